import { failure, say, sentence, type Result } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import type { Progress } from '../../../excel';
import { modelToJson, readModelText } from '../../../model';
import { TABLES } from '../../../table';
import { currentScheme } from '../../state/select';
import { readTables } from '../../workflow/calculate';
import { begin, handOver, stop, unexpected } from '../../workflow/desk';
import { receivedReport } from '../engine/sent-report';
import { draftsOf } from '../state/back';
import { analyseNow } from './analyse';
import { openScenario } from './change';
import { ask, readyScenarios, tellNotice, tellProblems, type ModelDesk } from './desk';

/** Keeps the scenarios in the workbook. */
export async function keepModel(desk: ModelDesk): Promise<void> {
  const { file } = desk.store.get();
  if (file === null) return;
  told(desk, await desk.pane.book.keepModel({ id: file.id, json: modelToJson(file) }).catch((error: unknown) => failure(unexpected(error))), t.kept);
}

export async function forgetModel(desk: ModelDesk): Promise<void> {
  const { file } = desk.store.get();
  if (file === null) return;
  told(desk, await desk.pane.book.forgetModel(file.id).catch((error: unknown) => failure(unexpected(error))), t.forgotten);
}

function told(desk: ModelDesk, result: Result<unknown>, notice: typeof t.kept): void {
  if (!result.ok) return tellProblems(desk, result.problems);
  tellProblems(desk, []);
  tellNotice(desk, sentence(notice));
}

/** Hands the scenarios to the user as a file. */
export function exportModel(desk: ModelDesk): void {
  const { file } = desk.store.get();
  if (file === null) return;
  const name = `${say(sentence(t.fileName, { model: file.name }), desk.pane.language).replace(/[\\/:*?"<>|“”]/g, ' ').trim()}.model.json`;
  handOver(desk.pane, { name, type: 'application/json', parts: [new TextEncoder().encode(`${JSON.stringify(modelToJson(file), null, 2)}\n`)] });
  if (desk.pane.downloads) tellNotice(desk, sentence(t.handed, { file: name }));
}

/** Takes the scenarios of a file in place of those that are there. */
export async function importModel(desk: ModelDesk, text: string): Promise<void> {
  const read = readModelText(text.replace(/^\ufeff/, ''));
  if (!read.ok) return tellProblems(desk, read.problems.map(({ code, sentence: why }) => ({ code, sentence: sentence(t.unreadableFile, { why }) })));
  if (readyScenarios(desk, read.value).length === 0) return tellProblems(desk, [{ code: 'no-scheme', sentence: sentence(t.schemeGone) }]);
  desk.store.dispatch({ type: 'budget', text: '', wrong: false });
  desk.store.dispatch({ type: 'file', file: read.value });
  await analyseNow(desk);
}

/** Puts the figures of the open scenario into the pane's form. */
export function useForPayout(desk: ModelDesk): void {
  const current = openScenario(desk);
  if (current === null) return;
  const { scenario: { plan: [planned, ...others], name, steps } } = current;
  const { store } = desk.pane;
  const { schemes } = store.get();
  const scheme = currentScheme(schemes, planned.scheme.id);
  if (others.length > 0 || scheme === undefined) return tellProblems(desk, [{ code: 'not-used', sentence: sentence(others.length > 0 ? t.planNotUsed : t.schemeGone) }]);
  store.dispatch({ type: 'choose-scheme', id: scheme.id });
  const drafts = draftsOf(scheme, planned.parameters, (id) => currentScheme(schemes, id));
  for (const { name: parameter } of scheme.parameters) store.dispatch({ type: 'draft', name: parameter, draft: drafts[parameter] });
  store.dispatch({ type: 'modelling', open: false });
  store.dispatch({ type: 'step', step: 'figures' });
  store.dispatch({ type: 'notice', notice: { sentence: sentence(steps.length > 0 ? t.usedData : t.used, { name }) } });
}

/** Writes the sheets of the model into the workbook, all of them or none. */
export async function writeSheets(desk: ModelDesk): Promise<void> {
  const { pane, store } = desk;
  const { file, came } = store.get();
  if (file === null) return;
  const signal = begin(pane, 'model write');
  const onProgress = (progress: Progress): void => store.dispatch({ type: 'writing', writing: { state: 'working', progress } });
  store.dispatch({ type: 'writing', writing: { state: 'working' } });
  await pane.pause();
  const report = await ask(desk, 'sheets', { file: modelToJson(file), came: came?.came ?? null, record: { version: pane.version, day: pane.today(), tables: sourcesOf(desk) } }, { signal });
  const written = report.ok ? await pane.book.write(receivedReport(report.value), null, { signal, onProgress }).catch((error: unknown) => failure(unexpected(error))) : report;
  store.dispatch({ type: 'writing', writing: written.ok ? { state: 'done', value: written.value } : { state: 'failed', problems: written.problems } });
}

export function cancelWriting({ pane }: ModelDesk): void {
  stop(pane, 'model write');
}

function sourcesOf({ pane }: ModelDesk): { readonly table: (typeof TABLES)[number]; readonly name: string; readonly rows: number }[] {
  const state = pane.store.get();
  const scheme = currentScheme(state.schemes, state.schemeId);
  const tables = scheme === undefined ? {} : readTables(state, scheme);
  return TABLES.flatMap((table) => {
    const raw = tables[table];
    return raw === undefined ? [] : [{ table, name: raw.name, rows: raw.length }];
  });
}
