import { asDay, monthsBetween, periodKey } from '../calendar';
import { refundTexts } from '../i18n/texts/credits';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { abs, add, divide, integer, isZero, maxOf, multiply, negate, ONE, subtract, toNumber, ZERO } from '../money';
import type { Expression } from '../scheme';
import { READ } from '../table';
import type { GroupKind } from '../data';
import { findGroup, NO_ORDER, NO_REFUND, orderLinks, Subject, subjectOf } from '../data';
import type { Term } from '../explain';
import { Explanation, figureTerm, minus, over, plus, times, whole } from '../explain';
import { shared, shareOf } from './credited';
import type { Figure, Scope } from './scope';

type TakenBack = Extract<Expression, { readonly kind: 'takenBack' }>;

/** The refunds of a subject that belong to sales of one earlier period, and all sales of that period. */
interface OfPeriod {
  readonly sold: Subject;
  readonly refunds: readonly number[];
}

/**
 * What refunds of the subject's period take back of what sales of earlier periods earned: at the average rate that they
 * earned, less what of it has been earned by time, or by working their period out anew.
 */
export function takenBackFigure(expression: TakenBack, scope: Scope): Figure {
  const parts = partsOf(expression, scope);
  const way = expression.by === 'recomputing' ? anew(expression, scope) : atRate(expression, scope);
  const of = (subject: Subject): Exact | null => {
    const amounts = parts(subject).map((part) => way.of(part, subject.period)).filter((amount) => amount !== null);
    return amounts.length === 0 ? null : amounts.reduce(add);
  };
  return {
    unit: 'money',
    of,
    explain(subject, _, explanation) {
      const terms = parts(subject).filter((part) => way.of(part, subject.period) !== null).map((part) => {
        const said = new Explanation(explanation.language);
        const term = way.explain(part, subject.period, said);
        for (const fact of said.facts) explanation.fact(labelTexts.ofPeriod, { period: periodKey(part.sold.period, expression.per ?? scope.per), fact });
        return term;
      });
      return terms.length === 0 ? whole('') : plus(terms);
    },
  };
}

interface Way {
  of(part: OfPeriod, period: number): Exact | null;
  explain(part: OfPeriod, period: number, explanation: Explanation): Term;
}

function groupKind(each: Scope['each']): GroupKind {
  return each === 'person' || each === 'customer' || each === 'team' || each === 'referrer' ? each : 'all';
}

/** A subject's refunds by the periods of their sales, in the order in which those first come. */
function partsOf({ soldOn, per, linked }: TakenBack, scope: Scope): (subject: Subject) => readonly OfPeriod[] {
  const { judged, data, source, each } = scope;
  const link = linked ? orderLinks(data) : undefined;
  const periods = judged.periods(per ?? scope.per, soldOn);
  const { state } = data.sales.dates(soldOn);
  const groups = judged.groups(source, groupKind(each), per ?? scope.per, soldOn);
  return (subject) => {
    const refunds = new Map<number, number[]>();
    for (const row of subject.rows()) {
      const sold = link === undefined ? row : link[row] ?? NO_ORDER;
      if (sold < 0 || state[sold] !== READ) continue;
      const period = periods[sold] ?? 0;
      const known = refunds.get(period);
      if (known === undefined) refunds.set(period, [row]);
      else known.push(row);
    }
    return [...refunds].flatMap(([period, rows]) => {
      const group = findGroup(groups, subject.key, period);
      return group < 0 ? [] : [{ sold: salesOf(subjectOf(groups, group), link), refunds: rows }];
    });
  };
}

/** Rows that are sales, not refunds of others. */
function salesOf(subject: Subject, link: Int32Array | undefined): Subject {
  if (link === undefined) return subject;
  const rows = subject.rows().filter((row) => link[row] === NO_REFUND);
  return new Subject(rows, 0, rows.length, subject.key, subject.period);
}

/** What of a row is refunded: the figure that says it, or all of the row where none does. */
function refundedIn({ of, refunded, linked }: TakenBack, { data }: Scope): (row: number) => Exact {
  const sold = data.sales.numbers(of);
  const back = refunded === undefined ? undefined : data.sales.numbers(refunded);
  return (row) => {
    if (back?.state[row] === READ) return abs(back.values.at(row));
    if (linked && sold.state[row] === READ) return abs(sold.values.at(row));
    return sold.state[row] === READ ? sold.values.at(row) : ZERO;
  };
}

