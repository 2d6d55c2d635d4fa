import { FARTHEST_MONTHS, FARTHEST_WORKING_DAYS, type PeriodKind } from '../../calendar';
import type { Text } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { plain, toNumber } from '../../money';
import { always, later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, judged, noted } from '../shape/shape';
import { list, oneWord, yesNo } from '../shape/simple';
import type { Form, Forms, OfKind } from '../shape/variants';
import { form, laterForm, turned } from '../shape/variants';
import type { Expression } from '../types';
import { DAY_WORDS, GROUP_WORDS, PERIOD_KINDS } from '../words';
import { conditions } from './condition';
import type { Construct } from './expression';
import { expression, pair } from './expression';
import { field, figure, givenDay, givenInteger, isReference } from './given';
import { since } from './period';

/*
 * What the second edition brought: days as values, other periods and running totals.
 */

type InTime = 'date' | 'addMonths' | 'workday' | 'lastWorkingDay' | 'payDay' | 'completed' | 'startOf' | 'endOf' | 'datePart' | 'workingDays' | 'proration' | 'runningTotal' | 'inPeriodOf' | 'previous' | 'countPeriods' | 'sumPeriods' | 'takenBack';

const UP_TO = ['row', 'before', 'period'] as const;

/** A day of the subject's period, that of the run, one by itself, or a parameter's. */
const dayOf: Shape<OfKind<Construct, 'date'>['day']> = {
  read: (json, at) => DAY_WORDS.find((word) => word === json) ?? givenDay.read(json, at),
  write: (value) => (typeof value === 'string' ? value : givenDay.write(value)),
  schema: (definitions) => ({ anyOf: [{ enum: [...DAY_WORDS] }, givenDay.schema(definitions)] }),
  blank: () => 'periodStart',
};

/** Periods that begin and end within the calendar. */
const CALENDAR_PERIODS = PERIOD_KINDS.filter((kind) => kind !== 'window' && kind !== 'day');
const calendarPeriod = oneWord<PeriodKind>(CALENDAR_PERIODS, 'month');

/** Days of a month on which pay leaves. */
const payDays: Shape<OfKind<Construct, 'payDay'>['days']> = list(judged(givenInteger, (day, at) => {
  if (!isReference(day) && (toNumber(day) < 1 || toNumber(day) > 31)) at.wrong('out-of-bounds', schemeTexts.wantsDayOfMonth, { day: toNumber(day) });
}), 1, 31);

interface Reach {
  readonly least: number;
  readonly most: number;
  readonly tooMany: Text;
}

/** A day and how many days or months after it; where the scheme itself writes the number, a whole one within what a calendar holds. */
function counted({ least, most, tooMany }: Reach): Shape<readonly [Expression, Expression]> {
  return judged(pair, ([, count], at) => {
    if (count.kind !== 'figure' || isReference(count.value)) return;
    const number = toNumber(count.value);
    const item = at.item(1);
    if (!Number.isInteger(number)) item.wrong('wrong-type', schemeTexts.wantsWhole, { shown: plain(count.value) });
    else if (number > most) item.wrong('out-of-bounds', tooMany, { most });
    else if (number < least) item.wrong('out-of-bounds', schemeTexts.below, { bound: least, value: number });
  });
}

/** Rows of refunds name their orders. */
const linked = noted(yesNo, (is, at) => { if (is) for (const name of ['refundOf', 'orderId']) at.trail.fields.push({ at, field: name, table: 'sales' }); });

type Span = { readonly from: Expression; readonly to: Expression };

function workingDays(): Form<OfKind<Construct, 'workingDays'>> {
  return laterForm(turned(
    form<{ readonly kind: 'workingDays'; readonly days: Span }>({ kind: always('workingDays'), days: needed(record<Span>({ from: needed(expression), to: needed(expression) }), 'workingDays') }),
    ({ kind, days }) => ({ kind, ...days }),
    ({ kind, from, to }) => ({ kind, days: { from, to } }),
  ));
}

type Between = Pick<OfKind<Construct, 'proration'>, 'from' | 'to'>;

