import { isoDay } from '../../calendar';
import type { Paid, Watch, Written } from '../../excel';
import { say, sentence, success, type Result } from '../../i18n';
import { paidTwiceTexts } from '../../i18n/texts/paid-twice';
import { applyTexts } from '../../i18n/texts/pane';
import { reportTexts } from '../../i18n/texts/report';
import { describeReport, recordOf, textOfLines, textOfScheme, type Report, type RunRecord } from '../../report';
import type { Scheme } from '../../scheme';
import { TABLES } from '../../table';
import type { Applied, Calculated, Destination } from '../state/state';
import { fileName, handOver, type Desk } from './desk';
import { fingerprint } from './fingerprint';
import { paidDates } from './paid-dates';

/** Writes the payout sheets to where the user wants them. */
export async function writeTo(desk: Desk, destination: Destination, calculated: Calculated, watch: Watch): Promise<Result<Applied>> {
  const report = await reportOf(desk, calculated);
  switch (destination) {
    case 'here': return written(destination, await desk.book.write(report, paidOf(desk, calculated), watch));
    case 'new-workbook': return noted(desk, calculated, written(destination, await desk.book.writeToNewWorkbook(report, watch)));
    case 'xlsx': {
      const { writeReport } = await import('../../xlsx');
      const bytes = await writeReport(report, { created: desk.today() });
      return noted(desk, calculated, success(saved(desk, destination, calculated, [bytes], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')));
    }
    case 'csv': {
      const { csvOf } = await import('../../xlsx');
      const csv = csvOf(calculated.payout, desk.language, 'utf-8');
      return csv.ok ? noted(desk, calculated, success(saved(desk, destination, calculated, csv.value, 'text/csv'))) : csv;
    }
  }
}

/** Lets the workbook remember what was paid from it elsewhere; where it cannot, that is told. */
async function noted(desk: Desk, calculated: Calculated, applied: Result<Applied>): Promise<Result<Applied>> {
  if (!applied.ok) return applied;
  const kept = await desk.book.notePaid(paidOf(desk, calculated));
  return kept.ok ? applied : success({ ...applied.value, remarks: [...applied.value.remarks, sentence(paidTwiceTexts.notNoted)] });
}

function written(destination: Destination, result: Result<Written>): Result<Applied> {
  return result.ok ? success({ destination, sheets: result.value.sheets, remarks: result.value.remarks }) : result;
}

function saved(desk: Desk, destination: 'xlsx' | 'csv', { payout }: Calculated, parts: readonly Uint8Array[], type: string): Applied {
  const file = say(sentence(applyTexts.fileName, { scheme: payout.scheme.name, date: isoDay(desk.today()) }), desk.language);
  const name = `${fileName(file)}.${destination}`;
  handOver(desk, { name, type, parts });
  return { destination, sheets: [name], remarks: [] };
}

/** The payout sheets with the record of how they came about. */
async function reportOf(desk: Desk, calculated: Calculated): Promise<Report> {
  return describeReport(calculated.payout, await recordOfRun(desk, calculated), desk.language);
}

async function recordOfRun(desk: Desk, { payout, prepared, fingerprints }: Calculated): Promise<RunRecord> {
  const { schemes } = desk.store.get();
  const known = await Promise.all(prepared.stages.map(async ({ scheme }) => [scheme, await fingerprint(textOfScheme(scheme))] as const));
  const prints = new Map(known);
  const isOwn = (scheme: Scheme): boolean => schemes.some((entry) => entry.own && entry.scheme.id === scheme.id);
  return recordOf(prepared, {
    day: desk.today(),
    origin: (scheme) => (isOwn(scheme) ? reportTexts.keptInWorkbook : reportTexts.builtIn),
    fingerprintOf: (scheme) => prints.get(scheme) ?? '',
    sources: Object.fromEntries(TABLES.flatMap((table) => {
      const print = fingerprints[table];
      return print === undefined ? [] : [[table, { fingerprint: print }] as const];
    })),
    linesFingerprint: await fingerprint(textOfLines(payout)),
  });
}

/** What tells the same rows again, without any figure of pay. */
function paidOf(desk: Desk, { payout, prepared, fingerprints }: Calculated): Paid {
  return { fingerprint: fingerprints.sales ?? fingerprints.people ?? '', scheme: say(payout.scheme.name, desk.language), day: isoDay(desk.today()), dates: paidDates(prepared) };
}
