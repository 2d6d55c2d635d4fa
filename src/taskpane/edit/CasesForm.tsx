import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { caseTexts as texts } from '../../i18n/texts/edit-rules';
import { useWords } from '../parts/words';
import { NEW_CASE, type CaseDraft, type CasesForm as Form } from '../state/editing/cases';
import type { FormulaName } from '../state/editing/completion';
import { toldOf, type ToldProblem } from '../state/editing/judged';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

interface Props {
  readonly form: Form;
  readonly names: readonly FormulaName[];
  readonly told: readonly ToldProblem[];
  /** Where the figure is. */
  readonly path: string;
  readonly onChange: (form: Form, typing?: boolean) => void;
}

/** A figure by cases, from the top: when, and what then; and what holds otherwise. */
export function CasesForm({ form, names, told, path, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const { cases, otherwise } = form;
  const set = (next: readonly CaseDraft[], typing?: boolean): void => onChange({ cases: next, otherwise }, typing);
  const change = (at: number, part: Partial<CaseDraft>): void => set(cases.map((each, index) => (index === at ? { ...each, ...part } : each)), true);
  const up = (at: number): readonly CaseDraft[] => cases.map((each, index) => (index === at - 1 ? cases[at] : index === at ? cases[at - 1] : each) ?? each);
  const blank = (text: string): string => (text.trim() === '=' ? '' : text);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.hint)}</p>
      {cases.map((each, index) => {
        const number = index + 1;
        const place = `${path}.choose[${index}]`;
        return (
          <div key={index} className={styles.card} role="group" aria-label={words(texts.case, { number })}>
            <FormulaField label={words(texts.when, { number })} text={blank(each.when)} names={names} told={toldOf(told, `${place}.when`)} onChange={(when) => change(index, { when })} />
            <FormulaField label={words(texts.value, { number })} text={blank(each.value)} names={names} told={toldOf(told, `${place}.value`)} onChange={(value) => change(index, { value })} />
            <div className={styles.flags}>
              {index > 0 && <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={words(texts.up, { number })} onClick={() => set(up(index))} />}
              {cases.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.remove, { number })} onClick={() => set(cases.filter((_, at) => at !== index))} />}
            </div>
          </div>
        );
      })}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set([...cases, NEW_CASE])}>{words(texts.add)}</Button>
      <FormulaField label={words(texts.otherwise)} text={otherwise} names={names} told={toldOf(told, `${path}.otherwise`)} onChange={(text) => onChange({ cases, otherwise: text }, true)} />
      <Wrong told={told} at={[path, `${path}.choose`]} />
    </div>
  );
}
