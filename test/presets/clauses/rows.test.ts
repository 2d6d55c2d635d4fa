import { clause, refused, rows } from './clause';

describe('rows that do not count, and rows that cannot be read', () => {
  clause('what is both is excluded only', 'assist-hours', {
    params: { from: '2024-03-01', to: '2024-03-31', excludeRoles: '实习', excludeDepartments: '后勤' }, people: rows('person role department', ['甲', '实习', null], ['乙', null, '后勤']),
    sales: rows('date person hours status', ['2024-03-01', '丙', '?', '退款'], ['坏日期', '丙', 1, '取消'], ['2024-02-29', '丙', '?', null], ['2024-04-01', null, 1, null], ['2024-03-01', '甲', '?', null], ['坏日期', '乙', 1, null], ['2024-03-31', '丙', 1, null]),
    pays: { 丙: '40.00' }, excluded: [1, 2, 3, 4, 5, 6],
  });
  clause('a row\'s own role goes before that of the people table', 'assist-hours', {
    params: { excludeRoles: ['实习'] }, people: rows('person role', ['甲', '实习'], ['乙', '正式']),
    sales: rows('date person role hours', ['2024-03-01', '甲', '正式', 1], ['2024-03-01', '乙', '实习', 1], ['2024-03-01', '甲', null, 1]), pays: { 甲: '40.00' }, excluded: [2, 3],
  });
  clause('an unknown status is rejected, a valid or blank one counts', 'assist-hours', {
    sales: rows('date person hours status', ['2024-03-01', '甲', 1, '有效'], ['2024-03-01', '甲', 1, 'VALID'], ['2024-03-01', '甲', 1, ' '], ['2024-03-01', '甲', 1, '暂停']), pays: { 甲: '120.00' }, rejected: [4],
  });
  clause('a negative amount is rejected', 'target-and-excess', {
    params: { bonus: 1, excessRate: 0 }, sales: rows('date person amount target', ['2024-03-01', '甲', -1, 1], ['2024-03-01', '甲', '(5)', 1], ['2024-03-01', '甲', 1, 1]), pays: { 甲: '1.00' }, rejected: [1, 2],
  });
  clause('a row that would earn nothing is rejected all the same', 'card-sales', {
    params: { sellers: [] },
    sales: rows('date person visited closed closer', ['2024-03-01', '甲', '是', null, null], ['2024-03-01', '甲', '是', '待定', null], ['2024-03-01', '甲', '否', '否', null]), pays: { 甲: '50.00' }, rejected: [1, 2],
  });
  clause('an unreadable value that is only read where there rejects the row', 'small-mid-large', {
    params: { small: 1, mid: 2, large: 3, renewalRate: '10%', upgradeRate: '10%', lossSmall: 0, lossMid: 0, lossLarge: 0 },
    sales: rows('date person event customerGrade amount', ['2024-03-01', '甲', '新开', '小型', '待定'], ['2024-03-01', '甲', 'RENEWAL', '巨型', 100], ['2024-03-01', '甲', 'upgrade', null, 100], ['2024-03-01', '甲', null, '小型', 5]),
    pays: { 甲: '20.00' }, rejected: [1, 4],
  });
  clause('a blank yes or no rejects the row', 'retention-mobile', {
    params: { pointRoles: [] },
    sales: rows('date person secondary noMonthlyFee earlyRenewal validUser expiring', ['2024-03-01', '甲', '否', '否', '否', '是', null], ['2024-03-01', '甲', '是', '否', '否', null, '是'], ['2024-03-01', '甲', 'N', 'no', 'FALSE', 1, '是']),
    pays: { 甲: ['20.00', '1 performance-points'] }, rejected: [1, 2],
  });
  clause('a product of another kind earns nothing, a blank one is missing', 'retention-broadband', {
    params: { pointRoles: [] },
    sales: rows('date person product expiring', ['2024-03-01', '甲', 'Fibre Migration', null], ['2024-03-01', '甲', '其他', null], ['2024-03-01', '甲', null, '是'], ['2024-03-01', '甲', '预存', null], ['2024-03-01', '甲', '光纤平移', '不知道']),
    pays: { 甲: '0.5 performance-points' }, rejected: [3, 4, 5],
  });
  refused('a column that every row needs and no row has', 'assist-hours', {}, /hours/i, { sales: rows('date person', ['2024-03-01', '甲']) });
});

describe('names', () => {
  clause('are shown as first written', 'assist-hours', { sales: rows('date person hours', ['2024-03-01', ' Li  Lei', 1], ['2024-03-02', 'LI LEI', 1], ['2024-03-02', 'ｌｉ ｌｅｉ ', 1]), pays: { 'Li  Lei': '120.00' } });
});

