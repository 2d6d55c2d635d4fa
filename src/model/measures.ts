import type { Text } from '../i18n';
import { periodIndex, periodKey } from '../calendar';
import type { Exact } from '../money';
import { add, ceiling, compare, divide, integer, isZero, scaled, sign, subtract, sum, toNumber, ZERO } from '../money';
import { firstOrderOf } from '../data';
import { dueDayOf, type CutReason, type Judged, type RecipientKind, type Settled } from '../payout';
import type { AwardKind, OwnAward } from '../scheme';
import type { Pay } from './pay';
import { paysOf } from './pay';
import { salesOf } from './sales';
import { percentile } from './statistics';
import { per100 } from './stress';

/** What a component costs. */
export interface PartCost {
  readonly scheme: Text;
  readonly component: string;
  readonly label: Text;
  readonly award: AwardKind;
  /** The kinds of award that its scheme declares. */
  readonly ownAwards: readonly OwnAward[];
  readonly amount: Exact;
}

/** How pay is spread over some people. Percentiles are those of Excel's PERCENTILE.INC. */
export interface Spread {
  readonly mean: Exact;
  readonly p10: Exact;
  readonly p25: Exact;
  readonly median: Exact;
  readonly p75: Exact;
  readonly p90: Exact;
  readonly most: Exact;
}

/** What a plan costs, and how that is spread. What cannot be told is null. */
export interface Measures {
  readonly cost: Exact;
  readonly parts: readonly PartCost[];
  readonly periods: readonly { readonly period: string; readonly amount: Exact }[];
  /** By the month in which it is payable; null for what is payable on no day that the scheme says. */
  readonly payable: readonly { readonly month: string | null; readonly amount: Exact }[];
  readonly cut: readonly { readonly reason: CutReason; readonly amount: Exact }[];
  readonly sales: Exact | null;
  readonly per100: Exact | null;
  readonly orders: number;
  readonly perOrder: Exact | null;
  /** Null where the scheme asks for no new customers. */
  readonly newCustomers: number | null;
  readonly perNewCustomer: Exact | null;
  /** Recipients who are no people, counted apart: how many there are, and how many get something. */
  readonly others: readonly { readonly kind: RecipientKind; readonly count: number; readonly paid: number; readonly amount: Exact }[];
  readonly people: number;
  readonly perHead: Exact | null;
  readonly paid: number;
  readonly paidShare: Exact | null;
  /** Over those who get something, and over all with their zeros; null below ten, where each is better looked at. */
  readonly amongPaid: Spread | null;
  readonly amongAll: Spread | null;
  /** What part of all pay the tenth with the most pay gets. */
  readonly topTenth: Exact | null;
  readonly leverage: Exact | null;
  readonly headroom: { readonly left: Exact; readonly used: Exact | null } | null;
  readonly pays: readonly Pay[];
}

/** Below this percentiles say nothing. */
const ENOUGH = 10;

export function measuresOf(plan: readonly Settled[], budget?: Exact): Measures {
  const [first] = plan;
  const pays = [...paysOf(plan).values()];
  const people = pays.filter(({ kind }) => kind === 'person');
  const cash = plan.flatMap(({ drafts }) => drafts.filter(({ worked }) => worked.component.award === 'cash'));
  const cost = sum(cash.map(({ amount }) => amount));
  const judged = first?.worked.judged;
  const sales = judged === undefined ? null : salesOf(judged);
  const orders = judged?.rows.rows('counted').length ?? 0;
  const positive = ascending(people.map(({ amount }) => amount).filter((amount) => sign(amount) > 0));
  const all = ascending(people.map(({ amount }) => amount));
  const amongPaid = spreadOf(positive);
  const newCustomers = judged === undefined ? null : newCustomersIn(judged, plan);
  const top = positive.slice(Math.max(0, positive.length - toNumber(ceiling(divide(integer(people.length), integer(10))))));
  return {
    cost, parts: partsOf(plan), periods: periodsOf(cash), payable: payableOf(cash), cut: cutsOf([...cash, ...undividedOf(plan)]), sales, per100: per100(cost, sales), orders,
    perOrder: orders === 0 ? null : divide(cost, integer(orders)),
    newCustomers, perNewCustomer: newCustomers === null || newCustomers === 0 ? null : divide(cost, integer(newCustomers)), others: othersOf(pays),
    people: people.length, perHead: people.length === 0 ? null : divide(cost, integer(people.length)),
    paid: positive.length, paidShare: people.length === 0 ? null : divide(integer(positive.length), integer(people.length)),
    amongPaid, amongAll: spreadOf(all),
    topTenth: positive.length === 0 ? null : divide(sum(top), sum(positive)),
    leverage: amongPaid === null || isZero(amongPaid.median) ? null : divide(amongPaid.p90, amongPaid.median),
    headroom: budget === undefined ? null : { left: subtract(budget, cost), used: isZero(budget) ? null : divide(cost, budget) },
    pays,
  };
}

