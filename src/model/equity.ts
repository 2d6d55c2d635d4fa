import type { Exact } from '../money';
import { abs, compare, divide, HUNDRED, integer, isZero, multiply, scaled, sign, subtract, sum, ZERO } from '../money';
import type { Settled } from '../payout';
import { keyOfPerson, paysOf } from './pay';
import { salesByPerson } from './sales';
import { kendall, percentile } from './statistics';

/** Somebody with what they sold and what they are paid for it. */
export interface Earner {
  readonly name: string;
  readonly sales: Exact;
  readonly pay: Exact;
}

/** Two people of whom one sells more and gets less. */
export interface Discord {
  readonly more: Earner;
  readonly less: Earner;
  readonly gap: Exact;
}

export interface GroupPay {
  readonly by: 'team' | 'role' | 'department';
  readonly name: string;
  readonly people: number;
  readonly per100: Exact | null;
  readonly paidShare: Exact;
  readonly median: Exact;
}

/** Whether pay follows sales, and is alike between teams. */
export interface Equity {
  /** Kendall's τ-b of sales and pay; null where it cannot be told. */
  readonly tau: number | null;
  readonly discordant: number;
  readonly pairs: number;
  /** Those with the largest gaps in pay. */
  readonly worst: readonly Discord[];
  readonly groups: readonly GroupPay[];
  /** P90 ÷ P10 of what each person costs for each 100 of sales; null below ten people, or where the tenth gets nothing. */
  readonly rateSpread: Exact | null;
  /** Everybody who sold something. */
  readonly people: readonly Earner[];
}

const NAMED = 20;
/** Above this not every pair is looked at. */
const MOST_PEOPLE = 3000;

export function equityOf(plan: readonly Settled[]): Equity {
  const [first] = plan;
  if (first === undefined) return { tau: null, discordant: 0, pairs: 0, worst: [], groups: [], rateSpread: null, people: [] };
  const { judged } = first.worked;
  const { people, staff } = judged.data;
  const pays = paysOf(plan);
  const everybody = [...salesByPerson(judged)].map(([person, sales]) => {
    const pay = pays.get(keyOfPerson(person, judged.data))?.amount ?? ZERO;
    return { person, name: people.name(person), sales, pay };
  }).slice(0, MOST_PEOPLE);
  const found = kendall(everybody.map(({ sales }) => sales), everybody.map(({ pay }) => pay), compare);
  const groups = (['team', 'role', 'department'] as const).flatMap((by): GroupPay[] => {
    const { codes, names } = judged.data.salesNames(by);
    const ofPerson = new Map<number, number>();
    people.ofSales.forEach((person, row) => { if (!ofPerson.has(person) && (codes[row] ?? -1) >= 0) ofPerson.set(person, codes[row] ?? -1); });
    const staffCodes = staff.names(by).codes;
    const groupOf = (person: number): number => ofPerson.get(person) ?? staffCodes[people.row(person)] ?? -1;
    return [...new Set(everybody.map(({ person }) => groupOf(person)))].filter((code) => code >= 0).map((code) => {
      const own = everybody.filter(({ person }) => groupOf(person) === code);
      const [sales, pay] = [sum(own.map((each) => each.sales)), sum(own.map((each) => each.pay))];
      return {
        by, name: names.shown(code), people: own.length, per100: isZero(sales) ? null : divide(multiply(pay, HUNDRED), sales),
        paidShare: divide(integer(own.filter((each) => sign(each.pay) > 0).length), integer(own.length)),
        median: percentile(own.map((each) => each.pay).sort(compare), scaled(5, 1)) ?? ZERO,
      };
    });
  });
  return { tau: found?.tau ?? null, discordant: found?.discordant ?? 0, pairs: found?.pairs ?? 0, worst: worstOf(everybody), groups, rateSpread: rateSpreadOf(everybody), people: everybody };
}

/** Below this percentiles say nothing. */
const ENOUGH = 10;

function rateSpreadOf(people: readonly Earner[]): Exact | null {
  const rates = people.filter(({ sales }) => sign(sales) > 0).map(({ sales, pay }) => divide(pay, sales)).sort(compare);
  const [low, high] = [percentile(rates, scaled(1, 1)), percentile(rates, scaled(9, 1))];
  return rates.length < ENOUGH || low === null || high === null || sign(low) <= 0 ? null : divide(high, low);
}

function worstOf(everybody: readonly Earner[]): readonly Discord[] {
  const found: Discord[] = [];
  const bySales = [...everybody].sort((a, b) => compare(b.sales, a.sales));
  bySales.forEach((more, index) => {
    for (const less of bySales.slice(index + 1)) {
      if (compare(more.sales, less.sales) > 0 && compare(more.pay, less.pay) < 0) found.push({ more, less, gap: abs(subtract(less.pay, more.pay)) });
    }
    if (found.length > NAMED * 50) found.sort((a, b) => compare(b.gap, a.gap)).splice(NAMED);
  });
  return found.sort((a, b) => compare(b.gap, a.gap)).slice(0, NAMED);
}
