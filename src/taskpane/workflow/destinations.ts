import { isoDay } from '../../calendar';
import type { Paid, Watch, Written } from '../../excel';
import { say, sentence, success, type Result } from '../../i18n';
import { applyTexts } from '../../i18n/texts/pane';
import { describeParameters, describeReport, textOfLines, type Report, type SourceRecord } from '../../report';
import type { Applied, Destination, Reckoned } from '../state/state';
import { TABLES } from '../state/state';
import { handOver, type Desk } from './desk';
import { fingerprint } from './fingerprint';

/** Writes the payout sheets to where the user wants them. */
export async function writeTo(desk: Desk, destination: Destination, reckoned: Reckoned, watch: Watch): Promise<Result<Applied>> {
  const report = await reportOf(desk, reckoned);
  switch (destination) {
    case 'here': return written(destination, await desk.book.write(report, paidOf(desk, reckoned), watch));
    case 'new-workbook': return noted(desk, reckoned, written(destination, await desk.book.writeToNewWorkbook(report, watch)));
    case 'xlsx': {
      const { writeReport } = await import('../../xlsx');
      const bytes = await writeReport(report, { created: desk.today() });
      return noted(desk, reckoned, success(saved(desk, destination, reckoned, [bytes], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')));
    }
    case 'csv': {
      const { csvOf } = await import('../../xlsx');
      const csv = csvOf(reckoned.payout, desk.language, 'utf-8');
      return csv.ok ? noted(desk, reckoned, success(saved(desk, destination, reckoned, csv.value, 'text/csv'))) : csv;
    }
  }
}

/** Lets the workbook remember what was paid from it elsewhere; where it cannot, that is told. */
async function noted(desk: Desk, reckoned: Reckoned, applied: Result<Applied>): Promise<Result<Applied>> {
  if (!applied.ok) return applied;
  const kept = await desk.book.notePaid(paidOf(desk, reckoned));
  return kept.ok ? applied : success({ ...applied.value, remarks: [...applied.value.remarks, sentence(applyTexts.notNoted)] });
}

function written(destination: Destination, result: Result<Written>): Result<Applied> {
  return result.ok ? success({ destination, sheets: result.value.sheets, remarks: result.value.remarks }) : result;
}

function saved(desk: Desk, destination: 'xlsx' | 'csv', { payout }: Reckoned, parts: readonly Uint8Array[], type: string): Applied {
  const file = say(sentence(applyTexts.fileName, { scheme: payout.scheme.name, date: isoDay(desk.today()) }), desk.language);
  // These cannot stand in the name of a file.
  const name = `${file.replace(/[\\/:*?"<>|]/g, ' ')}.${destination}`;
  handOver(desk, { name, type, parts });
  return { destination, sheets: [name], remarks: [] };
}

/** The payout sheets with the record of how they came about. */
async function reportOf(desk: Desk, reckoned: Reckoned): Promise<Report> {
  const { payout, scheme, parameters, fingerprints } = reckoned;
  const { tables } = desk.store.get();
  const sources = TABLES.flatMap((table): SourceRecord[] => {
    const { reading } = tables[table];
    const print = fingerprints[table];
    return reading.state !== 'done' || print === undefined ? [] : [{ table, name: reading.value.name, rows: reading.value.length, fingerprint: print }];
  });
  const linesFingerprint = await fingerprint(textOfLines(payout));
  return describeReport(payout, {
    version: desk.version, day: desk.today(), window: { from: parameters.from, to: parameters.to }, sources,
    parameters: describeParameters(scheme, parameters), linesFingerprint,
  }, desk.language);
}

/** What tells the same rows again, without any figure of pay. */
function paidOf(desk: Desk, { payout, fingerprints }: Reckoned): Paid {
  return { fingerprint: fingerprints.sales ?? fingerprints.people ?? '', scheme: say(payout.scheme.name, desk.language), day: isoDay(desk.today()) };
}
