import type { Day, Period } from '../../calendar';
import { lastDay, parseLinePeriod } from '../../calendar';
import { endOf } from './settings';

/** When periods end, each found once. */
export class PeriodEnds {
  private readonly known = new Map<string, Day | null>();

  constructor(private readonly monthStartsOn: number) {}

  of(period: Period): Day {
    return endOf(period, this.monthStartsOn);
  }

  /** Whether a period has ended by a day; the window never has. */
  isBy(key: string, day: Day): boolean {
    let end = this.known.get(key);
    if (end === undefined) {
      const period = parseLinePeriod(key);
      end = period === null || period.kind === 'window' ? null : lastDay(period.index, period.kind, this.monthStartsOn);
      this.known.set(key, end);
    }
    return end !== null && end <= day;
  }
}
