import { Refusal, type Json } from '../model';
import { Remote, type RemoteValue } from './remote';

const wrong = (what: string): Refusal => new Refusal('InvalidArgument', `wanted ${what}`);

/** Reading arguments. Each throws InvalidArgument for what is not of its sort. */
export function text(given: RemoteValue | undefined): string {
  if (typeof given !== 'string') throw wrong('text');
  return given;
}

export function isGiven(given: RemoteValue | undefined): given is RemoteValue {
  return given !== undefined && given !== null;
}

export function number(given: RemoteValue | undefined): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) throw wrong('a number');
  return given;
}

export function integer(given: RemoteValue | undefined): number {
  const found = number(given);
  if (!Number.isInteger(found)) throw wrong('a whole number');
  return found;
}

export function truth(given: RemoteValue | undefined): boolean {
  if (typeof given !== 'boolean') throw wrong('true or false');
  return given;
}

/** One of the words that Excel knows here. */
export function oneOf<W extends string>(words: readonly W[], given: RemoteValue | undefined): W {
  const found = words.find((word) => word === given);
  if (found === undefined) throw wrong(words.join(' or '));
  return found;
}

export function list(given: RemoteValue | undefined): readonly RemoteValue[] {
  if (!isList(given)) throw wrong('a list');
  return given;
}

function isList(given: RemoteValue | undefined): given is readonly RemoteValue[] {
  return Array.isArray(given);
}

export function fields(given: RemoteValue | undefined): Readonly<Record<string, RemoteValue>> {
  if (typeof given !== 'object' || given === null || given instanceof Remote || isList(given)) throw wrong('an object');
  return given;
}

/** The model's object behind a remote one of this class. */
export function object<T extends object>(made: abstract new (...given: never[]) => T, given: RemoteValue | undefined): T {
  if (!(given instanceof Remote) || !(given.it instanceof made)) throw wrong('another object');
  return given.it;
}

/** Plain JSON, holding no remote objects. */
export function json(given: RemoteValue | undefined): Json {
  if (given === undefined || given instanceof Remote) throw wrong('plain data');
  if (isList(given)) return given.map(json);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, json(value)]));
}

/** A block of `rows` by `columns`; one single value stands for a block full of it. */
export function block(given: RemoteValue | undefined, rows: number, columns: number): (string | number | boolean | null)[][] {
  if (!isList(given)) {
    const one = cell(given);
    return Array.from({ length: rows }, () => new Array<typeof one>(columns).fill(one));
  }
  if (given.length !== rows) throw wrong(`${rows} rows`);
  return given.map((line) => {
    const cells = list(line);
    if (cells.length !== columns) throw wrong(`${columns} columns`);
    return cells.map(cell);
  });
}

function cell(given: RemoteValue | undefined): string | number | boolean | null {
  if (typeof given === 'object' && given !== null) throw wrong('a value');
  return given ?? null;
}
