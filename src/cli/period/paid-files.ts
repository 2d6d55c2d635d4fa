import path from 'node:path';
import { failure, sentence, success, type Result, type Sentence } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import { periodCliTexts } from '../../i18n/texts/cli-period';
import { grouped, sum } from '../../money';
import type { EarlierPayout } from '../../payout';
import { paidFromGrids, paidFromJson, textOfPaidFile, type PaidFile } from '../../report';
import { kindOf, readCsv, readJson, readWorkbook, type Encoding } from '../../xlsx';
import { sha256 } from '../digest';
import { openInput } from '../input';
import { splitSheet } from '../sources';

/** Earlier payouts as their files tell them, and what should be said of them. */
export interface PaidFiles {
  readonly payouts: readonly EarlierPayout[];
  readonly told: readonly Sentence[];
}

/**
 * Reads the payouts that were paid before. Lines that were changed since stop the run, unless the changed figures are accepted as paid.
 * Problems: those of reading files, not-a-payout, bad-line, no-sheet, edited.
 */
export async function readPaidFiles(files: readonly string[], encoding: Encoding | null, acceptEdited: boolean): Promise<Result<PaidFiles>> {
  const payouts: EarlierPayout[] = [];
  const told: Sentence[] = [];
  for (const argument of files) {
    const paid = await readPaidFile(argument, encoding);
    if (!paid.ok) return paid;
    if (paid.value.fingerprint === null) told.push(sentence(periodCliTexts.unchecked, { file: paid.value.payout.name }));
    else if (!isAsWritten(paid.value) && !acceptEdited) return failure({ code: 'edited', sentence: editedSentence(paid.value) });
    payouts.push(paid.value.payout);
  }
  return success({ payouts, told });
}

/** Whether the lines are those that the fingerprint in the record was taken of. */
export function isAsWritten(paid: PaidFile): boolean {
  return paid.fingerprint === sha256(textOfPaidFile(paid));
}

export function editedSentence({ payout: { name, id, lines } }: PaidFile): Sentence {
  const cash = sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount));
  return sentence(paidTexts.edited, { file: name, payout: id, amount: grouped(cash, 2) });
}

/** One payout, from JSON, payout sheets or a text table of its lines. */
export async function readPaidFile(argument: string, encoding: Encoding | null): Promise<Result<PaidFile>> {
  const { file, sheet } = splitSheet(argument);
  const input = openInput(file);
  if (!input.ok) return input;
  const name = path.basename(file);
  if (kindOf(input.value.head) === 'text' && /\.json$/i.test(file)) {
    const bytes = input.value.whole();
    const json = bytes.ok ? readJson(bytes.value, name) : bytes;
    return json.ok ? paidFromJson(json.value, name) : json;
  }
  if (kindOf(input.value.head) === 'text' && !/\.(xlsx|xlsm)$/i.test(file)) {
    const table = readCsv(input.value, name, encoding ?? undefined);
    return table.ok ? paidFromGrids([table.value.grid], name, false) : table;
  }
  const bytes = input.value.whole();
  const workbook = bytes.ok ? await readWorkbook(bytes.value, name) : bytes;
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  if (sheet !== null && !sheets.some((each) => each.name === sheet)) {
    return failure({ code: 'no-sheet', sentence: sentence(periodCliTexts.noPaidSheet, { file: name, sheet, sheets: sheets.map((each) => each.name).join(', ') }) });
  }
  const grids = sheets.map(({ grid }) => grid);
  const named = sheet === null ? grids : grids.filter((_, index) => sheets[index]?.name === sheet || !isLines(sheets[index]?.grid.cells ?? []));
  return paidFromGrids(named, argument === file ? name : `${name}#${sheet ?? ''}`, true);
}

/** Whether a sheet has a column of keys, so that it is left out where another one is named. */
function isLines(cells: readonly (readonly unknown[])[]): boolean {
  return cells.slice(0, 100).some((row) => row.some((cell) => cell === 'key' || cell === 'Key' || cell === '标识'));
}
