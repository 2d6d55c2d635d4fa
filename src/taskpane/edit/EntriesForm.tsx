import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { entryListTexts, entryPartTexts, entryTexts as texts, entryWordTexts } from '../../i18n/texts/edit-entries';
import { Fold } from '../parts/Fold';
import { useLanguage, useWords } from '../parts/words';
import { entriesOf, ENTRY_LISTS, ENTRY_PARTS, withNewEntry, withoutEntry, type EntryList } from '../state/editing/entries';
import { labelOf, objectOf } from '../state/editing/json-parts';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { PartField } from './PartField';
import { useFormulas } from './use-formulas';
import { Wrong } from './Wrong';

/** What a scheme lists besides awards and figures: further reasons for which rows do not count, awards that are lost, kinds of award. */
export function EntriesForms(props: FormProps): ReactNode {
  const words = useWords();
  const formulas = useFormulas(props.right);
  return ENTRY_LISTS.map((list) => <Fold key={list} label={words(entryListTexts[list].title)}><Entries {...props} {...formulas} list={list} /></Fold>);
}

function Entries(props: FormProps & ReturnType<typeof useFormulas> & { readonly list: EntryList }): ReactNode {
  const { json, told, onChange, list } = props;
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const { hint, add, remove, begun } = entryListTexts[list];
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(hint)}</p>
      {entriesOf(json, list).map((entry, index) => {
        const name = labelOf(objectOf(entry)['label'], language) || `${words(begun)} ${index + 1}`;
        return (
          <section key={index} className={styles.card} aria-label={name}>
            {ENTRY_PARTS[list].map((part) => (
              <PartField
                key={part.key} {...props} part={part} within={[list, index]} at={`${list}[${index}]`} label={words(entryPartTexts[part.key] ?? { zh: part.key, en: part.key })} without={texts.nothingSaid}
                wordText={(word) => entryWordTexts[word] ?? { zh: word, en: word }}
              />
            ))}
            <Wrong told={told.filter(({ problem: { place } }) => place?.path === `${list}[${index}]`)} paths={[`${list}[${index}]`]} />
            <Button className={styles.add} size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => onChange(withoutEntry(json, list, index))}>{words(remove, { name })}</Button>
          </section>
        );
      })}
      <Wrong told={told.filter(({ problem: { place } }) => place?.path === list)} paths={[list]} />
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => onChange(withNewEntry(json, list, words(begun)))}>{words(add)}</Button>
    </div>
  );
}
