import type { Component } from '../../scheme';
import type { Scope } from '../../evaluate';
import { READ } from '../../table';
import { Subjects } from '../../data';
import type { Subject } from '../../data';

/** Stretches of a list of rows, each of a new customer, in its period. */
interface Stretches {
  readonly list: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly keys: Int32Array;
  readonly periods: Int32Array;
}

/** The earned openings whose first order meets the conditions. Where rows are credited, each whom the first order credits has it with its own share. */
export function newCustomers(component: Component, scope: Scope): Subjects {
  const { data: { sales }, periodOf } = scope;
  const whole = stretchesOf(component, scope);
  const all = new Subjects(scope.data.credits !== undefined && component.to.kind === 'person' ? byPerson(whole, scope) : whole);
  const dated = sales.dates(periodOf).state;
  const condition = scope.but({ each: 'row' }).test(component.where);
  const subjects = all.where((subject) => dated[subject.first] === READ && condition.holds(subject, subject.first));
  return component.onlyFirstOf === undefined ? subjects : earliestOfEach(subjects, component.onlyFirstOf, scope);
}

function stretchesOf({ rows }: Component, { data, judged: { openings }, per, periodOf, judged }: Scope): Stretches {
  const { rows: list, from, customers: keys } = openings;
  const periodOfRow = judged.periods(per, periodOf);
  const periods = from.map((start) => periodOfRow[list[start] ?? -1] ?? 0);
  const to = from.map((start, opening) => {
    const end = openings.to[opening] ?? 0;
    if (rows === 'all') return end;
    const first = data.rowOf(list[start] ?? -1);
    const belongs = (row: number): boolean => data.rowOf(row) === first || (rows === 'period' && periodOfRow[row] === periods[opening]);
    let at = start + 1;
    while (at < end && belongs(list[at] ?? -1)) at += 1;
    return at;
  });
  return { list, from, to, keys, periods };
}

/** The same stretches person by person, in the order in which the rows name them. */
function byPerson({ list, from, to, keys, periods }: Stretches, { data }: Scope): Stretches {
  const people = data.people.ofSales;
  const found: { readonly opening: number; readonly rows: number[] }[] = [];
  from.forEach((start, opening) => {
    const ofPerson = new Map<number, number[]>();
    for (const row of list.subarray(start, to[opening] ?? start)) {
      const person = people[row] ?? -1;
      const own = ofPerson.get(person) ?? [];
      ofPerson.set(person, own);
      own.push(row);
    }
    for (const rows of ofPerson.values()) found.push({ opening, rows });
  });
  let end = 0;
  const ends = Int32Array.from(found, ({ rows }) => (end += rows.length));
  return {
    list: Int32Array.from(found.flatMap(({ rows }) => rows)),
    from: ends.map((last, index) => last - (found[index]?.rows.length ?? 0)),
    to: ends,
    keys: Int32Array.from(found, ({ opening }) => keys[opening] ?? -1),
    periods: Int32Array.from(found, ({ opening }) => periods[opening] ?? 0),
  };
}

/** Of each person's or referrer's openings the earliest one. */
function earliestOfEach(subjects: Subjects, field: 'person' | 'referrer', { data }: Scope): Subjects {
  const people = data.peopleIn(field);
  const rank = ({ first }: Subject): number => data.rank[first] ?? 0;
  const earliest = new Map<number, Subject>();
  for (const subject of subjects) {
    const person = people[subject.first] ?? -1;
    const known = earliest.get(person);
    if (person >= 0 && (known === undefined || rank(subject) < rank(known))) earliest.set(person, subject);
  }
  return subjects.where(({ first }) => earliest.get(people[first] ?? -1)?.first === first);
}
