import { useMemo } from 'react';
import type { Scheme } from '../../scheme';
import { useLanguage } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import { namesFor, SaidFormulas } from '../state/editing/formulas';

/** The formulas of a scheme as it was when it was right last, and the names that may stand in them. */
export function useFormulas(right: Scheme | undefined): { readonly said: SaidFormulas | undefined; readonly names: readonly FormulaName[] } {
  const language = useLanguage();
  const said = useMemo(() => (right === undefined ? undefined : new SaidFormulas(right)), [right]);
  const names = useMemo(() => (right === undefined ? [] : namesFor(right, language)), [right, language]);
  return { said, names };
}
