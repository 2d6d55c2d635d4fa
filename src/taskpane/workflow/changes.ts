import { sentence } from '../../i18n';
import { checkTexts } from '../../i18n/texts/pane';
import { TABLES } from '../../table';
import { changedTables, take } from './apply';
import { calculate } from './calculate';
import { begin, unexpected, type Desk } from './desk';
import { readLedger, textOfLedger } from './pay/ledger';

/** From now on what is shown follows the cells that it was worked out from. */
export async function followChanges(desk: Desk): Promise<void> {
  const follow = onceMore(() => catchUp(desk));
  const listening = await desk.book.onChanged((sheet) => {
    if (concerns(desk, sheet)) void follow();
    else if (isSource(desk, sheet)) desk.changed.add(sheet);
  });
  // Without being told of changes, the tables are still compared before anything is written.
  if (!listening.ok) desk.store.dispatch({ type: 'problems', problems: listening.problems });
}

/** Whether a sheet holds something that the payout shown was worked out from. */
function concerns(desk: Desk, sheet: string): boolean {
  const { calculation, applying, ledger } = desk.store.get();
  if (calculation.state !== 'done' || applying.state === 'working' || applying.state === 'done') return false;
  return isSource(desk, sheet) || (calculation.value.ofPeriod !== null && ledger.state === 'done' && ledger.value.adjustmentsSheet === sheet);
}

/** Whether a table is taken from a sheet. */
function isSource(desk: Desk, sheet: string): boolean {
  const { sources, tables } = desk.store.get();
  const chosen = TABLES.flatMap((table) => [tables[table].source, ...tables[table].also]);
  return sources.state === 'done' && sources.value.some((source) => source.sheet === sheet && chosen.includes(source.id));
}

/** Reads again what the payout was worked out from, and works it out anew if it is another: the step stays where it is. */
async function catchUp(desk: Desk): Promise<void> {
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
    desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(checkTexts.followed) } });
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
