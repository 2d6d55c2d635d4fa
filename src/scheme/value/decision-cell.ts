import type { Exact } from '../../money';
import { compare, maxOf, minOf, plain } from '../../money';
import { wordKey } from '../../table';
import type { FigureRange, TableCell } from '../types';

const SIGNS: readonly (readonly [keyof FigureRange, string])[] = [['atLeast', '>='], ['above', '>'], ['atMost', '<='], ['below', '<']];

/** A condition as it is written in a cell; the empty text where it always holds. */
export function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if ('words' in cell) return cell.words.join(' / ');
  return SIGNS.flatMap(([key, sign]) => (cell.range[key] === undefined ? [] : [`${sign}${plain(cell.range[key])}`])).join(' ');
}

/** A range by its ends: the highest lower and the lowest upper one, and whether each belongs to it; null where it has no end there. */
interface Ends {
  readonly low: Exact | null;
  readonly lowIn: boolean;
  readonly high: Exact | null;
  readonly highIn: boolean;
}

function endsOf({ atLeast, above, atMost, below }: FigureRange): Ends {
  const low = atLeast === undefined ? above : above === undefined ? atLeast : maxOf(atLeast, above);
  const high = atMost === undefined ? below : below === undefined ? atMost : minOf(atMost, below);
  return {
    low: low ?? null, lowIn: low !== undefined && (above === undefined || compare(low, above) > 0),
    high: high ?? null, highIn: high !== undefined && (below === undefined || compare(high, below) < 0),
  };
}

export function isWithin(value: Exact, { atLeast, above, atMost, below }: FigureRange): boolean {
  if (atLeast !== undefined && compare(value, atLeast) < 0) return false;
  if (above !== undefined && compare(value, above) <= 0) return false;
  if (atMost !== undefined && compare(value, atMost) > 0) return false;
  return below === undefined || compare(value, below) < 0;
}

/** Whether no figure lies in a range. */
export function isNowhere(range: FigureRange): boolean {
  const { low, lowIn, high, highIn } = endsOf(range);
  if (low === null || high === null) return false;
  const order = compare(low, high);
  return order > 0 || (order === 0 && !(lowIn && highIn));
}

/** Whether two conditions of one column can hold together. */
export function canBoth(one: TableCell, other: TableCell): boolean {
  if (one === null || other === null) return true;
  if ('words' in one) return 'words' in other && one.words.some((word) => hasWord(other.words, word));
  return 'range' in other && !isNowhere(both(one.range, other.range));
}

/** Whether a condition holds wherever another does. */
export function covers(outer: TableCell, inner: TableCell): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  if ('words' in outer) return 'words' in inner && inner.words.every((word) => hasWord(outer.words, word));
  return 'range' in inner && isInside(endsOf(inner.range), endsOf(outer.range));
}

function hasWord(words: readonly string[], word: string): boolean {
  return words.some((each) => wordKey(each) === wordKey(word));
}

function both(one: FigureRange, other: FigureRange): FigureRange {
  const join = (a: Exact | undefined, b: Exact | undefined, pick: (a: Exact, b: Exact) => Exact): Exact | undefined => (a === undefined ? b : b === undefined ? a : pick(a, b));
  return {
    atLeast: join(one.atLeast, other.atLeast, maxOf), above: join(one.above, other.above, maxOf),
    atMost: join(one.atMost, other.atMost, minOf), below: join(one.below, other.below, minOf),
  };
}

function isInside(inner: Ends, outer: Ends): boolean {
  const low = outer.low === null || (inner.low !== null && (compare(inner.low, outer.low) > 0 || (compare(inner.low, outer.low) === 0 && (outer.lowIn || !inner.lowIn))));
  const high = outer.high === null || (inner.high !== null && (compare(inner.high, outer.high) < 0 || (compare(inner.high, outer.high) === 0 && (outer.highIn || !inner.highIn))));
  return low && high;
}
