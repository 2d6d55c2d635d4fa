import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { editAwardTexts } from '../../i18n/texts/edit-awards';
import { entryTexts as texts } from '../../i18n/texts/edit-entries';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { PERIOD_KINDS } from '../../scheme';
import { Select } from '../parts/Select';
import { useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import { OWN_YEARS, periodAt, withPeriod } from '../state/editing/entries';
import { fieldTextAt, withFormula, type Path, type SaidFormulas } from '../state/editing/formulas';
import { toldOf } from '../state/editing/judged';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly label: string;
  /** What is said where there is none; without it there must be one. */
  readonly none?: string;
  /** Parameters that decide it, as they are written, with what is said of them. */
  readonly others?: readonly { readonly value: string; readonly label: string }[];
  readonly path: Path;
  /** As messages name the place. */
  readonly at: string;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** A period: one of the calendar, or years that begin on a day of one's own. */
export function PeriodField({ json, told, onChange, label, none, others = [], path, at, said, names }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const value = periodAt(json, path);
  const start = [...path, 'yearsFrom'];
  const kinds = [...PERIOD_KINDS.map((kind) => ({ value: kind, label: words(saidRuleTexts.each[kind]) })), { value: OWN_YEARS, label: words(texts.ownYears) }];
  if (value === undefined) return <Field size="small" label={label}><p className={styles.note}>{words(editAwardTexts.toOther)}</p></Field>;
  return (
    <>
      <Field size="small" label={label}>
        <Select
          size="small" value={value} options={[...(none === undefined ? [] : [{ value: '', label: none }]), ...kinds, ...others]}
          onChange={(next) => onChange(withPeriod(json, path, next))}
        />
      </Field>
      {value === OWN_YEARS ? (
        <FormulaField
          label={words(texts.yearsFrom)} text={fieldTextAt(said, json, start, 'figure')} names={names} told={toldOf(told, `${at}.yearsFrom`)}
          onChange={(next) => onChange(withFormula(json, start, next.trim() === '' ? '=' : next), true)}
        />
      ) : <Wrong told={told} paths={[at]} />}
    </>
  );
}
