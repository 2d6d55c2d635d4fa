import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { sentence, type Text } from '../../../i18n';
import { sign, type Exact } from '../../../money';
import { type DataChange, type ModelFile, type ReadyScenario, settingAt, written } from '../../../model';
import { bindParameters, type GivenValues } from '../../../scheme';
import { readNumber } from '../../../table';
import { givenOf } from '../../state/bound';
import { withBudget, withCopy, withName, withoutScheme, withParams, without, withScheme, withSteps } from '../state/document';
import { analyseNow, analyseSoon } from './analyse';
import { ask, readyScenarios, tellProblems, type ModelDesk } from './desk';

/** The open scenario of a file, as it stands. */
export function openScenario(desk: ModelDesk): { readonly file: ModelFile; readonly scenario: ReadyScenario } | null {
  const { file, open } = desk.store.get();
  if (file === null) return null;
  const scenario = readyScenarios(desk, file).find(({ id }) => id === open);
  return scenario === undefined ? null : { file, scenario };
}

/** Gives a figure of the open scenario another value; what it costs is told at once, everything else a moment later. */
export async function setFigure(desk: ModelDesk, path: string, value: Exact): Promise<void> {
  const setting = settingOf(desk, path);
  if (setting !== null) await setGiven(desk, setting.with(written(value, setting.kind)));
}

/** The same as it is typed. Returns whether the scheme takes it. */
export function typeFigure(desk: ModelDesk, path: string, text: string): boolean {
  const [setting, current] = [settingOf(desk, path), openScenario(desk)];
  if (setting === null || current === null) return false;
  const given = setting.with(text.trim());
  const isTaken = bindParameters(current.scenario.plan[0].scheme, given).ok;
  if (isTaken) void setGiven(desk, given);
  return isTaken;
}

function settingOf(desk: ModelDesk, path: string): { readonly kind: Parameters<typeof written>[1]; with(value: unknown): GivenValues } | null {
  const current = openScenario(desk);
  if (current === null) return null;
  const [{ scheme, parameters }] = current.scenario.plan;
  const setting = settingAt(path, scheme, parameters);
  return setting.ok ? setting.value : null;
}

async function setGiven(desk: ModelDesk, given: GivenValues): Promise<void> {
  const current = openScenario(desk);
  if (current === null) return;
  const { id } = current.scenario;
  const file = withParams(current.file, id, given);
  desk.store.dispatch({ type: 'file', file, changed: id });
  void analyseSoon(desk);
  await follow(desk, id, given);
}

/** What was asked last for a scenario that moves: an answer to what was asked before it is worth showing, but nothing is asked twice at once. */
const following = new WeakMap<ModelDesk, { scenario: string; given: GivenValues | null }>();

async function follow(desk: ModelDesk, scenario: string, given: GivenValues): Promise<void> {
  const waiting = following.get(desk);
  if (waiting !== undefined) {
    [waiting.scenario, waiting.given] = [scenario, given];
    return;
  }
  const next: { scenario: string; given: GivenValues | null } = { scenario, given };
  following.set(desk, next);
  while (next.given !== null) {
    const asked = { scenario: next.scenario, parameters: next.given };
    next.given = null;
    const money = await ask(desk, 'cost', asked);
    if (money.ok) desk.store.dispatch({ type: 'moving', id: asked.scenario, money: money.value });
  }
  following.delete(desk);
}

/** Adds a scenario like the open one, and opens it. */
export function addScenario(desk: ModelDesk, name?: Text, given?: GivenValues): string | null {
  const current = openScenario(desk);
  if (current === null) return null;
  const { file, id } = withCopy(current.file, current.scenario, name);
  desk.store.dispatch({ type: 'file', file: given === undefined ? file : withParams(file, id, given), open: id });
  void analyseNow(desk);
  return id;
}

export function removeScenario(desk: ModelDesk, id: string): void {
  const { file } = desk.store.get();
  if (file === null) return;
  desk.store.dispatch({ type: 'file', file: without(file, id) });
  void analyseNow(desk);
}

export function renameScenario(desk: ModelDesk, id: string, name: string): void {
  const { file } = desk.store.get();
  if (file === null) return;
  desk.store.dispatch({ type: 'file', file: withName(file, id, name) });
  void analyseSoon(desk);
}

/** Changes something of the open scenario that decides what its tables are or what is paid on them, and works everything out. */
async function remake(desk: ModelDesk, change: (file: ModelFile, scenario: ReadyScenario) => ModelFile): Promise<void> {
  const current = openScenario(desk);
  if (current === null) return;
  const { id } = current.scenario;
  desk.store.dispatch({ type: 'file', file: change(current.file, current.scenario), changed: id });
  await analyseNow(desk);
}

/** Adds a change of the data to the open scenario. */
export function addStep(desk: ModelDesk, step: DataChange): Promise<void> {
  return remake(desk, (file, { id, steps }) => withSteps(file, id, [...steps, step]));
}

export function removeStep(desk: ModelDesk, at: number): Promise<void> {
  return remake(desk, (file, { id, steps }) => withSteps(file, id, steps.filter((_, index) => index !== at)));
}

/** Pays a scheme of the pane's, with the figures that the pane has for it, beside what the open scenario pays. */
export async function addScheme(desk: ModelDesk, schemeId: string): Promise<void> {
  const { schemes, drafts, schemeId: chosen } = desk.pane.store.get();
  const entry = schemes.find(({ scheme }) => scheme.id === schemeId);
  const current = openScenario(desk);
  if (entry === undefined || current === null) return;
  const added = withScheme(current.file, current.scenario.id, entry, chosen === schemeId ? givenOf(schemes, entry.scheme, drafts) : {});
  if (!added.ok) return tellProblems(desk, added.problems);
  await remake(desk, () => added.value);
}

export function removeScheme(desk: ModelDesk, at: number): Promise<void> {
  return remake(desk, (file, { id }) => withoutScheme(file, id, at));
}

/** Takes the budget as it is typed; an empty field is no budget. Returns whether it is one. */
export function setBudget(desk: ModelDesk, text: string): boolean {
  const { file } = desk.store.get();
  if (file === null) return false;
  const read = readNumber(text.trim() === '' ? null : text, { least: 'any', percent: false, refund: false });
  const budget = read.state === 'read' ? read.value : undefined;
  const wrong = text.trim() !== '' && (budget === undefined || sign(budget) <= 0);
  desk.store.dispatch({ type: 'budget', text, wrong });
  if (wrong) return false;
  desk.store.dispatch({ type: 'file', file: withBudget(file, budget) });
  void analyseSoon(desk);
  return budget !== undefined;
}

/** Tells that a budget is wanted. */
export function wantBudget(desk: ModelDesk): void {
  const { budget } = desk.store.get();
  desk.store.dispatch({ type: 'budget', text: budget, wrong: true });
  tellProblems(desk, [{ code: 'no-budget', sentence: sentence(t.badBudget) }]);
}
