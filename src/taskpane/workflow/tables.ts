import type { Source } from '../../excel/book';
import { failure, type Result } from '../../i18n';
import { findTable, type RawTable, type TableName } from '../../table';
import { tablesOf } from '../state/needs';
import { currentScheme } from '../state/select';
import { chooseSources } from '../state/sources';
import { mappingOf } from '../state/columns';
import { TABLES } from '../state/state';
import { begin, stop, unexpected, type Desk } from './desk';

/** Looks for tables in the workbook, chooses those that fit, and reads them. */
export async function lookForTables(desk: Desk): Promise<void> {
  const signal = begin(desk, 'sources');
  desk.store.dispatch({ type: 'sources', sources: { state: 'working' } });
  const found = await desk.book.sources().catch((error: unknown) => failure(unexpected(error)));
  if (signal.aborted) return;
  desk.store.dispatch({ type: 'sources', sources: found.ok ? { state: 'done', value: found.value } : { state: 'failed', problems: found.problems } });
  await readWhatIsNeeded(desk, true);
}

/** Chooses sources for the tables that the scheme reads, where the user has not, and reads those that are not read yet. */
export async function readWhatIsNeeded(desk: Desk, again = false): Promise<void> {
  const { schemes, schemeId, sources, tables } = desk.store.get();
  const scheme = currentScheme(schemes, schemeId);
  if (scheme === undefined || sources.state !== 'done') return;
  const wanted = tablesOf(scheme);
  const found = chooseSources(sources.value, TABLES);
  for (const table of wanted) {
    const { byHand, source } = tables[table];
    const gone = source !== null && !sources.value.some(({ id }) => id === source);
    const choice = found[table]?.id ?? null;
    if ((!byHand || gone) && choice !== source) desk.store.dispatch({ type: 'choose-source', table, source: choice, byHand: false });
  }
  await Promise.all(wanted.map((table) => readIfNeeded(desk, table, again)));
}

/** Takes a table from another source, or from none. */
export async function chooseSource(desk: Desk, table: TableName, source: string | null): Promise<void> {
  stop(desk, `read ${table}`);
  desk.store.dispatch({ type: 'choose-source', table, source, byHand: true });
  await readIfNeeded(desk, table, true);
}

async function readIfNeeded(desk: Desk, table: TableName, again: boolean): Promise<void> {
  const { source, reading } = desk.store.get().tables[table];
  if (source === null || (!again && (reading.state === 'done' || reading.state === 'working'))) return;
  const signal = begin(desk, `read ${table}`);
  const tell = (progress: { done: number; of: number }): void => {
    if (!signal.aborted) desk.store.dispatch({ type: 'reading', table, source, reading: { state: 'working', progress } });
  };
  if (reading.state !== 'done') desk.store.dispatch({ type: 'reading', table, source, reading: { state: 'working' } });
  const raw = await readTable(desk, table, { signal, onProgress: tell });
  if (signal.aborted) return;
  desk.store.dispatch({ type: 'reading', table, source, reading: raw.ok ? { state: 'done', value: raw.value } : { state: 'failed', problems: raw.problems } });
}

/** Reads a table from its chosen source as it is now. */
export async function readTable(desk: Desk, table: TableName, watch: Parameters<Desk['book']['read']>[1]): Promise<Result<RawTable>> {
  const { sources, tables } = desk.store.get();
  const { source, overrides } = tables[table];
  const chosen: Source | undefined = sources.state === 'done' ? sources.value.find(({ id }) => id === source) : undefined;
  if (chosen === undefined) return failure();
  try {
    const grid = await desk.book.read(chosen, watch);
    return grid.ok ? findTable(grid.value, table, mappingOf(overrides)) : grid;
  } catch (error) {
    return failure(unexpected(error));
  }
}

/** Gives up reading a table. */
export function stopReading(desk: Desk, table: TableName): void {
  stop(desk, `read ${table}`);
  desk.store.dispatch({ type: 'choose-source', table, source: null, byHand: true });
}
