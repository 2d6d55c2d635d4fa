import type { Sheet as FileSheet, WriteSheet } from 'hucre/xlsx';
import { type Area, areaName, type Chart, type ChartAxis, type ChartSeries, parseArea, plainAxis, plainSeries, quotedSheet, type Sheet, splitAddress, USUAL_HEIGHT, USUAL_WIDTH, type Workbook } from '../model';

type FileChart = NonNullable<WriteSheet['charts']>[number];
type ReadChart = NonNullable<FileSheet['charts']>[number];

/** Office.js's words for kinds of charts, by how they begin, with the file's. */
const KINDS: readonly (readonly [start: string, kind: FileChart['type']])[] = [
  ['Column', 'column'], ['Bar', 'bar'], ['Line', 'line'], ['Pie', 'pie'], ['Doughnut', 'doughnut'], ['Area', 'area'], ['XYScatter', 'scatter'],
];
const TYPES: Readonly<Record<string, string>> = {
  column: 'ColumnClustered', line: 'Line', pie: 'Pie', doughnut: 'Doughnut', area: 'Area', scatter: 'XYScatter',
};

/** A chart as a file holds it; undefined for a kind that cannot be written, or one without figures. */
export function fileChart(chart: Chart, sheet: Sheet): FileChart | undefined {
  const type = KINDS.find(([start]) => chart.type.startsWith(start))?.[1];
  const series = chart.series.flatMap((one) => {
    if (one.values === null) return [];
    const symbol = one.marker === 'None' ? 'none' as const : one.marker === 'Circle' ? 'circle' as const : undefined;
    return [{
      name: one.name, values: reference(one.values), ...(one.categories === null ? {} : { categories: reference(one.categories) }), ...(symbol === undefined ? {} : { marker: { symbol } }),
    }];
  });
  if (type === undefined || series.length === 0) return undefined;
  const from = { row: lineAt(chart.top, sheet.layout.rowHeights, USUAL_HEIGHT), col: lineAt(chart.left, sheet.layout.columnWidths, USUAL_WIDTH) };
  const to = {
    row: Math.max(lineAt(chart.top + chart.height, sheet.layout.rowHeights, USUAL_HEIGHT), from.row + 1),
    col: Math.max(lineAt(chart.left + chart.width, sheet.layout.columnWidths, USUAL_WIDTH), from.col + 1),
  };
  const grouping = chart.type.endsWith('Stacked100') ? 'percentStacked' : chart.type.endsWith('Stacked') ? 'stacked' : undefined;
  return {
    type, series, anchor: { from, to }, altText: chart.name,
    ...(chart.titleVisible && chart.title !== '' ? { title: chart.title } : {}),
    axes: {
      x: { ...titleOf(chart.axes.category), ...(chart.axes.category.reversed ? { reverse: true } : {}), ...(chart.axes.category.labels === 'Low' ? { tickLblPos: 'low' as const } : {}) },
      y: { ...titleOf(chart.axes.value), ...(chart.axes.value.minimum === null ? {} : { scale: { min: chart.axes.value.minimum } }) },
    },
    ...(grouping !== undefined && (type === 'bar' || type === 'column') ? { barGrouping: grouping } : {}),
  };
}

function titleOf({ title, titleVisible }: ChartAxis): { readonly title?: string } {
  return titleVisible && title !== '' ? { title } : {};
}

/** Puts a chart of a file onto a sheet. `texts` are the file's charts as XML: the library does not tell bars from columns. */
export function takeChart(workbook: Workbook, sheet: Sheet, file: ReadChart, texts: readonly string[]): void {
  const number = workbook.nextNumber();
  const { from = { row: 0, col: 0 }, to } = file.anchor ?? {};
  const top = start(from.row, sheet.layout.rowHeights, USUAL_HEIGHT);
  const left = start(from.col, sheet.layout.columnWidths, USUAL_WIDTH);
  const text = texts.find((one) => one.includes(`>${file.series?.[0]?.valuesRef ?? ''}<`)) ?? '';
  const type = /<c:barDir val="bar"/.test(text) ? 'BarClustered' : TYPES[file.kinds[0] ?? ''] ?? 'ColumnClustered';
  sheet.charts.push({
    id: `{${number.toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`, name: file.altText ?? `Chart ${number}`, type,
    title: file.title ?? '', letters: 10, titleVisible: file.title !== undefined, legendPosition: 'Right', legendVisible: file.legend !== false,
    top, left, width: (to === undefined ? left + 360 : start(to.col, sheet.layout.columnWidths, USUAL_WIDTH)) - left,
    height: (to === undefined ? top + 216 : start(to.row, sheet.layout.rowHeights, USUAL_HEIGHT)) - top,
    series: (file.series ?? []).map((one): ChartSeries => plainSeries(one.name ?? '', place(workbook, one.valuesRef), place(workbook, one.categoriesRef))),
    axes: { category: plainAxis(), value: plainAxis() },
  });
}

const reference = ({ sheet, area }: { sheet: Sheet; area: Area }): string => `${quotedSheet(sheet.name)}!${areaName(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;

function place(workbook: Workbook, text: string | undefined): ChartSeries['values'] {
  if (text === undefined) return null;
  const { sheet: name, local } = splitAddress(text);
  const sheet = name === null ? undefined : workbook.sheet(name);
  const area = parseArea(local);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** Where the n-th row or column begins, in points. */
function start(line: number, sizes: ReadonlyMap<number, number>, usual: number): number {
  let at = 0;
  for (let number = 0; number < line; number += 1) at += sizes.get(number) ?? usual;
  return at;
}

/** The row or column in which a point lies. */
function lineAt(point: number, sizes: ReadonlyMap<number, number>, usual: number): number {
  let line = 0;
  for (let left = point - (sizes.get(0) ?? usual); left >= 0; left -= sizes.get(line) ?? usual) line += 1;
  return line;
}
