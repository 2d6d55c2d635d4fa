import { failure, success, type Result } from '../../../i18n';
import { plain } from '../../../money';
import { payoutsOf, readAdjustments } from '../../../report';
import type { Ledger } from '../../state/pay/types';
import { unexpected, type Desk } from '../desk';
import { fingerprint } from '../fingerprint';

/** Reads what the workbook tells of earlier payouts and of decisions, and keeps it in the state. Problems: those of reading. */
export async function readLedger(desk: Desk): Promise<Result<Ledger>> {
  if (desk.store.get().ledger.state !== 'done') desk.store.dispatch({ type: 'ledger', ledger: { state: 'working' } });
  const ledger = await look(desk).catch((error: unknown) => failure(unexpected(error)));
  desk.store.dispatch({ type: 'ledger', ledger: ledger.ok ? { state: 'done', value: ledger.value } : { state: 'failed', problems: ledger.problems } });
  return ledger;
}

async function look(desk: Desk): Promise<Result<Ledger>> {
  const [grids, decisions] = await Promise.all([desk.book.payoutSheets(), desk.book.decisions()]);
  if (!grids.ok) return grids;
  if (!decisions.ok) return decisions;
  const found = await payoutsOf(grids.value, fingerprint);
  if (!found.ok) return found;
  const adjustments = decisions.value === null ? success([]) : readAdjustments(decisions.value.rows, decisions.value.sheet);
  if (!adjustments.ok) return adjustments;
  const { register, payouts } = found.value;
  return success({
    payouts, seals: new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal])), given: desk.store.get().given,
    adjustments: adjustments.value, adjustmentsSheet: decisions.value?.sheet ?? null,
  });
}

/** The same for two ledgers that come to the same. */
export function textOfLedger({ payouts, seals, given, adjustments }: Ledger): string {
  return JSON.stringify([
    payouts.map(({ entry, faults, paid }) => [entry.id, entry.state, faults.map(({ kind }) => kind), paid?.facts.map(({ recipient, key, amount }) => [recipient, key, plain(amount)])]),
    [...seals], given.map(({ paid, linesNow }) => [paid.payout.id, linesNow]),
    adjustments.map(({ amount, owed, ...said }) => [said, amount === undefined ? null : plain(amount), owed === undefined ? null : plain(owed)]),
  ]);
}
