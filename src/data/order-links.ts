import type { Dataset } from './dataset';

/** A row that takes back no order; one whose order is not in the table. */
export const NO_REFUND = -1;
export const NO_ORDER = -2;

const links = new WeakMap<Dataset, Int32Array>();

/** For each row that names the order it takes back, the first row of that order; of credits, that of the same person where there is one. */
export function orderLinks(data: Dataset): Int32Array {
  const known = links.get(data);
  if (known !== undefined) return known;
  const { codes: backs } = data.sales.names('refundOf');
  const { codes: orders, names } = data.sales.names('orderId');
  const first = new Int32Array(names.size).fill(NO_ORDER);
  for (let row = data.sales.length - 1; row >= 0; row--) {
    const order = orders[row] ?? -1;
    if (order >= 0 && (backs[row] ?? -1) < 0) first[order] = row;
  }
  const people = data.people.ofSales;
  const ofPerson = (order: number, person: number): number => {
    for (let row = order; data.rowOf(row) === data.rowOf(order); row++) if (people[row] === person) return row;
    return order;
  };
  const made = Int32Array.from(backs, (order, row) => {
    const found = order < 0 ? NO_REFUND : first[order] ?? NO_ORDER;
    return found < 0 || data.credits === undefined ? found : ofPerson(found, people[row] ?? -1);
  });
  links.set(data, made);
  return made;
}
