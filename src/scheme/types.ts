import type { Text } from '../i18n';
import type { PeriodKind } from '../calendar';
import type { Exact } from '../money';
import type { OwnType } from '../table';
import type { AwardKind, OwnAward } from './award';
import type { ComponentCredit, RowCredit } from './credit';
import type { Example } from './example';
import type { TableColumn } from './decision';
import type { Condition, Expression, OwnYears, StaticCondition } from './expression';

/*
 * The scheme language as it is after reading: what a scheme may say, and nothing else. The JSON that people write has
 * the same shape (see README.md in this folder); parseScheme turns it into these types or says what is wrong where.
 */

export * from './award';
export * from './credit';
export * from './example';
export * from './decision';
export * from './expression';

/** The edition of the language: `"language": 2` in a scheme; the first where it says nothing. */
export type Edition = 1 | 2;

/** Which side of its bound a tier includes: at least (≥) or above (>). */
export type BoundSide = 'atLeast' | 'above';

/** One tier: it starts at its bound and has a value: a rate, an amount or a multiplier, as the tier table says. */
export interface Tier {
  readonly side: BoundSide;
  readonly bound: Exact;
  readonly value: Exact;
}

/**
 * graduated: each slice at its own tier's value (超额累进); slab: the whole at the value of its tier (全额累进); fixed: the value itself; linear-amount: the
 * amount on the straight line from point to point; linear-rate: the whole at the rate on that line (插值).
 */
export type TierMethod = 'graduated' | 'slab' | 'fixed' | 'linear-amount' | 'linear-rate';

/** A name that stands for a parameter, or for one entry of a mapping parameter: `$rate`, `$weights.sales` in JSON. */
export interface ParameterRef {
  readonly parameter: string;
  readonly entry?: string | undefined;
}

/** A literal of type T, or the parameter that gives it. */
export type Given<T> = T | ParameterRef;

/** Rows on which a component or a measure looks. counted: neither excluded nor rejected; fraud: rows of status fraud inside the window. */
export type RowSource = 'counted' | 'fraud';

/**
 * What one award is worked out for. `everyone`: each person of the people table and each with rows, in every period from the table's first
 * counted row to its last; `newCustomer`: each opening of a customer; `member`: each row of the people table; `all`: everything together.
 */
export type SubjectKind = 'row' | 'person' | 'everyone' | 'customer' | 'team' | 'referrer' | 'newCustomer' | 'member' | 'all';

/** Who receives. `members`: the people of the people table in the subject's team who meet the conditions. */
export type RecipientRule =
  | { readonly kind: 'person' | 'referrer' | 'customer' | 'team' | 'closer' }
  /** Whoever the first order of the row's new customer names. */
  | { readonly kind: 'firstOrder'; readonly field: 'person' | 'referrer' }
  /** Each person with rows in the subject. */
  | { readonly kind: 'sellers' }
  | { readonly kind: 'members'; readonly where: readonly Condition[] };

/** date: who reached the figure on the earlier date, then table order. */
export type Ties = 'first' | 'share' | 'same' | 'table' | 'date';
export type Leftover = 'largest-remainder' | 'first' | 'largest-weight';

/** The general kinds of rule: how the subjects of a component turn into awards. */
export type Rule =
  /** Each subject by itself. `toDate` (cumulative over periods): f(all since the reset) − f(all before this period). */
  | { readonly kind: 'formula'; readonly amount: Expression; readonly when: readonly Condition[]; readonly toDate?: PeriodKind | undefined }
  /** Consecutive periods in which `holds`: an award in each `every`-th, after which the count restarts, or in each from the `from`-th on. */
  | { readonly kind: 'streak'; readonly holds: readonly Condition[]; readonly every?: Given<Exact> | undefined; readonly from?: Given<Exact> | undefined; readonly amount: Expression }
  /** Subjects ranked within their period; `among` says who takes part; a figure of 0 wins nothing. */
  | {
      readonly kind: 'contest'; readonly by: Expression; readonly prizes: ParameterRef | readonly Given<Exact>[]; readonly ties: Given<Ties>; readonly among: readonly Condition[];
      /** The lowest figure may be the first. */
      readonly order: 'highest' | 'lowest';
      /** Each team may have a contest of its own. */
      readonly within?: 'team' | undefined;
      /** Prizes from the last place on, which may be negative; a place that has a prize from the first on has none of these. */
      readonly last?: ParameterRef | readonly Given<Exact>[] | undefined;
      /** Fewer who take part have no contest. */
      readonly leastEntrants?: Given<Exact> | undefined;
      /** Whether a figure of 0 or less has a place too. */
      readonly zero: 'nothing' | 'ranked';
      /** Prizes are shares of this figure of the winner's. */
      readonly sharesOf?: Expression | undefined;
      /** Whether those without a prize are told their places. */
      readonly standings: boolean;
    }
  /** A pool shared among the subject's people (or the members) in proportion to a weight, to the cent. */
  | {
      readonly kind: 'share'; readonly pool: Expression; readonly when: readonly Condition[]; readonly among: 'person' | 'member'; readonly weight: Expression;
      readonly leftover: Given<Leftover>; readonly ties: 'earlier' | 'table';
      /** Who of them takes part. */
      readonly who: readonly Condition[];
      /** What each gets at most; what is cut is shared among the others. */
      readonly most?: Expression | undefined;
    }
  /** An advance: earned less than `amount` is topped up to it; what was advanced is owed, and repaid from what is earned above it. Not recoverable: it is a guarantee. */
  | { readonly kind: 'draw'; readonly amount: Expression; readonly against: Expression; readonly when: readonly Condition[]; readonly recoverable: boolean; readonly opening?: Expression | undefined }
  /** Each bound of a running total is paid once, in the period in which the total first reaches it. */
  | { readonly kind: 'milestones'; readonly of: Expression; readonly steps: Given<readonly Tier[]> };