function ascending(amounts: readonly Exact[]): readonly Exact[] {
  return [...amounts].sort(compare);
}

function spreadOf(sorted: readonly Exact[]): Spread | null {
  if (sorted.length < ENOUGH) return null;
  const at = (percent: number): Exact => percentile(sorted, scaled(percent, 2)) ?? ZERO;
  return {
    mean: divide(sum(sorted), integer(sorted.length)), p10: at(10), p25: at(25), median: at(50), p75: at(75), p90: at(90), most: sorted.at(-1) ?? ZERO,
  };
}

function partsOf(plan: readonly Settled[]): readonly PartCost[] {
  return plan.flatMap(({ worked, drafts }) => worked.stages.flatMap(({ stage, outcomes }) => outcomes.map(({ worked: own }): PartCost => ({
    scheme: stage.scheme.name, component: own.component.id, label: own.component.label, award: own.component.award, ownAwards: stage.scheme.awards,
    amount: sum(drafts.filter((draft) => draft.worked === own).map(({ amount }) => amount)),
  }))));
}

type Drafts = Settled['drafts'];

function periodsOf(drafts: Drafts): Measures['periods'] {
  const periods = new Map<string, Exact>();
  for (const { worked, award, amount } of drafts) {
    const period = periodKey(award.subject.period, worked.scope.per);
    periods.set(period, add(periods.get(period) ?? ZERO, amount));
  }
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, amount]) => ({ period, amount }));
}

function payableOf(drafts: Drafts): Measures['payable'] {
  const months = new Map<string | null, Exact>();
  for (const draft of drafts) {
    const day = draft.part?.day ?? dueDayOf(draft);
    const month = day === undefined ? null : periodKey(periodIndex(day, 'month'), 'month');
    months.set(month, add(months.get(month) ?? ZERO, draft.amount));
  }
  return [...months].sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1)).map(([month, amount]) => ({ month, amount }));
}

/** The customers whose first order is among the rows that count. */
function newCustomersIn({ rows }: Judged, plan: readonly Settled[]): number | null {
  if (!plan.some(({ worked }) => worked.prepared.stages.some(({ needs }) => needs.newCustomers))) return null;
  return [...rows.rows('counted')].filter((row) => firstOrderOf(rows.openings, row) === row).length;
}

function othersOf(pays: readonly Pay[]): Measures['others'] {
  const kinds = [...new Set(pays.map(({ kind }) => kind))].filter((kind) => kind !== 'person');
  return kinds.map((kind) => {
    const own = pays.filter((pay) => pay.kind === kind);
    return { kind, count: own.length, paid: own.filter(({ amount }) => sign(amount) > 0).length, amount: sum(own.map(({ amount }) => amount)) };
  });
}

/** Awards of cash before they were divided into the parts in which they are payable: what was cut of them, their parts do not know. */
function undividedOf(plan: readonly Settled[]): Drafts {
  const outcomes = plan.flatMap(({ worked }) => worked.stages.flatMap((stage) => stage.outcomes));
  return outcomes.filter(({ worked: { component } }) => component.parts.length > 0 && component.award === 'cash').flatMap(({ whole }) => whole);
}

function cutsOf(drafts: Drafts): Measures['cut'] {
  const cuts = new Map<CutReason, Exact>();
  for (const { cuts: own } of drafts) for (const { reason, before, after } of own) cuts.set(reason, add(cuts.get(reason) ?? ZERO, subtract(before, after)));
  return [...cuts].filter(([, amount]) => !isZero(amount)).map(([reason, amount]) => ({ reason, amount }));
}
