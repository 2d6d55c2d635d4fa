import type { Exact } from '../money';
import type { Limits } from './grid';
import type { Setting } from './setting';

export interface Question {
  readonly parameter: string;
  readonly atMost: Exact;
  readonly between?: Limits;
  readonly step?: Exact;
  /** Whether to go on in ever smaller steps until the budget is met to the cent, or its value has this many places. */
  readonly toTheCent?: boolean;
  /** What else the budget has to pay, whatever the value: the other schemes of a plan. */
  readonly besides?: Exact;
}

/** A round value within the budget beside which, one step on, the budget would be broken. */
export interface Solution {
  readonly value: Exact;
  readonly cost: Exact;
  readonly left: Exact;
  /** The value one step on, and what it would cost; null where there is none between the bounds. */
  readonly next: { readonly value: Exact; readonly cost: Exact } | null;
}

/** A value between the round one and the next, as near to the budget as one of so many places can be. */
export interface Refined {
  readonly value: Exact;
  readonly cost: Exact;
  /** Whether it meets the budget to the cent; otherwise none does. */
  readonly isExact: boolean;
}

/** How the cost goes with the value, as far as it was tried. `scanned`: neither only up nor only down. */
export type Course = 'rising' | 'falling' | 'level' | 'scanned';

export interface Solved {
  readonly setting: Setting;
  readonly course: Course;
  /**
   * Whether no other round value can do better: every one was tried, or all at which the cost can change, or the scheme itself says whether a larger value
   * costs more or less. Otherwise some were tried, and between two that differ the place was narrowed down.
   */
  readonly complete: boolean;
  readonly runs: number;
  /** Values that were tried on the way with what they cost, the least first: every one, or so many that the course is seen. */
  readonly tried: readonly { readonly value: Exact; readonly cost: Exact }[];
  /** That which makes most of the budget comes first. */
  readonly solutions: readonly [Solution, ...Solution[]];
  /** Null where that was not asked, or no value lies between. */
  readonly refined: Refined | null;
}
