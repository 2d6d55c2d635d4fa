import { clause, refused, rows } from './clause';

describe('losing customers', () => {
  const PARAMS = { small: 1, mid: 2, large: 3, renewalRate: 0, upgradeRate: 0, lossSmall: 0.5, lossMid: 0.8, lossLarge: 1 };
  const FIELDS = 'date person event customerGrade';
  clause('costs no more than base pay in a month, the later rows by date are cut', 'small-mid-large', {
    params: PARAMS, people: rows('person basePay', ['甲', 1000]),
    sales: rows(FIELDS, ['2024-03-20', '甲', '流失', '中型'], ['2024-03-01', '甲', '流失', '小型'], ['2024-04-01', '甲', '流失', '大型'], ['2024-03-02', '甲', '新开', '小型']), pays: { 甲: '-1999.00' },
  });
  clause('a base pay that cannot be read is told and rejects the loss alone', 'small-mid-large', {
    params: PARAMS, people: rows('person basePay', ['甲', '面议']), sales: rows(FIELDS, ['2024-03-20', '甲', '流失', '中型'], ['2024-03-20', '甲', 'new', 'LARGE']), pays: { 甲: '3.00' }, rejected: [1, 'people 1'],
  });
});

describe('base pay', () => {
  clause('only in months with counted rows, and none where none is known', 'base-plus-tiers', {
    params: { tiers: [{ atLeast: 0, value: '1%' }], baseFor: 'with-rows' }, people: rows('person basePay', ['甲', 1000], ['丙', 1000]),
    sales: rows('date person amount status', ['2024-03-01', '甲', 100, null], ['2024-04-01', '甲', 100, '退款'], ['2024-03-01', '乙', 100, null]), pays: { 甲: '1001.00', 乙: '1.00' }, excluded: [2],
  });
  clause('a rate by the number of contracts, with bounds of either side', 'base-plus-tiers', {
    params: { by: 'contracts', method: 'graduated', tiers: [{ atLeast: 1, value: '1%' }, { above: 2, value: '10%' }] },
    sales: rows('date person amount', ['2024-03-01', '甲', 100], ['2024-03-01', '甲', 100], ['2024-03-01', '乙', 100], ['2024-03-01', '乙', 100], ['2024-03-01', '乙', 100]), pays: { 甲: '2.00', 乙: '30.00' },
  });
  clause('graduated with a bound above', 'base-plus-tiers', {
    params: { tiers: [{ atLeast: 0, value: '1%' }, { above: 100, value: '10%' }] }, sales: rows('date person amount', ['2024-03-01', '甲', 100], ['2024-03-01', '乙', 101]), pays: { 甲: '1.00', 乙: '1.10' },
  });
});

describe('accounts kept', () => {
  const account = (day: string, role: string | null) => [day, '甲', role, '否', '否', '否', '是', '否'];
  const FIELDS = 'date person role secondary noMonthlyFee earlyRenewal validUser expiring';
  clause('the role of the people table, the number anew each month', 'retention-mobile', {
    people: rows('person role', ['甲', 'Shop Assistant']), sales: rows(FIELDS, ...Array.from({ length: 6 }, () => account('2024-03-01', null)), account('2024-04-01', null)), pays: { 甲: ['160.00', '3.5 performance-points'] },
  });
  clause('no role is another role', 'retention-mobile', { params: { pointRoles: [] }, sales: rows(FIELDS, ...Array.from({ length: 3 }, () => account('2024-03-01', null))), pays: { 甲: ['80.00', '1.5 performance-points'] } });
});

