import { parseIsoDay, type Day } from '../calendar';
import { PERIOD_OPTIONS, readPeriodOptions, type PeriodOptions } from './period-arguments';
import { success, type Language, type Result } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { periodCliTexts } from '../i18n/texts/cli-period';
import { MOST_DRAWS } from '../model';
import type { LineDetail } from '../report';
import { TABLES, type Overrides, type TableName, type Taught } from '../table';
import { encodingNamed, ENCODINGS, type CsvHeaders, type Encoding } from '../xlsx';
import { readMapping, readParameters, readTaught } from './pairs';
import { wrong } from './wrong';

export type OutputKind = 'xlsx' | 'csv' | 'json' | 'stdout';

export interface PayoutCommand {
  readonly command: 'payout';
  /** Empty where a plan says which schemes there are. */
  readonly scheme: string;
  /** A path for each table that was given, with `#SHEET` where one was. */
  readonly tables: Partial<Record<TableName, string>>;
  readonly mapping: Partial<Record<TableName, Overrides>>;
  readonly taught: Partial<Record<TableName, Taught>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly parametersFile: string | null;
  readonly language: Language | null;
  readonly day: Day | null;
  readonly encoding: Encoding | null;
  readonly headers: CsvHeaders;
  readonly lines: LineDetail;
  /** Whether the payout file of another run may be replaced. */
  readonly force: boolean;
  /** Where a period is paid. */
  readonly period: PeriodOptions | null;
  readonly out: string;
  readonly outputKind: OutputKind;
}

export interface CheckCommand {
  readonly command: 'check';
  readonly file: string;
  readonly language: Language | null;
}

/** What it would cost: scenarios of a file, worked out on the tables. */
export interface ModelCommand extends Pick<PayoutCommand, 'tables' | 'mapping' | 'taught' | 'language' | 'day' | 'encoding' | 'out'> {
  readonly command: 'model';
  readonly scenarios: string;
  /** The sales of the time in which a scenario ran, by which it is looked at afterwards; null: none. */
  readonly came: string | null;
  /** In place of what the file says; null: as it says. */
  readonly draws: number | null;
  readonly seed: number | null;
  readonly outputKind: Exclude<OutputKind, 'csv'>;
}

/** `explain`: the scheme said back with given parameters. */
export interface ExplainCommand extends Pick<PayoutCommand, 'scheme' | 'parameters' | 'parametersFile' | 'language'> {
  readonly command: 'explain';
  readonly json: boolean;
  /** The workbook to be written with the scheme as a sheet to sign; null: it is printed. */
  readonly out: string | null;
  readonly day: Day | null;
}

export type Command = PayoutCommand | ModelCommand | CheckCommand | ExplainCommand | { readonly command: 'schemes' | 'help'; readonly language: Language | null };

const SINGLE = ['scheme', ...TABLES, 'params', 'lang', 'date', 'encoding', 'headers', 'lines', 'out', ...PERIOD_OPTIONS.single];
const MODEL = ['scenarios', ...TABLES, 'lang', 'date', 'encoding', 'came', 'draws', 'seed', 'out', 'map', 'word', 'figures'];
const REPEATED = ['map', 'word', 'figures', 'param', ...PERIOD_OPTIONS.repeated];
/** These stand alone, without a value. */
const FLAGS: readonly string[] = ['force', 'json', ...PERIOD_OPTIONS.flags];
/** Options behind whose value more values may stand. */
const LISTS: readonly string[] = ['paid'];

interface Options {
  readonly single: ReadonlyMap<string, string>;
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Understands the arguments behind the program's name. Problem: arguments. */
export function parseArguments(given: readonly string[]): Result<Command> {
  const [command, ...rest] = given;
  if (given.includes('--help') || given.includes('-h') || command === 'help') return help(given);
  if (command === undefined) return wrong(cliTexts.noCommand);
  if (command === 'check') return checkCommand(rest);
  if (!isCommand(command)) return wrong(cliTexts.unknownCommand, { command });
  const options = readOptions(rest, KNOWN[command]);
  if (!options.ok) return options;
  const language = readLanguage(options.value.single.get('lang'));
  if (!language.ok) return language;
  if (command === 'schemes') return success({ command, language: language.value });
  if (command === 'explain') return explainCommand(options.value, language.value);
  return command === 'model' ? modelCommand(options.value, language.value) : payoutCommand(options.value, language.value);
}

/** What each command takes. */
const KNOWN = {
  payout: [...SINGLE, ...REPEATED, 'force', ...PERIOD_OPTIONS.flags], schemes: ['lang'], model: MODEL, explain: ['scheme', 'params', 'param', 'lang', 'date', 'json', 'out'],
} as const;

function isCommand(command: string): command is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, command);
}

