import { sentence, type Problem } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import { ExcelTrouble, problemOf, stopIfAsked } from './run';

/** Lets so many milliseconds pass. */
export type Pause = (milliseconds: number) => Promise<void>;

export const pauseFor: Pause = (milliseconds) => new Promise((resolve) => {
  setTimeout(resolve, milliseconds);
});

/** How long we wait before each new try: half a minute in all, and never so long that somebody who has come back to the workbook waits much. */
const PAUSES: readonly number[] = [250, 500, 1000, 2000, ...Array.from({ length: 9 }, () => 3000)];

/** What Excel for Windows and Mac refuses with while another workbook is in front. The last one may mean anything else as well. */
const BEHIND: ReadonlySet<string> = new Set(['InactiveWorkbook', 'InvalidSelection', 'GeneralException']);

/** How to wait, and what to tell and to ask meanwhile. */
export interface Patience {
  readonly pause: Pause;
  readonly signal?: AbortSignal | undefined;
  /** Hears when the waiting begins and when it is over. */
  readonly onWaiting?: ((waiting: boolean) => void) | undefined;
}

/** Whether Excel has refused since another workbook is in front, and for no other reason. */
export function isBehind(error: unknown): error is OfficeExtension.Error {
  return mayPass(error) && error.code !== 'GeneralException';
}

/** Whether Excel may take the same a moment later, once this workbook is in front again. */
function mayPass(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error && BEHIND.has(error.code);
}

function behind({ code, message }: OfficeExtension.Error): Problem {
  return { code: 'excel-behind', sentence: sentence(excelTexts.behind, { code, message }) };
}

/**
 * Does what Excel refuses while another workbook is in front, again after growing pauses. `attempt` must come to the same however often it is begun, and
 * however far it came. Throws what Excel refuses for other reasons, and a Trouble of its own once half a minute has passed.
 */
export async function patiently<T>(attempt: () => Promise<T>, patience: Patience, passes: (error: unknown) => error is OfficeExtension.Error = mayPass): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      const done = await attempt();
      if (tried > 0) patience.onWaiting?.(false);
      return done;
    } catch (error) {
      if (!passes(error)) throw error;
      const wait = PAUSES[tried];
      if (wait === undefined) throw new ExcelTrouble(behind(error));
      patience.onWaiting?.(true);
      await patience.pause(wait);
      stopIfAsked(patience.signal);
    }
  }
}

/**
 * Runs a batch that takes back what was written, again after growing pauses, whatever Excel refuses it for: the connection may be back, or this workbook
 * in front. Returns what Excel refused last; undefined once the batch was carried out.
 */
export async function persistently(batch: (context: Excel.RequestContext) => Promise<void>, pause: Pause): Promise<Problem | undefined> {
  for (let tried = 0; ; tried += 1) {
    try {
      await Excel.run(batch);
      return undefined;
    } catch (error) {
      const problem = mayPass(error) ? behind(error) : problemOf(error);
      if (problem === undefined) throw error;
      const wait = PAUSES[tried];
      if (wait === undefined) return problem;
      await pause(wait);
    }
  }
}
