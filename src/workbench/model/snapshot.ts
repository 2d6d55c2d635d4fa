import { areaName, cellName, type Area } from './area';
import { PLAIN_STYLE, type Style } from './style';
import type { Sheet } from './sheet';
import { plainValue, type PlainValue } from './value';
import type { Json, Workbook } from './workbook';

/** Everything in a workbook as plain data, so that two can be compared. Results of formulas are left out: they follow from the rest. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly active: string;
  readonly rest: Json;
}

export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  /** Inputs by cell name: values, and formulas starting with "=". Errors are {error}. */
  readonly cells: Readonly<Record<string, PlainValue | { readonly error: string } | { readonly formula: string }>>;
  /** What differs from the plain style, by cell name. */
  readonly styles: Readonly<Record<string, Partial<Style>>>;
  readonly rest: Json;
}

export function snapshotOf(workbook: Workbook): Snapshot {
  const place = (at: { sheet: Sheet; area: Area } | null): Json => (at === null ? null : { sheet: at.sheet.id, area: areaName(at.area) });
  return {
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(sheet, place)),
    active: workbook.active.id,
    rest: {
      names: workbook.names.map((name) => ({
        name: name.name, scope: name.scope?.id ?? null, visible: name.visible, comment: name.comment,
        refersTo: typeof name.refersTo === 'string' ? name.refersTo : place(name.refersTo),
      })),
      settings: Object.fromEntries(workbook.settings),
      parts: workbook.parts.map((part) => ({ id: part.id, xml: part.xml })),
      customProperties: Object.fromEntries(workbook.customProperties),
      properties: { ...workbook.properties },
      readOnly: workbook.readOnly,
      date1904: workbook.date1904,
      protection: workbook.protection === null ? null : { password: workbook.protection.password },
      calculationMode: workbook.calculationMode,
    },
  };
}

function sheetSnapshot(sheet: Sheet, place: (at: { sheet: Sheet; area: Area } | null) => Json): SheetSnapshot {
  const cells: Record<string, PlainValue | { error: string } | { formula: string }> = {};
  sheet.eachCell((row, column, value, formula) => {
    if (formula !== undefined) cells[cellName(row, column)] = { formula };
    else if (sheet.spillParent(row, column) === undefined) cells[cellName(row, column)] = typeof value === 'object' ? { error: value.code } : plainValue(value);
  });
  const styles: Record<string, Partial<Style>> = {};
  sheet.eachStyle((row, column, style) => {
    styles[cellName(row, column)] = Object.fromEntries(Object.entries(style).filter(([name, value]) => value !== new Map<string, unknown>(Object.entries(PLAIN_STYLE)).get(name)));
  });
  const { page, columnWidths, rowHeights, hiddenColumns, hiddenRows, merged, ...look } = sheet.layout;
  return {
    id: sheet.id, name: sheet.name, cells, styles,
    rest: {
      visibility: sheet.visibility, ...look,
      columnWidths: byNumber(columnWidths), rowHeights: byNumber(rowHeights), hiddenColumns: numbers(hiddenColumns), hiddenRows: numbers(hiddenRows), merged: merged.map(areaName),
      page: {
        ...page, zoom: { ...page.zoom }, margins: { ...page.margins }, headersFooters: { ...page.headersFooters },
        printArea: page.printArea && areaName(page.printArea), titleRows: page.titleRows && areaName(page.titleRows),
        titleColumns: page.titleColumns && areaName(page.titleColumns), breaksAbove: numbers(page.breaksAbove), breaksLeft: numbers(page.breaksLeft),
      },
      tables: sheet.tables.list.map(({ sheet: _, area, ...table }) => ({ ...table, area: areaName(area) })),
      charts: sheet.charts.map(({ series, ...chart }) => ({ ...chart, series: series.map((one) => ({ name: one.name, values: place(one.values), categories: place(one.categories) })) })),
      protection: sheet.protection === null ? null : { options: { ...sheet.protection.options }, password: sheet.protection.password },
      customProperties: Object.fromEntries(sheet.customProperties),
    },
  };
}

const numbers = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);

const byNumber = (map: ReadonlyMap<number, number>): Record<string, number> => Object.fromEntries([...map].sort(([a], [b]) => a - b));
