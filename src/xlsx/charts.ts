import type { SheetChart } from 'hucre/xlsx';
import { layOut, palette, type ChartArea, type ChartLine, type Report, type ReportChart, type SheetLayout } from '../report';
import { columnLetters } from '../table';

/** Native charts below the rows of a sheet, one below the other. */
export function chartsOf(charts: readonly ReportChart[], { charts: areas }: SheetLayout, report: Report): SheetChart[] {
  return charts.flatMap((chart, index) => {
    const area = areas[index];
    return area === undefined ? [] : [chartOf(chart, area, report)];
  });
}

function chartOf(chart: ReportChart, area: ChartArea, report: Report): SheetChart {
  const { kind, title, along, value, isStacked, fromZero, lines } = chart;
  const first = firstRowOf(chart, report);
  const range = ({ first: from, last }: ChartLine, column: number): string => {
    const letters = columnLetters(column);
    return `'${chart.sheet}'!$${letters}$${first + from + 1}:$${letters}$${first + last + 1}`;
  };
  const isBar = kind === 'bar';
  return {
    type: kind, title, legend: lines.length > 1 ? 'bottom' : false, titleFontSize: area.letters + 2, dispBlanksAs: 'gap',
    series: lines.map((line, index): SheetChart['series'][number] => {
      const color = palette.series[index % palette.series.length] ?? palette.strong;
      const marker = line.look === 'dots' ? { symbol: 'circle' as const, size: 5, fill: color, line: color } : { symbol: 'none' as const };
      return { name: line.name, values: range(line, line.column), categories: range(line, chart.categories), color, ...(kind === 'scatter' ? { marker } : {}) };
    }),
    ...(kind === 'column' || isBar ? { barGrouping: isStacked ? 'stacked' : 'clustered', gapWidth: 60 } : {}),
    ...(kind === 'scatter' ? { scatterStyle: 'lineMarker' } : {}),
    anchor: { from: { row: area.top, col: 0 }, to: { row: area.top + area.rows, col: area.columns } },
    axes: {
      // Bars that lie are read from the top; their names keep clear of bars below zero.
      x: { ...(along === null ? {} : { title: along }), ...(isBar ? { reverse: true } : {}), tickLblPos: 'low', majorTickMark: 'none', minorTickMark: 'none', ...(kind === 'scatter' ? { numberFormat: WHOLE } : {}) },
      y: { title: value, majorTickMark: 'none', minorTickMark: 'none', gridlines: { major: true }, numberFormat: WHOLE, ...(isBar ? { crosses: 'max' as const } : {}), ...(fromZero ? { scale: { min: 0 } } : {}) },
    },
  };
}

const WHOLE = { formatCode: '#,##0', sourceLinked: false } as const;

function firstRowOf({ sheet, block }: ReportChart, { sheets }: Report): number {
  const figures = sheets.find(({ name }) => name === sheet);
  const first = figures === undefined ? undefined : layOut(figures).bodies[block];
  if (first === undefined) throw new RangeError(`The report has no block ${block} on the sheet ${sheet}.`);
  return first;
}
