import { failure, sentence, success, type Result } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { modelToJson, readModel, type ModelFile } from '../../../model';
import { TABLES } from '../../../table';
import { givenOf } from '../../state/bound';
import { currentScheme } from '../../state/select';
import { jobOf, readTables } from '../../workflow/calculate';
import { begin, stop, unexpected } from '../../workflow/desk';
import type { Asked } from '../engine/questions';
import { sentTable } from '../engine/sent-table';
import { baseOf, freshModel, modelId, withNow } from '../state/document';
import { ask, entryOf, obstacleOf, readyScenarios, tellProblems, type ModelDesk } from './desk';

/** Takes over the scheme, figures and tables that the pane has, with the scenarios that the workbook keeps for the scheme. */
export async function start(desk: ModelDesk): Promise<void> {
  const entry = entryOf(desk);
  if (entry === undefined || obstacleOf(desk) !== null) return;
  const { schemes, drafts } = desk.pane.store.get();
  const fresh = freshModel(entry, givenOf(schemes, entry.scheme, drafts));
  if (!fresh.ok) return tellProblems(desk, fresh.problems);
  const signal = begin(desk.pane, 'model');
  desk.store.dispatch({ type: 'work', work: { state: 'working' } });
  const { file } = desk.store.get();
  const isSame = file !== null && readyScenarios(desk, file).some(({ id, plan: [{ scheme }] }) => id === baseOf(file) && scheme.id === entry.scheme.id);
  const kept = isSame ? success(file) : await keptFile(desk, modelId(entry.scheme.id));
  if (signal.aborted) return;
  desk.store.dispatch({ type: 'file', file: kept.ok && kept.value !== null ? withNow(kept.value, fresh.value) : fresh.value });
  if (!kept.ok) tellProblems(desk, kept.problems);
  await desk.pane.pause();
  const loaded = await desk.crew.load(groundOf(desk)).catch((error: unknown) => failure(unexpected(error)));
  if (!signal.aborted) await (loaded.ok ? analyseNow(desk) : tellFailure(desk, loaded));
}

/** The tables as the pane has understood them, with all that is said of them. */
export function groundOf({ pane }: ModelDesk): Asked<'load'> {
  const state = pane.store.get();
  const own = state.schemes.filter((entry) => entry.own || entry.gallery === true).map(({ json }) => json);
  const scheme = currentScheme(state.schemes, state.schemeId);
  if (scheme === undefined) return { tables: {}, mapping: {}, taught: {}, schemes: own, language: pane.language };
  const { tables, mapping = {}, taught = {} } = jobOf(state, scheme, readTables(state, scheme));
  const sent = TABLES.flatMap((name) => {
    const table = tables[name];
    return table === undefined ? [] : [[name, sentTable(table)] as const];
  });
  return { tables: Object.fromEntries(sent), mapping, taught, schemes: own, language: pane.language };
}

async function keptFile({ pane }: ModelDesk, id: string): Promise<Result<ModelFile | null>> {
  const models = await pane.book.models().catch((error: unknown) => failure(unexpected(error)));
  if (!models.ok) return models;
  const found = models.value.find((model) => model.id === id);
  if (found === undefined) return success(null);
  const read = readModel(found.json);
  return read.ok ? read : failure(...read.problems.map(({ code, sentence: why }) => ({ code, sentence: sentence(t.unreadable, { why }) })));
}

function tellFailure({ store }: ModelDesk, result: Result<unknown>): void {
  if (!result.ok) store.dispatch({ type: 'work', work: { state: 'failed', problems: result.problems } });
}

/** Works out all scenarios anew; what was being worked out is given up. */
export async function analyseNow(desk: ModelDesk): Promise<void> {
  const { file } = desk.store.get();
  if (file === null) return;
  const signal = begin(desk.pane, 'model');
  desk.store.dispatch({ type: 'work', work: { state: 'working' } });
  const view = await ask(desk, 'analyse', { file: modelToJson(file) }, {
    signal, onStep: (progress) => { if (!signal.aborted) desk.store.dispatch({ type: 'work', work: { state: 'working', progress } }); },
  });
  if (signal.aborted) return;
  if (view.ok) desk.store.dispatch({ type: 'view', view: view.value });
  else tellFailure(desk, view);
}

/** So many milliseconds after the last move of a slider everything is worked out. */
const REST = 250;

/** Works everything out once nothing has changed for a moment. */
export async function analyseSoon(desk: ModelDesk): Promise<void> {
  const signal = begin(desk.pane, 'model rest');
  await new Promise((resolve) => { setTimeout(resolve, REST); });
  if (!signal.aborted) await analyseNow(desk);
}

/** Gives up whatever is being worked out. */
export function giveUp({ pane, store }: ModelDesk): void {
  for (const name of ['model', 'model rest', 'model solve', 'model risk', 'model whole', 'model pairs', 'model evaluate']) stop(pane, name);
  store.dispatch({ type: 'work', work: { state: 'idle' } });
}
