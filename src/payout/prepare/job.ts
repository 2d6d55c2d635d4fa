import type { Day, Period } from '../../calendar';
import type { Exact } from '../../money';
import type { Scheme } from '../../scheme';
import type { Overrides, RawTable, TableName, Taught } from '../../table';

/** What somebody owes of a scheme from before its first payout. */
export interface CarriedIn {
  readonly recipient: string;
  readonly recipientKind: 'person' | 'customer' | 'team';
  readonly personId?: string | undefined;
  readonly amount: Exact;
}

/** A scheme, figures for its parameters, and the tables that it is to be worked out on. */
export interface Job {
  readonly scheme: Scheme;
  /** As given by the user, by name; what is not given has its default. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly tables: Partial<Record<TableName, RawTable>>;
  /** The sales table by whose columns it is decided what the scheme looks at, where only some of its rows are among the tables. */
  readonly whole?: RawTable | undefined;
  /** Columns that the user has chosen: field → header. */
  readonly mapping?: Partial<Record<TableName, Overrides>>;
  /** What the user has said about the cells of the tables: what words mean. */
  readonly taught?: Partial<Record<TableName, Taught>>;
  /** The period that is paid: the tables are taken as they stood at its end. Without it all that is in them counts. */
  readonly payPeriod?: Period;
  /** The day on which it is worked out, for what a scheme asks of it; where a period is paid, its end counts instead. */
  readonly today?: Day;
  /** The period at whose end balances stand as they are given. */
  readonly settledTo?: Period;
  /** What is carried on of somebody from before that, below 0. */
  readonly openings?: readonly CarriedIn[];
  /** Where a scheme that starts from another one finds it. */
  findScheme(id: string): Scheme | undefined;
}
