import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import { fieldTextAt, withFormula, type SaidFormulas } from '../state/editing/formulas';
import { listOf, objectOf, withKey, withPath } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { conditionalDefaults, parameterMeant, withDefault } from '../state/editing/parameter-details';
import { DefaultField } from './DefaultField';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { ValueSource } from './ValueSource';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  /** The number of the parameter. */
  readonly at: number;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** Defaults of a parameter that hang on others: the first whose conditions hold. */
export function DefaultsForm({ json, right, told, onChange, at, said, names }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const parameter = objectOf(listOf(objectOf(json)['parameters'])[at]);
  const defaults = conditionalDefaults(parameter);
  const path = `parameters[${at}].defaults`;
  const set = (next: unknown, typing?: boolean): void => onChange(withPath(json, ['parameters', at], next), typing);
  return (
    <div className={styles.form} role="group" aria-label={words(texts.defaults)}>
      {defaults.length > 0 && <p className={styles.note}>{words(texts.defaultsHint)}</p>}
      {defaults.map(({ value }, index) => {
        const number = index + 1;
        const place = ['parameters', at, 'defaults', index, 'when'];
        return (
          <div key={index} className={styles.card} role="group" aria-label={words(texts.defaultValue, { number })}>
            <FormulaField
              label={words(texts.defaultWhen, { number })} text={fieldTextAt(said, json, place, 'conditions')} names={names} told={toldOf(told, `${path}[${index}].when`)}
              onChange={(text) => onChange(withFormula(json, place, text.trim() === '' ? '=' : text), true)}
            />
            <ValueSource json={json} at={at} value={value} label={words(texts.from)} onChange={(next) => set(withDefault(parameter, index, { value: next }))} />
            {parameterMeant(value) === '' && (
              <DefaultField
                said={withKey(parameter, 'default', value)} label={words(texts.defaultValue, { number })} right={right} told={toldOf(told, `${path}[${index}].value`)} path={`${path}[${index}].value`}
                onChange={(next) => set(withDefault(parameter, index, { value: next }), true)}
              />
            )}
            <div className={styles.flags}>
              {index > 0 && <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={words(texts.defaultUp, { number })} onClick={() => set(withDefault(parameter, index, 'up'))} />}
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeDefault, { number })} onClick={() => set(withDefault(parameter, index, 'remove'))} />
            </div>
          </div>
        );
      })}
      <Wrong told={told} at={[path]} />
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set(withDefault(parameter, defaults.length, { value: parameter['default'] }))}>{words(texts.addDefault)}</Button>
    </div>
  );
}
