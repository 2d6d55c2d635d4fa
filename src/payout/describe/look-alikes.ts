import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { lookAlikeTexts as texts } from '../../i18n/texts/look-alikes';
import { tableNames } from '../../i18n/texts/payout';
import { hasStrangeLetters, hasUnseenMarks, looksOf, withNumbers, type NameBook, type Table, type TableName } from '../../table';
import type { Dataset } from '../../data';
import { isInherited } from '../prepare/needs';
import type { ReadyStage } from '../prepare/prepare';
import { warning } from './note';
import { firstOf } from './some';
import type { Note } from './types';

const FIELDS: Readonly<Record<TableName, readonly string[]>> = {
  sales: ['person', 'team'], people: ['person', 'team'], teams: ['team'], history: ['customer'],
};

/** So many names are told, and so many rows of each. */
const TOLD = 20;
const ROWS = 6;

/**
 * Names that look like others and are taken for somebody or something else: for marks that are not seen, for letters of another alphabet, for blanks, dots and dashes.
 * Those of people and teams, and those that the scheme reads; a long column of customers that it does not read is not gone through.
 */
export function lookAlikes(stages: readonly ReadyStage[], { sales, staff, teams, history }: Dataset): Note[] {
  const uses = stages.flatMap(({ fields }) => fields);
  const found = [sales, staff, teams, history].flatMap((table) => {
    const read = uses.filter((use) => (use.table === table.kind || isInherited(use, table.kind)) && table.fieldOf(use.field)?.kind === 'text').map(({ field }) => field);
    const customers = table.kind === 'sales' && stages.some(({ needs }) => needs.newCustomers) ? ['customer'] : [];
    return [...new Set([...FIELDS[table.kind], ...customers, ...read])].filter((field) => table.has(field)).flatMap((field) => lookAlikesIn(table, field));
  });
  return found.length > TOLD ? [...found.slice(0, TOLD), warning('look-alike', sentence(texts.moreLookAlikes, { count: found.length - TOLD }))] : found;
}

function lookAlikesIn(table: Table, field: string): Note[] {
  const { codes, names } = table.names(field);
  const told = new Map<number, { readonly said: Text; readonly other?: string; readonly rows: number[] }>();
  for (const [code, why] of doubtful(names)) told.set(code, { ...why, rows: [] });
  if (told.size === 0) return [];
  codes.forEach((code, row) => told.get(code)?.rows.push(row));
  return [...told].filter(([, { rows }]) => rows.length > 0).map(([code, { said, other = '', rows }]): Note => {
    const values = { table: tableNames[table.kind], header: table.header(field), name: withNumbers(names.shown(code)), count: rows.length, rows: placesOf(rows, table), other };
    const [first = 0] = rows;
    return { code: 'look-alike', sentence: sentence(said, values), warning: true, ...(table.kind === 'sales' ? { row: table.rowNumber(first), place: table.rowName(first) } : {}) };
  });
}

/** The names that look like another one, or could not be told from one, each with what is to be said of it. */
function* doubtful(names: NameBook): Generator<[code: number, why: { readonly said: Text; readonly other?: string }]> {
  const first = new Map<string, number>();
  for (const code of names.oddCodes) {
    const name = names.shown(code);
    const looks = looksOf(name);
    const found = names.find(looks);
    const like = found >= 0 ? found : first.get(looks) ?? code;
    if (like === code) first.set(looks, code);
    const unseen = hasUnseenMarks(name);
    if (like !== code) yield [code, { said: unseen ? texts.lookAlike : texts.looksLike, other: withNumbers(names.shown(like)) }];
    else if (unseen) yield [code, { said: texts.unseenMarks }];
    else if (hasStrangeLetters(name)) yield [code, { said: texts.strangeLetters }];
  }
}

function placesOf(rows: readonly number[], table: Table): Sentence {
  return firstOf(rows.slice(0, ROWS).map((row) => table.rowName(row)), rows.length);
}
