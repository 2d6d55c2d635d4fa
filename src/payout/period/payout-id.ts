import { keyOfPeriod } from '../../calendar';
import type { Settings } from './settings';
import { numberOf } from './in-order';

/** The number of this payout: the period's key, and from the second one on its number. */
export function payoutId({ payPeriod, earlier }: Pick<Settings, 'payPeriod' | 'earlier'>): string {
  const key = keyOfPeriod(payPeriod);
  const numbers = earlier.filter((payout) => payout.payPeriod !== null && keyOfPeriod(payout.payPeriod) === key).map(({ id }) => numberOf(id));
  return numbers.length === 0 ? key : `${key}/${Math.max(...numbers) + 1}`;
}
