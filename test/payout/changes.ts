import fc from 'fast-check';
import type { Exact } from '../../src/money';
import { ceiling, floor, multiply, plain, scaled, toNumber } from '../../src/money';
import type { Parameter, Scheme } from '../../src/scheme';

/*
 * Random figures for the parameters of a scheme, whatever it declares: mostly fit, now and then refused, as users type them.
 */

type Values = Readonly<Record<string, unknown>>;

const DATES = ['2024-01-15', '2024-02-01', '2024-03-31', '2024-05-10', '2024-06-30'];
const WORDS = ['营业员', '客户经理', '一队', '西部', '大型', '预存'];

/** A figure with so many places within the bounds of a parameter. */
function figure({ atLeast, above, atMost }: Parameter, most: number, places: number): fc.Arbitrary<string> {
  const unit = scaled(10 ** places, 0);
  const units = (bound: Exact | undefined, otherwise: number, cut: (x: Exact) => Exact): number => (bound === undefined ? otherwise : toNumber(cut(multiply(bound, unit))));
  const min = Math.max(units(atLeast, 0, ceiling), units(above, -1, floor) + 1);
  const max = Math.max(min, Math.min(units(atMost, most * 10 ** places, floor), min + most * 10 ** places));
  return fc.integer({ min, max }).map((n) => plain(scaled(n, places)));
}

/** The same table with other values in it. */
function tableLike(now: unknown, value: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (Array.isArray(now)) return fc.tuple(...now.map((entry: object) => value.map((other) => ({ ...entry, value: other }))));
  return fc.record(Object.fromEntries(Object.keys(now ?? {}).map((key) => [key, value])));
}

function valueFor(parameter: Parameter, now: unknown): fc.Arbitrary<unknown> {
  const known = now ?? parameter.default;
  switch (parameter.type) {
    case 'amount':
      return figure(parameter, 5000, 2);
    case 'rate':
      return figure(parameter, 1, 3);
    case 'number':
      return figure(parameter, 20, 1);
    case 'integer':
      return figure(parameter, 12, 0);
    case 'amounts':
      return fc.array(figure(parameter, 500, 2), { maxLength: 4 });
    case 'tiers':
    case 'mapping':
    case 'table':
      return tableLike(known, figure(parameter, parameter.value === 'rate' ? 1 : 500, parameter.value === 'rate' ? 3 : 2));
    case 'choice':
      return fc.constantFrom(...parameter.choices.map(({ word }) => word));
    case 'words':
      return fc.subarray(WORDS, { maxLength: 2 });
    case 'date':
      return fc.constantFrom(...DATES);
    case 'dates':
      return fc.subarray(DATES, { maxLength: 2 });
    case 'items':
    case 'scheme':
      return fc.constant(known);
  }
}

/** A few parameters with other values, the others as they are; a few of those that were given are left out. */
export function changedFrom(scheme: Scheme, params: Values): fc.Arbitrary<Values> {
  const one = fc.constantFrom(...scheme.parameters).chain((parameter) => fc.oneof(
    { weight: 6, arbitrary: valueFor(parameter, params[parameter.name]) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ).map((value): Values => (value === undefined ? {} : { [parameter.name]: value })));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) => Object.assign({}, params, ...changes));
}
