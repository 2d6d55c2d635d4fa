export type { Exact } from './exact';
export {
  ZERO, ONE, HUNDRED, integer, scaled, add, subtract, multiply, divide, negate, abs, compare, equals, sign, isZero, isFast, minOf, maxOf, sum,
} from './exact';
export { parseExact, fromNumber } from './read';
export type { Rounding } from './rounding';
export { round, floor, ceiling, nearestWhole } from './rounding';
export { plain, fixed, grouped, groupedInFull, percent, proportion, ratio, toNumber } from './format';
export { RunningSum } from './running-sum';
export { shares } from './shares';
export { ExactColumn } from './column';
export { rmbUpper } from './upper';
export type { ColumnAwards, ScaleMethod, ScaleSide, ScaleTier } from './scale';
export { TierScale } from './scale';
export type { Between, Beyond } from './interpolate';
export { between, interpolated } from './interpolate';
export type { Cliff } from './scale-cliffs';
