import type { Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import type { RawTable } from './grid';
import { NESTED } from './cell';
import { CellsInRows } from './column-cells';

/**
 * A table from JSON: an array with one object for each row, keyed by field or header. The columns are all the keys that
 * occur; every object is a data row, also an empty one. A list or an object as a value cannot be read.
 */
export function tableOfRecords(name: string, records: readonly unknown[]): Result<RawTable> {
  const columns = new Map<string, number>();
  const rows: Cell[][] = [];
  for (const record of records) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return failure({ code: 'not-a-row', sentence: sentence(tableTexts.notRecord, { name, row: rows.length + 1 }) });
    }
    const row: Cell[] = [];
    for (const [key, value] of Object.entries(record)) row[columnOf(columns, key)] = cellOf(value);
    rows.push(row);
  }
  return success({
    name, headers: [...columns.keys()], length: rows.length, column: (index) => new CellsInRows(rows, index), dateSystem: 1900, hiddenRows: 0, totals: [],
    address: () => undefined, rowName: (row) => String(row + 1),
  });
}

function columnOf(columns: Map<string, number>, key: string): number {
  const known = columns.get(key);
  if (known !== undefined) return known;
  columns.set(key, columns.size);
  return columns.size - 1;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : NESTED;
}
