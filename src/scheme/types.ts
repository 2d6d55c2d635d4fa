import type { Text } from '../i18n';
import type { PeriodKind } from '../calendar';
import type { Exact, Rounding } from '../money';
import type { OwnType } from '../table';

/*
 * The scheme language as it is after reading: what a scheme may say, and nothing else. The JSON that people write has
 * the same shape (see README.md in this folder); parseScheme turns it into these types or says what is wrong where.
 */

/** The edition of the language: `"language": 2` in a scheme; the first where it says nothing. */
export type Edition = 1 | 2;

/** What an award is. Only cash is money: the others are counted apart, without cap or budget. */
export type AwardKind = 'cash' | 'points' | 'performance-points' | 'score' | 'discount';

/** Which side of its bound a tier includes: at least (≥) or above (>). */
export type BoundSide = 'atLeast' | 'above';

/** One tier: it starts at its bound and has a value: a rate, an amount or a multiplier, as the tier table says. */
export interface Tier {
  readonly side: BoundSide;
  readonly bound: Exact;
  readonly value: Exact;
}

/** graduated: each slice at its own tier's value (超额累进); slab: the whole at the value of its tier (全额累进); fixed: the value itself. */
export type TierMethod = 'graduated' | 'slab' | 'fixed';

/** A name that stands for a parameter, or for one entry of a mapping parameter: `$rate`, `$weights.sales` in JSON. */
export interface ParameterRef {
  readonly parameter: string;
  readonly entry?: string | undefined;
}

/** A literal of type T, or the parameter that gives it. */
export type Given<T> = T | ParameterRef;

/** Rows on which a component or a measure looks. counted: neither excluded nor rejected; fraud: rows of status fraud inside the window. */
export type RowSource = 'counted' | 'fraud';

/** What one award is worked out for. `everyone`: each person of the people table and each with rows, in every period from the table's first counted row to its last; `newCustomer`: each opening of a customer; `member`: each row of the people table; `all`: everything together. */
export type Subject = 'row' | 'person' | 'everyone' | 'customer' | 'team' | 'referrer' | 'newCustomer' | 'member' | 'all';

/** Who receives. `members`: the people of the people table in the subject's team who meet the conditions. */
export type Recipient =
  | { readonly kind: 'person' | 'referrer' | 'customer' | 'team' | 'closer' }
  /** Whoever the first order of the row's new customer names. */
  | { readonly kind: 'firstOrder'; readonly field: 'person' | 'referrer' }
  /** Each person with rows in the subject. */
  | { readonly kind: 'sellers' }
  | { readonly kind: 'members'; readonly where: readonly Condition[] };

