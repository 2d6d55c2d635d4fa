import { firstDay, lastDay, periodIndex, periodKey } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { integer } from '../money';
import type { PeriodKind } from '../calendar';
import type { Expression } from '../scheme';
import { findGroup, Subject, subjectOf, withoutRows } from '../data';
import { Explanation, figureTerm, whole } from '../explain';
import type { Figure, Scope } from './scope';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** The rows of a subject's person (team, customer …) in any other period, those that the component looks at. */
function rowsIn(scope: Scope, per: PeriodKind): (key: number, period: number) => Subject {
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
  const before = ({ key, period }: Subject): Subject => rowsOf(key, period - 1);
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
      const said = new Explanation(explanation.language);
      const term = figure.explain(earlier, earlier.first, said);
      for (const fact of said.facts) explanation.fact(labelTexts.ofPeriod, { period: periodKey(earlier.period, scope.per), fact });
      return term;
    },
  };
}

/** In how many of the smaller periods of the subject's period the conditions hold, whether it has rows there or not. */
export function countPeriodsFigure({ every, holds }: Of<'countPeriods'>, scope: Scope): Figure {
  const inner = scope.but({ per: every });
  const test = inner.test(holds);
  const rowsOf = rowsIn(inner, every);
  const { per, parameters: { monthStartsOn } } = scope;
  const of = ({ key, period }: Subject): Exact => {
    const first = periodIndex(firstDay(period, per, monthStartsOn), every, monthStartsOn);
    const last = periodIndex(lastDay(period, per, monthStartsOn), every, monthStartsOn);
    let count = 0;
    for (let at = first; at <= last; at++) {
      const subject = rowsOf(key, at);
      if (test.holds(subject, subject.first)) count += 1;
    }
    return integer(count);
  };
  return {
    unit: 'number',
    of,
    explain(subject, _, explanation) {
      const term = figureTerm(of(subject), 'number');
      explanation.named(labelTexts.periodsReached, term.text);
      return term;
    },
  };
}
