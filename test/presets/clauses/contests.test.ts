import { clause, refused, rows } from './clause';

describe('prizes by rank', () => {
  const BY_QUANTITY = 'date person quantity';
  clause('no target, no completion', 'rank-prizes', {
    people: rows('person target', ['张三', 10]), sales: rows(BY_QUANTITY, ['2024-03-01', '张三', 1], ['2024-03-01', '李四', 100]), pays: { 张三: '50.00' },
  });
  clause('a figure of 0 wins nothing, however few there are', 'rank-prizes', {
    params: { by: 'quantity' }, sales: rows(BY_QUANTITY, ['2024-03-01', '张三', 0], ['2024-03-01', '李四', 1]), pays: { 李四: '50.00' },
  });
  clause('tied beyond the last prize they share what there is, the cents to the earlier of the table', 'rank-prizes', {
    params: { by: 'amount', ties: 'share' },
    sales: rows('date person amount', ['2024-03-01', '甲', 9], ['2024-03-01', '乙', 5], ['2024-03-01', '丙', 5], ['2024-03-01', '丁', 5]),
    pays: { 甲: '50.00', 乙: '16.67', 丙: '16.67', 丁: '16.66' },
  });
  clause('all tied get the higher prize, and the next places are skipped', 'rank-prizes', {
    params: { by: 'amount', ties: 'same' },
    sales: rows('date person amount', ['2024-03-01', '甲', 5], ['2024-03-01', '乙', 5], ['2024-03-01', '丙', 4], ['2024-03-01', '丁', 3]),
    pays: { 甲: '50.00', 乙: '50.00', 丙: '20.00' },
  });
  clause('first is by the time of the last counted row, a refunded one is none', 'rank-prizes', {
    params: { by: 'quantity', prizes: [10] },
    sales: rows('date time person quantity status', ['2024-03-01', '2024-03-01 09:00', '甲', 1, null], ['2024-03-01', '2024-03-01 17:00', '甲', 1, null], ['2024-03-01', '2024-03-01 10:00', '乙', 1, null], ['2024-03-01', '2024-03-01 16:00', '乙', 1, null], ['2024-03-01', '2024-03-01 18:00', '乙', 5, '退货']),
    pays: { 乙: '10.00' }, excluded: [5],
  });
  clause('without times first is by the place in the table', 'rank-prizes', {
    params: { by: 'quantity', prizes: [10] }, sales: rows(BY_QUANTITY, ['2024-03-01', '甲', 1], ['2024-03-01', '乙', 2], ['2024-03-01', '甲', 1]), pays: { 乙: '10.00' },
  });
  clause('every period has its own ranking', 'rank-prizes', {
    params: { by: 'amount', period: 'half-year', prizes: '7' },
    sales: rows('date person amount', ['2024-01-01', '甲', 5], ['2024-06-30', '乙', 6], ['2024-07-01', '甲', 1]), pays: { 甲: '7.00', 乙: '7.00' },
  });
  clause('by completion ties are shared, also of unlike fractions', 'rank-prizes', {
    params: { prizes: [1] }, people: rows('person target', ['甲', 3], ['乙', 9]), sales: rows(BY_QUANTITY, ['2024-03-01', '甲', 1], ['2024-03-01', '乙', 3]), pays: { 甲: '0.50', 乙: '0.50' },
  });
  clause('the quantity is needed unless the ranking is by amount', 'rank-prizes', {
    params: { by: 'amount' }, sales: rows('date person amount quantity', ['2024-03-01', '甲', 5, '若干']), pays: { 甲: '50.00' },
  });
  clause('a bad target rejects its row where targets matter', 'rank-prizes', {
    sales: rows('date person quantity target', ['2024-03-01', '甲', 5, '若干'], ['2024-03-01', '乙', 5, 5]), pays: { 乙: '50.00' }, rejected: [1],
  });
  refused('a negative prize', 'rank-prizes', { prizes: [10, -5] }, /at least 0; it is -5/);
  refused('an unknown way of ranking', 'rank-prizes', { by: 'luck' }, /one of completion, quantity, amount/);
});

