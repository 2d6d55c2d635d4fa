import type { Day } from '../calendar';
import { say, sentence, success, failure, type Language, type Problem, type Result, type Sentence } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { periodCliTexts } from '../i18n/texts/cli-period';
import { tableNames } from '../i18n/texts/payout';
import { grouped, sum } from '../money';
import { payOut, prepare, readPlan, type Payout, type Plan, type Prepared } from '../payout';
import type { GivenValues, Scheme } from '../scheme';
import { describeReport, type LineDetail, type RunRecord } from '../report';
import { bytesOf, csvOf, jsonOf, readJson, writeReport } from '../xlsx';
import type { PayoutCommand } from './arguments';
import { checkOutput, readBytes, writeWhole } from './files';
import type { Host } from './host';
import { printOut } from './print';
import { isOwnDraft } from './period/own-draft';
import { filesOf, runPeriod, type PeriodResult } from './period/run-period';
import { schemesFor, type FoundSchemes } from './scheme-files';
import { sourcesFor } from './scheme-sources';
import { splitSheet } from './sources';
import { recordOfRun } from './record';
import { mayReplace } from './replaced';

/** Works out a payout and writes it. Nothing is written where there is a problem. */
export async function runPayout(command: PayoutCommand, host: Host, language: Language): Promise<Result<null>> {
  const asked = readAsked(command);
  if (!asked.ok) return asked;
  const { schemes, plan } = asked.value;
  const inputs = [command.scheme, command.parametersFile ?? '', ...Object.values(command.tables), ...(command.period === null ? [] : filesOf(command.period))];
  const obstacle = command.outputKind === 'stdout' ? null : checkOutput(command.out, inputs.filter((file) => file !== '').map((argument) => splitSheet(argument).file));
  if (obstacle !== null) return failure(obstacle);
  const sources = await sourcesFor(schemes.map(({ scheme }) => scheme), command);
  if (!sources.ok) return sources;
  const day = command.day ?? host.today();
  const prepared = prepareAll(schemes, sources.value.tables, command, day);
  if (!prepared.ok) return prepared;
  const paid = await payoutOf(prepared.value, plan, command);
  if (!paid.ok) return paid;
  const { payout, told } = paid.value;
  const made = prepared.value.map((each, index) => ({ fileOf: (scheme: Scheme) => schemes[index]?.found.fileOf(scheme), prepared: each }));
  const record = (): RunRecord => recordOfRun(payout, made, { sources: sources.value, day });
  const isOwn = payout.run !== undefined && command.outputKind !== 'stdout' && await isOwnDraft(command.out, payout.run);
  const free = isOwn || command.force || command.outputKind === 'stdout' ? success(null) : await mayReplace(command.out, record);
  if (!free.ok) return free;
  const chunks = await outputOf(paid.value, command, language, record);
  if (!chunks.ok) return chunks;
  const problem = await write(chunks.value, command, host);
  if (problem !== null) return failure(problem);
  for (const line of [...sources.value.told, ...told, ...remarksOn(payout, command)]) host.tell(say(line, language));
  return success(null);
}

/** The schemes that are to be paid, each with its parameters, and the plan that they are of. */
interface Asked {
  readonly schemes: readonly { readonly found: FoundSchemes; readonly scheme: Scheme; readonly parameters: GivenValues }[];
  readonly plan: Plan | null;
}

function readAsked(command: PayoutCommand): Result<Asked> {
  const parameters = readParameters(command);
  if (!parameters.ok) return parameters;
  const file = command.period?.plan ?? null;
  if (file === null) {
    const scheme = schemesFor(command.scheme);
    return scheme.ok ? success({ schemes: [{ ...scheme.value, parameters: parameters.value }], plan: null }) : scheme;
  }
  const bytes = readBytes(file);
  const json = bytes.ok ? readJson(bytes.value, file) : bytes;
  const plan = json.ok ? readPlan(json.value, file) : json;
  if (!plan.ok) return plan;
  const schemes: Asked['schemes'][number][] = [];
  for (const { scheme: id, params } of plan.value.schemes) {
    const scheme = schemesFor(id);
    if (!scheme.ok) return scheme;
    schemes.push({ ...scheme.value, parameters: { ...params, ...parameters.value } });
  }
  return success({ schemes, plan: plan.value });
}

type AllPrepared = readonly [Prepared, ...Prepared[]];

function prepareAll(schemes: Asked['schemes'], tables: Prepared['job']['tables'], { mapping, taught, period }: PayoutCommand, today: Day): Result<AllPrepared> {
  const all: Prepared[] = [];
  for (const { scheme, parameters, found } of schemes) {
    const prepared = prepare({ scheme, parameters, tables, mapping, taught, today, findScheme: found.find, ...(period === null ? {} : { payPeriod: period.period }) });
    if (!prepared.ok) return failure(...(found.problems.length > 0 ? found.problems : prepared.problems));
    all.push(prepared.value);
  }
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError('A run has a scheme.');
  return success([first, ...others]);
}

