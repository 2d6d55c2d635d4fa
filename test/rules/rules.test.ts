import { linesOf, pay, rows, schemeOf } from '../payout/house';

const TARGETED = { fields: ['person', 'amount', { sales: 'target', optional: true }, { people: 'target', optional: true }, { sales: 'time', optional: true }] };
const ON_TARGET = [{ value: { sum: 'amount' }, atLeast: { target: 'person' } }];

describe('a streak', () => {
  const people = rows('person target', ['甲', 10], ['乙', 10]);
  const months = (person: string, ...amounts: (number | null)[]) => (
    amounts.flatMap((amount, index) => (amount === null ? [] : rows('date person amount', [`2024-0${index + 1}-10`, person, amount])))
  );
  const streak = (rule: object) => schemeOf({ streak: ON_TARGET, amount: 5, ...rule }, {}, TARGETED);

  test.each<[string, object, (number | null)[], string[]]>([
    ['each third starts the count again', { every: 3 }, [10, 10, 10, 10, 10, 10, 10], ['2024-03', '2024-06']],
    ['a miss breaks it', { every: 3 }, [10, 10, 9, 10, 10, 10], ['2024-06']],
    ['a month without rows is a miss', { every: 2 }, [10, null, 10, 10], ['2024-04']],
    ['from the second on', { from: 2 }, [10, 10, 10, 1, 10, 10], ['2024-02', '2024-03', '2024-06']],
  ])('%s', (_, rule, amounts, periods) => {
    expect(linesOf(pay(streak(rule), { sales: months('甲', ...amounts), people }))).toEqual(periods.map((period) => `甲 ${period} 5`));
  });

  test('runs from the person\'s first row to the last row of the whole table, also through months without rows', () => {
    const miss = schemeOf({ streak: [{ value: { sum: 'amount' }, below: { target: 'person' } }], from: 2, amount: -1 }, {}, TARGETED);
    const sales = [...months('甲', null, 1), ...months('乙', null, 20, 20, 20, 20)];
    const payout = pay(miss, { sales, people });
    expect(linesOf(payout)).toEqual(['甲 2024-03 -1', '甲 2024-04 -1', '甲 2024-05 -1']);
    expect(payout.lines.map((line) => line.rows)).toEqual([[], [], []]);
    expect(payout.lines[0]?.why('en')).toBe('2 periods in a row, 2024-02 to 2024-03, total amount 0.00, target 10: -1.00.');
  });

  test('ends with a month without a target', () => {
    const sales = [...months('丙', 10, 10, 10)].map((row, index) => ({ ...row, target: index === 1 ? null : 10 }));
    expect(linesOf(pay(streak({ from: 1 }), { sales, people }))).toEqual(['丙 2024-01 5', '丙 2024-03 5']);
  });
});

describe('a target', () => {
  test('is the first in table order among the counted rows of the period, else that of the people table', () => {
    const scheme = schemeOf({ formula: { target: 'person' } }, {}, TARGETED);
    const sales = rows(
      'date person amount target status', ['2024-01-20', '甲', 1, 30, null], ['2024-01-10', '甲', 1, 40, null], ['2024-02-01', '甲', 1, null, null], ['2024-01-01', '乙', 1, 9, '退款'],
      ['2024-01-02', '乙', 1, null, null], ['2024-01-03', '丙', 1, null, null],
    );
    expect(linesOf(pay(scheme, { sales, people: rows('person target', ['甲', 7], ['乙', 8]) }))).toEqual(['乙 2024-01 8', '甲 2024-01 30', '甲 2024-02 7']);
  });

  test('of the company is that of all teams together', () => {
    const scheme = schemeOf({ formula: { target: 'company' } }, {}, { fields: ['person', { teams: 'target', optional: true }] });
    expect(linesOf(pay(scheme, { sales: rows('date person', ['2024-01-01', '甲']), teams: rows('team target', ['一', 10], ['二', null], ['三', 5], ['一', 100]) }))).toEqual(['甲 2024-01 15']);
  });
});

