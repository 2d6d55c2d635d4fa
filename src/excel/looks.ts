import { numberFormat, palette, type ReportColumn } from '../report';

/** Text keeps the text format, so that Excel neither runs it as a formula nor turns 2024-03 into a date. */
const TEXT = '@';

/** Excel measures column widths in points; a character of the default font takes about five and a half of them. */
const POINTS_PER_CHARACTER = 5.6;

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** The letters that a sheet is written in. */
export interface Letters {
  readonly name: string;
  readonly size: number;
}

function write({ format: { font } }: Excel.Range, { name, size }: Letters): void {
  font.name = name;
  font.size = size;
}

function formatOf(column: ReportColumn): string {
  return numberFormat(column) ?? TEXT;
}

const isText = (column: ReportColumn) => column.kind === 'text' || column.kind === 'wrapped' || column.kind === 'date';

function grid(range: Excel.Range): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${palette.line}`;
  }
}

function align(row: Excel.Range, columns: readonly ReportColumn[]): void {
  columns.forEach((column, at) => {
    row.getCell(0, at).format.horizontalAlignment = isText(column) ? 'Left' : 'Right';
  });
}

export function dressTitle(cell: Excel.Range, { name }: Letters): void {
  cell.numberFormat = [[TEXT]];
  cell.format.font.name = name;
  cell.format.font.bold = true;
  cell.format.font.size = 16;
  cell.format.font.color = `#${palette.ink}`;
}

export function dressHeading(cell: Excel.Range, { name }: Letters): void {
  cell.numberFormat = [[TEXT]];
  cell.format.font.name = name;
  cell.format.font.bold = true;
  cell.format.font.size = 13;
  cell.format.font.color = `#${palette.ink}`;
}

export function dressFact(cells: Excel.Range, letters: Letters): void {
  cells.numberFormat = [[TEXT, TEXT]];
  write(cells, letters);
  cells.getCell(0, 0).format.font.color = `#${palette.quiet}`;
}

export function dressText(cell: Excel.Range, letters: Letters): void {
  cell.numberFormat = [[TEXT]];
  write(cell, letters);
}

export function dressHeader(row: Excel.Range, columns: readonly ReportColumn[], letters: Letters): void {
  write(row, letters);
  row.numberFormat = [columns.map(() => TEXT)];
  row.format.font.bold = true;
  row.format.font.color = `#${palette.onStrong}`;
  row.format.fill.color = `#${palette.strong}`;
  row.format.verticalAlignment = 'Center';
  row.format.wrapText = true;
  align(row, columns);
  grid(row);
}

/** Dresses one row of a body; the others take its looks by being copied from it. */
export function dressBody(row: Excel.Range, columns: readonly ReportColumn[], letters: Letters): void {
  write(row, letters);
  row.numberFormat = [columns.map(formatOf)];
  row.format.verticalAlignment = 'Top';
  columns.forEach((column, at) => {
    if (column.kind === 'wrapped') row.getCell(0, at).format.wrapText = true;
  });
  align(row, columns);
  grid(row);
}

export function dressTotals(row: Excel.Range, columns: readonly ReportColumn[], letters: Letters): void {
  write(row, letters);
  row.numberFormat = [columns.map((column) => numberFormat(column) ?? 'General')];
  row.format.font.bold = true;
  row.format.fill.color = `#${palette.totals}`;
  align(row, columns);
  grid(row);
  const top = row.format.borders.getItem('EdgeTop');
  top.style = 'Continuous';
  top.weight = 'Medium';
  top.color = `#${palette.strong}`;
}

export function setWidths(sheet: Excel.Worksheet, columns: readonly ReportColumn[]): void {
  columns.forEach((column, at) => {
    sheet.getCell(0, at).format.columnWidth = column.width * POINTS_PER_CHARACTER;
  });
}
