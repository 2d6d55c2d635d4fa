import { Button, Field } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type ReactNode } from 'react';
import type { Text } from '../../i18n';
import { editTexts } from '../../i18n/texts/edit';
import { takenBackTexts } from '../../i18n/texts/edit-entries';
import { ruleTexts as texts } from '../../i18n/texts/edit-rules';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { casesFormula, casesOf } from '../state/editing/cases';
import type { FormulaName } from '../state/editing/completion';
import { formulaAt, type SaidFormulas } from '../state/editing/formulas';
import { objectOf } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { ownParametersOf } from '../state/editing/own-parameters';
import { RULE_KINDS, RULE_PARTS, ruleKindOf, withRuleKind, withRuleSteps, type RuleKind, type RulePart } from '../state/editing/rules';
import { isTakenBack, withTakenBack } from '../state/editing/taken-back';
import { DefaultField } from './DefaultField';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { PartField } from './PartField';
import { TakenBackForm } from './TakenBackForm';
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
    const written = cases !== null ? casesFormula(cases) : formulaAt(said, json, path, what);
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
      <Wrong told={props.told} at={[`components[${index}].rule`]} />
    </div>
  );
}

interface PartProps extends Props {
  readonly kind: RuleKind;
  readonly part: RulePart;
}

function Part(props: PartProps): ReactNode {
  const { json, right, told, onChange, component, index, said, kind, part } = props;
  const words = useWords();
  const styles = useFormStyles();
  const language = useLanguage();
  const label = words(labelOf(kind, part.key));
  const at = `components[${index}].rule`;
  if (part.key === 'formula') {
    const path = ['components', index, 'rule', 'formula'];
    if (isTakenBack(json, path)) return <TakenBackForm {...props} path={path} at={`${at}.formula`} />;
    const written = formulaAt(said, json, path, 'figure');
    return (
      <>
        <PartField {...props} within={path.slice(0, -1)} at={at} label={label} without={texts.nothingSaid} wordText={(word) => wordText(part.key, word)} />
        <Button className={styles.add} size="small" appearance="subtle" onClick={() => onChange(withTakenBack(json, path, written))}>{words(takenBackTexts.asTakenBack)}</Button>
      </>
    );
  }
  if (part.holds !== 'steps') {
    return <PartField {...props} within={['components', index, 'rule']} at={at} label={label} without={WITHOUT[part.key] ?? texts.nothingSaid} wordText={(word) => wordText(part.key, word)} />;
  }
  const steps = objectOf(objectOf(component)['rule'])[part.key];
  const tables = ownParametersOf(json, language).filter(({ type }) => type === 'tiers');
  const isHere = typeof steps !== 'string' || !steps.startsWith('$');
  return (
    <>
      {tables.length > 0 && (
        <Field size="small" label={words(texts.stepsFrom)}>
          <Select
            size="small" value={isHere ? '' : steps} options={[{ value: '', label: words(texts.stepsHere) }, ...tables.map(({ name, label: called }) => ({ value: `$${name}`, label: called }))]}
            onChange={(next) => onChange(withRuleSteps(json, index, next === '' ? undefined : next))}
          />
        </Field>
      )}
      {isHere && (
        <DefaultField
          said={{ type: 'tiers', name: '', bound: 'amount', value: 'amount', default: steps }} label={label} right={right} told={toldOf(told, `${at}.steps`)} path={`${at}.steps`}
          onChange={(next) => onChange(withRuleSteps(json, index, next), true)}
        />
      )}
    </>
  );
}