describe('ratings', () => {
  const FIELDS = 'person role team score.态度 score.技能 score.服从 score.协作';
  clause('the tier of an exact score, for leaders and others', 'weighted-rating', {
    people: rows(FIELDS, ['甲', 'Leader', null, 9, 9, 9, 9], ['乙', null, null, 9, 9, 9, 8.9], ['丙', '组长', null, 0, 0, 0, 0], ['丁', '工', null, 5, 5, 5, 5]), pays: { 甲: '500.00', 乙: '200.00', 丁: '100.00' },
  });
  clause('a blank score rejects the person, also of a suspended team', 'weighted-rating', {
    params: { suspendedTeams: '二组' }, people: rows(FIELDS, ['甲', null, '一组', 9, null, 9, 9], ['乙', null, '二组', 9, -1, 9, 9], ['丙', null, ' 二组', 9, 9, 9, 9]), pays: {}, rejected: ['people 1', 'people 2'],
  });
  clause('columns named in Chinese', 'weighted-rating', { people: rows('姓名 岗位 评分.态度 评分.技能 评分.服从 评分.协作', ['甲', '组长', 7, 7, 7, 7]), pays: { 甲: '300.00' } });
});

describe('the floating bonus', () => {
  const PEOPLE = rows('person basePay score.个人', ['甲', 1000, 100]);
  const GIVEN = { utilisation: '50%', workOrders: 0.5, otherScore: 0 };
  clause('an item of the user\'s own may carry its ratio', 'floating-bonus', {
    params: { ...GIVEN, items: [{ name: 'safety', max: 100, ratio: 1, fullAt: 1 }] }, people: PEOPLE, pays: { 甲: '1060.00' },
  });
  clause('reaches the full mark exactly', 'floating-bonus', { params: { utilisation: 0.99, workOrders: '99.99%', otherScore: 0 }, people: PEOPLE, pays: { 甲: '889.00' } });
  clause('a person without a score or with a bad one is told', 'floating-bonus', {
    params: GIVEN, people: rows('person basePay score.个人', ['甲', 1000, null], ['乙', '?', 90], ['丙', 1000, 0]), pays: { 丙: '82.50' }, rejected: ['people 1', 'people 2'],
  });
  refused('a ratio that is no ratio', 'floating-bonus', { ...GIVEN, utilisation: 98.5 }, /from 0 to 2; it is 98\.5/, { people: PEOPLE });
});

describe('scores and incidents', () => {
  clause('an incident anywhere in the window costs the year\'s award', 'quarter-score', {
    sales: rows('date person amount incidents', ['2024-03-31', '甲', 90, 0], ['2024-06-30', '甲', 89.99, 1], ['2024-03-31', '乙', 50, 0], ['2024-06-30', '丙', 95, '无']), pays: { 甲: '500.00', 乙: '1000.00' }, rejected: [4],
  });
});

describe('fraud forfeits', () => {
  clause('people belong to a team by the people table or by any row, excluded or not', 'fraud-forfeit', {
    params: { base: 'assist-hours' }, people: rows('person team', ['甲', '一队']),
    sales: rows('date person team hours status', ['2024-03-01', '甲', '二队', 1, null], ['2024-03-01', '乙', '一队', '?', null], ['2024-03-01', '乙', '三队', 1, null], ['2024-03-01', '丙', '三队', 1, null], ['2024-03-01', '丙', '一队', 1, '退款'], ['2024-03-02', '丁', '一队', 1, '作假']),
    pays: {}, rejected: [2], excluded: [5, 6],
  });
  clause('fraud outside the window forfeits nothing', 'fraud-forfeit', {
    params: { base: { scheme: 'assist-hours', params: { rate: 10 } }, from: '2024-03-01' },
    sales: rows('date person team hours status', ['2024-02-01', '甲', '一队', 1, '作假'], ['2024-03-01', '甲', '一队', 1, null], ['2024-03-01', '甲', '一队', '?', null]), pays: { 甲: '10.00' }, excluded: [1], rejected: [3],
  });
  refused('a base that is not there', 'fraud-forfeit', { base: 'no-such-scheme' }, /no-such-scheme/);
  refused('a base with a bad parameter', 'fraud-forfeit', { base: { scheme: 'assist-hours', params: { rat: 1 } } }, /do you mean "rate"/);
});
