import type { Exact } from '../money';
import { sum, ZERO } from '../money';
import type { Judged } from '../payout';
import { figuresOf } from './data/ground';

/** The sales of the rows that count, each row once; null where the table has no amounts. */
export function salesOf({ data, rows }: Judged): Exact | null {
  if (!data.sales.has('amount')) return null;
  const amount = figuresOf(data.sales, 'amount');
  return sum(Array.from(rows.rows('counted'), (row) => amount(row) ?? ZERO));
}

/** The sales of each person in the rows that count, by the person's number. */
export function salesByPerson({ data, rows }: Judged): ReadonlyMap<number, Exact> {
  const amount = data.sales.has('amount') ? data.sales.numbers('amount').values : null;
  const own = new Map<number, number[]>();
  const people = data.people.ofSales;
  for (const row of rows.rows('counted')) {
    const person = people[row] ?? -1;
    if (person < 0) continue;
    const known = own.get(person);
    if (known === undefined) own.set(person, [row]);
    else known.push(row);
  }
  const readable = figuresOf(data.sales, 'amount');
  return new Map([...own].map(([person, list]) => [person, amount === null ? ZERO : sum(list.map((row) => readable(row) ?? ZERO))]));
}
