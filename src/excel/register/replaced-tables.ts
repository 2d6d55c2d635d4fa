import type { Report } from '../../report';
import { freeNamesBeside, underFreeTableNames } from '../names';

/** Tables of sheets that go, each with what it was called and what it is called while a new one takes its name. */
export interface LeavingTable {
  readonly sheet: string;
  readonly table: Excel.Table;
  readonly name: string;
  readonly aside: string;
}

/** The tables on sheets that go. */
export async function tablesOn(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], taken: readonly string[]): Promise<readonly LeavingTable[]> {
  if (sheets.length === 0) return [];
  for (const { tables } of sheets) tables.load('items/name');
  await context.sync();
  const found = sheets.flatMap(({ id, tables }) => tables.items.map((table) => ({ sheet: id, table, name: table.name })));
  const asides = freeNamesBeside(found.map(({ name }) => `${name}_`), taken);
  return found.map((each, index) => ({ ...each, aside: asides[index]?.replace(/ /g, '_') ?? each.name }));
}

/** A table that was drawn under a name that was free then, and the name that it shall have. */
export interface RenamedTable {
  readonly table: Excel.Table;
  readonly name: string;
}

/** The tables of new sheets, with the names that are theirs once those that go are away; nothing where they have them already. */
export async function tablesToRename(
  context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], { described, drawn }: { readonly described: Report; readonly drawn: Report }, taken: readonly string[],
): Promise<readonly RenamedTable[]> {
  const wanted = tableNames(underFreeTableNames(described, taken));
  const names = new Map(tableNames(drawn).map((name, index) => [name, wanted[index] ?? name]));
  if ([...names].every(([now, name]) => now === name)) return [];
  for (const { tables } of sheets) tables.load('items/name');
  await context.sync();
  return sheets.flatMap(({ tables }) => tables.items.map((table): RenamedTable => ({ table, name: names.get(table.name) ?? table.name })));
}

function tableNames({ sheets }: Report): readonly string[] {
  return sheets.flatMap(({ blocks }) => blocks.flatMap(({ table }) => table ?? []));
}

/** Gives tables of sheets that stay after all their names again, as part of the next request. */
export async function nameAgain(context: Excel.RequestContext, leaving: readonly LeavingTable[]): Promise<void> {
  if (leaving.length === 0) return;
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  for (const table of tables.items) {
    const name = leaving.find(({ aside }) => aside === table.name)?.name;
    if (name !== undefined) table.name = name;
  }
}
