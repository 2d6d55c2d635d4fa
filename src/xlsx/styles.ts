import type { CellStyle, ColumnDef } from 'hucre/xlsx';
import type { Language } from '../i18n';
import { numberFormat, palette, typeface, WHOLE_FORMAT, type ReportColumn } from '../report';

/** What is printed takes its looks from cell formats: table styles are drawn by some programs only. */
export interface Styles {
  readonly base: { readonly name: string; readonly size: number };
  readonly title: CellStyle;
  readonly factLabel: CellStyle;
  readonly factValue: CellStyle;
  readonly heading: CellStyle;
  readonly closing: CellStyle;
  header(column: ReportColumn): CellStyle;
  body(column: ReportColumn): CellStyle;
  /** The body style for a text that could run as a formula once somebody edits the cell. */
  risky(column: ReportColumn): CellStyle;
  /** The body style for a count in a column of amounts. */
  whole(column: ReportColumn): CellStyle;
  total(column: ReportColumn): CellStyle;
}

const LINE = { style: 'thin', color: { rgb: palette.line } } as const;
const STRONG_LINE = { style: 'medium', color: { rgb: palette.strong } } as const;
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const INK = { rgb: palette.ink };
const QUIET = { rgb: palette.quiet };
const WHITE = { rgb: palette.onStrong };

export function stylesFor(language: Language): Styles {
  const base = typeface(language);
  const middle = { vertical: 'center' } as const;
  const body = (column: ReportColumn): CellStyle => ({
    ...formatOf(column), border: BOX, alignment: { horizontal: side(column), vertical: 'center', indent: 1, wrapText: column.kind === 'wrapped' },
  });
  return {
    base,
    title: { font: { ...base, bold: true, size: 16, color: INK }, alignment: middle },
    factLabel: { font: { ...base, color: QUIET }, alignment: middle },
    factValue: { font: { ...base, color: INK }, alignment: middle, numFmt: '@' },
    heading: { font: { ...base, bold: true, size: 13, color: INK }, alignment: middle, numFmt: '@' },
    closing: { font: { ...base, color: INK }, alignment: middle, numFmt: '@' },
    header: (column) => ({
      font: { ...base, bold: true, color: WHITE }, fill: solid(palette.strong), border: BOX,
      alignment: { horizontal: side(column), vertical: 'center', indent: 1, wrapText: true },
    }),
    body,
    risky: (column) => ({ ...body(column), numFmt: '@' }),
    whole: (column) => ({ ...body(column), numFmt: WHOLE_FORMAT }),
    total: (column) => ({
      ...formatOf(column), font: { ...base, bold: true, color: INK }, fill: solid(palette.totals), border: { ...BOX, top: STRONG_LINE },
      alignment: { horizontal: side(column), vertical: 'center', indent: 1 },
    }),
  };
}

/** The columns with their widths and the style of their body cells. */
export function columnDefinitions(columns: readonly ReportColumn[], styles: Styles): ColumnDef[] {
  return columns.map((column) => ({ width: column.width, style: styles.body(column) }));
}

function formatOf(column: ReportColumn): { numFmt?: string } {
  const numFmt = numberFormat(column);
  return numFmt === null ? {} : { numFmt };
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function side(column: ReportColumn): 'left' | 'right' {
  return column.kind === 'text' || column.kind === 'wrapped' || column.kind === 'date' ? 'left' : 'right';
}
