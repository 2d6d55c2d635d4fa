import { parsePeriod } from '../../src/calendar';
import type { Job } from '../../src/payout';
import { plain } from '../../src/money';
import { payOut, prepare } from '../../src/payout';
import { component, valueOf } from '../scheme/sample';
import { dueOf, linesOf, pay, rawTables, rows, schemeOf, schemeWith } from './house';

/* What awards are worked out for: whose rows they are, in which periods, and which of them meet the conditions. */

type Json = Readonly<Record<string, unknown>>;

const SUM = { formula: { sum: 'amount' } };
const FIELDS = ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'referrer', optional: true }, { sales: 'collectedDate', optional: true }, { people: 'role', optional: true }];
const of = (rule: unknown, more: Json = {}, change: Json = {}) => schemeOf(rule, more, { language: 2, fields: FIELDS, ...change });

describe('the rows of an award', () => {
  const sales = rows('date person amount', ['2024-01-05', '甲', 3], ['2024-01-06', '甲', 7], ['2024-01-07', '乙', 9], ['2024-02-07', '乙', 1], ['2024-02-08', '乙', 8]);
  const LARGE = [{ value: 'amount', above: 5 }];
  const given = { parameters: [{ name: 'more', type: 'amount', label: '另', optional: true }] };

  test.each<[string, () => string[], string[]]>([
    ['all of them', () => linesOf(pay(of(SUM), { sales })), ['甲 2024-01 10', '乙 2024-01 9', '乙 2024-02 9']],
    ['those that meet a condition', () => linesOf(pay(of(SUM, { where: LARGE }), { sales })), ['甲 2024-01 7', '乙 2024-01 9', '乙 2024-02 8']],
    ['none of whom none meets it, whatever an award is', () => linesOf(pay(of({ formula: 5 }, { where: LARGE }), { sales: [...rows('date person amount', ['2024-01-01', '丙', 1]), ...sales, ...rows('date person amount', ['2024-03-01', '丙', 1])] })), ['甲 2024-01 5', '乙 2024-01 5', '乙 2024-02 5']],
    ['those that meet a condition, one by one', () => linesOf(pay(of(SUM, { each: 'row', where: LARGE }), { sales })), ['甲 2024-01 7', '乙 2024-01 9', '乙 2024-02 8']],
    ['those that meet a condition on all of theirs', () => linesOf(pay(of(SUM, { where: [{ value: { ordinal: true }, atLeast: 2 }] }), { sales })), ['甲 2024-01 7', '乙 2024-02 8']],
    ['none, where a condition never holds', () => linesOf(pay(of(SUM, { where: [{ given: 'more' }] }, given), { sales })), []],
    ['none of single rows either', () => linesOf(pay(of(SUM, { each: 'row', where: [{ given: 'more' }] }, given), { sales })), []],
    ['all, where a condition always holds', () => linesOf(pay(of(SUM, { where: [{ given: 'more' }] }, given), { sales }, { more: 1 })), ['甲 2024-01 10', '乙 2024-01 9', '乙 2024-02 9']],
    ['all of single rows too', () => linesOf(pay(of(SUM, { each: 'row', where: [{ given: 'more' }] }, given), { sales: sales.slice(0, 2) }, { more: 1 })), ['甲 2024-01 3', '甲 2024-01 7']],
  ])('%s', (_, lines, expected) => {
    expect(lines()).toEqual(expected);
  });
});

