import { type Area, areaOf, bodyOf, bottom, columnNames, type ExcelTable, headerOf, type Json, Refusal, right, totalsOf } from '../../model';
import { block, integer, isGiven, list, object, text, truth } from '../given';
import type { ExcelHost } from '../host';
import { Kind, Remote, type RemoteValue } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { byPosition, finders, listing, type Listing } from './collection';
import { orNotFound } from './found';
import { rangeOf } from './range';
import { readValues, writeCells } from './range-cells';
import { sheetOf } from './worksheet';

export const tableOf = (table: ExcelTable): Remote => tableKind.of(table);

const within = (table: ExcelTable, area: Area | null): Remote => rangeOf(new CellRange(table.sheet, orNotFound(area, `${table.name} has no such row`)));

type Look = 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn';

function look(key: Look) {
  return { get: (table: ExcelTable): Json => table[key], set: (table: ExcelTable, given: RemoteValue): void => change(table, () => { table[key] = truth(given); }) };
}

function change(table: ExcelTable, doIt: () => void): void {
  table.sheet.requireUnprotected();
  doIt();
  table.sheet.home.tell({ kind: 'table-changed', table });
}

/** The header row is taken away with its cells; the stand-in brings none back. */
function showHeaders(table: ExcelTable, on: boolean): void {
  if (on === table.showHeaders) return;
  if (on) throw new Refusal('NotImplemented', 'the stand-in brings no header row back');
  const header = { ...table.area, rows: 1 };
  change(table, () => {
    table.showHeaders = false;
    table.area = { ...table.area, top: table.area.top + 1, rows: table.area.rows - 1 };
    table.sheet.clear(header, 'Contents', 'add-in');
  });
}

/** What Excel calls a totals row, by the language that it is displayed in. */
const TOTAL: readonly (readonly [language: RegExp, word: string])[] = [[/^zh-(TW|HK|MO|Hant)/i, '合計'], [/^zh/i, '汇总'], [/./, 'Total']];

