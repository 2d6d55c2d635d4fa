import { analyse, readModel, type ModelResult } from '../../src/model';
import { concentrationOf, type Concentration } from '../../src/model/concentration';
import { wholeOf } from '../../src/model/pieces';
import { planSettled } from '../../src/model/scenario';
import { plain, round, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

const sales = [
  { date: '2026-01-05', person: '张三', customer: '甲', quantity: 4, amount: 60000 }, { date: '2026-01-09', person: '李四', customer: '乙', quantity: 1, amount: 30000 },
  { date: '2026-02-03', person: '张三', customer: '甲', quantity: 5, amount: 80000 }, { date: '2026-02-11', person: '李四', customer: '丙', quantity: 1, amount: 20000 },
];

function model(scheme: string | object, params: unknown, tables: Parameters<typeof rawTables>[0] = { sales }): ModelResult {
  const file = valueOf(readModel({ id: 'm', name: { zh: 'm', en: 'm' }, budget: 2000, scenarios: [{ id: 'a', scheme, params }] }));
  return valueOf(analyse(file, { tables: rawTables(tables), findScheme: presetById }));
}

const shown = (value: Exact | null | undefined): string | null => (value === null || value === undefined ? null : plain(round(value, 4)));
const TIERED = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 50000, value: '3%' }] };

describe('of 800, 300, 1,400 and 200 in two months', () => {
  const result = model('base-plus-tiers', TIERED);
  const [a] = result.scenarios;

  test('cost and what it is measured by', () => {
    expect([a?.measures.cost, a?.measures.per100, a?.measures.perOrder, a?.measures.perHead, a?.measures.headroom?.left, a?.measures.headroom?.used].map(shown)).toEqual(['2700', '1.4211', '675', '1350', '-700', '1.35']);
    // The scheme asks for no new customers, names no day of payment, and nobody has a target.
    expect([a?.measures.newCustomers, a?.measures.perNewCustomer, a?.measures.payable.map(({ month, amount }) => [month, plain(amount)]), a?.bands]).toEqual([null, null, [[null, '2700']], []]);
  });

  test('what weighs most is what the cost would be less without it', () => {
    const [weight] = result.concentration;
    expect(weight?.people.map(({ name, sales: sold, cost, without }) => [name, ...[sold, cost, without].map(shown)])).toEqual([['张三', '140000', '2200', '500'], ['李四', '50000', '500', '2200']]);
    expect(weight?.customers.map(({ name, cost }) => [name, plain(cost)])).toEqual([['甲', '2200'], ['乙', '300'], ['丙', '200']]);
    expect(weight?.orders.map(({ cost }) => plain(cost))).toEqual(['1400', '800', '300', '200']);
  });

  test('the cost of the mean is less where rates rise', () => {
    // The mean is 47,500, which earns 475.
    expect(a?.checks.curves.map(({ mean, flat }) => [shown(mean?.measure), shown(mean?.cost), shown(mean?.given), flat])).toEqual([['47500', '1900', '2700', []]]);
  });

  test('percentiles and spreads are not told of two people', () => expect([a?.measures.amongAll, a?.equity.rateSpread, a?.measures.leverage]).toEqual([null, null, null]));
});

test('a tier in which nothing is added is a flat stretch, and so is what lies beyond the last bound', () => {
  const [a] = model('base-plus-tiers', { tiers: [{ atLeast: 0, value: 0 }, { atLeast: 30000, value: '2%' }, { atLeast: 70000, value: 0 }] }).scenarios;
  expect(a?.checks.curves[0]?.flat.map(({ from, to }) => [plain(from), shown(to)])).toEqual([['0', '30000'], ['70000', null]]);
});

describe('what the scheme itself bounds', () => {
  test('is flat beyond it too: 1 % of all, and a cap of 500 a month, which 50,000 earn', () => {
    const [a] = model('base-plus-tiers', { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 70000, value: '2%' }], capPerRecipient: 500 }).scenarios;
    const [curve] = a?.checks.curves ?? [];
    expect(curve?.flat.map(({ from, to }) => [plain(from), shown(to)])).toEqual([['50000', null]]);
    expect(curve?.corners.map(({ measure, award }) => `${plain(measure)} ${plain(award)}`)).toEqual(['0 0', '50000 500', '70000 500', '70000 500', '84000 500']);
    expect(curve?.subjects.map(({ award }) => plain(award)).sort()).toEqual(['200', '300', '500', '500']);
    expect(shown(curve?.mean?.given)).toBe('1500');
  });

  test.each<[string, unknown, number, readonly (readonly [string, string | null])[]]>([
    ['a tier in which nothing is added goes on behind it', [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: 0 }], 300, [['30000', null]]],
    ['a cap that is never reached bounds nothing', [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: 0 }], 400, [['30000', null]]],
    ['whatever the table leaves flat further on is within it', [{ atLeast: 0, value: '1%' }, { atLeast: 40000, value: 0 }, { atLeast: 70000, value: '1%' }], 200, [['20000', null]]],
  ])('%s', (_, tiers, cap, flat) => {
    const [a] = model('base-plus-tiers', { tiers, capPerRecipient: cap }).scenarios;
    expect(a?.checks.curves[0]?.flat.map(({ from, to }) => [plain(from), shown(to)])).toEqual(flat);
  });
});