describe('everyone, in every period', () => {
  const everyone = of({ formula: 5 }, { each: 'everyone' });
  const sales = rows('date person amount', ['2024-01-05', '甲', 3], ['2024-02-06', '丙', 7]);
  const people = rows('person', ['甲'], ['乙']);
  const until = (payPeriod: string | undefined, parameters: Job['parameters'] = {}, table = sales): string[] => {
    const period = payPeriod === undefined ? null : parsePeriod(payPeriod);
    const prepared = prepare({ scheme: everyone, parameters, tables: rawTables({ sales: table, people }), findScheme: () => undefined, ...(period === null ? {} : { payPeriod: period }) });
    const periods = new Map<string, string[]>();
    for (const { recipient, period: key } of payOut(valueOf(prepared)).lines) periods.set(recipient, [...periods.get(recipient) ?? [], key.replace('2024-', '')]);
    return [...periods].map(([name, keys]) => `${name} ${keys.sort().join(' ')}`).sort();
  };

  test.each<[string, () => string[], string[]]>([
    ['from the first row to the last', () => until(undefined), ['丙 01 02', '乙 01 02', '甲 01 02']],
    ['to the end of the period that is paid', () => until('2024-04'), ['丙 01 02 03 04', '乙 01 02 03 04', '甲 01 02 03 04']],
    ['to the end of the scheme, where that comes first', () => until('2024-04', { to: '2024-03-15' }), ['丙 01 02 03', '乙 01 02 03', '甲 01 02 03']],
    ['to the end of the period, where that comes first', () => until('2024-04', { to: '2024-06-15' }), ['丙 01 02 03 04', '乙 01 02 03 04', '甲 01 02 03 04']],
    ['no further than the last row, where no period is paid', () => until(undefined, { to: '2024-06-15' }), ['丙 01 02', '乙 01 02', '甲 01 02']],
    ['in none, where no row counts', () => until(undefined, { from: '2025-01-01' }), []],
  ])('%s', (_, lines, expected) => {
    expect(lines()).toEqual(expected);
  });
});

test('a row that names nobody is no person\'s, and a row of the people table that names nobody is nobody', () => {
  const scheme = of({ formula: 5 }, { each: 'everyone' }, { fields: [{ sales: 'person', optional: true }, 'amount'] });
  expect(linesOf(pay(scheme, { sales: rows('date person amount', ['2024-01-05', null, 3], ['2024-01-05', '甲', 3]), people: rows('person', [null], ['乙']) }))).toEqual(['甲 2024-01 5', '乙 2024-01 5']);
});

test('a pool of all members needs no sales', () => {
  const pool = { share: 100, among: 'member', weight: 1, leftover: 'first' };
  const people = rows('person role', ['甲', 'x'], ['乙', 'x']);
  expect(linesOf(pay(of(pool, { each: 'all' }, { fields: [{ people: 'role', optional: true }] }), { people }))).toEqual(['甲 window 50', '乙 window 50']);
  expect(linesOf(pay(of({ ...pool, among: 'person' }, { each: 'all' }), { sales: rows('date person amount status', ['2024-01-05', '甲', 1, '退款']), people }))).toEqual([]);
});

