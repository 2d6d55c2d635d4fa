import type { Day } from '../calendar';
import { asDay, FIRST_DAY, LAST_DAY, periodIndex, periodKey, periodsAfter } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, integer, toNumber, ZERO } from '../money';
import type { LinePeriodKind } from '../calendar';
import type { Expression } from '../scheme';
import { findGroup, Subject, subjectOf, withoutRows } from '../data';
import type { Term } from '../explain';
import { Explanation, figureTerm, whole } from '../explain';
import { periodDays } from './days';
import type { Figure, Scope } from './scope';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** The rows of a subject's person (team, customer …) in any other period, those that the component looks at. */
function rowsIn(scope: Scope, per: LinePeriodKind): (key: number, period: number) => Subject {
  const { judged, source, periodOf, each } = scope;
  const kind = each === 'person' || each === 'customer' || each === 'team' || each === 'referrer' ? each : 'all';
  const test = scope.but({ each: 'row' }).test(scope.where);
  return (key, period) => {
    const groups = judged.groups(source, kind, per, periodOf);
    const group = findGroup(groups, key, period);
    if (group < 0) return withoutRows(key, period);
    const found = subjectOf(groups, group);
    if (test.always === true) return found;
    const kept = found.rows().filter((row) => test.holds(found, row));
    return new Subject(kept, 0, kept.length, key, period);
  };
}

/** The same figure of the same subject in the period before. */
export function previousFigure({ of: part }: Of<'previous'>, scope: Scope): Figure {
  const figure = scope.figure(part);
  const rowsOf = rowsIn(scope, scope.per);
  const before = ({ key, period }: Subject): Subject => rowsOf(key, periodsAfter(period, -1, scope.per));
  const of = (subject: Subject): Exact | null => {
    const earlier = before(subject);
    return figure.of(earlier, earlier.first);
  };
  return {
    unit: figure.unit,
    of,
    explain(subject, _, explanation) {
      const earlier = before(subject);
      if (figure.of(earlier, earlier.first) === null) return whole('');
      return ofOtherPeriod(figure, earlier, scope, explanation);
    },
  };
}

/** What the smaller periods of a subject's period are asked, or those since a day until its end, whether it has rows there or not. Of a month in which two years of one's own meet, each has its part. */
function smaller({ every, since }: Pick<Of<'countPeriods' | 'sumPeriods'>, 'every' | 'since'>, scope: Scope): { readonly inner: Scope; each(subject: Subject, row: number): Iterable<Subject> } {
  const inner = scope.but({ per: every, periodDay: undefined });
  const rowsOf = rowsIn(inner, every);
  const { monthStartsOn } = scope.parameters;
  const start = since === undefined ? undefined : scope.figure(since);
  const days = periodDays(scope);
  let all: readonly [Day, Day] | undefined;
  const ofAll = (): readonly [Day, Day] => (all ??= withRows(scope));
  const edges = ({ period }: Subject): readonly [Day, Day] => (scope.per === 'window' ? ofAll() : [days.first(period), days.last(period)]);
  const spans = (subject: Subject, row: number, [first, last]: readonly [Day, Day]): readonly [number, number] => {
    const day = start?.of(subject, row) ?? null;
    const from = day === null ? first : asDay(Math.floor(Math.min(Math.max(toNumber(day), FIRST_DAY), LAST_DAY)));
    return [periodIndex(from, every, monthStartsOn), periodIndex(last, every, monthStartsOn)];
  };
  const partWithin = (part: Subject, [begins, ends]: readonly [Day, Day]): Subject => {
    const { days: dayOf } = scope.data.sales.dates(scope.periodOf);
    const kept = part.rows().filter((at) => begins <= (dayOf[at] ?? NaN) && (dayOf[at] ?? NaN) <= ends);
    return new Subject(kept, 0, kept.length, part.key, part.period);
  };
  return {
    inner,
    *each(subject, row) {
      const within = edges(subject);
      const [first, last] = spans(subject, row, within);
      for (let at = first; at <= last; at++) {
        const part = rowsOf(subject.key, at);
        yield scope.per === 'own-year' ? partWithin(part, within) : part;
      }
    },
  };
}

