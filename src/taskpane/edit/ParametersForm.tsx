import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editAwardTexts as texts, parameterTypeTexts } from '../../i18n/texts/edit-awards';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { NEW_TYPES, ownParametersOf, withNewParameter, withOwnParameter, type OwnParameter, type ParameterChange } from '../state/editing/own-parameters';
import { toldOf, type ToldProblem } from '../state/editing/judged';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

const OF = { rate: texts.ofRate, amount: texts.ofAmount, multiplier: texts.ofMultiplier };

/** The figures that formulas use: rates, amounts, days, tiers; added, named and given values. */
export function ParametersForm({ json, told, onChange }: FormProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const parameters = ownParametersOf(json, useLanguage());
  const add = (value: string): void => {
    const type = NEW_TYPES.find((each) => each === value);
    if (type !== undefined) onChange(withNewParameter(json, type, words(parameterTypeTexts[type])));
  };
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.parametersHint)}</p>
      {parameters.map((parameter) => (
        <Parameter
          key={parameter.at} parameter={parameter} told={toldOf(told, `parameters[${parameter.at}]`)}
          onChange={(change) => onChange(withOwnParameter(json, parameter.at, change), change?.label !== undefined || change?.value !== undefined)}
        />
      ))}
      <Wrong told={told.filter(({ problem: { place } }) => place?.path === 'parameters')} paths={['parameters']} />
      <Field size="small" label={words(texts.addParameter)}>
        <Select size="small" value="" options={[{ value: '', label: words(texts.chooseType) }, ...NEW_TYPES.map((value) => ({ value, label: words(parameterTypeTexts[value]) }))]} onChange={add} />
      </Field>
    </div>
  );
}

interface Props {
  readonly parameter: OwnParameter;
  readonly told: readonly ToldProblem[];
  readonly onChange: (change: ParameterChange | null) => void;
}

function Parameter({ parameter: { at, name, label, type, value, optional, dated, canBeDated, of }, told, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const isTable = type === 'tiers' || type === 'mapping';
  return (
    <div className={styles.card} role="group" aria-label={label}>
      <div className={styles.head}>
        <Input size="small" input={{ size: 1 }} aria-label={words(texts.label)} value={label} onChange={(_, data) => onChange({ label: data.value })} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeParameter, { name: label })} onClick={() => onChange(null)} />
      </div>
      {value !== undefined && (
        <Field size="small" label={words(texts.parameterValue)}><Input size="small" input={{ size: 1 }} value={value} placeholder={PLACEHOLDERS[type] ?? ''} onChange={(_, data) => onChange({ value: data.value })} /></Field>
      )}
      {isTable && (
        <Field size="small" label={words(texts.parameterOf)}>
          <Select size="small" value={of} options={Object.entries(OF).map(([each, text]) => ({ value: each, label: words(text) }))} onChange={(next) => onChange({ of: next })} />
        </Field>
      )}
      <div className={styles.flags}>
        {canBeDated && <Checkbox label={words(texts.dated)} checked={dated} onChange={(_, { checked }) => onChange({ dated: checked === true })} />}
        <Checkbox label={words(texts.mayBeLeft)} checked={optional} onChange={(_, { checked }) => onChange({ optional: checked === true })} />
      </div>
      <p className={styles.note}>{words(texts.parameterName, { name })}{isTable && ` · ${words(texts.parameterTable)}`}</p>
      <Wrong told={told} paths={[`parameters[${at}]`]} />
    </div>
  );
}

const PLACEHOLDERS: Readonly<Record<string, string>> = { rate: '5%', date: '2026-01-31' };
