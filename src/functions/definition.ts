import type { DateSystem } from '../calendar';
import type { Language, Result, Text } from '../i18n';
import type { KeptScheme } from '../scheme';
import type { ErrorCode, Output } from './cell-error';

/** One argument as people know it. The name is part of the public promise; its description is said in both languages. */
export interface ParameterDefinition {
  readonly name: string;
  /** `cells`: a cell or a range, of anything; the others are single values. */
  readonly takes: 'cells' | 'number' | 'text';
  readonly optional: boolean;
  readonly says: Text;
  /** The words that it takes, where they are so many and no others. */
  readonly words?: WordList;
}

/** Some words and what each means; several arguments may take the same. */
export interface WordList {
  readonly id: string;
  readonly values: readonly { readonly word: string; readonly says: Text }[];
}

/** What a cell of an example shows. */
export type Shown = number | string | boolean | Text;

/** An example as it stands on the help page: arguments as cells hold them, and what the function shows. */
export interface FunctionExample {
  readonly says: Text;
  readonly arguments: readonly (Shown | null | readonly (readonly (Shown | null)[])[])[];
  readonly result: Shown | readonly (readonly Shown[])[];
}

/** A custom function: its promise to people and its work, in one place. Metadata, help pages and the sheet of examples are made from it. */
export interface FunctionDefinition {
  /** Also the name that stands after the namespace. */
  readonly id: string;
  readonly summary: Text;
  readonly parameters: readonly ParameterDefinition[];
  readonly result: { readonly type: 'number' | 'text' | 'truth' | 'any'; readonly spills: boolean; readonly says: Text };
  readonly examples: readonly FunctionExample[];
  readonly errors: readonly { readonly code: ErrorCode; readonly when: Text }[];
  /**
   * How ranges are read: each cell by itself unless this says that the cells depend on each other, so that one that
   * cannot be read spoils all, or that the ranges are tables with headers.
   */
  readonly ranges?: 'together' | 'tables';
  /** Missing optional arguments are null or undefined. Throws a CellError where the whole result is an error. */
  run(args: readonly unknown[], context: CallContext): Output | Promise<Output>;
}

/** What a function may know beside its arguments. */
export interface CallContext {
  readonly language: Language;
  /** The schemes kept in the open workbook. */
  keptSchemes(): Promise<Result<readonly KeptScheme[]>>;
  /** How the open workbook counts days; a promise until it has told. */
  dateSystem(): DateSystem | Promise<Result<DateSystem>>;
}
