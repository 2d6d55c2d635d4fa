import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell } from '../table';
import type { Watch } from './watch';
import { ExcelTrouble, isTooLarge, stopIfAsked } from './run';
import { cellsOf } from './cells';

/** Excel on the web answers with at most 5 MB; a part of it is left for what stands around the values. */
const ANSWER_BYTES = 4_500_000;
/**
 * So many cells are taken at once, however short they are. Excel hands over 5 million, but starts an add-in anew that does not answer for 5 seconds: half a
 * million are taken in in a small part of that.
 */
const ANSWER_CELLS = 500_000;
/** Half of the columns of a sheet: Excel tells nothing of the cells of whole rows. */
export const MOST_COLUMNS = 8192;
/** The first part read, which tells how large a row is. */
const FIRST_CELLS = 40_000;

const encoder = new TextEncoder();

/** How many of the next rows fit into one answer, by the rows just read. */
function rowsThatFit(values: readonly unknown[], columns: number): number {
  const bytesPerRow = encoder.encode(JSON.stringify(values)).length / Math.max(values.length, 1);
  return Math.max(1, Math.floor(Math.min(ANSWER_BYTES / bytesPerRow, ANSWER_CELLS / columns)));
}

/** A range from its first cell on, as far as it is wanted. */
export interface Extent {
  readonly range: Excel.Range;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function wholeOf(range: Excel.Range): Extent {
  return { range, rowCount: range.rowCount, columnCount: range.columnCount };
}

/** What is asked of a block of cells with the next request; the function returned tells it after that, row by row. */
export type Asking<T> = (block: Excel.Range) => () => T[][];

const askForValues: Asking<Cell> = (block) => {
  block.load('values');
  return () => cellsOf(block.values);
};

/** Asks for rows of an extent. Of rows that are whole, Excel would tell nothing: they are halved. */
function askForRows<T>({ range, columnCount }: Extent, row: number, count: number, asking: Asking<T>): () => T[][] {
  const parts = Array.from({ length: Math.ceil(columnCount / MOST_COLUMNS) }, (_, part) => (
    asking(range.getCell(row, part * MOST_COLUMNS).getResizedRange(count - 1, Math.min(MOST_COLUMNS, columnCount - part * MOST_COLUMNS) - 1))
  ));
  return () => {
    const [first = [], ...more] = parts.map((told) => told());
    return more.length === 0 ? first : first.map((cells, at) => [...cells, ...more.flatMap((part) => part[at] ?? [])]);
  };
}

/**
 * What was asked of the rows of an extent, in as many requests as the size of the answers makes necessary. What others do to the sheet between two of them
 * is not noticed.
 */
export async function* piecesAsked<T>(context: Excel.RequestContext, extent: Extent, name: string, asking: Asking<T>, { signal }: Watch): AsyncGenerator<T[][], void> {
  const { rowCount, columnCount } = extent;
  let next = Math.max(1, Math.floor(FIRST_CELLS / columnCount));
  for (let done = 0; done < rowCount;) {
    stopIfAsked(signal);
    const count = Math.min(next, rowCount - done);
    const rows = askForRows(extent, done, count, asking);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (count === 1) throw new ExcelTrouble({ code: 'excel-too-wide', sentence: sentence(excelTexts.tooWide, { name }) });
      next = Math.max(1, Math.floor(count / 2));
      continue;
    }
    const piece = rows();
    next = rowsThatFit(piece, columnCount);
    done += count;
    yield piece;
  }
}

/** The rows of an extent, likewise. */
export function piecesOf(context: Excel.RequestContext, extent: Extent, name: string, watch: Watch): AsyncGenerator<Cell[][], void> {
  return piecesAsked(context, extent, name, askForValues, watch);
}

/** All rows of an extent. */
export async function readRows(context: Excel.RequestContext, extent: Extent, name: string, watch: Watch): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  for await (const piece of piecesOf(context, extent, name, watch)) {
    for (const row of piece) cells.push(row);
    watch.onProgress?.({ done: cells.length, of: extent.rowCount });
  }
  return cells;
}

/** All rows of several extents, in one request if they are as small as they mostly are, else in as many as they need. */
export async function readExtents(context: Excel.RequestContext, extents: readonly (Extent & { readonly name: string })[]): Promise<readonly (readonly (readonly Cell[])[])[]> {
  const cells = extents.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const together = cells > ANSWER_CELLS ? null : await readTogether(context, extents);
  if (together !== null) return together;
  const each: Cell[][][] = [];
  for (const extent of extents) each.push(await readRows(context, extent, extent.name, {}));
  return each;
}

/** Null where that is more than one answer may carry. */
async function readTogether(context: Excel.RequestContext, extents: readonly Extent[]): Promise<readonly (readonly (readonly Cell[])[])[] | null> {
  const asked = extents.map((extent) => askForRows(extent, 0, extent.rowCount, askForValues));
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  return asked.map((rows) => rows());
}
