import { charactersOf, HEIGHT, printScale, roomOnPage } from './paper';
import type { ChartLine, ReportChart, ReportSheet } from './types';

/** Where a chart lies: from which row on, over how many rows and columns; and the size of its letters, in points. */
export interface ChartArea {
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
  readonly letters: number;
}

export interface LaidCharts {
  readonly areas: readonly ChartArea[];
  /** Rows before which a new page starts, since a chart would not fit on the one before. */
  readonly pageBreaks: readonly number[];
}

const ROWS = 18;
const ROWS_PER_BAR = 1.3;
/** Characters of the default font: a chart is as wide as its sheet within these limits, and half as wide as a sheet that is much wider. */
const WIDTH = { least: 72, usual: 96 } as const;
/** That which a column has where nobody says. */
export const USUAL_WIDTH = 9;
/** Points. Sheets that are wide are printed small: there letters are larger, so that on paper they can be read. */
const LETTERS = { usual: 10, onPaper: 7 } as const;

/** The charts of a sheet lie below everything else, one below the other, none of them over the end of a page. `above`: the height of what stands above; `repeated`: of what stands on top of every page. */
export function chartAreas(sheet: ReportSheet, { rowCount, above, repeated }: { readonly rowCount: number; readonly above: number; readonly repeated: number }): LaidCharts {
  const { charts = [], columns, landscape } = sheet;
  const scale = printScale(columns, landscape);
  const room = roomOnPage(landscape, scale);
  const across = columnsUnder(sheet);
  const letters = Math.max(LETTERS.usual, Math.ceil((LETTERS.onPaper * 100) / scale));
  const most = Math.floor((room - repeated) / HEIGHT.chartRow) - 1;
  const areas: ChartArea[] = [];
  const pageBreaks: number[] = [];
  let top = rowCount + 1;
  // Of what goes on over several pages nobody knows how much of the last one it takes.
  let used = above > room ? Infinity : above + HEIGHT.chartRow;
  for (const chart of charts) {
    const rows = Math.min(most, rowsOf(chart, across.width, letters));
    if (used + rows * HEIGHT.chartRow > room) {
      pageBreaks.push(top);
      used = repeated;
    }
    areas.push({ top, rows, columns: across.count, letters });
    used += (rows + 1) * HEIGHT.chartRow;
    top += rows + 1;
  }
  return { areas, pageBreaks };
}

/** So many columns lie under a chart, and what they are wide together. */
function columnsUnder({ columns }: ReportSheet): { readonly count: number; readonly width: number } {
  const whole = charactersOf(columns);
  const wanted = Math.max(WIDTH.least, Math.min(WIDTH.usual, whole), whole / 2);
  let [width, count] = [0, 0];
  while (width < wanted) width += columns[count++]?.width ?? USUAL_WIDTH;
  return { count, width };
}

/** A chart of many bars is higher. */
function rowsOf({ kind, lines }: ReportChart, width: number, letters: number): number {
  const usual = Math.max(ROWS, Math.ceil((ROWS * width) / WIDTH.usual));
  const points = pointsOf(lines);
  return kind === 'bar' ? Math.max(usual, Math.ceil(((points * ROWS_PER_BAR + 8) * letters) / LETTERS.usual)) : usual;
}

/** How many points the longest line of a chart has. */
function pointsOf(lines: readonly ChartLine[]): number {
  return Math.max(0, ...lines.map(({ first, last }) => last - first + 1));
}
