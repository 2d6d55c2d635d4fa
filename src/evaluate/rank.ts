import { labelTexts } from '../i18n/texts/payout';
import { sentence } from '../i18n';
import type { Exact } from '../money';
import { compare, integer, toNumber } from '../money';
import type { Expression } from '../scheme';
import type { Subject } from '../data';
import { teamOf } from '../data';
import { figureTerm } from '../explain';
import type { Figure, Scope } from './scope';

type Rank = Extract<Expression, { readonly kind: 'rank' }>;

/** The place of a subject among those of its period, or of its period and team, from 1: one more than how many are before it. */
export function rankFigure({ of: by, order, within, among, least }: Rank, scope: Scope): Figure {
  const figure = scope.figure(by);
  const test = scope.test(among);
  const fewest = least === undefined ? 0 : toNumber(scope.parameters.figure(least) ?? integer(0));
  const before = order === 'highest' ? (a: Exact, b: Exact): number => compare(b, a) : compare;
  const team = within === undefined ? (): number => -1 : teamOf(scope);
  const figureOf = (subject: Subject): Exact | null => (test.holds(subject, subject.first) ? figure.of(subject, subject.first) : null);
  const known = new Map<string, readonly Exact[]>();
  const rankedWith = (subject: Subject): readonly Exact[] => {
    const own = team(subject);
    const name = `${own} ${subject.period}`;
    const ranked = known.get(name) ?? scope.peers(subject.period).filter((peer) => team(peer) === own).map(figureOf).filter((value) => value !== null).sort(before);
    known.set(name, ranked);
    return ranked;
  };
  const of = (subject: Subject): Exact | null => {
    const value = figureOf(subject);
    const ranked = value === null ? [] : rankedWith(subject);
    return value === null || ranked.length < fewest ? null : integer(placeOf(value, ranked, before));
  };
  return {
    unit: 'number',
    of,
    explain(subject, row, explanation) {
      const place = figureTerm(of(subject) ?? integer(0), 'number');
      const term = figure.explain(subject, row, explanation);
      explanation.named(sentence(labelTexts.place, { count: rankedWith(subject).length, term: term.text }), place.text);
      return place;
    },
  };
}

/** One more than how many stand before a value; they stand in order. */
function placeOf(value: Exact, ranked: readonly Exact[], before: (a: Exact, b: Exact) => number): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ranked[middle];
    if (other !== undefined && before(other, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
