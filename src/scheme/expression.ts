import type { PeriodKind } from '../calendar';
import type { Text } from '../i18n';
import type { Exact, Rounding } from '../money';
import type { Given, ParameterRef, Tier, TierMethod } from './types';

/*
 * Expressions and conditions of the scheme language, as they are after reading.
 */

/** The number that a rule works on. An expression may be absent (no target, growth from 0): then there is no award. */
export type Expression =
  | { readonly kind: 'figure'; readonly value: Given<Exact> }
  /** A field of the row; for a group, of its earliest row; for a member, of its people row; with `of`, of the first order of the row's new customer. A date is the number of its day. */
  | { readonly kind: 'field'; readonly field: string; readonly of?: 'firstOrder' | undefined }
  /** The first or the last day of the subject's period, the day of the run, or a day by itself. */
  | { readonly kind: 'date'; readonly day: DayWord | Given<Exact> }
  /** The day so many months after another, as EDATE counts them. */
  | { readonly kind: 'addMonths'; readonly of: readonly [Expression, Expression] }
  /** The working day so many after a day. */
  | { readonly kind: 'workday'; readonly of: readonly [Expression, Expression] }
  /** The last working day up to the end of the calendar period in which a day lies. */
  | { readonly kind: 'lastWorkingDay'; readonly period: PeriodKind; readonly of: Expression }
  /** The first day after a day that is one of these days of a month; a month that has no such day has its last one. */
  | { readonly kind: 'payDay'; readonly days: readonly Given<Exact>[]; readonly after: Expression }
  /** Whole months or years that have passed from one day to another, as EDATE counts them. */
  | { readonly kind: 'completed'; readonly unit: 'months' | 'years'; readonly from: Expression; readonly to: Expression }
  /** The first or the last day of the calendar period in which a day lies. */
  | { readonly kind: 'startOf' | 'endOf'; readonly period: PeriodKind; readonly of: Expression }
  /** The day of its month, the month, the year of a day, or the day of its week, from 1 for Monday. */
  | { readonly kind: 'datePart'; readonly part: 'day' | 'month' | 'year' | 'weekday'; readonly of: Expression }
  /** How many working days there are from one day to another, both included, as NETWORKDAYS counts. */
  | { readonly kind: 'workingDays'; readonly from: Expression; readonly to: Expression }
  /** Which part of the subject's period lies between two days, both included: by days; with weights, of as many equal parts of the period. */
  | { readonly kind: 'proration'; readonly from?: Expression | undefined; readonly to?: Expression | undefined; readonly weights: readonly Exact[] }
  /**
   * What an expression has come to over the rows of the row's person (team, customer …, or whatever a field of the row names) since the start of a
   * period, or of a year of its own: up to the row, before it, or up to the end of the subject's period.
   */
  | {
      readonly kind: 'runningTotal'; readonly total: Expression; readonly where: readonly Condition[]; readonly by: string;
      readonly since: PeriodKind | OwnYears; readonly upTo: 'row' | 'before' | 'period';
    }
  /** What an expression comes to for the person (team, customer …) of a row in the period in which another date of the row lies. */
  /**
   * What refunds of the subject's period take back of what `value` came to in the period of their sales. `of`: the figure that was sold; `refunded`: what of
   * it comes back, all of it where that is not said. At the average rate, less what is earned by time (so many months, or days), or by working that period out anew.
   */
  | {
      readonly kind: 'takenBack'; readonly value: Expression; readonly of: string; readonly refunded?: string | undefined; readonly soldOn: string; readonly per?: PeriodKind | undefined;
      readonly by: 'rate' | 'recomputing' | 'schedule'; readonly months?: Given<Exact> | undefined; readonly days?: Given<Exact> | undefined;
      /** The refunds are rows of their own, which name the order that they take back. */
      readonly linked: boolean;
    }
  | { readonly kind: 'inPeriodOf'; readonly date: string; readonly per?: PeriodKind | undefined; readonly by: GroupWord; readonly value: Expression }
  /** The same for the same subject in the period before. */
  | { readonly kind: 'previous'; readonly of: Expression }
  /** In how many of the smaller periods of the subject's period, or of those since a day, the conditions hold. */
  | { readonly kind: 'countPeriods'; readonly every: PeriodKind; readonly holds: readonly Condition[]; readonly since?: Expression | undefined }
  /** What an expression comes to in those smaller periods together. */
  | { readonly kind: 'sumPeriods'; readonly of: Expression; readonly every: PeriodKind; readonly since?: Expression | undefined }
  /** A field of the people table for the subject's person, or for its referrer. */
  | { readonly kind: 'people'; readonly field: string; readonly of: 'person' | 'referrer' }
  /** A field of the teams table for the subject's team: in its row of the month, where it has one for each. */
  | { readonly kind: 'teams'; readonly field: string }
  /** Sum over the subject's rows that meet the conditions; `across` widens to all counted rows of the same team, or all, in the same period. */
  | { readonly kind: 'sum'; readonly of: Expression; readonly where: readonly Condition[]; readonly across?: 'team' | 'all' | undefined }
  /** newCustomers: how many of the rows are first orders of new customers. */
  | { readonly kind: 'count'; readonly what: 'rows' | 'newCustomers'; readonly where: readonly Condition[]; readonly across?: 'team' | 'all' | undefined }
  /** What another component's lines come to, rounded and within their limit, before anything is taken off them: those of the same subject, or what its person, its team or all received, in the same period. */
  /** `reports`: what those below the person received, at all levels or `level` levels below; times the person's own rate, or only as far as that is higher than those of all between. */
  | {
      readonly kind: 'result'; readonly component: string; readonly of: 'subject' | 'person' | 'reports' | 'team' | 'all';
      readonly level?: Given<Exact> | undefined; readonly share?: string | undefined; readonly less?: 'below' | undefined;
    }
  | { readonly kind: 'distinct'; readonly field: string; readonly where: readonly Condition[]; readonly across?: 'team' | 'all' | undefined }
  /** The place of the row among its subject's rows, by date, from 1. */
  | { readonly kind: 'ordinal' }
  /** The part of the row that is credited: 1 where it is the whole. */
  | { readonly kind: 'creditShare' }
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
  /** The place of the subject among those of the same period (and team) who take part, from 1; equal figures have the same. Absent for who takes no part, and where fewer than `least` do. */
  | { readonly kind: 'rank'; readonly of: Expression; readonly order: 'highest' | 'lowest'; readonly within?: 'team' | undefined; readonly among: readonly Condition[]; readonly least?: Given<Exact> | undefined }
  /** A tier table applied to `of`; by the linear methods, `beyond` its last point its value holds on, or the line goes on; a slab rate applies to `on` where it is given (a rate found by count, applied to a sum). */
  | { readonly kind: 'tiers'; readonly tiers: Given<readonly Tier[]>; readonly of: Expression; readonly method: Given<TierMethod>; readonly on?: Expression | undefined; readonly beyond: 'flat' | 'continuing' }
  /** The entry of a mapping for a field's word, the row's own, or with `from` as of a condition; absent, or `otherwise`, where there is none. */
  | { readonly kind: 'lookup'; readonly entries: Given<ReadonlyMap<string, Exact>>; readonly by: string; readonly from?: KeyedOwner | undefined; readonly otherwise?: Expression | undefined }
  /** The value of the row of a decision table whose conditions hold; absent, or `otherwise`, where none does. */
  | { readonly kind: 'decide'; readonly table: ParameterRef; readonly by: readonly DecidedBy[]; readonly otherwise?: Expression | undefined }
  /** The first choice whose conditions hold. */
  | { readonly kind: 'choose'; readonly choices: readonly { readonly when: readonly Condition[]; readonly value: Expression }[]; readonly otherwise?: Expression | undefined }
  /** A weighted score: the sum of value × weight. */
  | { readonly kind: 'score'; readonly items: readonly { readonly label: Text; readonly of: Expression; readonly weight: Given<Exact> }[] }
  /** Sum of an expression over the entries of a list parameter; `item` reads a figure of the entry or, with `orParameter`, where the entry lacks it the parameter of the entry's name. */
  | { readonly kind: 'sumOfItems'; readonly items: ParameterRef; readonly value: Expression }
  | { readonly kind: 'item'; readonly name: string; readonly orParameter: boolean };