/**
 * When a line is payable in a run of a period: once its own period has ended, as soon as its row is dated, each time what is reached so far,
 * or once the scheme's window has passed.
 */
export type Payable = 'period-end' | 'row' | 'to-date' | 'window-end';

/** A part of an award, which is a line of its own. */
export interface PayablePart {
  readonly id: string;
  readonly label: Text;
  /** Its share of the award; one part may have what the others leave. */
  readonly share?: Given<Exact> | undefined;
  /** The day of each row that gives its period and before which it is not due; with the award where nothing is said. */
  readonly on?: Expression | undefined;
}

/** In which period each: one of the calendar, or years that begin on a day of one's own. */
export type Per = Given<PeriodKind> | OwnYears;

/** Lines of one recipient together stay within a bound: the later ones are cut. Taken by absolute value, so deductions too. */
export interface Limit {
  readonly per: PeriodKind | OwnYears;
  readonly atMost: Expression;
}

export interface Component {
  readonly id: string;
  readonly label: Text;
  /** Conditions decided before any row is read; the component is left out where one does not hold. */
  readonly if: readonly StaticCondition[];
  readonly each: SubjectKind;
  readonly per: Per;
  /** The date that gives the period; `date` unless said. A row without it is no part of the component. */
  readonly periodOf: string;
  readonly source: RowSource;
  /** For new customers: the first order alone, the opening's rows in the period of the first order, or all its rows. */
  readonly rows: 'first' | 'period' | 'all';
  /** For new customers: only the earliest opening of each of these. */
  readonly onlyFirstOf?: 'person' | 'referrer' | undefined;
  readonly where: readonly Condition[];
  /** To whom its rows are credited, where that is otherwise than the scheme says. */
  readonly credit?: ComponentCredit | undefined;
  readonly rule: Rule;
  readonly to: RecipientRule;
  readonly award: AwardKind;
  readonly atLeast?: Expression | undefined;
  readonly atMost?: Expression | undefined;
  /** Which of the two bounds is applied first. */
  readonly boundsOrder: 'floor-first' | 'cap-first';
  readonly limit?: Limit | undefined;
  /** The day on which it is payable: it only sorts the calendar. */
  readonly due?: Expression | undefined;
  /** The parts in which it is payable, which make the whole; in one where there are none. */
  readonly parts: readonly PayablePart[];
  /** Where it says nothing, as its subject and its period give it. */
  readonly payable?: Payable | undefined;
  readonly taxCategory: TaxCategory;
}

export type TaxCategory = 'wages' | 'labour' | 'incidental' | 'none';

/** A column that the standard tables do not have. `signed`: its figures may be below 0. */
export interface OwnColumn {
  readonly type: OwnType;
  readonly signed: boolean;
  readonly label: Text;
  /** The headers under which it stands in the company's tables. */
  readonly headers: readonly string[];
  /** For a day that stands in no column: the later of the days in these, once all are there. */
  readonly latest?: readonly string[] | undefined;
  /** So many months after that. */
  readonly monthsAfter?: number | undefined;
}

/**
 * What the scheme reads of each row. A field that is looked at and unreadable rejects its row, also where it was not
 * needed. The date of sales rows and their status are always looked at and not listed.
 */
export interface FieldUse {
  readonly table: 'sales' | 'people' | 'teams';
  readonly field: string;
  /** For a column of the company's own: what it is called and what its cells hold. */
  readonly own?: OwnColumn | undefined;
  /** For a standard field: further headers under which the company has it. */
  readonly headers: readonly string[];
  /** required: in every row; conditional: in the rows in which `where` holds, or where none of `or` is there; optional: read where it is there. */
  readonly need: 'required' | 'conditional' | 'optional';
  /** Conditions decided before any row is read; where one does not hold, the field is not looked at. */
  readonly if: readonly StaticCondition[];
  /** For conditional fields: the rows in which it must be there. */
  readonly where: readonly Condition[];
  /** One of these fields suffices (together with `field`). */
  readonly or: readonly string[];
  /** Words that mean the same, the first being the one shown. */
  readonly synonyms: readonly (readonly string[])[];
  /** Where the field is needed, a word outside these rejects the row: those of the synonyms, or the keys of a mapping. */
  readonly known?: 'synonyms' | ParameterRef | undefined;
  /** The range that a value must lie in, and whether it must be a whole number. */
  readonly atLeast?: Exact | undefined;
  readonly atMost?: Exact | undefined;
  readonly whole: boolean;
  /** Where rows may lack it: whether there must be the column all the same, or a value in some row. */
  readonly column: 'any' | 'needed' | 'filled';
  /** For people fields read through a sales row: a row whose person lacks it is rejected. */
  readonly rejectsRow: boolean;
}

