import { clause, rows } from './clause';

const SALES = 'date person customer amount';

describe('who is a new customer', () => {
  clause('the earliest row by date, not by place in the table', 'customer-order-size', {
    sales: rows(SALES, ['2024-03-10', '张三', '甲', 20000], ['2024-03-01', '李四', '甲', 800]),
    pays: { 李四: '50.00' },
  });
  clause('on one date the earlier row of the table', 'customer-order-size', {
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 800], ['2024-03-01', '李四', '甲', 20000]),
    pays: { 张三: '50.00' },
  });
  clause('one customer in several spellings', 'customer-order-size', {
    sales: rows(SALES, ['2024-03-01', '张三', 'ABC Trading', 800], ['2024-03-02', '李四', ' abc  trading', 800], ['2024-03-03', '李四', 'ＡＢＣ　Trading', 800]),
    pays: { 张三: '50.00' },
  });
  clause('refunded, returned, cancelled and fraud rows are no dealings', 'customer-order-size', {
    sales: rows(`${SALES} status`, ['2024-03-01', '甲', '客', 800, '退款'], ['2024-03-02', '乙', '客', 800, '退货'], ['2024-03-03', '丙', '客', 800, 'cancelled'], ['2024-03-04', '丁', '客', 800, '虚假'], ['2024-03-05', '戊', '客', 800]),
    pays: { 戊: '50.00' }, excluded: [1, 2, 3, 4],
  });
  clause('nobody earns a customer opened by an excluded role', 'customer-order-size', {
    params: { excludeRoles: ['总监'] },
    sales: rows(`${SALES} role`, ['2024-03-01', '张三', '甲', 800, '总监'], ['2024-03-02', '李四', '甲', 800, '业务员']),
    pays: {}, excluded: [1],
  });
  clause('nobody earns a customer opened before the window', 'customer-order-size', {
    params: { from: '2024-03-01' },
    sales: rows(SALES, ['2024-02-29', '张三', '甲', 800], ['2024-03-02', '李四', '甲', 800]),
    pays: {}, excluded: [1],
  });
  clause('nobody earns a customer opened by a rejected row with a date', 'customer-order-size', {
    sales: rows(SALES, ['2024-03-01', '张三', '甲', '待定'], ['2024-03-02', '李四', '甲', 800]),
    pays: {}, rejected: [1],
  });
  clause('a row of an unknown status is a rejected dealing', 'customer-order-size', {
    sales: rows(`${SALES} status`, ['2024-03-01', '张三', '甲', 800, '冻结'], ['2024-03-02', '李四', '甲', 800]),
    pays: {}, rejected: [1],
  });
  clause('a row without a readable date is no dealing', 'customer-order-size', {
    sales: rows(SALES, ['三月', '张三', '甲', 800], [null, '张三', '甲', 800], ['2024-02-30', '张三', '甲', 800], ['2024-03-02', '李四', '甲', 800]),
    pays: { 李四: '50.00' }, rejected: [1, 2, 3],
  });
  clause('a renamed customer is never new, and its row is a dealing', 'collected-in-30-days', {
    sales: rows('date person customer amount formerName priceStatus collected collectedDate',
      ['2019-08-01', '张三', '甲', 900, '甲记', '符合', 900, '2019-08-02'], ['2019-08-03', '张三', '甲', 900, null, '符合', 900, '2019-08-04']),
    pays: {},
  });
  clause('without dormantMonths a customer of the history is never new', 'customer-order-size', {
    history: rows('customer date', ['甲', '1999-01-01']), sales: rows(SALES, ['2024-03-01', '张三', '甲', 800]), pays: {},
  });
});

