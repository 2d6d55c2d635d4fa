import type { LinePeriodKind } from '../calendar';
import { asDay, ownYearOf, periodIndex } from '../calendar';
import type { SubjectKind } from '../scheme';
import type { Wholes } from '../table';
import { READ } from '../table';
import type { Dataset } from './dataset';
import type { Groups } from './grouping';
import { groupRows, rowsWhere } from './grouping';
import type { Openings } from './openings';
import type { Credits } from './credits';
import { creditedOpenings, NO_OPENINGS } from './openings';

/** How each sales row stands after judging. */
export const OUT = 0;
export const COUNTED = 1;
/** A refunded row that counted when it was paid, and whose award is taken back. */
export const TAKEN_BACK = 2;
/** A row of status fraud inside the window, whoever it is of. */
export const FRAUD = 3;
/** A row that cannot be read. */
export const REJECTED = 4;

/** Which rows something looks at. `paid`: the counted ones and those taken back since. */
export type RowSelection = 'counted' | 'paid' | 'fraud';

const SOURCES: Readonly<Record<RowSelection, readonly number[]>> = { counted: [COUNTED], paid: [COUNTED, TAKEN_BACK], fraud: [FRAUD] };

/** The kinds of subject that are groups of rows. */
export type GroupKind = Extract<SubjectKind, 'person' | 'customer' | 'team' | 'referrer' | 'all'>;

/** The rows of the people table, in table order, that stand for somebody: who takes part, and whom the lists of a run leave out. */
export interface Members {
  readonly rows: Int32Array;
  readonly leftOut: Int32Array;
}

/** What has been made of rows by how they stand, their names and their days. */
class Made {
  readonly sources = new Map<RowSelection, Int32Array>();
  readonly grouped = new Map<string, Groups>();
  readonly periodsOf = new Map<string, Int32Array>();
}

/** The judged rows of a run, and their groups; each grouping is made once. */
export class JudgedRows {
  constructor(
    readonly data: Dataset,
    readonly standing: Uint8Array,
    readonly openings: Openings,
    readonly members: Members,
    readonly monthStartsOn: number,
    /** For each row the day on which years of its own begin; `NO_START` where it has none. */
    private readonly yearsFrom?: Int32Array,
    private readonly made = new Made(),
  ) {}

  /** Rows of which none counts, for what is asked before the rows are judged. */
  static empty(data: Dataset, monthStartsOn: number): JudgedRows {
    return new JudgedRows(data, new Uint8Array(0), NO_OPENINGS, { rows: new Int32Array(0), leftOut: new Int32Array(0) }, monthStartsOn);
  }

  /** The same rows credited to people: in place of each row stand its credits, as it does, but for those that are left out. `asOrders`: refunds are of their orders' teams, customers and referrers. */
  creditedBy(credits: Credits, isLeftOut: (data: Dataset) => (credit: number) => boolean = () => () => false, asOrders = false): JudgedRows {
    const data = this.data.creditedBy(credits, asOrders);
    const out = isLeftOut(data);
    const standing = Uint8Array.from(credits.rows, (row, credit) => (out(credit) ? OUT : this.standing[row] ?? OUT));
    const openings = creditedOpenings(this.openings, credits.rows, (credit) => standing[credit] === COUNTED || standing[credit] === TAKEN_BACK);
    return new JudgedRows(data, standing, openings, this.members, this.monthStartsOn);
  }

  /** The same rows with other figures, at none of which it was looked when they were judged. */
  withFigures(data: Dataset): JudgedRows {
    return new JudgedRows(data, this.standing, this.openings, this.members, this.monthStartsOn, this.yearsFrom, this.made);
  }

  /** The same rows for a component that is worked out in years of their own. */
  inYearsFrom(yearsFrom: Int32Array): JudgedRows {
    return new JudgedRows(this.data, this.standing, this.openings, this.members, this.monthStartsOn, yearsFrom);
  }

