import { columnLetters } from '../table';
import { chartAreas, type ChartArea } from './chart-area';
import { widthOf, wrapped } from './measure';
import { columnReference } from './references';
import { charactersOf, headerHeight, HEIGHT, pagesOf, printScale, roomOnPage, rowHeight } from './paper';
import type { Fact, LazyRows, ReportBlock, ReportColumn, ReportSheet, TotalCell } from './types';

/** Where everything of a sheet stands; rows and columns from 0. A band covers one row, a body as many as it has rows. */
export type Band =
  | { readonly kind: 'title'; readonly row: number; readonly text: string }
  | { readonly kind: 'fact'; readonly row: number; readonly fact: Fact }
  | { readonly kind: 'heading'; readonly row: number; readonly text: string }
  | { readonly kind: 'header'; readonly row: number; readonly columns: readonly ReportColumn[] }
  | { readonly kind: 'body'; readonly row: number; readonly rows: LazyRows; readonly columns: readonly ReportColumn[] }
  | { readonly kind: 'totals'; readonly row: number; readonly cells: readonly TotalCell[]; readonly formulas: readonly (string | null)[] }
  | { readonly kind: 'closing'; readonly row: number; readonly text: string };

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
  /** The first row of each block's body. */
  readonly bodies: readonly number[];
  /** So many rows stay in view; 0 for none. */
  readonly frozenRows: number;
  /** The scale in per cent at which the printed columns stand on one page. */
  readonly scale: number;
  /** The columns that are printed, from the first. */
  readonly printedColumns: number;
  /** The rows printed at the top of every page: the header, or title and facts where each block has a header of its own. */
  readonly repeatedRows: { readonly first: number; readonly last: number };
  /** Rows before which a new page starts. */
  readonly pageBreaks: readonly number[];
  /** Where its charts lie, below everything else. */
  readonly charts: readonly ChartArea[];
  /** Whether the pages were worked out with the heights of the rows, so that rows must have these. */
  readonly fixedHeights: boolean;
}

/** Excel takes 1,026 page breaks on a sheet. */
const MOST_PAGES = 1000;

/** An Excel table needs a row; where there is none to show, it has a blank one. */
const BLANK_ROW: LazyRows = { length: 1, at: () => [] };

/** Says what stands in which row: title, facts, each block with its header, rows and totals, and what closes the sheet. */
export function layOut(sheet: ReportSheet): SheetLayout {
  const printed = sheet.columns.slice(0, sheet.printed);
  const bands: Band[] = head(sheet);
  const heads = bands.length;
  const tables: LaidTable[] = [];
  const bodies: number[] = [];
  const pageBreaks: number[] = [];
  let row = heads;
  for (const block of sheet.blocks) {
    // A block with pages of its own leaves no blank row behind, which could be a page by itself.
    if (block.pageOf === undefined || row === heads) row += 1;
    const laid = layOutBlock(block, sheet, row);
    bands.push(...laid.bands);
    bodies.push(laid.body);
    pageBreaks.push(...laid.pages.filter((page) => page !== heads + 1));
    if (laid.table !== null) tables.push(laid.table);
    row = laid.end;
  }
  if (sheet.closing.length > 0) row += 1;
  const closing = closingLines(sheet.closing, printed);
  if (closing.length > 0) pageBreaks.push(...breaksBeforeClosing(sheet, bands, HEIGHT.space + closing.length * HEIGHT.closing));
  for (const text of closing) bands.push({ kind: 'closing', row: row++, text });
  const [table] = tables;
  const repeatedRows = table === undefined ? { first: 0, last: heads } : { first: table.firstRow, last: table.firstRow };
  const { areas: charts, pageBreaks: breaksBeforeCharts } = layOutCharts(sheet, bands, row, repeatedRows);
  return {
    rowCount: row, columnCount: sheet.columns.length, bands, tables, bodies, pageBreaks: [...pageBreaks, ...breaksBeforeCharts], printedColumns: printed.length, charts,
    scale: printScale(printed, sheet.landscape),
    fixedHeights: closing.length > 0 || charts.length > 0 || sheet.blocks.some(({ pageOf }) => pageOf !== undefined),
    frozenRows: table === undefined ? 0 : table.firstRow + 1,
    repeatedRows,
  };
}

