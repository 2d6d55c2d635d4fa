import type { Period } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Payout } from '../describe/types';
import type { Prepared } from '../prepare/prepare';
import { prepare } from '../prepare/prepare';
import { payOut } from '../payout';
import { payPeriod } from './pay-period';
import { totalsOfLines } from './totals';

/**
 * The lines of one period alone: what falls due in it, with earlier rows as context, as though all before had been settled; no differences.
 * Problems: those of preparing the job.
 */
export function payoutOfPeriod(prepared: Prepared, period: Period): Result<Payout> {
  if (period.kind === 'window') return success(payOut(prepared));
  const ready = prepare({ ...prepared.job, payPeriod: period });
  if (!ready.ok) return ready;
  const paid = payPeriod({
    schemes: [ready.value], payPeriod: period, earlier: [], settledTo: { kind: period.kind, index: period.index - 1 }, opensFirst: true,
    settleWindow: false, acceptPeople: false, adjustments: [], plan: null, payOn: null,
  });
  if (!paid.ok) return paid;
  const { scheme, rejected, excluded, notes, rows, ownAwards, places } = paid.value;
  const lines = paid.value.lines.filter(({ kind }) => kind === 'regular');
  return success({ scheme, lines, totals: totalsOfLines(lines), rejected, excluded, notes: notes.filter(({ code }) => code !== 'owed'), rows, ownAwards, places });
}