/** Of all of the time, the days of the run; where it names none, from the first row to the last. */
function withRows({ judged, source, periodOf, data, parameters: { from, to } }: Scope): readonly [Day, Day] {
  const { days } = data.sales.dates(periodOf);
  const found = Array.from(judged.dated(source, periodOf), (row) => days[row] ?? 0);
  const ends = found.reduce<readonly [number, number]>(([first, last], day) => [Math.min(first, day), Math.max(last, day)], [Infinity, -Infinity]);
  return [from ?? asDay(Math.min(ends[0], LAST_DAY)), to ?? asDay(Math.max(ends[1], FIRST_DAY))];
}

/** In how many of the smaller periods of the subject's period the conditions hold. */
export function countPeriodsFigure(expression: Of<'countPeriods'>, scope: Scope): Figure {
  const { inner, each } = smaller(expression, scope);
  const test = inner.test(expression.holds);
  const of = (subject: Subject, row: number): Exact => {
    let count = 0;
    for (const part of each(subject, row)) if (test.holds(part, part.first)) count += 1;
    return integer(count);
  };
  return {
    unit: 'number',
    of,
    explain(subject, row, explanation) {
      const term = figureTerm(of(subject, row), 'number');
      explanation.named(labelTexts.periodsReached, term.text);
      return term;
    },
  };
}

/** What an expression comes to in all of the smaller periods together; a period in which it is absent adds nothing. */
export function sumPeriodsFigure(expression: Of<'sumPeriods'>, scope: Scope): Figure {
  const { inner, each } = smaller(expression, scope);
  const figure = inner.figure(expression.of);
  const of = (subject: Subject, row: number): Exact => {
    let total = ZERO;
    for (const part of each(subject, row)) total = add(total, figure.of(part, part.first) ?? ZERO);
    return total;
  };
  return {
    unit: figure.unit,
    of,
    explain(subject, row, explanation) {
      const periods = [...each(subject, row)].filter((part) => figure.of(part, part.first) !== null);
      const total = figureTerm(of(subject, row), figure.unit);
      const [first, last] = [periods[0], periods.at(-1)];
      if (first !== undefined && last !== undefined) {
        explanation.fact(labelTexts.sumOfPeriods, { since: periodKey(first.period, inner.per), until: periodKey(last.period, inner.per), total: total.text });
      }
      return total;
    },
  };
}

/** What an expression comes to for the person (team, customer …) of a row in the period in which another date of that row lies. */
export function inPeriodOfFigure({ date, per, by, value }: Of<'inPeriodOf'>, scope: Scope): Figure {
  const inner = scope.but({ each: by, per: per ?? scope.per, periodOf: date, where: [], periodDay: undefined });
  const figure = inner.figure(value);
  const { judged, source } = inner;
  const subjectOfRow = (row: number): Subject | null => {
    const groups = judged.groups(source, by, inner.per, date);
    const group = findGroup(groups, by === 'all' ? -1 : judged.keys(by)?.[row] ?? -1, judged.periods(inner.per, date)[row] ?? 0);
    return group < 0 ? null : subjectOf(groups, group);
  };
  const known = new Map<string, Exact | null>();
  const of = (_: Subject, row: number): Exact | null => {
    const subject = subjectOfRow(row);
    if (subject === null) return null;
    const name = `${subject.key} ${subject.period}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = figure.of(subject, subject.first);
    known.set(name, made);
    return made;
  };
  return {
    unit: figure.unit,
    of,
    explain(_, row, explanation) {
      const subject = subjectOfRow(row);
      if (subject === null || figure.of(subject, subject.first) === null) return whole('');
      return ofOtherPeriod(figure, subject, inner, explanation);
    },
  };
}

/** The working of a figure in another period: its facts are told with the period. */
function ofOtherPeriod(figure: Figure, subject: Subject, { per }: Scope, explanation: Explanation): Term {
  const said = new Explanation(explanation.language);
  const term = figure.explain(subject, subject.first, said);
  for (const fact of said.facts) explanation.fact(labelTexts.ofPeriod, { period: periodKey(subject.period, per), fact });
  return term;
}
