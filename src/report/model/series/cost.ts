import { say, sentence, type Text } from '../../../i18n';
import { seriesTexts as t } from '../../../i18n/texts/model-series';
import { add, compare, HUNDRED, integer, isZero, maxOf, multiply, percent, sign, ZERO, type Exact } from '../../../money';
import { AROUND, written, type ModelResult, type ScenarioResult, type Solved, type TriedResult, type WantedResult } from '../../../model';
import { named, namedFigure } from './named';
import type { Series, SeriesLimit, SeriesLine } from './series';

function limits(budget: Exact | undefined): readonly SeriesLimit[] {
  return budget === undefined ? [] : [{ name: t.budget, on: 'value', at: budget }];
}

/** What each component that costs something does so in each scenario, one on the other, with the budget. */
export function parts(scenarios: readonly ScenarioResult[], budget: Exact | undefined): Series {
  const keys = new Map<string, Text>();
  const costs = scenarios.map(({ measures }) => {
    const own = new Map<string, Exact>();
    for (const { scheme, component, label, award, amount } of measures.parts) {
      if (award !== 'cash' || isZero(amount)) continue;
      const key = `${say(scheme, 'en')} ${component}`;
      keys.set(key, label);
      const known = own.get(key);
      own.set(key, known === undefined ? amount : add(known, amount));
    }
    return own;
  });
  return {
    topic: 'parts', scenario: null, kind: 'column', isStacked: true, title: t.parts, names: t.scenario, along: null, value: t.cost,
    points: scenarios.map(({ scenario: { name } }) => ({ name, at: null })),
    lines: [...keys].map(([key, name]): SeriesLine => ({ name, look: 'joined', values: costs.map((own) => own.get(key) ?? null) })),
    marks: limits(budget),
  };
}

/** What each scenario costs at other levels of sales, with the budget. */
export function levels(scenarios: readonly ScenarioResult[], budget: Exact | undefined): Series {
  return {
    topic: 'levels', scenario: null, kind: 'line', isStacked: false, title: t.levels, names: t.level, along: null, value: t.cost,
    points: (scenarios[0]?.stress ?? []).map(({ level }) => ({ name: named(percent(level)), at: null })),
    lines: scenarios.map(({ scenario: { name }, stress }): SeriesLine => ({ name, look: 'joined', values: stress.map(({ cost }) => cost) })),
    marks: limits(budget),
  };
}

function nameOf(id: string, scenarios: readonly ScenarioResult[]): Text {
  return scenarios.find(({ scenario }) => scenario.id === id)?.scenario.name ?? named(id);
}

function equalTo({ zh, en }: Text, value: string): Text {
  return { zh: `${zh} = ${value}`, en: `${en} = ${value}` };
}

/** The cost with other values of one figure; with a second figure a line for each of its values. */
export function tried({ scenario, tried: { parameter, across }, values, costs }: TriedResult, scenarios: readonly ScenarioResult[], budget: Exact | undefined): Series {
  const figureOf = (path: string): Text => namedFigure(path, scenarios.find((each) => each.scenario.id === scenario)?.scenario);
  return {
    topic: 'tried', scenario, kind: 'line', isStacked: false, title: sentence(t.tried, { scenario: nameOf(scenario, scenarios), parameter: figureOf(parameter) }), names: figureOf(parameter), along: null, value: t.cost,
    points: values.map((value) => ({ name: named(String(value)), at: null })),
    lines: (across?.values ?? [null]).map((second, at): SeriesLine => ({
      name: across === undefined ? t.cost : equalTo(figureOf(across.parameter), String(second)), look: 'joined', values: costs.map((row) => row[at] ?? null),
    })),
    marks: limits(budget),
  };
}

/** What was tried around the values that were found: what lies further tells nothing about them. All where nothing was found but zero. */
function around({ tried: all, solutions }: Solved): Solved['tried'] {
  const found = solutions.reduce((most, { value }) => maxOf(most, value), ZERO);
  return sign(found) > 0 ? all.filter(({ value }) => compare(value, multiply(found, integer(AROUND))) <= 0) : all;
}

/** The cost by the value of one figure, as far as it was tried, with what meets the budget. Nothing where no value does. */
export function solved({ wanted: { scenario, parameter }, budget, answer }: WantedResult, scenarios: ModelResult['scenarios']): readonly Series[] {
  if (answer === null) return [];
  const { setting: { kind }, solutions } = answer;
  const curve = around(answer);
  const isRate = kind === 'rate';
  const at = (value: Exact): Exact => (isRate ? multiply(value, HUNDRED) : value);
  const found = solutions.flatMap(({ value, cost, next }) => [{ name: t.found, value, cost }, ...(next === null ? [] : [{ name: t.oneOn, value: next.value, cost: next.cost }])]);
  const parameterName = namedFigure(parameter, scenarios.find((each) => each.scenario.id === scenario)?.scenario);
  return [{
    topic: 'solved', scenario, kind: 'scatter', isStacked: false, title: sentence(t.solved, { scenario: nameOf(scenario, scenarios), parameter: parameterName }), names: t.taken,
    along: isRate ? sentence(t.inPercent, { what: parameterName }) : parameterName, isPercent: isRate, value: t.cost,
    points: [...curve.map(({ value }) => ({ name: named(written(value, kind)), at: at(value) })), ...found.map(({ name, value }) => ({ name, at: at(value) }))],
    lines: [
      { name: t.cost, look: 'joined', values: [...curve.map(({ cost }) => cost), ...found.map(() => null)] },
      { name: t.found, look: 'dots', values: [...curve.map(() => null), ...found.map(({ cost }) => cost)] },
    ],
    marks: limits(budget),
  }];
}
