import { asDay, periodIndex } from '../calendar';
import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { add, subtract, sum, ZERO } from '../money';
import type { Settled } from '../payout';
import type { Wholes } from '../table';
import type { Basis } from './costing';
import { cashOf } from './costing';
import { rearranged } from './data/rearranged';
import { withTable } from './data/scale';
import { keyOfPerson } from './pay';
import type { Pieces } from './pieces';
import { isAdditive, standsAlone } from './risk/additive';
import type { PlanScheme } from './scenario';
import { planSettling } from './scenario';

/** SalesRows of the sales table that go together. */
export type SalesRows = readonly number[];

/** What a plan pays on a table without some of its rows; nothing where none are left and nobody is paid without. Problems: those of preparing. */
export function* paidWithout(rows: SalesRows, basis: Basis, plan: readonly PlanScheme[]): Pieces<Result<readonly Settled[]>> {
  const raw = basis.tables.sales;
  if (raw === undefined) return success([]);
  const rest = rowsLeft(rows, raw.length);
  const paid = yield* planSettling(withTable({ ...basis, whole: basis.whole ?? raw }, 'sales', rearranged(raw, { rows: rest, cells: new Map() })), plan);
  return paid.ok || rest.length > 0 ? paid : success([]);
}

function rowsLeft(gone: SalesRows, count: number): Int32Array {
  const stays = new Uint8Array(count).fill(1);
  for (const row of gone) stays[row] = 0;
  return Int32Array.from({ length: count }, (_, row) => row).filter((row) => stays[row] === 1);
}

/** Above so many rows in all tables without some it is not worked out of each what it costs. */
const MOST_ROWS = 10_000_000;

/**
 * As much less as a plan would cost without each of some groups of rows, exactly: where it is the sum of what person-months cost by themselves, one table goes
 * without all groups at once of which no two reach into the same person-month. Null where the plan does not add up so, or it would take too many tables.
 */
export function* savedTogether(groups: readonly SalesRows[], basis: Basis, plan: readonly PlanScheme[], settled: readonly Settled[]): Pieces<Result<readonly Exact[]> | null> {
  if (!settled.every(({ worked: { prepared } }) => isAdditive(prepared) && standsAlone(prepared))) return null;
  const places = new Places(settled);
  const { batches, alone } = inBatches(groups, places);
  if ((batches.length + alone.length) * places.length > MOST_ROWS) return null;
  const saved = groups.map(() => ZERO);
  const before = costsIn(settled);
  for (const members of batches) {
    const gone = members.flatMap((group) => groups[group] ?? []);
    const paid = yield* paidWithout(gone, basis, plan);
    if (!paid.ok) return paid;
    const after = costsIn(paid.value);
    for (const group of members) {
      const reached = [...places.reachOf(groups[group] ?? [])].map((place) => subtract(before.get(place) ?? ZERO, after.get(place) ?? ZERO));
      saved[group] = sum(reached);
    }
  }
  const whole = sum(settled.map(cashOf));
  for (const group of alone) {
    const paid = yield* paidWithout(groups[group] ?? [], basis, plan);
    if (!paid.ok) return paid;
    saved[group] = subtract(whole, sum(paid.value.map(cashOf)));
  }
  return success(saved);
}

/** A person-month by name: the same in every working of the same tables. */
type Place = string;

function placeOf(person: number, month: number, { data }: Settled['worked']['judged']): Place {
  return person < 0 ? '' : `${month} ${keyOfPerson(person, data)}`;
}

/** What each person-month costs. */
function costsIn(settled: readonly Settled[]): ReadonlyMap<Place, Exact> {
  const costs = new Map<Place, Exact>();
  for (const { worked: { judged }, drafts } of settled) {
    const { data } = judged;
    for (const { worked: { component, scope }, award: { subject }, amount } of drafts) {
      if (component.award !== 'cash') continue;
      const row = scope.data.rowOf(subject.first);
      const place = row >= 0 ? placeOf(data.people.ofSales[row] ?? -1, monthOf(data.days[row]), judged) : component.each === 'everyone' ? placeOf(subject.key, subject.period, judged) : '';
      costs.set(place, add(costs.get(place) ?? ZERO, amount));
    }
  }
  return costs;
}

