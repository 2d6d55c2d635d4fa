import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { HyperFormula } from 'hyperformula';

/** A formula of a workbook: where it stands, the result that was saved beside it, and what a calculation that knows nothing of us comes to. */
export interface Recalculated {
  readonly place: string;
  readonly formula: string;
  readonly saved: unknown;
  readonly comesTo: unknown;
}

interface TableArea {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly left: number;
  readonly first: number;
  readonly last: number;
}

const unescaped = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');
const attribute = (xml: string, name: string): string => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const lettersOf = (column: number): string => (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** The body of each Excel table of a file, by its name. */
function tablesOf(bytes: Uint8Array): Map<string, TableArea> {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, part]) => [name, strFromU8(part)]));
  const targets = (of: string): Map<string, string> => new Map([...(parts[of] ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([each]) => [attribute(each, 'Id'), attribute(each, 'Target').replace(/^.*?(worksheets|tables)\//, 'xl/$1/')]));
  const sheets = targets('xl/_rels/workbook.xml.rels');
  return new Map([...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet\b[^>]*>/g)].flatMap(([each]) => {
    const sheet = attribute(each, 'name');
    const file = sheets.get(attribute(each, 'r:id')) ?? '';
    return [...targets(file.replace('worksheets/', 'worksheets/_rels/').concat('.rels')).values()].filter((name) => name.startsWith('xl/tables/')).map((name) => {
      const xml = parts[name] ?? '';
      const [, left = '', first = '', , last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(xml, 'ref')) ?? [];
      const totals = Number(attribute(xml, 'totalsRowCount') || 0);
      const columns = [...xml.matchAll(/<tableColumn\b[^>]*>/g)].map(([column]) => attribute(column, 'name'));
      return [attribute(xml, 'displayName'), { sheet, columns, left: numberOf(left), first: Number(first) + 1, last: Number(last) - totals }] as const;
    });
  }));
}

/** A formula with `Table[column]` as the cells that it means: HyperFormula does not know Excel tables. */
function withAreas(formula: string, tables: ReadonlyMap<string, TableArea>): string {
  return formula.replace(/([\p{L}_][\p{L}\p{N}_.]*)\[((?:'.|[^\]'])*)\]/gu, (_, name: string, header: string) => {
    const table = tables.get(name);
    const column = table?.columns.indexOf(header.replace(/'(.)/g, '$1')) ?? -1;
    if (table === undefined || column < 0) throw new Error(`${formula} names no column of a table.`);
    const letters = lettersOf(table.left + column);
    return `'${table.sheet.replaceAll("'", "''")}'!${letters}${table.first}:${letters}${table.last}`;
  });
}

/** What cells hold for a calculation: a text that begins like a formula is none. */
function held(value: ExcelJS.CellValue): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : `'${typeof value === 'string' ? value : 'text'}`;
}

/** Every formula of a workbook, worked out afresh by HyperFormula. */
export async function recalculated(bytes: Uint8Array): Promise<readonly Recalculated[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer);
  const tables = tablesOf(bytes);
  const found: { readonly sheet: string; readonly cell: ExcelJS.Cell; readonly formula: string }[] = [];
  const cells = Object.fromEntries(book.worksheets.map((sheet) => {
    const rows: (string | number | boolean | null)[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row, at) => {
      const here: (string | number | boolean | null)[] = [];
      row.eachCell((cell, column) => {
        const formula = cell.formula ? `=${withAreas(cell.formula, tables)}` : undefined;
        if (formula !== undefined) found.push({ sheet: sheet.name, cell, formula });
        here[column - 1] = formula ?? held(cell.value);
      });
      rows[at - 1] = Array.from(here, (value) => value ?? null);
    });
    return [sheet.name, Array.from(rows, (row) => row ?? [])];
  }));
  const engine = HyperFormula.buildFromSheets(cells, { licenseKey: 'gpl-v3' });
  return found.map(({ sheet, cell, formula }) => ({
    place: `${sheet}!${cell.address}`, formula, saved: cell.result,
    comesTo: engine.getCellValue({ sheet: engine.getSheetId(sheet) ?? -1, row: Number(cell.row) - 1, col: Number(cell.col) - 1 }),
  }));
}
