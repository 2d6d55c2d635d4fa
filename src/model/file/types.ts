import type { Text } from '../../i18n';
import type { Day } from '../../calendar';
import type { Exact } from '../../money';
import type { GivenValues } from '../../scheme';
import type { Where } from '../data/select';

/** One change of the data; they are made one after another. */
export type DataChange =
  | { readonly kind: 'scale'; readonly field: string; readonly by: Exact; readonly where: readonly Where[] }
  | { readonly kind: 'orders'; readonly by: Exact; readonly where: readonly Where[] }
  | { readonly kind: 'targets'; readonly by: Exact }
  | { readonly kind: 'newCustomers'; readonly count: number; readonly per: 'month'; readonly size: 'median' }
  | { readonly kind: 'join'; readonly join: Join }
  | { readonly kind: 'leave'; readonly leave: Leave };

/** Somebody new, who sells month by month such a part of what the middle person of a team (`team:East`) sold in it. After the ramp, all of it. */
export interface Join {
  readonly person: string;
  readonly like: string;
  readonly from: Day;
  readonly ramp: readonly Exact[];
}

/** Somebody who leaves: what they would have sold is lost, or is sold by the others of their team. */
export interface Leave {
  readonly person: string;
  readonly from: Day;
  readonly sales: 'lost' | 'spread';
}

/** A scheme by its name, or as it is written. */
export type SchemeName = string | Readonly<Record<string, unknown>>;

export interface PlannedScheme {
  readonly scheme: SchemeName;
  readonly params: GivenValues;
}

/** What is worked out: a scheme, or several together; like another one but for what is said. */
export interface Scenario {
  readonly id: string;
  readonly name: Text | undefined;
  readonly like: string | undefined;
  readonly scheme: SchemeName | undefined;
  readonly params: GivenValues;
  readonly plan: readonly PlannedScheme[] | undefined;
  readonly data: readonly DataChange[];
}

/** The values with which a parameter is tried. */
export interface Tried {
  readonly scenario: string | undefined;
  readonly parameter: string;
  readonly values: readonly unknown[] | undefined;
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
  readonly step: Exact | undefined;
  /** A second parameter beside it. */
  readonly across: { readonly parameter: string; readonly values: readonly unknown[] } | undefined;
}

export interface Wanted {
  readonly scenario: string;
  readonly parameter: string;
  readonly atMost: Exact | 'budget';
  readonly between: readonly Exact[] | undefined;
  readonly step: Exact | undefined;
}

export interface RiskAsked {
  readonly mix: 'person-month';
  readonly level: { readonly low: Exact; readonly likely: Exact; readonly high: Exact };
  readonly draws: number;
  readonly seed: number;
}

/** A file of scenarios: what is to be compared, and what is to be asked of it. It holds no pay and no sales. */
export interface ModelFile {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly window: { readonly from: Day | undefined; readonly to: Day | undefined } | undefined;
  readonly budget: Exact | undefined;
  /** The scenario with which the others are compared; the first where nothing is said. */
  readonly base: string | undefined;
  readonly scenarios: readonly Scenario[];
  readonly stress: { readonly levels: readonly Exact[]; readonly by: string | undefined };
  readonly sensitivity: readonly Tried[];
  readonly solve: readonly Wanted[];
  readonly risk: RiskAsked | undefined;
  /** The scenario that ran in the end, and when, so that it can be looked at afterwards. */
  readonly ran: { readonly scenario: string; readonly window: ModelFile['window'] } | undefined;
}
