import type { SheetLayout } from './layout';
import type { ReportChart, ReportSheet } from './types';

/** Where a chart lies: from which row on, over how many rows and columns. */
export interface ChartArea {
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

const ROWS = 18;
/** Characters of the default font. */
const WIDTH = 96;
/** That which a column has where nobody says. */
const USUAL_WIDTH = 9;

/** The charts of a sheet lie below everything else, one below the other; one of many bars is higher. */
export function chartArea(charts: readonly ReportChart[], index: number, { columns }: ReportSheet, { rowCount }: SheetLayout): ChartArea {
  const top = charts.slice(0, index).reduce((row, chart) => row + rowsOf(chart) + 1, rowCount + 1);
  let [width, count] = [0, 0];
  while (width < WIDTH) width += columns[count++]?.width ?? USUAL_WIDTH;
  return { top, rows: rowsOf(charts[index]), columns: count };
}

function rowsOf(chart: ReportChart | undefined): number {
  const points = Math.max(0, ...(chart?.lines ?? []).map(({ first, last }) => last - first + 1));
  return chart?.kind === 'bar' ? Math.max(ROWS, points + 8) : ROWS;
}
