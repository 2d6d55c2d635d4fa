import { success, type Result } from '../../../i18n';
import { compare, fixed, plain, type Exact } from '../../../money';
import { settingAt, triedIn, wantedIn, written, type Basis, type ReadyScenario, type Setting, type Solution } from '../../../model';
import { curveSeries, figureName, heatSeries, type Say, type Series } from '../../../report';
import { bindParameters } from '../../../scheme';
import { roundStops, slideOf, stopsOf, stopValue } from '../state/slide';
import type { SolutionView, SolveView } from './view';

interface Of {
  readonly scenario: ReadyScenario;
  readonly tables: Basis;
}

/** So many values make a curve, and a row or column of a table of pairs. */
const CURVE = 21;
const PAIRS = 6;

const NO_RANGE = { from: undefined, to: undefined, step: undefined } as const;

/** The round value of a figure that makes most of a budget, with the curve of the cost around it. */
export function solveFor({ scenario, tables }: Of, parameter: string, atMost: Exact, say: Say): Result<SolveView> {
  const all = new Map([[scenario.id, tables]]);
  const setting = settingOf(scenario, parameter);
  if (!setting.ok) return setting;
  const wanted = wantedIn({ solve: [{ scenario: scenario.id, parameter, atMost, between: undefined, step: undefined }], budget: atMost }, [scenario], all);
  if (!wanted.ok) return wanted;
  const [first] = wanted.value;
  const answer = first?.answer ?? null;
  const { kind } = setting.value;
  const [best = null] = answer?.solutions ?? [];
  return success({
    parameter, name: nameOf(scenario, parameter, say), budget: fixed(atMost, 2),
    solutions: (answer?.solutions ?? []).map((solution) => solutionView(solution, setting.value)),
    why: first?.problem?.sentence ?? null, scanned: answer?.course === 'scanned',
    curve: curveOf({ scenario, tables }, parameter, { ...setting.value, current: best?.value ?? setting.value.current }, best, atMost, kind === 'rate', say),
  });
}

function settingOf({ plan }: ReadyScenario, parameter: string): Result<Setting> {
  const [first, ...others] = plan;
  const own = settingAt(parameter, first.scheme, first.parameters);
  if (own.ok) return own;
  for (const { scheme, parameters } of others) {
    const setting = settingAt(parameter, scheme, parameters);
    if (setting.ok) return setting;
  }
  return own;
}

function nameOf({ plan }: ReadyScenario, parameter: string, say: Say): string {
  const holder = plan.find(({ scheme, parameters }) => settingAt(parameter, scheme, parameters).ok) ?? plan[0];
  const bound = bindParameters(holder.scheme, holder.parameters);
  return bound.ok ? figureName(parameter, holder.scheme, bound.value, say) : parameter;
}

function solutionView({ value, cost, left, next }: Solution, { kind }: Setting): SolutionView {
  return {
    value: plain(value), written: written(value, kind), cost: fixed(cost, 2), left: fixed(left, 2),
    next: next === null ? null : { written: written(next.value, kind), cost: fixed(next.cost, 2) },
  };
}

function curveOf({ scenario, tables }: Of, parameter: string, setting: Setting, solved: Solution | null, budget: Exact, isRate: boolean, say: Say): Series | null {
  const slide = slideOf(setting);
  if (slide === null) return null;
  const values = stopsOf(slide, CURVE).map((stop) => stopValue(slide, stop));
  const within = solved === null || values.some((value) => compare(value, solved.value) === 0) ? values : [...values, solved.value].sort(compare);
  const tried = triedIn({ sensitivity: [{ ...NO_RANGE, across: undefined, scenario: scenario.id, parameter, values: within.map((value) => written(value, setting.kind)) }] }, [scenario], new Map([[scenario.id, tables]]));
  if (!tried.ok) return null;
  const costs = tried.value[0]?.costs ?? [];
  const points = within.flatMap((value, index) => {
    const cost = costs[index]?.[0];
    return cost === undefined ? [] : [{ value, cost }];
  });
  return curveSeries(nameOf(scenario, parameter, say), isRate, points, solved, budget, say);
}

/** What pairs of values of two figures cost. */
export function pairsOf({ scenario, tables }: Of, down: string, across: string, say: Say): Result<Series> {
  const [first, second] = [settingOf(scenario, down), settingOf(scenario, across)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const [rows, columns] = [valuesOf(first.value), valuesOf(second.value)];
  const tried = triedIn({
    sensitivity: [{ ...NO_RANGE, scenario: scenario.id, parameter: down, values: rows, across: { parameter: across, values: columns } }],
  }, [scenario], new Map([[scenario.id, tables]]));
  if (!tried.ok) return tried;
  return success(heatSeries({ label: nameOf(scenario, down, say), values: rows }, { label: nameOf(scenario, across, say), values: columns }, tried.value[0]?.costs ?? [], say));
}

function valuesOf(setting: Setting): readonly string[] {
  const slide = slideOf(setting);
  return slide === null ? [] : roundStops(slide, PAIRS).map((stop) => written(stopValue(slide, stop), setting.kind));
}
