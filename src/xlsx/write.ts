import type { Cell, CellStyle, CellValue, TableDefinition, WriteSheet } from 'hucre/xlsx';
import { toSerial, type Day } from '../calendar';
import { say } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import { cellNumber, isRisky, layOut, type Band, type LaidTable, type Report, type ReportCell, type ReportColumn, type ReportSheet, type RowSource, type TotalCell } from '../report';
import { columnLetters } from '../table';
import { bodyHeight, columnDefinitions, HEIGHT, stylesFor, type Styles } from './styles';

/**
 * Writes the payout sheets as an `.xlsx` workbook. The same report and day give the same bytes.
 * `created` is the day that the file's properties name; the clock is never asked.
 */
export async function writeReport(report: Report, { created }: { readonly created: Day }): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const styles = stylesFor(report.language);
  const at = new Date(created * 86_400_000);
  return writeXlsx({
    sheets: report.sheets.map((sheet) => sheetOf(sheet, report, styles)),
    defaultFont: styles.base,
    properties: { title: report.title, creator: 'Payladder', lastModifiedBy: 'Payladder', created: at, modified: at },
  });
}

function sheetOf(sheet: ReportSheet, report: Report, styles: Styles): WriteSheet {
  const layout = layOut(sheet);
  const canvas = new Canvas(sheet.columns, styles);
  for (const band of layout.bands) canvas.draw(band);
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
    pageSetup: {
      paperSize: 'a4', orientation: sheet.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 }, horizontalCentered: true,
      printTitlesRow: `$${layout.repeatedRows.first + 1}:$${layout.repeatedRows.last + 1}`,
    },
    headerFooter: { oddFooter: `&L${footerText(report.title)}&R${say(reportTexts.page, report.language)}` },
  };
}

/** In a footer an ampersand starts a code. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 100);
}

/** The cells of one sheet: body values in rows, which take their columns' styles, and everything else by its place. */
class Canvas {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly heights = new Map<number, { height: number }>();

  constructor(private readonly columns: readonly ReportColumn[], private readonly styles: Styles) {}

  draw(band: Band): void {
    const { columns, styles } = this;
    if (band.kind !== 'body') this.heights.set(band.row, { height: heightOf(band.kind) });
    switch (band.kind) {
      case 'title': return this.text(band.row, 0, band.text, styles.title);
      case 'heading': return this.text(band.row, 0, band.text, styles.heading);
      case 'fact':
        this.text(band.row, 0, band.fact.label, styles.factLabel);
        return this.text(band.row, 1, band.fact.value, styles.factValue);
      case 'header': return columns.forEach((column, at) => this.text(band.row, at, column.header, styles.header(column)));
      case 'body': return this.body(band.row, band.rows);
      case 'totals': return columns.forEach((column, at) => this.total(band.row, at, column, band.cells[at] ?? null, band.formulas[at] ?? null));
      case 'closing': return band.texts.forEach(({ column, text }) => this.text(band.row, column, text, styles.closing));
    }
  }

  private body(first: number, rows: RowSource): void {
    while (this.rows.length < first) this.rows.push([]);
    for (let index = 0; index < rows.length; index += 1) {
      const cells = rows.at(index);
      this.rows.push(this.columns.map((column, at) => this.bodyValue(first + index, at, column, cells[at] ?? null)));
      this.heights.set(first + index, { height: bodyHeight(this.columns, cells.map((cell) => (cell?.kind === 'text' ? cell.text : null))) });
    }
  }

  private bodyValue(row: number, at: number, column: ReportColumn, cell: ReportCell): CellValue {
    switch (cell?.kind) {
      case undefined: return null;
      case 'day': return toSerial(cell.day, 1900);
      case 'exact': return cellNumber(cell.value);
      case 'text':
        if (isRisky(cell.text)) this.text(row, at, cell.text, this.styles.risky(column));
        else if (cell.text.startsWith('#')) this.text(row, at, cell.text, this.styles.body(column));
        return cell.text;
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
    this.cells.set(`${row},${at}`, { value: text, style, ...(text.startsWith('#') ? { richText: [{ text }] } : {}) });
  }
}

function heightOf(kind: Exclude<Band['kind'], 'body'>): number {
  switch (kind) {
    case 'title': return HEIGHT.title;
    case 'heading': case 'header': case 'totals': return HEIGHT.header;
    case 'closing': return HEIGHT.closing;
    case 'fact': return HEIGHT.line;
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
  return cell.kind === 'sum' ? { totalFunction: 'sum' } : { totalLabel: cell.text };
}
