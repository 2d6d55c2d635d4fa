import { fromSerial, periodIndex, periodNamed, type DateSystem, type Period } from '../calendar';
import type { Problem, Result } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import { payOut, payoutOfPeriod, prepare, type Job, type Payout, type Prepared } from '../payout';
import { presetById } from '../presets';
import { catalogueOf, parseScheme, type KeptScheme, type Scheme } from '../scheme';
import { findTable, isBlank, nameKey, TABLES, type FieldCatalogue, type RawTable, type TableName } from '../table';
import { singleCell } from './arguments';
import { blockOf, cellOf } from './block';
import { CellError, refuse } from './cell-error';
import { withDateSystem } from './dates';
import type { CallContext } from './definition';
import { givenTo, namedCells } from './params-range';
import { isVoid, withoutZeros } from './zeros';

/** A scheme and what it is to be worked out on, as cells have them. */
export interface SchemeArguments {
  readonly scheme: unknown;
  readonly tables: Readonly<Record<TableName, unknown>>;
  readonly params: unknown;
  /** The period whose lines alone are asked for; all of them where it is left out. */
  readonly period?: unknown;
}

/** A scheme made ready to be worked out on ranges, and the parameters that were named without a value. */
export interface Ready {
  readonly prepared: Prepared;
  readonly blankParameters: readonly string[];
}

/** What a scheme pays on ranges, and the parameters that were named without a value. */
export interface WorkedOut {
  readonly payout: Payout;
  readonly blankParameters: readonly string[];
}

type Asking = Pick<CallContext, 'keptSchemes' | 'dateSystem'>;

/** Makes a scheme ready to be worked out on ranges. The workbook is asked for kept schemes only where no preset will do. */
export function readyFor(given: SchemeArguments, context: Asking): Ready | Promise<Ready> {
  return withDateSystem(context, (dateSystem) => readyIn(dateSystem, given, context));
}

/** Works out a scheme on ranges. */
export function payoutFor(given: SchemeArguments, context: Asking): WorkedOut | Promise<WorkedOut> {
  return after(readyFor(given, context), ({ prepared, blankParameters }) => {
    const period = periodIn(given.period, prepared);
    return { payout: period === undefined ? payOut(prepared) : valueOf(payoutOfPeriod(prepared, period)), blankParameters };
  });
}

/** A period as a cell has it: its key, a year, or the date that Excel makes of 2026-03, which stands for its month. */
function periodIn(argument: unknown, { job, parameters }: Prepared): Period | undefined {
  if (isVoid(argument)) return undefined;
  const cell = singleCell(argument, 'period');
  if (isBlank(cell)) return undefined;
  const day = typeof cell === 'number' && cell > LAST_YEAR ? fromSerial(cell, job.tables.sales?.dateSystem ?? 1900)?.day : undefined;
  const period = day === undefined ? periodNamed(String(cell)) : { kind: 'month' as const, index: periodIndex(day, 'month', parameters.monthStartsOn) };
  return period ?? refuse('#VALUE!', functionTexts.badPeriod, { value: String(cell) });
}

const LAST_YEAR = 9999;

/** Goes on with what is there, at once where it is. */
export function after<T, U>(value: T | Promise<T>, goOn: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

function readyIn(dateSystem: DateSystem, { scheme: schemeCell, tables: ranges, params }: SchemeArguments, { keptSchemes }: Pick<CallContext, 'keptSchemes'>): Ready | Promise<Ready> {
  const name = nameOf(schemeCell);
  const cells = namedCells(params);
  const prepared = (scheme: Scheme, findScheme: Job['findScheme']) => {
    const { values: parameters, blank: blankParameters } = givenTo(scheme, cells, dateSystem);
    return { result: prepare({ scheme, tables: tablesFrom(ranges, catalogueOf(scheme), dateSystem), parameters, findScheme }), blankParameters };
  };
  const finished = ({ result, blankParameters }: ReturnType<typeof prepared>): Ready => ({ prepared: valueOf(result), blankParameters });
  const known = presetById(name);
  const wanted: string[] = [];
  const first = known === undefined ? undefined : prepared(known, (id) => {
    const found = presetById(id);
    if (found === undefined) wanted.push(id);
    return found;
  });
  if (first !== undefined && wanted.length === 0) return finished(first);
  return keptSchemes().then((answer) => {
    const kept = valueOf(answer);
    const scheme = known ?? keptByName(kept, name) ?? refuse('#VALUE!', functionTexts.unknownScheme, { scheme: name });
    return finished(prepared(scheme, (id) => presetById(id) ?? keptByName(kept, id)));
  });
}

/** The value of a result; of several problems the first is told. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const [problem] = result.problems;
  throw problem === undefined ? new RangeError('A failure has a problem.') : errorOf(problem);
}

function errorOf({ sentence }: Problem): CellError {
  return new CellError('#VALUE!', sentence);
}

function nameOf(argument: unknown): string {
  const cell = singleCell(argument, 'scheme');
  return isBlank(cell) ? refuse('#VALUE!', functionTexts.missing, { name: 'scheme' }) : String(cell).trim();
}

/** A kept scheme by its id or by its name in either language. */
function keptByName(kept: readonly KeptScheme[], name: string): Scheme | undefined {
  const key = nameKey(name);
  const byId = kept.find(({ id }) => nameKey(id) === key);
  if (byId !== undefined) return valueOf(parseScheme(byId.json));
  for (const { json } of kept) {
    const scheme = parseScheme(json);
    if (scheme.ok && [scheme.value.name.zh, scheme.value.name.en].some((each) => nameKey(each) === key)) return scheme.value;
  }
  return undefined;
}

function tablesFrom(given: SchemeArguments['tables'], fields: FieldCatalogue, dateSystem: DateSystem): Partial<Record<TableName, RawTable>> {
  const tables: Partial<Record<TableName, RawTable>> = {};
  for (const kind of TABLES) {
    if (isVoid(given[kind])) continue;
    const cells = blockOf(given[kind]).rows.map((row) => row.map(cellOf));
    tables[kind] = valueOf(findTable({ name: kind, dateSystem, cells: withoutZeros(cells, kind, fields) }, kind, undefined, fields));
  }
  return tables;
}
