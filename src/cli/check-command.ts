import path from 'node:path';
import { failure, sentence, success, type Problem, type Result, type Sentence } from '../i18n';
import { paidTexts } from '../i18n/texts/paid';
import { periodCliTexts } from '../i18n/texts/cli-period';
import { grouped } from '../money';
import { claimOfJson, claimOfSheets, type Claim } from '../report';
import { kindOf, readJson, readWorkbook } from '../xlsx';
import { sha256 } from './digest';
import { readBytes } from './files';
import { editedSentence, isAsWritten, readPaidFile } from './period/paid-files';

const MOST_TOLD = 20;

/**
 * Holds a payout file against its own record: whether its lines are as they were written, and come to its totals. What is said where they are.
 * Problems: those of reading it, not-a-payout, and each difference.
 */
export async function checkPayout(file: string): Promise<Result<Sentence>> {
  const name = path.basename(file);
  const claim = await claimOf(file, name);
  if (!claim.ok) return claim;
  const { text, fingerprint, differences, lines, cash } = claim.value;
  const paid = await readPaidFile(file, null);
  const problems: Problem[] = [];
  if (paid.ok && !isAsWritten(paid.value)) problems.push({ code: 'edited', sentence: editedSentence(paid.value) });
  else if (text !== null && fingerprint !== null && sha256(text) !== fingerprint) problems.push({ code: 'edited', sentence: sentence(paidTexts.changed, { file: name }) });
  problems.push(...differences.slice(0, MOST_TOLD).map((each): Problem => ({ code: 'total-differs', sentence: each })));
  if (problems.length > 0) return failure(...problems);
  return success(sentence(periodCliTexts.checkOk, { file: name, payout: paid.ok ? paid.value.payout.id : paidTexts.withoutPeriod, lines, cash: grouped(cash, 2) }));
}

async function claimOf(file: string, name: string): Promise<Result<Claim>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  if (kindOf(bytes.value) === 'text') {
    const json = readJson(bytes.value, name);
    return json.ok ? claimIn(claimOfJson(json.value), name) : json;
  }
  const workbook = await readWorkbook(bytes.value, name);
  return workbook.ok ? claimIn(claimOfSheets(workbook.value.sheets.map(({ grid }) => grid)), name) : workbook;
}

function claimIn(claim: Claim | undefined, file: string): Result<Claim> {
  return claim === undefined ? failure({ code: 'not-a-payout', sentence: sentence(paidTexts.noPayoutFile, { file }) }) : success(claim);
}
