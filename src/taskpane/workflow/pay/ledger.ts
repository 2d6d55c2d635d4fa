import { failure, success, type Result } from '../../../i18n';
import { plain } from '../../../money';
import { readAdjustments } from '../../../report';
import type { Ledger } from '../../state/pay/types';
import type { Runs } from '../../state/runs/types';
import { unexpected, type Desk } from '../desk';
import { readRegistered } from '../registered';

/** Reads what the workbook tells of earlier payouts and of decisions, and keeps it in the state; `registered` is what is being read already. Problems: those of reading. */
export async function readLedger(desk: Desk, registered = readRegistered(desk)): Promise<Result<Ledger>> {
  if (desk.store.get().ledger.state !== 'done') desk.store.dispatch({ type: 'ledger', ledger: { state: 'working' } });
  const ledger = await look(desk, registered).catch((error: unknown) => failure(unexpected(error)));
  desk.store.dispatch({ type: 'ledger', ledger: ledger.ok ? { state: 'done', value: ledger.value } : { state: 'failed', problems: ledger.problems } });
  return ledger;
}

async function look(desk: Desk, registered: Promise<Result<Runs>>): Promise<Result<Ledger>> {
  const [runs, decisions] = await Promise.all([registered, desk.book.decisions()]);
  if (!runs.ok) return runs;
  if (!decisions.ok) return decisions;
  const adjustments = decisions.value === null ? success([]) : readAdjustments(decisions.value.rows, decisions.value.sheet);
  if (!adjustments.ok) return adjustments;
  return success({ ...runs.value, given: desk.store.get().given, adjustments: adjustments.value, adjustmentsSheet: decisions.value?.sheet ?? null });
}

/** The same for two ledgers that come to the same. */
export function textOfLedger({ payouts, seals, given, adjustments }: Ledger): string {
  return JSON.stringify([
    payouts.map(({ entry, faults, paid }) => [entry.id, entry.state, faults.map(({ kind }) => kind), paid?.facts.map(({ recipient, key, amount }) => [recipient, key, plain(amount)])]),
    [...seals], given.map(({ paid, linesNow }) => [paid.payout.id, linesNow]),
    adjustments.map(({ amount, owed, ...said }) => [said, amount === undefined ? null : plain(amount), owed === undefined ? null : plain(owed)]),
  ]);
}
