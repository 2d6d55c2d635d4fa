import fc from 'fast-check';
import { equals, plain, sum } from '../../src/money';
import type { Payout } from '../../src/payout';
import { parseScheme, schemeToJson } from '../../src/scheme';
import { component, sample, valueOf } from '../scheme/sample';
import { pay } from './house';
import { payEach } from './period/months';

/*
 * Random schemes of several components in the words of the second edition: parts, pay days, results of others and of reports, accounts.
 */

type Json = Readonly<Record<string, unknown>>;

const FIELDS = [
  'person', 'amount', { sales: 'collectedDate', optional: true }, { people: 'manager', optional: true }, { people: 'hireDate', optional: true },
  { own: 'rate', in: 'people', type: 'rate', label: '比例', headers: ['比例'], optional: true },
];

const figure = fc.constantFrom<unknown>('5%', '12.5%', 0.333);
const base = fc.oneof(
  figure.map((rate) => ({ times: [{ sum: 'amount' }, rate] })),
  fc.constant({ tiers: [{ atLeast: 0, value: '1%' }, { above: 3000, value: '4%' }], of: { sum: 'amount' }, method: 'linear-rate' }),
  fc.constant({ times: [{ sum: 'amount' }, '5%', { proration: { from: { people: 'hireDate' } } }] }),
  fc.constant({ times: [{ completed: 'months', from: { people: 'hireDate' }, to: { date: 'periodEnd' } }, 7.555] }),
);
const onResults = fc.constantFrom<unknown>(
  { times: [{ result: 'base' }, '33.3%'] }, { times: [{ result: 'base', of: 'reports' }, '10%'] }, { times: [{ result: 'base', of: 'reports', level: 1 }, '7%'] },
  { result: 'base', of: 'reports', share: 'rate', less: 'below' }, { most: [{ minus: [500, { result: 'base' }] }, 0] },
);
const parts = fc.constantFrom<readonly Json[]>(
  [], [{ id: 'now', label: '现', share: '80%' }, { id: 'then', label: '后', on: 'collectedDate' }],
  [{ id: 'now', label: '现', share: '33.33%' }, { id: 'then', label: '后', on: { addMonths: [{ date: 'periodEnd' }, 2] } }],
);
const due = fc.constantFrom<unknown>(undefined, { payDay: [10, 25], after: { date: 'periodEnd' } }, { lastWorkingDay: 'month', of: { date: 'periodEnd' } }, { workday: [{ date: 'periodEnd' }, 3] });

const any = fc.record({ base, first: onResults, second: onResults, parts, due, each: fc.constantFrom('person', 'everyone') });

interface Made {
  readonly base: unknown;
  readonly first: unknown;
  readonly second: unknown;
  readonly parts: readonly Json[];
  readonly due: unknown;
  readonly each: string;
}

function schemeFrom({ base: own, first, second, parts: inParts, due: payOn, each }: Made, order: readonly number[] = [0, 1, 2]): Json {
  const more = payOn === undefined ? {} : { due: payOn };
  const all = [
    component({ formula: own }, { id: 'base', label: '底', ...more, ...(inParts.length > 0 ? { parts: inParts } : {}) }),
    component({ formula: first }, { id: 'first', label: '一', each, ...more }),
    component({ formula: second }, { id: 'second', label: '二', each: 'everyone' }),
  ];
  return sample({ language: 2, parameters: [], fields: FIELDS, components: order.map((index) => all[index]) });
}

const NAMES = ['Ann', 'Bob', 'Cid', 'Dan'];
const day = (month: number, on: number): string => `2026-0${month}-${String(on).padStart(2, '0')}`;
const sale = fc.record({
  person: fc.constantFrom(...NAMES), cents: fc.integer({ min: 1, max: 700_000 }), month: fc.integer({ min: 1, max: 3 }), on: fc.integer({ min: 1, max: 28 }),
  collected: fc.option(fc.integer({ min: 1, max: 5 })),
});
const tables = fc.record({
  sales: fc.array(sale, { minLength: 2, maxLength: 10 }).map((rows) => [{ person: 'Ann', cents: 100, month: 1, on: 1, collected: null }, ...rows].map(({ person, cents, month, on, collected }) => (
    { date: day(month, on), person, amount: cents / 100, collectedDate: collected === null ? null : day(collected, 15) }
  ))),
  people: fc.tuple(...NAMES.map((person, index) => fc.record({
    person: fc.constant(person), manager: fc.constantFrom(null, ...NAMES.slice(index + 1)), hireDate: fc.constantFrom('2024-02-29', '2026-01-17', '2026-02-01'), 比例: fc.constantFrom('0%', '3%', '5%'),
  }))),
});

const told = ({ lines }: Payout): string[] => lines.map(({ recipient, period, component: id, amount, due: on }) => `${recipient} ${period} ${id} ${plain(amount)} ${on ?? ''}`).sort();

test('come back when they are printed, whatever they say', () => {
  fc.assert(fc.property(any, (made) => {
    const scheme = valueOf(parseScheme(schemeFrom(made)));
    expect(schemeToJson(valueOf(parseScheme(schemeToJson(scheme))))).toEqual(schemeToJson(scheme));
  }), { numRuns: 30 });
});

const inOrders = fc.constantFrom([0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);

test('pay the same in whatever order their components are written', () => {
  fc.assert(fc.property(any, tables, inOrders, (made, given, order) => {
    expect(told(pay(valueOf(parseScheme(schemeFrom(made, order))), given))).toEqual(told(pay(valueOf(parseScheme(schemeFrom(made))), given)));
  }), { numRuns: 40 });
});

/** What each recipient gets in each period, or all of them in all. */
function sums({ lines }: Payout, of: (line: Payout['lines'][number]) => string): Record<string, string> {
  const all = [...new Set(lines.map(of))].sort();
  return Object.fromEntries(all.map((name) => [name, plain(sum(lines.filter((line) => of(line) === name).map(({ amount }) => amount)))]));
}

test.each<[string, string, (line: Payout['lines'][number]) => string]>([
  ['a cap, each recipient in each period', 'capPerRecipient', ({ recipient, period }) => `${recipient} ${period}`], ['a budget, all together', 'budget', () => ''],
])('with %s, whatever the order of their components', (_, parameter, of) => {
  const whole = any.map((made) => ({ ...made, parts: [], due: undefined }));
  fc.assert(fc.property(whole, tables, inOrders, fc.integer({ min: 1, max: 3000 }), (made, given, order, most) => {
    const paid = (as?: readonly number[]): Payout => pay(valueOf(parseScheme(schemeFrom(made, as))), given, { [parameter]: most });
    expect(sums(paid(order), of)).toEqual(sums(paid(), of));
  }), { numRuns: 30 });
});

test('pay the same month by month and all at once', () => {
  fc.assert(fc.property(any, tables, (made, given) => {
    const scheme = schemeFrom(made);
    const periods = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    const monthly = payEach({ scheme, ...given }, periods.map((period) => ({ period })));
    const [once] = payEach({ scheme, ...given }, [{ period: '2026-06' }]);
    for (const name of NAMES) {
      const of = (payouts: readonly Payout[]): ReturnType<typeof sum> => sum(payouts.flatMap(({ lines }) => lines.filter(({ recipient }) => recipient === name).map(({ amount }) => amount)));
      expect(equals(of(monthly), of(once === undefined ? [] : [once]))).toBe(true);
    }
  }), { numRuns: 30 });
});
