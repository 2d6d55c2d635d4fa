import { failure, sentence, success, type Problem, type Result } from '../../../i18n';
import { paidTexts } from '../../../i18n/texts/paid';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { textOfPaidFile, toldWithoutRecord, type GivenPayout } from '../../../report';
import { unexpected, type Desk } from '../desk';
import { fingerprint } from '../fingerprint';
import { readLedger } from './ledger';

/** A file as a browser hands it over. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Takes files of earlier payouts, which count as paid. What cannot be read, or was changed since it was written, is told and not taken; what cannot be checked is told. */
export async function givePaid(desk: Desk, files: readonly GivenFile[]): Promise<void> {
  const problems: Problem[] = [];
  const given = new Map(desk.store.get().given.map((each) => [each.paid.payout.id, each]));
  for (const file of files) {
    const read = await readGiven(file).catch((error: unknown) => failure(unexpected(error)));
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const { paid } = read.value;
    given.set(paid.payout.id, read.value);
    if (paid.fingerprint === null) problems.push(...toldWithoutRecord(paid).map((told) => ({ code: 'unchecked', sentence: told })));
  }
  desk.store.dispatch({ type: 'given', given: [...given.values()] });
  await readLedger(desk);
  desk.store.dispatch({ type: 'problems', problems });
}

async function readGiven(file: GivenFile): Promise<Result<GivenPayout>> {
  // Wanted seldom, and it knows every format.
  const { readPaid } = await import('../../../xlsx');
  const paid = await readPaid(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!paid.ok) return paid;
  const { payout, fingerprint: written, stored } = paid.value;
  if (payout.payPeriod === null) return failure({ code: 'no-period', sentence: sentence(payTexts.withoutPeriod, { file: file.name }) });
  const linesNow = await fingerprint(textOfPaidFile(paid.value));
  if (written !== null && written !== linesNow) return failure({ code: 'edited', sentence: sentence(paidTexts.changed, { file: file.name }) });
  return success({ paid: paid.value, linesNow, recordNow: await fingerprint([stored ?? '']) });
}