function proration(): Form<OfKind<Construct, 'proration'>> {
  const between = record<Between>({ from: optional(expression), to: optional(expression) });
  return laterForm(turned(
    form<{ readonly kind: 'proration'; readonly between: Between; readonly weights: readonly Exact[] }>({ kind: always('proration'), between: needed(between, 'proration'), weights: or(list(figure, 0, 12), []) }),
    ({ kind, between: days, weights }) => ({ kind, ...days, weights }),
    ({ kind, from, to, weights }) => ({ kind, between: { from, to }, weights }),
  ));
}

/** Whose rows add up: those of one person, customer … of the row, or of one name in a field of it. */
const fieldOfRuns = field('sales', ['text']);
const by: Shape<string> = {
  ...fieldOfRuns,
  read: (json, at) => GROUP_WORDS.find((word) => word === json) ?? fieldOfRuns.read(json, at),
};

/** What is worked out for the rows of one person (team, customer …) together. */
const ofGroup = (): Shape<Expression> => asking(expression, () => 'person');

export const inTime = (): Pick<Forms<Construct>, InTime> => ({
  date: laterForm(form({ kind: always('date'), day: needed(dayOf, 'date') })),
  addMonths: laterForm(form({ kind: always('addMonths'), of: needed(counted({ least: -FARTHEST_MONTHS, most: FARTHEST_MONTHS, tooMany: schemeTexts.tooManyMonths }), 'addMonths') })),
  workday: laterForm(form({ kind: always('workday'), of: needed(counted({ least: 0, most: FARTHEST_WORKING_DAYS, tooMany: schemeTexts.tooManyWorkingDays }), 'workday') })),
  lastWorkingDay: laterForm(form({ kind: always('lastWorkingDay'), period: needed(calendarPeriod, 'lastWorkingDay'), of: needed(expression) })),
  payDay: laterForm(form({ kind: always('payDay'), days: needed(payDays, 'payDay'), after: needed(expression) })),
  completed: laterForm(form({ kind: always('completed'), unit: needed(oneWord(['months', 'years'], 'months'), 'completed'), from: needed(expression), to: needed(expression) })),
  startOf: laterForm(form({ kind: always('startOf'), period: needed(calendarPeriod, 'startOf'), of: needed(expression) })),
  endOf: laterForm(form({ kind: always('endOf'), period: needed(calendarPeriod, 'endOf'), of: needed(expression) })),
  datePart: laterForm(form({ kind: always('datePart'), part: needed(oneWord(['day', 'month', 'year', 'weekday'], 'day')), of: needed(expression) })),
  workingDays: workingDays(),
  proration: proration(),
  runningTotal: laterForm(form({
    kind: always('runningTotal'), total: needed(asking(expression, () => 'oneOfItsRows'), 'runningTotal'), where: or(asking(conditions, () => 'oneOfItsRows'), []), by: or(by, 'person', 'of'),
    since: or(since, 'window'), upTo: or(oneWord(UP_TO, 'row'), 'row'),
  })),
  inPeriodOf: laterForm(form({
    kind: always('inPeriodOf'), date: needed(field('sales', ['date']), 'inPeriodOf'), per: optional(oneWord<PeriodKind>(PERIOD_KINDS, 'month')),
    by: or(oneWord(GROUP_WORDS, 'person'), 'person', 'of'), value: needed(ofGroup()),
  })),
  previous: laterForm(form({ kind: always('previous'), of: needed(expression, 'previous') })),
  countPeriods: laterForm(form({
    kind: always('countPeriods'), every: needed(oneWord(PERIOD_KINDS, 'month'), 'countPeriods'), holds: needed(conditions, 'when'), since: later(optional(expression)),
  })),
  takenBack: laterForm(form({
    kind: always('takenBack'), value: needed(ofGroup(), 'takenBack'), of: needed(field('sales', ['number'])), refunded: optional(field('sales', ['number'])), soldOn: or(field('sales', ['date']), 'date'),
    per: optional(oneWord<PeriodKind>(PERIOD_KINDS, 'month')), by: needed(oneWord(['rate', 'recomputing', 'schedule'], 'rate')), months: optional(givenInteger), days: optional(givenInteger, 'withinDays'),
    linked: or(linked, false),
  })),
  sumPeriods: laterForm(form({ kind: always('sumPeriods'), of: needed(expression, 'sumPeriods'), every: needed(oneWord(PERIOD_KINDS, 'month')), since: optional(expression) })),
});
