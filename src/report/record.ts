import type { Day } from '../calendar';
import type { Sentence, Text } from '../i18n';
import type { TableName } from '../table';

/** What a run was made with: all that is needed to say later how the figures came about, and whether anything changed since. */
export interface RunRecord {
  /** The product's version. */
  readonly version: string;
  readonly day: Day;
  /** The scheme's window, as far as it is bounded. */
  readonly window?: { readonly from?: Day | undefined; readonly to?: Day | undefined };
  /** The scheme, then those that it is built on. */
  readonly schemes: readonly SchemeRecord[];
  readonly sources: readonly SourceRecord[];
  readonly parameters: readonly ParameterRecord[];
  /** SHA-256 of `textOfLines`, as the host worked it out. */
  readonly linesFingerprint: string;
  /** Of a run of a period: what later runs read of it, as JSON. */
  readonly stored?: string;
}

export interface SchemeRecord {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  /** Built in, kept in the workbook, or read from a file. */
  readonly origin: Text | Sentence;
  /** SHA-256 of `textOfScheme`, as the host worked it out. */
  readonly fingerprint: string;
  readonly description: Text;
  /** What it does with the parameters and the columns of the run, and which reading of its document holds. */
  readonly said: readonly SaidPart[];
}

/** A part of a scheme said back, a sentence a line: one of its components, or what holds for all of it. */
export interface SaidPart {
  readonly component?: string | undefined;
  readonly title: Text;
  readonly lines: readonly (Text | Sentence)[];
}

export interface SourceRecord {
  readonly table: TableName;
  /** The file, sheet or Excel table, as its owner knows it. */
  readonly name: string;
  readonly rows: number;
  /** So many of the rows are hidden or filtered out. They count like the others. */
  readonly hiddenRows: number;
  /** Which column was taken for which field. */
  readonly columns: readonly ColumnRecord[];
  /** SHA-256 of `textOfTable`, as the host worked it out. */
  readonly fingerprint: string;
  /** The file that the table was read from, where it was a file, and the SHA-256 of its bytes. */
  readonly file?: { readonly name: string; readonly fingerprint: string } | undefined;
}

export interface ColumnRecord {
  readonly field: string;
  readonly label: Text;
  /** The header under which it stands; of several columns that hold one field all headers. */
  readonly header: string;
  /** What the user said that words of its cells mean, and how its figures are meant. */
  readonly taught: readonly Sentence[];
}

export interface ParameterRecord {
  readonly name: string;
  readonly label: Text;
  /** Null where the parameter was left open. */
  readonly value: Text | null;
}
