import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editAwardTexts as texts, parameterTypeTexts } from '../../i18n/texts/edit-awards';
import { detailTexts } from '../../i18n/texts/edit-details';
import { figureFormTexts as formTexts } from '../../i18n/texts/edit-rules';
import { catalogueOf } from '../../scheme';
import { STANDARD } from '../../table';
import { Fold } from '../parts/Fold';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { decideFormula } from '../state/editing/decision-form';
import { listOf, objectOf, withPath } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { NEW_TYPES, ownParametersOf, withNewParameter, withOwnParameter, type OwnParameter, type ParameterChange } from '../state/editing/own-parameters';
import { parameterParts } from '../state/editing/parameter-details';
import { ChoicesForm } from './ChoicesForm';
import { DecisionForm } from './DecisionForm';
import { DefaultField } from './DefaultField';
import type { FormProps } from './form-props';
import { GroupsForm } from './GroupsForm';
import { ItemFiguresForm } from './ItemFiguresForm';
import { useFormStyles } from './looks';
import { ParameterDetails } from './ParameterDetails';
import { ValueSource } from './ValueSource';
import { Wrong } from './Wrong';

const OF = { rate: texts.ofRate, amount: texts.ofAmount, multiplier: texts.ofMultiplier };
const BOUNDS = { amount: formTexts.boundAmount, count: formTexts.boundCount, rate: formTexts.boundRate };

/** The figures that formulas use: rates, amounts, days, tiers, choices, lists and tables; added, named and given values. */
export function ParametersForm(props: FormProps): ReactNode {
  const { json, told, onChange } = props;
  const words = useWords();
  const styles = useFormStyles();
  const parameters = ownParametersOf(json, useLanguage());
  const add = (value: string): void => {
    const type = NEW_TYPES.find((each) => each === value);
    if (type === undefined) return;
    onChange(withNewParameter(json, type, { label: words(parameterTypeTexts[type]), choices: [1, 2].map((number) => words(formTexts.choice, { number })) }));
  };
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.parametersHint)}</p>
      {parameters.map((parameter) => <Parameter key={parameter.at} {...props} parameter={parameter} />)}
      <Wrong told={told} at={['parameters']} />
      {(parameters.length >= 2 || objectOf(json)['exactlyOne'] !== undefined) && <Fold label={words(detailTexts.groups)}><GroupsForm {...props} /></Fold>}
      <Field size="small" label={words(texts.addParameter)}>
        <Select size="small" value="" options={[{ value: '', label: words(texts.chooseType) }, ...NEW_TYPES.map((value) => ({ value, label: words(parameterTypeTexts[value]) }))]} onChange={add} />
      </Field>
    </div>
  );
}

interface Props extends FormProps {
  readonly parameter: OwnParameter;
}

function Parameter(props: Props): ReactNode {
  const { json, right, told, onChange, parameter: { at, name, label, type, isWritten, optional, dated, canBeDated, of, bound } } = props;
  const words = useWords();
  const styles = useFormStyles();
  const said = objectOf(listOf(objectOf(json)['parameters'])[at]);
  const path = `parameters[${at}]`;
  const value = `${path}.default`;
  const set = (next: unknown, typing?: boolean): void => onChange(withPath(json, ['parameters', at], next), typing);
  const change = (part: ParameterChange | null): void => onChange(withOwnParameter(json, at, part), part?.label !== undefined || part?.value !== undefined);
  const isIn = (place = ''): boolean => place === value || place.startsWith(`${value}[`) || place.startsWith(`${value}.`);
  const here = toldOf(told, path);
  const inDetails = ['defaults', ...parameterParts(said).map(({ key }) => key)].flatMap((key) => toldOf(told, `${path}.${key}`));
  return (
    <div className={styles.card} role="group" aria-label={label}>
      <div className={styles.head}>
        <Input size="small" input={{ size: 1 }} aria-label={words(texts.label)} value={label} onChange={(_, data) => change({ label: data.value })} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeParameter, { name: label })} onClick={() => change(null)} />
      </div>
      {type === 'choice' && <ChoicesForm said={said} name={name} onChange={set} />}
      {type === 'items' && <ItemFiguresForm said={said} onChange={set} />}
      {type === 'table' && <DecisionForm {...props} at={at} />}
      {(of !== '' || bound !== '') && (
        <div className={styles.two}>
          {bound !== '' && <Field size="small" label={words(formTexts.boundOf)}><Select size="small" value={bound} options={options(BOUNDS)} onChange={(next) => change({ bound: next })} /></Field>}
          {of !== '' && <Field size="small" label={words(type === 'tiers' ? texts.parameterOf : texts.valuesOf)}><Select size="small" value={of} options={options(OF)} onChange={(next) => change({ of: next })} /></Field>}
        </div>
      )}
      {type === 'scheme' ? <p className={styles.note}>{words(detailTexts.chosenLater)}</p> : <ValueSource json={json} at={at} value={said['default']} label={words(detailTexts.from)} onChange={(next) => change({ value: { default: next } })} />}
      {isWritten && <DefaultField said={said} right={right} told={here.filter(({ problem: { place } }) => isIn(place?.path))} path={value} onChange={(next) => change({ value: { default: next } })} />}
      <div className={styles.flags}>
        {canBeDated && <Checkbox label={words(texts.dated)} checked={dated} onChange={(_, { checked }) => change({ dated: checked === true })} />}
        <Checkbox label={words(texts.mayBeLeft)} checked={optional} onChange={(_, { checked }) => change({ optional: checked === true })} />
      </div>
      <p className={styles.note}>{words(texts.parameterName, { name: type === 'table' ? decideFormula(said, right === undefined ? STANDARD : catalogueOf(right)) : name })}</p>
      <Fold label={words(detailTexts.more)} open={inDetails.length > 0}><ParameterDetails {...props} at={at} /></Fold>
      <Wrong told={here.filter((each) => !inDetails.includes(each) && !(isWritten && isIn(each.problem.place?.path)))} paths={[path]} />
    </div>
  );

  function options(all: Readonly<Record<string, Parameters<typeof words>[0]>>): readonly { readonly value: string; readonly label: string }[] {
    return Object.entries(all).map(([each, text]) => ({ value: each, label: words(text) }));
  }
}