/** `check FILE`, the file being the one argument without an option. */
function checkCommand([file, ...rest]: readonly string[]): Result<Command> {
  if (file === undefined || file.startsWith('--')) return wrong(cliTexts.optionNeeded, { option: 'FILE' });
  const options = readOptions(rest, ['lang']);
  if (!options.ok) return options;
  const language = readLanguage(options.value.single.get('lang'));
  return language.ok ? success({ command: 'check', file, language: language.value }) : language;
}

/** The language that the arguments ask for, also where the rest of them is wrong. */
export function languageAsked(given: readonly string[]): Language | null {
  const at = given.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = given[at];
  if (argument === undefined) return null;
  const language = readLanguage(argument === '--lang' ? given[at + 1] : argument.slice('--lang='.length));
  return language.ok ? language.value : null;
}

function help(given: readonly string[]): Result<Command> {
  return success({ command: 'help', language: languageAsked(given) });
}

function readOptions(given: readonly string[], known: readonly string[]): Result<Options> {
  const single = new Map<string, string>();
  const repeated = new Map<string, string[]>();
  const flags = new Set<string>();
  let list: string | null = null;
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    if (!argument.startsWith('--') && list !== null) {
      repeated.get(list)?.push(argument);
      continue;
    }
    if (!argument.startsWith('--')) return wrong(cliTexts.strayArgument, { argument });
    const equals = argument.indexOf('=');
    const name = argument.slice(2, equals === -1 ? undefined : equals);
    if (!known.includes(name)) return wrong(cliTexts.unknownOption, { option: `--${name}` });
    if (FLAGS.includes(name)) {
      if (equals !== -1) return wrong(cliTexts.noValueTaken, { option: `--${name}` });
      flags.add(name);
      list = null;
      continue;
    }
    if (equals === -1) at += 1;
    const value = equals === -1 ? given[at] : argument.slice(equals + 1);
    if (value === undefined || (equals === -1 && known.includes(value.slice(2)) && value.startsWith('--'))) return wrong(cliTexts.noValue, { option: `--${name}` });
    if (REPEATED.includes(name)) repeated.set(name, [...(repeated.get(name) ?? []), value]);
    else if (single.has(name)) return wrong(cliTexts.optionTwice, { option: `--${name}` });
    else single.set(name, value);
    list = LISTS.includes(name) ? name : null;
  }
  return success({ single, repeated, flags });
}

function explainCommand({ single, repeated, flags }: Options, language: Language | null): Result<Command> {
  const parameters = readParameters(repeated.get('param') ?? []);
  if (!parameters.ok) return parameters;
  const scheme = single.get('scheme');
  if (scheme === undefined || scheme === '') return wrong(cliTexts.optionNeeded, { option: '--scheme' });
  const out = single.get('out') ?? null;
  if (out !== null && !/\.xlsx$/i.test(out)) return wrong(cliTexts.explainOut, { file: out });
  if (out !== null && flags.has('json')) return wrong(cliTexts.explainOneWay);
  const day = readDay(single.get('date'));
  if (!day.ok) return day;
  return success({ command: 'explain', scheme, language, json: flags.has('json'), out, day: day.value, parameters: parameters.value, parametersFile: single.get('params') ?? null });
}

/** What both a payout and a model are told of their tables. */
type AboutTables = Pick<PayoutCommand, 'tables' | 'mapping' | 'taught' | 'day' | 'encoding' | 'out' | 'outputKind'>;

function aboutTables({ single, repeated }: Options): Result<AboutTables> {
  const mapping = readMapping(repeated.get('map') ?? []);
  if (!mapping.ok) return mapping;
  const taught = readTaught(repeated.get('word') ?? [], repeated.get('figures') ?? []);
  if (!taught.ok) return taught;
  const day = readDay(single.get('date'));
  if (!day.ok) return day;
  const encoding = readEncoding(single.get('encoding'));
  if (!encoding.ok) return encoding;
  const out = single.get('out');
  if (out === undefined || out === '') return wrong(cliTexts.optionNeeded, { option: '--out' });
  const outputKind = outputKindOf(out);
  if (outputKind === null) return wrong(cliTexts.badOut, { value: out });
  const tables = Object.fromEntries(TABLES.flatMap((table) => {
    const path = single.get(table);
    return path === undefined || path === '' ? [] : [[table, path]];
  }));
  return success({ tables, mapping: mapping.value, taught: taught.value, day: day.value, encoding: encoding.value, out, outputKind });
}

