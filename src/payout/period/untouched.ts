import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add, grouped, ZERO } from '../../money';
import { firstDay, lastDay, parseLinePeriod } from '../../calendar';
import { fieldsUsed, walkComponent, type Component } from '../../scheme';
import { INHERITED, type Cell } from '../../table';
import type { Note } from '../describe/types';
import type { Prepared } from '../prepare/prepare';
import { componentsOfAll } from '../prepare/stage';
import type { Owed } from './owed';
import type { Payees } from './payees';
import { componentNamed } from '../work/draft';
import type { KnownSum } from './known-sums';
import type { Untouched } from './paid-before';
import type { Settings } from './settings';
import type { EarlierPayout, Payee, SumOf } from './types';

/** Why nothing is taken back of a sum of which nothing is owed any more. */
export type Reason = 'not-taking-part' | 'person-gone';

const LISTS: readonly string[] = ['excluded-role', 'excluded-department', 'not-taking-part'];

/**
 * Tells of sums that were paid and of which nothing is owed any more, whether they are taken back: not where the payee is merely outside the
 * lists of a scheme now, nor where what the payee gets by the people table is gone with the payee's row in it.
 */
export function takingBack(
  schemes: readonly Prepared[], owed: ReadonlyMap<string, Owed>, payees: Payees, { earlier, acceptPeople }: Pick<Settings, 'earlier' | 'acceptPeople'>,
): (known: KnownSum) => Reason | undefined {
  const listed = new Map<string, ReadonlySet<string>>();
  const members = new Map<string, (identity: string) => boolean>();
  // Closed periods rest on the people of then, unless those of today were accepted or none of then is told.
  const isByToday = (scheme: string): boolean => acceptPeople || earlier.some(({ peopleAccepted }) => peopleAccepted) || !earlier.some(({ bases }) => bases.has(scheme));
  return ({ sum, identity, owed: drafts }) => {
    const { scheme, component } = sum;
    const prepared = schemes.find((each) => each.scheme.id === scheme);
    const worked = owed.get(scheme)?.settled.worked;
    if (drafts.length > 0 || prepared === undefined || worked === undefined) return undefined;
    const outside = listed.get(scheme) ?? outsideLists(worked, payees);
    listed.set(scheme, outside);
    if (outside.has(identity)) return 'not-taking-part';
    const found = componentNamed(component, componentsOfAll([prepared]));
    if (found === undefined || inPeopleTable(prepared, payees).has(identity)) return undefined;
    if (found.each === 'member' || found.to.kind === 'members') return 'person-gone';
    const wasIn = members.get(scheme) ?? wasInPeopleTable(scheme, earlier, payees);
    members.set(scheme, wasIn);
    if (!wasIn(identity)) return undefined;
    if (found.each === 'everyone') return readsPeople(found) || !hasRows(worked, payees).has(identity) ? 'person-gone' : undefined;
    return readsPeople(found) && isByToday(scheme) && hasRowsOf(sum, worked, payees).has(identity) ? 'person-gone' : undefined;
  };
}

