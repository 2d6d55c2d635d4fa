import type { Day } from '../../calendar';
import { say, sentence, type Language } from '../../i18n';
import { reportTexts } from '../../i18n/texts/report';
import { add, ZERO } from '../../money';
import type { PeriodPayout } from '../../payout';
import { paidFacts, textOfPaid } from '../paid/stored';
import { textOfEntry, type ReadRow } from './row';
import type { Fingerprinter, RegisterEntry } from './types';

/** What is known of a payout as it is registered, besides what it says itself. */
export interface Registering {
  readonly who: string;
  readonly day: Day;
  /** What its record keeps for later runs (`RunRecord.stored`). */
  readonly stored: string;
  /** The file in which its sheets stand; null where they stand beside the register. Of a payout elsewhere no sums are kept. */
  readonly file: string | null;
}

/** The row of a payout that has just been made: a draft. */
export async function draftRow({ scheme, totals, lines, run }: PeriodPayout, { who, day, stored, file }: Registering, language: Language, fingerprint: Fingerprinter): Promise<ReadRow> {
  const { id, version, name } = scheme;
  const sums = new Map<RegisterEntry['totals'][number]['award'], RegisterEntry['totals'][number]['amount']>();
  for (const { award, amount } of totals) sums.set(award, add(sums.get(award) ?? ZERO, amount));
  return sealed({
    id: run.id, payPeriod: run.payPeriod, plan: say(sentence(reportTexts.schemeValue, { name, id, version }), language),
    schemes: run.schemes.map((each) => ({ id: each.id, version: each.version })), state: 'draft', signed: { draft: { who: who.trim(), day } },
    totals: file === null ? [...sums].map(([award, amount]) => ({ award, amount })) : [],
    settledTo: run.settledTo, windowSettled: run.windowSettled, file,
    linesFingerprint: await fingerprint(textOfPaid(paidFacts(lines))), recordFingerprint: await fingerprint([stored]),
  }, fingerprint);
}

/** An entry with the seal by which its row is known to be as it was written. */
export async function sealed(entry: RegisterEntry, fingerprint: Fingerprinter): Promise<ReadRow> {
  return { entry, seal: await fingerprint(textOfEntry(entry)) };
}
