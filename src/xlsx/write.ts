import type { Cell, CellStyle, CellValue, TableDefinition, WriteSheet } from 'hucre/xlsx';
import { toSerial, type Day } from '../calendar';
import {
  bandHeight, cellNumber, footerOf, HEIGHT, isRisky, layOut, MARGINS, palette, rowHeight,
  type Band, type LaidTable, type Report, type ReportCell, type ReportColumn, type ReportSheet, type LazyRows, type SheetLayout, type TotalCell,
} from '../report';
import { columnLetters } from '../table';
import { chartsOf } from './charts';
import { fileText } from './file-text';
import { withFineCharts } from './fine-charts';
import { fontsInOrder } from './fonts';
import { replacePart } from './replace-part';
import { columnDefinitions, stylesFor, type Styles } from './styles';

/**
 * Writes the payout sheets as an `.xlsx` workbook. The same report and day give the same bytes.
 * `created` is the day that the file's properties name; the clock is never asked.
 */
export async function writeReport(report: Report, { created }: { readonly created: Day }): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const styles = stylesFor(report.language);
  const at = new Date(created * 86_400_000);
  const bytes = await writeXlsx({
    sheets: report.sheets.map((sheet) => sheetOf(sheet, report, styles)),
    defaultFont: styles.base,
    properties: { title: report.title, creator: 'Payladder', lastModifiedBy: 'Payladder', created: at, modified: at },
  });
  return withFineCharts(await replacePart(bytes, 'xl/styles.xml', fontsInOrder), report);
}

function sheetOf(sheet: ReportSheet, report: Report, styles: Styles): WriteSheet {
  const layout = layOut(sheet);
  const canvas = new Canvas(sheet.columns, styles);
  for (const band of layout.bands) canvas.draw(band);
  canvas.leaveRoom(layout);
  return {
    name: sheet.name,
    columns: columnDefinitions(sheet.columns, styles),
    rows: canvas.rows,
    cells: canvas.cells,
    tables: layout.tables.map((table) => tableOf(table, sheet.columns)),
    rowDefs: canvas.heights,
    rowBreaks: layout.pageBreaks.map((row) => row - 1),
    view: { showGridLines: false },
    ...(layout.frozenRows === 0 ? {} : { freezePane: { rows: layout.frozenRows } }),
    pageSetup: pageOf(sheet, layout),
    headerFooter: { oddFooter: footerInFile(report) },
    ...heatOf(sheet, layout),
    ...(sheet.charts === undefined ? {} : { charts: chartsOf(sheet.charts, layout, report) }),
  };
}

function heatOf({ blocks }: ReportSheet, { bodies }: SheetLayout): Pick<WriteSheet, 'conditionalRules'> {
  const rules = blocks.flatMap(({ heat, rows }, block) => {
    const first = (bodies[block] ?? 0) + 1;
    return heat === undefined || rows.length === 0 ? [] : [`${columnLetters(heat.first)}${first}:${columnLetters(heat.last)}${first + rows.length - 1}`];
  });
  const colors = [palette.heat.least, palette.heat.most].map((colour) => `FF${colour}`);
  return rules.length === 0 ? {} : {
    conditionalRules: rules.map((range, index) => ({ type: 'colorScale', priority: index + 1, range, colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors } })),
  };
}

const POINTS_PER_INCH = 72;

/** A fixed scale, since fitting to the width would undo the page breaks. */
function pageOf(sheet: ReportSheet, { scale, printedColumns, columnCount, rowCount, repeatedRows }: SheetLayout): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4', orientation: sheet.landscape ? 'landscape' : 'portrait', scale, horizontalCentered: true,
    margins: Object.fromEntries(Object.entries(MARGINS).map(([side, points]) => [side, points / POINTS_PER_INCH])),
    printTitlesRow: `$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`,
    ...(printedColumns === columnCount ? {} : { printArea: `$A$1:$${columnLetters(printedColumns - 1)}$${rowCount}` }),
  };
}

function footerInFile(report: Report): string {
  const { left, right } = footerOf(report);
  return fileText(`&L${left}&R${right}`);
}

/** The cells of one sheet: body values in rows, which take their columns' styles, and everything else by its place. */
class Canvas {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly heights = new Map<number, { height: number }>();