/** Whether somebody was in the people table of a payout; where payouts do not tell of their people, anybody may have been. */
function wasInPeopleTable(scheme: string, earlier: readonly EarlierPayout[], payees: Payees): (identity: string) => boolean {
  const bases = earlier.flatMap(({ bases: of }) => of.get(scheme) ?? []);
  if (bases.length === 0) return () => true;
  const people = new Set(bases.flatMap(({ people: rows }) => rows ?? []).map(({ person, personId }) => {
    const payee: Payee = { recipient: textOf(person), recipientKind: 'person', ...(textOf(personId) === '' ? {} : { personId: textOf(personId) }) };
    return payees.identityOf(payee);
  }));
  return (identity) => people.has(identity);
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Whether something of the people table decides what a component gives: without a row there it may give nothing. */
function readsPeople(component: Component): boolean {
  let isOfTarget = false;
  walkComponent(component, { expression: ({ kind }) => { isOfTarget ||= kind === 'target'; } });
  return isOfTarget || fieldsUsed(component).some(({ table, field }) => table === 'people' || INHERITED.includes(field));
}

/** Who has rows that count in the time of a sum. */
function hasRowsOf({ component, period: key }: SumOf, { stages }: Owed['settled']['worked'], payees: Payees): ReadonlySet<string> {
  const scope = componentNamed(component, stages.flatMap(({ outcomes }) => outcomes.map(({ worked: of }) => ({ id: of.component.id, scope: of.scope }))))?.scope;
  const period = parseLinePeriod(key);
  if (scope === undefined || period === null) return new Set();
  const { judged, data: { people, sales }, periodOf, parameters: { monthStartsOn } } = scope;
  const { days } = sales.dates(periodOf);
  const isIn = (day: number): boolean => period.kind === 'window' || (day >= firstDay(period.index, period.kind, monthStartsOn) && day <= lastDay(period.index, period.kind, monthStartsOn));
  return identities([...judged.rows('counted')].filter((row) => isIn(days[row] ?? 0)).map((row) => people.ofSales[row] ?? -1), people, payees);
}

/** Whoever has rows that count gets what everyone gets, in the people table or not. */
function hasRows({ judged: { rows } }: Owed['settled']['worked'], payees: Payees): ReadonlySet<string> {
  const { data: { people } } = rows;
  const codes = new Set([...rows.rows('counted')].map((row) => people.ofSales[row] ?? -1));
  return identities(codes, people, payees);
}

/** Whose rows are left out by a list, of sales or of people, and who would receive something but for those who take part. */
function outsideLists({ judged: { data, rows, excluded }, stages }: Owed['settled']['worked'], payees: Payees): ReadonlySet<string> {
  const sales = new Set(excluded.filter(({ table, code }) => table === 'sales' && LISTS.includes(code)).map(({ row }) => row));
  return identities([
    ...stages.flatMap(({ outcomes }) => outcomes.flatMap(({ leftOut }) => [...leftOut])),
    ...Array.from(rows.members.leftOut, (row) => data.people.ofPeople[row] ?? -1),
    ...Array.from(data.people.ofSales).filter((_, row) => sales.has(data.sales.rowNumber(row))),
  ], data.people, payees);
}

const tables = new WeakMap<Prepared['data'], ReadonlySet<string>>();

function inPeopleTable({ data }: Prepared, payees: Payees): ReadonlySet<string> {
  const known = tables.get(data) ?? identities(data.people.ofPeople, data.people, payees);
  tables.set(data, known);
  return known;
}

function identities(codes: Iterable<number>, people: Prepared['data']['people'], payees: Payees): ReadonlySet<string> {
  const found = new Set<string>();
  for (const code of codes) {
    if (code < 0) continue;
    found.add(payees.identityOf({ recipient: people.name(code), recipientKind: 'person', personId: people.id(code) }));
  }
  return found;
}

/** What is said of sums that are left as they were paid. */
export function untouchedNotes(untouched: readonly Untouched[], kept: readonly { readonly known: KnownSum; readonly reason: Reason }[], places: number): Note[] {
  const warning = (code: string, said: Sentence): Note => ({ code, sentence: said, warning: true });
  const others = new Map<string, { count: number; amount: Exact }>();
  const before = { count: 0, amount: ZERO };
  for (const { reason, line } of untouched) {
    if (reason === 'other-period') continue;
    const group = reason === 'before-table' ? before : others.get(line.scheme) ?? { count: 0, amount: ZERO };
    if (reason === 'other-scheme') others.set(line.scheme, group);
    group.count += 1;
    if (line.award === 'cash') group.amount = add(group.amount, line.amount);
  }
  const shown = (amount: Exact): string => grouped(amount, places);
  return [
    ...[...others].map(([scheme, { count, amount }]) => warning('other-scheme', sentence(periodTexts.otherScheme, { scheme, count, amount: shown(amount) }))),
    ...(before.count === 0 ? [] : [warning('before-table', sentence(periodTexts.beforeTable, { count: before.count, amount: shown(before.amount) }))]),
    ...kept.map(({ known: { sum: of, before: amount }, reason }): Note => ({
      code: reason, warning: true, recipient: of.recipient, recipientKind: of.recipientKind, ...(of.personId === undefined ? {} : { personId: of.personId }),
      sentence: sentence(reason === 'person-gone' ? periodTexts.personGone : periodTexts.notTakingPart, { recipient: of.recipient, amount: shown(amount) }),
    })),
  ];
}
