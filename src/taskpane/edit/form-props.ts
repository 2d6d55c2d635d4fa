import type { Scheme } from '../../scheme';
import type { ToldProblem } from '../state/editing/judged';

/** What every form of a scheme is given: what the scheme says, what it said when it was right last, what is wrong, and the way to change it. */
export interface FormProps {
  readonly json: unknown;
  readonly right: Scheme | undefined;
  readonly told: readonly ToldProblem[];
  readonly onChange: (json: unknown, typing?: boolean) => void;
}
