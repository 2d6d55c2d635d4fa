import type { Day } from '../calendar';
import { addMonths } from '../calendar';

/** What is known of a customer before its dealings are looked at. */
export interface CustomerPast {
  /** Whether it has dealt before. */
  readonly known: boolean;
  /** The day of its last dealing; undefined where it is not known. */
  readonly last: Day | undefined;
}

export const NO_PAST: CustomerPast = { known: false, last: undefined };

/**
 * Tells of each dealing of one customer, asked in the order of their days, whether it opens the customer: its first
 * ever, or the first after `dormantMonths` (counted as EDATE does) without one. A customer who dealt before on days
 * that are not known is old for good.
 */
export class OpeningTest {
  private last: Day | undefined;
  private isNew: boolean;
  private readonly returnsAfter: number | undefined;

  constructor({ known, last }: CustomerPast, dormantMonths: number | undefined) {
    this.last = last;
    this.isNew = !known;
    this.returnsAfter = !known || last !== undefined ? dormantMonths : undefined;
  }

  /** Whether no later dealing opens it. */
  get isOver(): boolean {
    return !this.isNew && this.returnsAfter === undefined;
  }

  opens(day: Day): boolean {
    const { last, returnsAfter } = this;
    const opens = returnsAfter !== undefined && last !== undefined ? addMonths(last, returnsAfter) <= day : this.isNew;
    this.isNew = false;
    if (last === undefined || day > last) this.last = day;
    return opens;
  }
}

/** What two pieces of a customer's past come to together: a day not known makes the last one unknown. */
export function withPast(past: CustomerPast | undefined, day: Day | undefined): CustomerPast {
  if (past === undefined || !past.known) return { known: true, last: day };
  return { known: true, last: day === undefined || past.last === undefined ? undefined : past.last > day ? past.last : day };
}
