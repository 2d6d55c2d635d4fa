import { toSerial, type DateSystem } from '../calendar';
import type { Exact } from '../money';
import {
  bandHeight, cellNumber, footerOf, HEIGHT, layOut, MARGINS, palette, rowHeight, typeface, WHOLE_FORMAT,
  type Band, type LaidTable, type Report, type ReportCell, type ReportColumn, type ReportSheet, type SheetLayout,
} from '../report';
import { dressBody, dressFact, dressHeader, dressHeading, dressText, dressTitle, dressTotals, setWidths, type Letters } from './looks';
import { bytesOf, type Requests } from './requests';

type Value = string | number;

type Dress = (row: Excel.Range, columns: readonly ReportColumn[], letters: Letters) => void;

/** About what a row's dressing and place take in a request, beside its values. */
const DRESSING_BYTES = 12_000;
const BAND_BYTES = 1_500;

/** A sheet being drawn, and what counts the bytes of it. */
interface Canvas {
  readonly sheet: Excel.Worksheet;
  readonly columns: readonly ReportColumn[];
  readonly dateSystem: DateSystem;
  readonly requests: Requests;
  readonly onRows: (count: number) => void;
  readonly letters: Letters;
  /** Whether rows get the heights that their pages were worked out with; else Excel fits them to their text. */
  readonly fixedHeights: boolean;
  /** The first row that was dressed in each way; the others take their looks from it, which says it in fewer words. */
  readonly models: Map<Dress, Excel.Range>;
}

function dressed(canvas: Canvas, row: number, dress: Dress, columns = canvas.columns): Excel.Range {
  const { sheet, requests, models, letters } = canvas;
  const range = sheet.getRangeByIndexes(row, 0, 1, columns.length);
  // Looks taken from a wider row would reach beyond this one.
  const model = columns.length === canvas.columns.length ? models.get(dress) : undefined;
  if (model !== undefined) {
    range.copyFrom(model, 'Formats');
    return range;
  }
  dress(range, columns, letters);
  if (columns.length === canvas.columns.length) models.set(dress, range);
  requests.add(DRESSING_BYTES);
  return range;
}

/** What a sheet is part of: the report, and the workbook's way of counting days; and whether its pages are set up. */
export interface SheetSetting {
  readonly report: Report;
  readonly dateSystem: DateSystem;
  readonly pages: boolean;
}

/** Draws one sheet of the report onto an empty worksheet. What it gathered last is not yet sent. */
export async function drawSheet(sheet: Excel.Worksheet, described: ReportSheet, { report, dateSystem, pages }: SheetSetting, requests: Requests, onRows: (count: number) => void): Promise<void> {
  const layout = layOut(described);
  const canvas: Canvas = { sheet, columns: described.columns, dateSystem, requests, onRows, models: new Map(), letters: typeface(report.language), fixedHeights: layout.fixedHeights };
  setWidths(sheet, described.columns);
  for (const band of layout.bands) {
    await drawBand(canvas, band);
    const table = band.kind === 'body' ? layout.tables.find(({ firstRow }) => firstRow === band.row - 1) : undefined;
    // Before anything is drawn below it: Excel may move that down to make room for the totals row.
    if (table !== undefined) addTable(canvas, table);
  }
  const end = Math.max(layout.rowCount, ...layout.charts.map(({ top, rows }) => top + rows));
  if (end > layout.rowCount) sheet.getRangeByIndexes(layout.rowCount, 0, end - layout.rowCount, 1).format.rowHeight = HEIGHT.chartRow;
  heatUp(sheet, described, layout);
  if (pages) setPage(sheet, described, layout, footerOf(report));
}

/** Colours figures by their size where a block asks for it. */
function heatUp(sheet: Excel.Worksheet, { blocks }: ReportSheet, { bodies }: SheetLayout): void {
  blocks.forEach(({ heat, rows }, block) => {
    if (heat === undefined || rows.length === 0) return;
    const range = sheet.getRangeByIndexes(bodies[block] ?? 0, heat.first, rows.length, heat.last - heat.first + 1);
    range.conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: `#${palette.heat.least}` }, maximum: { type: 'HighestValue', color: `#${palette.heat.most}` },
    };
  });
}

function valueOf(cell: ReportCell | undefined, dateSystem: DateSystem): Value {
  if (cell === null || cell === undefined) return '';
  switch (cell.kind) {
    case 'text': return cell.text;
    case 'day': return toSerial(cell.day, dateSystem);
    case 'exact': return figureOf(cell.value);
    case 'formula': return `=${cell.formula}`;
  }
}

/** A figure with more digits than a cell holds stays text: the apostrophe says so, and is not part of it. */
function figureOf(value: Exact): Value {
  const held = cellNumber(value);
  return typeof held === 'number' ? held : `'${held}`;
}

