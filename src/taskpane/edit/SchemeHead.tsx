import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { enumeration, sentence, type Text } from '../../i18n';
import { detailTexts } from '../../i18n/texts/edit-details';
import { entryTexts } from '../../i18n/texts/edit-entries';
import { headTexts as texts } from '../../i18n/texts/edit-rules';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { costsPart } from '../state/editing/entries';
import { objectOf, textOf } from '../state/editing/json-parts';
import { ownParametersOf } from '../state/editing/own-parameters';
import { schemeHeadOf, withSchemeHead, type SchemeHeadForm } from '../state/editing/scheme-head';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { PartField } from './PartField';
import { PeriodField } from './PeriodField';
import { ReadingsForm } from './ReadingsForm';
import { useFormulas } from './use-formulas';
import { Wrong } from './Wrong';

/** What a scheme is called, and what holds for all of it: its period, refunds, and sums below 0. */
export function SchemeHead(props: FormProps): ReactNode {
  const { json, right, told, onChange } = props;
  const words = useWords();
  const styles = useFormStyles();
  const language = useLanguage();
  const { name, description, period, refunds, negatives } = schemeHeadOf(json, language);
  const formulas = useFormulas(right);
  const parameters = ownParametersOf(json, language);
  const lists = parameters.filter(({ type }) => type === 'items');
  const bases = parameters.filter(({ type }) => type === 'scheme');
  const change = (part: Partial<SchemeHeadForm>, typing?: boolean): void => onChange(withSchemeHead(json, part), typing);
  const options = (of: Readonly<Record<string, Parameters<typeof words>[0]>>): readonly { readonly value: string; readonly label: string }[] => Object.entries(of).map(([value, text]) => ({ value, label: words(text) }));
  const listText = (word: string): Text => {
    const label = lists.find(({ name }) => `$${name}` === word)?.label ?? word;
    return { zh: label, en: label };
  };
  const others = period?.startsWith('$') === true ? [{ value: period, label: words(texts.periodOther, { name: period.slice(1) }) }] : [];
  return (
    <div className={styles.form}>
      <Field size="small" label={words(texts.name)}><Input size="small" input={{ size: 1 }} value={name} onChange={(_, { value }) => change({ name: value }, true)} /></Field>
      <Field size="small" label={words(texts.description)}><Textarea size="small" rows={3} resize="vertical" value={description} onChange={(_, { value }) => change({ description: value }, true)} /></Field>
      <PeriodField {...props} {...formulas} label={words(texts.period)} others={others} path={['period']} at="period" />
      <Field size="small" label={words(texts.refunds)}><Select size="small" value={refunds} options={options(texts.refundsOf)} onChange={(value) => change({ refunds: value })} /></Field>
      <Field size="small" label={words(texts.negatives)}><Select size="small" value={negatives} options={options(texts.negativesOf)} onChange={(value) => change({ negatives: value })} /></Field>
      {lists.length > 0 && (
        <PartField {...props} {...formulas} part={costsPart(lists)} within={[]} at="" label={words(entryTexts.costs)} without={entryTexts.noCosts} wordText={listText} />
      )}
      {(bases.length > 0 || textOf(objectOf(json)['base']) !== '') && (
        <PartField
          {...props} {...formulas} part={{ key: 'base', holds: 'word', words: bases.map((base) => `$${base.name}`) }} within={[]} at="" label={words(detailTexts.base)} without={detailTexts.noBase}
          wordText={(word) => enumeration([sentence(detailTexts.baseOf, { name: bases.find((base) => `$${base.name}` === word)?.label ?? word })])}
        />
      )}
      <ReadingsForm {...props} />
      <Wrong told={told} paths={['name', 'description', 'refunds', 'negatives']} />
    </div>
  );
}
