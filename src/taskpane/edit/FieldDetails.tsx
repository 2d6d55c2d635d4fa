import { useMemo, type ReactNode } from 'react';
import { enumeration, sentence, type Text } from '../../i18n';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { useLanguage, useWords } from '../parts/words';
import { fieldParts, withFieldObject, type FieldPart } from '../state/editing/field-details';
import { ownParametersOf } from '../state/editing/own-parameters';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { NameField } from './NameField';
import { PartField } from './PartField';
import { useFormulas } from './use-formulas';

interface Props extends FormProps {
  /** The number of the entry among the fields. */
  readonly at: number;
  /** What a column of one's own is called in formulas. */
  readonly own?: string;
}

const LABELS: Readonly<Record<FieldPart['key'], Text>> = {
  headers: texts.headers, where: texts.where, column: texts.column, atLeast: texts.atLeast, atMost: texts.atMost, whole: texts.whole, rejectsRow: texts.rejectsRow, synonyms: texts.synonyms, known: texts.known,
};

/** What a scheme says of a column besides what it is called and holds. */
export function FieldDetails({ at, own, onChange, ...props }: Props): ReactNode {
  const { json, right } = props;
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const formulas = useFormulas(right);
  const parts = useMemo(() => fieldParts(json, at, right), [json, at, right]);
  const written = useMemo(() => withFieldObject(json, at), [json, at]);
  const parameters = ownParametersOf(json, language);
  const wordText = (word: string): Text => {
    if (word === 'synonyms') return texts.knownSynonyms;
    if (word === 'needed' || word === 'filled') return texts.columnOf[word];
    return enumeration([sentence(texts.knownOf, { name: parameters.find(({ name }) => `$${name}` === word)?.label ?? word })]);
  };
  return (
    <div className={styles.details}>
      {own !== undefined && <div className={styles.wide}><NameField key={own} json={json} what="field" name={own} onChange={onChange} /></div>}
      {parts.map((part) => (
        <div key={part.key} className={part.holds === 'count' ? undefined : styles.wide}>
          <PartField
            {...props} {...formulas} json={written} onChange={onChange} part={part} within={['fields', at]} at={`fields[${at}]`} label={words(LABELS[part.key])}
            {...(part.key === 'synonyms' && { hint: words(texts.synonymsHint) })} without={part.key === 'known' ? texts.knownAny : texts.columnOf.any} wordText={wordText}
          />
        </div>
      ))}
    </div>
  );
}
