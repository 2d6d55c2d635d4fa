import { enumeration, sentence } from '../../i18n';
import { payoutTexts } from '../../i18n/texts/payout';
import { compare, equals, floor, plain } from '../../money';
import type { FieldUse, Scheme } from '../../scheme';
import { isReference } from '../../scheme';
import { BLANK, INHERITED, READ, UNREADABLE } from '../../table';
import type { Table } from '../../table';
import type { Dataset } from '../../data';
import type { Scope, Test } from '../../evaluate';
import { columnOf, labelOf, namesAt } from '../../data';
import { NOBODY } from './exclusions';
import { missingValue, rejectedCell } from './findings';
import type { Rejected } from './types';

/** What is wrong with a sales row in one field; undefined where nothing is. */
export interface Check {
  /** Whether any row at all may have something wrong. */
  readonly idle: boolean;
  problem(row: number): Rejected | undefined;
}

/** The checks of everything that a scheme looks at in a sales row. */
export function checksOf(fields: readonly FieldUse[], scheme: Scheme, data: Dataset, scope: Scope, peopleOf: PeopleOf = (row) => [data.people.ofSales[row] ?? -1]): readonly Check[] {
  const date = { table: 'sales', field: 'date', need: 'required', if: [], where: [], or: [], synonyms: [], headers: [], whole: false, column: 'any', rejectsRow: false } as const;
  const status = { ...date, field: 'status', need: 'optional' } as const;
  // Where people are told apart by numbers, one that cannot be read might be anybody's.
  const number = { ...date, field: 'personId', need: 'optional' } as const;
  const reads = (name: string): boolean => fields.some(({ table, field }) => table === 'sales' && field === name);
  const listed = fields.filter(({ field }) => field !== 'date' && field !== 'status');
  // Of a column that is not there and need not be, no row has anything wrong.
  const isThere = ({ table, field, need }: FieldUse): boolean => table !== 'sales' || need !== 'optional' || data.sales.has(field);
  return [date, status, ...(reads('person') && !reads('personId') ? [number] : []), ...listed]
    .filter((use) => (use.table === 'sales' || use.rejectsRow) && isThere(use))
    .map((use) => (use.table === 'sales' ? checkOfSales(use, scheme, data, { scope, peopleOf }) : checkOfPerson(use, data, { scope, peopleOf })))
    .filter(({ idle }) => !idle);
}

/** The people to whom a row is credited. */
type PeopleOf = (row: number) => readonly number[];

interface Asking {
  readonly scope: Scope;
  readonly peopleOf: PeopleOf;
}

/** Whether a row that does not say it itself has a text from all of its people. */
function inheritedBy(field: string, { staff, people }: Dataset, peopleOf: PeopleOf): (row: number) => boolean {
  if (!INHERITED.includes(field)) return () => false;
  const { codes } = staff.names(field);
  return (row) => {
    const all = peopleOf(row);
    return all.length > 0 && all.every((person) => (codes[people.row(person)] ?? -1) >= 0);
  };
}

function checkOfSales(use: FieldUse, scheme: Scheme, data: Dataset, { scope, peopleOf }: Asking): Check {
  const { sales } = data;
  const { field } = use;
  const { state } = columnOf(sales, field);
  const isInherited = inheritedBy(field, data, peopleOf);
  const needed = neededIn(use, sales, scope);
  const known = knownWords(use, scheme, sales, scope);
  return {
    idle: known === undefined && !hasRange(use) && areAll(state, use.need === 'optional'),
    problem(row) {
      if (state[row] === BLANK && !isInherited(row)) return needed(row) ? rejectedCell(sales, row, field, missingValue(sales, field)) : undefined;
      if (state[row] !== READ && state[row] !== BLANK) return rejectedCell(sales, row, field);
      return outOfRange(use, sales, row) ?? (known === undefined || !needed(row) ? undefined : known(row));
    },
  };
}

