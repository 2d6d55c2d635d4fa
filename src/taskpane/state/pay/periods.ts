import { asDay, firstDay, keyOfPeriod, lastDay, periodIndex, type Day, type Period } from '../../../calendar';
import { READ, readDates, type RawTable } from '../../../table';
import type { PayKind } from './types';

/** From the first day to the last. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The days of a column of dates; undefined where none can be read. */
export function daysOf(raw: RawTable, column: number): Days | undefined {
  const { state, days } = readDates(raw.column(column), raw.dateSystem);
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < raw.length; row++) {
    if (state[row] !== READ) continue;
    const day = days[row] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? undefined : { first: asDay(first), last: asDay(last) };
}

/** A period that can be paid. */
export interface Offer {
  readonly period: Period;
  readonly key: string;
  /** Whether something was paid for it or after it. */
  readonly closed: boolean;
}

/** So many periods are offered at most: those that come last. */
const MOST_OFFERED = 120;

/** The periods in which the rows lie, the first one that is not closed first and the closed ones last. */
export function offersOf(kind: Exclude<PayKind, 'window'>, days: Days, closedEnd: Day | undefined, monthStartsOn: number): readonly Offer[] {
  const [first, last] = [days.first, days.last].map((day) => periodIndex(day, kind, monthStartsOn));
  if (first === undefined || last === undefined) return [];
  const next = closedEnd === undefined ? first : Math.max(first, periodIndex(asDay(closedEnd + 1), kind, monthStartsOn));
  const from = Math.max(first, Math.max(last, next) - MOST_OFFERED + 1);
  const offers = Array.from({ length: Math.max(last, next) - from + 1 }, (_, index): Offer => {
    const period = { kind, index: from + index };
    return { period, key: keyOfPeriod(period), closed: closedEnd !== undefined && lastDay(period.index, kind, monthStartsOn) <= closedEnd };
  });
  return [...offers.filter(({ closed }) => !closed), ...offers.filter(({ closed }) => closed).reverse()];
}

/** The period before one. */
export function before({ kind, index }: Period): Period {
  return { kind, index: index - 1 };
}

export function endOf({ kind, index }: Period, monthStartsOn: number): Day {
  return lastDay(index, kind, monthStartsOn);
}

export function startOf({ kind, index }: Period, monthStartsOn: number): Day {
  return firstDay(index, kind, monthStartsOn);
}
