import { sentence, type Sentence } from '../../../i18n';
import { measureTexts } from '../../../i18n/texts/model-measures';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { abs, compare, fixed, grouped, nearestWhole, percent, plain, round, scaled, sign, subtract, ZERO, type Exact } from '../../../money';
import { pathsOf, per100, type BoundCheck, type Evaluation, type Measures, type PayCurve, type Risk, type ScenarioResult } from '../../../model';
import { EVALUATION_MEASURES, evaluationFacts, seriesOf, type Series, type Topic } from '../../../report';
import { bindParameters } from '../../../scheme';
import type { Opened } from './opened';
import { chartView, type ChartView } from './chart-view';
import type { Say } from './say';
import type { EvaluationView, Finding, Money, ModelView, RiskView, ScenarioView } from './view';

const cents = (value: Exact): string => fixed(value, 2);
const centsOrNull = (value: Exact | null): Money => (value === null ? null : cents(value));
const shareOf = (value: Exact | null): string => (value === null ? '–' : percent(round(value, 3)));

/** What the page shows of all scenarios. */
export function modelView({ file, base }: Opened, results: readonly ScenarioResult[], say: Say): ModelView {
  const own = results.find(({ scenario }) => scenario.id === base.id);
  const baseline = own?.measures.cost ?? ZERO;
  const all = seriesOf({ file, scenarios: results, sensitivity: [], solve: [] });
  const ofAll = (topic: Topic): ChartView => {
    const series = all.find((each) => each.topic === topic && each.scenario === null);
    return series === undefined ? NOTHING : chartView(series, say);
  };
  const scenarios = results.map((result): ScenarioView => {
    const { scenario } = result;
    const of = (topic: Topic): ChartView[] => all.filter((each) => each.topic === topic && each.scenario === scenario.id).map((each) => chartView(each, say));
    return {
      ...scenarioView(result, scenario.id === base.id ? null : baseline, say),
      charts: { changes: of('changes')[0] ?? null, tornado: of('tornado')[0] ?? null, tiers: [...of('curve'), ...of('tiers')], people: of('follows')[0] ?? null },
    };
  });
  return { base: base.id, scenarios, costs: ofAll('parts'), levels: ofAll('levels') };
}

const NOTHING: ChartView = { kind: 'columns', title: '', names: '', along: null, unit: '', isMoney: true, lines: [], rows: [], marks: [] };

function scenarioView({ scenario, measures: m, comparison, stress, rejected, ...rest }: ScenarioResult, baseline: Exact | null, say: Say): Omit<ScenarioView, 'charts'> {
  const [first] = scenario.plan;
  const bound = bindParameters(first.scheme, first.parameters);
  const moved = rest.tornado.map(({ path }) => path);
  const paths = bound.ok ? pathsOf({ scheme: first.scheme, parameters: bound.value }) : [];
  return {
    id: scenario.id, name: say(scenario.name), cost: cents(m.cost), per100: centsOrNull(m.per100),
    parts: m.parts.filter(({ award }) => award === 'cash').map(({ label, amount }) => ({ label: say(label), amount: cents(amount) })),
    toBase: baseline === null ? null : cents(subtract(m.cost, baseline)),
    headroom: m.headroom === null ? null : { left: cents(m.headroom.left), used: m.headroom.used === null ? null : plain(m.headroom.used) },
    rejected, facts: factsOf(m, { ...rest, comparison }, say), times: timesOf(m, say),
    people: (comparison?.changes ?? []).map(({ key, name, before, after, difference }) => ({ key, name, before: cents(before), after: cents(after), difference: cents(difference) }))
      .concat(comparison === null ? m.pays.map(({ key, name, amount }) => ({ key, name, before: cents(amount), after: cents(amount), difference: '0.00' })) : []),
    gainers: comparison?.gainers ?? 0, losers: comparison?.losers.length ?? 0, gained: cents(comparison?.gained ?? ZERO), lost: cents(comparison?.lost ?? ZERO),
    stress: stress.map(({ level, sales, cost }) => ({ level: percent(level), sales: centsOrNull(sales), cost: cents(cost), per100: centsOrNull(per100(cost, sales)) })),
    findings: findingsOf(rest), paths: [...moved.filter((path) => paths.includes(path)), ...paths.filter((path) => !moved.includes(path))],
    groups: rest.equity.groups.map(({ by, name, people, per100: rate, paidShare, median }) => ({ by, name, people, per100: centsOrNull(rate), paid: shareOf(paidShare), median: cents(median) })),
  };
}

function factsOf(m: Measures, { marginal, elasticity, comparison }: Pick<ScenarioResult, 'marginal' | 'elasticity' | 'comparison'>, say: Say): ScenarioView['facts'] {
  const money = (value: Exact | null): string => (value === null ? '–' : grouped(value, 2));
  const facts: (readonly [string, string])[] = [
    [say(t.sales), money(m.sales)], [say(t.perOrder), money(m.perOrder)], [say(t.perHead), money(m.perHead)],
    [say(t.paidPeople), say(sentence(t.paidOf, { paid: m.paid, people: m.people, share: shareOf(m.paidShare) }))],
    [say(t.marginal), money(marginal)], [say(t.elasticity), elasticity === null ? '–' : grouped(elasticity, 2)],
    ...(m.amongPaid === null ? [] : [[say(t.middle), say(sentence(t.spread, { p10: grouped(m.amongPaid.p10, 2), median: grouped(m.amongPaid.median, 2), p90: grouped(m.amongPaid.p90, 2) }))] as const]),
    [say(t.topTenth), shareOf(m.topTenth)],
    ...m.cut.map(({ amount }) => [say(t.cut), money(amount)] as const),
    ...(comparison === null ? [] : [[say(t.byScheme), money(comparison.byScheme)] as const, [say(t.byData), money(comparison.byData)] as const]),
  ];
  return facts.map(([label, value]) => ({ label, value }));
}

