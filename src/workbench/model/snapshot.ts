import { areaName, cellName, columnLetters, type Area } from './area';
import { PLAIN_STYLE, type Style } from './style';
import type { Sheet } from './sheet';
import { ErrorValue } from './value';
import type { Json, Workbook } from './workbook';

/** Everything in a workbook as plain data, so that two can be compared. Results of formulas are left out: they follow from the rest. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly active: string;
  readonly rest: Json;
}

/** Columns are told as lines of text, which compare fast and differ readably. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  /** By column letters, a line for each value: `2 "张三"`. Errors stand without quotes. */
  readonly cells: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
  /** By column letters, a line for rows of one look: `1-4 {"bold":true}`, telling what is not plain. */
  readonly styles: Readonly<Record<string, string>>;
  readonly rest: Json;
}

export function snapshotOf(workbook: Workbook): Snapshot {
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
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

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const { page, columnWidths, rowHeights, hiddenColumns, hiddenRows, merged, ...look } = sheet.layout;
  return {
    id: sheet.id, name: sheet.name, cells: cellLines(sheet), formulas: formulasOf(sheet), styles: styleLines(sheet),
    rest: {
      visibility: sheet.visibility, ...look,
      columnWidths: byNumber(columnWidths), rowHeights: byNumber(rowHeights), hiddenColumns: numbers(hiddenColumns), hiddenRows: numbers(hiddenRows), merged: merged.map(areaName),
      page: {
        ...page, zoom: Object.fromEntries(Object.entries(page.zoom)), margins: { ...page.margins }, headersFooters: { ...page.headersFooters },
        printArea: page.printArea && areaName(page.printArea), titleRows: page.titleRows && areaName(page.titleRows),
        titleColumns: page.titleColumns && areaName(page.titleColumns), breaksAbove: numbers(page.breaksAbove), breaksLeft: numbers(page.breaksLeft),
      },
      tables: sheet.tables.list.map(({ sheet: _, area, ...table }) => ({ ...table, area: areaName(area) })),
      charts: sheet.charts.map(({ series, axes, ...chart }) => ({
        ...chart, axes: { category: { ...axes.category }, value: { ...axes.value } }, series: series.map((one) => ({ ...one, values: place(one.values), categories: place(one.categories) })),
      })),
      colourScales: sheet.colourScales.map(({ area, ...scale }) => ({ ...scale, area: areaName(area) })),
      protection: sheet.protection === null ? null : { options: Object.fromEntries(Object.entries(sheet.protection.options)), password: sheet.protection.password },
      customProperties: Object.fromEntries(sheet.customProperties),
    },
  };
}

function cellLines(sheet: Sheet): Record<string, string> {
  const lines: string[][] = [];
  sheet.eachCell((row, column, value, formula) => {
    if (formula !== undefined || sheet.spillParent(row, column) !== undefined) return;
    (lines[column] ??= []).push(`${row + 1} ${value instanceof ErrorValue ? value.code : JSON.stringify(value)}`);
  });
  return byLetters(lines);
}

function formulasOf(sheet: Sheet): Record<string, string> {
  const formulas: Record<string, string> = {};
  sheet.eachFormula((row, column, formula) => { formulas[cellName(row, column)] = formula; });
  return formulas;
}

function styleLines(sheet: Sheet): Record<string, string> {
  const lines: string[][] = [];
  let run: { from: number; to: number; column: number; style: Style } | null = null;
  const close = (): void => {
    if (run !== null) (lines[run.column] ??= []).push(`${run.from + 1}-${run.to + 1} ${JSON.stringify(notPlain(run.style))}`);
  };
  sheet.eachStyle((row, column, style) => {
    if (run !== null && run.column === column && run.to === row - 1 && run.style === style) run.to = row;
    else {
      close();
      run = { from: row, to: row, column, style };
    }
  });
  close();
  return byLetters(lines);
}

function notPlain(style: Style): Partial<Style> {
  const plain = new Map<string, unknown>(Object.entries(PLAIN_STYLE));
  return Object.fromEntries(Object.entries(style).filter(([name, value]) => value !== plain.get(name)));
}

function byLetters(lines: readonly string[][]): Record<string, string> {
  return Object.fromEntries(lines.flatMap((ofColumn, column) => [[columnLetters(column), ofColumn.join('\n')] as const]));
}

const place = (at: { sheet: Sheet; area: Area } | null): Json => (at === null ? null : { sheet: at.sheet.id, area: areaName(at.area) });

const numbers = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);

const byNumber = (map: ReadonlyMap<number, number>): Record<string, number> => Object.fromEntries([...map].sort(([a], [b]) => a - b));
