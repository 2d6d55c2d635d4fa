import type { Period } from '../../src/calendar';
import { parsePeriod } from '../../src/calendar';
import { fixed, integer } from '../../src/money';
import type { Job, Payout } from '../../src/payout';
import { describe as described, judge, prepare, settle, work } from '../../src/payout';
import type { Scheme } from '../../src/scheme';
import { component, valueOf } from '../scheme/sample';
import { linesOf, notesOf, pay, rawTables, rows, schemeWith } from './house';

/*
 * Sums below 0: whose they are, up to where they are taken, and which periods they go on into.
 */

type CarriedIn = NonNullable<Job['openings']>[number];

const FEE = component({ formula: -40 }, { id: 'fee' });
const SHARE = component({ formula: { times: [{ sum: 'amount' }, '5%'] } }, { id: 'share' });
const paid = (negatives: string, components: readonly unknown[], tables: Parameters<typeof pay>[1], change: Readonly<Record<string, unknown>> = {}): Payout => (
  pay(schemeWith({ negatives, components, ...change }), tables)
);

describe('taken at most up to the base pay', () => {
  const sales = rows('date person amount', ['2024-01-10', '甲', 100]);
  const of = (people: readonly Readonly<Record<string, unknown>>[]): string[] => linesOf(paid('base-pay', [SHARE, FEE], { sales, people }));

  test.each<[string, unknown, string[]]>([
    ['that covers it to the cent', 35, ['甲 2024-01 5', '甲 2024-01 -40']],
    ['that a cent is missing of', 34.99, ['甲 2024-01 5', '甲 2024-01 -39.99']],
    ['that is nothing', 0, ['甲 2024-01 5', '甲 2024-01 -5']],
    ['that nobody knows', null, ['甲 2024-01 5', '甲 2024-01 -5']],
    ['that cannot be read', '面议', ['甲 2024-01 5', '甲 2024-01 -5']],
  ])('%s', (_, basePay, lines) => expect(of(rows('person basePay', ['甲', basePay]))).toEqual(lines));

  test('of somebody else: nothing of it', () => expect(of(rows('person basePay', ['乙', 1000]))).toEqual(['甲 2024-01 5', '甲 2024-01 -5']));

  test('of nobody, where a team owes', () => {
    const team = (rule: unknown, id: string): Record<string, unknown> => component(rule, { id, each: 'team', to: 'team' });
    const tables = { sales: rows('date person team amount', ['2024-01-10', '甲', '一组', 100]), people: rows('person team basePay', ['甲', '一组', 1000], ['乙', '一组', 1000]) };
    const payout = paid('base-pay', [team({ formula: { times: [{ sum: 'amount' }, '5%'] } }, 'share'), team({ formula: -40 }, 'fee')], tables, { fields: ['person', 'amount', 'team'] });
    expect(linesOf(payout)).toEqual(['一组 2024-01 5', '一组 2024-01 -5']);
  });

  test('says up to where it was taken', () => {
    const { lines } = paid('base-pay', [SHARE, FEE], { sales, people: rows('person basePay', ['甲', 20]) });
    expect(lines[1]?.why('zh')).toContain('调整为 -25.00');
    expect(lines[1]?.why('en')).toMatch(/-20\.00|-25\.00/);
  });
});

describe('not taken at all', () => {
  test('of cash alone: points stay as they are, and help nobody', () => {
    const points = component({ formula: { times: [{ sum: 'amount' }, -1] } }, { id: 'points', award: 'points' });
    const payout = paid('floor', [SHARE, FEE, points], { sales: rows('date person amount', ['2024-01-10', '甲', 100]) });
    expect(payout.lines.map(({ award, amount }) => `${award} ${fixed(amount, 0)}`).sort()).toEqual(['cash -5', 'cash 5', 'points -100']);
  });

  test('of each person by itself', () => {
    const sales = rows('date person amount', ['2024-01-10', '甲', 100], ['2024-01-11', '乙', 2000]);
    expect(linesOf(paid('floor', [SHARE, FEE], { sales }))).toEqual(['甲 2024-01 5', '甲 2024-01 -5', '乙 2024-01 100', '乙 2024-01 -40']);
  });
});

