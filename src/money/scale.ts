import type { Exact } from './exact';
import { add, compare, multiply, POWERS, subtract, ZERO } from './exact';
import { ExactColumn } from './column';
import type { Rounding } from './rounding';
import { round } from './rounding';
import { toNumber } from './format';
import { fromNumber } from './read';
import type { Piece } from './scale-kernel';
import { cliffsOf, type Cliff } from './scale-cliffs';
import { leastAmount } from './scale-inverse';
import { awardUnits, kernelOf, rowsWithoutAward, unitsOfNumber, unitsOfNumbers } from './scale-kernel';

/** Which side of its bound a tier includes: at least (≥) or above (>). */
export type ScaleSide = 'atLeast' | 'above';

/** graduated: each slice at its own tier's value (超额累进); slab: the whole at the value of its tier (全额累进); fixed: the value itself. */
export type ScaleMethod = 'graduated' | 'slab' | 'fixed';

/**
 * One tier: where it starts, its rate (or its amount, with the method `fixed`), and a fixed amount: graduated, those
 * of all tiers entered add up; slab, the tier's own alone counts.
 */
export interface ScaleTier {
  readonly bound: Exact;
  readonly side: ScaleSide;
  readonly value: Exact;
  readonly fixed?: Exact;
}

export interface ColumnAwards {
  /** Rounded to the places asked for. */
  readonly awards: ExactColumn;
  /** How many rows had to be worked out one by one, because whole units could not be proved to hold them. */
  readonly exactFallbacks: number;
}

/**
 * A table of tiers, worked out exactly. Whatever the method, within a tier the award is `offset + amount × slope`,
 * and these two numbers are found once.
 */
export class TierScale {
  private readonly pieces: readonly Piece[];

  /**
   * @throws RangeError unless the tiers ascend: each bound is larger than the one before, or equal to it where that
   * one says `atLeast` and this one `above`.
   */
  constructor(tiers: readonly ScaleTier[], method: ScaleMethod) {
    tiers.forEach((tier, index) => {
      const before = tiers[index - 1];
      if (before !== undefined && !ascends(before, tier)) throw new RangeError('Tiers ascend: each bound is larger than the one before.');
    });
    this.pieces = method === 'graduated' ? graduated(tiers) : tiers.map((tier) => alone(tier, method));
  }

  /** The index of the tier in which an amount falls; -1 below the first. */
  tierOf(amount: Exact): number {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts(middle, amount)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** What an amount earns, unrounded; zero below the first tier. */
  award(amount: Exact): Exact {
    const piece = this.pieces[this.tierOf(amount)];
    return piece === undefined ? ZERO : add(piece.offset, multiply(amount, piece.slope));
  }

  /**
   * What each amount of a column earns, rounded to `places`. Numbers are read as `fromNumber` reads them.
   * @throws RangeError for NaN or an infinity among the amounts, and for places that are no integer from 0 to 15.
   */
  awardColumn(amounts: Float64Array | ExactColumn, places: number, mode: Rounding = 'half-up'): ColumnAwards {
    const kernel = kernelOf(this.pieces, amounts instanceof ExactColumn ? amounts.scale : null, places);
    const units = kernel === null ? new Float64Array(amounts.length).fill(NaN) : unitsOfAmounts(amounts, kernel.amountScale);
    if (kernel !== null) awardUnits(kernel, units, mode);
    const awards = ExactColumn.ofUnits(units, places);
    const refused = rowsWithoutAward(units);
    for (const row of refused) awards.set(row, round(this.award(amountAt(amounts, row)), places, mode));
    return { awards, exactFallbacks: refused.length };
  }

  /**
   * What `awardColumn` gives, for numbers that come one at a time: from a number to the double nearest to its award.
   * @throws RangeError as `awardColumn` does.
   */
  forNumbers(places: number, mode: Rounding = 'half-up'): (amount: number) => number {
    const kernel = kernelOf(this.pieces, null, places);
    const [scale, power] = [kernel?.amountScale ?? 0, POWERS[kernel?.amountScale ?? 0] ?? NaN];
    const unit = POWERS[places] ?? NaN;
    const units = new Float64Array(1);
    return (amount) => {
      if (kernel !== null) {
        units[0] = unitsOfNumber(amount, power, scale);
        awardUnits(kernel, units, mode);
        const award = units[0];
        if (!Number.isNaN(award)) return award / unit;
      }
      return toNumber(round(this.award(exactOf(amount)), places, mode));
    };
  }

  /** The smallest amount from zero on, in whole cents, that earns at least `award` before rounding; null where none does. */
  leastAmount(award: Exact): Exact | null {
    return leastAmount(this.pieces, award);
  }

  /** What each bound does to the award, the lowest first; amounts come in whole units, cents unless said. */
  cliffs(unit?: Exact): readonly Cliff[] {
    return cliffsOf(this.pieces, (amount) => this.award(amount), unit);
  }

  private starts(index: number, amount: Exact): boolean {
    const piece = this.pieces[index];
    if (piece === undefined) return false;
    const order = compare(amount, piece.bound);
    return order > 0 || (order === 0 && piece.side === 'atLeast');
  }
}

function unitsOfAmounts(amounts: Float64Array | ExactColumn, scale: number): Float64Array {
  return amounts instanceof ExactColumn ? amounts.unitsAt(scale) : unitsOfNumbers(amounts, scale);
}

function amountAt(amounts: Float64Array | ExactColumn, row: number): Exact {
  return amounts instanceof ExactColumn ? amounts.at(row) : exactOf(amounts[row] ?? NaN);
}

function exactOf(n: number): Exact {
  const amount = fromNumber(n);
  if (amount === null) throw new RangeError(`${n} is no number.`);
  return amount;
}

function ascends(before: ScaleTier, tier: ScaleTier): boolean {
  const order = compare(before.bound, tier.bound);
  return order < 0 || (order === 0 && before.side === 'atLeast' && tier.side === 'above');
}

function alone({ bound, side, value, fixed }: ScaleTier, method: 'slab' | 'fixed'): Piece {
  return method === 'slab' ? { bound, side, offset: fixed ?? ZERO, slope: value } : { bound, side, offset: value, slope: ZERO };
}

/** Each piece goes on where the one before it ends, a fixed amount higher. */
function graduated(tiers: readonly ScaleTier[]): Piece[] {
  let reached = ZERO;
  return tiers.map(({ bound, side, value, fixed }, index) => {
    const before = tiers[index - 1];
    if (before !== undefined) reached = add(reached, multiply(subtract(bound, before.bound), before.value));
    reached = add(reached, fixed ?? ZERO);
    return { bound, side, offset: subtract(reached, multiply(bound, value)), slope: value };
  });
}
