import type { Exact } from '../../money';
import type { Component } from '../../scheme';
import type { Dataset, Subject } from '../../data';
import type { Award } from '../../rules';
import type { Scope } from '../../evaluate';
import { firstOrderOf, teamOf, withoutRows } from '../../data';
import { creditedWith } from './by-credit';

export type RecipientKind = 'person' | 'customer' | 'team';

/** Who receives: a person, customer or team by its number. */
export interface Recipient {
  readonly kind: RecipientKind;
  readonly code: number;
  /** How much of an award's row is credited to it, where several share the award by that; otherwise it has the whole. */
  readonly credit?: Exact;
}

/** What tells who receives: a subject, and its person where a rule names one. */
type Whose = Pick<Award, 'subject' | 'person'>;

/** Who receives what a rule gives; nobody where the row names nobody. */
export function recipientsOf(component: Component, scope: Scope): (whose: Whose) => readonly Recipient[] {
  const { to } = component;
  if (to.kind === 'members') return toMembers(to.where, scope);
  if (to.kind === 'sellers') return toSellers(scope);
  if (to.kind === 'firstOrder') return toFirstOrder(to.field, scope);
  const own = alone(to.kind === 'customer' || to.kind === 'team' ? to.kind : 'person');
  const people = alone('person');
  const code = codeOf(to.kind, scope);
  const several = creditedWith(component, scope);
  return ({ subject, person }) => (person !== undefined ? people(person) : several?.(subject) ?? own(code(subject)));
}

/** The lists of one recipient each, by its number; nobody below 0. Whoever gets many lines is made once. */
function alone(kind: RecipientKind): (code: number) => readonly Recipient[] {
  const made: (readonly Recipient[] | undefined)[] = [];
  return (code) => {
    if (code < 0) return NOBODY;
    const known = made[code];
    if (known !== undefined) return known;
    while (made.length < code) made.push(undefined);
    const list = [{ kind, code }];
    made[code] = list;
    return list;
  };
}

const NOBODY: readonly Recipient[] = [];

/** Whoever the first order of the row's new customer names. */
function toFirstOrder(field: 'person' | 'referrer', { data, judged }: Scope): (whose: Whose) => readonly Recipient[] {
  const people = data.peopleIn(field);
  const person = alone('person');
  return ({ subject }) => person(people[firstOrderOf(judged.openings, subject.first)] ?? -1);
}

/** Each person with rows in the subject, once, in the order of their first rows. */
function toSellers({ data }: Scope): (whose: Whose) => readonly Recipient[] {
  const people = data.people.ofSales;
  return ({ subject }) => {
    const codes = new Set(Array.from(subject.rows(), (row) => people[row] ?? -1).filter((code) => code >= 0));
    return [...codes].map((code) => ({ kind: 'person', code }));
  };
}

function codeOf(kind: 'person' | 'referrer' | 'customer' | 'team' | 'closer', scope: Scope): (subject: Subject) => number {
  const { data, each } = scope;
  if (each === kind) return ({ key }) => key;
  if (kind === 'team') return teamOf(scope);
  if (each === 'newCustomer' && kind === 'customer') return ({ key }) => key;
  if (each === 'member') return ({ key }) => data.people.ofPeople[key] ?? -1;
  const codes = kind === 'customer' ? data.salesNames('customer').codes : data.peopleIn(kind);
  return ({ first }) => codes[first] ?? -1;
}

/**
 * The people of the subject's team who meet the conditions; of all teams where the subject is of none. Excluded roles and departments look at who
 * sold, not at who receives.
 */
function toMembers(where: Extract<Component['to'], { readonly kind: 'members' }>['where'], scope: Scope): (whose: Whose) => readonly Recipient[] {
  const { data } = scope;
  const test = scope.but({ each: 'member' }).test(where);
  const teams = data.staff.names('team').codes;
  const team = teamOf(scope);
  const everybody = Array.from(data.people.ofPeople, (person, row) => (data.people.firstRow(person) === row ? row : -1)).filter((row) => row >= 0);
  return ({ subject }) => {
    const rows = everybody.filter((row) => (scope.each === 'all' || teams[row] === team(subject)) && test.holds(withoutRows(row, subject.period), -1));
    return rows.map((row) => ({ kind: 'person', code: data.people.ofPeople[row] ?? -1 }));
  };
}

/** What a recipient is called. */
export function nameOf({ kind, code }: Recipient, data: Dataset): string {
  if (kind === 'person') return data.people.name(code);
  return data.salesNames(kind === 'team' ? 'team' : 'customer').names.shown(code);
}