describe('carried on', () => {
  const month = (number: number, person: string, amount: number): readonly unknown[] => [`2024-0${number}-10`, person, amount];
  const carried = (...sales: readonly (readonly unknown[])[]): Payout => paid('carry', [SHARE, FEE], { sales: rows('date person amount', ...sales) });
  const nets = (payout: Payout, person: string): string[] => {
    const sums = new Map<string, number>();
    for (const { recipient, period, amount } of payout.lines) if (recipient === person) sums.set(period, (sums.get(period) ?? 0) + Number(fixed(amount, 2)));
    return [...sums].sort().map(([period, sum]) => `${period} ${sum.toFixed(2)}`);
  };

  test.each<[string, readonly (readonly unknown[])[], string[], string[]]>([
    ['into the next month, which covers it to the cent', [month(1, '甲', 0), month(2, '甲', 1600)], ['2024-01 0.00', '2024-02 0.00'], []],
    ['into the next month, which a cent is missing of', [month(1, '甲', 0), month(2, '甲', 1599.8)], ['2024-01 0.00', '2024-02 0.00'], ['甲 still owes 0.01, to be carried into later periods.']],
    ['over two months that add to it', [month(1, '甲', 0), month(2, '甲', 200), month(3, '甲', 3000)], ['2024-01 0.00', '2024-02 0.00', '2024-03 40.00'], []],
    ['over a month without rows', [month(1, '甲', 0), month(4, '甲', 3000)], ['2024-01 0.00', '2024-04 70.00'], []],
    ['by the calendar, whatever the order of the rows', [month(3, '甲', 3000), month(1, '甲', 0), month(2, '甲', 900)], ['2024-01 0.00', '2024-02 0.00', '2024-03 75.00'], []],
    ['and never back into a month before', [month(1, '甲', 3000), month(2, '甲', 0)], ['2024-01 110.00', '2024-02 0.00'], ['甲 still owes 40.00, to be carried into later periods.']],
  ])('%s', (_, sales, months, notes) => {
    const payout = carried(...sales);
    expect(nets(payout, '甲')).toEqual(months);
    expect(notesOf(payout, 'carried-balance')).toEqual(notes);
  });

  test('out of a month without rows, whose line comes after all that have some', () => {
    const everyone = [SHARE, component({ formula: -40 }, { id: 'fee', each: 'everyone' })];
    const sales = rows('date person amount', ['2024-01-10', '乙', 1000], ['2024-02-10', '甲', 3000], ['2024-02-10', '乙', 1000]);
    const payout = paid('carry', everyone, { sales, people: rows('person', ['甲'], ['乙']) });
    expect(nets(payout, '甲')).toEqual(['2024-01 0.00', '2024-02 70.00']);
    expect(notesOf(payout, 'carried-balance')).toEqual([]);
  });

  test('is told where it is not taken, and where it is taken back', () => {
    const told = carried(month(1, '甲', 100), month(2, '甲', 1800)).lines.map((line) => line.why('en'));
    expect(told[1]).toBe('-40.00, the period is negative and carried forward, so -5.00 (row 1).');
    expect(told[2]).toBe('Amount 1,800.00: 1,800.00 × 5 % = 90.00, less what was carried forward, so 55.00 (row 2).');
  });

  test('by each person alone', () => {
    const payout = carried(month(1, '甲', 0), month(1, '乙', 3000), month(2, '甲', 3000), month(2, '乙', 3000));
    expect(nets(payout, '甲')).toEqual(['2024-01 0.00', '2024-02 70.00']);
    expect(nets(payout, '乙')).toEqual(['2024-01 110.00', '2024-02 110.00']);
  });
});

