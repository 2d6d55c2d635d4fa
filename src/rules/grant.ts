import type { Exact } from '../money';
import type { Subject } from './subject';
import type { Term, Told } from './told';

/** What a rule gives for one subject, before bounds and rounding. */
export interface Grant {
  readonly subject: Subject;
  readonly amount: Exact;
  /** Whose share it is, where the rule itself shares out among people; otherwise the component's recipient has it. */
  readonly person?: number;
  /** The working of the amount. */
  tell(told: Told): Term;
}

/** A rule made ready: from all subjects of a component, sorted by key and period, to what each gets. */
export type Play = (subjects: readonly Subject[], give: (grant: Grant) => void) => void;