  /** The rows of a source, by date, then table order. */
  rows(source: RowSelection): Int32Array {
    const known = this.made.sources.get(source);
    if (known !== undefined) return known;
    const { byDate } = this.data;
    const belongs = Uint8Array.from([OUT, COUNTED, TAKEN_BACK, FRAUD, REJECTED], (kind) => (SOURCES[source].includes(kind) ? 1 : 0));
    const rows = rowsWhere(byDate, (row) => belongs[this.standing[row] ?? OUT] === 1);
    this.made.sources.set(source, rows);
    return rows;
  }

  /** The rows of a source that have the date which gives their period, and the day on which its years begin. */
  dated(source: RowSelection, periodOf: string, per: LinePeriodKind = 'window'): Int32Array {
    const { yearsFrom } = this;
    const rows = per === 'own-year' ? rowsWhere(this.rows(source), (row) => hasStart(yearsFrom, row)) : this.rows(source);
    if (periodOf === 'date') return rows;
    const { state } = this.data.sales.dates(periodOf);
    return rowsWhere(rows, (row) => state[row] === READ);
  }

  groups(source: RowSelection, each: GroupKind, per: LinePeriodKind, periodOf: string): Groups {
    const name = `${source} ${each} ${per} ${periodOf}`;
    const known = this.made.grouped.get(name);
    if (known !== undefined) return known;
    const groups = groupRows(this.dated(source, periodOf, per), this.keys(each), per === 'window' ? undefined : this.periods(per, periodOf));
    this.made.grouped.set(name, groups);
    return groups;
  }

  /** The number of the person, customer, team or referrer of each row, or of what another text field of it names; undefined where everything is one. */
  keys(each: string): Wholes | undefined {
    if (each === 'all') return undefined;
    return each === 'person' || each === 'referrer' ? this.data.peopleIn(each) : this.data.salesNames(each).codes;
  }

  /** The period of each row by one of its dates; 0 where it has none. */
  periods(per: LinePeriodKind, periodOf: string): Int32Array {
    const name = `${per} ${periodOf}`;
    const known = this.made.periodsOf.get(name);
    if (known !== undefined) return known;
    const { state, days } = this.data.sales.dates(periodOf);
    if (per === 'own-year') return this.ownYears(name, { state, days });
    const periods = per === 'window' ? new Int32Array(days.length) : periodsOfDays(days, state, (day) => periodIndex(asDay(day), per, this.monthStartsOn));
    this.made.periodsOf.set(name, periods);
    return periods;
  }

  private ownYears(name: string, { state, days }: { readonly state: Uint8Array; readonly days: Int32Array }): Int32Array {
    const { yearsFrom } = this;
    const years = days.map((day, row) => (state[row] === READ && hasStart(yearsFrom, row) ? ownYearOf(asDay(yearsFrom[row] ?? 0), asDay(day)) : 0));
    this.made.periodsOf.set(name, years);
    return years;
  }
}

/** In place of the day on which years begin, where there is none. */
export const NO_START = -(2 ** 31);

function hasStart(yearsFrom: Int32Array | undefined, row: number): yearsFrom is Int32Array {
  return yearsFrom !== undefined && (yearsFrom[row] ?? NO_START) !== NO_START;
}

/** The period of each row that has a day; each day is looked up once. */
function periodsOfDays(days: Int32Array, state: Uint8Array, periodOf: (day: number) => number): Int32Array {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    if (state[row] !== READ) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const ofDay = new Int32Array(Math.max(0, last - first + 1)).fill(NOT_ASKED);
  const periods = new Int32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    if (state[row] !== READ) continue;
    const at = (days[row] ?? 0) - first;
    if (ofDay[at] === NOT_ASKED) ofDay[at] = periodOf(first + at);
    periods[row] = ofDay[at] ?? 0;
  }
  return periods;
}

/** No period has this number. */
const NOT_ASKED = -(2 ** 31);
