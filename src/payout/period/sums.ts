import { isOfClosedTime, payableOf } from './due';
import { KnownSums } from './known-sums';
import type { OwedLines } from './owed';
import type { PaidBesides, SumsSetting } from './paid-before';
import { paidBefore } from './paid-before';
import { PeriodEnds } from './period-ends';
import { endOf, monthStart } from './settings';

export interface Sums extends PaidBesides {
  readonly known: KnownSums;
}

/** Puts what is owed and what was paid side by side. */
export function sumsOf(owed: OwedLines, settled: OwedLines, setting: SumsSetting): Sums {
  const { settings } = setting;
  const { keys, settledTo, earlier } = settings;
  const monthStartsOn = monthStart(setting.schemes);
  const settledEnd = settledTo === null ? undefined : endOf(settledTo, monthStartsOn);
  const ends = new PeriodEnds(monthStartsOn);
  const isSettled = (period: string): boolean => settledEnd !== undefined && ends.isBy(period, settledEnd);
  const paidLines = earlier.reduce((count, { lines }) => count + lines.length, 0);
  const known = new KnownSums(owed, keys, paidLines, {
    counts: (place) => settledEnd === undefined || payableOf(owed.draftAt(place).worked) !== 'period-end' || !isSettled(keys.kind(owed.sumKeyAt(place)).period),
    isOfClosedTime: (place) => isOfClosedTime(owed.dueAt(place), settings),
  });
  for (const line of settled.each) if (known.has(line.sumKey) || !isSettled(keys.kind(line.sumKey).period)) known.enterSettled(line);
  return { known, ...paidBefore(known, setting, { ends, isSettled }) };
}
