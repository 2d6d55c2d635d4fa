import { say } from '../../i18n';
import type { Watch } from '../watch';
import { addSheets, type Arriving } from '../new-sheets';
import { activeSheetId } from '../active';
import { persistently, type Pause } from '../patience';
import { Requests } from '../requests';
import { cancelled, ExcelTrouble } from '../run';
import { markOf, unfinishedName } from '../unfinished';
import { cellProbes } from './cell-probes';
import type { CheckEntry, CheckLog } from './log';
import { pageProbes } from './page-probes';
import { plain, type Came, type Probe } from './probe';
import { hiddenSheetProbes, shownSheetProbes } from './sheet-probes';
import { surroundings } from './surroundings';
import { tableProbes } from './table-probes';

export { logText, type CheckEntry, type CheckLog } from './log';

/** Every call that is tried, in this order. */
export const PROBES: readonly Probe[] = [...hiddenSheetProbes, ...cellProbes, ...tableProbes, ...pageProbes, ...shownSheetProbes];

/** What the check needs of the world. */
export interface CheckWorld {
  readonly pause: Pause;
  /** Milliseconds, from whenever. */
  now(): number;
}

/** Tries the calls that we depend on most, on a sheet that is removed again, and tells what each came to. A call that is refused hinders no other. */
export async function checkExcel(world: CheckWorld, { onProgress, signal }: Watch = {}): Promise<CheckLog> {
  const { pause, now } = world;
  // Adding the sheet and removing it are tried too.
  const of = PROBES.length + 2;
  const arriving: Arriving = { marks: [], ids: new Set() };
  const entries: CheckEntry[] = [];
  const before = await Excel.run(activeSheetId);
  const started = now();
  const mark = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const name = unfinishedName(1 + Math.max(0, ...worksheets.items.map((sheet) => markOf(sheet.name))));
    await addSheets(context, { marks: [name], ids: arriving.ids }, { requests: new Requests(context, {}), patience: { pause, signal } });
    return name;
  });
  entries.push({ member: 'WorksheetCollection.add', outcome: 'as expected', came: 'added', milliseconds: now() - started });
  for (const [done, probe] of PROBES.entries()) {
    if (signal?.aborted === true) break;
    onProgress?.({ done: done + 1, of });
    entries.push(await entryOf(probe, mark, world));
  }
  entries.push(await removed(mark, before, world));
  if (signal?.aborted === true) throw new ExcelTrouble(cancelled);
  return { facts: surroundings(), entries };
}

async function entryOf({ member, ask, expected }: Probe, mark: string, { pause, now }: CheckWorld): Promise<CheckEntry> {
  const started = now();
  const entry = (outcome: CheckEntry['outcome'], came: Came): CheckEntry => ({ member, outcome, came, ...(expected !== undefined && { expected }), milliseconds: now() - started });
  try {
    const came = await Excel.run((context) => ask(context.workbook.worksheets.getItem(mark), context, pause));
    if (expected === undefined) return entry('told', came);
    return entry(JSON.stringify(came) === JSON.stringify(expected) ? 'as expected' : 'otherwise', came);
  } catch (error) {
    return entry('refused', refusal(error));
  }
}

/** Whatever goes wrong with a call is what we want to know of it. */
function refusal(error: unknown): Came {
  if (!(error instanceof OfficeExtension.Error)) return String(error);
  return plain([error.code, error.debugInfo.errorLocation, error.message]);
}

/** Removes the sheet, and shows the one that the user looked at. */
async function removed(mark: string, before: string | undefined, { pause, now }: CheckWorld): Promise<CheckEntry> {
  const started = now();
  const refused = await persistently(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(mark);
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }, pause);
  const shown = before === undefined || refused !== undefined ? undefined : await persistently(async (context) => {
    context.workbook.worksheets.getItem(before).activate();
    await context.sync();
  }, pause);
  const problem = refused ?? shown;
  return {
    member: 'Worksheet.delete, and the sheet shown that was shown before', milliseconds: now() - started,
    ...(problem === undefined ? { outcome: 'as expected', came: 'removed' } : { outcome: 'refused', came: [problem.code, say(problem.sentence, 'en')] }),
  };
}
