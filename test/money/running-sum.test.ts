import fc from 'fast-check';
import { divide, equals, integer, RunningSum, scaled, sum, type Exact } from '../../src/money';

const number: fc.Arbitrary<Exact> = fc.oneof(
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 })).map(([units, scale]) => scaled(units, scale)),
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1000 })).map(([a, b]) => divide(integer(a), integer(b))),
);

test('what runs up is the sum of all, whatever their size, places and order', () => {
  fc.assert(fc.property(fc.array(number, { maxLength: 30 }), (list) => {
    const running = new RunningSum();
    for (const x of list) running.add(x);
    expect(equals(running.value, sum(list))).toBe(true);
  }));
});

test('nothing added is 0', () => {
  expect(equals(new RunningSum().value, integer(0))).toBe(true);
});
