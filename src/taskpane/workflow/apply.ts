import { failure, sentence, success, type Result, type Text } from '../../i18n';
import { applyTexts } from '../../i18n/texts/pane';
import { payTexts } from '../../i18n/texts/pane-pay';
import type { Progress, Watch } from '../../excel';
import { TABLES, type RawTable, type TableName } from '../../table';
import type { Applied, Destination, Calculated } from '../state/state';
import { begin, unexpected, type Desk } from './desk';
import { fingerprintsOf, calculate } from './calculate';
import { readLedger, textOfLedger } from './pay/ledger';
import { readTable } from './tables';
import { writeTo } from './destinations';
import { turnsOf } from './turns';

/** Writes the payout that was seen, if the tables are still what they were; else it is worked out anew, to be checked again. */
export async function apply(desk: Desk, destination: Destination): Promise<void> {
  const { calculation } = desk.store.get();
  if (calculation.state !== 'done') return;
  const signal = begin(desk, 'apply');
  const onProgress = (progress: Progress): void => desk.store.dispatch({ type: 'applying', applying: { state: 'working', progress } });
  desk.store.dispatch({ type: 'applying', applying: { state: 'working' } });
  await desk.pause();
  const applied = await applyOrStartOver(desk, destination, calculation.value, { signal, onProgress }).catch((error: unknown) => failure(unexpected(error)));
  if (applied !== null) desk.store.dispatch({ type: 'applying', applying: applied.ok ? { state: 'done', value: applied.value } : { state: 'failed', problems: applied.problems } });
}

async function applyOrStartOver(desk: Desk, destination: Destination, calculated: Calculated, watch: Watch): Promise<Result<Applied> | null> {
  const changed = await changedTables(desk, calculated, watch);
  if (!changed.ok) return changed;
  const ledger = await isLedgerChanged(desk, calculated);
  if (!ledger.ok) return ledger;
  if (changed.value.size === 0 && ledger.value) return startOver(desk, payTexts.ledgerChanged);
  if (changed.value.size === 0) return writeTo(desk, destination, calculated, watch);
  take(desk, changed.value);
  return startOver(desk, applyTexts.changed);
}

/** Takes tables as they were just read. */
export function take(desk: Desk, changed: ReadonlyMap<TableName, RawTable>): void {
  for (const [table, raw] of changed) {
    const { source } = desk.store.get().tables[table];
    if (source !== null) desk.store.dispatch({ type: 'reading', table, source, reading: { state: 'done', value: raw } });
  }
}

async function startOver(desk: Desk, why: Text): Promise<null> {
  desk.store.dispatch({ type: 'step', step: 'check' });
  await calculate(desk);
  desk.store.dispatch({ type: 'problems', problems: [{ code: 'changed', sentence: sentence(why) }] });
  return null;
}

/** Whether earlier payouts or decisions are no longer those on which a period was worked out. */
async function isLedgerChanged(desk: Desk, { ofPeriod }: Calculated): Promise<Result<boolean>> {
  if (ofPeriod === null) return success(false);
  const now = await readLedger(desk);
  return now.ok ? success(textOfLedger(now.value) !== textOfLedger(ofPeriod.ledger)) : now;
}

/** Reads the tables again and finds those that are no longer what the payout was worked out from. */
export async function changedTables(desk: Desk, { fingerprints }: Calculated, { signal }: Watch): Promise<Result<ReadonlyMap<TableName, RawTable>>> {
  const changed = new Map<TableName, RawTable>();
  for (const table of TABLES) {
    if (fingerprints[table] === undefined) continue;
    const raw = await readTable(desk, table, signal === undefined ? {} : { signal });
    if (!raw.ok) return raw;
    const now = await fingerprintsOf({ [table]: raw.value }, turnsOf(desk));
    if (now[table] !== fingerprints[table]) changed.set(table, raw.value);
  }
  return success(changed);
}
