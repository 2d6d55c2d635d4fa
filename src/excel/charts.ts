import { layOut, type ChartArea, type ChartLine, type Report, type ReportChart } from '../report';
import type { Requests } from './requests';

/** About what a chart takes in a request. */
const CHART_BYTES = 8_000;

const TYPES = {
  column: ['ColumnClustered', 'ColumnStacked'], bar: ['BarClustered', 'BarStacked'], line: ['LineMarkers', 'LineMarkers'], scatter: ['XYScatterLines', 'XYScatterLines'],
} as const;

const WHOLE = '#,##0';

/** Draws the native charts of a report, once the figures of all its sheets are there. What it gathered last is not yet sent. */
export async function drawCharts(sheets: readonly Excel.Worksheet[], report: Report, requests: Requests): Promise<void> {
  for (const [index, described] of report.sheets.entries()) {
    const [sheet, charts] = [sheets[index], described.charts ?? []];
    if (sheet === undefined) continue;
    const areas = charts.length === 0 ? [] : layOut(described).charts;
    for (const [at, chart] of charts.entries()) {
      const figures = report.sheets.findIndex(({ name }) => name === chart.sheet);
      const [cells, source] = [sheets[figures], report.sheets[figures]];
      if (cells === undefined || source === undefined) throw new RangeError(`The report has no sheet ${chart.sheet}.`);
      const area = areas[at];
      if (area !== undefined) place(drawn(sheet, chart, cells, layOut(source).bodies[chart.block] ?? 0), sheet, area);
      requests.add(CHART_BYTES);
      if (!requests.hasRoom(0)) await requests.send();
    }
  }
}

function drawn(sheet: Excel.Worksheet, { kind, isStacked, fromZero, title, along, value, categories, lines }: ReportChart, cells: Excel.Worksheet, top: number): Excel.Chart {
  const range = ({ first, last }: ChartLine, column: number): Excel.Range => cells.getRangeByIndexes(top + first, column, last - first + 1, 1);
  const [leading] = lines;
  if (leading === undefined) throw new RangeError('A chart has a line.');
  const chart = sheet.charts.add(TYPES[kind][isStacked ? 1 : 0], range(leading, leading.column), 'Columns');
  chart.title.text = title;
  lines.forEach((line, at) => {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(line.name);
    series.name = line.name;
    series.setValues(range(line, line.column));
    series.setXAxisValues(range(line, categories));
    if (kind !== 'scatter') return;
    series.markerStyle = line.look === 'dots' ? 'Circle' : 'None';
    series.format.line.lineStyle = line.look === 'dots' ? 'None' : 'Continuous';
  });
  chart.legend.visible = lines.length > 1;
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.title.text = value;
  valueAxis.numberFormat = WHOLE;
  if (fromZero) valueAxis.minimum = 0;
  if (along !== null && kind === 'scatter') categoryAxis.title.text = along;
  if (kind === 'scatter') categoryAxis.numberFormat = WHOLE;
  // Bars that lie are read from the top; their names keep clear of bars below zero.
  categoryAxis.tickLabelPosition = 'Low';
  if (kind === 'bar') categoryAxis.reversePlotOrder = true;
  return chart;
}

function place(chart: Excel.Chart, sheet: Excel.Worksheet, { top, rows, columns, letters }: ChartArea): void {
  chart.format.font.size = letters;
  chart.setPosition(sheet.getCell(top, 0), sheet.getCell(top + rows - 1, columns - 1));
}