describe('dormant customers', () => {
  clause('are new again on the day that EDATE gives', 'customer-order-size', {
    params: { dormantMonths: 6 }, history: rows('customer date', ['甲', '2023-08-31'], ['乙', '2023-08-31'], ['乙', '2022-01-01']),
    sales: rows(SALES, ['2024-02-29', '张三', '甲', 800], ['2024-02-28', '张三', '乙', 800]),
    pays: { 张三: '50.00' },
  });
  clause('are a new customer once more for each opening', 'customer-order-size', {
    params: { dormantMonths: 6 },
    sales: rows(SALES, ['2024-01-10', '张三', '甲', 500], ['2024-05-01', '张三', '甲', 20000], ['2024-11-01', '李四', '甲', 2000]),
    pays: { 张三: '50.00', 李四: '200.00' },
  });
  clause('are measured from the last dealing, which a refunded row is not', 'customer-order-size', {
    params: { dormantMonths: 6 },
    sales: rows(`${SALES} status`, ['2024-01-10', '张三', '甲', 500, null], ['2024-05-01', '张三', '甲', 500, '退款'], ['2024-07-10', '李四', '甲', 2000, null]),
    pays: { 张三: '50.00', 李四: '200.00' }, excluded: [2],
  });
  clause('have rows that run to the next opening', 'first-customer-and-volume', {
    params: { dormantMonths: 3 },
    sales: rows(SALES, ['2024-01-01', '张三', '甲', 500000], ['2024-02-01', '李四', '甲', 600000], ['2024-06-01', '王五', '甲', 600000]),
    pays: { 张三: '1500.00', 王五: '1000.00' },
  });
  clause('are old for good where their history has no date', 'customer-order-size', {
    params: { dormantMonths: 6 }, history: rows('customer date', ['甲', null], ['乙', '很久以前'], ['丙', '2001-01-01']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 800], ['2024-03-01', '张三', '乙', 800], ['2024-03-01', '张三', '丙', 800]),
    pays: { 张三: '50.00' }, rejected: ['history 1', 'history 2'],
  });
  clause('are opened again by nobody where the opening row does not count', 'customer-order-size', {
    params: { dormantMonths: 6 },
    sales: rows(SALES, ['2024-01-10', '张三', '甲', 500], ['2024-08-01', '张三', '甲', '不详'], ['2024-08-02', '李四', '甲', 2000]),
    pays: { 张三: '50.00' }, rejected: [2],
  });
});

describe('what a new customer earns', () => {
  clause('the calendar month of the first dealing, whoever sells, for who opened it', 'new-client-month-volume', {
    sales: rows(SALES, ['2024-03-31', '张三', '甲', 300], ['2024-03-31', '李四', '甲', 200], ['2024-04-01', '张三', '甲', 9000]),
    pays: { 张三: '2.50' },
  });
  clause('each tier from its bound on', 'new-client-month-volume', {
    sales: rows(SALES, ['2024-03-01', '甲', 'a', 499.99], ['2024-03-01', '乙', 'b', 500], ['2024-03-01', '丙', 'c', 999.99], ['2024-03-01', '丁', 'd', 1000]),
    pays: { 甲: '1.00', 乙: '2.50', 丙: '5.00', 丁: '10.00' },
  });
  clause('departments left out are replaced by those given', 'new-client-month-volume', {
    params: { excludeDepartments: ['Sales'] },
    sales: rows(`${SALES} department`, ['2024-03-01', '张三', '甲', 1000, '财务部'], ['2024-03-01', '李四', '乙', 1000, 'ＳＡＬＥＳ']),
    pays: { 张三: '10.00' }, excluded: [2],
  });
  clause('nothing for a first order of 0', 'first-customer-and-volume', {
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 0], ['2024-03-02', '张三', '乙', 90000]),
    pays: {},
  });
  clause('the total of a customer counts whoever sells, for who opened it', 'first-customer-and-volume', {
    history: rows('customer date', ['老', '2020-01-01']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 1000], ['2024-04-01', '李四', '甲', 999000], ['2024-04-02', '李四', '老', 5000000]),
    pays: { 张三: '600.00' },
  });
  clause('each row of a new customer by its own grade and seller', 'customer-grade-rate', {
    history: rows('customer date', ['老', '2020-01-01']),
    sales: rows(`${SALES} customerGrade`, ['2024-03-01', '张三', '甲', 1000, 'ordinary'], ['2024-03-02', '李四', '甲', 1000, 'Ｖip'], ['2024-03-03', '李四', '老', 1000, 'vip'], ['2024-03-04', '李四', '老', 1000, '无']),
    pays: { 张三: '10.00', 李四: '30.00' }, rejected: [4],
  });
  clause('synonyms hold for the user\'s own keys', 'customer-grade-rate', {
    params: { rates: { Ordinary: '2%', 钻石: 0.05 } },
    sales: rows(`${SALES} customerGrade`, ['2024-03-01', '张三', '甲', 1000, '普通'], ['2024-03-02', '张三', '乙', 1000, '钻石'], ['2024-03-03', '张三', '丙', 1000, 'VIP']),
    pays: { 张三: '70.00' }, rejected: [3],
  });
  clause('new in the window, also in later months and for other sellers', 'new-share-kicker', {
    params: { threshold: '50%', rate: '10%' },
    history: rows('customer date', ['老', '2020-01-01']),
    sales: rows(SALES, ['2024-03-01', '张三', '甲', 100], ['2024-03-02', '李四', '老', 100], ['2024-05-01', '李四', '甲', 100], ['2024-05-02', '李四', '老', 100.01]),
    pays: { 张三: '10.00' },
  });
});