  constructor(private readonly columns: readonly ReportColumn[], private readonly styles: Styles) {}

  draw(band: Band): void {
    const { columns, styles } = this;
    if (band.kind !== 'body') this.heights.set(band.row, { height: bandHeight(band) });
    switch (band.kind) {
      case 'title': return this.text(band.row, 0, band.text, styles.title);
      case 'heading': return this.text(band.row, 0, band.text, styles.heading);
      case 'fact':
        this.text(band.row, 0, band.fact.label, styles.factLabel);
        return this.text(band.row, 1, band.fact.value, styles.factValue);
      case 'header': return band.columns.forEach((column, at) => this.text(band.row, at, column.header, styles.header(column)));
      case 'body': return this.body(band.row, band.rows, band.columns);
      case 'totals': return columns.forEach((column, at) => this.total(band.row, at, column, band.cells[at] ?? null, band.formulas[at] ?? null));
      case 'closing': return this.text(band.row, 0, band.text, styles.closing);
    }
  }

  /** The rows under the charts are as high as their pages were worked out with. */
  leaveRoom({ charts, rowCount }: SheetLayout): void {
    const end = Math.max(rowCount, ...charts.map(({ top, rows }) => top + rows));
    for (let row = rowCount; row < end; row += 1) this.heights.set(row, { height: HEIGHT.chartRow });
  }

  private body(first: number, rows: LazyRows, columns: readonly ReportColumn[]): void {
    while (this.rows.length < first) this.rows.push([]);
    for (let index = 0; index < rows.length; index += 1) {
      const cells = rows.at(index);
      this.rows.push(columns.map((column, at) => this.bodyValue(first + index, at, column, cells[at] ?? null)));
      this.heights.set(first + index, { height: rowHeight(columns, cells) });
    }
  }

  private bodyValue(row: number, at: number, column: ReportColumn, cell: ReportCell): CellValue {
    switch (cell?.kind) {
      case undefined: return null;
      case 'day': return toSerial(cell.day, 1900);
      case 'exact':
        if (cell.whole) this.cells.set(`${row},${at}`, { value: cellNumber(cell.value), style: this.styles.whole(column) });
        return cellNumber(cell.value);
      case 'formula':
        this.cells.set(`${row},${at}`, { value: null, formula: cell.formula, formulaResult: cellNumber(cell.value), style: this.styles.body(column) });
        return null;
      case 'text':
        if (isRisky(cell.text)) this.text(row, at, cell.text, this.styles.risky(column));
        else if (cell.text.startsWith('#')) this.text(row, at, cell.text, this.styles.body(column));
        return fileText(cell.text);
    }
  }

  private total(row: number, at: number, column: ReportColumn, cell: TotalCell, formula: string | null): void {
    const style = this.styles.total(column);
    if (cell?.kind === 'label') return this.text(row, at, cell.text, style);
    const value = cell === null ? null : cellNumber(cell.value);
    this.cells.set(`${row},${at}`, formula === null ? { value, style } : { value: null, formula, formulaResult: value, style });
  }

  /** A text that reads like an error value (#N/A) is written as rich text, or it would be taken for an error. */
  private text(row: number, at: number, text: string, style: CellStyle): void {
    const value = fileText(text);
    this.cells.set(`${row},${at}`, { value, style, ...(value.startsWith('#') ? { richText: [{ text: value }] } : {}) });
  }
}

function tableOf(table: LaidTable, columns: readonly ReportColumn[]): TableDefinition {
  return {
    name: table.name,
    range: `A${table.firstRow + 1}:${columnLetters(columns.length - 1)}${table.lastRow + 1}`,
    columns: columns.map((column, at) => ({ name: column.header, ...totalOf(table.totals?.[at] ?? null) })),
    showTotalRow: table.totals !== null,
    style: 'TableStyleLight1',
    showRowStripes: false,
  };
}

function totalOf(cell: TotalCell): { totalFunction?: string; totalLabel?: string } {
  if (cell === null) return {};
  if (cell.kind === 'label') return { totalLabel: cell.text };
  return cell.kind === 'sum' ? { totalFunction: 'sum' } : {};
}
