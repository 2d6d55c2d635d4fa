import type { Day } from '../../src/calendar';
import type { Exact } from '../../src/money';
import type { Equal, Expect, Is } from '../types';

// What the compiler must refuse, checked by `npm test -- types`: kinds of numbers that must never stand in for each other.

export type Refused = [
  Expect<Equal<Is<Day, Exact>, false>>,
  Expect<Equal<Is<Exact, Day>, false>>,
  Expect<Equal<Is<number, Exact>, false>>,
  Expect<Equal<Is<number, Day>, false>>,
  Expect<Equal<Is<Exact, number>, false>>,
  Expect<Equal<Is<{ readonly units: number; readonly scale: number; readonly denominator: number }, Exact>, false>>,
];
