import type { ReactNode } from 'react';
import { useWords } from '../parts/words';
import { saidThere, toldOf, type ToldProblem } from '../state/editing/judged';
import { useFormStyles } from './looks';

/** What is wrong at the places of a form. */
export function Wrong({ told, paths }: { readonly told: readonly ToldProblem[]; readonly paths: readonly string[] }): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  return paths.flatMap((path) => toldOf(told, path)).map(({ problem, at }) => <p key={`${at} ${problem.code}`} className={styles.wrong} role="alert">{words(saidThere(problem))}</p>);
}
