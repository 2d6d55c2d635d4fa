import { createHash } from 'node:crypto';
import { parseIsoDay, type Day } from '../../../src/calendar';
import { say, type Language } from '../../../src/i18n';
import type { PeriodPayout } from '../../../src/payout';
import {
  describeReport, draftRow, paidFacts, payoutsOf, registerSheet, storedRun, textOfPaid, type Payouts, type ReadRow, type RegisteredPayout, type Report, type ReportSheet, type RunRecord,
} from '../../../src/report';
import type { Cell, Grid } from '../../../src/table';
import { readWorkbook, writeReport } from '../../../src/xlsx';
import { payEach, type Asked } from '../../payout/period/months';

export const sha256 = (pieces: Iterable<string | Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

export const day = (text: string): Day => {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(text);
  return found;
};

const share = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
};
const row = (date: string, person: string, amount: number): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount });
const sales = [row('2026-01-10', 'Ann', 5000), row('2026-01-12', 'Bob', 1000), row('2026-02-10', 'Ann', 7000), row('2026-03-10', 'Bob', 9000)];

/** Payouts of a few months, one after the other. */
export function months(...periods: readonly string[]): readonly PeriodPayout[] {
  return payEach({ scheme: share, sales } satisfies Omit<Asked, 'period'>, periods.map((period) => ({ period })));
}

function storedOf({ run, lines }: PeriodPayout): string {
  return JSON.stringify(storedRun(run, lines.length, sha256(textOfPaid(paidFacts(lines)))));
}

/** The payout sheets of a run, as they are written. */
export function reportOf(payout: PeriodPayout, language: Language = 'en'): Report {
  const record: RunRecord = { version: '1', day: day('2026-04-02'), schemes: [], sources: [], parameters: [], linesFingerprint: 'f', stored: storedOf(payout) };
  return describeReport(payout, record, language);
}

export async function draftOf(payout: PeriodPayout, language: Language = 'en', file: string | null = null): Promise<ReadRow> {
  return draftRow(payout, { who: 'Dee', day: day('2026-04-02'), stored: storedOf(payout), file }, language, sha256);
}

/** Sheets as a workbook file. */
export function fileOf(sheets: readonly ReportSheet[], language: Language = 'en'): Promise<Uint8Array> {
  const names = new Map<string, number>();
  const named = sheets.map((sheet) => {
    const count = (names.get(sheet.name) ?? 0) + 1;
    names.set(sheet.name, count);
    return { ...sheet, name: count === 1 ? sheet.name : `${sheet.name} ${count}`, blocks: sheet.blocks.map(({ table: _, ...block }) => block) };
  });
  return writeReport({ language, title: 'book', sheets: named }, { created: day('2026-04-02') });
}

/** The sheets of a workbook as they are read back from a file. */
export async function gridsOf(sheets: readonly ReportSheet[], language: Language = 'en'): Promise<Grid[]> {
  const book = await readWorkbook(await fileOf(sheets, language), 'book');
  if (!book.ok) throw new Error(book.problems.map((each) => say(each.sentence, 'en')).join());
  return book.value.sheets.map(({ grid }) => grid);
}

/** A workbook with a register and all sheets of these payouts. */
export async function bookOf(payouts: readonly PeriodPayout[], language: Language = 'en', rows?: readonly ReadRow[]): Promise<Grid[]> {
  const drafts = rows ?? await Promise.all(payouts.map((each) => draftOf(each, language)));
  return gridsOf([...payouts.flatMap((each) => reportOf(each, language).sheets), registerSheet(drafts, language)], language);
}

export async function read(grids: readonly Grid[]): Promise<Payouts> {
  const payouts = await payoutsOf(grids, sha256);
  if (!payouts.ok) throw new Error(payouts.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return payouts.value;
}

export function payoutNamed({ payouts }: Payouts, id: string): RegisteredPayout {
  const found = payouts.find(({ entry }) => entry.id === id);
  if (found === undefined) throw new Error(`no payout ${id}`);
  return found;
}

/** The same sheets with one cell changed: of the first sheet of that name, the first cell that says `before`. */
export function edited(grids: readonly Grid[], sheet: string, before: Cell, after: Cell): Grid[] {
  let done = false;
  return grids.map((grid) => (grid.name !== sheet ? grid : {
    ...grid, cells: grid.cells.map((cells) => cells.map((cell) => {
      if (done || cell !== before) return cell;
      done = true;
      return after;
    })),
  }));
}