/** The number that a rule works on. An expression may be absent (no target, growth from 0): then there is no award. */
export type Expression =
  | { readonly kind: 'figure'; readonly value: Given<Exact> }
  /** A field of the row; for a group, of its earliest row; for a member, of its people row; with `of`, of the first order of the row's new customer. A date is the number of its day. */
  | { readonly kind: 'field'; readonly field: string; readonly of?: 'firstOrder' | undefined }
  /** The first or the last day of the subject's period, or a day by itself. */
  | { readonly kind: 'date'; readonly day: 'periodStart' | 'periodEnd' | Given<Exact> }
  /** The day so many months after another, as EDATE counts them. */
  | { readonly kind: 'addMonths'; readonly of: readonly [Expression, Expression] }
  /** Whole months or years that have passed from one day to another, as EDATE counts them. */
  | { readonly kind: 'completed'; readonly unit: 'months' | 'years'; readonly from: Expression; readonly to: Expression }
  /** What an expression has come to over the rows of the row's person (team, customer …) since the start of a period: up to the row, before it, or up to the end of the subject's period. */
  | {
      readonly kind: 'runningTotal'; readonly total: Expression; readonly where: readonly Condition[]; readonly by: 'person' | 'team' | 'customer' | 'referrer' | 'all';
      readonly since: PeriodKind; readonly upTo: 'row' | 'before' | 'period';
    }
  /** The same for the same subject in the period before. */
  | { readonly kind: 'previous'; readonly of: Expression }
  /** In how many of the smaller periods of the subject's period the conditions hold. */
  | { readonly kind: 'countPeriods'; readonly every: PeriodKind; readonly holds: readonly Condition[] }
  /** A field of the people table for the subject's person, or for its referrer. */
  | { readonly kind: 'people'; readonly field: string; readonly of: 'person' | 'referrer' }
  /** Sum over the subject's rows that meet the conditions; `across` widens to all counted rows of the same team, or all, in the same period. */
  | { readonly kind: 'sum'; readonly of: Expression; readonly where: readonly Condition[]; readonly across?: 'team' | 'all' | undefined }
  /** newCustomers: how many of the rows are first orders of new customers. */
  | { readonly kind: 'count'; readonly what: 'rows' | 'newCustomers'; readonly where: readonly Condition[]; readonly across?: 'team' | 'all' | undefined }
  | { readonly kind: 'distinct'; readonly field: string; readonly where: readonly Condition[] }
  /** The place of the row among its subject's rows, by date, from 1. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'target'; readonly of: 'person' | 'team' | 'company' }
  /** Whole days from one date field to another. */
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'plus' | 'times' | 'least' | 'most'; readonly of: readonly Expression[] }
  | { readonly kind: 'minus'; readonly of: readonly [Expression, Expression] }
  /** Division; by zero it is absent, or `byZero` where that is given. */
  | { readonly kind: 'over'; readonly of: readonly [Expression, Expression]; readonly byZero?: Exact | undefined }
  /** now ÷ before − 1; absent where before is 0. */
  | { readonly kind: 'growth'; readonly now: Expression; readonly before: Expression }
  | { readonly kind: 'floor'; readonly of: Expression }
  | { readonly kind: 'round'; readonly of: Expression; readonly places: Given<Exact>; readonly mode?: Given<Rounding> | undefined }
  | { readonly kind: 'orElse'; readonly of: Expression; readonly otherwise: Expression }
  /** The highest value of the expression among the component's subjects of the same period. */
  | { readonly kind: 'highest'; readonly of: Expression }
  /** A tier table applied to `of`; a slab rate applies to `on` where it is given (a rate found by count, applied to a sum). */
  | { readonly kind: 'tiers'; readonly tiers: Given<readonly Tier[]>; readonly of: Expression; readonly method: Given<TierMethod>; readonly on?: Expression | undefined }
  /** The entry of a mapping for a field's word; absent, or `otherwise`, where there is none. */
  | { readonly kind: 'lookup'; readonly entries: Given<ReadonlyMap<string, Exact>>; readonly by: string; readonly otherwise?: Expression | undefined }
  /** The first choice whose conditions hold. */
  | { readonly kind: 'choose'; readonly choices: readonly { readonly when: readonly Condition[]; readonly value: Expression }[]; readonly otherwise?: Expression | undefined }
  /** A weighted score: the sum of value × weight. */
  | { readonly kind: 'score'; readonly items: readonly { readonly label: Text; readonly of: Expression; readonly weight: Given<Exact> }[] }
  /** Sum of an expression over the entries of a list parameter; `item` reads a figure of the entry or, with `orParameter`, where the entry lacks it the parameter of the entry's name. */
  | { readonly kind: 'sumOfItems'; readonly items: ParameterRef; readonly value: Expression }
  | { readonly kind: 'item'; readonly name: string; readonly orParameter: boolean };

/** How a word selects: by being equal, by being contained, or by standing at the start. */
export type WordMatch = 'equals' | 'contains' | 'startsWith';

/** Of whom a field is, where it is not the row's own: of the people row of its person or referrer, or of the first order of its new customer. */
export type FieldOwner = 'person' | 'referrer' | 'firstOrder';

export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below' | 'equals';

/**
 * What must hold for a row or a subject. Texts are compared as names are; a field's synonyms count as one word. A field
 * is one of the sales row (for a member, of its people row) or, with `from`, of the people row of the row's person or referrer.
 */
