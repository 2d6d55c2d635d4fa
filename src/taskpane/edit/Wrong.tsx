import type { ReactNode } from 'react';
import { useWords } from '../parts/words';
import { saidThere, toldAt, toldOf, type ToldProblem } from '../state/editing/judged';
import { useFormStyles } from './looks';

interface Props {
  readonly told: readonly ToldProblem[];
  /** Places that are told with all that is within them. */
  readonly paths?: readonly string[];
  /** Places of which alone is told: what is within them has fields of its own. */
  readonly at?: readonly string[];
}

/** What is wrong at the places of a form. */
export function Wrong({ told, paths = [], at: places = [] }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const found = [...paths.flatMap((path) => toldOf(told, path)), ...places.flatMap((path) => toldAt(told, path))];
  return found.map(({ problem, at }) => <p key={`${at} ${problem.code}`} className={styles.wrong} role="alert">{words(saidThere(problem))}</p>);
}
