/** What a run paid, which the workbook remembers with the sheets: no figure of pay, only what tells the same rows again. */
export interface Paid {
  /** Fingerprint of the source rows. */
  readonly fingerprint: string;
  readonly scheme: string;
  /** `2024-04-30`. */
  readonly day: string;
  /** From when to when it paid; not known of runs that were noted without. */
  readonly dates?: PaidDates | undefined;
}

/** Days as `2024-01-31`; null where that side is open. */
export interface PaidDates {
  readonly from: string | null;
  readonly to: string | null;
}

/** A run found again. */
export interface PaidBefore extends Paid {
  /** Whether it paid the rows that were asked about, as they are now; else others, or rows that have changed since. */
  readonly sameRows: boolean;
  /** Whether its record still stands in the workbook; else the sheets were removed, or changed by another program. */
  readonly standing: boolean;
}

/** Whether two runs may have paid some day both: dates that are not known may be any. */
export function mayOverlap(one: PaidDates | undefined, other: PaidDates | undefined): boolean {
  return one === undefined || other === undefined || (isUpTo(one.from, other.to) && isUpTo(other.from, one.to));
}

function isUpTo(from: string | null, to: string | null): boolean {
  return from === null || to === null || from <= to;
}

/** Whether a run paid some dates and not others. */
export function isBounded(dates: PaidDates | undefined): dates is PaidDates {
  return dates !== undefined && (dates.from !== null || dates.to !== null);
}

/** Whether two runs may have paid the same dates: dates that are not known may be any. */
export function mayBeSameDates(one: PaidDates | undefined, other: PaidDates | undefined): boolean {
  return one === undefined || other === undefined || (one.from === other.from && one.to === other.to);
}