const PIECES = {
  id: 'pieces', version: '1', name: { zh: '件数奖', en: 'Pieces' }, description: { zh: '按当月件数。', en: 'By the pieces of the month.' }, period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'quantity'],
  parameters: [{ name: 'tiers', type: 'tiers', bound: 'count', value: 'amount', label: { zh: '分档', en: 'Tiers' }, default: [{ atLeast: 1, value: 10 }, { atLeast: 5, value: 30 }] }],
  components: [{ id: 'pieces', label: { zh: '件数奖', en: 'Pieces' }, each: 'person', rule: { formula: { tiers: '$tiers', of: { sum: 'quantity' }, method: 'fixed' } } }],
};

describe('of a scheme that counts pieces, on a table without amounts', () => {
  const [a] = model(PIECES, {}, { sales: sales.map(({ amount: _, ...row }) => row) }).scenarios;

  test('a bound is compared with one piece less', () => {
    // Four pieces earn 10 and five 30; one person stands at five, nobody within 5 % below it.
    expect(a?.checks.bounds.map(({ before, at, jump, kind, below, above }) => [...[before, at, jump].map(plain), kind, below, above])).toEqual([
      ['0', '10', '10', 'jump', 0, 2], ['10', '30', '20', 'jump', 0, 1],
    ]);
  });

  test('nothing is told for each hundred of sales', () => {
    expect(shown(a?.measures.cost)).toBe('60');
    expect([a?.measures.sales, a?.measures.per100, a?.marginal].map(shown)).toEqual([null, null, null]);
  });
});

test.each<[string, string, unknown, unknown]>([
  ['of a bonus for the target', 'completion-scaled-bonus', { bonus: 1000 }, [2, null, null, null, '0.5', '0.5', null]],
  ['with the stages of attainment', 'staged-target', { stages: [{ atLeast: '60%', value: 100 }, { atLeast: '110%', value: 300 }] }, [2, '0.6', '1.1', '0', '0.5', '0.5', '0.5']],
])('how far people come towards their targets is told in bands, %s', (_, scheme, params, expected) => {
  // Both are paid by the quarter: 140,000 of 150,000, and 50,000 of 40,000.
  const [a] = model(scheme, params, { sales, people: [{ person: '张三', target: 150000 }, { person: '李四', target: 40000 }] }).scenarios;
  const [band] = a?.bands ?? [];
  expect(band === undefined ? null : [band.subjects, ...[band.bounds?.first, band.bounds?.last, band.belowFirst, band.belowTarget, band.atTarget, band.atLast].map(shown)]).toEqual(expected);
});

test('what a limit cuts of an award that is payable in parts counts as cut, though its parts are not', () => {
  const scheme = {
    ...PIECES, language: 2, parameters: [],
    components: [{
      id: 'pieces', label: '件数奖', each: 'person', rule: { formula: { sum: 'quantity' } }, limit: { per: 'month', atMost: 3 },
      parts: [{ id: 'now', label: '首付', share: '60%' }, { id: 'later', label: '尾款' }],
    }],
  };
  // 4 and 5 are cut to 3 each.
  const [a] = model(scheme, {}).scenarios;
  expect([a?.measures.cost, a?.measures.cut[0]?.amount].map(shown)).toEqual(['8', '3']);
  expect(a?.measures.cut.map(({ reason }) => reason)).toEqual(['limit']);
});

test('without the only order that has a referrer the scheme still looks at referrers, so that what weighs most can be told', () => {
  const referred = [
    { date: '2024-03-01', person: '张三', customer: '甲公司', amount: 10000, referrer: '赵六' }, { date: '2024-03-06', person: '李四', customer: '乙公司', amount: 2000, referrer: null },
  ];
  const { concentration: [weight] } = model('signed-order-share', { rate: 0.03 }, { sales: referred });
  expect(weight?.orders.map(({ cost, without }) => [cost, without].map(shown))).toEqual([['300', '0'], ['0', '300']]);
});

test('where it would take too many tables, it is said among how many what weighs most was looked for', () => {
  const sold = Array.from({ length: 24 }, (_, at) => ({ date: `2024-03-${10 + (at % 9)}`, person: `人${at % 3}`, customer: `客${at}`, quantity: 1, amount: 100 + at }));
  const basis = { tables: rawTables({ sales: sold }), findScheme: presetById };
  const plan = [{ scheme: presetById('rank-prizes') ?? raise(), parameters: { prizes: [500, 300] } }];
  const weighed = (affordable?: number): Concentration => valueOf(wholeOf(concentrationOf(basis, plan, valueOf(planSettled(basis, plan)), affordable)));
  expect(weighed().among).toEqual({ orders: null, customers: null, people: null });
  const few = weighed(24 * 12);
  expect([few.among, few.orders.length]).toEqual([{ orders: 12, customers: 12, people: null }, 10]);
});

function raise(): never {
  throw new Error('There is such a preset.');
}
