import { isoDay } from '../../calendar';
import type { Prepared } from '../../payout';
import type { Paid, Watch } from '../../excel';
import { say, sentence, success, type Result } from '../../i18n';
import { paidTwiceTexts } from '../../i18n/texts/paid-twice';
import { reportTexts } from '../../i18n/texts/report';
import { describeReport, paidFacts, recordOf, storedRun, textOfLines, textOfPaid, textOfScheme, type RunRecord } from '../../report';
import type { Scheme } from '../../scheme';
import { TABLES } from '../../table';
import type { Applied, Calculated, Destination } from '../state/state';
import { saved, written, XLSX } from './applied';
import type { Desk } from './desk';
import { fingerprint } from './fingerprint';
import { writePeriod } from './pay/write';
import { paidDates } from './paid-dates';

/** Writes the payout sheets to where the user wants them. */
export async function writeTo(desk: Desk, destination: Destination, calculated: Calculated, watch: Watch): Promise<Result<Applied>> {
  const record = await recordOfRun(desk, calculated);
  const report = describeReport(calculated.payout, record, desk.language);
  if (calculated.ofPeriod !== null && destination !== 'csv') return writePeriod(desk, destination, { report, stored: record.stored ?? '', of: calculated.ofPeriod }, watch);
  switch (destination) {
    case 'here': return written(destination, await desk.book.write(report, paidOf(desk, calculated), watch));
    case 'new-workbook': return noted(desk, calculated, written(destination, await desk.book.writeToNewWorkbook(report, watch)));
    case 'xlsx': {
      const { writeReport } = await import('../../xlsx');
      const bytes = await writeReport(report, { created: desk.today() });
      return noted(desk, calculated, success(saved(desk, destination, calculated, [bytes], XLSX)));
    }
    case 'csv': {
      const { csvOf } = await import('../../xlsx');
      const csv = csvOf(calculated.payout, desk.language, 'utf-8');
      if (!csv.ok) return csv;
      const list = success(saved(desk, destination, calculated, csv.value, 'text/csv'));
      // Of a period it is a list for another program: what counts as a payout stands in the register.
      return calculated.ofPeriod === null ? noted(desk, calculated, list) : list;
    }
  }
}

/** Lets the workbook remember what was paid from it elsewhere; where it cannot, that is told. */
async function noted(desk: Desk, calculated: Calculated, applied: Result<Applied>): Promise<Result<Applied>> {
  if (!applied.ok) return applied;
  const kept = await desk.book.notePaid(paidOf(desk, calculated));
  return kept.ok ? applied : success({ ...applied.value, remarks: [...applied.value.remarks, sentence(paidTwiceTexts.notNoted)] });
}

async function recordOfRun(desk: Desk, calculated: Calculated): Promise<RunRecord> {
  const { payout, prepared: [first, ...others] } = calculated;
  const record = await recordOfScheme(desk, first, calculated);
  const further = await Promise.all(others.map((each) => recordOfScheme(desk, each, calculated)));
  const stored = payout.run === undefined ? {} : { stored: JSON.stringify(storedRun(payout.run, payout.lines.length, await fingerprint(textOfPaid(paidFacts(payout.lines))))) };
  const all = [record, ...further];
  return { ...record, schemes: all.flatMap(({ schemes }) => schemes), parameters: all.flatMap(({ parameters }) => parameters), ...stored };
}

async function recordOfScheme(desk: Desk, prepared: Prepared, { payout, fingerprints }: Calculated): Promise<RunRecord> {
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
  return { fingerprint: fingerprints.sales ?? fingerprints.people ?? '', scheme: say(payout.scheme.name, desk.language), day: isoDay(desk.today()), dates: paidDates(prepared[0]) };
}
