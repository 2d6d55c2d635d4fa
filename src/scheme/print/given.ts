import type { Exact } from '../../money';
import { equals, fromNumber, plain } from '../../money';
import { isReference } from '../grammar/given';
import type { Json } from '../shape/json';
import type { Given, ParameterRef, Tier } from '../types';

/** An object without the keys that have no value. */
export function present(entries: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> {
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) kept[key] = value;
  return kept;
}

/** A list, or nothing where it is empty and need not be said. */
export function unlessEmpty<T>(list: readonly T[], print: (item: T) => Json): Json | undefined {
  return list.length === 0 ? undefined : list.map(print);
}

/** A value, or nothing where it is what the language takes anyway. */
export function unless<T extends Json>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

/** A JSON number where one says the figure exactly, else its digits as text. */
export function printFigure(value: Exact): Json {
  const digits = plain(value);
  const number = Number(digits);
  const back = fromNumber(number);
  return back !== null && equals(back, value) ? number : digits;
}

export function printReference({ parameter, entry }: ParameterRef): string {
  return entry === undefined ? `$${parameter}` : `$${parameter}.${entry}`;
}

export function printGiven<T>(given: Given<T>, print: (literal: T) => Json): Json {
  return isReference(given) ? printReference(given) : print(given);
}

export const printGivenFigure = (given: Given<Exact>): Json => printGiven(given, printFigure);

export const printWord = (given: Given<string>): Json => printGiven(given, (word) => word);

export const printWords = (given: Given<readonly string[]>): Json => printGiven(given, (words) => words);

export const printTiers = (given: Given<readonly Tier[]>): Json =>
  printGiven(given, (tiers) => tiers.map(({ side, bound, value }) => ({ [side]: printFigure(bound), value: printFigure(value) })));
