import { widthOf, wrapped } from './measure';
import type { ReportCell, ReportColumn } from './types';

/*
 * What stands on a page, worked out beforehand: rows have fixed heights, and sheets a fixed scale. Excel would rather not fit a sheet to
 * the width of a page and also keep its page breaks.
 */

/** A4, in points. */
const PAPER = { short: 595, long: 842 } as const;

/** Points, the same in every host. */
export const MARGINS = { left: 36, right: 36, top: 43.2, bottom: 50.4, header: 21.6, footer: 21.6 } as const;

/** What a column takes on paper for each character of its width: 5.25 points with the letters that we ask for, up to this with those that stand in for them. */
const POINTS_PER_CHARACTER = 6.4;

/** Row heights in points. Programs that open a file do not all fit rows to wrapped text by themselves. */
export const HEIGHT = { title: 30, fact: 18, heading: 24, header: 22, line: 18, furtherLine: 14.5, totals: 22, closing: 22, space: 15, chartRow: 15 } as const;

/** Excel's rows are no higher. */
const HIGHEST = 409;

/** The scale in per cent at which all columns stand on one page. Nothing is enlarged. */
export function printScale(columns: readonly ReportColumn[], landscape: boolean): number {
  const width = (landscape ? PAPER.long : PAPER.short) - MARGINS.left - MARGINS.right;
  return Math.min(100, Math.max(10, Math.floor((width / (charactersOf(columns) * POINTS_PER_CHARACTER)) * 100)));
}

/** How high the rows of one page may be together, at a scale; a little is kept back for printers that need more. */
export function roomOnPage(landscape: boolean, scale: number): number {
  const height = (landscape ? PAPER.short : PAPER.long) - MARGINS.top - MARGINS.bottom;
  return (height / scale) * 96;
}

export function charactersOf(columns: readonly ReportColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Room for text in a column: without the indent on its side and what Excel keeps free at both edges. */
function roomIn(column: ReportColumn): number {
  return column.width - 2.5;
}

/** How high a row must be for its longest wrapped text. */
export function rowHeight(columns: readonly ReportColumn[], cells: readonly ReportCell[]): number {
  return heightOfTexts(columns, cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')), ({ kind }) => kind === 'wrapped', HEIGHT.line);
}

/** Headers wrap in every column; they are bold, which is wider. */
export function headerHeight(columns: readonly ReportColumn[]): number {
  return heightOfTexts(columns.map((column) => ({ ...column, width: column.width / 1.1 })), columns.map(({ header }) => header), () => true, HEIGHT.header);
}

function heightOfTexts(columns: readonly ReportColumn[], texts: readonly string[], wraps: (column: ReportColumn) => boolean, least: number): number {
  let most = 1;
  columns.forEach((column, at) => {
    const text = texts[at] ?? '';
    if (text === '' || !wraps(column) || (widthOf(text) <= roomIn(column) && !text.includes('\n'))) return;
    most = Math.max(most, wrapped(text, roomIn(column)).length);
  });
  return Math.min(HIGHEST, least + (most - 1) * HEIGHT.furtherLine);
}

/**
 * Shares rows out to pages in their order. Each page has `room` for them, the first one `first`; what closes the rows needs `closing`
 * beneath the last one, and never stands on a page without a row. Returns how many rows stand on each page.
 */
export function pagesOf(heights: readonly number[], { first, room, closing }: { readonly first: number; readonly room: number; readonly closing: number }): number[] {
  const pages: number[] = [];
  let count = 0;
  let left = first;
  heights.forEach((height, index) => {
    const needed = index === heights.length - 1 ? height + closing : height;
    if (count > 0 && needed > left) {
      pages.push(count);
      [count, left] = [0, room];
    }
    count += 1;
    left -= height;
  });
  return [...pages, count];
}
