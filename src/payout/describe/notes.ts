import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { noteTexts, tableNames } from '../../i18n/texts/payout';
import { divide, floor, grouped, isZero, multiply, negate, ONE, plain, sign, sum } from '../../money';
import type { Component, FieldUse, Scheme } from '../../scheme';
import type { Dataset } from '../../data';
import type { Payee } from '../period/types';
import type { Balance } from '../settle/negatives';
import type { ReadyStage } from '../prepare/prepare';
import type { Outcome } from '../work/component';
import { isDueBeyond, type Draft } from '../work/draft';
import { rowsBeyond } from '../work/parts';
import { note, warning } from './note';
import { payeeIn, payeeNamed } from './payee';
import { periodSaid } from './period-said';
import { someOf } from './some';
import type { Note, Total } from './types';

/** Of one kind so many notes are told one by one. */
const TOLD = 100;

/** What the tables themselves give reason to say. */
export function tableNotes(fields: readonly FieldUse[], data: Dataset, drafts: readonly Draft[]): Note[] {
  return [...hiddenRows(data), ...snappedValues(fields, data), ...duplicateOrders(data, drafts), ...sameNames(data)];
}

function hiddenRows({ sales, staff, teams, history }: Dataset): Note[] {
  return [sales, staff, teams, history].filter(({ hiddenRows: count }) => count > 0).map(({ kind, hiddenRows: count }) => (
    note('hidden-rows', sentence(noteTexts.hiddenRows, { table: tableNames[kind], count }))
  ));
}

function snappedValues(fields: readonly FieldUse[], { sales, staff, teams }: Dataset): Note[] {
  const tables = { sales, people: staff, teams };
  const uses = new Map(fields.map((use) => [`${use.table} ${use.field}`, use]));
  const count = [...uses.values()].reduce((total, { table, field }) => (
    tables[table].fieldOf(field)?.kind === 'number' ? total + tables[table].numbers(field).snapped : total
  ), 0);
  return count === 0 ? [] : [note('values-snapped', sentence(noteTexts.snapped, { count }))];
}

/** Order numbers that occur more than once, with what became of each of their rows. */
function duplicateOrders({ sales }: Dataset, drafts: readonly Draft[]): Note[] {
  if (!sales.has('orderId') || !sales.mayRepeat('orderId')) return [];
  const { codes, names } = sales.names('orderId');
  const first = new Int32Array(names.size).fill(-1);
  const again = new Map<number, number[]>();
  codes.forEach((code, row) => {
    if (code < 0) return;
    const before = first[code] ?? -1;
    if (before < 0) first[code] = row;
    else again.set(code, [...(again.get(code) ?? [before + 1]), row + 1]);
  });
  if (again.size === 0) return [];
  const paid = rowsPaidOn(drafts, sales.length);
  const named = (rows: readonly number[]): Sentence => someOf(rows.map((row) => sales.rowName(row - 1)));
  const told = [...again].slice(0, TOLD).map(([code, rows]) => {
    const [on, off] = [rows.filter((row) => paid[row - 1] === 1), rows.filter((row) => paid[row - 1] !== 1)];
    const text = off.length === 0 ? noteTexts.duplicateOrder : on.length === 0 ? noteTexts.duplicateUnpaid : noteTexts.duplicatePaidOnce;
    const said = sentence(text, { order: names.shown(code), rows: named(rows), paid: named(on), unpaid: named(off) });
    return note('duplicate-order', said, { row: sales.rowNumber((rows[1] ?? 1) - 1), place: sales.rowName((rows[1] ?? 1) - 1) });
  });
  return again.size > TOLD ? [...told, note('duplicate-order', sentence(noteTexts.moreOrders, { count: again.size - TOLD }))] : told;
}

/** 1 for each sales row on which some line rests. */
function rowsPaidOn(drafts: readonly Draft[], length: number): Uint8Array {
  const paid = new Uint8Array(length);
  for (const { award, worked: { scope: { data } } } of drafts) for (const row of (award.of ?? award.subject).rows()) paid[data.rowOf(row)] = 1;
  return paid;
}

/** Who takes no part and would have received something. */
export function leftOutNotes(outcomes: readonly Outcome[], { people }: Dataset): Note[] {
  const names = [...new Set(outcomes.flatMap(({ leftOut }) => [...leftOut]))].map((person) => people.name(person));
  return names.length === 0 ? [] : [note('takes-no-part', sentence(noteTexts.takesNoPart, { people: someOf(names) }))];
}

/** Recipients whose cash comes to less than nothing, as a person is told of it. */
export function owedNotes(totals: readonly Total[], places: number): Note[] {
  return totals.filter(({ award, amount }) => award === 'cash' && sign(amount) < 0).map((total) => (
    note('owed', sentence(noteTexts.owed, { recipient: total.recipient, amount: grouped(negate(total.amount), places) }), payeeIn(total))
  ));
}

