import { isoDay } from '../../src/calendar';
import type { Problem } from '../../src/i18n';
import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Job, Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import type { RawTable, TableName } from '../../src/table';
import { tableOfRecords } from '../../src/table';
import { component, sample, valueOf } from '../scheme/sample';

type Row = Readonly<Record<string, unknown>>;
type Tables = Partial<Record<TableName, readonly Row[]>>;

/** Rows from the names of the columns and the cells of each row. */
export function rows(columns: string, ...cells: readonly (readonly unknown[])[]): Row[] {
  const names = columns.split(' ');
  return cells.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
}

/** The small scheme of the scheme tests with something changed. */
export function schemeWith(change: Readonly<Record<string, unknown>>): Scheme {
  return valueOf(parseScheme(sample({ parameters: [], ...change })));
}

/** A scheme of one component. */
export function schemeOf(rule: unknown, of: Readonly<Record<string, unknown>> = {}, change: Readonly<Record<string, unknown>> = {}): Scheme {
  return schemeWith({ components: [component(rule, of)], ...change });
}

export function rawTables(tables: Tables): Job['tables'] {
  const raw: Partial<Record<TableName, RawTable>> = {};
  for (const [name, records] of Object.entries(tables)) {
    if (name === 'sales' || name === 'people' || name === 'teams' || name === 'history') raw[name] = valueOf(tableOfRecords(name, records));
  }
  return raw;
}

export function pay(scheme: Scheme, tables: Tables, parameters: Readonly<Record<string, unknown>> = {}): Payout {
  return payOut(valueOf(prepare({ scheme, parameters, tables: rawTables(tables), findScheme: presetById })));
}

/** Why a job cannot be worked out. */
export function refused(job: Partial<Job> & Pick<Job, 'scheme'>): readonly Problem[] {
  const prepared = prepare({ parameters: {}, tables: {}, findScheme: presetById, ...job });
  if (prepared.ok) throw new Error('A problem was expected.');
  return prepared.problems;
}

/** Each line as `recipient period amount`. */
export function linesOf({ lines }: Payout): string[] {
  return lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`);
}

export function notesOf({ notes }: Payout, code: string): string[] {
  return notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, 'en'));
}

export function dueOf({ lines }: Payout): (string | undefined)[] {
  return lines.map(({ due }) => due && isoDay(due));
}
