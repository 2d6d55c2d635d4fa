import type { Cell, Grid } from '../../src/table';
import { decoderOf } from '../../src/xlsx/encoding';
import { rowsOf } from '../../src/xlsx/csv/rows';

/** All rows of a packed grid, each up to its last cell. */
export function allRows({ packed }: Grid): Cell[][] {
  if (packed === undefined) throw new Error('The grid is not packed.');
  return Array.from({ length: packed.height }, (_, row) => {
    const cells = packed.columns.map((column) => column.at(row));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
}

/** The rows of a text that is separated by commas. */
export function rowsOfText(text: string): Cell[][] {
  const rows = rowsOf([new TextEncoder().encode(text)], ','.charCodeAt(0));
  if (rows === 'too-wide' || 'openQuote' in rows) throw new Error('No text table.');
  for (const pool of rows.pools) pool.decodeBy(decoderOf('utf-8'));
  return allRows({ name: 'text', cells: [], packed: rows.cells });
}
