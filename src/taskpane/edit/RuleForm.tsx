import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type ReactNode } from 'react';
import type { Text } from '../../i18n';
import { editTexts } from '../../i18n/texts/edit';
import { editAwardTexts } from '../../i18n/texts/edit-awards';
import { ruleTexts as texts } from '../../i18n/texts/edit-rules';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { isPlainObject } from '../../scheme';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { casesFormula, casesOf } from '../state/editing/cases';
import type { FormulaName } from '../state/editing/completion';
import { textAt, type SaidFormulas } from '../state/editing/formulas';
import { listOf, objectOf } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { ownParametersOf } from '../state/editing/own-parameters';
import { RULE_KINDS, RULE_PARTS, ruleKindOf, rulePartText, withRuleKind, withRulePart, withRuleSteps, type RuleKind, type RulePart } from '../state/editing/rules';
import { AmountField } from './AmountField';
import { DefaultField } from './DefaultField';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly component: unknown;
  readonly index: number;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** What a part is called; the same word may be asked of two kinds of rule. */
function labelOf(kind: RuleKind, key: string): Text {
  if (key === 'formula') return editTexts.awardAmount;
  if (kind === 'share' && key === 'among') return texts.sharers;
  const all: Readonly<Record<string, Text | Readonly<Record<string, Text>>>> = texts;
  const label = all[key];
  return label !== undefined && 'zh' in label && typeof label.zh === 'string' && typeof label.en === 'string' ? { zh: label.zh, en: label.en } : { zh: key, en: key };
}

function wordText(key: string, word: string): Text {
  if (key === 'toDate') return Object.entries(saidRuleTexts.starts).find(([each]) => each === word)?.[1] ?? { zh: word, en: word };
  if (key === 'leftover' && word === 'first') return texts.leftoverFirst;
  return Object.entries(texts.wordsOf).find(([each]) => each === word)?.[1] ?? { zh: word, en: word };
}

/** What is said where a word is left out. */
const WITHOUT: Readonly<Record<string, Text>> = { toDate: texts.notToDate, within: texts.withinAll };

/** The rule of an award: of which kind it is, and its parts. What it does without is only offered. */
export function RuleForm(props: Props): ReactNode {
  const { json, onChange, component, index, said } = props;
  const words = useWords();
  const styles = useFormStyles();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const rule = objectOf(component)['rule'];
  const kind = ruleKindOf(rule);
  const parts = kind === undefined ? [] : RULE_PARTS[kind];
  const isShown = ({ key, needed }: RulePart): boolean => needed === true || opened.includes(key) || objectOf(rule)[key] !== undefined;
  const [main] = parts;
  const turn = (value: string): void => {
    const next = RULE_KINDS.find((each) => each === value);
    const path = ['components', index, 'rule', main?.key ?? ''];
    const what = main?.holds === 'conditions' ? 'conditions' : 'figure';
    const cases = casesOf(json, path, said);
    const written = cases !== null ? casesFormula(cases) : said === undefined ? textAt(json, path) : said.at(json, path, what);
    if (next !== undefined) onChange(withRuleKind(json, index, next, written));
  };
  const offered = parts.filter((part) => !isShown(part) && part.holds !== 'yes-no');
  return (
    <div className={styles.form}>
      <Field size="small" label={words(texts.kind)}>
        <Select size="small" value={kind ?? ''} options={[...(kind === undefined ? [{ value: '', label: '…' }] : []), ...RULE_KINDS.map((value) => ({ value, label: words(texts.kinds[value]) }))]} onChange={turn} />
      </Field>
      {kind !== undefined && parts.filter((part) => isShown(part) || part.holds === 'yes-no').map((part) => <Part key={`${kind} ${part.key}`} {...props} kind={kind} part={part} />)}
      {kind !== undefined && offered.length > 0 && (
        <div className={styles.flags}>
          {offered.map(({ key }) => <Button key={key} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setOpened([...opened, key])}>{words(editTexts.addPlace, { what: labelOf(kind, key) })}</Button>)}
        </div>
      )}
      <Wrong told={props.told.filter(({ problem: { place } }) => place?.path === `components[${index}].rule`)} paths={[`components[${index}].rule`]} />
    </div>
  );
}

interface PartProps extends Props {
  readonly kind: RuleKind;
  readonly part: RulePart;
}

function Part(props: PartProps): ReactNode {
  const { json, right, told, onChange, component, index, said, names, kind, part } = props;
  const words = useWords();
  const styles = useFormStyles();
  const language = useLanguage();
  const rule = objectOf(objectOf(component)['rule']);
  const label = words(labelOf(kind, part.key));
  const at = `components[${index}].rule.${part.key}`;
  const path = ['components', index, 'rule', part.key] as const;
  const text = rulePartText(rule, part, language === 'zh' ? '、' : ', ');
  const set = (next: string, typing?: boolean): void => onChange(withRulePart(json, index, part, next), typing);
  switch (part.holds) {
    case 'figure':
      if (part.needed === true) return <AmountField {...props} label={label} path={path} at={at} />;
      return <FormulaField label={label} text={said === undefined ? textAt(json, path) : said.at(json, path, 'figure')} names={names} told={toldOf(told, at)} onChange={(next) => set(next, true)} />;
    case 'conditions':
      return <FormulaField label={label} text={said === undefined ? textAt(json, path) : said.at(json, path, 'conditions')} names={names} told={toldOf(told, at)} onChange={(next) => set(next, true)} />;
    case 'yes-no':
      return <Checkbox label={label} checked={text === 'true'} onChange={(_, { checked }) => set(checked === true ? 'true' : 'false')} />;
    case 'count': case 'prizes':
      return (
        <>
          <Field size="small" label={label}><Input size="small" input={{ size: 1 }} value={text} onChange={(_, { value }) => set(value, true)} /></Field>
          <Wrong told={told} paths={[at]} />
        </>
      );
    case 'word': {
      if (isPlainObject(rule[part.key])) return <Field size="small" label={label}><p className={styles.note}>{words(editAwardTexts.toOther)}</p></Field>;
      const open = part.needed === true && text !== '' ? [] : [{ value: '', label: words(WITHOUT[part.key] ?? texts.nothingSaid) }];
      const others = text.startsWith('$') ? [{ value: text, label: text }] : [];
      return (
        <>
          <Field size="small" label={label}>
            <Select size="small" value={text} options={[...open, ...part.words.map((word) => ({ value: word, label: words(wordText(part.key, word)) })), ...others]} onChange={(next) => set(next)} />
          </Field>
          <Wrong told={told} paths={[at]} />
        </>
      );
    }
    case 'steps': {
      const tables = ownParametersOf(json, language).filter(({ type }) => type === 'tiers');
      const isHere = listOf(rule[part.key]).length > 0 || !text.startsWith('$');
      return (
        <>
          {tables.length > 0 && (
            <Field size="small" label={words(texts.stepsFrom)}>
              <Select
                size="small" value={isHere ? '' : text} options={[{ value: '', label: words(texts.stepsHere) }, ...tables.map(({ name, label: called }) => ({ value: `$${name}`, label: called }))]}
                onChange={(next) => onChange(withRuleSteps(json, index, next === '' ? undefined : next))}
              />
            </Field>
          )}
          {isHere && <DefaultField said={{ type: 'tiers', name: '', bound: 'amount', value: 'amount', default: rule[part.key] }} label={label} right={right} told={toldOf(told, at)} path={at} onChange={(steps) => onChange(withRuleSteps(json, index, steps), true)} />}
        </>
      );
    }
  }
}
