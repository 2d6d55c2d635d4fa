import type { Day, WorkingCalendar } from '../calendar';
import type { Text } from '../i18n';
import type { Exact, Rounding } from '../money';
import type { DecisionTable, Given, Negatives, ParameterRef, Tier } from './types';
import type { BoundValue } from './value/bound';

/** An entry of a list of items: its name, what people call it, and its figures by name. */
export interface Item {
  readonly name: string;
  readonly label: Text;
  readonly figures: ReadonlyMap<string, Exact>;
}

/** Another scheme with its parameters, as given by a parameter of type scheme. */
export interface SchemeRef {
  readonly scheme: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the parameters that every scheme has are bound to. */
export interface CommonParameters {
  /** The window's first and last day; both belong to it. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly excludeRoles: readonly string[];
  readonly excludeDepartments: readonly string[];
  /** Where not empty, only people of one of these roles or departments take part. */
  readonly includeRoles: readonly string[];
  readonly includeDepartments: readonly string[];
  /** What becomes of a recipient's negative cash of a period. */
  readonly negatives: Negatives;
  /** Decimal places of cash, 0 to 8. */
  readonly places: number;
  readonly rounding: Rounding;
  readonly capPerRecipient: Exact | undefined;
  readonly budget: Exact | undefined;
  /** A customer is new again after so many months without a dealing; undefined: never. */
  readonly dormantMonths: number | undefined;
  /** The day on which the accounting month starts, 1 to 28; 1 is the calendar month. */
  readonly monthStartsOn: number;
  readonly calendar: WorkingCalendar;
  /** Whether the calendar is that of the published notices, which are not there for every year. */
  readonly publishedHolidays: boolean;
}

/**
 * Parameters bound to values, by the rules of the scheme. Each reader takes a name or what stands in a scheme (a literal
 * comes back as it is) and gives undefined where the parameter has no value or is of another type.
 */
export interface Parameters extends CommonParameters {
  /** Whether the user gave the parameter. */
  given(name: string): boolean;
  /** The value of whatever type; undefined where there is none. */
  value(name: string): BoundValue | undefined;
  /** The days from which on a dated parameter has a value of its own; none for one that is not dated. -Infinity: from ever. */
  changes(name: string): readonly number[];
  /** The same parameters, of which some have the value that holds on a day. */
  on(names: readonly string[], day: number): Parameters;
  /** Whether a parameter has the same value in other bindings, and was given in both or in neither. */
  isSame(name: string, others: Parameters): boolean;
  /** An amount, a rate, a number; with an entry, a figure of a mapping. */
  figure(given: Given<Exact>): Exact | undefined;
  figures(given: ParameterRef | readonly Given<Exact>[]): readonly Exact[] | undefined;
  /** Sorted by bound; at the same bound "at least" comes before "above". */
  tiers(given: Given<readonly Tier[]>): readonly Tier[] | undefined;
  mapping(given: Given<ReadonlyMap<string, Exact>>): ReadonlyMap<string, Exact> | undefined;
  table(given: ParameterRef): DecisionTable | undefined;
  words(given: Given<readonly string[]>): readonly string[] | undefined;
  /** The word of a choice, one of `among` (see words.ts for those of the language). */
  choice<W extends string>(given: Given<W>, among: readonly W[]): W | undefined;
  /** The word of a choice parameter, by its name. */
  word(name: string): string | undefined;
  items(given: ParameterRef): readonly Item[] | undefined;
  schemeRef(given: ParameterRef): SchemeRef | undefined;
}