describe('new customers', () => {
  const sales = rows(
    'date person amount customer referrer collectedDate',
    ['2024-03-05', '甲', 30, 'x', '介', '2024-04-01'], ['2024-01-05', '甲', 10, 'y', '介', '2024-01-09'], ['2024-02-05', '甲', 5, 'y', null, null], ['2024-01-20', '乙', 20, 'z', null, null], ['2024-03-06', '乙', 7, 'w', null, '2024-03-07'],
  );
  const won = (more: Json, change: Json = {}): string[] => linesOf(pay(of(SUM, { each: 'newCustomer', ...more }, change), { sales }));

  test.each<[string, () => string[], string[]]>([
    ['all that each ever bought', () => won({}), ['甲 2024-01 15', '乙 2024-01 20', '甲 2024-03 30', '乙 2024-03 7']],
    ['the first order of each', () => won({ rows: 'first' }), ['甲 2024-01 10', '乙 2024-01 20', '甲 2024-03 30', '乙 2024-03 7']],
    ['what each bought in the quarter of the first', () => won({ rows: 'period', per: 'quarter' }), ['甲 2024-Q1 15', '乙 2024-Q1 20', '甲 2024-Q1 30', '乙 2024-Q1 7']],
    ['what each bought in the month of the first', () => won({ rows: 'period' }), ['甲 2024-01 10', '乙 2024-01 20', '甲 2024-03 30', '乙 2024-03 7']],
    ['those whose first order has a day of another kind', () => won({ rows: 'first', periodOf: 'collectedDate' }), ['甲 2024-01 10', '甲 2024-04 30', '乙 2024-03 7']],
    ['those whose first order meets a condition', () => won({ where: [{ value: 'amount', above: 8 }] }), ['甲 2024-01 15', '乙 2024-01 20', '甲 2024-03 30']],
    ['the earliest of each person, wherever it stands in the table', () => won({ rows: 'first', onlyFirstOf: 'person' }), ['甲 2024-01 10', '乙 2024-01 20']],
    ['the earliest of each referrer; of nobody none', () => won({ rows: 'first', onlyFirstOf: 'referrer', to: 'referrer' }), ['介 2024-01 10']],
    ['the earliest that meets a condition', () => won({ rows: 'first', onlyFirstOf: 'person', where: [{ value: 'amount', above: 15 }] }), ['乙 2024-01 20', '甲 2024-03 30']],
  ])('%s', (_, lines, expected) => {
    expect(lines()).toEqual(expected);
  });

  test('each whom the first order credits has it with the own share', () => {
    const shared = rows('date person amount customer', ['2024-01-05', '甲 70%, 乙 30%', 100, 'x'], ['2024-01-05', '丙', 50, 'y'], ['2024-02-05', '甲', 10, 'x'], ['2024-02-05', '乙/丙', 40, 'z']);
    const scheme = schemeWith({ language: 2, fields: FIELDS, credit: { cell: 'person' }, components: [component(SUM, { each: 'newCustomer', rows: 'first' })] });
    expect(linesOf(pay(scheme, { sales: shared })).sort()).toEqual(['丙 2024-01 50', '丙 2024-02 20', '乙 2024-01 30', '乙 2024-02 20', '甲 2024-01 70']);
    const named = schemeWith({ language: 2, fields: FIELDS, credit: { cell: 'person' }, components: [component(SUM, { each: 'newCustomer', rows: 'first', to: 'customer' })] });
    expect(linesOf(pay(named, { sales: shared })).sort()).toEqual(['x 2024-01 100', 'y 2024-01 50', 'z 2024-02 40']);
  });
});

describe('parts of an award', () => {
  const parts = [{ id: 'now', label: { zh: '首付', en: 'now' }, share: '60%' }, { id: 'later', label: { zh: '尾款', en: 'later' }, on: 'collectedDate' }];
  const sales = rows('date person amount collectedDate status', ['2024-01-05', '甲', 10, '2024-02-20', null], ['2024-01-06', '甲', 20, '2024-02-03', null], ['2024-01-07', '甲', 30, '2024-03-01', null]);
  const TENTH = { formula: { times: [{ sum: 'amount' }, '10%'] } };
  const lines = (rule: unknown, more: Json = {}, change: Json = {}, table = sales) => pay(of(rule, { parts, ...more }, change), { sales: table }).lines;
  const told = (...args: Parameters<typeof lines>): string[] => lines(...args).map(({ component: id, period, amount, rows: own }) => `${id} ${period} ${plain(amount)} ${own.join('+')}`);

  test.each<[string, () => string[], string[]]>([
    // Of 6.00 the later 2.40 fall to the rows as 10, 20 and 30 to one another.
    ['by the days of rows, as far as each adds to it', () => told(TENTH), ['share/now 2024-01 3.6 1+2+3', 'share/later 2024-02 1.2 1+2', 'share/later 2024-03 1.2 3']],
    ['the same of each row where none adds to it', () => told({ formula: 6 }), ['share/now 2024-01 3.6 1+2+3', 'share/later 2024-02 1.6 1+2', 'share/later 2024-03 0.8 3']],
    ['within all of the time', () => told(TENTH, { per: 'window' }), ['share/now window 3.6 1+2+3', 'share/later window 2.4 1+2+3']],
    ['never before the award', () => told(TENTH, {}, {}, rows('date person amount collectedDate', ['2024-01-05', '甲', 10, '2023-11-05'])), ['share/now 2024-01 0.6 1', 'share/later 2024-01 0.4 1']],
    ['none of what has no day yet', () => told(TENTH, {}, {}, rows('date person amount collectedDate', ['2024-01-05', '甲', 10, null], ['2024-01-05', '甲', 10, '2024-02-01'])), ['share/now 2024-01 1.2 1+2', 'share/later 2024-02 0.4 2']],
  ])('%s', (_, paid, expected) => {
    expect(paid()).toEqual(expected);
  });

  test('are called by their award and their part, and tell the last day of their period', () => {
    expect(lines(TENTH).map(({ label }) => [label.zh, label.en])).toEqual([['提成（首付）', '提成: now'], ['提成（尾款）', '提成: later'], ['提成（尾款）', '提成: later']]);
    expect(lines(TENTH)[1]?.why('en')).toBe('Total amount 60.00: 60.00 × 10 % = 6.00, of 6.00, later (40 %) in the period of 2024-02-20 is 1.20 (rows 1, 2).');
    expect(lines(TENTH, { each: 'customer' }, {}, rows('date person amount customer collectedDate', ['2024-01-05', '甲', 10, 'x', '2024-02-20'], ['2024-01-05', '甲', 10, 'x', '2024-03-20']))[1]?.why('en')).toMatch(/^Customer x, total amount 20.00/);
  });

  test('of what is taken back too', () => {
    const refunded = sales.map((row, index) => (index === 0 ? { ...row, status: '退款' } : row));
    expect(told(TENTH, {}, { refunds: 'reversed' }, refunded)).toEqual(['share/now 2024-01 3.6 1+2+3', 'share/later 2024-02 1.2 1+2', 'share/now 2024-01 -0.6 1', 'share/later 2024-02 -0.4 1', 'share/later 2024-03 1.2 3']);
    expect(lines(TENTH, {}, { refunds: 'reversed' }, refunded)[2]?.label).toEqual({ zh: '提成（退款收回）（首付）', en: '提成 (taken back): now' });
  });
});

