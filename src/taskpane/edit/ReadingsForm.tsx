import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { useLanguage, useWords } from '../parts/words';
import { labelOf, listOf, listOrNothing, objectOf, withItem, withPath } from '../state/editing/json-parts';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

/** The document that a scheme comes from, and how it is read: sentences that stand in what is signed. */
export function ReadingsForm({ json, told, onChange }: FormProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const { source, readings } = objectOf(json);
  const all = listOf(readings);
  const both = (text: string): unknown => ({ zh: text, en: text });
  const set = (next: readonly unknown[], typing?: boolean): void => onChange(withPath(json, ['readings'], listOrNothing(next)), typing);
  return (
    <>
      <Field size="small" label={words(texts.source)}>
        <Input size="small" input={{ size: 1 }} value={labelOf(source, language)} onChange={(_, { value }) => onChange(withPath(json, ['source'], value === '' ? undefined : both(value)), true)} />
      </Field>
      <div className={styles.form} role="group" aria-label={words(texts.readings)}>
        {all.length > 0 && <p className={styles.note}>{words(texts.readingsHint)}</p>}
        {all.map((reading, at) => (
          <div key={at} className={styles.head}>
            <Textarea
              size="small" rows={2} resize="vertical" aria-label={words(texts.reading, { number: at + 1 })} value={labelOf(reading, language)}
              onChange={(_, { value }) => set(all.map((each, index) => (index === at ? both(value) : each)), true)}
            />
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeReading, { number: at + 1 })} onClick={() => set(withItem(all, at, undefined))} />
          </div>
        ))}
        <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set([...all, both('')])}>{words(texts.addReading)}</Button>
      </div>
      <Wrong told={told} paths={['source', 'readings']} />
    </>
  );
}
