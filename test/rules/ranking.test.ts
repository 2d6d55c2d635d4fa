import { integer, parseExact, plain, ZERO, type Exact } from '../../src/money';
import type { Ties } from '../../src/scheme';
import { split, withinBounds } from '../../src/rules/bounded-shares';
import { entrant, leastWinning, rank } from '../../src/rules/ranking';

const exact = (text: string): Exact => parseExact(text) ?? ZERO;
const exacts = (...texts: readonly string[]): Exact[] => texts.map(exact);

describe('who wins', () => {
  const won = (figures: readonly string[], prizes: readonly string[], ties: Ties): string[] => (
    rank(figures.map((figure, index) => entrant(index, exact(figure))), { prizes: exacts(...prizes), ties, inOrder: (tied) => [...tied].reverse(), places: 2, rounding: 'half-up' })
      .map(({ who, prize, place, tied, sharing }) => `${who}: ${plain(prize)} at ${place} of ${tied}${sharing.length > 0 ? `, from ${sharing.map(plain).join(' and ')}` : ''}`)
  );

  test.each<[string, readonly string[], readonly string[], Ties, readonly string[]]>([
    ['the higher first, however they come', ['1', '3', '2'], ['50', '30'], 'share', ['1: 50 at 0 of 1', '2: 30 at 1 of 1']],
    ['nobody with 0 or less', ['0', '-3', '1', '0'], ['50', '30', '20'], 'same', ['2: 50 at 0 of 1']],
    ['apart where only their last digits differ', ['1.00000000000000000001', '1.00000000000000000002'], ['50', '30'], 'same', ['1: 50 at 0 of 1', '0: 30 at 1 of 1']],
    ['those tied together, and the next places are skipped', ['2', '2', '1'], ['50', '30', '20'], 'same', ['0: 50 at 0 of 2', '1: 50 at 0 of 2', '2: 20 at 2 of 1']],
    ['nobody behind the last prize', ['3', '2', '2', '1'], ['50'], 'same', ['0: 50 at 0 of 1']],
    ['also where it is shared', ['3', '2', '2', '1'], ['50', '30'], 'share', ['0: 50 at 0 of 1', '2: 15 at 1 of 2, from 30', '1: 15 at 1 of 2, from 30']],
    ['those tied share the prizes of their places, the cents in their order', ['2', '2', '2'], ['50', '30', '20'], 'share', ['2: 33.34 at 0 of 3, from 50 and 30 and 20', '1: 33.33 at 0 of 3, from 50 and 30 and 20', '0: 33.33 at 0 of 3, from 50 and 30 and 20']],
    ['a prize of its own is not rounded', ['1'], ['0.005'], 'share', ['0: 0.005 at 0 of 1']],
    ['those tied one behind the other', ['2', '2', '2'], ['50', '30'], 'first', ['2: 50 at 0 of 3', '1: 30 at 1 of 3']],
  ])('%s', (_, figures, prizes, ties, lines) => {
    expect(won(figures, prizes, ties)).toEqual([...lines]);
  });

  test.each<[number, readonly number[], number]>([
    [1, [3, 9, 5], 9], [2, [3, 9, 5], 5], [2, [9, 5, 3], 5], [2, [3, 5, 9], 5], [2, [5, 5, 1, 5], 5], [3, [1, 2, 3, 4, 5, 6], 4], [3, [6, 5, 4, 3, 2, 1], 4], [3, [4, 1, 6, 2, 5, 3], 4],
    [3, [3, 1, 2], 0], [3, [1, 2], 0], [0, [1, 2], 0], [2, [-1, -2, 7], 0], [64, Array.from({ length: 80 }, (_, index) => index + 1), 17], [65, Array.from({ length: 80 }, (_, index) => index + 1), 0],
  ])('of the figures for %p prizes, one that is sure to be enough for the last', (places, figures, least) => {
    expect(leastWinning(figures, places)).toBe(least);
  });
});

describe('a pool shared', () => {
  test.each([
    ['largest-remainder', ['1', '2', '4'], ['1.43', '2.86', '5.71']],
    ['first', ['4', '1', '2'], ['5.72', '1.43', '2.85']],
    ['first', ['1', '2', '4'], ['1.43', '2.86', '5.71']],
    ['largest-weight', ['1', '2', '4'], ['1.42', '2.86', '5.72']],
    ['largest-weight', ['3', '1', '3'], ['4.29', '1.42', '4.29']],
    ['largest-weight', ['2', '2', '2'], ['3.34', '3.33', '3.33']],
  ] as const)('by weights, the cents left over to %s', (leftover, weights, parts) => {
    expect(split(integer(10), exacts(...weights), 2, leftover).map(plain)).toEqual([...parts]);
  });

  test.each<[string, readonly [string, string | null][], readonly string[]]>([
    ['bounds nobody', [['1', null], ['0', '5'], ['3', '9']], ['0.25', '0', '0.75']],
    ['a share that meets its bound has no cent more', [['2', '0.25'], ['1', null], ['5', null]], ['0.25', '0.13', '0.62']],
    ['what is cut goes to the others', [['1', '0.1'], ['0', null], ['1', null], ['2', null]], ['0.1', '0', '0.3', '0.6']],
    ['until they are at their bounds too', [['1', '0.1'], ['1', '0.3'], ['2', '0.5']], ['0.1', '0.3', '0.5']],
  ])('within bounds: %s', (_, given, parts) => {
    const sharers = given.map(([weight, most]) => ({ weight: exact(weight), most: most === null ? null : exact(most) }));
    const whole = integer(1);
    const shared = split(whole, sharers.map(({ weight }) => weight), 2, 'first');
    expect(withinBounds(shared, sharers, { whole, places: 2, leftover: 'first' }).map(plain)).toEqual([...parts]);
  });
});