describe('an award for what was collected in time', () => {
  const FIELDS = 'date person customer quantity amount product priceStatus collected collectedDate';
  clause('a price below earns nothing, an approved one half', 'collected-in-30-days', {
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, 100, null, 'approved', 100, '2019-08-31'], ['2019-08-01', '李四', '乙', 10, 100, null, 'BELOW', 100, '2019-08-31']),
    pays: { 张三: '5.00' },
  });
  clause('either the quantity or the amount is needed and may qualify', 'collected-in-30-days', {
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, null, null, '符合', 100, '2019-08-02'], ['2019-08-01', '张三', '乙', null, 500, null, '符合', 100, '2019-08-02'],
      ['2019-08-01', '张三', '丙', null, null, null, '符合', 100, '2019-08-02'], ['2019-08-01', '张三', '丁', '十', 500, null, '符合', 100, '2019-08-02']),
    pays: { 张三: '20.00' }, rejected: [3, 4],
  });
  clause('the collected amount is needed where its date is there', 'collected-in-30-days', {
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, 600, null, '符合', null, '2019-08-02'], ['2019-08-01', '张三', '乙', 10, 600, null, '符合', null, null], ['2019-08-01', '张三', '丙', 10, 600, null, '符合', 600, '不久']),
    pays: {}, rejected: [1, 3],
  });
  clause('an unknown price status rejects the row', 'collected-in-30-days', {
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, 600, null, '优惠', 600, '2019-08-02'], ['2019-08-01', '张三', '乙', 10, 600, null, null, 600, '2019-08-02']),
    pays: {}, rejected: [1, 2],
  });
  clause('packages earn nothing in either language', 'collected-in-30-days', {
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, 600, 'Package', '符合', 600, '2019-08-02'], ['2019-08-01', '张三', '乙', 10, 600, '单品', '符合', 600, '2019-08-02']),
    pays: { 张三: '60.00' },
  });
  clause('the cap goes by the week of collection', 'collected-in-30-days', {
    params: { capPerRecipient: 50 },
    sales: rows(FIELDS, ['2019-08-01', '张三', '甲', 10, 600, null, '符合', 400, '2019-08-05'], ['2019-08-02', '张三', '乙', 10, 600, null, '符合', 400, '2019-08-11'], ['2019-08-03', '张三', '丙', 10, 600, null, '符合', 400, '2019-08-12']),
    pays: { 张三: '90.00' },
  });
});

describe('the contract of the quarter', () => {
  const FIELDS = 'date person customer amount reportedDate';
  clause('a late report excludes any row, and the row is still a dealing', 'contract-size-quarter', {
    sales: rows(FIELDS, ['2024-01-10', '张三', '甲', 5, '2024-04-10'], ['2024-01-11', '张三', '乙', 5, '2024-04-09'], ['2024-02-10', '张三', '乙', 5, '2024-04-11'], ['2024-02-11', '李四', '甲', 5, null]),
    params: { blankReport: 'counts', calendar: 'weekends' }, pays: { 张三: '500.00' }, excluded: [1, 3],
  });
  clause('a report that cannot be read rejects its row', 'contract-size-quarter', {
    sales: rows(FIELDS, ['2024-01-10', '张三', '甲', 5, '四月']), pays: {}, rejected: [1],
  });
  clause('its own year for each quarter that a dormant customer comes back in', 'contract-size-quarter', {
    params: { dormantMonths: 2 },
    sales: rows(FIELDS, ['2024-01-10', '张三', '甲', 5], ['2024-03-10', '李四', '甲', 600000]),
    pays: { 张三: '500.00', 李四: '2000.00' },
  });
});