function layOutCharts(sheet: ReportSheet, bands: readonly Band[], rowCount: number, repeatedRows: SheetLayout['repeatedRows']): ReturnType<typeof chartAreas> {
  if ((sheet.charts ?? []).length === 0) return { areas: [], pageBreaks: [] };
  const bodies = bands.flatMap((band) => (band.kind === 'body' ? heightsOf(band.rows, band.columns) : []));
  const repeated = bands.filter(({ row }) => row >= repeatedRows.first && row <= repeatedRows.last);
  const blank = rowCount - bands.reduce((rows, band) => rows + (band.kind === 'body' ? band.rows.length : 1), 0);
  return chartAreas(sheet, { rowCount, above: heightOf(bands) + bodies.reduce((sum, height) => sum + height, 0) + blank * HEIGHT.space, repeated: heightOf(repeated) });
}

/** Text in larger letters is so much wider. */
const TITLE_TIMES = 1.75;
const HEADING_TIMES = 1.45;

/** Title and facts, each in as many rows as its length makes necessary. */
function head({ title, facts, columns, printed }: ReportSheet): Band[] {
  const width = charactersOf(columns.slice(0, printed));
  const beside = width - (columns[0]?.width ?? 0);
  const titles = wrapped(title, width / TITLE_TIMES).map((text, row): Band => ({ kind: 'title', row, text }));
  const lines = facts.flatMap(({ label, value }) => wrapped(value, beside).map((text, index) => ({ label: index === 0 ? label : '', value: text })));
  return [...titles, ...lines.map((fact, index): Band => ({ kind: 'fact', row: titles.length + index, fact }))];
}

const GAP = '    ';

/** Texts side by side where they fit, else one below the other; always as the text of one cell, which its neighbours cannot cut. */
function closingLines(closing: readonly (readonly string[])[], columns: readonly ReportColumn[]): string[] {
  const width = charactersOf(columns);
  return closing.flatMap((texts) => {
    const together = texts.join(GAP);
    return widthOf(together) <= width ? [together] : texts.flatMap((text) => wrapped(text, width));
  });
}

interface LaidBlock {
  readonly bands: Band[];
  readonly table: LaidTable | null;
  readonly end: number;
  readonly body: number;
  /** The first rows of its pages, where it has pages of its own. */
  readonly pages: readonly number[];
}

function layOutBlock(block: ReportBlock, sheet: ReportSheet, start: number): LaidBlock {
  const { columns } = sheet;
  const { headers } = block;
  const rows = block.rows.length === 0 ? BLANK_ROW : block.rows;
  const parts = block.pageOf === undefined ? [rows.length] : pagesOfBlock(block, sheet);
  const bands: Band[] = [];
  const pages: number[] = [];
  const headed = headers === undefined ? columns : columns.slice(0, headers.length).map((column, at) => ({ ...column, header: headers[at] ?? '' }));
  let row = start;
  let done = 0;
  let [header, firstBody] = [start, start];
  parts.forEach((count, index) => {
    if (block.pageOf !== undefined) pages.push(row);
    for (const text of headingLines(block, columns, index + 1, parts.length)) bands.push({ kind: 'heading', row: row++, text });
    if (index === 0) [header, firstBody] = [row, row + 1];
    bands.push({ kind: 'header', row, columns: headed }, { kind: 'body', row: row + 1, rows: partOf(rows, done, count), columns: headed });
    row += 1 + count;
    done += count;
  });
  if (block.totals !== undefined) {
    const formulas = block.totals.map((cell, column) => (cell?.kind === 'sum' ? sumOf(block, columns, column, firstBody, row - 1) : null));
    bands.push({ kind: 'totals', row: row++, cells: block.totals, formulas });
  }
  const table = block.table === undefined ? null : { name: block.table, firstRow: header, lastRow: row - 1, totals: block.totals ?? null };
  for (const text of blockClosing(block, columns)) bands.push({ kind: 'closing', row: row++, text });
  return { bands, table, end: row, body: firstBody, pages };
}

