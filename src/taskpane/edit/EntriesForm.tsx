import { Button, Checkbox } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import type { Text } from '../../i18n';
import { entryListTexts, entryPartTexts, entryTexts as texts, entryWordTexts, offerPartTexts } from '../../i18n/texts/edit-entries';
import { Fold } from '../parts/Fold';
import { useLanguage, useWords } from '../parts/words';
import { awardKindText } from '../state/editing/award-kinds';
import { ACCOUNT_PARTS, entriesOf, ENTRY_LISTS, entryName, entryParts, withAccount, withNewEntry, withoutEntry, type EntryList } from '../state/editing/entries';
import { objectOf } from '../state/editing/json-parts';
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

/** What a part is called: what a thing costs is in money, what an offer costs in points. */
function partText(list: EntryList, key: string): Text {
  return (list === 'redemption' ? offerPartTexts[key] : undefined) ?? entryPartTexts[key] ?? { zh: key, en: key };
}

type EntriesProps = FormProps & ReturnType<typeof useFormulas> & { readonly list: EntryList };

function Entries(props: EntriesProps): ReactNode {
  const { json, told, onChange, list } = props;
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const { hint, add, remove, begun } = entryListTexts[list];
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(hint)}</p>
      {entriesOf(json, list).map((entry, index) => {
        const name = entryName(entry, language) || `${words(begun)} ${index + 1}`;
        return (
          <section key={index} className={styles.card} aria-label={name}>
            {entryParts(json, list).map((part) => (
              <PartField
                key={part.key} {...props} part={part} within={[list, index]} at={`${list}[${index}]`} label={words(partText(list, part.key))} without={texts.nothingSaid}
                wordText={(word) => entryWordTexts[word] ?? awardKindText(json, word)}
              />
            ))}
            {list === 'awards' && <Account {...props} entry={entry} index={index} />}
            <Wrong told={told} at={[`${list}[${index}]`]} />
            <Button className={styles.add} size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => onChange(withoutEntry(json, list, index))}>{words(remove, { name })}</Button>
          </section>
        );
      })}
      <Wrong told={told} at={[list]} />
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => onChange(withNewEntry(json, list, words(begun)))}>{words(add)}</Button>
    </div>
  );
}

/** Whether what is earned of a kind of award is kept in an account, what people have of it already, and when it expires. */
function Account(props: EntriesProps & { readonly entry: unknown; readonly index: number }): ReactNode {
  const { json, told, onChange, entry, index } = props;
  const words = useWords();
  const at = `awards[${index}].account`;
  const isKept = objectOf(entry)['account'] !== undefined;
  return (
    <>
      <Checkbox label={words(texts.account)} checked={isKept} onChange={(_, { checked }) => onChange(withAccount(json, index, checked === true))} />
      {isKept && ACCOUNT_PARTS.map((part) => (
        <PartField
          key={part.key} {...props} part={part} within={['awards', index, 'account']} at={at} label={words(entryPartTexts[part.key] ?? { zh: part.key, en: part.key })} without={texts.nothingSaid}
          wordText={(word) => ({ zh: word, en: word })}
        />
      ))}
      <Wrong told={told} at={[at]} />
    </>
  );
}
