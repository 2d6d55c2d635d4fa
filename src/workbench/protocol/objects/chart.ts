import { areaOf, plainValue, Refusal, type Chart, type Json, type Series, type Sheet, USUAL_HEIGHT, USUAL_WIDTH } from '../../model';
import { isGiven, number, object, oneOf, text, truth } from '../given';
import type { Host } from '../host';
import { Kind, Remote, type Given } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { byPosition, finders, listing, type Listing } from './collection';
import { sheetOf } from './worksheet';

export const chartsOf = (sheet: Sheet): Remote => chartsKind.of(sheet);

/** The kinds of chart that the stand-in keeps. */
const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'LineMarkers', 'Pie', 'Doughnut', 'Area', 'XYScatter', 'Pareto', 'Waterfall', 'Histogram'] as const;
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
function seriesOf({ sheet, area }: CellRange, by: string): Series[] {
  const textAt = (row: number, column: number): boolean => typeof sheet.value(row, column) === 'string' && sheet.value(row, column) !== '';
  const named = area.rows > 1 && textAt(area.top, area.left + area.columns - 1) ? 1 : 0;
  const labelled = area.columns > 1 && textAt(area.top + named, area.left) ? 1 : 0;
  if (by === 'Rows') throw new Refusal('NotImplemented', 'the stand-in makes series of columns only');
  const rows = area.rows - named;
  const categories = labelled === 1 ? { sheet, area: areaOf(area.top + named, area.left, rows, 1) } : null;
  return Array.from({ length: area.columns - labelled }, (_, number) => {
    const column = area.left + labelled + number;
    return { name: named === 1 ? String(plainValue(sheet.value(area.top, column))) : `Series${number + 1}`, values: { sheet, area: areaOf(area.top + named, column, rows, 1) }, categories };
  });
}

function add(sheet: Sheet, [type, source, by]: readonly Given[], host: Host): Remote {
  sheet.requireAllowed('allowEditObjects');
  const cells = object(CellRange, source);
  const number = host.workbook.nextNumber();
  const chart: Chart = {
    id: `{${number.toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`, name: `Chart ${sheet.charts.length + 1}`, type: oneOf(TYPES, type), title: '', titleVisible: true,
    legendPosition: 'Bottom', legendVisible: true, top: 60, left: 120, width: 360, height: 216, series: seriesOf(cells, isGiven(by) ? oneOf(['Auto', 'Columns', 'Rows'] as const, by) : 'Auto'),
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
    set: (placed: Placed, given: Given): void => placed.change((chart) => {
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

function setPosition(placed: Placed, [start, end]: readonly Given[], host: Host): void {
  const cells = (given: Given | undefined): CellRange => (given instanceof Remote ? object(CellRange, given) : rangeOn(placed.sheet, host.workbook, text(given)));
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
    legend: { link: (placed) => legendKind.of(placed) },
    series: { link: (placed) => seriesListKind.of(placed) },
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
  constructor(readonly placed: Placed, readonly series: Series) {}
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
});

const seriesKind = new Kind<PlacedSeries>('ChartSeries', {}, {
  since: 1,
  members: { name: { get: ({ series }) => series.name, set: ({ placed, series }, given) => placed.change(() => { series.name = text(given); }) } },
}, {
  since: 7,
  members: {
    setValues: { run: ({ placed, series }, [cells]) => placed.change(() => { series.values = object(CellRange, cells); }) },
    setXAxisValues: { run: ({ placed, series }, [cells]) => placed.change(() => { series.categories = object(CellRange, cells); }) },
  },
});

export const chartKinds = [chartsKind, chartKind, titleKind, legendKind, seriesListKind, seriesKind];
