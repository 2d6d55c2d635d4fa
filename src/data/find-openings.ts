import { asDay } from '../calendar';
import { BLANK, READ } from '../table';
import type { Dataset } from './dataset';
import type { CustomerPast } from './customer-past';
import type { Openings } from './openings';
import { COUNTED, TAKEN_BACK } from './judged-rows';
import { groupRows } from './grouping';
import { NO_PAST, OpeningTest, withPast } from './customer-past';

/** Statuses of rows that are no dealings. */
const NO_DEALING: ReadonlySet<string> = new Set(['refunded', 'returned', 'cancelled', 'fraud', 'not-settled']);

/**
 * Finds the openings of customers: the first dealing ever, or the first after so many months without one. An opening is
 * earned if its row counts and the customer is not merely renamed; its rows run to the customer's next opening.
 */
export function findOpenings(data: Dataset, standing: Uint8Array, dormantMonths: number | undefined): Openings {
  const { sales } = data;
  const renamed = sales.has('formerName') ? sales.names('formerName').state : undefined;
  const past = pastOf(data);
  const isDealing = dealingsIn(data, standing);
  const groups = groupRows(data.byDate, sales.names('customer').codes, undefined);
  // The rows of openings are no more than those of customers, and take their places.
  const { rows } = groups;
  const most = dormantMonths === undefined ? groups.keys.length : rows.length;
  const [from, to, customers] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const first = new Int32Array(sales.length).fill(-1);
  let [count, end] = [0, 0];
  for (let group = 0; group < groups.keys.length; group++) {
    const customer = groups.keys[group] ?? -1;
    const test = new OpeningTest(past.get(customer) ?? NO_PAST, dormantMonths);
    let earned = false;
    let opener = -1;
    for (let at = groups.starts[group] ?? 0; at < (groups.starts[group + 1] ?? 0); at++) {
      const row = rows[at] ?? -1;
      if (!isDealing(row)) continue;
      const counts = standing[row] === COUNTED || standing[row] === TAKEN_BACK;
      if (!test.isOver && test.opens(asDay(data.days[row] ?? 0))) {
        earned = counts && (renamed === undefined || renamed[row] === BLANK);
        if (earned) {
          from[count] = end;
          opener = row;
          customers[count] = customer;
          count += 1;
        }
      }
      if (!earned || !counts) continue;
      first[row] = opener;
      rows[end++] = row;
      to[count - 1] = end;
    }
  }
  // Where nearly all customers have one, there is no more room than is needed.
  const own = (column: Int32Array): Int32Array => (count * 2 < most ? column.slice(0, count) : column.subarray(0, count));
  return { rows: rows.subarray(0, end), from: own(from), to: own(to), customers: own(customers), first };
}

/** Whether a dated row is a dealing with its customer, whether it counts or not. */
function dealingsIn({ sales }: Dataset, standing: Uint8Array): (row: number) => boolean {
  const status = sales.words('status');
  return (row) => {
    const word = status.word(row);
    return word === undefined || !NO_DEALING.has(word) || standing[row] === TAKEN_BACK;
  };
}

function pastOf({ history }: Dataset): ReadonlyMap<number, CustomerPast> {
  const { codes } = history.names('customer');
  const { state, days } = history.dates('date');
  const past = new Map<number, CustomerPast>();
  codes.forEach((customer, row) => { past.set(customer, withPast(past.get(customer), state[row] === READ ? asDay(days[row] ?? 0) : undefined)); });
  return past;
}
