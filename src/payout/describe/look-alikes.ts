import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { noteTexts, tableNames } from '../../i18n/texts/payout';
import { nameKey, type NameBook, type Table, type TableName } from '../../table';
import type { Dataset } from '../../data';
import type { Note } from './types';

/** Marks that nobody sees: of no width, turning the direction of writing, breaking a word, or of a control. */
const UNSEEN = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0]/u;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

const FIELDS: Readonly<Record<TableName, readonly string[]>> = {
  sales: ['person', 'customer', 'team', 'referrer', 'closer'], people: ['person', 'team'], teams: ['team'], history: ['customer'],
};

/** So many names are told, and so many rows of each. */
const TOLD = 20;
const ROWS = 6;

/** Names with marks that are not seen: they look like another name, or like themselves without the marks, and are paid apart. */
export function lookAlikes({ sales, staff, teams, history }: Dataset): Note[] {
  return [sales, staff, teams, history].flatMap((table) => FIELDS[table.kind].filter((field) => table.has(field)).flatMap((field) => marked(table, field))).slice(0, TOLD);
}

function marked(table: Table, field: string): Note[] {
  const { codes, names } = table.names(field);
  const rows = new Map<number, number[]>();
  for (let code = 0; code < names.size; code++) if (UNSEEN.test(names.shown(code))) rows.set(code, []);
  if (rows.size === 0) return [];
  codes.forEach((code, row) => rows.get(code)?.push(row));
  return [...rows].filter(([, found]) => found.length > 0).map(([code, found]): Note => {
    const values = { table: tableNames[table.kind], header: table.header(field), name: visible(names.shown(code)), count: found.length, rows: placesOf(found, table) };
    const other = likeOf(names, code);
    const said = other === undefined ? sentence(noteTexts.unseenMarks, values) : sentence(noteTexts.lookAlike, { ...values, other });
    const [first = 0] = found;
    return { code: 'look-alike', sentence: said, warning: true, ...(table.kind === 'sales' ? { row: first + 1, place: table.rowName(first) } : {}) };
  });
}

/** A name that is this one without its marks. */
function likeOf(names: NameBook, code: number): string | undefined {
  const bare = names.find(nameKey(names.shown(code).replace(ALL_UNSEEN, '')));
  return bare < 0 || bare === code ? undefined : names.shown(bare);
}

/** A name with its marks told by their numbers. */
function visible(name: string): string {
  return name.replace(ALL_UNSEEN, (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function placesOf(rows: readonly number[], table: Table): Sentence {
  const shown = rows.slice(0, ROWS).map((row) => table.rowName(row));
  const list = { zh: shown.join('、'), en: shown.join(', ') };
  return rows.length > shown.length ? sentence(noteTexts.andMore, { list, count: rows.length }) : sentence(list);
}