function partOf(rows: LazyRows, start: number, length: number): LazyRows {
  return start === 0 && length === rows.length ? rows : { length, at: (index) => rows.at(start + index) };
}

function headingLines({ heading, pageOf }: ReportBlock, columns: readonly ReportColumn[], page: number, pages: number): string[] {
  if (heading === undefined) return [];
  const text = pageOf === undefined || pages === 1 ? heading : `${heading}${pageOf(page, pages)}`;
  return wrapped(text, charactersOf(columns) / HEADING_TIMES);
}

function blockClosing({ closing = [] }: ReportBlock, columns: readonly ReportColumn[]): string[] {
  return closing.flatMap((text) => wrapped(text, charactersOf(columns)));
}

/** How many of a block's rows stand on each page, below the repeated rows, its heading and its header; its totals stay with its last row. */
function pagesOfBlock(block: ReportBlock, sheet: ReportSheet): number[] {
  const { columns } = sheet;
  const rows = block.rows.length === 0 ? BLANK_ROW : block.rows;
  const above = heightOf(head(sheet)) + HEIGHT.space + headingLines(block, columns, 99, 99).length * HEIGHT.heading + headerHeight(columns);
  const room = roomOnPage(sheet.landscape, printScale(columns, sheet.landscape)) - above;
  const closing = (block.totals === undefined ? 0 : HEIGHT.totals) + blockClosing(block, columns).length * HEIGHT.closing;
  return pagesOf(heightsOf(rows, columns), { first: room, room, closing });
}

/** Pages of a table at the end of which somebody signs: so that it is never signed on a page without a line. */
function breaksBeforeClosing({ columns, printed, landscape, blocks }: ReportSheet, bands: readonly Band[], closing: number): number[] {
  const body = bands.find((band) => band.kind === 'body');
  const [block, further] = blocks;
  if (body === undefined || block === undefined || further !== undefined || block.pageOf !== undefined) return [];
  const room = roomOnPage(landscape, printScale(columns.slice(0, printed), landscape)) - headerHeight(columns);
  const above = heightOf(bands.filter(({ kind }) => kind === 'title' || kind === 'fact')) + HEIGHT.space;
  const counts = pagesOf(heightsOf(body.rows, columns), { first: room - above, room, closing: closing + (block.totals === undefined ? 0 : HEIGHT.totals) });
  const breaks: number[] = [];
  let row = body.row;
  for (const count of counts.slice(0, -1)) {
    row += count;
    breaks.push(row);
  }
  // Of more pages than Excel lets us end, only the last one is kept together.
  return breaks.length > MOST_PAGES ? breaks.slice(-1) : breaks;
}

function heightsOf(rows: LazyRows, columns: readonly ReportColumn[]): number[] {
  return Array.from({ length: rows.length }, (_, index) => rowHeight(columns, rows.at(index)));
}

function heightOf(bands: readonly Band[]): number {
  return bands.reduce((sum, band) => sum + (band.kind === 'body' ? 0 : bandHeight(band)), 0);
}

/** The height of a row that is not of a body, in points. */
export function bandHeight(band: Exclude<Band, { kind: 'body' }>): number {
  return band.kind === 'header' ? headerHeight(band.columns) : HEIGHT[band.kind];
}

/**
 * A plain formula that recomputes a total without the add-in, and follows a filter where the rows are a table. Headings and headers
 * between its rows are text, which adds nothing.
 */
function sumOf(block: ReportBlock, columns: readonly ReportColumn[], column: number, first: number, last: number): string {
  if (block.table !== undefined) return `SUBTOTAL(109,${columnReference(block.table, columns[column]?.header ?? '')})`;
  return `SUM(${columnLetters(column)}${first + 1}:${columnLetters(column)}${last + 1})`;
}
