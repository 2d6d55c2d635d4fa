import { toSerial } from '../calendar';
import { cellNumber, layOut, type Band, type LaidTable, type ReportCell, type ReportColumn, type ReportSheet, type SheetLayout } from '../report';
import { dressBody, dressFact, dressHeader, dressHeading, dressText, dressTitle, dressTotals, setWidths } from './looks';
import { bytesOf, type Requests } from './requests';

type Value = string | number;

type Dress = (row: Excel.Range, columns: readonly ReportColumn[]) => void;

/** About what a row's dressing and place take in a request, beside its values. */
const DRESSING_BYTES = 12_000;
const BAND_BYTES = 1_500;

/** A sheet being drawn, and what counts the bytes of it. */
interface Canvas {
  readonly sheet: Excel.Worksheet;
  readonly columns: readonly ReportColumn[];
  readonly requests: Requests;
  readonly onRows: (count: number) => void;
  /** The first row that was dressed in each way; the others take their looks from it, which says it in fewer words. */
  readonly models: Map<Dress, Excel.Range>;
}

function dressed({ sheet, columns, requests, models }: Canvas, row: number, dress: Dress): Excel.Range {
  const range = sheet.getRangeByIndexes(row, 0, 1, columns.length);
  const model = models.get(dress);
  if (model !== undefined) {
    range.copyFrom(model, 'Formats');
    return range;
  }
  dress(range, columns);
  models.set(dress, range);
  requests.add(DRESSING_BYTES);
  return range;
}

/** Draws one sheet of the report onto an empty worksheet. What it gathered last is not yet sent. */
export async function drawSheet(sheet: Excel.Worksheet, report: ReportSheet, requests: Requests, onRows: (count: number) => void): Promise<void> {
  const layout = layOut(report);
  const canvas: Canvas = { sheet, columns: report.columns, requests, onRows, models: new Map() };
  setWidths(sheet, report.columns);
  sheet.showGridlines = false;
  for (const band of layout.bands) {
    await drawBand(canvas, band);
    const table = band.kind === 'body' ? layout.tables.find(({ firstRow }) => firstRow === band.row - 1) : undefined;
    // Before anything is drawn below it: Excel may move that down to make room for the totals row.
    if (table !== undefined) addTable(canvas, table);
  }
  setPage(sheet, report, layout);
}

function valueOf(cell: ReportCell | undefined): Value {
  if (cell === null || cell === undefined) return '';
  switch (cell.kind) {
    case 'text': return cell.text;
    case 'day': return toSerial(cell.day, 1900);
    case 'exact': return cellNumber(cell.value);
  }
}

async function drawBand(canvas: Canvas, band: Band): Promise<void> {
  const { sheet, columns, requests } = canvas;
  const row = (count: number) => sheet.getRangeByIndexes(band.row, 0, 1, count);
  // Formats first: text written into a cell of the general format could be taken for a formula or a date.
  switch (band.kind) {
    case 'title':
      dressTitle(row(1));
      row(1).values = [[band.text]];
      break;
    case 'heading':
      dressHeading(row(1));
      row(1).values = [[band.text]];
      break;
    case 'fact':
      dressFact(row(2));
      row(2).values = [[band.fact.label, band.fact.value]];
      break;
    case 'header':
      dressed(canvas, band.row, dressHeader).values = [columns.map((column) => column.header)];
      break;
    case 'closing':
      for (const { column, text } of band.texts) {
        const cell = sheet.getCell(band.row, column);
        dressText(cell);
        cell.values = [[text]];
      }
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
async function drawBody(canvas: Canvas, { row: first, rows }: Extract<Band, { kind: 'body' }>): Promise<void> {
  const { sheet, columns, requests } = canvas;
  const model = dressed(canvas, first, dressBody);
  if (rows.length > 1) sheet.getRangeByIndexes(first + 1, 0, rows.length - 1, columns.length).copyFrom(model, 'Formats');
  let part: Value[][] = [];
  const write = (end: number) => {
    if (part.length > 0) sheet.getRangeByIndexes(end - part.length, 0, part.length, columns.length).values = part;
    canvas.onRows(part.length);
    part = [];
  };
  for (let index = 0; index < rows.length; index++) {
    const cells = rows.at(index);
    const values = columns.map((_, at) => valueOf(cells[at]));
    const bytes = bytesOf(values);
    if (!requests.hasRoom(bytes)) {
      write(first + index);
      await requests.send();
    }
    part.push(values);
    requests.add(bytes);
  }
  write(first + rows.length);
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
    return cell?.kind === 'label' ? cell.text : '';
  })];
}

function setPage(sheet: Excel.Worksheet, report: ReportSheet, layout: SheetLayout): void {
  sheet.pageLayout.orientation = report.landscape ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (layout.frozenRows > 0) sheet.freezePanes.freezeRows(layout.frozenRows);
  sheet.pageLayout.setPrintTitleRows(`$${layout.repeatedRows.first + 1}:$${layout.repeatedRows.last + 1}`);
  for (const row of layout.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