async function drawBand(canvas: Canvas, band: Band): Promise<void> {
  const { sheet, requests, letters } = canvas;
  const row = (count: number) => sheet.getRangeByIndexes(band.row, 0, 1, count);
  if (band.kind !== 'body' && canvas.fixedHeights) row(1).format.rowHeight = bandHeight(band);
  // Formats first: text written into a cell of the general format could be taken for a formula or a date.
  switch (band.kind) {
    case 'title':
      dressTitle(row(1), letters);
      row(1).values = [[band.text]];
      break;
    case 'heading':
      dressHeading(row(1), letters);
      row(1).values = [[band.text]];
      break;
    case 'fact':
      dressFact(row(2), letters);
      row(2).values = [[band.fact.label, band.fact.value]];
      break;
    case 'header':
      dressed(canvas, band.row, dressHeader, band.columns).values = [band.columns.map((column) => column.header)];
      break;
    case 'closing':
      dressText(row(1), letters);
      row(1).values = [[band.text]];
      break;
    case 'totals':
      drawTotals(canvas, band);
      break;
    case 'body':
      await drawBody(canvas, band);
  }
  requests.add(BAND_BYTES);
  if (!requests.hasRoom(0)) await requests.send();
}

/** The rows of a block, in as few requests as their size allows. */
async function drawBody(canvas: Canvas, { row: first, rows, columns }: Extract<Band, { kind: 'body' }>): Promise<void> {
  const { sheet, dateSystem, requests } = canvas;
  const model = dressed(canvas, first, dressBody, columns);
  if (rows.length > 1) sheet.getRangeByIndexes(first + 1, 0, rows.length - 1, columns.length).copyFrom(model, 'Formats');
  const heights = canvas.fixedHeights ? new Heights(sheet, first) : undefined;
  let part: Value[][] = [];
  const write = (end: number) => {
    if (part.length > 0) sheet.getRangeByIndexes(end - part.length, 0, part.length, columns.length).values = part;
    canvas.onRows(part.length);
    part = [];
  };
  for (let index = 0; index < rows.length; index++) {
    const cells = rows.at(index);
    cells.forEach((cell, at) => { if (cell?.kind === 'exact' && cell.whole) sheet.getRangeByIndexes(first + index, at, 1, 1).numberFormat = [[WHOLE_FORMAT]]; });
    const values = columns.map((_, at) => valueOf(cells[at], dateSystem));
    heights?.next(rowHeight(columns, cells));
    const bytes = bytesOf(values);
    if (!requests.hasRoom(bytes)) {
      write(first + index);
      await requests.send();
    }
    part.push(values);
    requests.add(bytes);
  }
  write(first + rows.length);
  heights?.end();
}

/** Sets the heights of rows that follow one another, those that are equal together. */
class Heights {
  private height = 0;
  private count = 0;

  constructor(private readonly sheet: Excel.Worksheet, private row: number) {}

  next(height: number): void {
    if (height !== this.height) this.end();
    this.height = height;
    this.count += 1;
  }

  end(): void {
    if (this.count > 0) this.sheet.getRangeByIndexes(this.row, 0, this.count, 1).format.rowHeight = this.height;
    this.row += this.count;
    this.count = 0;
  }
}

/** Makes rows an Excel table. Its totals row is Excel's own; what stands in it is written afterwards. */
function addTable({ sheet, columns }: Canvas, laid: LaidTable): void {
  const lastBody = laid.totals === null ? laid.lastRow : laid.lastRow - 1;
  const table = sheet.tables.add(sheet.getRangeByIndexes(laid.firstRow, 0, lastBody - laid.firstRow + 1, columns.length), true);
  table.name = laid.name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  if (laid.totals !== null) table.showTotals = true;
}

/** Totals are plain formulas that recompute without the add-in. */
function drawTotals(canvas: Canvas, { row, cells, formulas }: Extract<Band, { kind: 'totals' }>): void {
  dressed(canvas, row, dressTotals).formulas = [canvas.columns.map((_, at) => {
    const cell = cells[at];
    const formula = formulas[at];
    if (typeof formula === 'string') return `=${formula}`;
    return cell === null || cell === undefined ? '' : cell.kind === 'label' ? cell.text : figureOf(cell.value);
  })];
}

/** A fixed scale: Excel seldom takes a fit to the width from outside, and where it does, forgets the page breaks. */
function setPage(sheet: Excel.Worksheet, described: ReportSheet, layout: SheetLayout, footer: ReturnType<typeof footerOf>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = described.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { scale: layout.scale };
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer.right;
  if (layout.printedColumns < layout.columnCount) pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, layout.rowCount, layout.printedColumns));
  pageLayout.setPrintTitleRows(`$${layout.repeatedRows.first + 1}:$${layout.repeatedRows.last + 1}`);
  for (const row of layout.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
