import type { Sentence } from './sentence';

/** Where something is wrong, as far as it is known: a table, a data row counted from 1, a field, a cell such as `D5`, a path in a scheme, and the character of the formula there, from 1. */
export interface Place {
  readonly table?: string;
  readonly row?: number;
  readonly field?: string;
  readonly cell?: string;
  readonly path?: string;
  readonly column?: number;
}

/** An error as a value: a code for programs, a place, and a sentence for people. */
export interface Problem {
  readonly code: string;
  readonly place?: Place;
  readonly sentence: Sentence;
}

/** Either a value or the problems that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}
