import { failure, say, sentence, success, type Language, type Problem, type Result, type Sentence, type Text } from '../../../i18n';
import { modelPaneTexts } from '../../../i18n/texts/model-pane';
import { add, fixed, parseExact, plain, sum, ZERO, type Exact } from '../../../money';
import {
  analysing, cashOf, componentsOf, drawPlan, evaluating, MOST_WHOLE, per100, planCostings, readModel, readyPlan, resultIn, salesOf, scenariosOf, summarisePlan, tablesOf, telling, wholeAgain,
  type Basis, type Costing, type Evaluation, type Pieces, type ReadyScenario, type RiskRun, type ScenarioResult,
} from '../../../model';
import { presetById } from '../../../presets';
import { describeModel, seriesOf } from '../../../report';
import { isPlainObject, parseScheme, schemeToJson, type Scheme } from '../../../scheme';
import { TABLES } from '../../../table';
import { pairsOf, solveFor } from './budget';
import type { Opened } from './opened';
import type { Answer, Asked, CameSales, Draws, OfScenario, QuestionKind, Steps } from './questions';
import { sentReport } from './sent-report';
import { receivedTable } from './sent-table';
import { evaluationView, modelView, riskView } from './views';
import type { EvaluationView, ModelView, RiskView, ScenarioMoney, SolveView, WholeView } from './view';

interface Moving {
  readonly key: string;
  readonly costing: Costing;
  readonly rest: Exact;
  readonly sales: Exact | null;
}

const NO_BASIS: Basis = { tables: {}, findScheme: presetById };

/** So many scenarios that were worked out are kept. */
const MOST_KEPT = 60;
/** So many draws are made in one piece. */
const AT_A_TIME = 10;

const fail = (text: Text): Result<never> => {
  const problem: Problem = { code: 'not-ready', sentence: sentence(text) };
  return failure(problem);
};

/** Answers all questions about models on one set of tables. What it knows of a scenario is kept as long as the scenario stays as it is. */
export class Bench {
  private basis: Basis = NO_BASIS;
  private language: Language = 'en';
  private readonly results = new Map<string, ScenarioResult>();
  private opened: Opened | null = null;
  private moving: Moving | null = null;
  private runs: { readonly key: string; readonly runs: readonly RiskRun[] } | null = null;

  private readonly answers: { readonly [K in QuestionKind]: (asked: Asked<K>) => Steps<Answer<K>> } = {
    load: (asked) => this.load(asked),
    analyse: (asked) => this.analyse(asked),
    cost: (asked) => this.cost(asked),
    solve: (asked) => this.solve(asked),
    pairs: (asked) => this.pairs(asked),
    whole: (asked) => this.whole(asked),
    draws: (asked) => this.draws(asked),
    risk: (asked) => this.risk(asked),
    evaluate: (asked) => this.evaluate(asked),
    sheets: (asked) => this.sheets(asked),
  };

  answer<K extends QuestionKind>(kind: K, asked: Asked<K>): Steps<Answer<K>> {
    return this.answers[kind](asked);
  }

  private say(what: Text | Sentence): string {
    return say(what, this.language);
  }

  private *load({ tables, mapping, taught, schemes, language }: Asked<'load'>): Steps<null> {
    const own = ownSchemes(schemes);
    this.language = language;
    this.basis = {
      tables: Object.fromEntries(TABLES.flatMap((table) => {
        const sent = tables[table];
        return sent === undefined ? [] : [[table, receivedTable(sent)]];
      })),
      mapping, taught, findScheme: (id) => own(id) ?? presetById(id),
    };
    this.results.clear();
    [this.opened, this.moving, this.runs] = [null, null, null];
    yield { done: 1, of: 1 };
    return success(null);
  }

  private open(json: unknown): Result<Opened> {
    const file = readModel(json);
    if (!file.ok) return file;
    const scenarios = scenariosOf(file.value, this.basis.findScheme);
    if (!scenarios.ok) return scenarios;
    const base = scenarios.value.find(({ id }) => id === file.value.base) ?? scenarios.value[0];
    if (base === undefined) return fail(modelPaneTexts.notReady);
    const written = new Map(scenarios.value.map((scenario) => [scenario.id, keyOf(scenario)]));
    const tables = new Map<string, Basis>();
    for (const scenario of scenarios.value) {
      const own = this.opened?.written.get(scenario.id) === written.get(scenario.id) ? success(this.opened?.tables.get(scenario.id) ?? this.basis) : tablesOf(this.basis, scenario);
      if (!own.ok) return own;
      tables.set(scenario.id, own.value);
    }
    this.opened = { file: file.value, scenarios: scenarios.value, base, tables, written };
    return success(this.opened);
  }