function monthOf(day: number | undefined): number {
  return periodIndex(asDay(day ?? 0), 'month');
}

/** Where the rows of a table stand, and how far what they do reaches. */
class Places {
  readonly length: number;
  private readonly ofRow: readonly Place[];
  private readonly ofCustomer: ReadonlyMap<number, ReadonlySet<Place>>;
  private readonly customers: Wholes;
  private readonly days: Int32Array;
  private readonly ends: readonly (number | undefined)[];
  /** How many rows there are in a month, and on the first and the last day. */
  readonly counts = new Map<string, number>();

  constructor(settled: readonly Settled[]) {
    const [first] = settled;
    if (first === undefined) throw new RangeError('A plan has a scheme.');
    const { judged } = first.worked;
    const { data, rows } = judged;
    this.length = data.sales.length;
    this.days = data.days;
    this.ends = [data.byDate[0], data.byDate.at(-1)].map((row) => (row === undefined ? undefined : data.days[row]));
    this.ofRow = Array.from({ length: this.length }, (_, row) => (data.isDated(row) ? placeOf(data.people.ofSales[row] ?? -1, monthOf(data.days[row]), judged) : ''));
    for (const row of rows.rows('counted')) for (const key of this.keysOf(row)) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.customers = data.sales.names('customer').codes;
    const ofCustomer = new Map<number, Set<Place>>();
    if (settled.some(({ worked: { prepared: { stages } } }) => stages.some(({ needs }) => needs.newCustomers))) {
      this.customers.forEach((customer, row) => {
        if (customer >= 0) ofCustomer.set(customer, (ofCustomer.get(customer) ?? new Set<Place>()).add(this.ofRow[row] ?? ''));
      });
    }
    this.ofCustomer = ofCustomer;
  }

  /** Without an order its customer may be a new one later on: all places of the customer are reached, where the plan looks at new ones. */
  reachOf(rows: SalesRows): ReadonlySet<Place> {
    const reached = new Set<Place>();
    for (const row of rows) {
      reached.add(this.ofRow[row] ?? '');
      for (const place of this.ofCustomer.get(this.customers[row] ?? -1) ?? []) reached.add(place);
    }
    return reached;
  }

  /** What must not be left without any row, so that the time that the table tells of stays as it is: its month, and its day if that is the first or the last. */
  keysOf(row: number): readonly string[] {
    const day = this.days[row];
    return [`month ${monthOf(day)}`, ...(this.ends.includes(day) ? [`day ${day}`] : [])];
  }
}

/** Groups that may go at once: of a batch no two reach the same place, and none of its months is left empty. `alone`: those of which that cannot be said. */
function inBatches(groups: readonly SalesRows[], places: Places): { readonly batches: readonly (readonly number[])[]; readonly alone: readonly number[] } {
  const batches: { readonly members: number[]; readonly taken: Set<Place>; readonly gone: Map<string, number> }[] = [];
  const alone: number[] = [];
  groups.forEach((rows, group) => {
    const [reach, goes] = [places.reachOf(rows), new Map<string, number>()];
    for (const row of rows) for (const key of places.keysOf(row)) goes.set(key, (goes.get(key) ?? 0) + 1);
    const leaves = (gone: ReadonlyMap<string, number>): boolean => [...goes].every(([key, count]) => (gone.get(key) ?? 0) + count < (places.counts.get(key) ?? 0));
    if (reach.has('') || !leaves(new Map())) {
      alone.push(group);
      return;
    }
    let batch = batches.find(({ taken, gone }) => [...reach].every((place) => !taken.has(place)) && leaves(gone));
    if (batch === undefined) batches.push(batch = { members: [], taken: new Set(), gone: new Map() });
    batch.members.push(group);
    for (const place of reach) batch.taken.add(place);
    for (const [key, count] of goes) batch.gone.set(key, (batch.gone.get(key) ?? 0) + count);
  });
  return { batches: batches.map(({ members }) => members), alone };
}