/** Whether all rows have a value, or all that say anything. */
function areAll(state: Uint8Array, mayBeBlank: boolean): boolean {
  return !state.includes(UNREADABLE) && (mayBeBlank || !state.includes(BLANK));
}

/** Whether a row needs the field: every row, or those that meet its conditions and those in which the others that suffice are all blank. */
function neededIn({ need, where, or }: FieldUse, sales: Table, scope: Scope): (row: number) => boolean {
  if (need === 'optional') return () => false;
  if (where.length === 0 && or.length === 0) return () => true;
  const test: Test = scope.test(where);
  const others = or.map((field) => columnOf(sales, field).state);
  return (row) => (where.length > 0 && test.holds(NOBODY, row)) || (or.length > 0 && others.every((state) => state[row] === BLANK));
}

/** For a field that takes certain words only: what is wrong with the word of a row. */
export function knownWords(use: FieldUse, scheme: Scheme, table: Table, scope: Scope): ((row: number) => Rejected | undefined) | undefined {
  const { known, field } = use;
  if (known === undefined) return undefined;
  const words = isReference(known) ? [...(scope.parameters.mapping(known) ?? new Map<string, unknown>()).keys()] : use.synonyms.flat();
  const { codes, names } = namesAt(scope, { table }, field);
  const accepted = new Set(words.flatMap((word) => scope.synonyms.of(field, word)).map((word) => names.find(word)));
  const shown = isReference(known) ? words : use.synonyms.map(([word = '']) => word);
  return (row) => {
    const code = codes[row] ?? -1;
    if (code < 0 || accepted.has(code)) return undefined;
    const said = sentence(payoutTexts.unknownWord, { shown: names.shown(code), label: labelOf(table, field), words: enumeration(shown), scheme: scheme.name });
    return rejectedCell(table, row, field, { code: 'unknown-word', sentence: said });
  };
}

/** For a field of the people table without which a sales row cannot be worked out. */
function checkOfPerson(use: FieldUse, data: Dataset, { scope, peopleOf }: Asking): Check {
  const { sales, staff, people } = data;
  const { state } = columnOf(staff, use.field);
  const needed = neededIn({ ...use, need: 'conditional' }, sales, scope);
  return {
    idle: false,
    problem(row) {
      const person = needed(row) ? peopleOf(row).find((each) => each >= 0 && state[people.row(each)] !== READ) : undefined;
      if (person === undefined) return undefined;
      const said = sentence(payoutTexts.missingOfPerson, { label: labelOf(staff, use.field), person: people.name(person) });
      return { table: 'sales', row: sales.rowNumber(row), place: sales.rowName(row), field: use.field, code: 'missing', sentence: said };
    },
  };
}

function hasRange({ atLeast, atMost, whole }: FieldUse): boolean {
  return atLeast !== undefined || atMost !== undefined || whole;
}

/** Whether a number lies outside the range that the scheme gives it, or is not whole where it must be. */
export function outOfRange(use: FieldUse, table: Table, row: number): Rejected | undefined {
  if (!hasRange(use)) return undefined;
  const { state, values } = table.numbers(use.field);
  if (state[row] !== READ) return undefined;
  const value = values.at(row);
  const low = use.atLeast !== undefined && compare(value, use.atLeast) < 0;
  const high = use.atMost !== undefined && compare(value, use.atMost) > 0;
  if (use.whole && !equals(value, floor(value))) return rejectedCell(table, row, use.field, { code: 'out-of-range', sentence: sentence(payoutTexts.notWhole, { label: labelOf(table, use.field) }) });
  if (!low && !high) return undefined;
  const said = sentence(payoutTexts.outOfRange, { label: labelOf(table, use.field), least: bound(use.atLeast), most: bound(use.atMost) });
  return rejectedCell(table, row, use.field, { code: 'out-of-range', sentence: said });
}

function bound(value: FieldUse['atLeast']): string {
  return value === undefined ? '…' : plain(value);
}
