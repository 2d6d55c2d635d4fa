import { Button, Checkbox, Input, Field } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { STANDARD } from '../../table';
import { catalogueOf } from '../../scheme';
import { Select } from '../parts/Select';
import { usePane } from '../parts/session';
import { useWords } from '../parts/words';
import { wordsIn, type CountedWord } from '../state/editing/table-words';
import { missesOf, takingPartOf, WHO_FIELDS, WHO_WAYS, withTakingPart, type WhoField, type WhoRule, type WhoWay } from '../state/editing/taking-part';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { TenureForm } from './TenureForm';
import { Wrong } from './Wrong';

const WAYS = { in: texts.whoIn, not: texts.whoNot, contains: texts.whoContains, startsWith: texts.whoStartsWith };

/** Who may receive: words of the people table, picked with their counts; what the table does not have is told. */
export function PeopleForm({ json, right, told, onChange }: FormProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const { tables } = usePane();
  const { rules, tenure, others } = takingPartOf(json);
  const fields = right === undefined ? STANDARD : catalogueOf(right);
  const found = (field: WhoField): readonly CountedWord[] => {
    const people = wordsIn(tables.people, 'people', field, fields);
    return people.length > 0 ? people : wordsIn(tables.sales, 'sales', field, fields);
  };
  const change = (at: number, rule: WhoRule | null, typing?: boolean): void => onChange(withTakingPart(json, { rules: rules.flatMap((each, index) => (index === at ? rule ?? [] : each)) }), typing);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.whoHint)}</p>
      {rules.map((rule, at) => <Rule key={at} rule={rule} number={at + 1} found={found(rule.field)} onChange={(next, typing) => change(at, next, typing)} />)}
      {others.length > 0 && <p className={styles.note}>{words(texts.otherConditions, { count: others.length })}</p>}
      <Wrong told={told} paths={['takesPart']} />
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => onChange(withTakingPart(json, { rules: [...rules, { field: 'role', way: 'in', words: [] }] }))}>{words(texts.addRule)}</Button>
      <TenureForm rules={tenure} onChange={(next, typing) => onChange(withTakingPart(json, { tenure: next }), typing)} />
    </div>
  );
}

interface RuleProps {
  readonly rule: WhoRule;
  readonly number: number;
  readonly found: readonly CountedWord[];
  readonly onChange: (rule: WhoRule | null, typing?: boolean) => void;
}

function Rule({ rule, number, found, onChange }: RuleProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const have = found.map(({ word }) => word);
  const others = rule.words.filter((word) => !have.includes(word));
  const misses = found.length === 0 ? [] : missesOf(rule, have);
  const fields = WHO_FIELDS.map((field) => ({ value: field, label: words(STANDARD.field('people', field)?.label ?? { zh: field, en: field }) }));
  const pick = (word: string, isPicked: boolean): void => onChange({ ...rule, words: isPicked ? [...rule.words, word] : rule.words.filter((each) => each !== word) });
  const field = (value: string): WhoField => WHO_FIELDS.find((each) => each === value) ?? 'role';
  const way = (value: string): WhoWay => WHO_WAYS.find((each) => each === value) ?? 'in';
  return (
    <div className={styles.card} role="group" aria-label={words(texts.whoRule, { number })}>
      <div className={styles.pair}>
        <Select size="small" aria-label={words(texts.whoField)} value={rule.field} options={fields} onChange={(value) => onChange({ ...rule, field: field(value), words: [] })} />
        <Select size="small" aria-label={words(texts.whoWay)} value={rule.way} options={WHO_WAYS.map((value) => ({ value, label: words(WAYS[value]) }))} onChange={(value) => onChange({ ...rule, way: way(value) })} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeRule, { number })} onClick={() => onChange(null)} />
      </div>
      {found.length === 0 ? <p className={styles.note}>{words(texts.noWords)}</p> : (
        <div className={styles.flags}>
          {found.map(({ word, rows }) => (
            <Checkbox key={word} size="medium" label={words(texts.wordCount, { word, count: rows })} checked={rule.words.includes(word)} onChange={(_, { checked }) => pick(word, checked === true)} />
          ))}
        </div>
      )}
      <Field size="small" label={words(texts.otherWords)}>
        <Input size="small" input={{ size: 1 }} value={others.join('、')} onChange={(_, { value }) => onChange({ ...rule, words: [...rule.words.filter((word) => have.includes(word)), ...listed(value)] }, true)} />
      </Field>
      {misses.length > 0 && <p className={styles.warning} role="status">{words(texts.misses, { words: misses.join('、') })}</p>}
    </div>
  );
}

/** Words between marks; what is still being typed keeps its end. */
function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[、，,;；]/);
}
