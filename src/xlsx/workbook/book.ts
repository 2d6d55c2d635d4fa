import { damaged, Unreadable } from '../package/fault';
import type { Parts } from '../package/parts';
import { relationsOf, type Relation } from './relations';
import { scan } from './scan';
import { unescaped } from './strings';

/** What a workbook says of itself: its sheets with cells, and where everything else lies. */
export interface BookContents {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** An Excel table as its part describes it. */
export interface TablePart {
  readonly name: string;
  readonly area: string;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** Reads the workbook part. Charts and dialogs that are sheets of their own are no tables and are left alone. @throws Unreadable */
export async function bookOf(parts: Parts): Promise<BookContents> {
  if (!parts.has('[Content_Types].xml')) throw new Unreadable('other-workbook');
  const main = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument')?.target ?? damaged();
  if (!main.includes('workbook') || main.endsWith('.bin')) throw new Unreadable('other-workbook');
  const relations = await relationsOf(parts, main);
  const sheets: SheetPart[] = [];
  let dateSystem: BookContents['dateSystem'] = 1900;
  await scan(parts, main, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && ['1', 'true'].includes(attributes.get('date1904') ?? '')) dateSystem = 1904;
      if (tag !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributes.get('id'));
      if (relation === undefined || sheets.length > relations.length) return damaged();
      if (relation.type !== 'worksheet') return;
      sheets.push({ name: unescaped(attributes.get('name') ?? ''), hidden: (attributes.get('state') ?? 'visible') !== 'visible', part: relation.target });
    },
  });
  const partOf = (type: string): string | null => targetsOf(relations, type)[0] ?? null;
  return { dateSystem, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** The Excel tables of a sheet. @throws Unreadable */
export async function tablePartsOf(parts: Parts, sheet: SheetPart): Promise<TablePart[]> {
  const tables: TablePart[] = [];
  for (const part of targetsOf(await relationsOf(parts, sheet.part), 'table')) tables.push(await tablePart(parts, part));
  return tables;
}

function targetsOf(relations: readonly Relation[], wanted: string): string[] {
  return relations.filter(({ type }) => type === wanted).map(({ target }) => target);
}

async function tablePart(parts: Parts, part: string): Promise<TablePart> {
  const columns: string[] = [];
  let table: Omit<TablePart, 'columns'> | undefined;
  await scan(parts, part, {
    open(tag, attributes) {
      if (tag === 'tableColumn') columns.push(unescaped(attributes.get('name') ?? ''));
      if (tag !== 'table') return;
      table = {
        name: unescaped(attributes.get('displayName') ?? attributes.get('name') ?? ''),
        area: attributes.get('ref') ?? '',
        hasHeader: attributes.get('headerRowCount') !== '0',
        hasTotals: (attributes.get('totalsRowCount') ?? '0') !== '0',
      };
    },
  });
  return table === undefined ? damaged() : { ...table, columns };
}
