import type { Cell } from '../table';

/** Excel's values as cells: blank text is a blank cell. */
export function cellsOf(values: readonly (readonly unknown[])[]): Cell[][] {
  return values.map((row) => row.map((value) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? (value === '' ? null : value) : null)));
}
