import { asDay, monthsAfter } from '../calendar';
import type { DateColumn } from './columns';
import { READ } from './read-cells';

/** The later of several days of each row, where it has all of them, or the day so many months after that. */
export function latestOf(columns: readonly DateColumn[], length: number, months: number): DateColumn {
  const [state, days] = [new Uint8Array(length), new Int32Array(length)];
  for (let row = 0; row < length; row++) {
    if (!columns.every((column) => column.state[row] === READ)) continue;
    const latest = Math.max(...columns.map((column) => column.days[row] ?? 0));
    const day = months === 0 ? latest : monthsAfter(asDay(latest), months);
    if (day === null) continue;
    state[row] = READ;
    days[row] = day;
  }
  return { state, days, trouble: () => undefined };
}
