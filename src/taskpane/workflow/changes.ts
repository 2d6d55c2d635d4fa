import { sentence } from '../../i18n';
import { checkTexts } from '../../i18n/texts/pane';
import { TABLES } from '../../table';
import { changedTables, take } from './apply';
import { calculate } from './calculate';
import { begin, unexpected, type Desk } from './desk';
import { readLedger, textOfLedger } from './pay/ledger';
import { refreshRuns } from './runs';

/** From now on what is shown follows the cells that it was worked out from. */
export async function followChanges(desk: Desk): Promise<void> {
  const follow = onceMore(() => catchUp(desk));
  const listening = await desk.book.onChanged((sheet) => {
    if (concerns(desk, sheet)) void follow();
    else if (sheet !== null && isSource(desk, sheet)) desk.changed.add(sheet);
  });
  // Without being told of changes, the tables are still compared before anything is written.
  if (!listening.ok) desk.store.dispatch({ type: 'problems', problems: listening.problems });
}

/** Whether a sheet holds something that what is shown was worked out from; null is a sheet that came or went. */
function concerns(desk: Desk, sheet: string | null): boolean {
  const { calculation, applying, runs } = desk.store.get();
  if (applying.state === 'working' || runs?.doing.state === 'working') return false;
  if (runs !== null && isOfPayouts(desk, sheet)) return true;
  if (calculation.state !== 'done' || applying.state === 'done') return false;
  return (sheet !== null && isSource(desk, sheet)) || (calculation.value.ofPeriod !== null && isOfPayouts(desk, sheet));
}

/** Whether a sheet is the register, one of a payout or that of decisions; of one that came or went nobody knows. */
function isOfPayouts(desk: Desk, sheet: string | null): boolean {
  const { ledger, runs } = desk.store.get();
  if (sheet === null) return true;
  const known = [...(ledger.state === 'done' ? [ledger.value] : []), ...(runs?.list.state === 'done' ? [runs.list.value] : [])];
  return (ledger.state === 'done' && ledger.value.adjustmentsSheet === sheet)
    || known.some(({ payouts, sheet: register }) => register === sheet || payouts.some(({ sheets }) => sheets.includes(sheet)));
}

/** Whether a table is taken from a sheet. */
function isSource(desk: Desk, sheet: string): boolean {
  const { sources, tables } = desk.store.get();
  const chosen = TABLES.flatMap((table) => [tables[table].source, ...tables[table].also]);
  return sources.state === 'done' && sources.value.some((source) => source.sheet === sheet && chosen.includes(source.id));
}

/** Reads again what is shown: the page of payouts where it is open, and what the payout was worked out from. */
async function catchUp(desk: Desk): Promise<void> {
  if (desk.store.get().runs !== null) await refreshRuns(desk);
  await catchUpPayout(desk);
}

/** Works the payout out anew if what it was worked out from is another: the step stays where it is. */
async function catchUpPayout(desk: Desk): Promise<void> {
  const { calculation, applying } = desk.store.get();
  if (calculation.state !== 'done' || applying.state !== 'idle') return;
  const signal = begin(desk, 'follow');
  try {
    const ledger = calculation.value.ofPeriod?.ledger ?? null;
    const changed = await changedTables(desk, calculation.value, { signal });
    const now = ledger === null ? null : await readLedger(desk);
    // Somebody may have gone on meanwhile: then it is worked out, or compared, in any case.
    if (signal.aborted || desk.store.get().calculation !== calculation || desk.store.get().applying.state !== 'idle') return;
    if (!changed.ok || now?.ok === false) return;
    const isOther = ledger !== null && now !== null && textOfLedger(now.value) !== textOfLedger(ledger);
    if (changed.value.size === 0 && !isOther) return;
    take(desk, changed.value);
    await calculate(desk);
    // On the page of payouts it would take the place of what is told there.
    if (desk.store.get().runs === null) desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(isOther && changed.value.size === 0 ? checkTexts.followedPayouts : checkTexts.followed) } });
  } catch (error) {
    desk.store.dispatch({ type: 'problems', problems: [unexpected(error)] });
  }
}

/** What is asked for while it is under way is done once more after that, however often it was asked. */
function onceMore(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (running !== undefined) again = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
