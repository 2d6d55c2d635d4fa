import { periodIndex, periodsAfter } from '../../calendar';
import type { Component } from '../../scheme';
import type { GroupKind, JudgedRows } from '../../data';
import type { Scope, Test } from '../../evaluate';
import { OUT, REJECTED, Subject, Subjects, withoutRows } from '../../data';
import { readsPeopleAlone } from '../../scheme';
import { newCustomers } from './new-customers';
import { ownYearsOf } from './own-years';

/** The subjects of a component, sorted by key and period; only those of its rows that meet its conditions. */
export function subjectsOf(component: Component, scope: Scope): Subjects {
  switch (component.each) {
    case 'row':
      return singleRows(component, scope);
    case 'newCustomer':
      return newCustomers(component, scope);
    case 'member':
      return members(component, scope);
    case 'everyone':
      return everyone(component, scope);
    default:
      return groups(component, component.each, scope);
  }
}

function singleRows({ where }: Component, { judged, source, per, periodOf, test }: Scope): Subjects {
  const rows = judged.dated(source, periodOf, per);
  const periods = per === 'window' ? undefined : judged.periods(per, periodOf);
  const condition = test(where);
  const met = rowsMet(condition, judged);
  const from = new Int32Array(met?.count ?? rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    if (met === undefined ? condition.holds(new Subject(rows, at, at + 1, -1, periods?.[row] ?? 0), row) : met.marks[row] === 1) from[count++] = at;
  }
  const own = from.subarray(0, count);
  return new Subjects({ list: rows, from: own, periods: periods && own.map((at) => periods[rows[at] ?? -1] ?? 0) });
}

function groups(component: Component, each: GroupKind, scope: Scope): Subjects {
  const { judged, source, per, periodOf } = scope;
  const found = judged.groups(source, each, per, periodOf);
  if (found.keys.length === 0 && readsPeopleAlone(component)) return Subjects.withoutRows(Int32Array.of(-1));
  const condition = scope.but({ each: 'row' }).test(component.where);
  const all = Subjects.ofGroups(found);
  if (condition.always === true) return all;
  const met = rowsMet(condition, judged);
  const list = new Int32Array(met?.count ?? found.rows.length);
  const [from, to] = [new Int32Array(found.keys.length), new Int32Array(found.keys.length)];
  const [keys, periods] = [new Int32Array(found.keys.length), new Int32Array(found.keys.length)];
  let [count, end] = [0, 0];
  for (let group = 0; group < found.keys.length; group++) {
    const subject = met === undefined ? all.at(group) : undefined;
    const start = end;
    for (let at = found.starts[group] ?? 0; at < (found.starts[group + 1] ?? 0); at++) {
      const row = found.rows[at] ?? -1;
      if (subject === undefined ? met?.marks[row] === 1 : condition.holds(subject, row)) list[end++] = row;
    }
    if (end === start) continue;
    from[count] = start;
    to[count] = end;
    keys[count] = found.keys[group] ?? -1;
    periods[count++] = found.periods[group] ?? 0;
  }
  const own = (column: Int32Array): Int32Array => column.subarray(0, count);
  return new Subjects({ list: list.subarray(0, end), from: own(from), to: own(to), keys: own(keys), periods: own(periods) });
}

/** Which rows meet a condition, and how many do. */
interface RowsMet {
  readonly marks: Uint8Array;
  readonly count: number;
}

/** Which rows meet a condition that asks for nothing but the row: gone through as they lie in the table, where columns are read much faster than from date to date. */
function rowsMet(condition: Test, { standing }: JudgedRows): RowsMet | undefined {
  if (!condition.ofRow) return undefined;
  const marks = new Uint8Array(standing.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) {
    if (standing[row] === OUT || standing[row] === REJECTED || condition.always === false || !condition.holds(NOBODY, row)) continue;
    marks[row] = 1;
    count += 1;
  }
  return { marks, count };
}

const NOBODY = withoutRows(-1, 0);

/** Each person with rows and each of the people table, but for whom the lists leave out there, in every period from that of the first counted row to that of the last, or of the day that the table reaches. */
function everyone(component: Component, scope: Scope): Subjects {
  const { judged, data, per, periodOf, parameters: { to, monthStartsOn } } = scope;
  const withRows = groups(component, 'person', scope);
  if (per === 'own-year') return withRows.inEveryPeriod(peopleIn(withRows, scope), ownYearsOf(component, withRows, scope), (year) => periodsAfter(year, 1, per));
  const all = judged.groups('counted', 'all', per, periodOf).periods;
  const [first, latest] = [all[0], all.at(-1)];
  const { until } = data;
  const last = until === undefined || latest === undefined ? latest : periodIndex(to === undefined || until < to ? until : to, per, monthStartsOn);
  if (first === undefined || last === undefined) return withRows;
  return withRows.inEveryPeriod(peopleIn(withRows, scope), () => [first, last]);
}

/** Each person with rows and each of the people table, but for whom the lists leave out there. */
function peopleIn(withRows: Subjects, { judged, data }: Scope): Int32Array {
  const personOf = (row: number): number => data.people.ofPeople[row] ?? -1;
  const people = new Set(Array.from(judged.members.rows, personOf));
  for (let index = 0; index < withRows.length; index++) people.add(withRows.key(index));
  for (const row of judged.members.leftOut) people.delete(personOf(row));
  return Int32Array.from(people).sort();
}

function members({ where }: Component, { judged, test }: Scope): Subjects {
  const condition = test(where);
  return Subjects.withoutRows(judged.members.rows).where((subject) => condition.holds(subject, -1));
}