describe('what is taken back of refunded rows', () => {
  const TENTH = { formula: { times: [{ sum: 'amount' }, '10%'] } };
  const MARGIN = { own: 'margin', type: 'amount', signed: true, label: '毛利', headers: ['毛利'] };
  const reversed = (rule: unknown, table: readonly Json[], fields: readonly unknown[] = FIELDS) => pay(of(rule, {}, { refunds: 'reversed', fields }), { sales: table });

  test('says which part of the whole it is', () => {
    const { lines } = reversed(TENTH, rows('date person amount status', ['2024-01-05', '甲', 600, null], ['2024-01-06', '甲', 1400, '退款']));
    expect(lines.map((line) => line.why('en'))).toEqual([expect.stringMatching(/= 200\.00 \(rows 1, 2\)\.$/), 'Refunded 1,400 of 2,000, taken back at the rate at which it was paid: (-200.00) × 1,400 ÷ 2,000 = -140.00 (row 2).']);
  });

  test('is nothing where the rows come to nothing, alone or with the others', () => {
    const margins = (...amounts: readonly number[]): string[] => linesOf(reversed({ formula: { plus: [{ sum: 'margin' }, 5] } }, rows('date person 毛利 status', ['2024-01-05', '甲', amounts[0], null], ['2024-01-06', '甲', amounts[1], '退款']), ['person', MARGIN]));
    expect([margins(100, 0), margins(-100, 100), margins(100, 100)]).toEqual([['甲 2024-01 105'], ['甲 2024-01 5'], ['甲 2024-01 205', '甲 2024-01 -102.5']]);
  });
});

test('a part of an award without rows is due on the day of its person, and has no rows', () => {
  const parts = [{ id: 'now', label: 'now', share: '60%' }, { id: 'later', label: 'later', on: { people: 'hireDate' } }];
  const scheme = of({ formula: 10 }, { each: 'everyone', parts }, { fields: [...FIELDS, { people: 'hireDate', optional: true }] });
  const { lines } = pay(scheme, { sales: rows('date person amount', ['2024-01-05', '甲', 1]), people: rows('person hireDate', ['乙', '2024-03-10'], ['甲', '2024-02-01']) });
  expect(lines.map(({ component: id, recipient, period, amount, rows: own }) => `${recipient} ${id} ${period} ${plain(amount)} [${own.join()}]`)).toEqual([
    '甲 share/now 2024-01 6 [1]', '甲 share/later 2024-02 4 [1]', '乙 share/now 2024-01 6 []', '乙 share/later 2024-03 4 []',
  ]);
});

