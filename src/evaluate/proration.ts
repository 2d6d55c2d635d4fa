import type { LinePeriodKind } from '../calendar';
import { addMonths, asDay, isoDay, monthsIn } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, divide, integer, isZero, multiply, sum, toNumber, ZERO } from '../money';
import type { Expression } from '../scheme';
import type { Subject } from '../data';
import { figureTerm, over, whole } from '../explain';
import { periodDays } from './days';
import type { Figure, Scope } from './scope';

type Proration = Extract<Expression, { readonly kind: 'proration' }>;

/** Days from one to another, both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

function length({ first, last }: Stretch): number {
  return Math.max(0, last - first + 1);
}

function overlap(one: Stretch, other: Stretch): number {
  return length({ first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) });
}

/**
 * Which part of the subject's period lies between two days: by days, or, with weights, of as many equal parts of the period, each of which counts by
 * its days. Without a first day it runs from ever, without a last one for ever.
 */
export function prorationFigure({ from, to, weights }: Proration, scope: Scope): Figure {
  const [start, end] = [from, to].map((day) => (day === undefined ? undefined : scope.figure(day)));
  const days = periodDays(scope);
  const between = (subject: Subject, row: number): Stretch => {
    const [first, last] = [start?.of(subject, row) ?? null, end?.of(subject, row) ?? null];
    return { first: first === null ? -Infinity : toNumber(first), last: last === null ? Infinity : toNumber(last) };
  };
  const weight = sum(weights);
  const partsOf = (period: number): readonly Stretch[] => {
    const all = { first: days.first(period), last: days.last(period) };
    return weights.length === 0 ? [all] : partsIn(all, scope.per, weights.length);
  };
  const of = (subject: Subject, row: number): Exact => {
    const stretch = between(subject, row);
    const active = partsOf(subject.period).reduce((total, part, index) => {
      const share = divide(integer(overlap(part, stretch)), integer(length(part)));
      return add(total, weights.length === 0 ? share : multiply(weights[index] ?? ZERO, share));
    }, ZERO);
    return weights.length === 0 ? active : divide(active, weight);
  };
  return {
    unit: 'number',
    of,
    explain(subject, row, explanation) {
      const period = { first: days.first(subject.period), last: days.last(subject.period) };
      const stretch = between(subject, row);
      const [active, total] = [overlap(period, stretch), length(period)];
      const span = { from: isoDay(asDay(Math.max(period.first, stretch.first))), to: isoDay(asDay(Math.min(period.last, stretch.last))) };
      if (active > 0) explanation.fact(labelTexts.activeDays, { ...span, days: active, all: total });
      const value = of(subject, row);
      if (weights.length === 0) return active === 0 ? whole('0') : over(whole(String(active)), whole(String(total)));
      explanation.fact(labelTexts.prorationWeights, { weights: weights.map((each) => figureTerm(each, 'number').text).join(' / ') });
      return isZero(value) ? whole('0') : figureTerm(value, 'number');
    },
  };
}

/** A period made of months in so many equal parts; as a whole where it has no such parts. */
function partsIn({ first, last }: Stretch, per: LinePeriodKind, count: number): readonly Stretch[] {
  const months = monthsIn(per) / count;
  if (!Number.isInteger(months)) return [{ first, last }];
  return Array.from({ length: count }, (_, index) => ({ first: addMonths(asDay(first), index * months), last: addMonths(asDay(first), (index + 1) * months) - 1 }));
}
