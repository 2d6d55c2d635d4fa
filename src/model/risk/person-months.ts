import { asDay, periodIndex } from '../../calendar';
import type { Exact } from '../../money';
import { add, isZero, ONE, ZERO } from '../../money';
import type { Ground } from '../data/ground';
import { figuresOf } from '../data/ground';

/** The rows of one person in one calendar month, whether they count or not. */
export interface PersonMonth {
  readonly person: number;
  readonly month: number;
  readonly rows: readonly number[];
}

/** A sales table as person-months: what is drawn anew. */
export interface PersonMonths {
  /** Month by month for each person; only months in which the person has counted rows. */
  readonly people: readonly (readonly PersonMonth[])[];
  /** All months in which anybody has counted rows. */
  readonly months: readonly number[];
  /** Rows of no such cell: they stay as they are. */
  readonly others: readonly number[];
  /** What is sold in a month, and by how many; `EVEN` where there are no amounts. */
  readonly typical: ReadonlyMap<number, Typical>;
}

export interface Typical {
  readonly sales: Exact;
  readonly people: number;
}

/** Of months without amounts, none sells more than another. */
export const EVEN: Typical = { sales: ONE, people: 1 };

export function personMonthsOf({ prepared: { data }, judged }: Ground): PersonMonths {
  const people = data.people.ofSales;
  const standing = judged.rows.standing;
  const cells = new Map<string, { person: number; month: number; rows: number[]; counted: number }>();
  const others: number[] = [];
  for (let row = 0; row < data.sales.length; row++) {
    if (!data.isDated(row)) {
      others.push(row);
      continue;
    }
    const month = periodIndex(asDay(data.days[row] ?? 0), 'month');
    const person = people[row] ?? -1;
    const name = `${person} ${month}`;
    const cell = cells.get(name) ?? { person, month, rows: [], counted: 0 };
    cell.rows.push(row);
    if (standing[row] === 1) cell.counted += 1;
    cells.set(name, cell);
  }
  const active = [...cells.values()].filter((cell) => cell.counted > 0);
  others.push(...[...cells.values()].filter((cell) => cell.counted === 0).flatMap(({ rows }) => rows));
  const byPerson = new Map<number, PersonMonth[]>();
  for (const { person, month, rows } of active.sort((a, b) => a.person - b.person || a.month - b.month)) {
    byPerson.set(person, [...(byPerson.get(person) ?? []), { person, month, rows }]);
  }
  return {
    people: [...byPerson.values()],
    months: [...new Set(active.map(({ month }) => month))].sort((a, b) => a - b),
    others: others.sort((a, b) => a - b),
    typical: typicalOf(active, { data, standing }),
  };
}

function typicalOf(active: readonly PersonMonth[], { data, standing }: { data: Ground['prepared']['data']; standing: Uint8Array }): ReadonlyMap<number, Typical> {
  const amount = figuresOf(data.sales, 'amount');
  const sums = new Map<number, { sales: Exact; people: number }>();
  for (const { month, rows } of active) {
    const known = sums.get(month) ?? { sales: ZERO, people: 0 };
    for (const row of rows) if (standing[row] === 1) known.sales = add(known.sales, amount(row) ?? ZERO);
    known.people += 1;
    sums.set(month, known);
  }
  return new Map([...sums].map(([month, { sales, people }]) => [month, isZero(sales) ? EVEN : { sales, people }]));
}
