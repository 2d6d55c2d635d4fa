import type { Exact } from '../../money';
import { divide, multiply, round, scaled } from '../../money';

/** A quotient of two figures by which many amounts are multiplied. */
export class Ratio {
  private readonly above: bigint | null;
  private readonly below: bigint | null;

  constructor(private readonly by: Exact, private readonly through: Exact) {
    const [above, below] = [unitsOf(by, through.scale), unitsOf(through, by.scale)];
    this.above = above;
    this.below = below;
  }

  /** An amount times the quotient in whole cents, rounded half away from zero. */
  cents(amount: Exact): Exact {
    const quick = this.quickly(amount);
    return quick ?? round(divide(multiply(amount, this.by), this.through), 2);
  }

  /** The same by whole numbers alone; null where the figures are no whole numbers of some unit, or too large. */
  quickly({ units, scale, denominator, wide }: Exact): Exact | null {
    if (this.above === null || this.below === null || wide !== null || denominator !== 1) return null;
    const above = BigInt(units) * this.above * 200n;
    const below = 10n ** BigInt(scale) * this.below;
    // Twice the cents and a half more or less, cut off towards zero.
    const cents = Number((above + ((above < 0n) === (below < 0n) ? below : -below)) / (2n * below));
    return Number.isSafeInteger(cents) ? scaled(cents, 2) : null;
  }
}

/** A figure in whole units, of so many more places; null where it is none. */
function unitsOf({ units, denominator, wide }: Exact, more: number): bigint | null {
  return wide === null && denominator === 1 ? BigInt(units) * 10n ** BigInt(more) : null;
}
