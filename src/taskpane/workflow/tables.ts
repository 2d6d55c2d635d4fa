import { failure, type Result } from '../../i18n';
import { findTable, joinTables, TABLES, type RawTable, type SheetTable, type TableName } from '../../table';
import { tablesOfAll } from '../state/needs';
import { schemesIn } from '../state/pay/plan';
import { currentScheme } from '../state/select';
import { chooseSources } from '../state/sources';
import { mappingOf } from '../state/columns';
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
  const state = desk.store.get();
  const { schemes, schemeId, sources, tables } = state;
  const scheme = currentScheme(schemes, schemeId);
  if (scheme === undefined || sources.state !== 'done') return;
  const wanted = tablesOfAll(schemesIn(state, scheme));
  const found = chooseSources(sources.value, TABLES);
  for (const table of wanted) {
    const { byHand, source, also } = tables[table];
    const isThere = (wanted: string): boolean => sources.value.some(({ id }) => id === wanted);
    const gone = source !== null && !isThere(source);
    if (!gone && !also.every(isThere)) desk.store.dispatch({ type: 'choose-also', table, also: also.filter(isThere) });
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

/** Takes further sources together with the chosen one. */
export async function chooseAlso(desk: Desk, table: TableName, also: readonly string[]): Promise<void> {
  stop(desk, `read ${table}`);
  desk.store.dispatch({ type: 'choose-also', table, also });
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

/** Reads a table from its chosen source as it is now, together with those that are one table with it. */
export async function readTable(desk: Desk, table: TableName, watch: Parameters<Desk['book']['read']>[1]): Promise<Result<RawTable>> {
  const { sources, tables } = desk.store.get();
  const { source, also, overrides } = tables[table];
  const found = sources.state === 'done' ? sources.value : [];
  const chosen = [source, ...also].flatMap((wanted) => found.find(({ id }) => id === wanted) ?? []);
  if (chosen.length < 1 + also.length) return failure();
  try {
    const read: SheetTable[] = [];
    for (const one of chosen) {
      const grid = await desk.book.read(one, watch);
      const raw = grid.ok ? findTable(grid.value, table, mappingOf(overrides)) : grid;
      if (!raw.ok) return raw;
      read.push({ sheet: one.sheet, table: raw.value });
    }
    return joinTables(read, table);
  } catch (error) {
    return failure(unexpected(error));
  }
}

/** Gives up reading a table. */
export function stopReading(desk: Desk, table: TableName): void {
  stop(desk, `read ${table}`);
  desk.store.dispatch({ type: 'choose-source', table, source: null, byHand: true });
}
