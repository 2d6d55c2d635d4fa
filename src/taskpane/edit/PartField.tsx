import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../i18n';
import { editAwardTexts } from '../../i18n/texts/edit-awards';
import { isPlainObject } from '../../scheme';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import { fieldTextAt, type Path, type SaidFormulas } from '../state/editing/formulas';
import { atPath, labelOf, objectOf } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { rulePartText, withPart, type RulePart } from '../state/editing/rules';
import { AmountField } from './AmountField';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { ListField } from './ListField';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly part: RulePart;
  /** The path of what the part belongs to, and the same as messages name it; both empty for the scheme as a whole. */
  readonly within: Path;
  readonly at: string;
  readonly label: string;
  /** What is said where a word is left out, and what the words are called. */
  readonly without: Text;
  readonly wordText: (word: string) => Text;
  readonly hint?: string;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** A part of a rule or of an entry, in the field that fits what it holds. */
export function PartField(props: Props): ReactNode {
  const { json, told, onChange, part, within, label, without, wordText, said, names } = props;
  const words = useWords();
  const styles = useFormStyles();
  const language = useLanguage();
  const at = props.at === '' ? part.key : `${props.at}.${part.key}`;
  const path = [...within, part.key];
  const held = atPath(json, path);
  const text = rulePartText(objectOf(atPath(json, within)), part, language === 'zh' ? '、' : ', ');
  const set = (next: string, typing?: boolean): void => onChange(withPart(json, within, part, next), typing);
  switch (part.holds) {
    case 'figure': case 'conditions': {
      if (part.holds === 'figure' && part.needed === true) return <AmountField {...props} path={path} at={at} />;
      return <FormulaField label={label} text={fieldTextAt(said, json, path, part.holds)} names={names} told={toldOf(told, at)} onChange={(next) => set(next, true)} />;
    }
    case 'yes-no':
      return <Checkbox label={label} checked={text === 'true'} onChange={(_, { checked }) => set(checked === true ? 'true' : 'false')} />;
    case 'prizes': case 'words': case 'groups':
      return <ListField {...props} at={at} />;
    case 'label': case 'count':
      return (
        <>
          <Field size="small" label={label}><Input size="small" input={{ size: 1 }} value={part.holds === 'label' ? labelOf(held, language) : text} onChange={(_, { value }) => set(value, true)} /></Field>
          <Wrong told={told} paths={[at]} />
        </>
      );
    case 'word': {
      if (isPlainObject(held)) return <Field size="small" label={label}><p className={styles.note}>{words(editAwardTexts.toOther)}</p></Field>;
      const open = part.needed === true && text !== '' ? [] : [{ value: '', label: words(without) }];
      const others = text.startsWith('$') && !part.words.includes(text) ? [{ value: text, label: text }] : [];
      return (
        <>
          <Field size="small" label={label}>
            <Select size="small" value={text} options={[...open, ...part.words.map((word) => ({ value: word, label: words(wordText(word)) })), ...others]} onChange={(next) => set(next)} />
          </Field>
          <Wrong told={told} paths={[at]} />
        </>
      );
    }
    case 'steps':
      return null;
  }
}