describe('a contest', () => {
  const contest = (ties: string, more: object = {}) => schemeOf({ contest: { sum: 'amount' }, prizes: [50, 30, 20], ties, ...more }, {}, TARGETED);
  const sales = rows(
    'date person amount time',
    ['2024-01-03', '甲', 6, null], ['2024-01-05', '乙', 10, null], ['2024-01-02', '丙', 10, null], ['2024-01-04', '甲', 4, null], ['2024-01-01', '丁', 0, null], ['2024-01-09', '戊', 3, null],
  );

  test.each([
    ['first', ['丙 2024-01 30', '甲 2024-01 20', '乙 2024-01 50']],
    ['table', ['丙 2024-01 20', '甲 2024-01 50', '乙 2024-01 30']],
    ['share', ['丙 2024-01 33.34', '甲 2024-01 33.33', '乙 2024-01 33.33']],
    ['same', ['丙 2024-01 50', '甲 2024-01 50', '乙 2024-01 50']],
  ])('ties %s', (ties, lines) => {
    expect(linesOf(pay(contest(ties), { sales }))).toEqual(lines);
  });

  test('the same prize skips the places that follow', () => {
    const more = [...sales.slice(1, 3), ...rows('date person amount', ['2024-01-09', '戊', 3], ['2024-01-09', '己', 2])];
    expect(linesOf(pay(contest('same'), { sales: more }))).toEqual(['丙 2024-01 50', '乙 2024-01 50', '戊 2024-01 20']);
  });

  test('who got there first is told by the time of the last row, where all tied have one', () => {
    const timed = (...times: (string | null)[]) => sales.slice(0, 4).map((row, index) => ({ ...row, time: times[index] ?? null }));
    const all = timed('2024-01-03 10:00', '2024-01-05 09:00', '2024-01-02 09:00', '2024-01-04 08:00');
    expect(linesOf(pay(contest('first'), { sales: all }))).toEqual(['丙 2024-01 50', '甲 2024-01 30', '乙 2024-01 20']);
    expect(linesOf(pay(contest('first'), { sales: timed(null, '2024-01-05 09:00', null, '2024-01-04 08:00') }))).toEqual(['丙 2024-01 30', '甲 2024-01 20', '乙 2024-01 50']);
  });

  test('only those among whom it is held take part, and periods are held apart', () => {
    const among = [{ value: { count: 'rows' }, atLeast: 2 }];
    expect(linesOf(pay(contest('share', { among }), { sales }))).toEqual(['甲 2024-01 50']);
    const february = sales.map((row) => ({ ...row, date: row['person'] === '戊' ? '2024-02-01' : row['date'] }));
    expect(linesOf(pay(contest('table'), { sales: february })).at(-1)).toBe('戊 2024-02 50');
  });

  test('attainments are compared exactly', () => {
    const by = schemeOf({ contest: { over: [{ sum: 'amount' }, { target: 'person' }] }, prizes: [100.01, 50], ties: 'share' }, {}, TARGETED);
    const people = rows('person target', ['甲', 3], ['乙', 9], ['丙', 300000]);
    const close = rows('date person amount', ['2024-01-01', '甲', 1], ['2024-01-01', '乙', 3], ['2024-01-01', '丙', 100000.01]);
    expect(linesOf(pay(by, { sales: close, people }))).toEqual(['甲 2024-01 25', '乙 2024-01 25', '丙 2024-01 100.01']);
  });
});

