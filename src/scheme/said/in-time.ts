import { asDay, isoDay } from '../../calendar';
import { sentence } from '../../i18n';
import { saidTexts as texts } from '../../i18n/texts/said';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { toNumber } from '../../money';
import type { Expression } from '../types';
import { conditions } from './condition';
import { expression, onlyRows, operand } from './expression';
import { bare, figure } from './figures';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;
type InTime = Of<'date' | 'addMonths' | 'workday' | 'lastWorkingDay' | 'payDay' | 'completed' | 'startOf' | 'endOf' | 'datePart' | 'workingDays' | 'proration' | 'runningTotal' | 'takenBack' | 'inPeriodOf' | 'previous' | 'countPeriods' | 'sumPeriods'>;

const PARTS = { day: texts.partDay, month: texts.partMonth, year: texts.partYear, weekday: texts.partWeekday } as const;

/** What is said of days, other periods and running totals; a kind that is forgotten does not compile. */
export function inTime(of: InTime, sayer: Sayer): Said {
  switch (of.kind) {
    case 'date':
      if (typeof of.day === 'string') return texts[of.day];
      return figure(of.day, sayer, (day) => isoDay(asDay(toNumber(day))));
    case 'addMonths':
      return sentence(texts.addMonths, { of: operand(of.of[0], 3, sayer), months: operand(of.of[1], 3, sayer) });
    case 'workday':
      return sentence(texts.workday, { of: operand(of.of[0], 3, sayer), days: operand(of.of[1], 3, sayer) });
    case 'lastWorkingDay':
      return sentence(texts.lastWorkingDay, { of: operand(of.of, 3, sayer), period: saidRuleTexts.period[of.period] });
    case 'payDay':
      return sentence(texts.payDay, { after: operand(of.after, 3, sayer), days: joined(of.days.map((day) => figure(day, sayer)), texts.comma) });
    case 'completed':
      return sentence(of.unit === 'months' ? texts.completedMonths : texts.completedYears, { from: operand(of.from, 3, sayer), to: operand(of.to, 3, sayer) });
    case 'startOf':
    case 'endOf':
      return sentence(texts[of.kind], { of: operand(of.of, 3, sayer), period: saidRuleTexts.period[of.period] });
    case 'datePart':
      return sentence(PARTS[of.part], { of: operand(of.of, 3, sayer) });
    case 'workingDays':
      return sentence(texts.workingDays, { from: operand(of.from, 3, sayer), to: operand(of.to, 3, sayer) });
    case 'proration':
      return proration(of, sayer);
    case 'runningTotal':
      return runningTotal(of, sayer);
    case 'takenBack':
      return takenBack(of, sayer);
    case 'inPeriodOf': {
      const values = { by: groupOf(of.by, sayer), date: sayer.field(of.date), value: operand(of.value, 3, sayer) };
      return of.per === undefined ? sentence(texts.inPeriodOf, values) : sentence(texts.inKindOf, { ...values, period: saidRuleTexts.period[of.per] });
    }
    case 'previous':
      return sentence(texts.previous, { of: operand(of.of, 3, sayer) });
    case 'countPeriods':
      return since(sentence(texts.countPeriods, { every: saidRuleTexts.periods[of.every], when: conditions(of.holds, sayer) ?? texts.always }), of.since, sayer);
    case 'sumPeriods':
      return since(sentence(texts.sumPeriods, { every: saidRuleTexts.periods[of.every], of: operand(of.of, 3, sayer) }), of.since, sayer);
  }
}

function since(of: Said, from: Expression | undefined, sayer: Sayer): Said {
  return from === undefined ? of : sentence(texts.since, { of, since: expression(from, sayer) });
}

function takenBack({ value, of, refunded, soldOn, per, by, months, days, linked }: Of<'takenBack'>, sayer: Sayer): Said {
  const schedule = days === undefined ? sentence(texts.takenSchedule, { months: months === undefined ? texts.notSet : figure(months, sayer) }) : sentence(texts.takenByDays, { days: figure(days, sayer) });
  const sold = sayer.field(of);
  const all = linked ? sentence(texts.takenOwn, { of: sold }) : texts.takenWhole;
  return sentence(linked ? texts.takenBackLinked : texts.takenBack, {
    value: expression(value, sayer), of: sold, soldOn: sayer.field(soldOn), period: per === undefined ? texts.anyPeriod : saidRuleTexts.period[per],
    by: by === 'rate' ? texts.takenRate : by === 'recomputing' ? texts.takenAnew : schedule,
    refunded: refunded === undefined ? all : sentence(texts.takenSome, { refunded: sayer.field(refunded), all }),
  });
}

function proration({ from, to, weights }: Of<'proration'>, sayer: Sayer): Said {
  const values = { from: from === undefined ? texts.itsStart : operand(from, 3, sayer), to: to === undefined ? texts.itsEnd : operand(to, 3, sayer) };
  if (weights.length === 0) return sentence(texts.proration, values);
  return sentence(texts.prorationWeighted, { ...values, weights: joined(weights.map((weight) => asIs(bare(weight))), texts.comma) });
}

function runningTotal({ total, where, by, since: reset, upTo }: Of<'runningTotal'>, sayer: Sayer): Said {
  const values = { by: groupOf(by, sayer), upTo: upTo === 'row' ? texts.upToRow : upTo === 'before' ? texts.upToBefore : texts.upToPeriod, of: operand(total, 3, sayer) };
  const said = typeof reset === 'string'
    ? sentence(texts.runningTotal, { ...values, since: saidRuleTexts.starts[reset] })
    : sentence(texts.runningTotalInYears, { ...values, from: expression(reset.yearsFrom, sayer) });
  return onlyRows(said, where, sayer);
}

/** Whose rows are put together: those of a person, a team …, or of one name in a field. */
function groupOf(by: string, sayer: Sayer): Said {
  const known: Readonly<Record<string, Said>> = saidRuleTexts.by;
  return (Object.hasOwn(known, by) ? known[by] : undefined) ?? sentence(texts.sameName, { field: sayer.field(by) });
}
