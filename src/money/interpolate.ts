import type { Exact } from './exact';
import { add, compare, divide, multiply, subtract, ZERO } from './exact';
import type { ScaleTier } from './scale';

/** What holds beyond the last point: its value, or the line through the last two. */
export type Beyond = 'flat' | 'continuing';

/** Where an amount lies between the points of a table: the point that it has reached, and the one that it is on the way from or to. */
export interface Between {
  readonly point: ScaleTier;
  /** The other point of the line on which it lies; undefined where the point's own value holds. */
  readonly other: ScaleTier | undefined;
}

/** Where an amount lies in a table of points; undefined below the first. `index`: the last point that it has reached. */
export function between(points: readonly ScaleTier[], index: number, amount: Exact, beyond: Beyond): Between | undefined {
  const point = points[index];
  if (point === undefined) return undefined;
  const isPast = compare(amount, point.bound) > 0;
  const next = points[index + 1];
  const other = next ?? (beyond === 'continuing' ? lastLineOf(points, index) : undefined);
  return { point, other: isPast ? other : undefined };
}

/** The last point before another that lies lower. */
function lastLineOf(points: readonly ScaleTier[], index: number): ScaleTier | undefined {
  return points.slice(0, index).reverse().find(({ bound }) => compare(bound, points[index]?.bound ?? bound) < 0);
}

/** The value at an amount on the straight line through the points between which it lies: it meets each point. Zero below the first. */
export function interpolated(points: readonly ScaleTier[], index: number, amount: Exact, beyond: Beyond): Exact {
  const found = between(points, index, amount, beyond);
  if (found === undefined) return ZERO;
  const { point, other } = found;
  if (other === undefined) return point.value;
  // An amount beyond a bound has reached all points that lie there, so that the other one lies elsewhere.
  const width = subtract(other.bound, point.bound);
  return add(point.value, divide(multiply(subtract(amount, point.bound), subtract(other.value, point.value)), width));
}
