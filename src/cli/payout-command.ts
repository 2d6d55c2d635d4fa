import { say, sentence, success, failure, type Language, type Problem, type Result, type Sentence } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { tableNames } from '../i18n/texts/payout';
import { grouped, sum } from '../money';
import { checkExamples, payOut, prepare, type Payout } from '../payout';
import { GALLERY, presetById, PRESETS } from '../presets';
import { catalogueOf, nearest, parseSchemeText, type GivenValues, type Scheme } from '../scheme';
import { describeReport, type LineDetail, type RunRecord } from '../report';
import { TABLES } from '../table';
import { bytesOf, csvOf, decodeText, jsonOf, readJson, writeReport } from '../xlsx';
import type { PayoutCommand } from './arguments';
import { checkOutput, readBytes, writeWhole } from './files';
import type { Host } from './host';
import { printOut } from './print';
import { readSources, splitSheet } from './sources';
import { recordOfRun } from './record';
import { mayReplace } from './replaced';

/** Works out a payout and writes it. Nothing is written where there is a problem. */
export async function runPayout(command: PayoutCommand, host: Host, language: Language): Promise<Result<null>> {
  const scheme = readScheme(command.scheme);
  if (!scheme.ok) return scheme;
  const parameters = readParameters(command);
  if (!parameters.ok) return parameters;
  const inputs = [command.scheme, command.parametersFile ?? '', ...Object.values(command.tables).map((argument) => splitSheet(argument).file)];
  const obstacle = command.outputKind === 'stdout' ? null : checkOutput(command.out, inputs.filter((file) => file !== ''));
  if (obstacle !== null) return failure(obstacle);
  const needsSales = scheme.value.fields.some((use) => use.table === 'sales' && use.need === 'required');
  if (needsSales && command.tables.sales === undefined) return failure({ code: 'arguments', sentence: sentence(cliTexts.salesNeeded) });
  const sources = await readSources({ paths: command.tables, mapping: command.mapping, encoding: command.encoding, needsSales, fields: catalogueOf(scheme.value) });
  if (!sources.ok) return sources;
  const unread = TABLES.find((table) => (command.mapping[table] ?? command.taught[table]) !== undefined && sources.value.tables[table] === undefined);
  if (unread !== undefined) return failure({ code: 'arguments', sentence: sentence(cliTexts.mapWithoutTable, { table: tableNames[unread], option: unread }) });
  const prepared = prepare({ scheme: scheme.value, parameters: parameters.value, tables: sources.value.tables, mapping: command.mapping, taught: command.taught, findScheme: presetById });
  if (!prepared.ok) return prepared;
  const payout = payOut(prepared.value);
  const day = command.day ?? host.today();
  const record = (): RunRecord => recordOfRun(payout, { asked: command.scheme, prepared: prepared.value, sources: sources.value, day });
  const free = command.force || command.outputKind === 'stdout' ? success(null) : await mayReplace(command.out, record);
  if (!free.ok) return free;
  const chunks = await outputOf(payout, command, language, record);
  if (!chunks.ok) return chunks;
  const problem = await write(chunks.value, command, host);
  if (problem !== null) return failure(problem);
  for (const line of [...sources.value.told, ...remarksOn(payout, command)]) host.tell(say(line, language));
  return success(null);
}

/** A preset by its id, or the scheme in a file, whose own examples must come out. */
function readScheme(argument: string): Result<Scheme> {
  const preset = presetById(argument);
  if (preset !== undefined) return success(preset);
  if (!/\.json$/i.test(argument) && !/[\\/]/.test(argument)) {
    const near = nearest(argument, [...PRESETS, ...GALLERY].map(({ id }) => id));
    const hint = near === undefined ? '' : sentence(cliTexts.schemeHint, { id: near });
    return failure({ code: 'unknown-scheme', sentence: sentence(cliTexts.unknownScheme, { id: argument, hint }) });
  }
  const bytes = readBytes(argument);
  const scheme = bytes.ok ? parseSchemeText(decodeText(bytes.value) ?? '') : bytes;
  const failing = scheme.ok ? checkExamples(scheme.value, presetById) : [];
  return failing.length === 0 ? scheme : failure(...failing);
}

/** The parameters of the file, and over them those given one by one. */
function readParameters({ parametersFile: file, parameters }: PayoutCommand): Result<GivenValues> {
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

async function outputOf(payout: Payout, { outputKind, encoding, headers, lines }: PayoutCommand, language: Language, record: () => RunRecord): Promise<Result<Iterable<Uint8Array>>> {
  switch (outputKind) {
    case 'xlsx':
      if (lines !== 'none' && payout.lines.length > MOST_WORKBOOK_LINES) return failure({ code: 'too-many-lines', sentence: sentence(cliTexts.tooLargeForWorkbook, { count: payout.lines.length }) });
      return success([await workbookOf(payout, record(), language, lines)]);
    case 'csv': return csvOf(payout, language, encoding ?? 'utf-8', { headers, detail: lines });
    case 'json': case 'stdout': return success(bytesOf(jsonOf(payout, language, { detail: lines, record: record() })));
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

/** What is said once the result stands: what could not be read, and what was written. */
function remarksOn({ lines, totals, rejected, notes }: Payout, { out, outputKind }: PayoutCommand): Sentence[] {
  const cash = sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount));
  const recipients = new Set(totals.map(({ recipientKind, recipient, personId }) => `${recipientKind}\n${personId ?? ''}\n${recipient}`)).size;
  return [
    ...(rejected.length === 0 ? [] : [sentence(cliTexts.rejected, { count: rejected.length })]),
    ...rejected.slice(0, MOST_TOLD).map(({ table, place, cell, sentence: reason }) =>
      sentence(cliTexts.rejectedPlace, { table: tableNames[table], row: place, cell: cell === undefined ? '' : sentence(cliTexts.rejectedCell, { cell }), reason })),
    ...(rejected.length > MOST_TOLD ? [sentence(cliTexts.rejectedMore, { count: rejected.length - MOST_TOLD })] : []),
    ...notes.filter(({ warning }) => warning === true).map(({ sentence: what }) => sentence(cliTexts.warning, { what })),
    ...(outputKind === 'stdout' ? [] : [sentence(cliTexts.written, { file: out, lines: lines.length, recipients, cash: grouped(cash, 2) })]),
  ];
}
