import { sentence, success, type Result, type Sentence } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { add, ZERO } from '../../money';
import type { Grid } from '../../table';
import { textOfPaidFile } from '../paid/paid-file';
import type { PaidFile } from '../paid/types';
import { changedCells } from './changes';
import { payoutsIn, type FoundPayout } from './found';
import { textOfEntry } from './row';
import { registerIn, type FoundRegister } from './sheet';
import type { CellChange, FaultKind, Fingerprinter, RegisteredPayout, RegisterEntry, RegisterFault } from './types';

/** The payouts of a workbook: its register, if it has one, and all payouts that have a row in it or sheets. */
export interface Payouts {
  readonly register: FoundRegister | null;
  /** Earliest first, in the order of their numbers. */
  readonly payouts: readonly RegisteredPayout[];
}

/**
 * Puts the register of a workbook together with the payout sheets that stand in it: what is there, what is gone, and what was changed since. Sheets
 * without a row are a draft. Problems: those of `registerIn`.
 */
export async function payoutsOf(grids: readonly Grid[], fingerprint: Fingerprinter): Promise<Result<Payouts>> {
  const register = registerIn(grids);
  if (!register.ok) return register;
  const found = new Map(payoutsIn(grids).map((each) => [each.id, each]));
  const payouts: RegisteredPayout[] = [];
  for (const { entry, seal } of register.value?.rows ?? []) {
    const rowFault = seal === await fingerprint(textOfEntry(entry)) ? [] : [fault('row-edited', sentence(registerTexts.rowEdited, { id: entry.id }))];
    payouts.push(await together(entry, found.get(entry.id), rowFault, fingerprint));
    found.delete(entry.id);
  }
  for (const each of found.values()) payouts.push(await unregistered(each, fingerprint));
  return success({ register: register.value, payouts: inOrder(payouts) });
}

function fault(kind: FaultKind, said: Sentence): RegisterFault {
  return { kind, sentence: said };
}

async function together(entry: RegisterEntry, found: FoundPayout | undefined, rowFaults: readonly RegisterFault[], fingerprint: Fingerprinter): Promise<RegisteredPayout> {
  const { id, file } = entry;
  if (found === undefined) {
    const absent = file === null ? fault('gone', sentence(registerTexts.sheetsGone, { id })) : fault('elsewhere', sentence(registerTexts.elsewhere, { id, file }));
    return { entry, isRegistered: true, paid: null, sheets: [], faults: [absent, ...rowFaults], changes: [] };
  }
  const { paid, faults, changes } = await checked(found, entry, fingerprint);
  return { entry, isRegistered: true, paid, sheets: found.sheets, faults: [...faults, ...rowFaults], changes };
}

interface Checked {
  readonly paid: PaidFile | null;
  readonly faults: readonly RegisterFault[];
  readonly changes: readonly CellChange[];
}

/** Holds sheets against their own fingerprints, and against those in the register where that has any. */
async function checked({ id, paid: read, records }: FoundPayout, entry: RegisterEntry | null, fingerprint: Fingerprinter): Promise<Checked> {
  if (!read.ok) {
    const [problem] = read.problems;
    const said = problem?.code === 'no-lines' ? sentence(registerTexts.linesGone, { id }) : sentence(registerTexts.sheetsUnreadable, { id, why: problem?.sentence ?? sentence(registerTexts.sheetsGone, { id }) });
    return { paid: null, faults: [fault('unreadable', said)], changes: [] };
  }
  const paid = read.value;
  const lines = await fingerprint(textOfPaidFile(paid));
  const isOther = entry !== null && paid.fingerprint !== entry.linesFingerprint;
  const isRecordEdited = entry !== null && !isOther && await fingerprint([paid.stored ?? '']) !== entry.recordFingerprint;
  const changes = lines === paid.fingerprint ? [] : changedCells(paid);
  // Rows that were merely sorted say the same.
  const areLinesEdited = lines !== paid.fingerprint && (changes.length > 0 || paid.sealed === null || await fingerprint(textOfPaidFile({ facts: paid.sealed })) !== paid.fingerprint);
  return {
    paid, changes,
    faults: [
      ...(records.length > 1 ? [fault('twice', sentence(registerTexts.sheetsTwice, { id, sheets: records.join(', ') }))] : []),
      ...(isOther ? [fault('other-payout', sentence(registerTexts.otherPayoutThere, { id }))] : []),
      ...(areLinesEdited ? [fault('lines-edited', sentence(registerTexts.linesEdited, { id }))] : []),
      ...(isRecordEdited ? [fault('record-edited', sentence(registerTexts.recordEdited, { id }))] : []),
    ],
  };
}

/** What the register would say of sheets that it knows nothing of: a draft, of which nobody is known to have done anything. */
async function unregistered(found: FoundPayout, fingerprint: Fingerprinter): Promise<RegisteredPayout> {
  const { paid, faults, changes } = await checked(found, null, fingerprint);
  const payout = paid?.payout;
  const entry: RegisterEntry = {
    id: found.id, payPeriod: payout?.payPeriod ?? { kind: 'window', index: 0 }, plan: paid?.schemes.map(({ id }) => id).join(', ') ?? '', schemes: paid?.schemes ?? [],
    state: 'draft', signed: {}, totals: paid === null ? [] : totalsOf(paid), settledTo: payout?.settledTo ?? null, windowSettled: payout?.windowSettled ?? false, file: null,
    linesFingerprint: paid?.fingerprint ?? '', recordFingerprint: await fingerprint([paid?.stored ?? '']),
  };
  return { entry, isRegistered: false, paid, sheets: found.sheets, faults, changes };
}

/** What a payout comes to, by kind of award. */
export function totalsOf({ payout }: Pick<PaidFile, 'payout'>): RegisterEntry['totals'] {
  const totals = new Map<RegisterEntry['totals'][number]['award'], RegisterEntry['totals'][number]['amount']>();
  for (const { award, amount } of payout.lines) totals.set(award, add(totals.get(award) ?? ZERO, amount));
  return [...totals].map(([award, amount]) => ({ award, amount }));
}

/** Earliest first; of one period in the order of their numbers. Keys of one kind sort as their periods do. */
function inOrder(payouts: readonly RegisteredPayout[]): readonly RegisteredPayout[] {
  const number = (id: string): number => Number(/\/(\d+)$/.exec(id)?.[1] ?? 1);
  const period = (id: string): string => id.replace(/\/\d+$/, '');
  return [...payouts].sort(({ entry: { id: a } }, { entry: { id: b } }) => (period(a) < period(b) ? -1 : period(a) > period(b) ? 1 : number(a) - number(b)));
}