/** The value of the period of the sales, as it comes to when refunds up to a period are taken off. */
function valueLess(expression: TakenBack, scope: Scope): (until: number) => Figure {
  const { judged, data, per, periodOf } = scope;
  const { state } = data.sales.dates(periodOf);
  const periods = judged.periods(per, periodOf);
  const refunded = refundedIn(expression, scope);
  const linkedLess = refundsOfOrders(expression, scope, refunded);
  const made = new Map<number, Figure>();
  return (until) => {
    const less = (row: number): Exact => (expression.linked ? linkedLess(row, until) : state[row] === READ && (periods[row] ?? 0) <= until ? refunded(row) : ZERO);
    const known = made.get(until) ?? soldScope(expression, scope).but({ lessened: { field: expression.of, by: less } }).figure(expression.value);
    made.set(until, known);
    return known;
  };
}

/** What of an order has been refunded by rows of their own up to a period. */
function refundsOfOrders({ linked }: TakenBack, { judged, data, per, periodOf, source }: Scope, refunded: (row: number) => Exact): (order: number, until: number) => Exact {
  const found = new Map<number, { readonly period: number; readonly amount: Exact }[]>();
  if (linked) {
    const link = orderLinks(data);
    const periods = judged.periods(per, periodOf);
    const seen = new Set<number>();
    for (const row of judged.dated(source, periodOf)) {
      const sold = link[row] ?? NO_ORDER;
      if (sold < 0 || seen.has(data.rowOf(row))) continue;
      seen.add(data.rowOf(row));
      const own = found.get(data.rowOf(sold)) ?? [];
      own.push({ period: periods[row] ?? 0, amount: refunded(row) });
      found.set(data.rowOf(sold), own);
    }
  }
  return (order, until) => (found.get(data.rowOf(order)) ?? []).reduce<Exact>((all, { period, amount }) => (period <= until ? add(all, amount) : all), ZERO);
}

function soldScope({ per, soldOn }: TakenBack, scope: Scope): Scope {
  return scope.but({ per: per ?? scope.per, periodOf: soldOn, where: [], periodDay: undefined });
}

function anew(expression: TakenBack, scope: Scope): Way {
  const valueUntil = valueLess(expression, scope);
  const at = (until: number, { sold }: OfPeriod): Exact => valueUntil(until).of(sold, sold.first) ?? ZERO;
  return {
    of: (part, period) => subtract(at(period, part), at(period - 1, part)),
    explain({ sold }, period, explanation) {
      explanation.fact(refundTexts.anew, {});
      const earlier = new Explanation(explanation.language);
      const worked = (until: number, said: Explanation): Term => {
        const value = valueUntil(until);
        return value.of(sold, sold.first) === null ? whole('0') : value.explain(sold, sold.first, said);
      };
      const [after, before] = [worked(period, explanation), worked(period - 1, earlier)];
      for (const fact of earlier.facts) explanation.fact(refundTexts.before, { fact });
      return minus(after, before);
    },
  };
}

function atRate(expression: TakenBack, scope: Scope): Way {
  const { data, periodOf } = scope;
  const inner = soldScope(expression, scope);
  const value = inner.figure(expression.value);
  const base = inner.figure({ kind: 'sum', of: { kind: 'field', field: expression.of }, where: [] });
  const refunded = refundedIn(expression, scope);
  const length = expression.by === 'schedule' ? expression.days ?? expression.months : undefined;
  const time = length === undefined ? undefined : scope.parameters.figure(length);
  const ofDays = expression.days !== undefined;
  const [sold, back] = [data.sales.dates(expression.soldOn).days, data.sales.dates(periodOf).days];
  const link = expression.linked ? orderLinks(data) : undefined;
  const left = (row: number): Exact => {
    if (time === undefined || isZero(time)) return ONE;
    const [from, to] = [asDay(sold[link?.[row] ?? row] ?? 0), asDay(back[row] ?? 0)];
    const passed = ofDays ? to - from : monthsBetween(from, to);
    return maxOf(ZERO, divide(subtract(time, integer(Math.max(0, passed))), time));
  };
  const lost = ({ refunds }: OfPeriod): Exact => refunds.reduce<Exact>((sum, row) => add(sum, shared(multiply(refunded(row), left(row)), shareOf(data, row)) ?? ZERO), ZERO);
  return {
    of(part) {
      const [earned, all] = [value.of(part.sold, part.sold.first), base.of(part.sold, part.sold.first)];
      return earned === null || all === null || isZero(all) ? null : negate(divide(multiply(lost(part), earned), all));
    },
    explain(part, _, explanation) {
      const { sold: sales } = part;
      if (time !== undefined) explanation.fact(ofDays ? refundTexts.byDays : refundTexts.schedule, { months: String(toNumber(time)), days: String(toNumber(time)) });
      value.explain(sales, sales.first, explanation);
      const [earned, all] = [value.of(sales, sales.first) ?? ZERO, base.of(sales, sales.first) ?? ZERO];
      return over(times([figureTerm(negate(lost(part)), 'money'), figureTerm(earned, 'money')]), figureTerm(all, 'money'));
    },
  };
}
