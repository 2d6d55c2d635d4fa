import { asDay, firstDay, isoDay, periodIndex, type Day } from '../../calendar';
import { COUNTED } from '../../data';
import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import type { Exact } from '../../money';
import { compare, isZero, multiply, ONE, round, shares, sum, ZERO } from '../../money';
import { nameKey, type Cell, type RawTable } from '../../table';
import type { Basis } from '../costing';
import type { Join, Leave } from '../file/types';
import { FreshNames } from './fresh-names';
import type { Ground } from './ground';
import { columnIndex, figureCell, figuresOf } from './ground';
import { allRowsOf, rearranged } from './rearranged';
import { withTable } from './scale';
import { withLeaver, withNewcomer } from './staff';
import { wrong } from './wrong';

/** The person of a name or staff number; -1 where there is none. */
function personNamed({ prepared: { data: { people } } }: Ground, name: string): number {
  const key = nameKey(name);
  if (key === '') return -1;
  for (let person = 0; person < people.size; person++) {
    if (nameKey(people.name(person)) === key || nameKey(people.id(person) ?? '') === key) return person;
  }
  return -1;
}

/** The team of each person who sold something, by what their rows say first. */
function teamsOf({ prepared: { data } }: Ground): ReadonlyMap<number, number> {
  const { codes } = data.salesNames('team');
  const teams = new Map<number, number>();
  data.people.ofSales.forEach((person, row) => { if (person >= 0 && (codes[row] ?? -1) >= 0 && !teams.has(person)) teams.set(person, codes[row] ?? -1); });
  return teams;
}

interface MonthRows {
  readonly person: number;
  readonly rows: readonly number[];
  readonly sales: Exact;
}

/** The counted rows of each person in each month from a day on. */
function monthsFrom({ prepared: { data }, judged }: Ground, from: Day): ReadonlyMap<number, readonly MonthRows[]> {
  const amount = figuresOf(data.sales, 'amount');
  const months = new Map<number, Map<number, number[]>>();
  for (const row of judged.rows.rows('counted')) {
    const [person, day] = [data.people.ofSales[row] ?? -1, data.days[row] ?? 0];
    if (person < 0 || day < from || judged.rows.standing[row] !== COUNTED) continue;
    const month = periodIndex(asDay(day), 'month');
    const own = months.get(month) ?? new Map<number, number[]>();
    own.set(person, [...(own.get(person) ?? []), row]);
    months.set(month, own);
  }
  return new Map([...months].sort(([a], [b]) => a - b).map(([month, own]) => [
    month, [...own].map(([person, rows]) => ({ person, rows, sales: sum(rows.map((row) => amount(row) ?? ZERO)) })).sort((a, b) => compare(a.sales, b.sales) || a.person - b.person),
  ]));
}

const TEAM = /^team:\s*(.+)$/;

/**
 * Somebody new: in each month the rows of the person of the team whose sum is the lower middle one, times the ramp. In the people table they are like
 * the first of these persons.
 */
export function joined(ground: Ground, { person, like, from, ramp }: Join, path: string): Result<Basis> {
  const { basis, prepared: { data } } = ground;
  const raw = basis.tables.sales;
  if (raw === undefined) return failure(wrong('no-sales', path, modelFileTexts.noSales));
  if (nameKey(person) === '') return failure(wrong('missing', `${path}.person`, modelFileTexts.nobodyNamed));
  if (personNamed(ground, person) >= 0) return failure(wrong('duplicate', `${path}.person`, modelFileTexts.personTaken, { person }));
  const name = TEAM.exec(like)?.[1] ?? '';
  const teams = teamsOf(ground);
  const team = [...new Set(teams.values())].find((code) => nameKey(data.salesNames('team').names.shown(code)) === nameKey(name));
  if (team === undefined) return failure(wrong('unknown-word', `${path}.like`, modelFileTexts.unknownTeam, { team: like }));
  const added: Added[] = [];
  let first = -1;
  const start = periodIndex(from, 'month');
  for (const [month, all] of monthsFrom(ground, firstDay(start, 'month'))) {
    const mates = all.filter((each) => teams.get(each.person) === team);
    const middle = mates[Math.floor((mates.length - 1) / 2)];
    const part = ramp[month - start] ?? ONE;
    for (const row of middle?.rows ?? []) {
      if ((data.days[row] ?? 0) < from) continue;
      if (first < 0) first = middle?.person ?? -1;
      added.push({ from: row, person, personId: person, times: part, ofTheirs: person });
    }
  }
  if (added.length === 0) return failure(wrong('no-rows', `${path}.from`, modelFileTexts.nobodyFrom, { team: name, from: isoDay(from) }));
  return success(withNewcomer(withRows(ground, raw, allRowsOf(raw), added), ground, { person, like: first, from }));
}

