import { columnLetters } from '../table';
import type { Fact, ReportBlock, ReportColumn, ReportSheet, RowSource, TotalCell } from './types';

/** Where everything of a sheet stands; rows and columns from 0. A band covers one row, a body as many as it has rows. */
export type Band =
  | { readonly kind: 'title'; readonly row: number; readonly text: string }
  | { readonly kind: 'fact'; readonly row: number; readonly fact: Fact }
  | { readonly kind: 'heading'; readonly row: number; readonly text: string }
  | { readonly kind: 'header'; readonly row: number }
  | { readonly kind: 'body'; readonly row: number; readonly rows: RowSource }
  | { readonly kind: 'totals'; readonly row: number; readonly cells: readonly TotalCell[]; readonly formulas: readonly (string | null)[] }
  | { readonly kind: 'closing'; readonly row: number; readonly texts: readonly { readonly column: number; readonly text: string }[] };

/** Rows that are an Excel table: from its header to its last row, the totals row included. */
export interface LaidTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totals: readonly TotalCell[] | null;
}

export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly bands: readonly Band[];
  readonly tables: readonly LaidTable[];
  /** So many rows stay in view; 0 for none. */
  readonly frozenRows: number;
  /** The rows printed at the top of every page: the header, or title and facts where each block has a header of its own. */
  readonly repeatedRows: { readonly first: number; readonly last: number };
  /** Rows before which a new page starts. */
  readonly pageBreaks: readonly number[];
}

/** An Excel table needs a row; where there is none to show, it has a blank one. */
const BLANK_ROW: RowSource = { length: 1, at: () => [] };

/** Says what stands in which row: title, facts, each block with its header, rows and totals, and what closes the sheet. */
export function layOut(sheet: ReportSheet): SheetLayout {
  const bands: Band[] = [{ kind: 'title', row: 0, text: sheet.title }];
  const tables: LaidTable[] = [];
  const pageBreaks: number[] = [];
  let row = 1;
  for (const fact of sheet.facts) bands.push({ kind: 'fact', row: row++, fact });
  for (const block of sheet.blocks) {
    row += 1;
    if (block.newPage) pageBreaks.push(row);
    const laid = layOutBlock(block, sheet.columns, row);
    bands.push(...laid.bands);
    if (laid.table !== null) tables.push(laid.table);
    row = laid.end;
  }
  if (sheet.closing.length > 0) row += 1;
  for (const texts of sheet.closing) bands.push({ kind: 'closing', row: row++, texts: spread(texts, sheet.columns.length) });
  const [table] = tables;
  return {
    rowCount: row, columnCount: sheet.columns.length, bands, tables, pageBreaks,
    frozenRows: table === undefined ? 0 : table.firstRow + 1,
    repeatedRows: table === undefined ? { first: 0, last: sheet.facts.length + 1 } : { first: table.firstRow, last: table.firstRow },
  };
}

function layOutBlock(block: ReportBlock, columns: readonly ReportColumn[], start: number): { bands: Band[]; table: LaidTable | null; end: number } {
  const bands: Band[] = [];
  let row = start;
  if (block.heading !== undefined) bands.push({ kind: 'heading', row: row++, text: block.heading });
  const header = row++;
  const rows = block.rows.length === 0 ? BLANK_ROW : block.rows;
  bands.push({ kind: 'header', row: header }, { kind: 'body', row, rows });
  const firstBody = row;
  row += rows.length;
  if (block.totals !== undefined) {
    const formulas = block.totals.map((cell, column) => (cell?.kind === 'sum' ? sumOf(block, columns, column, firstBody, row - 1) : null));
    bands.push({ kind: 'totals', row: row++, cells: block.totals, formulas });
  }
  const table = block.table === undefined ? null : { name: block.table, firstRow: header, lastRow: row - 1, totals: block.totals ?? null };
  if (block.closing !== undefined) bands.push({ kind: 'closing', row: row++, texts: spread(block.closing, columns.length) });
  return { bands, table, end: row };
}

/** A plain formula that recomputes a total without the add-in, and follows a filter where the rows are a table. */
function sumOf(block: ReportBlock, columns: readonly ReportColumn[], column: number, first: number, last: number): string {
  if (block.table !== undefined) return `SUBTOTAL(109,${block.table}[${escaped(columns[column]?.header ?? '')}])`;
  return `SUM(${columnLetters(column)}${first + 1}:${columnLetters(column)}${last + 1})`;
}

/** Column names in structured references: these characters need an apostrophe in front. */
function escaped(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** Texts side by side over the width of the sheet. */
function spread(texts: readonly string[], columns: number): { column: number; text: string }[] {
  return texts.map((text, index) => ({ column: Math.floor((index * columns) / texts.length), text }));
}

/** Excel's number format for a column; null for text, which hosts show as it is. */
export function numberFormat(column: ReportColumn): string | null {
  switch (column.kind) {
    case 'money': return moneyFormat(column.places ?? 2);
    case 'integer': return '0';
    case 'date': return 'yyyy-mm-dd';
    case 'figure': return 'General';
    case 'text':
    case 'wrapped': return null;
  }
}

function moneyFormat(places: number): string {
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** Text that a spreadsheet could run as a formula, or take for something else than text, when typed into a cell. */
export function isRisky(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}
