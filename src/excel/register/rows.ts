import { registerCell, rowOf, type FoundRegister, type RegisterChange } from '../../report';
import type { Language } from '../../i18n';

/** What is written into a cell, and what stands there: its formula or value, whether that is text, and whether the cell has the text format. */
export interface StandingCell {
  readonly formula: unknown;
  readonly value: unknown;
  readonly format: unknown;
}

type Entry = string | number | boolean;

/** A block of rows of the register before and after a change; the first of them counted from 0 in the used range. */
export interface RowsToWrite {
  readonly first: number;
  readonly before: readonly (readonly Entry[])[];
  readonly after: readonly (readonly Entry[])[];
}

/** Text is written so that nothing of it is taken for a date or a formula: as it is where the cell has the text format, else behind an apostrophe. */
function textEntry(text: string, isTextFormat: boolean): string {
  return text === '' || isTextFormat ? text : `'${text}`;
}

/** What has to be written for a cell to hold what it holds already. */
function standingEntry({ formula, value, format }: StandingCell): Entry {
  if (typeof formula !== 'string') return typeof formula === 'number' || typeof formula === 'boolean' ? formula : '';
  return formula === value ? textEntry(formula, format === '@') : formula;
}

/**
 * The rows of a register after a change, in one block, so that they are written in one step. Rows are changed where they stand, whatever else stands in
 * them; new ones come below all others; where rows go, those below move up.
 */
export function changedRows({ header, columns, rows }: FoundRegister, cells: readonly (readonly StandingCell[])[], { put, remove }: RegisterChange, language: Language): RowsToWrite {
  const width = Math.max(...cells.map((row) => row.length), ...[...columns.values()].map((at) => at + 1));
  const blank = (): Entry[] => Array.from({ length: width }, () => '');
  const before = cells.slice(header + 1).map((row) => Array.from({ length: width }, (_, at) => (row[at] === undefined ? '' : standingEntry(row[at]))));
  const gone = new Set(rows.filter(({ entry }) => remove.includes(entry.id)).map(({ at }) => at - header - 1));
  const after = before.map((row) => [...row]);
  for (const { entry, seal } of put) {
    const found = rows.find((row) => row.entry.id === entry.id);
    const at = found === undefined ? after.push(blank()) - 1 : found.at - header - 1;
    const row = after[at];
    if (row === undefined) continue;
    for (const [name, value] of Object.entries(rowOf(entry, seal, language))) {
      const column = [...columns].find(([column_]) => column_ === name)?.[1] ?? -1;
      const cell = registerCell(value);
      const isTextFormat = cells[header + 1 + at]?.[column]?.format === '@';
      if (column >= 0) row[column] = typeof cell === 'number' ? cell : textEntry(cell, isTextFormat);
    }
  }
  const kept = after.filter((_, at) => !gone.has(at));
  const length = Math.max(before.length, kept.length);
  const padded = (block: readonly Entry[][]): Entry[][] => [...block, ...Array.from({ length: length - block.length }, blank)];
  return trimmed(padded(before), padded(kept), header + 1);
}

/** Without the rows at either end that stay as they are. */
function trimmed(before: readonly Entry[][], after: readonly Entry[][], first: number): RowsToWrite {
  const differs = (at: number): boolean => JSON.stringify(before[at]) !== JSON.stringify(after[at]);
  let [start, end] = [0, before.length];
  while (start < end && !differs(start)) start += 1;
  while (end > start && !differs(end - 1)) end -= 1;
  return { first: first + start, before: before.slice(start, end), after: after.slice(start, end) };
}
