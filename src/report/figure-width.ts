import { abs, compare, fixed, ZERO, type Exact } from '../money';
import { widthOf } from './measure';

const LEAST = 14;
/** Room for the indent, for a sign, and for the bold letters of a total. */
const ABOUT = 5;
const DIGITS_A_COMMA = 3;

/** How wide a column must be for its figures with their places, grouped: one too narrow would show none of them. */
export function figureWidth(figures: readonly Exact[], places: number): number {
  let largest: Exact = ZERO;
  for (const figure of figures) if (compare(abs(figure), largest) > 0) largest = abs(figure);
  const text = fixed(largest, places);
  return Math.max(LEAST, Math.ceil(widthOf(text) + Math.ceil(text.length / DIGITS_A_COMMA) * widthOf(',') + ABOUT));
}