export type Condition =
  | { readonly kind: 'in'; readonly field: string; readonly words: Given<readonly string[]>; readonly how: WordMatch; readonly from?: FieldOwner | undefined }
  | { readonly kind: 'flag'; readonly field: string; readonly is: boolean; readonly from?: FieldOwner | undefined }
  | { readonly kind: 'blank'; readonly field: string; readonly is: boolean; readonly from?: FieldOwner | undefined }
  /** The row is the first order of a new customer, or has the same text in a field as that has, which is not blank. */
  | { readonly kind: 'firstOrder'; readonly is: boolean }
  | { readonly kind: 'sameAs'; readonly field: string; readonly as: 'firstOrder' }
  | { readonly kind: 'compare'; readonly left: Expression; readonly by: Comparison; readonly right: Expression }
  /** The row belongs to an opening of its customer. */
  | { readonly kind: 'newCustomer'; readonly is: boolean }
  /** The date field lies later than so many working days after the end of the row's period. */
  | { readonly kind: 'laterThan'; readonly field: string; readonly workingDays: Given<Exact>; readonly afterEndOf: PeriodKind }
  /** Decided before any row is read: a parameter's choice, whether it was given, whether a column is there (`people.share`). */
  | { readonly kind: 'parameterIs'; readonly parameter: string; readonly word: string }
  | { readonly kind: 'given'; readonly parameter: string }
  /** A list of words that is empty. */
  | { readonly kind: 'empty'; readonly parameter: string }
  | { readonly kind: 'column'; readonly table: 'sales' | 'people'; readonly field: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** What is so whatever the rows say: decided by parameters and columns before any row is read. */
export type StaticCondition =
  | Extract<Condition, { readonly kind: 'parameterIs' | 'given' | 'empty' | 'column' }>
  | { readonly kind: 'all' | 'any'; readonly of: readonly StaticCondition[] }
  | { readonly kind: 'not'; readonly of: StaticCondition };

export type Ties = 'first' | 'share' | 'same' | 'table';
export type Leftover = 'largest-remainder' | 'first' | 'largest-weight';

/** The general kinds of rule: how the subjects of a component turn into awards. */
export type Rule =
  /** Each subject by itself. `toDate` (cumulative over periods): f(all since the reset) − f(all before this period). */
  | { readonly kind: 'formula'; readonly amount: Expression; readonly when: readonly Condition[]; readonly toDate?: PeriodKind | undefined }
  /** Consecutive periods in which `holds`: an award in each `every`-th, after which the count restarts, or in each from the `from`-th on. */
  | { readonly kind: 'streak'; readonly holds: readonly Condition[]; readonly every?: Given<Exact> | undefined; readonly from?: Given<Exact> | undefined; readonly amount: Expression }
  /** Subjects ranked within their period; `among` says who takes part; a figure of 0 wins nothing. */
  | { readonly kind: 'contest'; readonly by: Expression; readonly prizes: ParameterRef | readonly Given<Exact>[]; readonly ties: Given<Ties>; readonly among: readonly Condition[] }
  /** A pool shared among the subject's people (or the members) in proportion to a weight, to the cent. */
  | { readonly kind: 'share'; readonly pool: Expression; readonly when: readonly Condition[]; readonly among: 'person' | 'member'; readonly weight: Expression; readonly leftover: Given<Leftover>; readonly ties: 'earlier' | 'table' }
  /** Each bound of a running total is paid once, in the period in which the total first reaches it. */
  | { readonly kind: 'milestones'; readonly of: Expression; readonly steps: Given<readonly Tier[]> };

/** Lines of one recipient together stay within a bound: the later ones are cut. Taken by absolute value, so deductions too. */
export interface Limit {
  readonly per: PeriodKind;
  readonly atMost: Expression;
}

export interface Component {
  readonly id: string;
  readonly label: Text;
  /** Conditions decided before any row is read; the component is left out where one does not hold. */
  readonly if: readonly StaticCondition[];
  readonly each: Subject;
  readonly per: Given<PeriodKind>;
  /** The date that gives the period; `date` unless said. A row without it is no part of the component. */
  readonly periodOf: string;
  readonly source: RowSource;
  /** For new customers: the first order alone, the opening's rows in the period of the first order, or all its rows. */
  readonly rows: 'first' | 'period' | 'all';
  /** For new customers: only the earliest opening of each of these. */
  readonly onlyFirstOf?: 'person' | 'referrer' | undefined;
  readonly where: readonly Condition[];
  readonly rule: Rule;
  readonly to: Recipient;
  readonly award: AwardKind;
  readonly atLeast?: Expression | undefined;
  readonly atMost?: Expression | undefined;
  /** Which of the two bounds is applied first. */
  readonly boundsOrder: 'floor-first' | 'cap-first';
  readonly limit?: Limit | undefined;
  readonly due?: { readonly workingDays: Given<Exact>; readonly after: string } | undefined;
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
  | 'amount' | 'rate' | 'number' | 'integer' | 'date' | 'choice' | 'tiers' | 'amounts' | 'words' | 'dates' | 'mapping' | 'items' | 'scheme';

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly label: Text;
  readonly hint?: Text | undefined;
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
  readonly period: Given<PeriodKind>;
  readonly fields: readonly FieldUse[];
  /** Its own, then those that every scheme has (`from`, `places` …; see common.ts), with this scheme's defaults. */
  readonly parameters: readonly Parameter[];
  /** Parameters of which exactly one must be given. */
  readonly exactlyOne: readonly (readonly string[])[];
  /** Rows that a further reason excludes, with the code that they are told under. */
  readonly exclusions: readonly { readonly code: string; readonly label: Text; readonly when: readonly Condition[] }[];
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

/** A row of a table as in JSON, keyed by field. */
export type ExampleRow = Readonly<Record<string, unknown>>;

/** A worked example in the form of the catalogue's cases. */
export interface Example {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sales: readonly ExampleRow[];
  readonly people: readonly ExampleRow[];
  readonly teams: readonly ExampleRow[];
  readonly history: readonly ExampleRow[];
  readonly expect: {
    readonly totals: readonly { readonly recipient: string; readonly award: AwardKind; readonly amount: string }[];
    /** Rows of the sales list, from 1, or `people 2`. */
    readonly rejected: readonly (number | string)[];
    readonly excluded: readonly (number | string)[];
  };
}
