import type { Component } from '../../scheme';
import type { GroupKind, Openings } from '../../data';
import type { Scope } from '../../evaluate';
import { Subject, subjectOf, withoutRows } from '../../data';
import { READ } from '../../table';
import { isOfMembers } from '../prepare/needs';

/** The subjects of a component, sorted by key and period; only those of its rows that meet its conditions. */
export function subjectsOf(component: Component, scope: Scope): Subject[] {
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

function singleRows({ where }: Component, { judged, source, per, periodOf, test }: Scope): Subject[] {
  const rows = judged.dated(source, periodOf);
  const periods = judged.periods(per, periodOf);
  const condition = test(where);
  const subjects: Subject[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const subject = new Subject(rows, at, at + 1, -1, periods[row] ?? 0);
    if (condition.holds(subject, row)) subjects.push(subject);
  }
  return subjects;
}

function groups(component: Component, each: GroupKind, scope: Scope): Subject[] {
  const { judged, source, per, periodOf } = scope;
  const found = judged.groups(source, each, per, periodOf);
  if (found.keys.length === 0 && isOfMembers(component)) return [withoutRows(-1, 0)];
  const condition = scope.but({ each: 'row' }).test(component.where);
  if (condition.always === false) return [];
  const subjects: Subject[] = [];
  const kept = condition.always === true ? found.rows : new Int32Array(found.rows.length);
  let end = 0;
  for (let group = 0; group < found.keys.length; group++) {
    const subject = subjectOf(found, group);
    if (condition.always === true) {
      subjects.push(subject);
      continue;
    }
    const start = end;
    for (let at = subject.from; at < subject.to; at++) {
      const row = found.rows[at] ?? -1;
      if (condition.holds(subject, row)) kept[end++] = row;
    }
    if (end > start) subjects.push(new Subject(kept, start, end, subject.key, subject.period));
  }
  return subjects;
}

/** Each person with rows and each of the people table, in every period from that of the first counted row to that of the last. */
function everyone(component: Component, scope: Scope): Subject[] {
  const { judged, data, per, periodOf } = scope;
  const withRows = groups(component, 'person', scope);
  const all = judged.groups('counted', 'all', per, periodOf).periods;
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return withRows;
  const found = new Map(withRows.map((subject) => [`${subject.key} ${subject.period}`, subject]));
  const people = new Set([...withRows.map(({ key }) => key), ...[...judged.members].map((row) => data.people.ofPeople[row] ?? -1)].filter((person) => person >= 0));
  const periods = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...people].sort((a, b) => a - b).flatMap((person) => periods.map((period) => found.get(`${person} ${period}`) ?? withoutRows(person, period)));
}

function members({ where }: Component, { judged, test }: Scope): Subject[] {
  const condition = test(where);
  return [...judged.members].map((row) => withoutRows(row, 0)).filter((subject) => condition.holds(subject, -1));
}

/** The earned openings whose first order meets the conditions. */
function newCustomers(component: Component, scope: Scope): Subject[] {
  const { data, judged: { openings }, per, periodOf } = scope;
  const periods = scope.judged.periods(per, periodOf);
  const dated = data.sales.dates(periodOf).state;
  const condition = scope.but({ each: 'row' }).test(component.where);
  const subjects: Subject[] = [];
  for (let opening = 0; opening < openings.from.length; opening++) {
    const from = openings.from[opening] ?? 0;
    const first = openings.rows[from] ?? -1;
    const period = periods[first] ?? 0;
    const subject = new Subject(openings.rows, from, endOf(opening, component, openings, periods, period), openings.customers[opening] ?? -1, period);
    if (dated[first] === READ && condition.holds(subject, first)) subjects.push(subject);
  }
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
function earliestOfEach(subjects: readonly Subject[], field: 'person' | 'referrer', { data }: Scope): Subject[] {
  const people = data.peopleIn(field);
  const rank = ({ first }: Subject): number => data.rank[first] ?? 0;
  const earliest = new Map<number, Subject>();
  for (const subject of subjects) {
    const person = people[subject.first] ?? -1;
    const known = earliest.get(person);
    if (person >= 0 && (known === undefined || rank(subject) < rank(known))) earliest.set(person, subject);
  }
  return subjects.filter((subject) => earliest.get(people[subject.first] ?? -1) === subject);
}
