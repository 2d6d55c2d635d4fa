import { areaOf, type Chart, type ChartAxis, type ChartSeries, type Json, plainAxis, plainSeries, plainValue, Refusal, type Sheet, USUAL_HEIGHT, USUAL_WIDTH } from '../../model';
import { isGiven, number, object, oneOf, text, truth } from '../given';
import type { ExcelHost } from '../host';
import { Kind, Remote, type RemoteValue } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { byPosition, finders, listing, type Listing } from './collection';
import { sheetOf } from './worksheet';

export const chartsOf = (sheet: Sheet): Remote => chartsKind.of(sheet);

/** The kinds of chart that the stand-in keeps. */
const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'LineMarkers', 'Pie', 'Doughnut', 'Area', 'XYScatter', 'XYScatterLines', 'Pareto', 'Waterfall', 'Histogram'] as const;
const MARKERS = ['Invalid', 'Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus', 'Picture'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Grey25', 'Grey50', 'Grey75', 'Automatic', 'RoundDot'] as const;
const LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;
const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

/** A chart and the sheet it lies on. */
class Placed {
  constructor(readonly sheet: Sheet, readonly chart: Chart) {}

  change(doIt: (chart: Chart) => void): void {
    this.sheet.requireAllowed('allowEditObjects');
    doIt(this.chart);
    this.sheet.home.tell({ kind: 'charts', sheet: this.sheet });
  }
}

const charts: Listing<Sheet, Placed> = {
  all: (sheet) => sheet.charts.map((chart) => new Placed(sheet, chart)),
  find: (sheet, key) => {
    const chart = sheet.charts.find((one) => one.id === key) ?? sheet.charts.find((one) => one.name.toLowerCase() === key.toLowerCase());
    return chart === undefined ? undefined : new Placed(sheet, chart);
  },
  remote: (placed) => chartKind.of(placed),
};

/** Series of a block of cells: a first row of text names them, a first column of text names the categories. */
function seriesOf({ sheet, area }: CellRange, by: string): ChartSeries[] {
  const textAt = (row: number, column: number): boolean => typeof sheet.value(row, column) === 'string' && sheet.value(row, column) !== '';
  const named = area.rows > 1 && textAt(area.top, area.left + area.columns - 1) ? 1 : 0;
  const labelled = area.columns > 1 && textAt(area.top + named, area.left) ? 1 : 0;
  if (by === 'Rows') throw new Refusal('NotImplemented', 'the stand-in makes series of columns only');
  const rows = area.rows - named;
  const categories = labelled === 1 ? { sheet, area: areaOf(area.top + named, area.left, rows, 1) } : null;
  return Array.from({ length: area.columns - labelled }, (_, number) => {
    const column = area.left + labelled + number;
    const name = named === 1 ? String(plainValue(sheet.value(area.top, column))) : `Series${number + 1}`;
    return plainSeries(name, { sheet, area: areaOf(area.top + named, column, rows, 1) }, categories);
  });
}

function add(sheet: Sheet, [type, source, by]: readonly RemoteValue[], host: ExcelHost): Remote {
  sheet.requireAllowed('allowEditObjects');
  const cells = object(CellRange, source);
  const number = host.workbook.nextNumber();
  const chart: Chart = {
    id: `{${number.toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`, name: `Chart ${sheet.charts.length + 1}`, type: oneOf(TYPES, type), title: '', titleVisible: true,
    legendPosition: 'Bottom', legendVisible: true, top: 60, left: 120, width: 360, height: 216, letters: 10, series: seriesOf(cells, isGiven(by) ? oneOf(['Auto', 'Columns', 'Rows'] as const, by) : 'Auto'),
    axes: { category: plainAxis(), value: plainAxis() },
  };
  if (chart.series.length === 1) chart.title = chart.series[0]?.name ?? '';
  sheet.charts.push(chart);
  sheet.home.tell({ kind: 'charts', sheet });
  return chartKind.of(new Placed(sheet, chart));
}

const chartsKind: Kind<Sheet> = new Kind<Sheet>('ChartCollection', listing(charts), ...finders(charts, { item: 1, orNull: 4, count: 4 }), {
  since: 1,
  members: { count: { get: (sheet) => sheet.charts.length }, getItemAt: byPosition(charts), add: { call: add } },
});

type Size = 'top' | 'left' | 'width' | 'height';

function size(which: Size) {
  return {
    get: ({ chart }: Placed): Json => chart[which],
    set: (placed: Placed, given: RemoteValue): void => placed.change((chart) => {
      if (number(given) < 0) throw new Refusal('InvalidArgument', 'sizes are not negative');
      chart[which] = number(given);
    }),
  };
}

/** Points from the sheet's edge to a row or column. */
function distance(sizes: ReadonlyMap<number, number>, to: number, usual: number): number {
  let points = to * usual;
  for (const [at, size] of sizes) if (at < to) points += size - usual;
  return points;
}

function setPosition(placed: Placed, [start, end]: readonly RemoteValue[], host: ExcelHost): void {
  const cells = (given: RemoteValue | undefined): CellRange => (given instanceof Remote ? object(CellRange, given) : rangeOn(placed.sheet, host.workbook, text(given)));
  const from = cells(start).area;
  const to = isGiven(end) ? cells(end).area : null;
  const { columnWidths, rowHeights } = placed.sheet.layout;
  placed.change((chart) => {
    chart.left = distance(columnWidths, from.left, USUAL_WIDTH);
    chart.top = distance(rowHeights, from.top, USUAL_HEIGHT);
    if (to === null) return;
    chart.width = distance(columnWidths, to.left + to.columns, USUAL_WIDTH) - chart.left;
    chart.height = distance(rowHeights, to.top + to.rows, USUAL_HEIGHT) - chart.top;
  });
}

const chartKind: Kind<Placed> = new Kind<Placed>('Chart', {
  id: ({ chart }) => chart.id,
  requireAlive: ({ sheet, chart }) => {
    if (!sheet.charts.includes(chart)) throw new Refusal('ItemNotFound', chart.name);
  },
}, {
  since: 1,
  members: {
    name: { get: ({ chart }) => chart.name, set: (placed, given) => placed.change((chart) => { chart.name = text(given); }) },
    top: size('top'), left: size('left'), width: size('width'), height: size('height'),
    title: { link: (placed) => titleKind.of(placed) },
    format: { link: (placed) => formatKind.of(placed) },
    legend: { link: (placed) => legendKind.of(placed) },
    series: { link: (placed) => seriesListKind.of(placed) },
    axes: { link: (placed) => axesKind.of(placed) },
    setPosition: { run: setPosition },
    setData: { run: (placed, [source, by]) => placed.change((chart) => { chart.series = seriesOf(object(CellRange, source), isGiven(by) ? text(by) : 'Auto'); }) },
    delete: { run: ({ sheet, chart }) => new Placed(sheet, chart).change(() => sheet.charts.splice(sheet.charts.indexOf(chart), 1)) },
  },
}, {
  since: 2,
  members: { worksheet: { link: ({ sheet }) => sheetOf(sheet) } },
}, {
  since: 7,
  members: {
    id: { get: ({ chart }) => chart.id },
    chartType: { get: ({ chart }) => chart.type, set: (placed, given) => placed.change((chart) => { chart.type = oneOf(TYPES, given); }) },
  },
});

const formatKind: Kind<Placed> = new Kind<Placed>('ChartAreaFormat', {}, {
  since: 1,
  members: { font: { link: (placed) => fontKind.of(placed) } },
});

const fontKind = new Kind<Placed>('ChartFont', {}, {
  since: 1,
  members: {
    size: {
      get: ({ chart }) => chart.letters,
      set: (placed, given) => placed.change((chart) => { chart.letters = number(given); }),
    },
  },
});

const titleKind = new Kind<Placed>('ChartTitle', {}, {
  since: 1,
  members: {
    text: { get: ({ chart }) => chart.title, set: (placed, given) => placed.change((chart) => { chart.title = text(given); }) },
    visible: { get: ({ chart }) => chart.titleVisible, set: (placed, given) => placed.change((chart) => { chart.titleVisible = truth(given); }) },
  },
});

const legendKind = new Kind<Placed>('ChartLegend', {}, {
  since: 1,
  members: {
    visible: { get: ({ chart }) => chart.legendVisible, set: (placed, given) => placed.change((chart) => { chart.legendVisible = truth(given); }) },
    position: { get: ({ chart }) => chart.legendPosition, set: (placed, given) => placed.change((chart) => { chart.legendPosition = oneOf(POSITIONS, given); }) },
  },
});

class PlacedSeries {
  constructor(readonly placed: Placed, readonly series: ChartSeries) {}
}

const seriesList: Listing<Placed, PlacedSeries> = {
  all: (placed) => placed.chart.series.map((series) => new PlacedSeries(placed, series)),
  find: () => undefined,
  remote: (series) => seriesKind.of(series),
};

const seriesListKind: Kind<Placed> = new Kind<Placed>('ChartSeriesCollection', { items: (placed, host) => seriesList.all(placed, host).map(seriesList.remote) }, {
  since: 1,
  members: { count: { get: ({ chart }) => chart.series.length }, getItemAt: byPosition(seriesList) },
}, {
  since: 4,
  members: { getCount: { call: ({ chart }) => chart.series.length } },
}, {
  since: 7,
  members: { add: { call: addSeries } },
});

/** Behind the others unless a place is asked for, which the stand-in does not know. */
function addSeries(placed: Placed, [name, index]: readonly RemoteValue[]): Remote {
  if (isGiven(index)) throw new Refusal('NotImplemented', 'the stand-in adds series at the end');
  const series = plainSeries(isGiven(name) ? text(name) : `Series${placed.chart.series.length + 1}`, null, null);
  placed.change((chart) => chart.series.push(series));
  return seriesKind.of(new PlacedSeries(placed, series));
}

const seriesKind = new Kind<PlacedSeries>('ChartSeries', {}, {
  since: 1,
  members: { name: { get: ({ series }) => series.name, set: ({ placed, series }, given) => placed.change(() => { series.name = text(given); }) } },
}, {
  since: 7,
  members: {
    setValues: { run: ({ placed, series }, [cells]) => placed.change(() => { series.values = object(CellRange, cells); }) },
    setXAxisValues: { run: ({ placed, series }, [cells]) => placed.change(() => { series.categories = object(CellRange, cells); }) },
    markerStyle: { get: ({ series }) => series.marker, set: ({ placed, series }, given) => placed.change(() => { series.marker = oneOf(MARKERS, given); }) },
  },
}, {
  since: 1,
  members: { format: { link: (placed) => seriesFormatKind.of(placed) } },
});

const seriesFormatKind = new Kind<PlacedSeries>('ChartSeriesFormat', {}, { since: 1, members: { line: { link: (placed) => lineFormatKind.of(placed) } } });

const lineFormatKind = new Kind<PlacedSeries>('ChartLineFormat', {}, {
  since: 7,
  members: { lineStyle: { get: ({ series }) => series.line, set: ({ placed, series }, given) => placed.change(() => { series.line = oneOf(LINES, given); }) } },
});

class PlacedAxis {
  constructor(readonly placed: Placed, readonly axis: ChartAxis) {}

  change(doIt: (axis: ChartAxis) => void): void {
    this.placed.change(() => doIt(this.axis));
  }
}

const axesKind = new Kind<Placed>('ChartAxes', {}, {
  since: 1,
  members: {
    categoryAxis: { link: (placed) => axisKind.of(new PlacedAxis(placed, placed.chart.axes.category)) },
    valueAxis: { link: (placed) => axisKind.of(new PlacedAxis(placed, placed.chart.axes.value)) },
  },
});

const axisKind: Kind<PlacedAxis> = new Kind<PlacedAxis>('ChartAxis', {}, {
  since: 1,
  members: {
    title: { link: (placed) => axisTitleKind.of(placed) },
    minimum: { get: ({ axis }) => axis.minimum ?? '', set: (placed, given) => placed.change((axis) => { axis.minimum = number(given); }) },
  },
}, {
  since: 7,
  members: {
    reversePlotOrder: { get: ({ axis }) => axis.reversed, set: (placed, given) => placed.change((axis) => { axis.reversed = truth(given); }) },
    tickLabelPosition: { get: ({ axis }) => axis.labels, set: (placed, given) => placed.change((axis) => { axis.labels = oneOf(LABELS, given); }) },
  },
}, {
  since: 8,
  members: { numberFormat: { get: ({ axis }) => axis.numberFormat, set: (placed, given) => placed.change((axis) => { axis.numberFormat = text(given); }) } },
});

const axisTitleKind = new Kind<PlacedAxis>('ChartAxisTitle', {}, {
  since: 1,
  members: {
    text: { get: ({ axis }) => axis.title, set: (placed, given) => placed.change((axis) => { axis.title = text(given); axis.titleVisible = true; }) },
    visible: { get: ({ axis }) => axis.titleVisible, set: (placed, given) => placed.change((axis) => { axis.titleVisible = truth(given); }) },
  },
});

export const chartKinds = [chartsKind, chartKind, titleKind, legendKind, seriesListKind, seriesKind, seriesFormatKind, lineFormatKind, axesKind, axisKind, axisTitleKind];