describe('rounding', () => {
  const three = rows('date person hours', ['2024-03-01', '甲', 1], ['2024-03-02', '甲', 1], ['2024-03-03', '甲', 1]);
  clause('each line once, totals add up the rounded lines', 'assist-hours', { params: { rate: 0.335 }, sales: three, pays: { 甲: '1.02' } });
  clause('half to even', 'assist-hours', { params: { rate: 0.345, rounding: 'half-even' }, sales: three, pays: { 甲: '1.02' } });
  clause('down is toward zero', 'miss-penalty', { params: { each: 0.119, rounding: 'down' }, sales: rows('date person closed', ['2024-03-01', '甲', '否']), pays: { 甲: '-0.11' } });
  clause('half away from zero, below zero too', 'miss-penalty', { params: { each: 0.125 }, sales: rows('date person closed', ['2024-03-01', '甲', '否']), pays: { 甲: '-0.13' } });
  clause('to whole yuan, and to eight places', 'assist-hours', { params: { rate: '0.5', places: 0 }, sales: three, pays: { 甲: '3' } });
  clause('to eight places', 'assist-hours', { params: { rate: '0.123456785', places: 8 }, sales: three, pays: { 甲: '0.37037037' } });
  clause('awards beside cash to two places', 'care-score', { params: { places: 0 }, people: rows('person target', ['甲', 3]), sales: rows('date person quantity amount', ['2024-03-01', '甲', 0, 1]), pays: { 甲: '23.81 score' } });
});

describe('the cap', () => {
  clause('is of the recipient and period, cut from the later lines', 'base-plus-tiers', {
    params: { tiers: [{ atLeast: 0, value: '10%' }], capPerRecipient: 150 }, people: rows('person basePay', ['甲', 100]),
    sales: rows('date person amount', ['2024-03-01', '甲', 1000], ['2024-04-01', '甲', 300]), pays: { 甲: '280.00' },
  });
  clause('is of the net, and cuts positive lines only', 'small-mid-large', {
    params: { small: 300, mid: 800, large: 5, renewalRate: 0, upgradeRate: 0, lossSmall: 0.4, lossMid: 0, lossLarge: 0, capPerRecipient: 500 }, people: rows('person basePay', ['甲', 1000]),
    sales: rows('date person event customerGrade', ['2024-03-01', '甲', '新开', '小型'], ['2024-03-02', '甲', '新开', '中型'], ['2024-03-03', '甲', '流失', '小型']), pays: { 甲: '500.00' },
  });
  clause('is of the whole window where the preset names no period', 'assist-hours', {
    params: { capPerRecipient: 50 }, sales: rows('date person hours', ['2024-03-01', '甲', 1], ['2024-09-01', '甲', 1], ['2024-03-01', '乙', 1]), pays: { 甲: '50.00', 乙: '40.00' },
  });
  clause('of 0 leaves nothing', 'assist-hours', { params: { capPerRecipient: 0 }, sales: rows('date person hours', ['2024-03-01', '甲', 1]), pays: {} });
});

describe('the budget', () => {
  clause('scales every line, deductions too', 'small-mid-large', {
    params: { small: 100, mid: 50, large: 0, renewalRate: 0, upgradeRate: 0, lossSmall: 0.3, lossMid: 0, lossLarge: 0, budget: 60 }, people: rows('person basePay', ['丙', 100]),
    sales: rows('date person event customerGrade', ['2024-03-01', '甲', '新开', '小型'], ['2024-03-02', '乙', '新开', '中型'], ['2024-03-03', '丙', '流失', '小型']),
    pays: { 甲: '50.00', 乙: '25.00', 丙: '-15.00' },
  });
  clause('floors each share before the cents are given', 'small-mid-large', {
    params: { small: 10, mid: 0, large: 0, renewalRate: 0, upgradeRate: 0, lossSmall: 0.333, lossMid: 0, lossLarge: 0, budget: 5 }, people: rows('person basePay', ['乙', 10]),
    sales: rows('date person event customerGrade', ['2024-03-01', '甲', '新开', '小型'], ['2024-03-02', '乙', '流失', '小型']), pays: { 甲: '7.50', 乙: '-2.50' },
  });
  clause('gives the cents to the earlier by date', 'assist-hours', {
    params: { budget: 10 }, sales: rows('date person hours', ['2024-03-03', '丙', 1], ['2024-03-01', '甲', 1], ['2024-03-02', '乙', 1]), pays: { 丙: '3.33', 甲: '3.34', 乙: '3.33' },
  });
  clause('comes after the cap', 'assist-hours', {
    params: { budget: 60, capPerRecipient: 40 }, sales: rows('date person hours', ['2024-03-01', '甲', 2], ['2024-03-02', '乙', 1]), pays: { 甲: '30.00', 乙: '30.00' },
  });
  clause('changes nothing that is within it', 'assist-hours', { params: { budget: 40 }, sales: rows('date person hours', ['2024-03-01', '甲', 1]), pays: { 甲: '40.00' } });
});
