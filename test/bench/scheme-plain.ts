import type { Cell } from '../../src/table';
import type { BenchTables, MeasuredScheme } from './scheme-tables';

/*
 * What most would write for each scheme by hand: loops over doubles and Maps keyed by text, for tables without anything
 * untidy in them. They check nothing, reject nothing and explain nothing. Each gives the number of awards.
 */

type Plain = (tables: BenchTables) => number;

export const PLAIN: Readonly<Record<MeasuredScheme, Plain>> = {
  'first-year-contract': firstYearContract,
  'retention-mobile': retentionMobile,
  'rank-prizes': rankPrizes,
  'base-plus-tiers': basePlusTiers,
};

const text = (cell: Cell | undefined): string => String(cell);
const cents = (amount: number): number => Math.round(amount * 100) / 100;

function firstYearContract({ sales }: BenchTables): number {
  const first = new Map<string, readonly Cell[]>();
  for (const row of sales.rows) {
    if (row[8] !== null) continue;
    const known = first.get(text(row[3]));
    if (known === undefined || text(row[1]) < text(known[1])) first.set(text(row[3]), row);
  }
  const awards: { referrer: string; amount: number }[] = [];
  for (const row of first.values()) {
    if (row[5] === null) continue;
    const rate = row[6] === '大型企业' || row[6] === '知名品牌' ? 0.08 : row[7] === '西部' ? 0.07 : 0.05;
    awards.push({ referrer: text(row[5]), amount: cents(Number(row[4]) * rate) });
  }
  return awards.length;
}

function retentionMobile({ sales }: BenchTables): number {
  const months = new Map<string, { role: string; count: number; points: number }>();
  for (const row of sales.rows) {
    if (row[8] !== null || row[3] !== '否' || row[4] !== '否' || row[5] !== '否' || row[6] !== '是') continue;
    const key = `${text(row[1])} ${text(row[0]).slice(0, 7)}`;
    const month = months.get(key) ?? { role: text(row[2]), count: 0, points: 0 };
    month.count += 1;
    month.points += row[7] === '是' ? 1 : 0.5;
    months.set(key, month);
  }
  const awards: { key: string; cash: number; points: number }[] = [];
  for (const [key, { role, count, points }] of months) {
    const few = Math.min(count, role === '营业员' ? 5 : 2);
    awards.push({ key, cash: few * 20 + (count - few) * 40, points });
  }
  return awards.length * 2;
}

function rankPrizes({ sales }: BenchTables): number {
  const days = new Map<string, Map<string, { quantity: number; target: number }>>();
  for (const row of sales.rows) {
    if (row[4] !== null) continue;
    const day = days.get(text(row[0])) ?? new Map<string, { quantity: number; target: number }>();
    const person = day.get(text(row[1])) ?? { quantity: 0, target: Number(row[3]) };
    person.quantity += Number(row[2]);
    days.set(text(row[0]), day.set(text(row[1]), person));
  }
  const awards: { person: string; prize: number }[] = [];
  for (const day of days.values()) {
    const ranked = [...day].map(([person, { quantity, target }]) => ({ person, completion: quantity / target })).sort((a, b) => b.completion - a.completion);
    const prizes = [50, 30, 20];
    for (let place = 0; place < prizes.length && place < ranked.length; ) {
      const tied = ranked.filter(({ completion }) => completion === ranked[place]?.completion);
      const pool = prizes.slice(place, place + tied.length).reduce((sum, prize) => sum + prize, 0);
      for (const { person } of tied) awards.push({ person, prize: cents(pool / tied.length) });
      place += tied.length;
    }
  }
  return awards.length;
}

function basePlusTiers({ sales, people }: BenchTables): number {
  const months = new Map<string, { person: string; sum: number }>();
  for (const row of sales.rows) {
    if (row[5] !== null) continue;
    const key = `${text(row[2])} ${text(row[1]).slice(0, 7)}`;
    const month = months.get(key) ?? { person: text(row[2]), sum: 0 };
    month.sum += Number(row[4]);
    months.set(key, month);
  }
  const pay = new Map(people.rows.map((row) => [text(row[0]), Number(row[1])]));
  const awards: number[] = [];
  for (const { person, sum } of months.values()) {
    awards.push(pay.get(person) ?? 0, cents(Math.min(sum, 10_000) * 0.01 + Math.max(0, Math.min(sum, 50_000) - 10_000) * 0.02 + Math.max(0, sum - 50_000) * 0.03));
  }
  return awards.length;
}
