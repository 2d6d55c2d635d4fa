import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Text } from '../../i18n';
import { editAwardTexts as texts } from '../../i18n/texts/edit-awards';
import { Select } from '../parts/Select';
import { useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import type { ToldProblem } from '../state/editing/judged';
import { PAY_DAY_KINDS, payDayOf, payDayText, type DayColumn, type PayDay, type PayDayKind } from '../state/editing/pay-day';
import { FormulaField } from './FormulaField';
import { useFormStyles } from './looks';

interface Props {
  readonly label: string;
  /** What it is called where it is not said. */
  readonly none: Text;
  readonly kinds: readonly PayDayKind[];
  readonly text: string;
  readonly days: readonly DayColumn[];
  readonly names: readonly FormulaName[];
  readonly told: readonly ToldProblem[];
  readonly onChange: (text: string, typing?: boolean) => void;
}

const KINDS = {
  none: texts.dueNone, day: texts.day, months: texts.months, workdays: texts.workdays, payDay: texts.payDay, lastWorkingDay: texts.lastWorkingDay, formula: texts.formula,
} satisfies Record<PayDayKind, Text>;
const UNITS = { week: texts.week, month: texts.month };

/** What is written when another way to find the day is chosen. */
const FIGURES: Partial<Record<PayDayKind, string>> = { months: '1', workdays: '5', payDay: '15' };

/** A day on which something is paid: counted from a day that is picked, or by a formula. */
export function PayDayField({ label, none, kinds, text, days, names, told, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  // A formula that could be a form stays a formula where that was chosen.
  const [asFormula, setAsFormula] = useState(false);
  const found = payDayOf(text, days.map(({ name }) => name));
  const form: PayDay = asFormula && text !== '' ? { ...found, kind: 'formula' } : found;
  const change = (part: Partial<PayDay>, typing?: boolean): void => {
    if (part.kind !== undefined) setAsFormula(part.kind === 'formula');
    onChange(payDayText({ ...form, ...part }, text === '' ? '=' : text), typing);
  };
  const kindOf = (value: string): PayDayKind => PAY_DAY_KINDS.find((kind) => kind === value) ?? 'none';
  const hasFigure = form.kind === 'months' || form.kind === 'workdays' || form.kind === 'payDay';
  if (form.kind === 'formula') {
    return (
      <div className={styles.form}>
        {kindSelect()}
        <FormulaField label={label} text={text} names={names} told={told} onChange={(next) => onChange(next, true)} />
      </div>
    );
  }
  return (
    <div className={styles.form}>
      {kindSelect()}
      {form.kind !== 'none' && (
        <div className={styles.two}>
          <Select size="small" aria-label={words(texts.dayOf, { what: label })} value={form.day} options={days.map(({ name, label: called }) => ({ value: name, label: called }))} onChange={(day) => change({ day })} />
          {hasFigure && (
            <Input
              size="small" input={{ size: 1 }} aria-label={words(form.kind === 'payDay' ? texts.payDaysOf : texts.figureOf, { what: label })} value={form.figure}
              onChange={(_, { value }) => change({ figure: value }, true)}
            />
          )}
          {form.kind === 'lastWorkingDay' && (
            <Select
              size="small" aria-label={words(texts.unitOf, { what: label })} value={form.unit} options={(['week', 'month'] as const).map((value) => ({ value, label: words(UNITS[value]) }))}
              onChange={(unit) => change({ unit: unit === 'week' ? 'week' : 'month' })}
            />
          )}
        </div>
      )}
    </div>
  );

  function kindSelect(): ReactNode {
    const saysWhatIsWrong = told.length > 0 && form.kind !== 'formula';
    return (
      <Field size="small" label={label} {...(saysWhatIsWrong && { validationState: 'error', validationMessage: told.map(({ problem }) => words(problem.sentence)).join('\n') })}>
        <Select
          size="small" value={form.kind} options={PAY_DAY_KINDS.filter((kind) => kinds.includes(kind)).map((value) => ({ value, label: words(value === 'none' ? none : KINDS[value]) }))}
          onChange={(value) => change({ kind: kindOf(value), figure: FIGURES[kindOf(value)] ?? '' })}
        />
      </Field>
    );
  }
}
