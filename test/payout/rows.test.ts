import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { linesOf, notesOf, pay, rows, schemeOf } from './house';

const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });

const codesOf = (list: readonly { readonly row: number; readonly code: string }[]): string[] => list.map(({ row, code }) => `${row} ${code}`);

describe('rows that do not count', () => {
  test('are told with the first reason that holds, in the order status, window, role, department', () => {
    const sales = rows(
      'date person amount status role department',
      ['2024-01-01', '甲', 100, null, null, null], ['2024-01-01', '甲', 100, '退款', '实习', null], ['2025-01-01', '甲', 100, null, '实习', '财务部'],
      ['2024-01-01', '甲', 100, null, '实习', '财务部'], ['2024-01-01', '甲', 100, null, null, '财务部'], ['2024-01-01', '甲', 100, 'fraud', null, null],
      ['2023-12-31', '甲', 100, '有效', null, null], ['2024-01-01', '甲', 100, 'Returned', null, null], ['2024-01-01', '甲', 100, '已取消', null, null],
    );
    const payout = pay(SHARE, { sales }, { from: '2024-01-01', to: '2024-12-31', excludeRoles: ['实习'], excludeDepartments: '财务部' });
    expect(linesOf(payout)).toEqual(['甲 2024-01 10']);
    expect(codesOf(payout.excluded)).toEqual([
      '2 refunded', '3 outside-window', '4 excluded-role', '5 excluded-department', '6 fraud', '7 outside-window', '8 returned', '9 cancelled',
    ]);
    expect(payout.excluded.map(({ sentence }) => say(sentence, 'en')).slice(1, 4)).toEqual([
      '2025-01-01 lies after the last day, 2024-12-31: it does not count.', 'The role 实习 does not take part: it does not count.', 'The department 财务部 does not take part: it does not count.',
    ]);
    expect(payout.rows).toEqual({ read: 9, counted: 1 });
  });

  test('have the role of the people table where their own is blank', () => {
    const people = rows('person role', ['甲', '实习'], ['乙', '业务员']);
    const sales = rows('date person amount role', ['2024-01-01', '甲', 100, null], ['2024-01-01', '甲', 100, '业务员'], ['2024-01-01', '乙', 100, '实 习'], ['2024-01-01', '乙', 100, '实习 ']);
    expect(codesOf(pay(SHARE, { sales, people }, { excludeRoles: ['实习'] }).excluded)).toEqual(['1 excluded-role', '4 excluded-role']);
  });
});

describe('rows that cannot be read', () => {
  test('are told field by field, and the others are worked out', () => {
    const sales = rows(
      'date person amount status',
      ['2024-01-01', '甲', 100, null], ['2024-02-30', null, '一百', null], [null, '甲', -5, null], ['2024-01-01', '甲', 100, '已付'], ['2024-01-01', '甲', null, null],
      ['昨天', '甲', 100, '退款'],
    );
    const payout = pay(SHARE, { sales });
    expect(linesOf(payout)).toEqual(['甲 2024-01 10']);
    expect(payout.rejected.map(({ row, field, code }) => `${row} ${field} ${code}`)).toEqual([
      '2 date not-a-date', '2 person missing', '2 amount not-a-number', '3 date missing', '3 amount negative', '4 status unknown-word', '5 amount missing',
    ]);
    expect(codesOf(payout.excluded)).toEqual(['6 refunded']);
  });

  test('a value outside the words that a scheme knows', () => {
    const scheme = schemeOf(
      { formula: { times: ['amount', { lookup: { 普通: '1%', VIP: '3%' }, by: 'customerGrade' }] } },
      { each: 'row' },
      { fields: ['person', 'amount', { sales: 'customerGrade', synonyms: [['普通', 'ordinary'], ['VIP', '贵宾']], known: 'synonyms' }] },
    );
    const sales = rows('date person amount customerGrade', ['2024-01-01', '甲', 100, 'Ordinary'], ['2024-01-02', '甲', 100, '贵宾'], ['2024-01-03', '甲', 100, '钻石'], ['2024-01-03', '甲', 100, null]);
    const payout = pay(scheme, { sales });
    expect(linesOf(payout)).toEqual(['甲 2024-01 1', '甲 2024-01 3']);
    expect(payout.rejected.map(({ row, code, sentence }) => `${row} ${code} ${say(sentence, 'en')}`)).toEqual([
      '3 unknown-word "钻石" is not a value of Customer grade that "Sample" knows: use one of 普通, VIP.', '4 missing Customer grade is blank: fill it in.',
    ]);
  });
});

