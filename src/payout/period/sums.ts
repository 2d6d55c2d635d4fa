import { add, ZERO } from '../../money';
import { payableOf } from './due';
import { KnownSum, KnownSums, NO_PLACE } from './known-sums';
import type { OwedLines } from './owed';
import type { PaidBesides, SumsSetting } from './paid-before';
import { paidBefore } from './paid-before';
import { PeriodEnds } from './period-ends';
import { endOf, monthStart } from './settings';

export interface Sums extends PaidBesides {
  readonly known: readonly KnownSum[];
}

/** Puts what is owed and what was paid side by side. */
export function sumsOf(owed: OwedLines, settled: OwedLines, setting: SumsSetting): Sums {
  const { settings } = setting;
  const known = new KnownSums();
  const monthStartsOn = monthStart(setting.schemes);
  const settledEnd = settings.settledTo === null ? undefined : endOf(settings.settledTo, monthStartsOn);
  const ends = new PeriodEnds(monthStartsOn);
  const isSettled = (period: string): boolean => settledEnd !== undefined && ends.isBy(period, settledEnd);
  const isOpen = (place: number): boolean => settledEnd === undefined || payableOf(owed.at(place).draft.worked) !== 'period-end' || !isSettled(owed.sumAt(place).sum.period);
  enterOwed(known, owed, isOpen, settings.keys.count);
  for (const { of: { sumKey, sum, identity }, draft } of settled.each) {
    const found = known.at(sumKey);
    if (found === undefined && isSettled(sum.period)) continue;
    const state = found ?? known.enter(sumKey, new KnownSum(sum, identity));
    state.settled = add(state.settled ?? ZERO, draft.amount);
  }
  const paid = paidBefore(known, setting, { ends, isSettled });
  return { known: known.all, ...paid };
}

/** Enters what is owed by its sums, the lines of each one after the other. */
function enterOwed(known: KnownSums, lines: OwedLines, isOpen: (place: number) => boolean, keys: number): void {
  const next = new Int32Array(lines.length).fill(NO_PLACE);
  const all = { lines, next };
  const last = new Int32Array(keys);
  for (let place = 0; place < lines.length; place++) {
    if (!isOpen(place)) continue;
    const { sumKey, sum, identity } = lines.sumAt(place);
    if (known.at(sumKey) === undefined) known.enter(sumKey, new KnownSum(sum, identity, all, place));
    else next[last[sumKey] ?? NO_PLACE] = place;
    last[sumKey] = place;
  }
}