  private *analyse({ file: json }: Asked<'analyse'>): Steps<ModelView> {
    const opened = this.open(json);
    if (!opened.ok) return opened;
    const { scenarios } = opened.value;
    const results: ScenarioResult[] = [];
    for (const [index, scenario] of scenarios.entries()) {
      yield { done: index, of: scenarios.length };
      const result = yield* telling(this.resultOf(opened.value, scenario), { done: index, of: scenarios.length });
      if (!result.ok) return result;
      results.push(result.value);
    }
    for (const key of [...this.results.keys()].slice(0, Math.max(0, this.results.size - MOST_KEPT))) this.results.delete(key);
    return success(modelView(opened.value, results, (what) => this.say(what)));
  }

  /** What a scenario comes to without its risk, kept for as long as nothing changes that it rests on. */
  private *resultOf({ file, base, tables }: Opened, scenario: ReadyScenario): Pieces<Result<ScenarioResult>> {
    const key = JSON.stringify([keyOf(scenario), keyOf(base), scenario.id === base.id, file.budget === undefined ? null : plain(file.budget), file.stress.levels.map(plain), file.stress.by]);
    const known = this.results.get(key);
    const result = known === undefined ? yield* resultIn(scenario, base, tables, { ...file, risk: undefined }, 0) : success({ ...known, scenario });
    if (!result.ok) return result;
    this.results.delete(key);
    this.results.set(key, result.value);
    return result;
  }

  private *cost({ scenario: id, parameters }: Asked<'cost'>): Steps<ScenarioMoney> {
    yield { done: 0, of: 1 };
    const moving = this.movingAt(id);
    if (!moving.ok) return moving;
    const { costing, rest, sales } = moving.value;
    const settled = costing.with(parameters);
    if (!settled.ok) return settled;
    const cash = componentsOf(settled.value).filter(({ award }) => award === 'cash');
    const cost = add(sum(cash.map(({ amount }) => amount)), rest);
    const labels = new Map(settled.value.worked.stages.flatMap(({ outcomes }) => outcomes.map(({ worked: { component: { id, label } } }) => [id, label] as const)));
    const parts = cash.map(({ component, amount }) => ({ label: this.say(labels.get(component) ?? { zh: component, en: component }), amount: fixed(amount, 2) }));
    const rate = per100(cost, sales);
    return success({ cost: fixed(cost, 2), per100: rate === null ? null : fixed(rate, 2), parts });
  }

  /** The first scheme of a scenario, ready to be worked out with other figures. */
  private movingAt(id: string): Result<Moving> {
    const scenario = this.opened?.scenarios.find((each) => each.id === id);
    const tables = this.opened?.tables.get(id);
    if (scenario === undefined || tables === undefined) return fail(modelPaneTexts.notReady);
    const key = JSON.stringify([id, keyOf(scenario, false)]);
    if (this.moving?.key === key) return success(this.moving);
    const costings = planCostings(tables, scenario.plan);
    if (!costings.ok) return costings;
    const [costing, ...others] = costings.value;
    if (costing === undefined) return fail(modelPaneTexts.notReady);
    this.moving = { key, costing, rest: sum(others.map((other) => cashOf(other.settled()))), sales: salesOf(costing.judged) };
    return success(this.moving);
  }

  private *solve({ file, scenario, parameter, atMost }: Asked<'solve'>): Steps<SolveView> {
    const found = this.scenarioOf({ file, scenario });
    if (!found.ok) return found;
    return yield* solveFor({ ...found.value, file: found.value.opened.file }, parameter, parseExact(atMost) ?? ZERO, (what) => this.say(what));
  }

  private *pairs({ file, scenario, down, across }: Asked<'pairs'>): Steps<Answer<'pairs'>> {
    const found = this.scenarioOf({ file, scenario });
    if (!found.ok) return found;
    return yield* pairsOf(found.value, down, across, (what) => this.say(what));
  }

  private scenarioOf({ file, scenario: id }: OfScenario): Result<{ readonly opened: Opened; readonly scenario: ReadyScenario; readonly tables: Basis }> {
    const opened = this.open(file);
    if (!opened.ok) return opened;
    const scenario = opened.value.scenarios.find((each) => each.id === id);
    const tables = opened.value.tables.get(id);
    return scenario === undefined || tables === undefined ? fail(modelPaneTexts.notReady) : success({ opened: opened.value, scenario, tables });
  }

  private *whole(asked: Asked<'whole'>): Steps<readonly WholeView[]> {
    const found = this.scenarioOf(asked);
    if (!found.ok) return found;
    const { opened, scenario, tables } = found.value;
    const result = yield* telling(this.resultOf(opened, scenario), { done: 0, of: 1 });
    if (!result.ok) return result;
    const losers = (result.value.comparison?.losers ?? []).filter(({ kind }) => kind === 'person').slice(0, tables.tables.sales === undefined ? 0 : MOST_WHOLE);
    const views: WholeView[] = [];
    for (const [index, { key, before }] of losers.entries()) {
      const times = yield* telling(wholeAgain(tables, scenario.plan, key, before), { done: index, of: losers.length });
      if (!times.ok) return times;
      views.push({ key, times: times.value === null ? null : plain(times.value) });
    }
    return success(views);
  }

