import { failure, say, sentence, type Result } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { compare, plain, sign, type Exact } from '../../../money';
import { modelToJson, settingAt, USUAL, type RiskAsked } from '../../../model';
import { readNumber } from '../../../table';
import type { Work } from '../../state/work';
import { begin, unexpected } from '../../workflow/desk';
import type { ChartView } from '../engine/chart-view';
import type { RiskView, SolveView, WholeView } from '../engine/view';
import type { WatchStep } from '../engine/engine';
import { baseOf, withPairs, withParams, withCopy, withRisk, withSolved } from '../state/document';
import { figureRows } from '../state/figures';
import type { Asides } from '../state/state';
import { analyseNow } from './analyse';
import { openScenario, wantBudget } from './change';
import { ask, inWords, type ModelDesk } from './desk';

function asWork<T>(result: Result<T>): Work<T> {
  return result.ok ? { state: 'done', value: result.value } : { state: 'failed', problems: result.problems };
}

/** Does something about the open scenario that takes a while, and shows how far it is. */
export async function aside<T>(desk: ModelDesk, name: string, show: (work: Work<T>) => Asides, work: (file: unknown, scenario: string, watch: WatchStep) => Promise<Result<T>>): Promise<Result<T>> {
  const current = openScenario(desk);
  if (current === null) return failure();
  const { id } = current.scenario;
  const signal = begin(desk.pane, name);
  const tell = (told: Work<T>): void => { if (!signal.aborted) desk.store.dispatch({ type: 'aside', id, aside: show(told) }); };
  signal.addEventListener('abort', () => desk.store.dispatch({ type: 'aside', id, aside: show({ state: 'idle' }) }));
  tell({ state: 'working' });
  const result = await work(modelToJson(current.file), id, { signal, onStep: (progress) => tell({ state: 'working', progress }) }).catch((error: unknown) => failure(unexpected(error)));
  tell(asWork(result));
  return signal.aborted ? failure() : result;
}

/** The figure that is to meet the budget: the chosen one, or that which matters most among rates and amounts. */
export function solvedFigure(desk: ModelDesk): string | null {
  const current = openScenario(desk);
  const { by, view } = desk.store.get();
  if (current === null) return null;
  const order = view?.scenarios.find(({ id }) => id === current.scenario.id)?.paths ?? [];
  const rows = figureRows(current.scenario, order, (what) => inWords(desk, what));
  return [by, ...rows.filter(({ setting: { between } }) => between === null).map(({ path }) => path), rows[0]?.path].find((path) => path !== null && path !== undefined && rows.some((row) => row.path === path)) ?? null;
}

/** Finds the value that makes most of the budget, in a scenario of its own beside the base. */
export async function solveBudget(desk: ModelDesk): Promise<void> {
  const parameter = solvedFigure(desk);
  const { file } = desk.store.get();
  if (parameter === null || file === null) return;
  if (file.budget === undefined) return wantBudget(desk);
  const atMost = plain(file.budget);
  const found = await aside<SolveView>(desk, 'model solve', (solved) => ({ solved }), (json, scenario, watch) => ask(desk, 'solve', { file: json, scenario, parameter, atMost }, watch));
  const [best] = found.ok ? found.value.solutions : [];
  if (!found.ok || best === undefined) return;
  const current = openScenario(desk);
  if (current === null) return;
  const { scenario } = current;
  const [{ scheme, parameters }] = scenario.plan;
  const setting = settingAt(parameter, scheme, parameters);
  if (!setting.ok) return;
  const given = setting.value.with(best.written);
  const isBase = scenario.id === baseOf(current.file);
  // In the scenario that comes of it another figure may matter most; what was looked for stays chosen.
  desk.store.dispatch({ type: 'by', path: parameter });
  const named = sentence(t.solvedName, { figure: found.value.name, value: best.written });
  const copy = isBase ? withCopy(current.file, scenario, { zh: say(named, 'zh'), en: say(named, 'en') }) : { file: current.file, id: scenario.id };
  desk.store.dispatch({ type: 'file', file: withSolved(withParams(copy.file, copy.id, given), copy.id, parameter), open: copy.id, changed: copy.id });
  desk.store.dispatch({ type: 'aside', id: copy.id, aside: { solved: { state: 'done', value: found.value } } });
  if (isBase) desk.store.dispatch({ type: 'aside', id: scenario.id, aside: { solved: { state: 'idle' } } });
  await analyseNow(desk);
}

/** Works out what those who lose would have to sell. */
export async function askWhole(desk: ModelDesk): Promise<void> {
  await aside<readonly WholeView[]>(desk, 'model whole', (whole) => ({ whole }), (file, scenario, watch) => ask(desk, 'whole', { file, scenario }, watch));
}

export async function askPairs(desk: ModelDesk, down: string, across: string): Promise<void> {
  const current = openScenario(desk);
  const found = await aside<ChartView>(desk, 'model pairs', (pairs) => ({ pairs }), (json, scenario, watch) => ask(desk, 'pairs', { file: json, scenario, down, across }, watch));
  const { file } = desk.store.get();
  if (!found.ok || current === null || file === null || !file.scenarios.some(({ id }) => id === current.scenario.id)) return;
  const { rows, lines } = found.value;
  desk.store.dispatch({ type: 'file', file: withPairs(file, current.scenario.id, { parameter: down, values: rows.map(({ name }) => name) }, { parameter: across, values: lines.map(({ label }) => label) }) });
}

/** What is typed about the level of sales. */
export interface RiskTyped {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly draws: number;
  readonly seed: string;
}

export const USUAL_RISK: RiskTyped = { low: '90%', likely: '100%', high: '110%', draws: USUAL.draws, seed: String(USUAL.seed) };

/** What was typed as it is asked; null where it is no level. */
export function riskAsked({ low, likely, high, draws, seed }: RiskTyped): RiskAsked | null {
  const figure = (text: string): Exact | null => {
    const read = readNumber(text, { least: 'any', percent: true, refund: false });
    return read.state === 'read' ? read.value : null;
  };
  const [least, middle, most] = [figure(low), figure(likely), figure(high)];
  const number = Number(seed);
  if (least === null || middle === null || most === null || !Number.isInteger(number) || Math.abs(number) > 2 ** 31 - 1) return null;
  if (sign(least) <= 0 || compare(least, middle) > 0 || compare(middle, most) > 0) return null;
  return { mix: 'person-month', level: { low: least, likely: middle, high: most }, draws, seed: number };
}

/** Draws the risk of the open scenario. */
export async function askRisk(desk: ModelDesk, risk: RiskAsked): Promise<void> {
  const { file } = desk.store.get();
  if (file === null) return;
  desk.store.dispatch({ type: 'file', file: withRisk(file, risk) });
  await aside<RiskView>(desk, 'model risk', (told) => ({ risk: told }), (json, scenario, watch) => desk.crew.risk({ file: json, scenario }, risk.draws, watch));
}
