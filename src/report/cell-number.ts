import { equals, fromNumber, plain, toNumber, type Exact } from '../money';

/** What a spreadsheet cell can hold of an exact value: it keeps 15 digits; a value with more stays exact as text. */
export function cellNumber(value: Exact): number | string {
  const number = toNumber(value);
  const held = fromNumber(number);
  return held !== null && equals(held, value) ? number : plain(value);
}
