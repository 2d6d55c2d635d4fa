import { sentence, type Problem } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell } from '../table';
import type { Watch } from './watch';
import { piecesOf, type Extent } from './pieces';
import { ExcelTrouble } from './run';

/*
 * Others may insert, delete, sort or change rows between two requests: what was read then would hold a row twice, or lack one. So what was read is looked at
 * once more; where all is as it was, it stood so at one moment, the end of the reading.
 */

/** So often is something read before it is given up. */
const READINGS = 4;

/** What is another since it was read: asked for, it says why. */
export type Drift = () => Promise<Problem>;

/** Reads until nothing is another since; `changeSince` tells what is. */
export async function readSteadily<T>(read: () => Promise<T>, changeSince: (value: T) => Promise<Drift | null>): Promise<T> {
  for (let reading = 1; ; reading += 1) {
    const value = await read();
    const change = await changeSince(value);
    if (change === null) return value;
    if (reading === READINGS) throw new ExcelTrouble(await change());
  }
}

/** That somebody changes a table or a sheet. */
export function changing(name: string): Drift {
  return () => Promise.resolve({ code: 'excel-changing', sentence: sentence(excelTexts.changing, { name }) });
}

/** So many cells are looked at to tell why they are others. */
const MOST_LOOKED_AT = 10;
/** So much is shown of a formula. */
const FORMULA_SHOWN = 60;

/** Whether cells of an extent are others than they were, and why: those of the first piece in which any is. `seen` says what of the cells was kept. */
export async function changeOf(
  context: Excel.RequestContext, extent: Extent & { readonly name: string }, before: readonly (readonly Cell[])[], watch: Watch,
  seen: (rows: readonly (readonly Cell[])[], from: number) => readonly (readonly Cell[])[] = (rows) => rows,
): Promise<Drift | null> {
  let done = 0;
  for await (const piece of piecesOf(context, extent, extent.name, watch)) {
    const others = differing(seen(piece, done), before.slice(done, done + piece.length));
    if (others.length > 0) return () => whyChanged(context, extent, others.map(({ row, column }) => extent.range.getCell(done + row, column)));
    done += piece.length;
  }
  return null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function differing(now: readonly (readonly Cell[])[], before: readonly (readonly Cell[])[]): readonly Place[] {
  const places: Place[] = [];
  now.forEach((cells, row) => {
    if (places.length >= MOST_LOOKED_AT || cells.every((cell, column) => cell === before[row]?.[column])) return;
    cells.forEach((cell, column) => { if (cell !== before[row]?.[column]) places.push({ row, column }); });
  });
  return places.slice(0, MOST_LOOKED_AT);
}

/** Where all that is another comes of formulas, nobody need have touched the table: what they rest on changes, as the time does, or chance. */
async function whyChanged(context: Excel.RequestContext, { name }: { readonly name: string }, cells: readonly Excel.Range[]): Promise<Problem> {
  for (const cell of cells) cell.load('address,formulas');
  await context.sync();
  const formulas = cells.map((cell) => String(cell.formulas[0]?.[0] ?? ''));
  const [first = ''] = formulas;
  if (!formulas.every((formula) => formula.startsWith('='))) return changing(name)();
  const shown = first.length > FORMULA_SHOWN ? `${first.slice(0, FORMULA_SHOWN)}…` : first;
  const address = cells[0]?.address ?? '';
  return { code: 'excel-unsteady', sentence: sentence(excelTexts.unsteady, { name, cell: address.slice(address.lastIndexOf('!') + 1), formula: shown }) };
}
