import { isoDay, keyOfPeriod } from '../../calendar';
import { plain, type Exact } from '../../money';
import type { Adjustment, Line, Payee, PeriodBalance, PeriodRun } from '../../payout';
import { gathered, record, type Fingerprinted } from '../field-bytes';

/** The form of what is stored, so that a later one is told from it. */
export const STORED_FORM = 1;

/** What a payout of a period keeps of itself besides its lines, as JSON, so that later runs know what it paid and on what it rested. */
export function storedRun(run: PeriodRun, lines: number, linesFingerprint: string): Record<string, unknown> {
  return {
    form: STORED_FORM,
    payout: run.id,
    payPeriod: keyOfPeriod(run.payPeriod),
    settledTo: run.settledTo === null ? null : keyOfPeriod(run.settledTo),
    windowSettled: run.windowSettled,
    peopleAccepted: run.peopleAccepted,
    schemes: run.schemes.map(({ id, version }) => ({ id, version })),
    earlier: run.earlier,
    adjustments: run.adjustments.map(storedAdjustment),
    balances: run.balances.map(storedBalance),
    bases: Object.fromEntries(run.bases),
    seen: run.seen(),
    lines,
    linesFingerprint,
  };
}

function storedAdjustment({ amount, owed, date, ...adjustment }: Adjustment): Record<string, unknown> {
  return { ...adjustment, amount: text(amount), owed: text(owed), date: date === undefined ? undefined : isoDay(date) };
}

function storedBalance({ opening, change, closing, ...of }: PeriodBalance): Record<string, unknown> {
  return { ...of, opening: plain(opening), change: plain(change), closing: plain(closing) };
}

function text(amount: Exact | undefined): string | undefined {
  return amount === undefined ? undefined : plain(amount);
}

/** What of a line says whom it paid, for what and how much. */
export type PaidFacts = Payee & Pick<Line, 'amount'> & { readonly key: string };

/** The lines of a payout of a period as text that is the same whenever what was paid is: what its fingerprint is taken of. */
export function* textOfPaid(lines: Iterable<PaidFacts>): Fingerprinted {
  yield* gathered(lines, (text, { recipientKind, recipient, personId, key, amount }) => record(text, [recipientKind, recipient, personId ?? '', key, plain(amount)]));
}

/** The lines of a payout as `textOfPaid` takes them. */
export function paidFacts(lines: readonly Line[]): readonly PaidFacts[] {
  return lines.map(({ recipient, recipientKind, personId, key = '', amount }) => ({ recipient, recipientKind, personId, key, amount }));
}