describe('what was carried on before the first payout', () => {
  const debt = (recipient: string, amount: number, more: Partial<CarriedIn> = {}): CarriedIn => ({ recipient, recipientKind: 'person', amount: integer(amount), ...more });
  const JANUARY = parsePeriod('2024-01') ?? undefined;
  const settled = (scheme: Scheme, sales: ReturnType<typeof rows>, openings: readonly CarriedIn[], settledTo: Period | undefined = JANUARY, base = under) => {
    const prepared = valueOf(prepare({ scheme, parameters: {}, tables: rawTables({ sales }), openings, ...(settledTo === undefined ? {} : { settledTo }), findScheme: () => base }));
    const done = settle(work(judge(prepared), prepared));
    return [linesOf(described(done)), done.balances.map(({ recipient, amount }) => `${recipient.kind} ${recipient.code} ${fixed(amount, 2)}`)];
  };
  const carrying = (components: readonly unknown[], change: Readonly<Record<string, unknown>> = {}): Scheme => schemeWith({ negatives: 'carry', fields: ['person', 'amount', { sales: 'team', optional: true }], components, ...change });
  const SUM = component({ formula: { sum: 'amount' } });
  const under = carrying([SUM]);
  const sales = rows('date person amount', ['2024-01-31', '甲', 500], ['2024-02-01', '甲', 30], ['2024-03-01', '甲', 100], ['2024-02-01', '乙', 70]);

  test.each<[string, () => unknown, unknown]>([
    ['comes off the months that are not settled yet', () => settled(under, sales, [debt('甲', -50)]), [['甲 2024-01 500', '甲 2024-02 0', '乙 2024-02 70', '甲 2024-03 80'], ['person 0 0.00']]],
    ['and stays owed where they do not cover it', () => settled(under, sales.slice(0, 2), [debt('甲', -50)]), [['甲 2024-01 500', '甲 2024-02 0'], ['person 0 20.00']]],
    ['of one; of another, of whom no balance is given, the rows before say what is owed', () => settled(carrying([component({ formula: { minus: [{ sum: 'amount' }, 100] } })]), rows('date person amount', ['2024-01-31', '甲', 0], ['2024-02-01', '甲', 130], ['2024-01-31', '乙', 0], ['2024-02-01', '乙', 130]), [debt('甲', -5)]),
      [['甲 2024-01 -100', '乙 2024-01 0', '甲 2024-02 25', '乙 2024-02 0'], ['person 0 0.00', 'person 1 70.00']]],
    ['is somebody else\'s', () => settled(under, sales, [debt('丙', -50)]), [['甲 2024-01 500', '甲 2024-02 30', '乙 2024-02 70', '甲 2024-03 100'], []]],
    ['is a team\'s of the same name', () => settled(under, sales, [debt('甲', -50, { recipientKind: 'team' })]), [['甲 2024-01 500', '甲 2024-02 30', '乙 2024-02 70', '甲 2024-03 100'], []]],
    ['is told by name however that is written', () => settled(under, rows('date person amount', ['2024-02-01', 'Ann Lee', 30]), [debt('ann  LEE', -10)]), [['Ann Lee 2024-02 20'], ['person 0 0.00']]],
    ['comes off what all of the time earns', () => settled(carrying([component({ formula: { sum: 'amount' } }, { per: 'window' })]), sales.slice(0, 1), [debt('甲', -50)]), [['甲 window 450'], ['person 0 0.00']]],
    ['comes off from the first month on where nothing is settled', () => settled(under, sales, [debt('甲', -50)], { kind: 'window', index: 0 }), [['甲 2024-01 450', '甲 2024-02 30', '乙 2024-02 70', '甲 2024-03 100'], ['person 0 0.00']]],
  ])('%s', (_, paidTo, expected) => {
    expect(paidTo()).toEqual(expected);
  });

  test('is that of the staff number, where people have one', () => {
    const numbered = rows('date person personId amount', ['2024-02-01', '张伟', 'a', 30], ['2024-02-01', '张伟', 'b', 70]);
    const paidTo = (opening: CarriedIn): unknown => settled(under, numbered, [opening])[0];
    expect([paidTo(debt('张伟', -10, { personId: 'B' })), paidTo(debt('老张', -10, { personId: 'a' })), paidTo(debt('张伟', -10, { personId: 'c' })), paidTo(debt('张伟', -10))]).toEqual([
      ['张伟 2024-02 30', '张伟 2024-02 60'], ['张伟 2024-02 20', '张伟 2024-02 70'], ['张伟 2024-02 30', '张伟 2024-02 70'], ['张伟 2024-02 20', '张伟 2024-02 70'],
    ]);
    const unnumbered = rows('date person amount', ['2024-02-01', '张伟', 30]);
    expect(settled(under, unnumbered, [debt('张伟', -10, { personId: 'a' })])[0]).toEqual(['张伟 2024-02 20']);
    const teams = component({ formula: { sum: 'amount' } }, { each: 'team', to: 'team' });
    expect(settled(carrying([teams]), rows('date person personId team amount', ['2024-02-01', '张伟', 'a', '一队', 30]), [debt('一队', -10, { recipientKind: 'team', personId: 'z' })])[0]).toEqual(['一队 2024-02 20']);
  });

  test('comes off once, where a scheme is built on another', () => {
    const keeping = carrying([SUM], { negatives: 'keep' });
    const over = (negatives: string): Scheme => carrying([component({ formula: 5 }, { id: 'five' })], { language: 2, negatives, base: '$base', parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'under', params: {} } }] });
    const february = rows('date person amount', ['2024-02-01', '甲', 30]);
    expect(settled(over('carry'), february, [debt('甲', -10)])).toEqual([['甲 2024-02 20', '甲 2024-02 5'], ['person 0 0.00']]);
    expect(settled(over('carry'), february, [debt('甲', -10)], JANUARY, keeping)).toEqual([['甲 2024-02 25', '甲 2024-02 0'], ['person 0 0.00']]);
    expect(settled(over('keep'), february, [debt('甲', -10)])).toEqual([['甲 2024-02 20', '甲 2024-02 5'], ['person 0 0.00']]);
  });
});
