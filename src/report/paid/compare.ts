import { add, equals, ZERO, type Exact } from '../../money';
import type { PaidFacts } from './stored';

/** What one payout has of a payee and sum, and another one has. */
export interface PaidChange {
  readonly recipient: string;
  readonly recipientKind: PaidFacts['recipientKind'];
  readonly personId?: string | undefined;
  readonly key: string;
  readonly change: 'new' | 'gone' | 'changed';
  readonly before: Exact;
  readonly after: Exact;
}

/** Compares two payouts, sum by sum: what is new, gone or changed in the second. */
export function comparePaid(before: Iterable<PaidFacts>, after: Iterable<PaidFacts>): readonly PaidChange[] {
  const [then, now] = [sumsOf(before), sumsOf(after)];
  const names = [...new Set([...then.keys(), ...now.keys()])];
  return names.flatMap((name): PaidChange[] => {
    const [old, found] = [then.get(name), now.get(name)];
    const of = found?.of ?? old?.of;
    const [first, second] = [old?.amount ?? ZERO, found?.amount ?? ZERO];
    if (of === undefined || (equals(first, second) && (old === undefined) === (found === undefined))) return [];
    const { recipient, recipientKind, personId, key } = of;
    return [{ recipient, recipientKind, ...(personId === undefined ? {} : { personId }), key, before: first, after: second, change: old === undefined ? 'new' : found === undefined ? 'gone' : 'changed' }];
  });
}

function sumsOf(lines: Iterable<PaidFacts>): Map<string, { readonly of: PaidFacts; readonly amount: Exact }> {
  const sums = new Map<string, { readonly of: PaidFacts; readonly amount: Exact }>();
  for (const line of lines) {
    const name = JSON.stringify([line.recipientKind, line.personId ?? line.recipient, line.key]);
    const known = sums.get(name);
    sums.set(name, { of: known?.of ?? line, amount: add(known?.amount ?? ZERO, line.amount) });
  }
  return sums;
}
