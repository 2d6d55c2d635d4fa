import type { Period } from '../../calendar';
import { keyOfPeriod } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Prepared } from '../prepare/prepare';
import { withBasis } from './basis';
import { isOfPeopleAlone } from './owed';
import type { Settings } from './settings';

/*
 * A scheme that reads the people table alone is paid whole each time: the table is that of the pay period. Of an earlier period it owes what it owed by the table of
 * that time, as its payout recorded it, so that what was held or corrected then still holds.
 */

/** An earlier period of such a scheme, on what it rested on then. */
export interface WholePeriod {
  readonly payPeriod: Period;
  readonly prepared: Prepared;
}

/** Problems: those of preparing the job with what was recorded. */
export function wholePeriodsOf(prepared: Prepared, { earlier, payPeriod: now }: Settings): Result<readonly WholePeriod[]> {
  if (!isOfPeopleAlone(prepared)) return success([]);
  const found = new Map<string, WholePeriod>();
  for (const { payPeriod, bases } of earlier) {
    const basis = bases.get(prepared.scheme.id);
    if (payPeriod === null || basis === undefined || keyOfPeriod(payPeriod) === keyOfPeriod(now)) continue;
    const then = withBasis({ ...prepared, job: { ...prepared.job, payPeriod } }, basis, 'recorded');
    if (!then.ok) return then;
    found.set(keyOfPeriod(payPeriod), { payPeriod, prepared: then.value });
  }
  return success([...found.values()]);
}

/** Whether a period that was paid of a scheme is neither the one that is paid now nor one that is known: of a scheme that is paid whole each time it stays as it was paid. */
export function isUnknownPeriod({ earlier, payPeriod: now }: Settings): (scheme: string, period: string) => boolean {
  return (scheme, period) => period !== keyOfPeriod(now) && !earlier.some(({ payPeriod, bases }) => payPeriod !== null && keyOfPeriod(payPeriod) === period && bases.has(scheme));
}
