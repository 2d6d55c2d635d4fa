import type { EarlierPayout, PeriodPayout } from './types';

/** A payout as the next run sees it, once it is approved or paid. */
export function asEarlier({ lines, run }: PeriodPayout, name = run.id): EarlierPayout {
  const { id, payPeriod, earlier, settledTo, windowSettled, peopleAccepted, bases, adjustments, balances, seen } = run;
  return {
    id, name, payPeriod, earlier, settledTo, windowSettled, peopleAccepted, bases, adjustments, balances, seen,
    lines: lines.map(({ scheme, key, component, recipient, recipientKind, personId, period, award, amount }) => (
      { scheme, component, recipient, recipientKind, personId, period, award, amount, adjustment: additionIn(key) }
    )),
  };
}

/** The last of some payouts that paid one of these schemes. */
export function lastOf(payouts: readonly EarlierPayout[], schemes: readonly string[]): EarlierPayout | undefined {
  return [...payouts].reverse().find(({ bases }) => schemes.some((id) => bases.has(id)));
}

/** The addition that a line with this key pays; undefined where the key is that of a scheme's sum. */
export function additionIn(key: string): string | undefined {
  return key.startsWith('adjust:') ? key.slice('adjust:'.length) : undefined;
}
