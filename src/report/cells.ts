import type { Day } from '../calendar';
import type { Exact } from '../money';
import { integer } from '../money';
import type { LazyRows, ReportCell } from './types';

export function textCell(text: string): ReportCell {
  return text === '' ? null : { kind: 'text', text };
}

export function exactCell(value: Exact | undefined): ReportCell {
  return value === undefined ? null : { kind: 'exact', value };
}

export function countCell(count: number): ReportCell {
  return { kind: 'exact', value: integer(count) };
}

/** A count in a column of something else, such as amounts. */
export function wholeCell(count: number): ReportCell {
  return { kind: 'exact', value: integer(count), whole: true };
}

export function dayCell(day: Day | undefined): ReportCell {
  return day === undefined ? null : { kind: 'day', day };
}

/** The items of a list from `start` on, at most `count` of them, made into rows when asked for. */
export function rowsOf<T>(items: readonly T[], row: (item: T) => readonly ReportCell[], start = 0, count = items.length): LazyRows {
  return {
    length: Math.max(0, Math.min(count, items.length - start)),
    at: (index) => {
      const item = items[start + index];
      return item === undefined ? [] : row(item);
    },
  };
}
