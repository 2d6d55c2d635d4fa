import type { Exact } from './exact';
import { add, compare, divide, multiply, scaled, subtract } from './exact';
import { ceiling } from './rounding';
import { leastAmount } from './scale-inverse';
import type { Piece } from './scale-kernel';

/** Amounts are paid in cents. */
const CENT = scaled(1, 2);

/** What a bound does to an award: it is compared on the last amount before the tier, in whole cents or other units, and on its first. */
export interface Cliff {
  readonly bound: Exact;
  readonly before: Exact;
  readonly at: Exact;
  /** at − before. */
  readonly jump: Exact;
  /** Where the award falls: the least amount that earns as much again, or null where none does. */
  readonly dead: { readonly until: Exact | null } | null;
}

/** What each bound does, unrounded. `award` is the award of the pieces; amounts come in whole units: cents, or pieces. */
export function cliffsOf(pieces: readonly Piece[], award: (amount: Exact) => Exact, unit: Exact = CENT): Cliff[] {
  return pieces.map(({ bound, side }) => {
    const first = side === 'atLeast' ? bound : add(bound, unit);
    const before = award(subtract(first, unit));
    const at = award(first);
    const falls = compare(at, before) < 0;
    return { bound, before, at, jump: subtract(at, before), dead: falls ? { until: inWhole(leastAmount(pieces, before, inWhole(first, unit)), unit) } : null };
  });
}

function inWhole(amount: Exact, unit: Exact): Exact;
function inWhole(amount: Exact | null, unit: Exact): Exact | null;
function inWhole(amount: Exact | null, unit: Exact): Exact | null {
  return amount === null ? null : multiply(ceiling(divide(amount, unit)), unit);
}
