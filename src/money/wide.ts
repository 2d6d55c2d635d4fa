import Decimal from 'decimal.js';
import { SAFE_LIMIT } from './safe-limit';

/**
 * Numbers keep within this many digits, and within this power of ten; money needs some thirty. What is worked out on
 * the way, products and sums of products over common denominators, then stays within DIGITS, so that nothing is ever cut.
 */
const MOST_DIGITS = 40_000;
const DIGITS = 200_000;

/** A Decimal constructor of our own; the shared one stays untouched. */
const Wider = Decimal.clone({ precision: DIGITS, rounding: Decimal.ROUND_DOWN, defaults: true });

const ONE = new Wider(1);
const TWO = new Wider(2);
const HALF = new Wider('0.5');
const FIFTH = new Wider('0.2');

/** Integers of at most 15 digits may be taken for plain numbers; none may where no integer is safe. */
const SMALL_EXPONENT = SAFE_LIMIT > 0 ? 15 : -Infinity;

const POWERS_HALF = 20;
const POWERS: readonly Decimal[] = Array.from({ length: 2 * POWERS_HALF + 1 }, (_, index) => new Wider(`1e${index - POWERS_HALF}`));

/**
 * An exact rational of any size: a finite decimal over a positive integer. The denominator shares no factor with 10
 * (its twos and fives are in the decimal) nor with the numerator, so that each number has one form, and every finite
 * decimal has the denominator 1.
 */
export interface Wide {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export function wideOf(units: number, scale: number): Wide {
  return finite(new Wider(units).times(powerOfTen(-scale)));
}

/** `text` as decimal.js reads it; the caller has checked that it is a plain decimal. */
export function wideOfText(text: string): Wide {
  return finite(new Wider(text));
}

export function wideSum(a: Wide, b: Wide): Wide {
  if (a.denominator.eq(b.denominator)) return lowest(a.numerator.plus(b.numerator), a.denominator);
  return lowest(a.numerator.times(b.denominator).plus(b.numerator.times(a.denominator)), a.denominator.times(b.denominator));
}

export function wideProduct(a: Wide, b: Wide): Wide {
  return lowest(a.numerator.times(b.numerator), a.denominator.times(b.denominator));
}

/** `b` is not zero. */
export function wideQuotient(a: Wide, b: Wide): Wide {
  const shift = powerOfTen(b.numerator.decimalPlaces());
  const divisor = a.denominator.times(b.numerator).times(shift);
  const dividend = a.numerator.times(b.denominator).times(shift);
  return divisor.isNegative() ? lowest(dividend.neg(), divisor.neg()) : lowest(dividend, divisor);
}

/** The largest integer not above a / b, and what is then left of a. `b` is positive. */
export function wideFloorQuotient(a: Wide, b: Wide): { whole: Wide; rest: Wide } {
  const dividend = a.numerator.times(b.denominator);
  const divisor = a.denominator.times(b.numerator);
  const cut = dividend.divToInt(divisor);
  const left = dividend.minus(cut.times(divisor));
  const whole = left.isNegative() && !left.isZero() ? cut.minus(ONE) : cut;
  return { whole: finite(whole), rest: lowest(dividend.minus(whole.times(divisor)), a.denominator.times(b.denominator)) };
}

export function wideNegative(a: Wide): Wide {
  return { numerator: a.numerator.isZero() ? a.numerator : a.numerator.neg(), denominator: a.denominator };
}

export function wideCompare(a: Wide, b: Wide): -1 | 0 | 1 {
  const order = a.numerator.times(b.denominator).cmp(b.numerator.times(a.denominator));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

export function wideSign(a: Wide): -1 | 0 | 1 {
  return a.numerator.isZero() ? 0 : a.numerator.isNegative() ? -1 : 1;
}

/** The whole units of 10^-places in |a|, and how what is left over compares with half a unit. */
export interface WideCut {
  readonly whole: Decimal;
  readonly rest: 'none' | 'below half' | 'half' | 'above half';
}

export function wideCut(a: Wide, places: number): WideCut {
  const dividend = a.numerator.abs().times(powerOfTen(places));
  const whole = dividend.divToInt(a.denominator);
  const remainder = dividend.minus(whole.times(a.denominator));
  if (remainder.isZero()) return { whole, rest: 'none' };
  const order = remainder.times(TWO).cmp(a.denominator);
  return { whole, rest: order < 0 ? 'below half' : order > 0 ? 'above half' : 'half' };
}

/** whole × 10^-places, negative where told so. */
export function wideOfCut(whole: Decimal, places: number, negative: boolean): Wide {
  const value = whole.times(powerOfTen(-places));
  return finite(negative && !value.isZero() ? value.neg() : value);
}

/** Whether the number is a finite decimal. */
export function isFinite(a: Wide): boolean {
  return a.denominator.eq(ONE);
}

/** The plain digits of a finite decimal. */
export function wideText(a: Wide): string {
  return a.numerator.toFixed();
}

/** The double nearest to the number. A ratio is first cut to 60 digits, far finer than what doubles can tell apart. */
export function wideToNumber(a: Wide): number {
  if (isFinite(a)) return Number(a.numerator.toString());
  const shift = 60 - a.numerator.e + a.denominator.e;
  return Number(`${a.numerator.times(powerOfTen(shift)).divToInt(a.denominator).toFixed()}1e${-shift - 1}`);
}

function finite(value: Decimal): Wide {
  return { numerator: checked(value), denominator: ONE };
}

/** Any quotient in its one form. The denominator is positive; the numerator may be any finite decimal. */
function lowest(numerator: Decimal, denominator: Decimal): Wide {
  if (denominator.eq(ONE) || numerator.isZero()) return finite(numerator);
  const [above, below] = withoutTwosAndFives(numerator, denominator);
  if (below.eq(ONE)) return finite(above);
  const common = commonDivisor(above.abs().times(powerOfTen(above.decimalPlaces())), below);
  if (common.eq(ONE)) return { numerator: checked(above), denominator: checked(below) };
  return { numerator: checked(above.div(common)), denominator: checked(below.div(common)) };
}

function withoutTwosAndFives(numerator: Decimal, denominator: Decimal): [Decimal, Decimal] {
  let [above, below] = [numerator, denominator];
  while (isMultiple(below, 2)) [above, below] = [above.times(HALF), below.times(HALF)];
  while (isMultiple(below, 5)) [above, below] = [above.times(FIFTH), below.times(FIFTH)];
  return [above, below];
}

function isMultiple(n: Decimal, divisor: 2 | 5): boolean {
  return isSmall(n) ? n.toNumber() % divisor === 0 : n.mod(divisor).isZero();
}

/** Euclid's algorithm for positive integers; in plain numbers as soon as they are safe. */
function commonDivisor(a: Decimal, b: Decimal): Decimal {
  let [larger, smaller] = [a, b];
  while (!isSmall(smaller) && !smaller.isZero()) [larger, smaller] = [smaller, larger.mod(smaller)];
  if (smaller.isZero()) return larger;
  let [above, below] = [smaller.toNumber(), larger.mod(smaller).toNumber()];
  while (below !== 0) [above, below] = [below, above % below];
  return new Wider(above);
}

function isSmall(n: Decimal): boolean {
  return n.e < SMALL_EXPONENT;
}

function powerOfTen(exponent: number): Decimal {
  return POWERS[exponent + POWERS_HALF] ?? new Wider(`1e${exponent}`);
}

function checked(value: Decimal): Decimal {
  if (value.precision() > MOST_DIGITS || Math.abs(value.e) > MOST_DIGITS) throw new RangeError('A number has grown beyond the digits that are worked out exactly.');
  return value;
}
