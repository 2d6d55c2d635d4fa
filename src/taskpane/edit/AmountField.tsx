import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { caseTexts } from '../../i18n/texts/edit-rules';
import { useWords } from '../parts/words';
import { casesFormula, casesOf, NEW_CASE, withCases } from '../state/editing/cases';
import type { FormulaName } from '../state/editing/completion';
import { fieldTextAt, withFormula, type Path, type SaidFormulas } from '../state/editing/formulas';
import { toldOf } from '../state/editing/judged';
import { CasesForm } from './CasesForm';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';

interface Props extends FormProps {
  readonly label: string;
  readonly path: Path;
  /** As messages name the place. */
  readonly at: string;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** A figure: as one formula, or by cases. */
export function AmountField({ json, told, onChange, label, path, at, said, names }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const cases = casesOf(json, path, said);
  const text = cases === null ? fieldTextAt(said, json, path, 'figure') : '';
  const toCases = (): void => onChange(withCases(json, path, { cases: [NEW_CASE], otherwise: text }));
  return (
    <div className={styles.form} role="group" aria-label={label}>
      {cases === null
        ? <FormulaField label={label} text={text} names={names} told={toldOf(told, at)} onChange={(next) => onChange(withFormula(json, path, next.trim() === '' ? '=' : next), true)} />
        : <CasesForm form={cases} names={names} told={told} path={at} onChange={(form, typing) => onChange(withCases(json, path, form), typing)} />}
      {cases === null
        ? <Button className={styles.add} size="small" appearance="subtle" onClick={toCases}>{words(caseTexts.asCases)}</Button>
        : <Button className={styles.add} size="small" appearance="subtle" onClick={() => onChange(withFormula(json, path, casesFormula(cases)))}>{words(caseTexts.asFormula)}</Button>}
    </div>
  );
}
