import type { Exact, Rounding } from '../money';
import { compare, equals, ONE, round, shares, sum, toNumber, ZERO } from '../money';
import type { Ties } from '../scheme';

/** Who takes part in a contest, and with what figure. */
export interface Entrant<T> {
  readonly who: T;
  readonly figure: Exact;
  /** The nearest double: where two differ, so do the figures, in the same order. */
  readonly near: number;
}

export function entrant<T>(who: T, figure: Exact): Entrant<T> {
  return { who, figure, near: toNumber(figure) };
}

/** A prize won. */
export interface Won<T> {
  readonly who: T;
  readonly prize: Exact;
  /** The place, from 0. */
  readonly place: number;
  /** How many have the same figure. */
  readonly tied: number;
  /** The prizes that those tied share; none where each has a prize of its own. */
  readonly sharing: readonly Exact[];
}

export interface ContestTerms<T> {
  /** The prizes from the first place on. */
  readonly prizes: readonly Exact[];
  readonly ties: Ties;
  /** Those tied in the order in which they come where it matters: for prizes of their own, and for cents left over. */
  inOrder(tied: readonly T[]): readonly T[];
  /** Shared prizes are rounded so, and shared out to the last of these decimal places. */
  readonly places: number;
  readonly rounding: Rounding;
}

/** Ranks by figure, the higher first, and gives the prizes until they are used up. A figure of 0 or less wins nothing. */
export function rank<T>(entrants: readonly Entrant<T>[], terms: ContestTerms<T>): Won<T>[] {
  const { prizes } = terms;
  const ranked = entrants.filter(({ near }) => near > 0).sort((a, b) => (a.near === b.near ? compare(b.figure, a.figure) : b.near - a.near));
  const won: Won<T>[] = [];
  for (let place = 0; place < ranked.length && place < prizes.length; ) {
    let end = place + 1;
    while (isTied(ranked[place], ranked[end])) end += 1;
    won.push(...prizesOf(ranked.slice(place, end).map(({ who }) => who), place, terms));
    place = end;
  }
  return won;
}

/** Of so many places there may be prizes without sorting everybody who takes part. */
const MANY = 64;

/** A figure below which nobody can win one of `places` prizes. */
export function leastWinning(figures: ArrayLike<number>, places: number): number {
  if (places === 0 || places > MANY || figures.length <= places) return 0;
  const best = new Float64Array(places);
  for (let index = 0; index < figures.length; index++) {
    const near = figures[index] ?? 0;
    let at = 0;
    if (!(near > (best[0] ?? 0))) continue;
    for (; at + 1 < places && near > (best[at + 1] ?? 0); at++) best[at] = best[at + 1] ?? 0;
    best[at] = near;
  }
  return best[0] ?? 0;
}

function isTied<T>(a: Entrant<T> | undefined, b: Entrant<T> | undefined): boolean {
  return a !== undefined && b !== undefined && equals(a.figure, b.figure);
}

function prizesOf<T>(group: readonly T[], place: number, { prizes, ties, inOrder, places, rounding }: ContestTerms<T>): Won<T>[] {
  const tied = group.length;
  const taken = prizes.slice(place, place + tied);
  if (ties === 'same') return group.map((who) => ({ who, prize: prizes[place] ?? ZERO, place, tied, sharing: [] }));
  const order = inOrder(group);
  if (ties !== 'share' || tied === 1) {
    return order.slice(0, taken.length).map((who, index) => ({ who, prize: taken[index] ?? ZERO, place: place + index, tied, sharing: [] }));
  }
  const parts = shares(round(sum(taken), places, rounding), order.map(() => ONE), places);
  return order.map((who, index) => ({ who, prize: parts[index] ?? ZERO, place, tied, sharing: taken }));
}
