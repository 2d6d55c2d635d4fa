import fc from 'fast-check';
import type { Exact } from '../../src/money';
import { divide, equals, multiply, parseExact } from '../../src/money';

/** The oracle: a fraction of two BigInts, `below` positive; nothing of it is shared with what it judges. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function fraction(above: bigint, below: bigint): Fraction {
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`${text} is not a plain decimal`);
  return value;
}

/** `units / 10^scale` in digits. */
export function decimalText(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

/** A number and the same number as the oracle has it. */
export interface Pair {
  readonly value: Exact;
  readonly oracle: Fraction;
}

export function decimalPair(units: bigint, scale: number): Pair {
  return { value: exact(decimalText(units, scale)), oracle: fraction(units, 10n ** BigInt(scale)) };
}

const anySize = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: -(2n ** 53n) - 3n, max: 2n ** 53n + 3n }) },
  { weight: 1, arbitrary: fc.constantFrom(2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n), 1n - 2n ** 53n) },
  { weight: 2, arbitrary: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }) },
);

/** Decimals of all sizes, crowded around the limit of what is safe. */
export const decimals: fc.Arbitrary<Pair> = fc.tuple(anySize, fc.integer({ min: 0, max: 20 })).map(([units, scale]) => decimalPair(units, scale));

/** Decimals and ratios. */
export const numbers: fc.Arbitrary<Pair> = fc.oneof(
  decimals,
  fc.tuple(decimals, decimals).filter(([, b]) => b.oracle.above !== 0n).map(([a, b]) => ({
    value: divide(a.value, b.value),
    oracle: fraction(a.oracle.above * b.oracle.below, a.oracle.below * b.oracle.above),
  })),
);

/** Whether a number is what the oracle says. */
export function agrees(value: Exact, { above, below }: Fraction): boolean {
  return equals(multiply(value, exact(String(below))), exact(String(above)));
}

/** The oracle's floor. */
export function floorOf({ above, below }: Fraction): bigint {
  const cut = above / below;
  return above < 0n && cut * below !== above ? cut - 1n : cut;
}

export function distance(a: Fraction, b: Fraction): Fraction {
  const above = a.above * b.below - b.above * a.below;
  return fraction(above < 0n ? -above : above, a.below * b.below);
}

export function isSmaller(a: Fraction, b: Fraction): boolean {
  return a.above * b.below < b.above * a.below;
}

/** What a double is, bit by bit. */
export function fractionOfDouble(n: number): Fraction {
  const bits = bitsOf(n);
  const exponent = (bits >> 52n) & 0x7ffn;
  const mantissa = (bits & (2n ** 52n - 1n)) + (exponent > 0n ? 2n ** 52n : 0n);
  const power = (exponent > 0n ? exponent : 1n) - 1075n;
  const signed = n < 0 ? -mantissa : mantissa;
  return power < 0n ? fraction(signed, 2n ** -power) : fraction(signed * 2n ** power, 1n);
}

/** The next double outward (1n) or inward (-1n) from a double that is not zero. */
export function neighbour(n: number, step: bigint): number {
  return new Float64Array(new BigUint64Array([bitsOf(n) + step]).buffer)[0] ?? NaN;
}

function bitsOf(n: number): bigint {
  return new BigUint64Array(new Float64Array([n]).buffer)[0] ?? 0n;
}
