import { Button, Field } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState, type ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { editAwardTexts as awardTexts } from '../../i18n/texts/edit-awards';
import { PAYABLE } from '../../scheme';
import { Fold } from '../parts/Fold';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { withNewAward } from '../state/editing/awards';
import { duePlace, formulaAt, formulaPlaces, withFormula, type FormulaPlace } from '../state/editing/formulas';
import { labelOf, listOf, objectOf, textOf, withPath } from '../state/editing/json-parts';
import { toldOf } from '../state/editing/judged';
import { dayColumns, PERIOD_DAYS, type DayColumn, type PayDayKind } from '../state/editing/pay-day';
import { AwardExtras } from './AwardExtras';
import { AwardHead, AwardName } from './AwardHead';
import type { FormProps } from './form-props';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';
import { PartsForm } from './PartsForm';
import { PayDayField } from './PayDayField';
import { RuleForm } from './RuleForm';
import { useFormulas } from './use-formulas';
import { Wrong } from './Wrong';

const WHAT = { where: texts.awardWhere, atLeast: texts.awardAtLeast, atMost: texts.awardAtMost, if: texts.awardIf, due: awardTexts.due };
const PAYABLES = { 'period-end': texts.payablePeriodEnd, row: texts.payableRow, 'to-date': texts.payableToDate, 'window-end': texts.payableWindowEnd };

const DUE_KINDS: readonly PayDayKind[] = ['none', 'day', 'workdays', 'payDay', 'lastWorkingDay', 'formula'];

function periodDays(words: ReturnType<typeof useWords>): readonly DayColumn[] {
  const [end, start] = PERIOD_DAYS;
  return [{ name: end, label: words(awardTexts.periodEnd) }, { name: start, label: words(awardTexts.periodStart) }];
}

/** The awards: how each is worked out, and when and in which parts it is paid. */
export function AwardsForm(props: FormProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const components = listOf(objectOf(props.json)['components']);
  return (
    <div className={styles.form}>
      <p className={styles.note}>{words(texts.formulaHint)}</p>
      {components.map((component, index) => <Award key={index} {...props} component={component} index={index} />)}
      <Wrong told={props.told} at={['components']} />
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => props.onChange(withNewAward(props.json, words(awardTexts.added)))}>{words(awardTexts.add)}</Button>
    </div>
  );
}

interface AwardProps extends FormProps {
  readonly component: unknown;
  readonly index: number;
}

function Award(props: AwardProps): ReactNode {
  const { json, right, told, onChange, component, index } = props;
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const { said: saidFormulas, names } = useFormulas(right);
  const days = useMemo(() => (right === undefined ? [] : [...dayColumns(right, language), ...periodDays(words)]), [right, language, words]);
  const said = objectOf(component);
  const places = formulaPlaces(index);
  const due = duePlace(index);
  const [opened, setOpened] = useState<readonly FormulaPlace['what'][]>([]);
  const textAt = ({ path, holds }: FormulaPlace): string => formulaAt(saidFormulas, json, path, holds);
  // What an award does without is only offered.
  const isShown = (place: FormulaPlace): boolean => opened.includes(place.what) || textAt(place) !== '';
  return (
    <section className={styles.card} aria-label={labelOf(said['label'], language)}>
      <AwardName {...props} />
      <RuleForm {...props} said={saidFormulas} names={names} />
      {places.filter(isShown).map((place) => (
        <FormulaField
          key={place.what} label={words(WHAT[place.what])} names={names} told={toldOf(told, place.at)} text={textAt(place)}
          onChange={(text) => onChange(withFormula(json, place.path, text), true)}
        />
      ))}
      <div className={styles.flags}>
        {places.filter((place) => !isShown(place)).map(({ what }) => (
          <Button key={what} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setOpened([...opened, what])}>{words(texts.addPlace, { what: WHAT[what] })}</Button>
        ))}
      </div>
      <AwardHead {...props} said={saidFormulas} names={names} />
      <AwardExtras {...props} said={saidFormulas} names={names} />
      <Fold label={words(awardTexts.payment)}>
        <div className={styles.form}>
          <Field size="small" label={words(texts.payable)}>
            <Select
              size="small" value={textOf(said['payable'])} options={[{ value: '', label: words(texts.payableUsual) }, ...PAYABLE.map((value) => ({ value, label: words(PAYABLES[value]) }))]}
              onChange={(value) => onChange(withPath(json, ['components', index, 'payable'], value === '' ? undefined : value))}
            />
          </Field>
          <PayDayField
            label={words(awardTexts.due)} none={awardTexts.dueNone} kinds={DUE_KINDS} text={textAt(due)} days={days} names={names} told={toldOf(told, due.at)}
            onChange={(text, typing) => onChange(withFormula(json, due.path, text), typing)}
          />
          <PartsForm json={json} component={component} index={index} said={saidFormulas} names={names} days={days} told={told} onChange={onChange} />
        </div>
      </Fold>
    </section>
  );
}