describe('the order of lines', () => {
  test('is by the date of their earliest row, then the table, then the components; those without rows come last', () => {
    const rookie = presetById('rookie-targets');
    if (rookie === undefined) throw new Error('There is such a preset.');
    const people = rows('person target trained', ['丙', 1, '是'], ['乙', 1, '是'], ['甲', 1, '否']);
    const sales = rows('date person amount', ['2024-02-01', '乙', 10], ['2024-01-05', '甲', 10], ['2024-01-05', '乙', 10]);
    expect(linesOf(pay(rookie, { sales, people }, { rate: '10%', streakBonus: 1, trainingSubsidy: 5 }))).toEqual([
      '甲 2024-01 1', '乙 2024-01 1', '乙 2024-02 1', '丙 window 5', '乙 window 5',
    ]);
  });
});

describe('notes', () => {
  test('an order number that is repeated', () => {
    const sales = rows('date person amount orderId', ['2024-01-01', '甲', 1, 'A1'], ['2024-01-01', '甲', 1, 'a1 '], ['2024-01-01', '甲', 1, 'B'], ['2024-01-02', '甲', 1, 'A1']);
    const payout = pay(SHARE, { sales });
    expect(payout.rows.counted).toBe(4);
    expect(notesOf(payout, 'duplicate-order')).toEqual(['Order A1 is in rows 1, 2, 4; all of them count: check for duplicates.']);
  });

  test('one name in two teams, unless staff numbers tell people apart', () => {
    const sales = rows('date person amount team personId', ['2024-01-01', '张伟', 100, '一队', 'a'], ['2024-01-01', '张伟', 200, '二队', 'b']);
    const byName = sales.map(({ personId: _, ...row }) => row);
    expect(notesOf(pay(SHARE, { sales: byName }), 'same-name')).toHaveLength(1);
    expect(linesOf(pay(SHARE, { sales: byName }))).toEqual(['张伟 2024-01 30']);
    const payout = pay(SHARE, { sales });
    expect(notesOf(payout, 'same-name')).toEqual([]);
    expect(payout.totals.map(({ recipient, personId }) => [recipient, personId])).toEqual([['张伟', 'a'], ['张伟', 'b']]);
  });

  test('people of one team are not asked about, nor those of whom some rows name no team; one of two teams is, once', () => {
    const sales = rows(
      'date person amount team', ['2024-01-01', '甲', 1, '一队'], ['2024-01-02', '甲', 1, '一队'], ['2024-01-02', '乙', 1, '一队'], ['2024-01-03', '乙', 1, null],
      ['2024-01-03', null, 1, '二队'], ['2024-01-03', '丙', 1, '二队'], ['2024-01-04', '丙', 1, '一队'], ['2024-01-05', '丙', 1, '二队'],
    );
    expect(notesOf(pay(SHARE, { sales }), 'same-name')).toEqual(['丙 is in two teams and was taken for one person; if they are two people of one name, add a column of staff numbers.']);
    // The people table says of which team who sold without one is.
    const unnamed = rows('date person amount', ['2024-01-01', '甲', 1], ['2024-01-02', '乙', 1]);
    expect(notesOf(pay(SHARE, { sales: unnamed, people: rows('person team', ['甲', '一队'], ['乙', '二队']) }), 'same-name')).toEqual([]);
  });

  test('people without a target, with the periods', () => {
    const scheme = schemeOf({ formula: 5, when: [{ value: { sum: 'amount' }, atLeast: { target: 'person' } }] }, {}, { fields: ['person', 'amount', { people: 'target', optional: true }] });
    const sales = rows('date person amount', ['2024-01-01', '甲', 100], ['2024-02-01', '甲', 100], ['2024-02-01', '乙', 100]);
    expect(notesOf(pay(scheme, { sales, people: rows('person target', ['乙', 1]) }), 'no-target')).toEqual([
      '甲 has no target (2024-01, 2024-02): nothing that rests on a target was worked out; add the target.',
    ]);
  });

  test('numbers beyond fifteen digits, hidden rows, points that buy something, costs', () => {
    const sales = rows('date person amount', ['2024-01-01', '甲', 0.1 + 0.2], ['2024-01-01', '甲', 5]);
    expect(notesOf(pay(SHARE, { sales }), 'values-snapped')).toEqual(['1 number has more than 15 significant digits and was read as Excel shows it.']);
    const points = schemeOf({ formula: 250 }, { award: 'points' }, { redemption: [{ award: 'points', cost: 100, offer: { zh: '一天假', en: 'a day off' } }, { award: 'points', cost: 500, offer: '旅游' }] });
    expect(notesOf(pay(points, { sales }), 'redemption')).toEqual(['甲 has a balance of 250: enough for 2 × a day off at 100 each; nothing was deducted.']);
    const campaign = presetById('campaign-goals');
    const teams = rows('date team quantity amount collected', ['2024-01-01', '一队', 1, 1, 1]);
    expect(campaign && notesOf(pay(campaign, { sales: teams }, { award: 1 }), 'cost-sheet')[0]).toMatch(/total 2,110\.00\.$/);
  });
});