/** Excel writes its word for a total into the first column, and into the last one a sum, or a count where that holds no numbers. */
function writeTotals(table: ExcelTable, row: Area, { options: { language } }: ExcelHost): void {
  const last = right(row);
  const body = bodyOf(table);
  const values = Array.from({ length: body.rows }, (_, at) => table.sheet.value(body.top + at, last)).filter((value) => value !== '');
  const how = values.length > 0 && values.every((value) => typeof value === 'number') ? 109 : 103;
  const name = (columnNames(table).at(-1) ?? '').replace(/['#[\]]/g, "'$&");
  table.sheet.write({ ...row, left: last, columns: 1 }, [[`=SUBTOTAL(${how},${table.name}[${name}])`]], 'add-in');
  if (row.columns > 1) table.sheet.write({ ...row, columns: 1 }, [[TOTAL.find(([known]) => known.test(language))?.[1] ?? '']], 'add-in');
}

/** A totals row is put below the body, or taken away; the cells below must be blank. */
function showTotals(table: ExcelTable, on: boolean, host: ExcelHost): void {
  if (on === table.showTotals) return;
  const last = bottom(table.area);
  const below = areaOf(on ? last + 1 : last, table.area.left, 1, table.area.columns);
  if (on && table.sheet.used(true, below) !== null) throw new Refusal('NotImplemented', 'the stand-in does not shift cells for a totals row');
  change(table, () => {
    table.showTotals = on;
    table.area = { ...table.area, rows: table.area.rows + (on ? 1 : -1) };
    if (!on) table.sheet.clear(below, 'Contents', 'add-in');
  });
  if (on) writeTotals(table, below, host);
}

const tableKind: Kind<ExcelTable> = new Kind<ExcelTable>('Table', {
  id: (table) => table.id,
  requireAlive: (table, { workbook }) => {
    if (!workbook.tables.includes(table)) throw new Refusal('ItemNotFound', `the table ${table.name} is gone`);
  },
  events: { DataChanged: { since: 7, type: 101 }, SelectionChanged: { since: 7, type: 100 } },
  eventTarget: (table) => table.id,
}, {
  since: 1,
  members: {
    id: { get: (table) => table.id },
    name: { get: (table) => table.name, set: (table, name, { workbook }) => workbook.renameTable(table, text(name)) },
    style: { get: (table) => table.style, set: (table, given) => change(table, () => { table.style = text(given); }) },
    showHeaders: { get: (table) => table.showHeaders, set: (table, given) => showHeaders(table, truth(given)) },
    showTotals: { get: (table) => table.showTotals, set: (table, given, host) => showTotals(table, truth(given), host) },
    columns: { link: (table) => columnsKind.of(table) },
    rows: { link: (table) => rowsKind.of(table) },
    getRange: { call: (table) => within(table, table.area) },
    getDataBodyRange: { call: (table) => within(table, bodyOf(table)) },
    getHeaderRowRange: { call: (table) => within(table, headerOf(table)) },
    getTotalRowRange: { call: (table) => within(table, totalsOf(table)) },
    delete: {
      run: (table) => {
        table.sheet.requireUnprotected();
        const { sheet, area } = table;
        sheet.tables.remove(table);
        sheet.clear(area, 'All', 'add-in');
      },
    },
  },
}, {
  since: 2,
  members: {
    worksheet: { link: (table) => sheetOf(table.sheet) },
    convertToRange: {
      call: (table) => {
        table.sheet.requireUnprotected();
        table.sheet.tables.remove(table);
        return within(table, table.area);
      },
    },
  },
}, {
  since: 3,
  members: {
    showBandedRows: look('showBandedRows'),
    showBandedColumns: look('showBandedColumns'),
    showFilterButton: look('showFilterButton'),
    highlightFirstColumn: look('highlightFirstColumn'),
    highlightLastColumn: look('highlightLastColumn'),
  },
}, {
  since: 13,
  members: {
    resize: {
      run: (table, [given], { workbook }) => {
        const to = given instanceof Remote ? object(CellRange, given) : rangeOn(table.sheet, workbook, text(given));
        if (to.sheet !== table.sheet) throw new Refusal('InvalidArgument', 'a table stays on its sheet');
        table.sheet.tables.resize(table, to.area);
      },
    },
  },
});

class Column {
  constructor(readonly table: ExcelTable, readonly index: number) {}

  cells(area: Area | null): CellRange {
    const rows = orNotFound(area, `${this.table.name} has no such row`);
    return new CellRange(this.table.sheet, { ...rows, left: rows.left + this.index, columns: 1 });
  }
}

const columns: Listing<ExcelTable, Column> = {
  all: (table) => columnNames(table).map((_, index) => new Column(table, index)),
  find: (table, key) => {
    const byName = columnNames(table).findIndex((name) => name.toLowerCase() === key.toLowerCase());
    const index = byName >= 0 ? byName : /^\d+$/.test(key) ? Number(key) - 1 : -1;
    return index >= 0 && index < table.area.columns ? new Column(table, index) : undefined;
  },
  remote: (column) => columnKind.of(column),
};

const columnsKind: Kind<ExcelTable> = new Kind<ExcelTable>('TableColumnCollection', listing(columns), ...finders(columns, { item: 1, orNull: 4, count: 4 }), {
  since: 1,
  members: { count: { get: (table) => table.area.columns }, getItemAt: byPosition(columns) },
});

const columnKind = new Kind<Column>('TableColumn', { id: (column) => String(column.index + 1) }, {
  since: 1,
  members: {
    id: { get: (column) => column.index + 1 },
    index: { get: (column) => column.index },
    name: {
      get: (column) => columnNames(column.table)[column.index] ?? '',
      set: (column, name) => writeCells(column.cells(headerOf(column.table)), [[text(name)]]),
    },
    values: { get: (column) => readValues(column.cells(column.table.area)), set: (column, given) => writeCells(column.cells(column.table.area), given) },
    getRange: { call: (column) => rangeOf(column.cells(column.table.area)) },
    getDataBodyRange: { call: (column) => rangeOf(column.cells(bodyOf(column.table))) },
    getHeaderRowRange: { call: (column) => rangeOf(column.cells(headerOf(column.table))) },
    getTotalRowRange: { call: (column) => rangeOf(column.cells(totalsOf(column.table))) },
  },
});

class Row {
  constructor(readonly table: ExcelTable, readonly index: number) {}

  get cells(): CellRange {
    const body = bodyOf(this.table);
    return new CellRange(this.table.sheet, areaOf(body.top + this.index, body.left, 1, body.columns));
  }
}

const rows: Listing<ExcelTable, Row> = {
  all: (table) => Array.from({ length: bodyOf(table).rows }, (_, index) => new Row(table, index)),
  find: (table, key) => (Number(key) < bodyOf(table).rows ? new Row(table, Number(key)) : undefined),
  remote: (row) => rowKind.of(row),
};

/** Adds rows at the end of a table; the cells below must be blank, as the stand-in shifts none. */
function addRows(table: ExcelTable, at: RemoteValue | undefined, values: RemoteValue | undefined): Remote {
  table.sheet.requireUnprotected();
  if (isGiven(at) && integer(at) >= 0 && integer(at) < bodyOf(table).rows) throw new Refusal('NotImplemented', 'the stand-in adds rows at the end of tables only');
  if (table.showTotals) throw new Refusal('NotImplemented', 'the stand-in adds no rows above a totals row');
  const given = isGiven(values) ? list(values) : [new Array<null>(table.area.columns).fill(null)];
  const entries = block(Array.isArray(given[0]) ? given : [given], Array.isArray(given[0]) ? given.length : 1, table.area.columns);
  const added = areaOf(bottom(table.area) + 1, table.area.left, entries.length, table.area.columns);
  if (table.sheet.used(true, added) !== null) throw new Refusal('NotImplemented', 'the stand-in does not shift cells for new rows');
  const first = bodyOf(table).rows;
  change(table, () => { table.area = { ...table.area, rows: table.area.rows + entries.length }; });
  table.sheet.write(added, entries, 'add-in');
  return rowKind.of(new Row(table, first));
}

/** Removes the last row of a table, with nothing below that would move up. */
function deleteRow({ table, index, cells: { area } }: Row): void {
  table.sheet.requireUnprotected();
  const { rows: count } = bodyOf(table);
  if (table.showTotals || index !== count - 1 || count === 1) throw new Refusal('NotImplemented', 'the stand-in removes the last of several rows of a table only');
  change(table, () => { table.area = { ...table.area, rows: table.area.rows - 1 }; });
  table.sheet.clear(area, 'All', 'add-in');
}

const rowsKind: Kind<ExcelTable> = new Kind<ExcelTable>('TableRowCollection', listing(rows), {
  since: 1,
  members: {
    count: { get: (table) => bodyOf(table).rows },
    getItemAt: byPosition(rows),
    add: { call: (table, [at, values]) => addRows(table, at, values) },
  },
}, {
  since: 4,
  members: { getCount: { call: (table) => bodyOf(table).rows } },
});

const rowKind = new Kind<Row>('TableRow', {}, {
  since: 1,
  members: {
    index: { get: (row) => row.index },
    values: { get: (row) => readValues(row.cells), set: (row, given) => writeCells(row.cells, given) },
    getRange: { call: (row) => rangeOf(row.cells) },
    delete: { run: deleteRow },
  },
});

export const tableKinds = [tableKind, columnsKind, columnKind, rowsKind, rowKind];
