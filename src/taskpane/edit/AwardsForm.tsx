import { Button, Field } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState, type ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { Formulas, PAYABLE } from '../../scheme';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { formulaAt, formulaJson, formulaPlaces, namesFor, type FormulaPlace } from '../state/editing/formulas';
import { labelOf, listOf, objectOf, textOf, withPath } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { PartsForm } from './PartsForm';

const WHAT = { amount: texts.awardAmount, when: texts.awardWhen, where: texts.awardWhere, atLeast: texts.awardAtLeast, atMost: texts.awardAtMost, due: texts.partOn };
const PAYABLES = { 'period-end': texts.payablePeriodEnd, row: texts.payableRow, 'to-date': texts.payableToDate, 'window-end': texts.payableWindowEnd };

/** The awards: what each is as a formula, and when and in which parts it is paid. */
export function AwardsForm(props: FormProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const components = listOf(objectOf(props.json)['components']);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.formulaHint)}</p>
      {components.map((component, index) => <Award key={index} {...props} component={component} index={index} />)}
    </div>
  );
}

interface AwardProps extends FormProps {
  readonly component: unknown;
  readonly index: number;
}

function Award({ json, right, told, onChange, component, index }: AwardProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const formulas = useMemo(() => (right === undefined ? undefined : new Formulas(right)), [right]);
  const names = useMemo(() => (right === undefined ? [] : namesFor(right, language)), [right, language]);
  const said = objectOf(component);
  const known = right?.components.find(({ id }) => id === said['id']);
  const kind = Object.keys(objectOf(said['rule']))[0] ?? '';
  const isFormula = Object.hasOwn(objectOf(said['rule']), 'formula');
  const places = formulaPlaces(index).filter(({ what }) => (what === 'amount' || what === 'when' ? isFormula : true));
  const [opened, setOpened] = useState<readonly FormulaPlace['what'][]>([]);
  const textAt = (place: FormulaPlace): string => formulaAt(json, place, known, formulas);
  // What an award does without is only offered.
  const isShown = (place: FormulaPlace): boolean => place.what === 'amount' || opened.includes(place.what) || textAt(place) !== '';
  return (
    <section className={styles.card} aria-label={labelOf(said['label'], language)}>
      <h3 className={styles.title}>{labelOf(said['label'], language)}</h3>
      {!isFormula && <p className={styles.note}>{words(texts.otherRule, { kind })}</p>}
      {places.filter(isShown).map((place) => (
        <FormulaField
          key={place.what} label={words(WHAT[place.what])} names={names} told={toldOf(told, place.at)} text={textAt(place)}
          onChange={(text) => onChange(withPath(json, place.path, formulaJson(text)), true)}
        />
      ))}
      <div className={styles.flags}>
        {places.filter((place) => !isShown(place)).map(({ what }) => (
          <Button key={what} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setOpened([...opened, what])}>{words(texts.addPlace, { what: WHAT[what] })}</Button>
        ))}
      </div>
      <Field size="small" label={words(texts.payable)}>
        <Select
          size="small" value={textOf(said['payable'])} options={[{ value: '', label: words(texts.payableUsual) }, ...PAYABLE.map((value) => ({ value, label: words(PAYABLES[value]) }))]}
          onChange={(value) => onChange(withPath(json, ['components', index, 'payable'], value === '' ? undefined : value))}
        />
      </Field>
      <PartsForm json={json} component={component} index={index} known={known} formulas={formulas} names={names} told={told} onChange={onChange} />
    </section>
  );
}
