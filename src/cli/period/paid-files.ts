import path from 'node:path';
import { failure, sentence, success, type Result, type Sentence } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import { periodCliTexts } from '../../i18n/texts/cli-period';
import { grouped, sum } from '../../money';
import type { EarlierPayout } from '../../payout';
import {
  cameBefore, paidFromGrids, paidFromJson, payoutsIn, payoutsOf, textOfPaidFile, toldWithoutRecord, type AskedBefore, type GivenPayout, type PaidFile, type Payouts,
} from '../../report';
import { kindOf, readCsv, readJson, readWorkbook, type Encoding } from '../../xlsx';
import { sha256 } from '../digest';
import { openInput } from '../input';
import { splitSheet } from '../sources';

/** Earlier payouts as their files tell them, and what should be said of them. */
export interface PaidFiles {
  readonly payouts: readonly EarlierPayout[];
  readonly told: readonly Sentence[];
}

/** The run for which earlier payouts are read: of a workbook with a register those count that the register says are approved or paid. */
type For = Pick<AskedBefore, 'payPeriod' | 'schemes' | 'monthStartsOn'>;

/**
 * Reads the payouts that were paid before. Lines that were changed since stop the run, unless the changed figures are accepted as paid; so do drafts of
 * earlier periods in a register. Problems: those of reading files, not-a-payout, bad-line, no-sheet, which-payout, edited, and those of `cameBefore`.
 */
export async function readPaidFiles(files: readonly string[], encoding: Encoding | null, acceptEdited: boolean, run: For): Promise<Result<PaidFiles>> {
  const given: GivenPayout[] = [];
  const registers: Payouts[] = [];
  const told: Sentence[] = [];
  for (const argument of files) {
    const register = await readRegister(argument);
    if (!register.ok) return register;
    if (register.value !== null) {
      registers.push(register.value);
      continue;
    }
    const paid = await readPaidFile(argument, encoding);
    if (!paid.ok) return paid;
    if (paid.value.fingerprint === null) told.push(...toldWithoutRecord(paid.value));
    else if (!isAsWritten(paid.value) && !acceptEdited) return failure({ code: 'edited', sentence: editedSentence(paid.value) });
    given.push({ paid: paid.value, linesNow: sha256(textOfPaidFile(paid.value)), recordNow: sha256([paid.value.stored ?? '']) });
  }
  const [first, ...others] = registers;
  if (first === undefined) return success({ payouts: given.map(({ paid }) => paid.payout), told });
  const found = [first, ...others].map(({ payouts }, index) => {
    const confirmed = new Set(acceptEdited ? payouts.map(({ entry: { id } }) => id) : []);
    return cameBefore({ ...run, payouts, confirmed, given: index === 0 ? given : [] });
  });
  const problems = found.flatMap(({ obstacles }) => obstacles.map(({ problem }) => problem));
  return problems.length > 0 ? failure(...problems) : success({ payouts: found.flatMap(({ earlier }) => earlier), told });
}

/** The register of a workbook with all its payouts; null where a file is none or has none. Problems: those of reading files and of `registerIn`. */
async function readRegister(argument: string): Promise<Result<Payouts | null>> {
  const { file, sheet } = splitSheet(argument);
  // What comes from another program comes only once, and has no name of its own.
  if (sheet !== null || !/\.(xlsx|xlsm)$/i.test(file)) return success(null);
  const input = openInput(file);
  if (!input.ok) return input;
  if (kindOf(input.value.head) === 'text') return success(null);
  const bytes = input.value.whole();
  const workbook = bytes.ok ? await readWorkbook(bytes.value, path.basename(file)) : bytes;
  if (!workbook.ok) return workbook;
  const payouts = await payoutsOf(workbook.value.sheets.map(({ grid }) => grid), sha256);
  return payouts.ok && payouts.value.register === null ? success(null) : payouts;
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
  const found = payoutsIn(grids);
  if (found.length > 1) {
    const one = found.find((each) => sheet !== null && each.sheets.includes(sheet));
    if (one !== undefined) return one.paid;
    return failure({ code: 'which-payout', sentence: sentence(periodCliTexts.whichPayout, { file: name, payouts: found.map(({ id, sheets: [own = ''] }) => `${name}#${own} (${id})`).join(', ') }) });
  }
  const named = sheet === null ? grids : grids.filter((_, index) => sheets[index]?.name === sheet || !isLines(sheets[index]?.grid.cells ?? []));
  return paidFromGrids(named, argument === file ? name : `${name}#${sheet ?? ''}`, true);
}

/** Whether a sheet has a column of keys, so that it is left out where another one is named. */
function isLines(cells: readonly (readonly unknown[])[]): boolean {
  return cells.slice(0, 100).some((row) => row.some((cell) => cell === 'key' || cell === 'Key' || cell === '标识'));
}
