import type { Exact } from '../money';
import type { Subject, Subjects } from '../data';
import type { Term, Explanation } from '../explain';

/** What a rule gives for one subject, before bounds and rounding. */
export interface Award {
  readonly subject: Subject;
  /** The component's own subject, where the award is a part of what that one has. */
  readonly of?: Subject;
  readonly amount: Exact;
  /** Whose share it is, where the rule itself shares out among people; otherwise the component's recipient has it. */
  readonly person?: number;
  /** The working of the amount. */
  explain(explanation: Explanation): Term;
}

/** What a subject owes after its last period. */
export interface Debt {
  /** As it stands in its last period. */
  readonly subject: Subject;
  /** What it owed before its first period. */
  readonly opening: Exact;
  readonly amount: Exact;
}

/** Somebody who takes part in a contest and has no prize. */
export interface Placed {
  readonly subject: Subject;
  /** From 1. */
  readonly place: number;
  readonly figure: Exact;
}

/** What a rule tells beside what it gives. */
export interface Tell {
  owed(owed: Debt): void;
  placed(placed: Placed): void;
}

/** Takes an award, with its amount where the rule has it at hand: some awards work theirs out when they are asked for it. */
export type Give = (award: Award, amount?: Exact) => void;

/** A rule made ready: from all subjects of a component, sorted by key and period, to what each gets. */
export type RuleRunner = (subjects: Subjects, give: Give, tell?: Tell) => void;