test('what rests on results has lost what was taken back already', () => {
  const scheme = schemeWith({ language: 2, fields: FIELDS, refunds: 'reversed', components: [component({ formula: { times: [{ sum: 'amount' }, '10%'] } }), component({ formula: { times: [{ result: 'share' }, '10%'] } }, { id: 'over' })] });
  expect(linesOf(pay(scheme, { sales: rows('date person amount status', ['2024-01-05', '甲', 600, null], ['2024-01-06', '甲', 400, '退款']) })).sort()).toEqual(['甲 2024-01 -40', '甲 2024-01 100', '甲 2024-01 6']);
});

test('nobody knows the day on which a time without an end is over', () => {
  const scheme = of(SUM, { per: 'window', due: { date: 'periodEnd' } });
  const sales = rows('date person amount', ['2024-01-05', '甲', 1]);
  expect([dueOf(pay(scheme, { sales })), dueOf(pay(scheme, { sales }, { to: '2024-03-31' }))]).toEqual([[undefined], ['2024-03-31']]);
});

test('what false rows cost comes after what rows earn, whenever they were, also where refunds are taken back', () => {
  for (const refunds of ['as-if-never', 'reversed']) {
    const scheme = schemeWith({ language: 2, fields: FIELDS, refunds, components: [component({ formula: -3 }, { id: 'fine', each: 'row', source: 'fraud' }), component(SUM)] });
    expect(linesOf(pay(scheme, { sales: rows('date person amount status', ['2024-01-05', '甲', 1, '作假'], ['2024-02-05', '乙', 2, null]) }))).toEqual(['乙 2024-02 2', '甲 2024-01 -3']);
  }
});

describe('who receives', () => {
  const fields = [{ sales: 'person', optional: true }, 'amount', ...['customer', 'referrer', 'team'].map((sales) => ({ sales, optional: true })), ...['team', 'role'].map((people) => ({ people, optional: true }))];
  const sales = rows('date person amount customer referrer team', ['2024-01-05', '甲', 10, 'x', '介', '一队'], ['2024-01-06', '乙', 20, 'x', null, '一队'], ['2024-01-07', null, 5, 'y', null, '二队'], ['2024-01-08', '甲', 1, 'y', null, null]);
  const people = rows('person team role', ['甲', '一队', '店长'], ['丁', '一队', '店长'], ['丁', '二队', '店长'], ['戊', '二队', '店长'], ['己', '一队', '导购']);
  const paid = (more: Json, change: Json = {}, table = sales): string[] => linesOf(pay(schemeWith({ language: 2, fields, components: [component(SUM, more)], ...change }), { sales: table, people })).map((line) => line.replace(' 2024-01', ''));
  const CHIEFS = { members: [{ field: 'role', is: '店长' }] };

  test.each<[string, () => string[], string[]]>([
    ['whom a row names, and nobody where it names none', () => paid({ each: 'row', to: 'referrer' }), ['介 10']],
    ['the customer of a row', () => paid({ each: 'row', to: 'customer' }), ['x 10', 'x 20', 'y 5', 'y 1']],
    ['the team of a row, its own or its person\'s', () => paid({ each: 'row', to: 'team' }), ['一队 10', '一队 20', '二队 5', '一队 1']],
    ['the customer that is new', () => paid({ each: 'newCustomer', to: 'customer' }), ['x 30', 'y 6']],
    ['the team of the earliest row of a customer', () => paid({ each: 'customer', to: 'team' }), ['一队 30', '二队 6']],
    ['all who sold to a customer, each once', () => paid({ each: 'customer', to: 'sellers' }), ['甲 30', '乙 30', '甲 6']],
    ['those of the people of a team who meet a condition, each by the first row', () => paid({ each: 'team', to: CHIEFS }), ['甲 31', '丁 31', '戊 5']],
    ['those of all teams, of what is all together', () => paid({ each: 'all', to: CHIEFS }), ['甲 36', '丁 36', '戊 36']],
  ])('%s', (_, lines, expected) => {
    expect(lines()).toEqual(expected);
  });

  test('of a row that is shared, as the first row of a group is: people, or their teams; the part of a team that nobody knows is nobody\'s', () => {
    const shared = rows('date person amount customer', ['2024-01-05', '甲 30%, 己 30%, 戊 40%', 10, 'x'], ['2024-01-06', '甲', 90, 'x'], ['2024-01-07', '甲/乙', 20, 'y'], ['2024-01-08', '甲', 5, 'z'], ['2024-01-09', '甲/戊', 5, 'z']);
    const credit = { credit: { cell: 'person' } };
    expect(paid({ each: 'customer', to: 'person' }, credit, shared)).toEqual(['甲 30', '己 30', '戊 40', '甲 10', '乙 10', '甲 10']);
    expect(paid({ each: 'customer', to: 'team' }, credit, shared)).toEqual(['一队 60', '二队 40', '一队 10', '一队 10']);
    expect(paid({ each: 'customer', to: 'customer' }, credit, shared)).toEqual(['x 100', 'y 20', 'z 10']);
    const pool = component({ share: 100, among: 'person', weight: { sum: 'amount' }, leftover: 'first' }, { each: 'customer' });
    expect(paid({}, { ...credit, components: [pool] }, shared.slice(0, 1))).toEqual(['甲 30', '己 30', '戊 40']);
    expect(paid({ each: 'customer', to: 'person' }, { ...credit, takesPart: [{ field: 'role', is: '店长' }] }, shared.slice(0, 2))).toEqual(['甲 30', '戊 40']);
  });
});

