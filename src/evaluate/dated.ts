import { asDay, firstDay, isDay, isoDay } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Expression } from '../scheme';
import { parametersOf } from '../scheme';
import type { Subject } from '../data';
import { whole, withinSentence } from '../explain';
import type { Figure, Scope } from './scope';

/**
 * An expression in which dated parameters stand: what it comes to with the values that hold on the day of the row, or on the first day of the
 * subject's period. Undefined where none of its parameters has values from days on.
 */
export function datedFigure(expression: Expression, scope: Scope, make: (expression: Expression, scope: Scope) => Figure): Figure | undefined {
  const names = parametersOf(expression).filter((name) => scope.parameters.changes(name).length > 0);
  const [name] = names;
  if (name === undefined) return undefined;
  const days = daysOfChange(names, scope);
  const made = new Map<number, Figure>();
  // Only what stands in the expression itself is bound to the day: its parts have days of their own.
  const on = (start: number): Figure => {
    const known = made.get(start) ?? make(expression, { ...scope, parameters: scope.parameters.on(names, start) });
    made.set(start, known);
    return known;
  };
  const dayOf = scope.declared.get(name)?.dated === 'row' ? dayOfRow(scope) : dayOfPeriod(scope);
  const startOf = (subject: Subject, row: number): number | undefined => lastUpTo(days, dayOf(subject, row));
  const { unit, open, ratio } = on(days.at(-1) ?? -Infinity);
  return {
    unit, ...(open === undefined ? {} : { open }), ...(ratio === undefined ? {} : { ratio }),
    of(subject, row) {
      const start = startOf(subject, row);
      return start === undefined ? null : on(start).of(subject, row);
    },
    explain(subject, row, explanation) {
      const start = startOf(subject, row);
      if (start === undefined) return whole('');
      const label = scope.declared.get(name)?.label;
      if (isDay(start) && label !== undefined) explanation.fact(labelTexts.valuesSince, { label: withinSentence(label), from: isoDay(asDay(start)) });
      return on(start).explain(subject, row, explanation);
    },
  };
}

/** The days on which any of some parameters gets another value, in their order. */
export function daysOfChange(names: Iterable<string>, { parameters }: Pick<Scope, 'parameters'>): readonly number[] {
  return [...new Set([...names].flatMap((name) => parameters.changes(name)))].sort((a, b) => a - b);
}

/** The last of some days, in their order, that is not later than another; undefined where all are. */
export function lastUpTo(days: readonly number[], day: number): number | undefined {
  return days[days.filter((each) => each <= day).length - 1];
}

function dayOfRow({ data }: Scope): (subject: Subject, row: number) => number {
  return (_, row) => data.days[row] ?? -Infinity;
}

/** The first day of the period of a subject, or of the line for which it is asked. */
export function dayOfPeriod({ per, periodDay, data, parameters: { monthStartsOn, from } }: Scope): (subject: Subject) => number {
  if (periodDay !== undefined) return () => periodDay;
  // All of the time begins where the run does: on its first day or, where it names none, with the first row.
  const start = from ?? data.days[data.byDate[0] ?? -1] ?? -Infinity;
  return ({ period }) => (per === 'window' ? start : firstDay(period, per, monthStartsOn));
}