describe('a pool', () => {
  const pool = (leftover: string) => schemeOf({ share: 100, among: 'person', weight: { sum: 'amount' }, leftover }, { each: 'all' });
  const sales = rows('date person amount', ['2024-01-09', '乙', 2], ['2024-01-01', '甲', 1], ['2024-01-05', '丙', 1], ['2024-01-09', '甲', 3], ['2024-01-02', '丁', 0]);

  test.each([
    ['largest-remainder', ['甲 2024-01 57.14', '丙 2024-01 14.29', '乙 2024-01 28.57']],
    ['first', ['甲 2024-01 57.15', '丙 2024-01 14.28', '乙 2024-01 28.57']],
    ['largest-weight', ['甲 2024-01 57.15', '丙 2024-01 14.28', '乙 2024-01 28.57']],
  ])('the cents left over go by %s', (leftover, lines) => {
    expect(linesOf(pay(pool(leftover), { sales }))).toEqual(lines);
  });

  test('says by what shares, and who got the cents left over', () => {
    expect(['largest-remainder', 'first', 'largest-weight'].map((leftover) => pay(pool(leftover), { sales }).lines[0]?.why('en'))).toEqual([
      'Total amount 4.00, 100 × 4.00 ÷ 7.00, cents left over to the largest remainders: 57.14 (rows 2, 4).',
      'Total amount 4.00, 100 × 4.00 ÷ 7.00, cents left over to those first in order: 57.15 (rows 2, 4).',
      'Total amount 4.00, 100 × 4.00 ÷ 7.00, cents left over to the largest weights: 57.15 (rows 2, 4).',
    ]);
    expect(pay(schemeOf({ share: 70, among: 'person', weight: { sum: 'amount' }, leftover: 'first' }, { each: 'all' }), { sales }).lines[0]?.why('en')).toBe('Total amount 4.00: 70 × 4.00 ÷ 7.00 = 40.00 (rows 2, 4).');
  });

  test('of equals the earlier gets the cent, or whoever stands first in the table', () => {
    const alike = rows('date person amount', ['2024-01-09', '乙', 1], ['2024-01-01', '甲', 1], ['2024-01-05', '丙', 1]);
    const by = (ties: string) => schemeOf({ share: 100, among: 'person', weight: 1, leftover: 'largest-remainder', ties }, { each: 'all' });
    expect(linesOf(pay(by('earlier'), { sales: alike }))).toEqual(['甲 2024-01 33.34', '丙 2024-01 33.33', '乙 2024-01 33.33']);
    expect(linesOf(pay(by('table'), { sales: alike }))).toEqual(['甲 2024-01 33.33', '丙 2024-01 33.33', '乙 2024-01 33.34']);
  });

  test('each line names its own rows', () => {
    expect(pay(pool('first'), { sales }).lines.map((line) => line.rows)).toEqual([[2, 4], [3], [1]]);
  });

  test('among members goes by the people table, with rows or without', () => {
    const scheme = schemeOf({ share: 10, among: 'member', weight: { people: 'share' }, leftover: 'largest-remainder' }, { each: 'team' }, { fields: ['team', { people: 'share', optional: true }] });
    const people = rows('person team share', ['甲', '一队', 1], ['乙', '一队', 2], ['丙', '二队', 1], ['丁', '一队', null]);
    expect(linesOf(pay(scheme, { sales: rows('date team', ['2024-01-01', '一队']), people }))).toEqual(['甲 2024-01 3.33', '乙 2024-01 6.67']);
  });
});

describe('milestones', () => {
  const STEPS = [{ atLeast: 100, value: 1 }, { above: 200, value: 10 }, { atLeast: 300, value: 100 }];
  const scheme = schemeOf({ milestones: { sum: 'amount' }, steps: STEPS });

  test('are paid once, in the period that first reaches them', () => {
    const sales = rows('date person amount', ['2024-03-01', '甲', 1], ['2024-01-01', '甲', 100], ['2024-02-01', '甲', 100], ['2024-04-01', '甲', 500], ['2024-05-01', '甲', 500]);
    expect(linesOf(pay(scheme, { sales }))).toEqual(['甲 2024-01 1', '甲 2024-03 10', '甲 2024-04 100']);
  });

  test('of single rows run on by person, and those of customers by customer', () => {
    const sales = rows('date person customer amount', ['2024-01-01', '甲', 'x', 60], ['2024-01-02', '乙', 'x', 60], ['2024-01-03', '甲', 'y', 60], ['2024-02-01', '乙', 'y', 30]);
    const of = (each: string) => schemeOf({ milestones: { sum: 'amount' }, steps: STEPS }, { each, to: each === 'row' ? 'person' : each }, { fields: ['person', 'amount', 'customer'] });
    expect(linesOf(pay(of('row'), { sales }))).toEqual(['甲 2024-01 1']);
    expect(linesOf(pay(of('customer'), { sales }))).toEqual(['x 2024-01 1']);
  });

  test('that are counted are told as counts', () => {
    const steps = { name: 'steps', type: 'tiers', label: 't', bound: 'count', value: 'amount', default: [{ atLeast: 2, value: 5 }] };
    const counted = schemeOf({ milestones: { count: 'rows' }, steps: '$steps' }, {}, { parameters: [steps] });
    const sales = rows('date person amount', ['2024-01-01', '甲', 1], ['2024-01-02', '甲', 1]);
    expect(pay(counted, { sales }).lines.map((line) => line.why('en'))).toEqual(['Running total 0 plus 2 is 2, reaching 2: 5.00 (rows 1, 2).']);
  });

  test('several at once are added up', () => {
    const [line] = pay(scheme, { sales: rows('date person amount', ['2024-03-01', '甲', 300]) }).lines;
    expect(line?.why('en')).toBe('Running total 0.00 plus 300.00 is 300.00, reaching 100.00, 200.00, 300.00: 1.00 + 10.00 + 100.00 = 111.00 (row 1).');
  });
});
