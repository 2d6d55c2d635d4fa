import type { AwardKind } from './award';

/** A row of a table as in JSON, keyed by field. */
export type ExampleRow = Readonly<Record<string, unknown>>;

/** What a recipient's lines of one kind of award come to. */
export interface ExampleTotal {
  readonly recipient: string;
  readonly award: AwardKind;
  readonly amount: string;
}

/** A line by its recipient, the key of its period (`2024-03`, `2024-Q1`) and its component; `due`: the day on which it is payable, where that is said. */
export interface ExampleLine {
  readonly recipient: string;
  readonly period: string;
  readonly component: string;
  readonly award: AwardKind;
  readonly amount: string;
  readonly due?: string | undefined;
}

/** A worked example in the form of the catalogue's cases. */
export interface Example {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sales: readonly ExampleRow[];
  readonly people: readonly ExampleRow[];
  readonly teams: readonly ExampleRow[];
  readonly history: readonly ExampleRow[];
  /** What is said of must come out so, to the cent: totals, lines, or both. */
  readonly expect: {
    readonly totals?: readonly ExampleTotal[] | undefined;
    readonly lines?: readonly ExampleLine[] | undefined;
    /** Rows of the sales list, from 1, or `people 2`. */
    readonly rejected: readonly (number | string)[];
    readonly excluded: readonly (number | string)[];
  };
}