describe('who takes no part', () => {
  const fields = ['person', 'amount', { sales: 'referrer', optional: true }, { sales: 'team', optional: true }, ...['role', 'team', 'basePay'].map((name) => ({ people: name, optional: true }))];
  const sales = rows('date person amount team referrer', ['2024-01-05', '己', 50, '一队', '己'], ['2024-01-06', '甲', 10, '一队', '甲'], ['2024-01-06', '甲', 10, '一队', null]);
  const people = rows('person role basePay', ['甲', '店长', 50], ['己', '导购', 100]);
  const CONTEST = { contest: { sum: 'amount' }, prizes: [7, 3], ties: 'first' };
  const paid = (rule: unknown, more: Json): unknown => {
    const payout = pay(schemeWith({ language: 2, fields, takesPart: [{ field: 'role', is: '店长' }], components: [component(rule, more)] }), { sales, people });
    return [linesOf(payout), payout.notes.filter(({ code }) => code === 'takes-no-part').length];
  };

  test.each<[string, () => unknown, unknown]>([
    ['has nothing', () => paid(SUM, {}), [['甲 2024-01 20'], 1]],
    ['has no place among people', () => paid(CONTEST, {}), [['甲 2024-01 7'], 1]],
    ['has no place among everyone', () => paid(CONTEST, { each: 'everyone' }), [['甲 2024-01 7'], 1]],
    ['has no place among referrers', () => paid(CONTEST, { each: 'referrer', to: 'referrer' }), [['甲 2024-01 7'], 1]],
    ['has no place among members', () => paid({ ...CONTEST, contest: 'basePay' }, { each: 'member' }), [['甲 window 7'], 1]],
    ['brings what goes to a team', () => paid(SUM, { to: 'team' }), [['一队 2024-01 50', '一队 2024-01 20'], 0]],
    ['sells for a team', () => paid(SUM, { each: 'team', to: 'team' }), [['一队 2024-01 70'], 0]],
    ['wins for a team', () => paid(CONTEST, { each: 'team', to: 'team' }), [['一队 2024-01 7'], 0]],
  ])('%s', (_, told, expected) => {
    expect(told()).toEqual(expected);
  });
});