/** The day that a run is to have; null where it is today's. */
function readDay(date: string | undefined): Result<Day | null> {
  if (date === undefined) return success(null);
  const day = parseIsoDay(date);
  return day === null ? wrong(cliTexts.badDate, { value: date }) : success(day);
}

function payoutCommand(options: Options, language: Language | null): Result<Command> {
  const { single, repeated, flags } = options;
  const parameters = readParameters(repeated.get('param') ?? []);
  if (!parameters.ok) return parameters;
  const headers = readHeaders(single.get('headers'));
  if (!headers.ok) return headers;
  const lines = readLines(single.get('lines'));
  if (!lines.ok) return lines;
  const period = readPeriodOptions({ single, repeated, flags });
  if (!period.ok) return period;
  const plan = period.value?.plan ?? null;
  const scheme = single.get('scheme') ?? (plan === null ? undefined : '');
  if (plan !== null && scheme !== '') return wrong(periodCliTexts.schemeOrPlan);
  if (scheme === undefined || (scheme === '' && plan === null)) return wrong(cliTexts.optionNeeded, { option: '--scheme' });
  const about = aboutTables(options);
  if (!about.ok) return about;
  return success({
    command: 'payout', scheme, language, headers: headers.value, lines: lines.value, period: period.value, ...about.value,
    parameters: parameters.value, parametersFile: single.get('params') ?? null, force: flags.has('force'),
  });
}

function modelCommand(options: Options, language: Language | null): Result<Command> {
  const scenarios = options.single.get('scenarios');
  if (scenarios === undefined || scenarios === '') return wrong(cliTexts.optionNeeded, { option: '--scenarios' });
  const [draws, seed] = [options.single.get('draws'), options.single.get('seed')];
  if (draws !== undefined && !(/^\d{1,5}$/.test(draws) && Number(draws) >= 2 && Number(draws) <= MOST_DRAWS)) return wrong(cliTexts.badDraws, { value: draws, most: MOST_DRAWS });
  if (seed !== undefined && !/^-?\d{1,9}$/.test(seed)) return wrong(cliTexts.badSeed, { value: seed });
  const about = aboutTables(options);
  if (!about.ok) return about;
  const { outputKind, ...others } = about.value;
  if (outputKind === 'csv') return wrong(cliTexts.badModelOut, { value: about.value.out });
  return success({
    command: 'model', scenarios, came: options.single.get('came') ?? null, language, draws: draws === undefined ? null : Number(draws), seed: seed === undefined ? null : Number(seed), ...others, outputKind,
  });
}

function readLanguage(value: string | undefined): Result<Language | null> {
  if (value === undefined) return success(null);
  const language = /^(zh|en)([-_]|$)/i.exec(value)?.[1]?.toLowerCase();
  return language === 'zh' || language === 'en' ? success(language) : wrong(cliTexts.badLanguage, { value });
}

function readEncoding(value: string | undefined): Result<Encoding | null> {
  if (value === undefined) return success(null);
  const encoding = encodingNamed(value);
  return encoding === undefined ? wrong(cliTexts.badEncoding, { value, encodings: ENCODINGS.join(', ') }) : success(encoding);
}

function readHeaders(value = 'words'): Result<CsvHeaders> {
  return value === 'words' || value === 'keys' ? success(value) : wrong(cliTexts.badHeaders, { value });
}

function readLines(value: string | undefined): Result<LineDetail> {
  const detail = value?.toLowerCase() ?? 'full';
  return detail === 'full' || detail === 'short' || detail === 'none' ? success(detail) : wrong(cliTexts.badLines, { value: value ?? '' });
}

function outputKindOf(out: string): OutputKind | null {
  if (out === '-') return 'stdout';
  const extension = /\.(xlsx|csv|json)$/i.exec(out)?.[1]?.toLowerCase();
  return extension === 'xlsx' || extension === 'csv' || extension === 'json' ? extension : null;
}
