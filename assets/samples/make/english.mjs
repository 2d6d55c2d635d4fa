import { randomFrom } from './random.mjs';
import { serial } from './untidy.mjs';

const DATE = { numFmt: 'yyyy-mm-dd', width: 17 };
const MONEY = { numFmt: '#,##0.00', width: 15 };
const COUNT = { numFmt: '0', width: 11 };

const COLUMNS = [
  ['Order No', 'id', { width: 12 }], ['Date', 'date', DATE], ['Employee ID', 'personId', { width: 14 }], ['Salesperson', 'person', { width: 18 }], ['Role', 'role', { width: 19 }], ['Department', 'department', { width: 13 }],
  ['Team', 'team', { width: 10 }], ['Customer', 'customer', { width: 24 }], ['Customer Grade', 'grade', { width: 18 }], ['Region', 'region', { width: 9 }], ['Product', 'product', { width: 15 }], ['Quantity', 'quantity', COUNT],
  ['Amount (RMB)', 'amount', MONEY], ['Collected', 'collected', MONEY], ['Collected Date', 'collectedDate', DATE], ['Referrer', 'referrer', { width: 16 }], ['Former Name', 'formerName', { width: 20 }], ['Status', 'status', { width: 11 }],
];

const PEOPLE = [
  ['E01', 'Anna Keller', 'Sales manager', 'North'], ['E02', 'Ben Okafor', 'Account manager', 'North'], ['E03', 'Clara Rossi', 'Account manager', 'North'], ['E04', 'David Chen', 'Account manager', 'North'],
  ['E05', 'Emma Larsson', 'Sales manager', 'South'], ['E06', 'David Chen', 'Account manager', 'South'], ['E07', 'Farah Aziz', 'Account manager', 'South'], ['E08', 'George Novak', 'Account manager', 'South'],
].map(([id, name, role, team]) => ({ id, name, role, team, department: 'Sales', manager: team === 'North' ? 'Anna Keller' : 'Emma Larsson', basePay: role === 'Sales manager' ? 9000 : 6000, target: role === 'Sales manager' ? 40000 : 30000 }));

const CUSTOMERS = ['Alder & Finch Ltd', 'Bluewater Foods', 'Cobalt Systems', 'Delta Print', 'Evergreen Clinics', 'Fairway Logistics', 'Granite Tools', 'Harbour Hotels', 'Indigo Textiles', 'Juniper Media', 'Keystone Schools', 'Lighthouse Labs', 'Maple Furniture', 'Northgate Retail', 'Orchid Travel', 'Pinecrest Farms', 'Quarry Stone Co', 'Riverside Motors']
  .map((name, index) => ({ name, old: index % 3 === 0, grade: ['ordinary', 'ordinary', 'vip', 'ordinary', 'strategic', 'key partner'][index % 6], referrer: index % 4 === 1 ? PEOPLE[index % 8].name : null }));

const PRODUCTS = [['Printer', 1280], ['Projector', 4350], ['Smart board', 15800], ['Supplies', 168.5], ['Service', 2400]];

/** Fifty orders of one quarter, in English headers; two salespeople share a name. */
export function englishSheets() {
  const random = randomFrom(50);
  const days = Array.from({ length: 50 }, () => 19724 + random.integer(0, 88)).sort((one, other) => one - other);
  const rows = days.map((day, index) => {
    const person = random.pick(PEOPLE);
    const customer = random.pick(CUSTOMERS);
    const [product, price] = random.pick(PRODUCTS);
    const quantity = random.integer(1, price > 4000 ? 5 : 20);
    const amount = (Math.round(price * 100) * quantity) / 100;
    const paid = random.chance(0.8);
    return {
      id: `SO-${1001 + index}`, date: serial(day), personId: person.id, person: person.name, role: person.role, department: person.department, team: person.team, customer: customer.name, grade: customer.grade, region: person.team, product, quantity, amount,
      collected: paid ? amount : null, collectedDate: paid ? serial(day + random.integer(0, 45)) : null, referrer: customer.referrer === person.name ? null : customer.referrer,
      formerName: customer.name === 'Harbour Hotels' ? 'Harbor Inns' : null, status: random.weighted([[44, null], [3, 'refunded'], [2, 'returned'], [1, 'cancelled']]),
    };
  });
  Object.assign(rows[11], { amount: 'RMB 1,200.00' });
  Object.assign(rows[19], { amount: 'tbd', status: null });
  Object.assign(rows[27], { date: '2024/2/20 09:15' });
  Object.assign(rows[34], { date: '3/1/2024', status: null });
  Object.assign(rows[40], { customer: `${rows[40].customer.toUpperCase()} ` });
  return [
    { name: 'Orders', title: 'Orders, first quarter of 2024', note: 'All amounts in RMB', table: 'Orders', totals: ['Total', 'quantity', 'amount', 'collected'], columns: COLUMNS, rows },
    { name: 'People', columns: [['Employee ID', 'id', { width: 13 }], ['Name', 'name', { width: 16 }], ['Role', 'role', { width: 16 }], ['Department', 'department', { width: 13 }], ['Team', 'team', { width: 9 }], ['Manager', 'manager', { width: 16 }], ['Target', 'target', MONEY], ['Base Pay', 'basePay', MONEY]], rows: PEOPLE },
    { name: 'Teams', columns: [['Team', 'team', { width: 12 }], ['Target', 'target', MONEY]], rows: ['North', 'South'].map((team) => ({ team, target: 130000 })) },
    { name: 'Earlier customers', columns: [['Customer', 'customer', { width: 26 }], ['Date', 'date', DATE]], rows: CUSTOMERS.filter((customer) => customer.old).map(({ name }, index) => ({ customer: name, date: serial(19400 + 37 * index) })) },
  ];
}
