import { clause, refused, rows } from './clause';

const SALES = 'date person customer amount referrer';

describe('awards for referrers', () => {
  clause('only new customers, and only their first order', 'signed-order-share', {
    params: { rate: '10%' }, history: rows('customer date', ['老', '2020-01-01']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 100, '王'], ['2024-03-02', '张三', '甲', 900, '王'], ['2024-03-02', '张三', '老', 900, '王'], ['2024-03-03', '张三', '乙', 50, null], ['2024-03-04', '张三', '乙', 50, '王']),
    pays: { 王: '10.00' },
  });
  clause('people are excluded as sellers, not as referrers', 'signed-order-share', {
    params: { rate: '10%', excludeRoles: ['主管'] }, people: rows('person role', ['王', '主管'], ['李', '主管']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 100, '王'], ['2024-03-02', '李', '乙', 100, '赵']),
    pays: { 王: '10.00' }, excluded: [2],
  });
  clause('the higher rate where grade and region both hold', 'first-year-contract', {
    params: { regions: '西部, 北部' },
    sales: rows(`${SALES} customerGrade region`, ['2024-03-01', '张三', '甲', 100, '王', '大型企业', '西部'], ['2024-03-01', '张三', '乙', 100, '王', null, '北部'], ['2024-03-01', '张三', '丙', 100, '王', 'KEY partner', null], ['2024-03-01', '张三', '丁', 100, '王', null, '南部']),
    pays: { 王: '28.00' },
  });
  clause('no person is needed where the referrer is paid', 'first-year-contract', {
    sales: rows('date customer amount referrer', ['2024-03-01', '甲', 100, '王']), pays: { 王: '5.00' },
  });
  clause('a purchase of any customer at the rate of its tier', 'purchase-tier-referral', {
    history: rows('customer date', ['甲', '2020-01-01']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 999.99, '王'], ['2024-03-01', '张三', '甲', 4999.99, '王'], ['2024-03-01', '张三', null, 10000, '王'], ['2024-03-01', '张三', '甲', 10000, null]),
    pays: { 王: '1250.00' },
  });
  clause('the bonus by customers counts each once, new or not, and no blanks', 'purchase-tier-referral', {
    params: { countBonus: [{ above: 1, value: 7 }] }, history: rows('customer date', ['甲', '2020-01-01']),
    sales: rows(`${SALES} status`, ['2024-03-01', '张三', '甲', 1, '王'], ['2024-03-01', '张三', ' 甲', 1, '王'], ['2024-03-01', '张三', null, 1, '王'], ['2024-03-01', '张三', '乙', 1, '王', '退款'], ['2024-03-01', '张三', '丙', 1, '李'], ['2024-03-01', '张三', '丁', 1, '李']),
    pays: { 李: '7.00' }, excluded: [4],
  });
  clause('points of a fraction', 'referral-points', {
    params: { pointsEach: '0.333' }, sales: rows('date customer referrer', ['2024-03-01', '甲', '王'], ['2024-03-01', '乙', '王']), pays: { 王: '0.66 points' },
  });
  clause('no points under the cap and the budget of cash', 'referral-points', {
    params: { pointsEach: 50, capPerRecipient: 10, budget: 10 }, sales: rows('date customer referrer', ['2024-03-01', '甲', '王']), pays: { 王: '50 points' },
  });
  clause('a rate within its bounds', 'spend-share', { params: { rate: '5%' }, sales: rows('date amount referrer', ['2024-03-01', 100, '王']), pays: { 王: '5.00' } });
  refused('a rate below its bounds', 'spend-share', { rate: '0.9%' }, /from 1 % to 5 %; it is 0\.9 %/);
  refused('a rate above its bounds', 'spend-share', { rate: 0.051 }, /from 1 % to 5 %/);
  refused('a rate written as a whole number', 'spend-share', { rate: 3 }, /Is 3% meant/);
});

describe('the rate that grows by the unit', () => {
  clause('graduated goes by date, then by table order', 'unit-progressive', {
    params: { method: 'graduated', step: '1%', customers: 'all' },
    sales: rows('date amount referrer', ['2024-03-02', 100, '王'], ['2024-03-01', 1000, '王'], ['2024-03-01', 10, '王'], ['2024-03-05', 1, '李']),
    pays: { 王: '13.20', 李: '0.01' },
  });
  clause('rows that do not count are no units', 'unit-progressive', {
    params: { customers: 'all' },
    sales: rows('date amount referrer status', ['2024-03-01', 1000, '王', null], ['2024-03-02', 1000, '王', '取消'], ['2024-03-03', 1000, '王', null]),
    pays: { 王: '20.00' }, excluded: [2],
  });
});

describe('a mall\'s referrals', () => {
  clause('later contracts count whoever referred or sold them', 'mall-referral', {
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 100000, '王'], ['2024-05-01', '李四', '甲', 200000, '李'], ['2024-03-02', '张三', '乙', 0, '王']),
    pays: { 王: '6000.00', 甲: '10000 discount', 乙: '5000 discount' },
  });
  clause('no award where the first order has no referrer', 'mall-referral', {
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 100000, null], ['2024-03-02', '张三', '甲', 100000, '王']), pays: {},
  });
});

