import { isoDay, keyOfPeriod } from '../calendar';
import { plain } from '../money';
import type { PeriodRun } from '../payout';
import { amountText, type PaidChange } from '../report';
import { jsonList } from './json-list';

/** At the head of a payout of a period: which one it is. */
export function runHead({ id, payPeriod, settledTo, payOn }: PeriodRun): string {
  const paid = payOn === null ? '' : `  "payOn": ${JSON.stringify(isoDay(payOn))},\n`;
  return `  "payout": ${JSON.stringify(id)},\n  "payPeriod": ${JSON.stringify(keyOfPeriod(payPeriod))},\n  "settledTo": ${JSON.stringify(settledTo === null ? null : keyOfPeriod(settledTo))},\n${paid}`;
}

/** What payees have to get or owe after it. */
export function* runBalances({ balances, payable, owed }: PeriodRun, places: number): Generator<string> {
  yield ',\n';
  yield* jsonList('balances', balances, ({ recipient, recipientKind, personId, award, kind, opening, change, closing }) => ({
    recipient, recipientKind, personId, award, kind, opening: amountText(opening, award, places), change: amountText(change, award, places), closing: amountText(closing, award, places),
  }));
  for (const [name, sums] of [['payable', payable], ['owed', owed]] as const) {
    yield ',\n';
    yield* jsonList(name, sums, ({ recipient, recipientKind, personId, award, amount }) => ({ recipient, recipientKind, personId, award, amount: amountText(amount, award, places) }));
  }
}

/** What differs from another payout. */
export function* comparisonText(comparison: readonly PaidChange[]): Generator<string> {
  yield ',\n';
  yield* jsonList('comparison', comparison, ({ before, after, ...change }) => ({ ...change, before: plain(before), after: plain(after) }));
}
