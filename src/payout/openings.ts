import type { Day } from '../calendar';
import { addMonths, asDay } from '../calendar';
import { BLANK, READ } from '../table';
import type { Books, Openings } from '../rules';
import { COUNTED, groupRows, noOpenings, TAKEN_BACK } from '../rules';

/** Statuses of rows that are no dealings. */
const NO_DEALING: ReadonlySet<string> = new Set(['refunded', 'returned', 'cancelled', 'fraud']);

/** A customer of the history table: the day of its last dealing there; undefined where a day cannot be read. */
type Past = ReadonlyMap<number, Day | undefined>;

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
    let last = past.get(customer);
    let isNew = !past.has(customer);
    let earned = false;
    const mayReturn = dormantMonths !== undefined && (isNew || last !== undefined);
    for (let at = dealings.starts[group] ?? 0; at < (dealings.starts[group + 1] ?? 0); at++) {
      const row = dealings.rows[at] ?? -1;
      const day = asDay(books.days[row] ?? 0);
      if (mayReturn && last !== undefined) isNew = addMonths(last, dormantMonths) <= day;
      if (isNew) {
        earned = counts(row) && renamed[row] === BLANK;
        if (earned) {
          from.push(rows.length);
          to.push(rows.length);
          customers.push(customer);
        }
        isNew = false;
      }
      if (earned && counts(row)) {
        of[row] = from.length - 1;
        to[from.length - 1] = rows.push(row);
      }
      if (last === undefined || day > last) last = day;
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

function pastOf({ history }: Books): Past {
  const { codes } = history.names('customer');
  const { state, days } = history.dates('date');
  const past = new Map<number, Day | undefined>();
  codes.forEach((customer, row) => {
    if (customer < 0) return;
    const day = state[row] === READ ? asDay(days[row] ?? 0) : undefined;
    const known = past.get(customer);
    if (!past.has(customer)) past.set(customer, day);
    else if (day === undefined) past.set(customer, undefined);
    else if (known !== undefined && day > known) past.set(customer, day);
  });
  return past;
}