/** A payout, with what it was compared with where that was asked for. */
type Paid = Omit<PeriodResult, 'payout'> & { readonly payout: Payout };

async function payoutOf(prepared: AllPrepared, plan: Plan | null, { period, encoding }: PayoutCommand): Promise<Result<Paid>> {
  if (period === null) return success({ payout: payOut(prepared[0]), comparison: null, told: [] });
  return runPeriod(prepared, plan, period, encoding);
}

/** The parameters of the file, and over them those given one by one. */
export function readParameters({ parametersFile: file, parameters }: Pick<PayoutCommand, 'parametersFile' | 'parameters'>): Result<GivenValues> {
  if (file === null) return success(parameters);
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const json = readJson(bytes.value, file);
  if (!json.ok) return json;
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
    return failure({ code: 'parameters', sentence: sentence(cliTexts.paramsNotObject, { file, example: '{"budget": 50000}' }) });
  }
  return success(Object.fromEntries([...Object.entries(json.value), ...Object.entries(parameters)]));
}

/** More lines than these would ask for more memory than Node takes by itself, and for more patience than a reader has. */
const MOST_WORKBOOK_LINES = 300_000;

async function outputOf({ payout, comparison }: Paid, { outputKind, encoding, headers, lines }: PayoutCommand, language: Language, record: () => RunRecord): Promise<Result<Iterable<Uint8Array>>> {
  switch (outputKind) {
    case 'xlsx':
      if (lines !== 'none' && payout.lines.length > MOST_WORKBOOK_LINES) return failure({ code: 'too-many-lines', sentence: sentence(cliTexts.tooLargeForWorkbook, { count: payout.lines.length }) });
      return success([await workbookOf(payout, record(), language, lines)]);
    case 'csv': return csvOf(payout, language, encoding ?? 'utf-8', { headers, detail: lines });
    case 'json': case 'stdout': return success(bytesOf(jsonOf(payout, language, { detail: lines, record: record(), comparison })));
  }
}

function workbookOf(payout: Payout, record: RunRecord, language: Language, detail: LineDetail): Promise<Uint8Array> {
  return writeReport(describeReport(payout, record, language, detail), { created: record.day });
}

async function write(chunks: Iterable<Uint8Array>, { out, outputKind }: PayoutCommand, host: Host): Promise<Problem | null> {
  if (outputKind !== 'stdout') return writeWhole(out, chunks);
  return printOut(chunks, host);
}

const MOST_TOLD = 20;

/** Which rows do not count, and why: those of one reason by their number, with the first of them. */
function remarksOnExcluded(excluded: Payout['excluded']): Sentence[] {
  const reasons = new Map<string, { readonly first: Payout['excluded'][number]; count: number }>();
  for (const first of excluded) {
    const reason = `${first.table} ${first.code}`;
    const known = reasons.get(reason);
    if (known === undefined) reasons.set(reason, { first, count: 1 });
    else known.count += 1;
  }
  return [
    ...(excluded.length === 0 ? [] : [sentence(cliTexts.excluded, { count: excluded.length })]),
    ...[...reasons.values()].map(({ first: { table, place, sentence: reason }, count }) => (
      sentence(count === 1 ? cliTexts.excludedRow : cliTexts.excludedRows, { table: tableNames[table], row: place, count, reason })
    )),
  ];
}

/** What is said once the result stands: what could not be read or does not count, and what was written. */
function remarksOn({ lines, totals, rejected, excluded, notes, run }: Payout, { out, outputKind }: PayoutCommand): Sentence[] {
  const cash = sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount));
  const recipients = new Set(totals.map(({ recipientKind, recipient, personId }) => `${recipientKind}\n${personId ?? ''}\n${recipient}`)).size;
  return [
    ...(rejected.length === 0 ? [] : [sentence(cliTexts.rejected, { count: rejected.length })]),
    ...rejected.slice(0, MOST_TOLD).map(({ table, place, cell, sentence: reason }) =>
      sentence(cliTexts.rejectedPlace, { table: tableNames[table], row: place, cell: cell === undefined ? '' : sentence(cliTexts.rejectedCell, { cell }), reason })),
    ...(rejected.length > MOST_TOLD ? [sentence(cliTexts.rejectedMore, { count: rejected.length - MOST_TOLD })] : []),
    ...remarksOnExcluded(excluded),
    ...notes.filter(({ warning }) => warning === true).map(({ sentence: what }) => sentence(cliTexts.warning, { what })),
    ...(run === undefined || run.owed.length === 0 ? [] : [sentence(periodCliTexts.netPaid, {
      cash: grouped(sum(run.payable.map(({ amount }) => amount)), 2), count: run.owed.length, owed: grouped(sum(run.owed.map(({ amount }) => amount)), 2),
    })]),
    ...(outputKind === 'stdout' ? [] : [sentence(cliTexts.written, { file: out, lines: lines.length, recipients, cash: grouped(cash, 2) })]),
  ];
}
