import type { Basis, ModelFile, ReadyScenario } from '../../../model';

/** A file read, with its scenarios and the tables of each. */
export interface Opened {
  readonly file: ModelFile;
  readonly scenarios: readonly ReadyScenario[];
  readonly base: ReadyScenario;
  readonly tables: ReadonlyMap<string, Basis>;
  /** The scenarios as they are written, for telling whether anything changed. */
  readonly written: ReadonlyMap<string, string>;
}
