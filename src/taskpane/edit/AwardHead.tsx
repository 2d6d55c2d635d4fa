import { Button, Field, Input } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editAwardTexts as texts, recipientTexts } from '../../i18n/texts/edit-awards';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { SUBJECTS } from '../../scheme';
import { Fold } from '../parts/Fold';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { awardHeadOf, withAward, type AwardHeadForm } from '../state/editing/awards';
import type { FormulaName } from '../state/editing/completion';
import { fieldTextAt, resultFormula, withFormula, type SaidFormulas } from '../state/editing/formulas';
import { listOf, objectOf, textOf, withPath } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { ManagerForm } from './ManagerForm';
import { PeriodField } from './PeriodField';
import { RowsForm } from './RowsForm';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly component: unknown;
  readonly index: number;
}

interface HeadProps extends Props {
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** What an award is called, how the formulas of others say what it came to, and its removal. */
export function AwardName({ json, onChange, component, index }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const { label } = awardHeadOf(component, useLanguage());
  return (
    <>
      <div className={styles.head}>
        <Input size="small" input={{ size: 1 }} aria-label={words(texts.label)} value={label} onChange={(_, { value }) => onChange(withAward(json, index, { label: value }), true)} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.remove, { name: label })} onClick={() => onChange(withAward(json, index, null))} />
      </div>
      {listOf(objectOf(json)['components']).length > 1 && <p className={styles.note}>{words(texts.inOthers, { name: resultFormula(textOf(objectOf(component)['id'])) })}</p>}
    </>
  );
}

/** For what an award is worked out, in which periods, and to whom it goes. */
export function AwardHead(props: HeadProps): ReactNode {
  const { json, told, onChange, component, index } = props;
  const words = useWords();
  const styles = useFormStyles();
  const { each, to } = awardHeadOf(component, useLanguage());
  const change = (part: Partial<AwardHeadForm>): void => onChange(withAward(json, index, part));
  const path = `components[${index}]`;
  const members = ['components', index, 'to', 'members'];
  return (
    <Fold label={words(texts.for)}>
      <div className={styles.form}>
        <Field size="small" label={words(texts.each)}>
          <Select size="small" value={each} options={SUBJECTS.map((value) => ({ value, label: words(saidRuleTexts.subject[value]) }))} onChange={(value) => change({ each: value })} />
        </Field>
        <PeriodField {...props} label={words(texts.per)} none={words(texts.perScheme)} path={['components', index, 'per']} at={`${path}.per`} />
        <RowsForm {...props} />
        <Field size="small" label={words(texts.to)}>
          <Select
            size="small" value={to === 'person' ? '' : to} options={[{ value: '', label: words(texts.toUsual) }, ...Object.entries(recipientTexts).map(([value, label]) => ({ value, label: words(label) }))]}
            onChange={(value) => change({ to: value })}
          />
        </Field>
        {to === 'members' && (
          <FormulaField
            label={words(texts.toMembers)} text={fieldTextAt(props.said, json, members, 'conditions')} names={props.names} told={toldOf(told, `${path}.to.members`)}
            onChange={(text) => onChange(text.trim() === '' ? withPath(json, members, []) : withFormula(json, members, text), true)}
          />
        )}
        <Wrong told={told} paths={['label', 'each'].map((key) => `${path}.${key}`)} at={[`${path}.to`]} />
        <ManagerForm {...props} />
      </div>
    </Fold>
  );
}
