import type { Exact } from './exact';
import { add, compare, divide, maxOf, multiply, ONE, scaled, sign, subtract, ZERO } from './exact';
import { ceiling, floor } from './rounding';
import type { Piece } from './scale-kernel';

/** Amounts are paid in cents. */
const CENT = scaled(1, 2);

/** A stretch of amounts in whole cents on which the award is `offset + amount × slope`. */
interface Stretch {
  readonly from: Exact;
  /** Null where it never ends. */
  readonly to: Exact | null;
  readonly offset: Exact;
  readonly slope: Exact;
}

/**
 * The smallest amount from `from` on, which is in whole cents as it is, that earns at least `award` before rounding; null where
 * none does. Exact whatever the tiers say: an award may leap at a bound, stay the same throughout a tier, or fall.
 */
export function leastAmount(pieces: readonly Piece[], award: Exact, from: Exact = ZERO): Exact | null {
  for (const stretch of stretchesOf(pieces, from)) {
    const amount = leastWithin(stretch, award);
    if (amount !== null) return amount;
  }
  return null;
}

/** All amounts from `least` on, the lowest first. Tiers that hold no whole cent of them are left out. */
function stretchesOf(pieces: readonly Piece[], least: Exact): Stretch[] {
  const below = { from: least, offset: ZERO, slope: ZERO };
  const starts = [below, ...pieces.map((piece) => ({ from: maxOf(firstCent(piece), least), offset: piece.offset, slope: piece.slope }))];
  return starts.flatMap((start, index): Stretch[] => {
    const next = starts[index + 1];
    const to = next === undefined ? null : subtract(next.from, CENT);
    return to !== null && compare(to, start.from) < 0 ? [] : [{ ...start, to }];
  });
}

/** The first amount in whole cents of a tier. */
function firstCent({ bound, side }: Piece): Exact {
  const cents = divide(bound, CENT);
  return multiply(side === 'atLeast' ? ceiling(cents) : add(floor(cents), ONE), CENT);
}

function leastWithin({ from, to, offset, slope }: Stretch, award: Exact): Exact | null {
  if (compare(add(offset, multiply(from, slope)), award) >= 0) return from;
  if (sign(slope) <= 0) return null;
  const amount = multiply(ceiling(divide(subtract(award, offset), multiply(slope, CENT))), CENT);
  return to === null || compare(amount, to) <= 0 ? amount : null;
}
