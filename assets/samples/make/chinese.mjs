import { people, teams } from './company.mjs';
import { makeOrders } from './orders.mjs';
import { randomFrom } from './random.mjs';
import { serial, spoil, untidy } from './untidy.mjs';

const DATE = { numFmt: 'yyyy/m/d', width: 17 };
const MONEY = { numFmt: '#,##0.00', width: 15 };
const COUNT = { numFmt: '0', width: 8 };

/** Header, field of a row, and looks. */
const COLUMNS = [
  ['订单号', 'id', { width: 19 }], ['日期', 'date', DATE], ['工号', 'personId', { width: 8 }], ['销售员', 'person', { width: 10 }], ['岗位', 'role', { width: 13 }], ['部门', 'department', { width: 12 }],
  ['团队', 'team', { width: 13 }], ['客户', 'customer', { width: 32 }], ['客户等级', 'grade', { width: 16 }], ['区域', 'region', { width: 8 }], ['产品', 'product', { width: 12 }], ['数量', 'quantity', COUNT],
  ['金额', 'amount', MONEY], ['价格情况', 'price', { width: 10 }], ['回款金额', 'collected', MONEY], ['回款日期', 'collectedDate', DATE], ['推荐人', 'referrer', { width: 16 }], ['曾用名', 'formerName', { width: 32 }],
  ['状态', 'status', { width: 10 }], ['备注', 'remark', { width: 16 }],
];

/** The first quarter of 2024, as sheets: name, columns, rows, and for the orders a title and totals. */
export function chineseSheets() {
  const random = randomFrom(20240331);
  const { orders, base } = makeOrders(random, 2000);
  const targets = targetsOf(orders, random);
  const rows = orders.map(rowOf);
  untidy(rows, random);
  spoil(rows);
  return [
    {
      name: '订单', title: '2024年第一季度销售订单明细', note: '单位：元    统计期间：2024-01-01 至 2024-03-31    制表：销售管理部', table: 'Orders', totals: ['合计', 'quantity', 'amount', 'collected'],
      columns: COLUMNS, rows,
    },
    { name: '人员', columns: PEOPLE, rows: people.map((person) => ({ ...person, target: targets.get(person.id) })) },
    { name: '团队', columns: TEAMS, rows: teams.map((team) => ({ team, target: people.filter((person) => person.team === team).reduce((sum, { id }) => sum + targets.get(id), 0) })) },
    { name: '历史客户', columns: HISTORY, rows: historyOf(base, random) },
  ];
}

const PEOPLE = [
  ['工号', 'id', { width: 8 }], ['姓名', 'name', { width: 10 }], ['岗位', 'role', { width: 12 }], ['部门', 'department', { width: 12 }], ['团队', 'team', { width: 12 }], ['主管', 'manager', { width: 10 }],
  ['目标', 'target', MONEY], ['底薪', 'basePay', MONEY],
];
const TEAMS = [['团队', 'team', { width: 14 }], ['目标', 'target', MONEY]];
const HISTORY = [['客户', 'customer', { width: 32 }], ['日期', 'date', DATE]];

function rowOf(order) {
  const { seller, customer } = order;
  return {
    ...order, personId: seller.id, person: seller.name, role: seller.role, department: seller.department, team: seller.team, customer: customer.name, grade: customer.grade, region: customer.region,
    date: serial(order.day), amount: order.fen / 100, collected: order.collectedFen === null ? null : order.collectedFen / 100, collectedDate: order.collectedDay === null ? null : serial(order.collectedDay),
  };
}

/** A month's target for each person: about what one sells in a month, in whole thousands. */
function targetsOf(orders, random) {
  return new Map(people.map(({ id }) => {
    const sold = orders.filter((order) => order.seller.id === id && (order.status === null || order.status === '有效')).reduce((sum, order) => sum + order.fen, 0) / 300;
    return [id, Math.max(20, Math.round((sold * (0.75 + 0.5 * random.next())) / 1000)) * 1000];
  }));
}

/** Earlier dealings: every old customer once or twice in the two years before. */
function historyOf(base, random) {
  return base.flatMap(({ old }) => old).flatMap(({ name }) => Array.from({ length: random.integer(1, 2) }, () => ({ customer: name, date: serial(19723 - random.integer(5, 700)) })))
    .sort((one, other) => one.date - other.date);
}
