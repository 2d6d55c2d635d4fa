import type { CellStyle, ColumnDef } from 'hucre/xlsx';
import type { Language } from '../i18n';
import { numberFormat, palette, type ReportColumn } from '../report';

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
  total(column: ReportColumn): CellStyle;
}

const LINE = { style: 'thin', color: { rgb: palette.line } } as const;
const STRONG_LINE = { style: 'medium', color: { rgb: palette.strong } } as const;
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const INK = { rgb: palette.ink };
const QUIET = { rgb: palette.quiet };
const WHITE = { rgb: palette.onStrong };

export function stylesFor(language: Language): Styles {
  const base = language === 'zh' ? { name: '微软雅黑', size: 10 } : { name: 'Calibri', size: 11 };
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
    total: (column) => ({
      ...formatOf(column), font: { ...base, bold: true, color: INK }, fill: solid(palette.totals), border: { ...BOX, top: STRONG_LINE },
      alignment: { horizontal: side(column), vertical: 'center', indent: 1 },
    }),
  };
}

/** Row heights in points. Programs that open the file do not all fit rows to wrapped text by themselves. */
export const HEIGHT = { title: 30, header: 22, line: 18, furtherLine: 14, closing: 20 } as const;

/** How high a body row must be for its longest wrapped text; Chinese characters are two wide, and a little is left for padding. */
export function bodyHeight(columns: readonly ReportColumn[], texts: readonly (string | null)[]): number {
  let most = 1;
  columns.forEach((column, at) => {
    const text = texts[at];
    if (column.kind !== 'wrapped' || text === null || text === undefined) return;
    const lines = text.split('\n').reduce((count, part) => count + Math.max(1, Math.ceil(widthOf(part) / (column.width - 3))), 0);
    most = Math.max(most, lines);
  });
  return HEIGHT.line + (most - 1) * HEIGHT.furtherLine;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2000 ? 1.05 : 2;
  return width;
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
