import { sentence, success, type Result } from '../../../i18n';
import { paidTwiceTexts } from '../../../i18n/texts/paid-twice';
import type { Watch, Written } from '../../../excel';
import { draftRow, type Report } from '../../../report';
import type { Applied, Calculated } from '../../state/state';
import type { Desk } from '../desk';
import { fileNameOf, saved, written, XLSX } from '../applied';
import { fingerprint } from '../fingerprint';
import { readLedger } from './ledger';

interface OfPeriod {
  readonly report: Report;
  /** What its record keeps for later runs. */
  readonly stored: string;
  readonly of: NonNullable<Calculated['ofPeriod']>;
}

/** Writes the payout of a period to where the user wants it, and registers it as a draft in place of the one that was there. */
export async function writePeriod(desk: Desk, destination: 'here' | 'new-workbook' | 'xlsx', made: OfPeriod, watch: Watch): Promise<Result<Applied>> {
  const applied = await writtenTo(desk, destination, made, watch);
  if (applied.ok) await readLedger(desk);
  return applied;
}

async function writtenTo(desk: Desk, destination: 'here' | 'new-workbook' | 'xlsx', made: OfPeriod, watch: Watch): Promise<Result<Applied>> {
  const { report, of: { payout } } = made;
  switch (destination) {
    case 'here': return written(destination, await registered(desk, made, null, watch));
    case 'new-workbook': {
      const opened = written(destination, await desk.book.writeToNewWorkbook(report, watch));
      if (!opened.ok) return opened;
      const kept = await registered(desk, made, fileNameOf(desk, payout, 'xlsx'), watch);
      return kept.ok ? opened : success({ ...opened.value, remarks: [...opened.value.remarks, sentence(paidTwiceTexts.notNoted)] });
    }
    case 'xlsx': {
      const { writeReport } = await import('../../../xlsx');
      const bytes = await writeReport(report, { created: desk.today() });
      const kept = await registered(desk, made, fileNameOf(desk, payout, 'xlsx'), watch);
      return kept.ok ? success(saved(desk, destination, made.of, [bytes], XLSX)) : kept;
    }
  }
}

/** Keeps the register in step: with the sheets, or without where they stand in a file. */
async function registered(desk: Desk, { report, stored, of: { payout, ledger, replaces } }: OfPeriod, file: string | null, watch: Watch): Promise<Result<Written>> {
  const row = await draftRow(payout, { who: '', day: desk.today(), stored, file }, desk.language, fingerprint);
  return desk.book.keepPayout({
    report: file === null ? report : null, change: { put: [row], remove: [] }, seen: ledger.seals, drop: replaces?.sheets ?? [], language: desk.language,
  }, watch);
}