  private *runsOf({ opened: { file }, scenario, tables }: { readonly opened: Opened; readonly scenario: ReadyScenario; readonly tables: Basis }): Steps<readonly RiskRun[]> {
    if (file.risk === undefined) return fail(modelPaneTexts.notReady);
    const { level: { low, likely, high }, draws, seed } = file.risk;
    const key = JSON.stringify([keyOf(scenario), [low, likely, high].map(plain), draws, seed, file.budget === undefined ? null : plain(file.budget)]);
    if (this.runs?.key === key) return success(this.runs.runs);
    const runs = yield* beforehand(readyPlan(tables, scenario.plan, { ...file.risk, budget: file.budget }));
    if (runs.ok) this.runs = { key, runs: runs.value };
    return runs;
  }

  private *draws({ from, to, ...asked }: Asked<'draws'>): Steps<Draws> {
    const found = this.scenarioOf(asked);
    if (!found.ok) return found;
    const runs = yield* this.runsOf(found.value);
    if (!runs.ok) return runs;
    const drawn: Draws = { level: new Float64Array(to - from), mix: new Float64Array(to - from) };
    for (let draw = from; draw < to; draw++) {
      const one = drawPlan(runs.value, draw);
      if (!one.ok) return one;
      drawn.level[draw - from] = one.value.level;
      drawn.mix[draw - from] = one.value.mix;
      if ((draw - from) % AT_A_TIME === AT_A_TIME - 1) yield { done: draw - from + 1, of: to - from };
    }
    return success(drawn);
  }

  private *risk({ draws, ...asked }: Asked<'risk'>): Steps<RiskView> {
    const found = this.scenarioOf(asked);
    if (!found.ok) return found;
    const runs = yield* this.runsOf(found.value);
    if (!runs.ok) return runs;
    const risk = summarisePlan(runs.value, Array.from(draws.level, (level, index) => ({ level, mix: draws.mix[index] ?? 0 })));
    if (risk === null) return fail(modelPaneTexts.noSales);
    const { opened, scenario } = found.value;
    const result = yield* telling(this.resultOf(opened, scenario), { done: 0, of: 1 });
    if (!result.ok) return result;
    const series = seriesOf({ file: opened.file, scenarios: [{ ...result.value, risk }], sensitivity: [], solve: [] });
    return success(riskView(risk, series.find(({ topic }) => topic === 'risk'), (what) => this.say(what)));
  }

  private *evaluate(came: Asked<'evaluate'>): Steps<EvaluationView> {
    const evaluation = yield* this.evaluated(came);
    return evaluation.ok ? success(evaluationView(evaluation.value, (what) => this.say(what))) : evaluation;
  }

  private *evaluated({ file: json, sales }: CameSales): Steps<Evaluation> {
    const file = readModel(json);
    return file.ok ? yield* telling(evaluating(file.value, this.basis, { ...this.basis, tables: { ...this.basis.tables, sales: receivedTable(sales) } }), { done: 0, of: 1 }) : file;
  }

  private *sheets({ file: json, came, record }: Asked<'sheets'>): Steps<Answer<'sheets'>> {
    const file = readModel(json);
    if (!file.ok) return file;
    const evaluation = came === null ? success(null) : yield* this.evaluated(came);
    if (!evaluation.ok) return evaluation;
    const result = yield* analysing(file.value, this.basis);
    return result.ok ? success(sentReport(describeModel(result.value, record, this.language, evaluation.value))) : result;
  }
}

/** Work by which what was asked for is made ready. */
function* beforehand<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    yield { ...next.value, isBefore: true };
  }
}

/** Finds schemes that are no presets, each read when it is first asked for. */
function ownSchemes(schemes: readonly unknown[]): (id: string) => Scheme | undefined {
  const written = new Map(schemes.flatMap((json) => (isPlainObject(json) && typeof json['id'] === 'string' ? [[json['id'], json] as const] : [])));
  const known = new Map<string, Scheme | undefined>();
  return (id) => {
    if (!written.has(id) || known.has(id)) return known.get(id);
    const scheme = parseScheme(written.get(id));
    known.set(id, scheme.ok ? scheme.value : undefined);
    return known.get(id);
  };
}

/** What a scenario comes to rests on this alone. Without its figures it is what its tables and rows rest on. */
function keyOf({ plan, steps }: ReadyScenario, figures = true): string {
  return JSON.stringify([plan.map(({ scheme, parameters }, index) => [schemeKey(scheme), figures || index > 0 ? parameters : null]), steps]);
}

/** A preset goes by its name; of other schemes several may have the same. */
function schemeKey(scheme: Scheme): unknown {
  return presetById(scheme.id) === scheme ? scheme.id : schemeToJson(scheme);
}