/** The cost by period and by the month in which it is payable, where there is more than one. */
function timesOf({ periods, payable }: Measures, say: Say): ScenarioView['times'] {
  return [
    { label: say(measureTexts.period), parts: periods.map(({ period, amount }) => ({ name: period, amount: cents(amount) })) },
    { label: say(measureTexts.payable), parts: payable.map(({ month, amount }) => ({ name: month ?? say(measureTexts.noDay), amount: cents(amount) })) },
  ].filter(({ parts }) => parts.length > 1);
}

const SIGNS = { atLeast: '≥', above: '>' } as const;

function findingsOf({ checks, equity }: Pick<ScenarioResult, 'checks' | 'equity'>): readonly Finding[] {
  const found = [...checks.bounds.flatMap(boundFindings), ...checks.curves.flatMap(flatFindings)];
  const discord: Finding[] = equity.discordant === 0 ? [] : [{
    grade: 'told', said: sentence(t.discordant, { discordant: grouped(scaled(equity.discordant, 0)), pairs: grouped(scaled(equity.pairs, 0)), tau: equity.tau === null ? '–' : String(nearestWhole(equity.tau * 100) / 100) }),
  }];
  const worst = equity.worst.slice(0, 3).map(({ more, less }): Finding => ({
    grade: 'told', said: sentence(t.discord, { more: more.name, moreSales: grouped(more.sales, 2), morePay: grouped(more.pay, 2), less: less.name, lessSales: grouped(less.sales, 2), lessPay: grouped(less.pay, 2) }),
  }));
  return [...found, ...discord, ...worst].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
}

const GRADES: readonly Finding['grade'][] = ['falls', 'minds', 'told'];

/** A share below this is told as more people just above a bound than just below it. */
const RARE = 0.05;

function boundFindings({ component, bound, side, jump, kind, until, reached, below, reachCost, bunching }: BoundCheck): Finding[] {
  const where = { component, bound: `${SIGNS[side]} ${grouped(bound)}` };
  const found: Finding[] = [];
  const tell = (grade: Finding['grade'], said: Sentence): void => { found.push({ grade, said }); };
  const amount = grouped(abs(jump), 2);
  if (kind === 'falls') tell('falls', until === null ? sentence(t.fallsForever, { ...where, amount }) : sentence(t.falls, { ...where, amount, until: grouped(until) }));
  if (kind === 'jump') tell('minds', sentence(t.jumps, { ...where, amount }));
  if (!reached) tell('minds', sentence(t.outOfReach, where));
  if (below > 0 && compare(reachCost, ZERO) !== 0) tell('told', sentence(t.withinReach, { ...where, count: below, amount: grouped(reachCost, 2) }));
  if (bunching !== null && bunching < RARE) tell('told', sentence(t.bunching, where));
  return found;
}

/** Where who sells more gets no more. What lies below the first bound is what the table means. */
function flatFindings({ component, flat }: PayCurve): Finding[] {
  return flat.filter(({ from }) => sign(from) > 0).map(({ from, to }) => ({
    grade: 'told', said: to === null ? sentence(t.flatOn, { component, from: grouped(from) }) : sentence(t.flat, { component, from: grouped(from), to: grouped(to) }),
  }));
}

/** What the page shows of a scheme that ran. */
export function evaluationView(evaluation: Evaluation, say: Say): EvaluationView {
  const shown = (value: Exact | number | null): string => (value === null ? '–' : typeof value === 'number' ? grouped(scaled(value, 0)) : grouped(value, 2));
  const { before, said, came, unchanged, changes } = evaluation;
  return {
    facts: evaluationFacts(evaluation).map(({ label, value }) => ({ label: say(label), value: typeof value === 'string' ? value : say(value) })),
    measures: EVALUATION_MEASURES.map(([label, of]) => ({ label: say(label), values: [before, said, came, unchanged].map((measures) => shown(of(measures))) })),
    people: [...changes].sort((a, b) => compare(a.difference, b.difference))
      .map(({ key, name, before: was, after, difference }) => ({ key, name, before: cents(was), after: cents(after), difference: cents(difference) })),
  };
}

/** What the page shows of a risk. */
export function riskView({ low, likely, high, mean, reserve, broken, fromLevel, enough, draws, seed, months, converging }: Risk, series: Series | undefined, say: Say): RiskView {
  return {
    low: cents(low), likely: cents(likely), high: cents(high), mean: cents(mean), reserve: cents(reserve),
    broken: broken === null ? null : { chance: broken.chance, from: broken.between[0], to: broken.between[1] },
    fromLevel, enough, draws, seed, months,
    converging: converging.map((each) => ({ draws: each.draws, likely: cents(each.likely), high: cents(each.high) })),
    chart: series === undefined ? null : chartView(series, say),
  };
}
