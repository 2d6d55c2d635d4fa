import type { Day, Period } from '../../calendar';
import { parsePeriod } from '../../calendar';
import { add, equals, negate, ZERO, type Exact } from '../../money';
import { compareNumbers } from '../compare-numbers';
import { keyText } from './key';
import type { EarlierPayout } from './types';

/**
 * Earliest first, and of one period in the order of their numbers. A payout that does not tell its period stands where its lines fit: after those that paid
 * what it says was paid before it; where that tells nothing, with the one that was given before it.
 */
export function inOrder(payouts: readonly EarlierPayout[], end: (period: Period) => Day): readonly EarlierPayout[] {
  let last = { end: -Infinity, number: 1 };
  const placed = payouts.map((payout) => {
    if (payout.payPeriod !== null) last = { end: end(payout.payPeriod), number: numberOf(payout.id) };
    return { payout, ...last };
  });
  const sorted = placed.sort((a, b) => compareNumbers(a.end, b.end) || a.number - b.number).map(({ payout }) => payout);
  return sorted.length > 1 && sorted.some(({ payPeriod }) => payPeriod === null) ? fitted(sorted) : sorted;
}

interface WithKeys {
  readonly payout: EarlierPayout;
  /** The sums that it paid, each with what it says was paid of it before, where it says so. */
  readonly sums: ReadonlyMap<string, { readonly before: Exact | undefined; amount: Exact }>;
}

/** So many ways to begin are followed: payouts without a period are few. */
const MOST_TRIES = 10_000;

/** The order in which each says of all its sums what the others before it paid; those that tell their period stay in theirs. As they were where there is none. */
function fitted(payouts: readonly EarlierPayout[]): readonly EarlierPayout[] {
  const waiting = payouts.map(withKeys);
  const paid = new Map<string, Exact>();
  const found: EarlierPayout[] = [];
  const enter = ({ sums }: WithKeys, sign: 1 | -1): void => {
    for (const [key, { amount }] of sums) paid.set(key, add(paid.get(key) ?? ZERO, sign > 0 ? amount : negate(amount)));
  };
  let tries = 0;
  const goOn = (): boolean => {
    if (waiting.length === 0) return true;
    const dated = waiting.findIndex(({ payout }) => payout.payPeriod !== null);
    for (const [index, each] of [...waiting].entries()) {
      if ((each.payout.payPeriod !== null && index !== dated) || !fits(each, waiting, paid)) continue;
      if (tries++ >= MOST_TRIES) return false;
      waiting.splice(index, 1);
      enter(each, 1);
      found.push(each.payout);
      if (goOn()) return true;
      found.pop();
      enter(each, -1);
      waiting.splice(index, 0, each);
    }
    return false;
  };
  return goOn() ? found : payouts;
}

/** Whether nothing that is still to come could make what a payout says of before come true, where it does not. */
function fits(one: WithKeys, waiting: readonly WithKeys[], paid: ReadonlyMap<string, Exact>): boolean {
  return [...one.sums].every(([key, { before }]) => (
    before === undefined || equals(before, paid.get(key) ?? ZERO) || !waiting.some((other) => other !== one && other.sums.has(key))
  ));
}

function withKeys(payout: EarlierPayout): WithKeys {
  const sums = new Map<string, { readonly before: Exact | undefined; amount: Exact }>();
  for (const line of payout.lines) {
    const key = `${line.adjustment ?? ''} ${keyText(line)}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { before: line.before, amount: line.amount });
    else known.amount = add(known.amount, line.amount);
  }
  return { payout, sums };
}

/** The period of a payout by its id: 2026-03 of `2026-03/2`; null where the id names none. */
export function periodOfId(id: string): Period | null {
  return parsePeriod(id.replace(/\/\d+$/, ''));
}

/** The number of a payout within its period: 2 for `2026-03/2`. */
export function numberOf(id: string): number {
  return Number(/\/(\d+)$/.exec(id)?.[1] ?? 1);
}
