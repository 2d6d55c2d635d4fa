import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts, modelTexts } from '../../i18n/texts/model';
import type { Exact } from '../../money';
import { equals, multiply, ONE, round } from '../../money';
import type { Cell, RawTable, Table, TableName } from '../../table';
import type { Basis } from '../costing';
import type { Ground } from './ground';
import { columnIndex, figureCell, figuresOf } from './ground';
import { allRowsOf, rearranged } from './rearranged';
import { wrong } from './wrong';

/** Figures of money are held in cents. */
const CENTS = 2;

/**
 * A column of figures of the sales table times a factor, each rounded to the cent (whole numbers to whole ones), so that a table with these
 * figures exists. Problem: unknown-field.
 */
export function scaled({ basis, prepared }: Ground, field: string, by: Exact, meets: (row: number) => boolean, path: string): Result<Basis> {
  const raw = basis.tables.sales;
  const { sales } = prepared.data;
  if (raw === undefined || prepared.catalogue.field('sales', field)?.kind !== 'number' || !sales.has(field)) {
    const names = prepared.catalogue.of('sales').filter(({ kind, name }) => kind === 'number' && sales.has(name)).map(({ name }) => name).join(', ');
    return failure(wrong('unknown-field', path, modelTexts.noSuchColumn, { field, fields: names }));
  }
  return success(withTable(basis, 'sales', times(raw, sales, field, by, meets, prepared.catalogue.field('sales', field)?.money === true)));
}

/** Targets of people, teams and rows times a factor. Problem: no-targets. */
export function withTargets({ basis, prepared: { data } }: Ground, by: Exact, path: string): Result<Basis> {
  if (![data.sales, data.staff, data.teams].some((table) => table.has('target'))) return failure(wrong('no-targets', path, modelFileTexts.noTargets));
  let result = basis;
  for (const [kind, table] of [['sales', data.sales], ['people', data.staff], ['teams', data.teams]] as const) {
    const raw = basis.tables[kind];
    if (raw !== undefined && table.has('target')) result = withTable(result, kind, times(raw, table, 'target', by, () => true, true));
  }
  return success(result);
}

function times(raw: RawTable, table: Table, field: string, by: Exact, meets: (row: number) => boolean, isMoney: boolean): RawTable {
  if (equals(by, ONE)) return raw;
  const figure = figuresOf(table, field);
  const figures = Array.from({ length: raw.length }, (_, row) => figure(row));
  const places = placesOf(table, field, isMoney);
  const cells = new Map<number, Cell>();
  figures.forEach((each, row) => { if (each !== null && meets(row)) cells.set(row, figureCell(round(multiply(each, by), places), table, field)); });
  return rearranged(raw, { rows: allRowsOf(raw), cells: new Map([[columnIndex(raw, table, field), cells]]) });
}

/** In how many places figures are held: money in cents, others in whole numbers where all of them are. */
export function placesOf(table: Table, field: string, isMoney = table.fieldOf(field)?.money === true): number {
  const figure = figuresOf(table, field);
  const isWhole = (row: number): boolean => {
    const each = figure(row);
    return each === null || equals(each, round(each, 0));
  };
  return !isMoney && Array.from({ length: table.length }, (_, row) => row).every(isWhole) ? 0 : CENTS;
}

export function withTable(basis: Basis, kind: TableName, table: RawTable): Basis {
  return { ...basis, tables: { ...basis.tables, [kind]: table } };
}
