import { isBlank, mapColumns, matchHeader, readDate, readNumber, readYesNo, type FieldCatalogue, type RawTable, type TableName } from '../../../table';
import { mappingOf, withoutLeftOut } from '../columns';
import type { TableChoice } from '../state';

/** A word of a table and the rows that have it. */
export interface CountedWord {
  readonly word: string;
  readonly rows: number;
}

const MOST_WORDS = 200;

/** The words of a field in a table that was read, the most frequent first. */
export function wordsIn({ reading, overrides }: TableChoice, table: TableName, field: string, fields: FieldCatalogue): readonly CountedWord[] {
  if (reading.state !== 'done') return [];
  const raw = withoutLeftOut(table, reading.value, overrides, fields);
  const map = mapColumns(raw, table, mappingOf(overrides), new Set(), fields);
  const column = map.ok ? map.value.columns.get(field) : undefined;
  if (column === undefined) return [];
  const counts = new Map<string, number>();
  const cells = raw.column(column);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    const word = isBlank(cell ?? null) ? '' : String(cell).trim();
    if (word !== '' && (counts.has(word) || counts.size < MOST_WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, rows]) => ({ word, rows })).sort((one, other) => other.rows - one.rows);
}

/** A header under which no field of a scheme stands, with what its cells seem to hold. */
export interface FreeHeader {
  readonly header: string;
  readonly type: 'amount' | 'number' | 'rate' | 'date' | 'word' | 'yes-no';
  readonly signed: boolean;
  readonly sample: string;
}

export function freeHeaders({ reading, overrides }: TableChoice, table: TableName, fields: FieldCatalogue): readonly FreeHeader[] {
  if (reading.state !== 'done') return [];
  const raw = reading.value;
  // What was chosen by hand for a field is none either.
  const chosen = new Set(Object.values(overrides).flat());
  return raw.headers.flatMap((header, column) => (isBlank(header) || chosen.has(header) || matchHeader(table, header, fields) !== undefined ? [] : [{ header, ...whatIsIn(raw, column, header) }]));
}

/** Rows in which it is looked for what a column holds. */
const LOOKED_AT = 200;

function whatIsIn(raw: RawTable, column: number, header: string): Omit<FreeHeader, 'header'> {
  const cells = raw.column(column);
  const found = Array.from({ length: Math.min(cells.length, LOOKED_AT) }, (_, row) => cells.at(row)).filter((cell) => !isBlank(cell));
  const [first = null] = found;
  const all = (is: (cell: NonNullable<typeof first>) => boolean): boolean => found.length > 0 && found.every((cell) => cell !== null && is(cell));
  const sample = first === null ? '' : String(first).slice(0, 24);
  const percents = all((cell) => typeof cell === 'string' && /^[-−]?[\d.,]+\s*[%％]$/.test(cell.trim()));
  const numbers = all((cell) => typeof cell === 'number' || (typeof cell === 'string' && readNumber(cell).state === 'read'));
  const signed = numbers && found.some((cell) => /^\s*[-−(（]/.test(String(cell)));
  if (all((cell) => typeof cell === 'string' && readYesNo(cell).state === 'read')) return { type: 'yes-no', signed: false, sample };
  if (percents || (numbers && /率|比例|份额|占比|%|rate|share|percent/i.test(header))) return { type: 'rate', signed, sample };
  if (numbers && /额|款|价|利|费|元|薪|资|奖|补|预支|成本|收入|amount|price|margin|cost|fee|pay|salary|wage|bonus|draw|profit|income/i.test(header)) return { type: 'amount', signed, sample };
  if (/日期|日$|date|day$/i.test(header) || all((cell) => typeof cell === 'string' && readDate(cell, raw.dateSystem).state === 'read')) return { type: 'date', signed: false, sample };
  return { type: numbers ? 'number' : 'word', signed, sample };
}
