import { isBlank, TABLES, type TableName } from './cell';
import type { Grid, RawTable } from './grid';
import { matchHeader } from './header';
import { headerOf } from './header-rows';
import type { Overrides } from './overrides';
import { isNamed } from './overrides';
import { wordKey } from './word-key';

/** Without one of these a table of its kind says nothing; sales without a date are told apart by what only they have. */
const ESSENTIAL: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  sales: [['date']], people: [['person', 'personId']], teams: [['team'], ['target']], history: [['customer']],
};

/** What only sales have, and whose they are: enough to know them by where the header of the date is not known. */
const SALES_ALONE: readonly (readonly string[])[] = [['amount', 'quantity', 'collected'], ['person', 'customer', 'team', 'orderId']];

/**
 * What people call such a sheet, and how much that weighs; the first that fits. Earlier orders look like the present
 * ones, so there the name decides; elsewhere it only tips the scales.
 */
const CALLED: readonly (readonly [TableName, RegExp, number])[] = [
  ['history', /历史|以往|history|previous|earlier/i, 100],
  ['people', /人员|员工|花名册|people|staff|employee/i, 3],
  ['teams', /团队|门店|小组|班组|team|store|group/i, 3],
  ['sales', /订单|销售|成交|合同|业绩|order|sales|contract/i, 3],
];

/** Where two kinds fit a table alike, it is the one that comes first here. */
const KINDS: readonly TableName[] = [...TABLES].reverse();

/**
 * How well headers fit a kind of table: the number of fields they name, weighed by the part of all headers that do and
 * by what the name tells. 0 where an essential field is missing; half where sales lack their date and have all else.
 */
export function fitness(source: Grid | RawTable, kind: TableName, overrides?: Overrides): number {
  return fitOf(source, kind, overrides).score;
}

/** `whole`: nothing essential is missing. */
function fitOf(source: Grid | RawTable, kind: TableName, overrides?: Overrides): { readonly score: number; readonly whole: boolean } {
  const headers = headersIn(source, kind, overrides);
  const named = new Set(headers.map((header) => isNamed(header, overrides) ?? matchHeader(kind, header)?.field.name));
  const has = (fields: readonly (readonly string[])[]): boolean => fields.every((any) => any.some((field) => named.has(field)));
  const whole = has(ESSENTIAL[kind]);
  const part = whole ? 1 : kind === 'sales' && has(SALES_ALONE) ? 0.5 : 0;
  const fitting = [...named].filter((field) => field !== undefined).length;
  const [called, , weight] = CALLED.find(([, words]) => words.test(wordKey(source.name))) ?? ['sales', undefined, 1];
  return { whole, score: (part * fitting * fitting * (called === kind ? weight : 1)) / Math.max(headers.length, 1) };
}

/** The headers of a table or of what is found to be one, blank ones left out. */
export function headersIn(source: Grid | RawTable, kind: TableName, overrides?: Overrides): readonly string[] {
  const cells = 'headers' in source ? source.headers : headerOf(source, kind, overrides)?.cells ?? [];
  return cells.filter((cell) => typeof cell === 'string').filter((cell) => !isBlank(cell));
}

/**
 * Which of the sheets of a workbook is which table: each sheet can be only what it fits best, so that the orders are
 * not taken for a list of earlier customers; of several sheets of one kind the best fitting is taken, of equals the
 * first. Where none fits sales best, the one with a date that fits them at all is the sales table.
 */
export function chooseTables<T extends Grid | RawTable>(sources: readonly T[], overrides: Partial<Record<TableName, Overrides>> = {}): Partial<Record<TableName, T>> {
  const fits = sources.map((source) => KINDS.map((kind) => fitness(source, kind, overrides[kind])));
  const chosen = KINDS.map((_, kind) => best(fits.map((of) => (of.indexOf(Math.max(...of)) === kind ? of[kind] ?? 0 : 0))));
  const sales = KINDS.indexOf('sales');
  if (chosen[sales] === -1) {
    const only = best(sources.map((source, at) => (fitOf(source, 'sales', overrides.sales).whole ? fits[at]?.[sales] ?? 0 : 0)));
    chosen.forEach((source, kind) => { if (source === only) chosen[kind] = -1; });
    chosen[sales] = only;
  }
  return Object.fromEntries(KINDS.flatMap((kind, index) => {
    const source = sources[chosen[index] ?? -1];
    return source === undefined ? [] : [[kind, source] as const];
  }));
}

/** The place of the highest number above 0, the first of equals; -1 where there is none. */
function best(numbers: readonly number[]): number {
  const highest = Math.max(0, ...numbers);
  return highest > 0 ? numbers.indexOf(highest) : -1;
}
