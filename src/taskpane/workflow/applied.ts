import { isoDay } from '../../calendar';
import type { Written } from '../../excel';
import { say, sentence, success, type Result } from '../../i18n';
import { applyTexts } from '../../i18n/texts/pane';
import type { Payout } from '../../payout';
import type { Applied, Calculated, Destination } from '../state/state';
import { fileName, handOver, type Desk } from './desk';

// What the pane says of sheets and files once they are written.

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function written(destination: Destination, result: Result<Written>): Result<Applied> {
  return result.ok ? success({ destination, sheets: result.value.sheets, remarks: result.value.remarks }) : result;
}

/** What its file is called. */
export function fileNameOf(desk: Desk, { scheme, run }: Payout, ending: 'xlsx' | 'csv'): string {
  const file = run === undefined
    ? sentence(applyTexts.fileName, { scheme: scheme.name, date: isoDay(desk.today()) }) : sentence(applyTexts.fileNameOfPeriod, { scheme: scheme.name, id: run.id });
  return `${fileName(say(file, desk.language))}.${ending}`;
}

export function saved(desk: Desk, destination: 'xlsx' | 'csv', { payout }: Pick<Calculated, 'payout'>, parts: readonly Uint8Array[], type: string): Applied {
  const name = fileNameOf(desk, payout, destination);
  handOver(desk, { name, type, parts });
  return { destination, sheets: [name], remarks: [] };
}
