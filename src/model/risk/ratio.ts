import type { Exact } from '../../money';
import { divide, multiply, nearestWhole, round, scaled, toNumber } from '../../money';

/** Below it, what four roundings of doubles may add or take is less than the doubt. */
const SURE = 2 ** 38;
const DOUBT = 2 ** -10;

/** A quotient of two figures by which many amounts are multiplied. */
export class Ratio {
  private readonly above: bigint | null;
  private readonly below: bigint | null;
  /** Cents for each unit, nearly. */
  private readonly near: number;

  constructor(private readonly by: Exact, private readonly through: Exact) {
    const [above, below] = [unitsOf(by, through.scale), unitsOf(through, by.scale)];
    this.above = above;
    this.below = below;
    this.near = 100 * toNumber(divide(by, through));
  }

  /** An amount times the quotient in whole cents, rounded half away from zero. */
  cents(amount: Exact): Exact {
    const quick = this.nearly(amount) ?? this.quickly(amount);
    return quick ?? round(divide(multiply(amount, this.by), this.through), 2);
  }

  /** The same by doubles; null where they come so near to half a cent, or are so large, that they do not tell to which side it goes. */
  nearly({ units, scale, denominator, wide }: Exact): Exact | null {
    if (wide !== null || denominator !== 1) return null;
    const cents = (units / 10 ** scale) * this.near;
    const beyond = Math.abs(Math.abs(cents) % 1 - 0.5);
    return Math.abs(cents) < SURE && beyond > DOUBT ? scaled(0 + nearestWhole(cents), 2) : null;
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