describe('the best of the month', () => {
  const FIELDS = 'date person customer amount';
  clause('each month its own; a tie goes to the earlier in the table', 'best-of-month', {
    params: { prize: 1000, weights: '{"sales": 1, "newCustomers": 0, "satisfaction": 0}' },
    sales: rows(FIELDS, ['2024-03-01', '甲', 'a', 5], ['2024-03-01', '乙', 'b', 5], ['2024-04-01', '乙', 'b', 1]), pays: { 甲: '1000.00', 乙: '1000.00' },
  });
  clause('a highest of 0 counts 0, and satisfaction that is not there too', 'best-of-month', {
    params: { prize: 1000 }, history: rows('customer date', ['a', '2020-01-01'], ['b', '2020-01-01']), people: rows('person satisfaction', ['甲', null], ['乙', '80%']),
    sales: rows(FIELDS, ['2024-03-01', '甲', 'a', 10], ['2024-03-01', '乙', 'b', 1]), pays: { 乙: '1000.00' },
  });
  clause('nobody wins with nothing', 'best-of-month', { params: { prize: 1000 }, history: rows('customer date', ['a', '2020-01-01']), sales: rows(FIELDS, ['2024-03-01', '甲', 'a', 0]), pays: {} });
  refused('a prize below its bounds', 'best-of-month', { prize: 999.99 }, /from 1000 to 5000; it is 999\.99/);
  refused('a prize above its bounds', 'best-of-month', { prize: 5001 }, /from 1000 to 5000/);
  refused('weights that lack one', 'best-of-month', { prize: 1000, weights: { sales: 1, newCustomers: 1 } }, /lacks the entry "satisfaction"/);
});

describe('a pool', () => {
  clause('shares need not add up to one, and a blank one gets nothing and is told', 'pool-split', {
    params: { pool: 100 }, people: rows('person share', ['甲', 1], ['乙', null], ['丙', 2], ['丁', '三']), pays: { 甲: '33.33', 丙: '66.67' }, rejected: ['people 2', 'people 4'],
  });
  clause('sales are judged though the shares decide', 'pool-split', {
    params: { pool: 100 }, people: rows('person share', ['甲', 1]), sales: rows('date person amount', ['三月', '甲', 5], ['2024-03-01', null, 5], ['2024-03-01', '乙', '?']), pays: { 甲: '100.00' }, rejected: [1, 2],
  });
  clause('by sales where the people table has no shares', 'pool-split', {
    params: { pool: '0.05' }, people: rows('person share', ['甲', null]), sales: rows('date person amount', ['2024-03-01', '甲', 1], ['2024-03-01', '乙', 1], ['2024-03-02', '丙', 1], ['2024-03-02', '丁', 0]),
    pays: { 甲: '0.02', 乙: '0.02', 丙: '0.01' },
  });
  clause('in whole yuan', 'pool-split', { params: { pool: 100, places: 0 }, sales: rows('date person amount', ['2024-03-01', '甲', 1], ['2024-03-01', '乙', 2]), pays: { 甲: '33', 乙: '67' } });
});

describe('a campaign\'s goals', () => {
  const five = (amount: number, collected: number) => [1, 2, 3, 4, 5].map((day) => [`2024-03-0${day}`, '甲行', 10, amount, collected]);
  clause('no customer and no person are needed', 'campaign-goals', { params: { award: 9 }, sales: rows('date team quantity amount collected', ...five(6000, 60000)), pays: { 甲行: '9.00' } });
  clause('a cent too little of the payroll or the deposits', 'campaign-goals', {
    params: { award: 9 }, sales: rows('date team quantity amount collected', ...five(5999.99, 60000), ...five(6000, 59999.99).map(([day, , ...rest]) => [day, '乙行', ...rest])), pays: {},
  });
  clause('a refunded client is none', 'campaign-goals', {
    params: { award: 9 }, sales: rows('date team quantity amount collected status', ...five(9000, 90000).map((row, index) => [...row, index === 0 ? '取消' : null])), pays: {}, excluded: [1],
  });
});
