import { sentence, success, type Result } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { fixed, plain, type Exact } from '../../../money';
import { settingAt, solvingIn, tryingIn, written, type Basis, type ModelFile, type ReadyScenario, type Setting, type Solution } from '../../../model';
import { figureName, seriesOf } from '../../../report';
import { bindParameters } from '../../../scheme';
import { roundStops, slideOf, stopValue } from '../state/slide';
import { chartView, type ChartView } from './chart-view';
import type { Steps } from './questions';
import type { Say } from './say';
import type { SolutionView, SolveView } from './view';

interface Of {
  readonly scenario: ReadyScenario;
  readonly tables: Basis;
  readonly file: ModelFile;
}

/** About so many values make a row or a column of a table of pairs. */
const PAIRS = 6;

const NO_RANGE = { from: undefined, to: undefined, step: undefined } as const;

/** The round value of a figure that makes most of a budget, with the cost around it. */
export function* solveFor({ scenario, tables, file }: Of, parameter: string, atMost: Exact, say: Say): Steps<SolveView> {
  const all = new Map([[scenario.id, tables]]);
  const setting = settingOf(scenario, parameter);
  if (!setting.ok) return setting;
  const wanted = yield* solvingIn({ solve: [{ scenario: scenario.id, parameter, atMost, between: undefined, step: undefined }], budget: atMost }, [scenario], all);
  if (!wanted.ok) return wanted;
  const [first] = wanted.value;
  const answer = first?.answer ?? null;
  const name = nameOf(scenario, parameter, say);
  const [curve] = first === undefined ? [] : seriesOf({ file, scenarios: [], sensitivity: [], solve: [first] });
  const drawn = curve === undefined ? null : chartView(curve, say, (what) => what.replace(parameter, name));
  return success({
    parameter, name, budget: fixed(atMost, 2),
    solutions: (answer?.solutions ?? []).map((solution) => solutionView(solution, setting.value)),
    why: first?.problem?.sentence ?? null, scanned: answer?.course === 'scanned',
    curve: drawn === null ? null : { ...drawn, title: say(sentence(t.curveTitle, { figure: name })) },
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

/** What pairs of values of two figures cost. */
export function* pairsOf({ scenario, tables }: Omit<Of, 'file'>, down: string, across: string, say: Say): Steps<ChartView> {
  const [first, second] = [settingOf(scenario, down), settingOf(scenario, across)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const [rows, columns] = [valuesOf(first.value), valuesOf(second.value)];
  const tried = yield* tryingIn({
    sensitivity: [{ ...NO_RANGE, scenario: scenario.id, parameter: down, values: rows, across: { parameter: across, values: columns } }],
  }, [scenario], new Map([[scenario.id, tables]]));
  if (!tried.ok) return tried;
  return success({
    kind: 'heat', title: say(sentence(t.pairsTitle, { down: nameOf(scenario, down, say), across: nameOf(scenario, across, say) })), names: nameOf(scenario, down, say), along: null, unit: '', isMoney: true,
    lines: columns.map((label) => ({ label, dots: false })), marks: [],
    rows: (tried.value[0]?.costs ?? []).map((costs, index) => ({ name: rows[index] ?? '', at: null, values: costs.map((cost) => fixed(cost, 2)) })),
  });
}

function valuesOf(setting: Setting): readonly string[] {
  const slide = slideOf(setting);
  return slide === null ? [] : roundStops(slide, PAIRS).map((stop) => written(stopValue(slide, stop), setting.kind));
}
