import { asDay } from '../calendar';
import { BLANK, READ } from '../table';
import type { Books, CustomerPast, Openings } from '../rules';
import { COUNTED, groupRows, NO_PAST, noOpenings, openingTest, TAKEN_BACK, withPast } from '../rules';

/** Statuses of rows that are no dealings. */
const NO_DEALING: ReadonlySet<string> = new Set(['refunded', 'returned', 'cancelled', 'fraud']);

/**
 * Finds the openings of customers: the first dealing ever, or the first after so many months without one. An opening is
 * earned if its row counts and the customer is not merely renamed; its rows run to the customer's next opening.
 */
export function findOpenings(books: Books, standing: Uint8Array, dormantMonths: number | undefined): Openings {
  const { sales } = books;
  const { codes } = sales.names('customer');
  const { state: renamed } = sales.names('formerName');
  const counts = (row: number): boolean => standing[row] === COUNTED || standing[row] === TAKEN_BACK;
  const past = pastOf(books);
  const dealings = groupRows(books.byDate.filter(isDealing(books, standing)), codes, new Int32Array(sales.length));
  const of = new Int32Array(sales.length).fill(-1);
  const rows: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const customers: number[] = [];
  dealings.keys.forEach((customer, group) => {
    const opens = openingTest(past.get(customer) ?? NO_PAST, dormantMonths);
    let earned = false;
    for (let at = dealings.starts[group] ?? 0; at < (dealings.starts[group + 1] ?? 0); at++) {
      const row = dealings.rows[at] ?? -1;
      if (opens(asDay(books.days[row] ?? 0))) {
        earned = counts(row) && renamed[row] === BLANK;
        if (earned) {
          from.push(rows.length);
          to.push(rows.length);
          customers.push(customer);
        }
      }
      if (earned && counts(row)) {
        of[row] = from.length - 1;
        to[from.length - 1] = rows.push(row);
      }
    }
  });
  const [list, starts, ends, whose] = [rows, from, to, customers].map((numbers) => Int32Array.from(numbers));
  const none = noOpenings(0);
  return { rows: list ?? none.rows, from: starts ?? none.from, to: ends ?? none.to, customers: whose ?? none.customers, of };
}

/** Whether a dated row is a dealing with its customer, whether it counts or not. */
function isDealing({ sales }: Books, standing: Uint8Array): (row: number) => boolean {
  if (!sales.has('status')) return () => true;
  const status = sales.words('status');
  return (row) => !NO_DEALING.has(status.word(row) ?? '') || standing[row] === TAKEN_BACK;
}

function pastOf({ history }: Books): ReadonlyMap<number, CustomerPast> {
  const { codes } = history.names('customer');
  const { state, days } = history.dates('date');
  const past = new Map<number, CustomerPast>();
  codes.forEach((customer, row) => {
    if (customer >= 0) past.set(customer, withPast(past.get(customer), state[row] === READ ? asDay(days[row] ?? 0) : undefined));
  });
  return past;
}