export type ParameterType =
  | 'amount' | 'rate' | 'number' | 'integer' | 'date' | 'choice' | 'tiers' | 'amounts' | 'words' | 'dates' | 'mapping' | 'table' | 'items' | 'scheme';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly label: Text;
  readonly hint?: Text | undefined;
  /** Its value may change from day to day: that of the date of the row holds, or that of the first day of the period. */
  readonly dated?: 'row' | 'period' | undefined;
  /** What a tier's or a mapping's value is. */
  readonly value?: 'rate' | 'amount' | 'multiplier' | undefined;
  /** What a tier's bound is measured in. */
  readonly bound?: 'amount' | 'count' | 'rate' | undefined;
  /** Neither given nor with a default is an error. */
  readonly required: boolean;
  /** As in JSON; read like a value that a user gives. `$name` is the value of another parameter. */
  readonly default?: unknown;
  /** Defaults that go before `default`, where their conditions on other parameters hold. */
  readonly defaults: readonly { readonly when: readonly StaticCondition[]; readonly value: unknown }[];
  readonly atLeast?: Exact | undefined;
  readonly above?: Exact | undefined;
  readonly atMost?: Exact | undefined;
  readonly choices: readonly { readonly word: string; readonly label: Text }[];
  /** For mappings: the keys that there must be, and no others; without it any key may be. */
  readonly keys?: readonly string[] | undefined;
  /** For decision tables: the columns of conditions, and whether the first row that holds counts, or no two rows may hold together. */
  readonly columns?: readonly TableColumn[] | undefined;
  readonly hit?: 'first' | 'unique' | undefined;
  /** For items: the figures that an entry has. */
  readonly figures?: readonly string[] | undefined;
}

/** Lines that are lost when there is a row of a certain kind: the positive lines of the same person and period, or of the same team. */
export interface Forfeit {
  readonly source: RowSource;
  readonly same: 'person-period' | 'team';
}

/** A recipient's negative cash in a period: kept as it is, floored at 0, carried into the next period, or taken from base pay and no further. */
export type Negatives = 'keep' | 'floor' | 'carry' | 'base-pay';

export interface Scheme {
  readonly language: Edition;
  readonly id: string;
  readonly version: string;
  /** The title of the document that it comes from. */
  readonly source?: Text | undefined;
  /** Which reading of its document holds, where there are several. */
  readonly readings: readonly Text[];
  readonly name: Text;
  readonly description: Text;
  /** The period named on lines where a component says nothing else. */
  readonly period: Per;
  readonly fields: readonly FieldUse[];
  /** Who may receive, by conditions on the people table; rows of others count all the same for teams, targets and new customers. */
  readonly takesPart: readonly Condition[];
  /** To whom each row is credited, and in which shares; to its person where nothing is said. */
  readonly credit?: RowCredit | undefined;
  /** Its own, then those that every scheme has (`from`, `places` …; see common.ts), with this scheme's defaults. */
  readonly parameters: readonly Parameter[];
  /** Parameters of which exactly one must be given. */
  readonly exactlyOne: readonly (readonly string[])[];
  /** Rows that a further reason excludes, with the code that they are told under. */
  readonly exclusions: readonly { readonly code: string; readonly label: Text; readonly when: readonly Condition[] }[];
  /** Kinds of award beside those that every scheme knows. */
  readonly awards: readonly OwnAward[];
  readonly components: readonly Component[];
  readonly forfeits: readonly Forfeit[];
  /** A scheme that starts from the lines of another, given by a parameter of type scheme. */
  readonly base?: ParameterRef | undefined;
  /** A refund is as though the row never was, or takes back its share of the award at the rate at which it was paid. */
  readonly refunds: 'as-if-never' | 'reversed';
  /** The scheme's own word for the parameter `negatives`. */
  readonly negatives: Negatives;
  /** What a balance of points allows; shown, never deducted. */
  readonly redemption: readonly { readonly award: AwardKind; readonly cost: Exact; readonly offer: Text }[];
  /** A list of costs reported beside the payout. */
  readonly costs?: ParameterRef | undefined;
  /** Worked examples; a scheme file whose examples do not come out is refused. */
  readonly examples: readonly Example[];
}
