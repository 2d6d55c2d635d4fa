import { asDay, firstDay, monthsIn, periodIndex, type LinePeriodKind } from '../calendar';
import type { NameBook, Table, Wholes } from '../table';
import { BLANK, READ } from '../table';
import type { FieldOwner, SubjectKind } from '../scheme';
import type { Dataset } from './dataset';
import type { JudgedRows } from './judged-rows';
import { firstOrderOf } from './openings';
import type { Subject } from './subject';

/** From where data are looked at: the tables of the run, and what kind of subject is worked out. */
export interface Standpoint {
  readonly data: Dataset;
  readonly judged: JudgedRows;
  readonly each: SubjectKind;
  readonly per: LinePeriodKind;
  /** The date that gives rows their periods. */
  readonly periodOf: string;
  readonly parameters: { readonly monthStartsOn: number };
}

/** Where the fields of a subject stand: a table, and the row of it for each of the subject's rows; -1 where there is none. */
export interface RowPlace {
  readonly table: Table;
  row(subject: Subject, row: number): number;
}

/** The sales row, for a member its row of the people table; with `from`, the people row of the subject's person or referrer, the row of its team, or the first order of the row's new customer. */
export function placeIn(standpoint: Standpoint, from?: FieldOwner): RowPlace {
  const { data, judged, each } = standpoint;
  if (from === 'firstOrder') return { table: data.sales, row: (_, row) => firstOrderOf(judged.openings, row) };
  if (from === 'team') return placeOfTeam(standpoint);
  if (each === 'member') return { table: data.staff, row: (subject) => subject.key };
  if (from === undefined) return { table: data.sales, row: (_, row) => row };
  const people = data.peopleIn(from);
  const person = each === from ? (subject: Subject): number => subject.key : (_: Subject, row: number): number => people[row] ?? -1;
  return { table: data.staff, row: (subject, row) => data.people.row(person(subject, row)) };
}

/** The names of a text field at a place; a sales row's team, role and department may be its person's. */
export function namesAt({ data }: Pick<Standpoint, 'data'>, place: Pick<RowPlace, 'table'>, field: string): { readonly codes: Wholes; readonly names: NameBook } {
  return place.table === data.sales ? data.salesNames(field) : place.table.names(field);
}

/** The team of a subject: itself, or that of its earliest row, or that of its person in the people table; -1 where there is none. */
export function teamOf({ data, each }: Pick<Standpoint, 'data' | 'each'>): (subject: Subject) => number {
  if (each === 'team') return (subject) => subject.key;
  const ofRow = data.salesNames('team').codes;
  const ofStaff = data.staff.names('team').codes;
  return (subject) => {
    if (each === 'member') return ofStaff[subject.key] ?? -1;
    if (subject.first >= 0) return ofRow[subject.first] ?? -1;
    return each === 'person' ? ofStaff[data.people.row(subject.key)] ?? -1 : -1;
  };
}

/** The row of the teams table for a subject's team: that of the month in which the row or the period lies, where the table has months; of a longer period there is none of these. */
function placeOfTeam(standpoint: Standpoint): RowPlace {
  const { data, each, parameters: { monthStartsOn } } = standpoint;
  const { teams } = data;
  const months = teams.dates('month');
  const monthOfDay = (day: number): number => periodIndex(asDay(day), 'month', monthStartsOn);
  const rows = new Map<string, number>();
  teams.names('team').codes.forEach((team, row) => {
    if (months.state[row] !== READ && months.state[row] !== BLANK) return;
    const name = nameOf(team, months.state[row] === READ ? monthOfDay(months.days[row] ?? 0) : undefined);
    if (team >= 0 && !rows.has(name)) rows.set(name, row);
  });
  const month = monthOf(standpoint, monthOfDay);
  const ofRows = data.salesNames('team').codes;
  const ofSubject = teamOf(standpoint);
  return {
    table: teams,
    row(subject, row) {
      const team = each === 'row' ? ofRows[row] ?? -1 : ofSubject(subject);
      return rows.get(nameOf(team, month(subject, row))) ?? rows.get(nameOf(team, undefined)) ?? -1;
    },
  };
}

function nameOf(team: number, month: number | undefined): string {
  return `${team} ${month ?? ''}`;
}

/** The month of a row, or of a subject's period where that is no longer than a month. */
function monthOf({ data, each, per, periodOf, parameters: { monthStartsOn } }: Standpoint, monthOfDay: (day: number) => number): (subject: Subject, row: number) => number | undefined {
  if (each === 'row') {
    const { state, days } = data.sales.dates(periodOf);
    return (_, row) => (state[row] === READ ? monthOfDay(days[row] ?? 0) : undefined);
  }
  if (per === 'own-year' || per === 'window' || (per !== 'day' && per !== 'week' && monthsIn(per) > 1)) return () => undefined;
  return ({ period }) => monthOfDay(firstDay(period, per, monthStartsOn));
}
