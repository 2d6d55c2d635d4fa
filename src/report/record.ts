import type { Day } from '../calendar';
import type { Text } from '../i18n';
import type { TableName } from '../table';

/** What a run was made with: all that is needed to say later how the figures came about, and whether anything changed since. */
export interface RunRecord {
  /** The product's version. */
  readonly version: string;
  readonly day: Day;
  /** The scheme's window, as far as it is bounded. */
  readonly window?: { readonly from?: Day | undefined; readonly to?: Day | undefined };
  readonly sources: readonly SourceRecord[];
  readonly parameters: readonly ParameterRecord[];
  /** SHA-256 of `textOfLines`, as the host worked it out. */
  readonly linesFingerprint: string;
}

export interface SourceRecord {
  readonly table: TableName;
  /** The file, sheet or Excel table, as its owner knows it. */
  readonly name: string;
  readonly rows: number;
  /** SHA-256 of `textOfTable`, as the host worked it out. */
  readonly fingerprint: string;
}

export interface ParameterRecord {
  readonly label: Text;
  /** Null where the parameter was left open. */
  readonly value: Text | null;
}