/** Lines whose day of payment lies in no calendar: the day is left out, and said to be. */
export function dueNotes(drafts: readonly Draft[], outcomes: readonly Outcome[]): Note[] {
  const beyond = new Map<Component, number>();
  // Most components say no day, or one that the calendar has: then no line is looked at.
  if (outcomes.every(({ worked: { due } }) => due === undefined || due.inCalendar === true)) return [];
  drafts.forEach((draft) => {
    const { component } = draft.worked;
    if (isDueBeyond(draft)) beyond.set(component, (beyond.get(component) ?? 0) + 1);
  });
  return [...beyond].map(([{ label }, count]) => warning('due-beyond', sentence(noteTexts.dueBeyond, { label, count })));
}

/** Parts of awards whose day lies in no calendar: they are not payable, and said not to be. */
export function partNotes(outcomes: readonly Outcome[]): Note[] {
  return outcomes.flatMap(({ whole, worked }) => [...rowsBeyond(whole, worked)].map(([{ label }, count]) => (
    warning('due-beyond', sentence(noteTexts.partBeyond, { component: worked.component.label, part: label, count }))
  )));
}

/** Without staff numbers, one name in two teams may be two people. */
function sameNames(data: Dataset): Note[] {
  const { sales, staff, people } = data;
  if (sales.has('personId') || !(sales.has('team') || staff.has('team'))) return [];
  const teams = data.salesNames('team').codes;
  const own = staff.names('team').codes;
  const teamOf = Int32Array.from({ length: people.size }, (_, person) => own[people.row(person)] ?? -1);
  const several = new Set<number>();
  people.ofSales.forEach((person, row) => {
    const team = teams[row] ?? -1;
    if (person < 0 || team < 0) return;
    const known = teamOf[person] ?? -1;
    if (known < 0) teamOf[person] = team;
    else if (known !== team) several.add(person);
  });
  const told = [...several].slice(0, TOLD).map((person) => {
    const whom = payeeNamed({ kind: 'person', code: person }, data);
    return note('same-name', sentence(noteTexts.sameName, { person: whom.recipient }), whom);
  });
  return several.size > TOLD ? [...told, note('same-name', sentence(noteTexts.moreSameNames, { count: several.size - TOLD }))] : told;
}

/** People and teams without a target, each with the periods concerned; the company, which is nobody, where there is none of all. */
export interface Untargeted {
  readonly whom: Payee | undefined;
  readonly periods: ReadonlySet<string>;
}

export function targetNotes(untargeted: readonly Untargeted[]): Note[] {
  return untargeted.map(({ whom, periods }) => {
    if (whom === undefined) return note('no-target', sentence(noteTexts.noCompanyTarget));
    const text = whom.recipientKind === 'team' ? noteTexts.noTeamTarget : noteTexts.noTarget;
    return note('no-target', sentence(text, { name: whom.recipient, periods: someOf([...periods].map(periodSaid)) }), whom);
  });
}

/** What balances of points allow; nothing is deducted. */
export function redemptionNotes({ redemption }: Scheme, held: readonly Total[]): Note[] {
  return held.flatMap((of) => redemption.filter(({ award }) => award === of.award).flatMap(({ cost, offer }) => {
    const times = floor(divide(of.amount, cost));
    if (sign(times) <= 0) return [];
    return [note('redemption', sentence(noteTexts.redemption, { recipient: of.recipient, balance: plain(of.amount), times: plain(times), offer, cost: plain(cost) }), payeeIn(of))];
  }));
}

/** The list of costs that a scheme reports beside the payout: each entry is the product of its figures. */
export function costNotes({ scheme, parameters }: ReadyStage): Note[] {
  const items = scheme.costs === undefined ? undefined : parameters.items(scheme.costs);
  if (items === undefined || items.length === 0) return [];
  const parts = items.map(({ label, figures }) => {
    const figure = [...figures.values()].reduce(multiply, ONE);
    return { label, terms: [...figures.values()].map((each) => grouped(each)).join(' × '), figure };
  });
  const total = grouped(sum(parts.map(({ figure }) => figure)), parameters.places);
  const text = (language: 'zh' | 'en'): string => parts.map(({ label, terms }) => `${label[language]} ${terms}`).join(language === 'zh' ? '，' : ', ');
  return [note('cost-sheet', sentence(noteTexts.costs, { list: { zh: text('zh'), en: text('en') }, total }))];
}

export function balanceNotes(balances: readonly Balance[], data: Dataset, places: number): Note[] {
  return balances.filter(({ amount, draw }) => !isZero(amount) || !isZero(draw?.opening ?? amount)).map(({ recipient, amount, draw }) => {
    const payee = payeeNamed(recipient, data);
    const values = { recipient: payee.recipient, amount: grouped(amount, places) };
    const said = draw === undefined ? sentence(noteTexts.carriedBalance, values) : sentence(noteTexts.drawBalance, { ...values, label: draw.label, opening: grouped(draw.opening, places) });
    return note(draw === undefined ? 'carried-balance' : 'draw-balance', said, payee);
  });
}
