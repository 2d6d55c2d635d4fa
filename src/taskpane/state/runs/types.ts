import type { RegisteredPayout } from '../../../report';
import type { Work } from '../work';

/** The payouts of the workbook, as they were read last. */
export interface Runs {
  readonly payouts: readonly RegisteredPayout[];
  /** The register's sheet; null where there is none. */
  readonly sheet: string | null;
  /** The seals of the register's rows, by payout: a change is made only where they still stand. */
  readonly seals: ReadonlyMap<string, string>;
}

/** The page of payouts: what was read, and what is being done to one of them. */
export interface RunsPage {
  readonly list: Work<Runs>;
  readonly doing: Work<null>;
}
