import type { Exact } from '../../money';
import { add, compare, divide, integer, ONE, plain, subtract } from '../../money';
import { wordKey } from '../../table';
import type { DecisionTable, TableCell } from '../types';
import { isWithin } from './decision-cell';

/** So many combinations are looked through, and so many gaps told. */
const MOST_COMBINATIONS = 20_000;
const MOST_GAPS = 5;

/** What a column may be asked: a word that it names, or a figure on a bound or between two. */
type Sample = { readonly word: string } | { readonly figure: Exact; readonly said: string };

/**
 * Combinations of what a table names for which no row holds, as people may read them: of the words in each column, and of figures on each bound,
 * between the bounds and beyond them. None where there are too many to look through.
 */
export function gapsOf({ columns, rows }: DecisionTable): readonly string[] {
  const samples = columns.map((column, index) => samplesOf(rows.map(({ cells }) => cells[index] ?? null), column.holds));
  if (rows.length === 0 || samples.reduce((all, each) => all * Math.max(each.length, 1), 1) > MOST_COMBINATIONS) return [];
  const gaps: string[] = [];
  for (const combination of combinations(samples)) {
    if (rows.some(({ cells }) => cells.every((cell, index) => holds(cell, combination[index])))) continue;
    gaps.push(combination.map((sample) => (sample === undefined ? '' : 'word' in sample ? sample.word : sample.said)).filter((said) => said !== '').join(', '));
    if (gaps.length >= MOST_GAPS) break;
  }
  return gaps;
}

function holds(cell: TableCell, sample: Sample | undefined): boolean {
  if (cell === null || sample === undefined) return cell === null;
  if ('words' in cell) return 'word' in sample && cell.words.some((word) => wordKey(word) === wordKey(sample.word));
  return 'figure' in sample && isWithin(sample.figure, cell.range);
}

function* combinations(samples: readonly (readonly Sample[])[], from = 0): Generator<readonly (Sample | undefined)[]> {
  const [own] = samples.slice(from, from + 1);
  if (own === undefined) return yield [];
  for (const sample of own.length === 0 ? [undefined] : own) for (const rest of combinations(samples, from + 1)) yield [sample, ...rest];
}

function samplesOf(cells: readonly TableCell[], of: 'words' | 'figures'): readonly Sample[] {
  if (of === 'words') {
    const words = cells.flatMap((cell) => (cell !== null && 'words' in cell ? cell.words : []));
    return [...new Map(words.map((word) => [wordKey(word), word])).values()].map((word) => ({ word }));
  }
  const bounds = cells.flatMap((cell) => (cell !== null && 'range' in cell ? Object.values(cell.range) : [])).filter((bound): bound is Exact => bound !== undefined).sort(compare);
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { figure: subtract(first, ONE), said: `<${plain(first)}` },
    ...bounds.flatMap((bound, index): Sample[] => {
      const next = bounds[index + 1];
      const here = { figure: bound, said: plain(bound) };
      // A bound at which one row ends and the next begins is one.
      if (next !== undefined && compare(next, bound) === 0) return [];
      return next === undefined ? [here] : [here, { figure: divide(add(bound, next), integer(2)), said: `${plain(bound)}–${plain(next)}` }];
    }),
    { figure: add(last, ONE), said: `>${plain(last)}` },
  ];
}