/** Somebody leaves, in the people table too: their rows from that day on go, or are shared out among the others of the team as these sell in the month. */
export function left(ground: Ground, { person, from, sales }: Leave, path: string): Result<Basis> {
  const { basis, prepared: { data } } = ground;
  const raw = basis.tables.sales;
  if (raw === undefined) return failure(wrong('no-sales', path, modelFileTexts.noSales));
  const who = personNamed(ground, person);
  if (who < 0) return failure(wrong('unknown-person', `${path}.person`, modelFileTexts.unknownPerson, { person }));
  const gone = (row: number): boolean => data.people.ofSales[row] === who && data.isDated(row) && (data.days[row] ?? 0) >= from;
  const kept = allRowsOf(raw).filter((row) => !gone(row));
  if (kept.length === raw.length) return failure(wrong('no-rows', `${path}.from`, modelFileTexts.nothingFrom, { person, from: isoDay(from) }));
  if (sales === 'lost') return success(withLeaver(withTable(basis, 'sales', rearranged(raw, { rows: kept, cells: new Map() })), ground, who, from));
  const teams = teamsOf(ground);
  const added: Added[] = [];
  const amount = figuresOf(data.sales, 'amount');
  for (const [, all] of monthsFrom(ground, from)) {
    const own = all.find((each) => each.person === who);
    if (own === undefined) continue;
    const mates = all.filter((each) => each.person !== who && teams.get(each.person) === teams.get(who) && !isZero(each.sales));
    if (mates.length === 0) return failure(wrong('unknown-person', `${path}.sales`, modelFileTexts.nobodyInTeam, { person }));
    for (const row of own.rows) {
      const parts = shares(round(amount(row) ?? ZERO, 2), mates.map((mate) => mate.sales), 2);
      mates.forEach((mate, index) => {
        const part = parts[index] ?? ZERO;
        if (!isZero(part)) added.push({ from: row, person: data.people.name(mate.person), personId: data.people.id(mate.person) ?? '', amount: part });
      });
    }
  }
  return success(withLeaver(withRows(ground, raw, kept, added), ground, who, from));
}

/** A row that is put below the others: like another one, but of somebody else, and of another amount or so many times that. */
export interface Added {
  readonly from: number;
  readonly person?: string;
  readonly personId?: string;
  readonly times?: Exact;
  readonly amount?: Exact;
  /** Its customer is another one: of the one who joins, or the so many-th like its own. */
  readonly ofTheirs?: string;
  readonly copy?: number;
}

export function withRows({ basis, prepared: { data } }: Ground, raw: RawTable, kept: Int32Array, added: readonly Added[]): Basis {
  const column = (field: string): number => columnIndex(raw, data.sales, field);
  const cells = new Map<number, Map<number, Cell>>();
  const put = (field: string, row: number, cell: Cell): void => {
    const at = column(field);
    if (at >= 0) cells.set(at, (cells.get(at) ?? new Map<number, Cell>()).set(row, cell));
  };
  const [orders, customers] = [new FreshNames(raw, column('orderId')), new FreshNames(raw, column('customer'))];
  const amount = figuresOf(data.sales, 'amount');
  added.forEach((each, index) => {
    const row = kept.length + index;
    if (each.person !== undefined) put('person', row, each.person);
    if (each.personId !== undefined) put('personId', row, each.personId);
    const now = each.amount ?? multiply(amount(each.from) ?? ZERO, each.times ?? ONE);
    put('amount', row, figureCell(round(now, 2), data.sales, 'amount'));
    put('orderId', row, orders.of('', index + 1));
    const customer = data.sales.names('customer').codes[each.from] ?? -1;
    const name = data.sales.names('customer').names.shown(customer);
    if (each.ofTheirs !== undefined && customer >= 0) put('customer', row, `${name} (${each.ofTheirs})`);
    if (each.copy !== undefined && customer >= 0) put('customer', row, customers.of(name, each.copy));
  });
  const rows = Int32Array.from([...kept, ...added.map(({ from }) => from)]);
  return withTable(basis, 'sales', rearranged(raw, { rows, cells }));
}
