import type { Day, LinePeriod, Period } from '../../calendar';
import { firstDay, lastDay } from '../../calendar';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import type { Adjustment } from './adjustments/types';
import { inOrder } from './in-order';
import { SumKeys } from './sum-keys';
import type { Plan } from './plan/types';
import type { EarlierPayout } from './types';

/** What a run of a period is asked to pay. */
export interface PeriodJob {
  /** The schemes that are paid together, each prepared for the pay period. */
  readonly schemes: readonly Prepared[];
  readonly payPeriod: Period;
  readonly earlier: readonly EarlierPayout[];
  /** Up to here everything counts as settled. */
  readonly settledTo: Period | null;
  /** Whether advances and accounts open before the first row though earlier time counts as settled, at whose end they stand else. */
  readonly opensFirst?: boolean;
  readonly settleWindow: boolean;
  /** Whether differences that come from changed people and teams alone are booked. */
  readonly acceptPeople: boolean;
  readonly adjustments: readonly Adjustment[];
  readonly plan: Plan | null;
  /** The day on which the money leaves. */
  readonly payOn: Day | null;
}

/** What holds for all schemes of a run. */
export interface Settings {
  readonly payPeriod: Period;
  readonly start: Day;
  readonly end: Day;
  /** The payouts that count, earliest first. */
  readonly earlier: readonly EarlierPayout[];
  readonly settledTo: Period | null;
  /** The last day up to which something has been paid or settled; none where nothing has. */
  readonly closedEnd: Day | undefined;
  /** Whether all payouts say up to when they paid: of lines alone nobody knows whether something came after the last of them. */
  readonly closedIsKnown: boolean;
  readonly windowSettled: boolean;
  readonly acceptPeople: boolean;
  /** By what sums are known in this run. */
  readonly keys: SumKeys;
}

export function endOf({ index, kind }: LinePeriod, monthStartsOn: number): Day {
  return lastDay(index, kind, monthStartsOn);
}

/** Whether a period counts as settled without payouts of ours. */
export function isSettledPeriod(period: LinePeriod, { settledTo }: Pick<Settings, 'settledTo'>, monthStartsOn: number): boolean {
  return settledTo !== null && period.kind !== 'window' && endOf(period, monthStartsOn) <= endOf(settledTo, monthStartsOn);
}

export function settingsOf({ schemes, payPeriod, earlier: given, settledTo: said, settleWindow, acceptPeople }: PeriodJob): Settings {
  const monthStartsOn = monthStart(schemes);
  const end = (period: Period): Day => endOf(period, monthStartsOn);
  // Of lines that are paid as far as they have come, their period may go on after the one that was paid.
  const goesOn = ({ bases, payPeriod: of }: EarlierPayout): boolean => (
    bases.size === 0 && of !== null && of.kind !== payPeriod.kind && end(of) > end(payPeriod) && firstDay(of.index, of.kind, monthStartsOn) <= end(payPeriod)
  );
  const all = given.map((payout) => (goesOn(payout) ? { ...payout, payPeriod: null } : payout));
  const settledTo = [said, ...all.map((payout) => payout.settledTo)].reduce<Period | null>(
    (latest, each) => (each !== null && (latest === null || end(each) > end(latest)) ? each : latest), null,
  );
  const isSettled = ({ payPeriod: of }: EarlierPayout): boolean => settledTo !== null && of !== null && end(of) <= end(settledTo);
  const earlier = inOrder(all.filter((payout) => !isSettled(payout)), end);
  const ends = [...earlier.map((payout) => payout.payPeriod), settledTo].flatMap((period) => (period === null ? [] : [end(period)]));
  return {
    payPeriod, start: firstDay(payPeriod.index, payPeriod.kind, monthStartsOn), end: end(payPeriod), earlier, settledTo, acceptPeople, keys: new SumKeys(),
    closedEnd: ends.length === 0 ? undefined : ends.reduce((latest, each) => (each > latest ? each : latest)),
    closedIsKnown: earlier.every(({ bases }) => bases.size > 0),
    windowSettled: settleWindow || earlier.some(({ windowSettled }) => windowSettled),
  };
}

/** Months start as they do for the first scheme. */
export function monthStart([first]: readonly Prepared[]): number {
  return first === undefined ? 1 : innermost(first.stages).parameters.monthStartsOn;
}