describe('a car dealer\'s referrals', () => {
  const FIELDS = 'date customer referrer referrerKind status';
  clause('the kind of referrer is needed where there is a referrer', 'dealer-referral', {
    sales: rows(FIELDS, ['2024-03-01', '甲', '王', null], ['2024-03-01', '乙', null, null], ['2024-03-01', '丙', '王', '路人'], ['2024-03-01', '丁', '王', 'LEAD']),
    pays: { 王: '100.00' }, rejected: [1, 3],
  });
  clause('old customers earn nothing, and fraud costs all the same', 'dealer-referral', {
    history: rows('customer date', ['甲', '2020-01-01']),
    sales: rows(FIELDS, ['2024-03-01', '甲', '王', '员工', null], ['2024-03-02', '甲', '王', '员工', 'fraud']),
    pays: { 王: '-300.00' }, excluded: [2],
  });
  clause('fraud outside the window costs nothing, and within it costs whoever the row is of', 'dealer-referral', {
    params: { from: '2024-03-01', excludeRoles: ['实习'] },
    sales: rows(`${FIELDS} role`, ['2024-02-29', '甲', '王', '员工', '作假', '店员'], ['2024-03-01', '乙', '王', '员工', '作假', '实习'], ['2024-03-01', '丙', '王', '线索', '作假', '店员']),
    pays: { 王: '-600.00' }, excluded: [1, 2, 3],
  });
  clause('a sales consultant earns nothing for an employee\'s referral and is charged for a false one', 'dealer-referral', {
    people: rows('person role', ['孙', 'Sales Consultant']),
    sales: rows(FIELDS, ['2024-03-01', '甲', '孙', '员工', null], ['2024-03-02', '乙', '孙', '线索', null], ['2024-03-03', '丙', '孙', '员工', '作假']),
    pays: { 孙: '-300.00' }, excluded: [3],
  });
});

describe('awards for both sides', () => {
  clause('a fixed amount needs no order amount', 'two-sided-referral', {
    params: { referrerAmount: 50, customerAmount: 5 }, sales: rows('date customer referrer', ['2024-03-01', '甲', '王']), pays: { 王: '50.00', 甲: '5 discount' },
  });
  clause('a share of the first order needs it', 'two-sided-referral', {
    params: { referrerRate: '1%' }, sales: rows('date customer amount referrer', ['2024-03-01', '甲', null, '王'], ['2024-03-02', '乙', 1000, '王']), pays: { 王: '10.00' }, rejected: [1],
  });
  refused('both', 'two-sided-referral', { referrerAmount: 5, referrerRate: '1%' }, /exactly one of them must be given; 2 are/);
  refused('neither', 'two-sided-referral', {}, /exactly one of them must be given; 0 are/);
});

describe('points of a customer', () => {
  clause('whole points on each row, by customer and month', 'loyalty-points', {
    params: { yuanPerPoint: 0.3 },
    sales: rows('date person customer amount', ['2024-03-01', '张三', '甲', 1], ['2024-03-02', '李四', '甲', 0.29], ['2024-04-01', '张三', '甲', 0.9], ['2024-03-01', '张三', null, 9]),
    pays: { 甲: '6 points' }, rejected: [4],
  });
  refused('no yuan for a point', 'loyalty-points', { yuanPerPoint: 0 }, /must be above 0/);
});

describe('the year\'s best referrers', () => {
  const FIELDS = 'date customer referrer time';
  clause('only first orders count, in the year in which they lie', 'referral-annual-top', {
    params: { prizes: [100, 50] },
    sales: rows(FIELDS, ['2023-12-31', '甲', '王'], ['2024-01-01', '甲', '李'], ['2024-01-02', '乙', '李'], ['2024-01-03', '丙', '李'], ['2024-01-04', '丁', '王']),
    pays: { 王: '150.00', 李: '100.00' },
  });
  clause('on one date the earlier time reached the figure first', 'referral-annual-top', {
    params: { prizes: [100] },
    sales: rows(FIELDS, ['2024-01-05', '甲', '王', '2024-01-05 15:00'], ['2024-01-05', '乙', '李', '2024-01-05 09:00']),
    pays: { 李: '100.00' },
  });
  clause('all tied get the higher prize and the next places are skipped', 'referral-annual-top', {
    params: { prizes: [100, 50, 20], ties: 'same' },
    sales: rows(FIELDS, ['2024-01-01', '甲', '王'], ['2024-01-02', '乙', '李'], ['2024-01-03', '丙', '赵'], ['2024-01-03', '丁', '赵'], ['2024-01-04', '戊', '钱']),
    pays: { 赵: '100.00', 王: '50.00', 李: '50.00', 钱: '50.00' },
  });
});
