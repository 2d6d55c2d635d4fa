import { analyse, analysing, readModel, resultJson } from '../../src/model';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

/** Twelve people, who sell something in each of four months. */
const sales = Array.from({ length: 48 }, (_, at) => ({ date: `2026-0${1 + (at % 4)}-1${at % 9}`, person: `人${at % 12}`, customer: `客${at % 15}`, amount: 1000 + ((at * 7919) % 40_000) }));
const basis = { tables: rawTables({ sales }), findScheme: presetById };
const file = valueOf(readModel({
  id: 'm', name: 'm', scenarios: [{ id: 'now', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '2%' }] } }, { id: 'b', like: 'now', params: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] } }],
  risk: { level: { low: '90%', likely: '100%', high: '110%' }, draws: 200, seed: 1 },
}));

test('a model is worked out in pieces that are short beside the whole, so that it can be given up at once', () => {
  const told: { readonly done: number; readonly of: number }[] = [];
  const steps = analysing(file, basis);
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) told.push(next.value);
  const whole = valueOf(next.value);

  // Each scenario: five levels of sales and those for the next 1 %, ten draws at a time, thirty tables without an order, a customer or a person.
  const [now, b] = whole.scenarios.map((_, index) => told.filter(({ done }) => done === index).length);
  expect(now).toBeGreaterThanOrEqual(7 + 20 + 30);
  // Each of those who lose is a piece too.
  expect(b).toBeGreaterThanOrEqual(7 + 20 + 30 + (whole.scenarios[1]?.comparison?.losers.length ?? 0));
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((first, second) => first - second));
  expect(new Set(told.map(({ of }) => of))).toEqual(new Set([3]));
  expect(JSON.stringify(resultJson(whole, 'en'))).toBe(JSON.stringify(resultJson(valueOf(analyse(file, basis)), 'en')));
});

test('who stops asking for the next piece has nothing more worked out', () => {
  const steps = analysing(file, basis);
  steps.next();
  expect(steps.return({ ok: false, problems: [] }).done).toBe(true);
  expect(steps.next()).toEqual({ done: true, value: undefined });
});