/** A day that is known only when something is worked out. */
export type DayWord = 'periodStart' | 'periodEnd' | 'today';

/** Whose rows are taken together. */
export type GroupWord = 'person' | 'team' | 'customer' | 'referrer' | 'all';

/** Years that begin on a day and on each of its anniversaries, as EDATE counts them. */
export interface OwnYears {
  readonly yearsFrom: Expression;
}

/** What a column of a decision table is held against: a text field of the row, of the people row of its person or referrer, of its team, or a figure. */
export type DecidedBy =
  | { readonly column: string; readonly field: string }
  | { readonly column: string; readonly people: string; readonly of: 'person' | 'referrer' }
  | { readonly column: string; readonly teams: string }
  | { readonly column: string; readonly value: Expression };

/** How a word selects: by being equal, by being contained, or by standing at the start. */
export type WordMatch = 'equals' | 'contains' | 'startsWith';

/** Of whom a field is, where it is not the row's own: of the people row of its person or referrer, of its team, or of the first order of its new customer. */
export type FieldOwner = 'person' | 'referrer' | 'team' | 'firstOrder';

/** Of whom a word is by which a mapping is looked up, where it is not the row's own. */
export type KeyedOwner = Exclude<FieldOwner, 'firstOrder'>;

export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below' | 'equals';

/**
 * What must hold for a row or a subject. Texts are compared as names are; a field's synonyms count as one word. A field
 * is one of the sales row (for a member, of its people row) or, with `from`, of the people row of the row's person or referrer, or of its team.
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
