import { add, ceiling, compare, divide, floor, integer, maxOf, minOf, multiply, scaled, sign, subtract, toNumber, ZERO, type Exact } from '../../../money';
import { usualStep, type Setting } from '../../../model';

/** The round values that a slider goes over: from `first` × `step` to `last` × `step`. */
export interface Slide {
  readonly step: Exact;
  readonly first: number;
  readonly last: number;
}

/** More stops than this nobody can tell apart on a slider. */
const STOPS = 400;

const WIDENED = [2, 5, 10].map((times) => integer(times));

/** Where nothing stands yet there is still something to slide over. */
const LEAST_WIDTH: Readonly<Record<Setting['kind'], Exact>> = { rate: scaled(2, 2), amount: integer(200), count: integer(20), number: integer(2) };

/** From nothing to twice of what a figure is, as far as its parameter and the tiers beside it allow. Null where there is no figure, or no room. */
export function slideOf({ kind, current, parameter, between }: Pick<Setting, 'kind' | 'current' | 'parameter' | 'between'>): Slide | null {
  if (current === null) return null;
  const usual = usualStep({ kind });
  const twice = multiply(current, integer(2));
  const lowest = maxOf(parameter.atLeast ?? minOf(ZERO, twice), between?.above === undefined || between.above === null ? minOf(ZERO, twice) : add(between.above, usual));
  const highest = maxOf(twice, add(lowest, LEAST_WIDTH[kind]));
  const below = between?.below === undefined || between.below === null ? highest : minOf(highest, subtract(between.below, usual));
  const most = parameter.atMost === undefined ? below : minOf(below, parameter.atMost);
  const step = stepFor(usual, subtract(most, lowest));
  const [first, last] = [toNumber(ceiling(divide(lowest, step))), toNumber(floor(divide(most, step)))];
  return first < last ? { step, first, last } : null;
}

/** The first round step from the usual one on by which there are few enough stops. */
function stepFor(usual: Exact, width: Exact): Exact {
  if (sign(width) <= 0) return usual;
  for (let decade = usual; ; decade = multiply(decade, integer(10))) {
    for (const times of [integer(1), ...WIDENED.slice(0, 2)]) {
      const step = multiply(decade, times);
      if (compare(divide(width, step), integer(STOPS)) <= 0) return step;
    }
  }
}

/** The value of a stop. */
export function stopValue({ step }: Slide, stop: number): Exact {
  return multiply(step, integer(stop));
}

/** The stop next to a value. */
export function stopOf({ step, first, last }: Slide, value: Exact): number {
  const nearest = toNumber(floor(add(divide(value, step), scaled(5, 1))));
  return Math.min(last, Math.max(first, nearest));
}

/** Round stops, about so many of them, from the first on. */
export function roundStops({ first, last }: Slide, about: number): readonly number[] {
  const rough = Math.max(1, (last - first) / about);
  const decade = 10 ** Math.floor(Math.log10(rough));
  const every = [1, 2, 5, 10].map((times) => times * decade).find((each) => each >= rough) ?? decade;
  const start = Math.ceil(first / every) * every;
  return Array.from({ length: Math.floor((last - start) / every) + 1 }, (_, index) => start + index * every);
}
