import path from 'node:path';
import { failure, say, sentence, success, type Language, type Result } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { grouped } from '../money';
import { analyse, evaluate, readModelText, resultJson, scenariosOf, type Basis, type Evaluation, type ModelFile, type ModelResult } from '../model';
import { presetById } from '../presets';
import { describeModel, VERSION } from '../report';
import type { Scheme } from '../scheme';
import { TABLES } from '../table';
import { writeReport } from '../xlsx';
import type { ModelCommand } from './arguments';
import { checkOutput, readText, writeWhole } from './files';
import type { Host } from './host';
import { readScheme } from './scheme-files';
import { printOut } from './print';
import { sourcesFor } from './scheme-sources';
import { splitSheet, type Sources } from './sources';
import { wrong } from './wrong';

/** Works out what the scenarios of a file would cost, and writes it. Nothing is written where there is a problem. */
export async function runModel(command: ModelCommand, host: Host, language: Language): Promise<Result<null>> {
  const file = readFile(command);
  if (!file.ok) return file;
  const found = schemesOf(file.value, command.scenarios);
  if (!found.ok) return found;
  const findScheme: Basis['findScheme'] = (id) => presetById(id) ?? found.value.get(id);
  const scenarios = scenariosOf(file.value, findScheme);
  if (!scenarios.ok) return scenarios;
  const inputs = [command.scenarios, ...[...Object.values(command.tables), ...(command.came === null ? [] : [command.came])].map((argument) => splitSheet(argument).file)];
  const obstacle = command.outputKind === 'stdout' ? null : checkOutput(command.out, inputs);
  if (obstacle !== null) return failure(obstacle);
  const schemes = scenarios.value.flatMap(({ plan }) => plan.map(({ scheme }) => scheme));
  const sources = await sourcesFor(schemes, command);
  if (!sources.ok) return sources;
  const basis = { tables: sources.value.tables, mapping: command.mapping, taught: command.taught, findScheme };
  const result = analyse(file.value, basis, scenarios.value);
  if (!result.ok) return result;
  const evaluation = await evaluated(file.value, basis, schemes, command);
  if (!evaluation.ok) return evaluation;
  const written = await write({ result: result.value, evaluation: evaluation.value }, sources.value, command, host, language);
  if (!written.ok) return written;
  for (const line of sources.value.told) host.tell(say(line, language));
  for (const { scenario, rejected, measures } of result.value.scenarios) {
    if (measures.orders === 0) host.tell(say(sentence(cliTexts.scenarioNothing, { scenario: scenario.name }), language));
    if (rejected > 0) host.tell(say(sentence(cliTexts.scenarioRejected, { scenario: scenario.name, count: rejected }), language));
  }
  if (command.outputKind !== 'stdout') host.tell(say(remarkOn(result.value, command), language));
  return success(null);
}

/** What came of the scenario that ran, on the sales that came; null where these are not given. */
async function evaluated(file: ModelFile, basis: Basis, schemes: readonly Scheme[], command: ModelCommand): Promise<Result<Evaluation | null>> {
  if (command.came === null) return success(null);
  const sources = await sourcesFor(schemes, { ...command, tables: { ...command.tables, sales: command.came } });
  return sources.ok ? evaluate(file, basis, { ...basis, tables: sources.value.tables }) : sources;
}

function readFile({ scenarios, draws, seed }: ModelCommand): Result<ModelFile> {
  const text = readText(scenarios);
  if (!text.ok) return text;
  const file = readModelText(text.value);
  if (!file.ok || (draws === null && seed === null)) return file;
  const { risk } = file.value;
  if (risk === undefined) return wrong(cliTexts.noRisk, { file: scenarios });
  return success({ ...file.value, risk: { ...risk, draws: draws ?? risk.draws, seed: seed ?? risk.seed } });
}

/** The schemes that are files, which lie where the file of scenarios says, seen from it. */
function schemesOf({ scenarios }: ModelFile, file: string): Result<ReadonlyMap<string, Scheme>> {
  const found = new Map<string, Scheme>();
  for (const { scheme, plan } of scenarios) {
    for (const name of [scheme, ...(plan ?? []).map((each) => each.scheme)]) {
      if (typeof name !== 'string' || presetById(name) !== undefined || !/\.json$/i.test(name) || found.has(name)) continue;
      const read = readScheme(path.resolve(path.dirname(file), name));
      if (!read.ok) return read;
      found.set(name, read.value);
    }
  }
  return success(found);
}

interface Found {
  readonly result: ModelResult;
  readonly evaluation: Evaluation | null;
}

async function write({ result, evaluation }: Found, sources: Sources, command: ModelCommand, host: Host, language: Language): Promise<Result<null>> {
  const { out, outputKind, day } = command;
  if (outputKind === 'xlsx') {
    const created = day ?? host.today();
    const tables = TABLES.flatMap((table) => {
      const raw = sources.tables[table];
      return raw === undefined ? [] : [{ table, name: sources.names[table] ?? raw.name, rows: raw.length }];
    });
    const problem = writeWhole(out, [await writeReport(describeModel(result, { version: VERSION, day: created, tables }, language, evaluation), { created })]);
    return problem === null ? success(null) : failure(problem);
  }
  const text = new TextEncoder().encode(`${JSON.stringify(resultJson(result, language, evaluation), null, 2)}\n`);
  const problem = outputKind === 'json' ? writeWhole(out, [text]) : await printOut([text], host);
  return problem === null ? success(null) : failure(problem);
}

function remarkOn({ scenarios, base }: ModelResult, { out }: ModelCommand): ReturnType<typeof sentence> {
  const own = scenarios.find(({ scenario }) => scenario.id === base);
  return sentence(cliTexts.modelWritten, { file: out, scenarios: scenarios.length, base: own?.scenario.name ?? base, cash: own === undefined ? '' : grouped(own.measures.cost, 2) });
}
