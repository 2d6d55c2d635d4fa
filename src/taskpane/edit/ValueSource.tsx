import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentence } from '../../i18n';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { labelOf, textOf } from '../state/editing/json-parts';
import { likeIt, parameterMeant } from '../state/editing/parameter-details';

interface Props {
  readonly json: unknown;
  /** The number of the parameter, and what its value is now. */
  readonly at: number;
  readonly value: unknown;
  readonly label: string;
  readonly onChange: (value: unknown) => void;
}

/** Where a value comes from: it is written, or is that of another parameter. Nothing is asked where there is no other of its kind. */
export function ValueSource({ json, at, value, label, onChange }: Props): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const same = parameterMeant(value);
  const options = likeIt(json, at).map((other) => ({ value: textOf(other['name']), label: words(sentence(texts.fromOther, { name: labelOf(other['label'], language) })) }));
  if (options.length === 0 && same === '') return null;
  const others = same === '' || options.some((option) => option.value === same) ? [] : [{ value: same, label: `$${same}` }];
  return (
    <Field size="small" label={label}>
      <Select
        size="small" value={same} options={[{ value: '', label: words(texts.fromItself) }, ...options, ...others]}
        onChange={(name) => onChange(name === '' ? undefined : `$${name}`)}
      />
    </Field>
  );
}
