import { periodIndex } from '../../calendar';
import type { Component } from '../../scheme';
import type { GroupKind, Openings } from '../../data';
import type { Scope } from '../../evaluate';
import { Subject, Subjects, withoutRows } from '../../data';
import { READ } from '../../table';
import { readsPeopleAlone } from '../../scheme';

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
  const rows = judged.dated(source, periodOf);
  const periods = judged.periods(per, periodOf);
  const condition = test(where);
  const [from, own] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const period = periods[row] ?? 0;
    if (condition.always !== true && !condition.holds(new Subject(rows, at, at + 1, -1, period), row)) continue;
    from[count] = at;
    own[count++] = period;
  }
  return new Subjects({ list: rows, from: from.subarray(0, count), periods: own.subarray(0, count) });
}

function groups(component: Component, each: GroupKind, scope: Scope): Subjects {
  const { judged, source, per, periodOf } = scope;
  const found = judged.groups(source, each, per, periodOf);
  if (found.keys.length === 0 && readsPeopleAlone(component)) return Subjects.withoutRows(Int32Array.of(-1));
  const condition = scope.but({ each: 'row' }).test(component.where);
  const all = Subjects.ofGroups(found);
  if (condition.always === true) return all;
  const list = new Int32Array(condition.always === false ? 0 : found.rows.length);
  const [from, to] = [new Int32Array(found.keys.length), new Int32Array(found.keys.length)];
  const [keys, periods] = [new Int32Array(found.keys.length), new Int32Array(found.keys.length)];
  let [count, end] = [0, 0];
  for (let group = 0; condition.always === null && group < found.keys.length; group++) {
    const subject = all.at(group);
    const start = end;
    for (let at = subject.from; at < subject.to; at++) {
      const row = found.rows[at] ?? -1;
      if (condition.holds(subject, row)) list[end++] = row;
    }
    if (end === start) continue;
    from[count] = start;
    to[count] = end;
    keys[count] = subject.key;
    periods[count++] = subject.period;
  }
  return new Subjects({ list, from: from.subarray(0, count), to: to.subarray(0, count), keys: keys.subarray(0, count), periods: periods.subarray(0, count) });
}

/** Each person with rows and each of the people table, in every period from that of the first counted row to that of the last, or of the day that the table reaches. */
function everyone(component: Component, scope: Scope): Subjects {
  const { judged, data, per, periodOf, parameters: { to, monthStartsOn } } = scope;
  const withRows = groups(component, 'person', scope);
  const all = judged.groups('counted', 'all', per, periodOf).periods;
  const [first, latest] = [all[0], all.at(-1)];
  const { until } = data;
  const last = until === undefined || latest === undefined ? latest : periodIndex(to === undefined || until < to ? until : to, per, monthStartsOn);
  if (first === undefined || last === undefined) return withRows;
  const found = new Map(Array.from(withRows, (subject) => [`${subject.key} ${subject.period}`, subject]));
  const people = new Set([...Array.from(withRows, ({ key }) => key), ...[...judged.members].map((row) => data.people.ofPeople[row] ?? -1)].filter((person) => person >= 0));
  const periods = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return Subjects.of([...people].sort((a, b) => a - b).flatMap((person) => periods.map((period) => found.get(`${person} ${period}`) ?? withoutRows(person, period))));
}

function members({ where }: Component, { judged, test }: Scope): Subjects {
  const condition = test(where);
  return Subjects.withoutRows(judged.members).where((subject) => condition.holds(subject, -1));
}

/** The earned openings whose first order meets the conditions. */
function newCustomers(component: Component, scope: Scope): Subjects {
  const { data, judged: { openings }, per, periodOf } = scope;
  const periodOfRow = scope.judged.periods(per, periodOf);
  const dated = data.sales.dates(periodOf).state;
  const condition = scope.but({ each: 'row' }).test(component.where);
  const periods = openings.from.map((from) => periodOfRow[openings.rows[from] ?? -1] ?? 0);
  const to = openings.from.map((_, opening) => endOf(opening, component, openings, periodOfRow, periods[opening] ?? 0));
  const all = new Subjects({ list: openings.rows, from: openings.from, to, keys: openings.customers, periods });
  const subjects = all.where((subject) => dated[subject.first] === READ && condition.holds(subject, subject.first));
  return component.onlyFirstOf === undefined ? subjects : earliestOfEach(subjects, component.onlyFirstOf, scope);
}

function endOf(opening: number, { rows }: Component, openings: Openings, periods: Int32Array, period: number): number {
  const from = openings.from[opening] ?? 0;
  const to = openings.to[opening] ?? 0;
  if (rows === 'all') return to;
  let end = from + 1;
  while (rows === 'period' && end < to && periods[openings.rows[end] ?? -1] === period) end += 1;
  return end;
}

/** Of each person's or referrer's openings the earliest one. */
function earliestOfEach(subjects: Subjects, field: 'person' | 'referrer', { data }: Scope): Subjects {
  const people = data.peopleIn(field);
  const rank = (row: number): number => data.rank[row] ?? 0;
  const earliest = new Map<number, number>();
  for (const { first } of subjects) {
    const person = people[first] ?? -1;
    const known = earliest.get(person);
    if (person >= 0 && (known === undefined || rank(first) < rank(known))) earliest.set(person, first);
  }
  return subjects.where(({ first }) => earliest.get(people[first] ?? -1) === first);
}
