import { matchHeader, type TableName } from '../../src/table';
import { ShownError } from './call';

/** The arguments as a host sends them that hands blank cells over as 0. What was left out stays so. */
export function withZeros(given: readonly unknown[]): unknown[] {
  return given.map((argument) => (Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row.map((cell: unknown) => cell ?? 0) : row)) : argument));
}

/** Whether two results are the same but for the cells that answer a blank; errors need not be of one kind. */
export function agree(result: unknown, zeros: unknown): boolean {
  if (result === '') return true;
  if (Array.isArray(result) && Array.isArray(zeros)) return result.length === zeros.length && result.every((each, index) => agree(each, zeros[index]));
  return result instanceof ShownError ? zeros instanceof ShownError : result === zeros;
}

/** Whether a call with blanks must come to the same where they are zeros: not where 0 would be as good a figure there. */
export function isSameToZeros(id: string, given: readonly unknown[]): boolean {
  return !COULD_BE_ZERO.has(JSON.stringify([id, ...given])) && !(id.startsWith('SCHEME_') && TABLES.some(([table, at]) => hasBlankFigures(table, given[at])));
}

const TABLES: readonly (readonly [TableName, number])[] = [['sales', 1], ['people', 2], ['teams', 4], ['history', 5]];

/** Whether a figure or a yes or no is blank that could be 0: where figures lie above 0, only beside a true 0, from which it cannot be told. */
function hasBlankFigures(kind: TableName, table: unknown): boolean {
  if (!Array.isArray(table)) return false;
  const [headers, ...rows]: unknown[][] = table;
  return (headers ?? []).some((header, column) => {
    const field = matchHeader(kind, String(header))?.field;
    const figures = field?.kind === 'yes-no' || (field?.kind === 'number' && (field.rule.least !== 'above-zero' || rows.some((row) => row[column] === 0)));
    return figures && rows.some((row) => row[column] === null);
  });
}

const COULD_BE_ZERO: ReadonlySet<string> = new Set([
  // A prize of 0 between others, a time or a rank of 0, a rate of 0, a tier that pays nothing, a score or a weight of 0.
  ['RANK_PRIZE', [[5]], [[50], [null], [20]]],
  ['RANK_PRIZE', [[5], [5], [5]], [[50], [30], [20]], 'first', [[null], [2], [2]]],
  ['TIERED_COMMISSION', [[1], [2]], [[0, 0.05], [1000, null]]],
  ['TIERED_COMMISSION', [[1], [2]], [[null, null], ['', '']]],
  ['WEIGHTED_SCORE', [[80], [null]], [[1], [1]]],
  ['WEIGHTED_SCORE', [[80, 90, null]], [[1, 1, 1]]],
  ['WEIGHTED_SCORE', [[80], [90]], [[1], [null]]],
  ['WEIGHTED_SCORE', [[80], [null]], [[2], ['']]],
].map((call) => JSON.stringify(call)));
