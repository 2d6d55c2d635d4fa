import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { areaOf, parseArea, type PlainValue, type Sheet } from '../../src/workbench/model';
import type { StandIn, StandInOptions } from '../../src/workbench/protocol';

/** A fresh Excel for each test of a file, its library among the globals. */
export function freshExcel(options: () => StandInOptions = () => ({})): { readonly standIn: StandIn } {
  const at: { excel?: OpenExcel } = {};
  beforeEach(async () => { at.excel = (await openExcel(options())).asGlobals(); });
  afterEach(() => at.excel?.close());
  return {
    get standIn() {
      if (at.excel === undefined) throw new Error('no Excel is open');
      return at.excel.standIn;
    },
  };
}

/** Puts entries onto a sheet, from this cell on, as a file being opened does. */
export function fill(sheet: Sheet, cell: string, entries: readonly (readonly PlainValue[])[]): void {
  const start = parseArea(cell);
  if (start === null) throw new Error(`no cell ${cell}`);
  sheet.write(areaOf(start.top, start.left, entries.length, entries[0]?.length ?? 1), entries, 'file');
}

/** What a run of the library's fails with. */
export async function failure(run: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
