import type { ReactNode } from 'react';
import type { Text } from '../../i18n';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { useWords } from '../parts/words';
import { listOf, objectOf, textOf } from '../state/editing/json-parts';
import { parameterParts, type ParameterPart } from '../state/editing/parameter-details';
import { DefaultsForm } from './DefaultsForm';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { NameField } from './NameField';
import { PartField } from './PartField';
import { useFormulas } from './use-formulas';

interface Props extends FormProps {
  /** The number of the parameter. */
  readonly at: number;
}

const LABELS: Readonly<Record<ParameterPart['key'], Text>> = { hint: texts.hint, atLeast: texts.atLeast, above: texts.above, atMost: texts.atMost, keys: texts.keys };

/** What a parameter says besides its label, kind and value: its name in formulas, its hint and bounds, and defaults that hang on other parameters. */
export function ParameterDetails(props: Props): ReactNode {
  const { json, right, onChange, at } = props;
  const words = useWords();
  const styles = useFormStyles();
  const formulas = useFormulas(right);
  const said = objectOf(listOf(objectOf(json)['parameters'])[at]);
  const name = textOf(said['name']);
  return (
    <div className={styles.details}>
      <div className={styles.wide}><NameField key={name} json={json} what="parameter" name={name} onChange={onChange} /></div>
      {parameterParts(said).map((part) => (
        <div key={part.key} className={part.holds === 'count' ? undefined : styles.wide}>
          <PartField
            {...props} {...formulas} part={part} within={['parameters', at]} at={`parameters[${at}]`} label={words(LABELS[part.key])} without={texts.knownAny}
            wordText={(word) => ({ zh: word, en: word })}
          />
        </div>
      ))}
      {said['type'] !== 'scheme' && <div className={styles.wide}><DefaultsForm {...props} {...formulas} /></div>}
    </div>
  );
}
