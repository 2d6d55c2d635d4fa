import { pay, rows, schemeWith } from '../payout/house';

/* What another component came to, for whom it is asked: each line of the asking component as `recipient period: working`. */

type Json = Readonly<Record<string, unknown>>;

const FIELDS = [
  'person', 'amount', ...['customer', 'team'].map((sales) => ({ sales, optional: true })), ...['role', 'team', 'manager'].map((people) => ({ people, optional: true })),
  { own: 'over', in: 'people', type: 'rate', label: 'Override', headers: ['over'], optional: true },
];
const sales = rows('date person team amount customer', ['2026-01-05', 'Ann', 'A', 400, 'x'], ['2026-01-20', 'Ann', 'A', 300, 'y'], ['2026-01-06', 'Bob', 'A', 2000, 'x'], ['2026-02-07', 'Cid', 'B', 1500, 'z']);
const people = rows('person role team manager over', ['Ann', 'agent', 'A', 'Bob', 0.01], ['Bob', 'manager', 'A', 'Eve', 0.03], ['Cid', 'agent', 'B', 'Eve', 0.01], ['Dan', 'agent', 'B', null, null], ['Eve', 'head', null, null, 0.05]);

const component = (id: string, rule: unknown, of: Json): Json => ({ id, label: { zh: id, en: id }, each: 'person', rule, ...of });
const TENTH = { formula: { times: [{ sum: 'amount' }, '10%'] } };
const EVERYONE = { each: 'everyone' };
const TEAM = { each: 'team', to: 'team' };
const ROW = { each: 'row' };
const CUSTOMER = { each: 'customer', to: 'person' };
const MEMBER = { each: 'member', to: 'person' };
const NEW = { each: 'newCustomer', rows: 'first' };

function workings(share: Json, asked: Json, of: Json = {}): string[] {
  const scheme = schemeWith({ language: 2, fields: FIELDS, components: [component('asking', { formula: { result: 'share', ...asked } }, of), share] });
  const { lines } = pay(scheme, { sales, people }, { places: 4 });
  return lines.filter(({ component: id }) => id === 'asking').map((line) => `${line.recipient} ${line.period}: ${line.why('en').replace(/( \(rows? [\d, ]+\))?\.$/, '')}`);
}

const share = (of: Json = {}, rule: unknown = TENTH): Json => component('share', rule, of);
const earned = (who: string, amount: string, whose = ''): string => `${who}: Earned ${whose}as share ${amount}.00: ${amount}.0000`;

test.each<[string, Json, Json, Json, readonly string[]]>([
  ['the same person', share(), {}, {}, [earned('Ann 2026-01', '70'), earned('Bob 2026-01', '200'), earned('Cid 2026-02', '150')]],
  ['in a longer period', share(), {}, { per: 'quarter' }, [earned('Ann 2026-Q1', '70'), earned('Bob 2026-Q1', '200'), earned('Cid 2026-Q1', '150')]],
  ['points are no money', share({ award: 'points' }), {}, {}, ['Ann 2026-01: Earned as share 70: 70.0000', 'Bob 2026-01: Earned as share 200: 200.0000', 'Cid 2026-02: Earned as share 150: 150.0000']],
  ['the person of each row', share(), { of: 'person' }, ROW, [earned('Ann 2026-01', '70'), earned('Bob 2026-01', '200'), earned('Ann 2026-01', '70'), earned('Cid 2026-02', '150')]],
  ['a person, of what single rows earned', share(ROW), { of: 'person' }, {}, [earned('Ann 2026-01', '70'), earned('Bob 2026-01', '200'), earned('Cid 2026-02', '150')]],
  ['the same row', share(ROW), {}, ROW, [earned('Ann 2026-01', '40'), earned('Bob 2026-01', '200'), earned('Ann 2026-01', '30'), earned('Cid 2026-02', '150')]],
  ['the same row, in whatever period', share(ROW), {}, { ...ROW, per: 'quarter' }, [earned('Ann 2026-Q1', '40'), earned('Bob 2026-Q1', '200'), earned('Ann 2026-Q1', '30'), earned('Cid 2026-Q1', '150')]],
  ['the same new customer', share(NEW, { formula: { times: ['amount', '10%'] } }), {}, NEW, ['x 40', 'y 30', 'z 150'].map((each) => {
    const [customer = '', amount = ''] = each.split(' ');
    return `${customer === 'z' ? 'Cid 2026-02' : 'Ann 2026-01'}: New customer ${customer}, earned as share ${amount}.00: ${amount}.0000`;
  })],
  ['the same customer', share(CUSTOMER), {}, CUSTOMER, ['Ann 2026-01: Customer x, earned as share 240.00: 240.0000', 'Ann 2026-01: Customer y, earned as share 30.00: 30.0000', 'Cid 2026-02: Customer z, earned as share 150.00: 150.0000']],
  ['a person, of what customers brought', share(CUSTOMER), { of: 'person' }, EVERYONE, [earned('Ann 2026-01', '270'), earned('Cid 2026-02', '150')]],
  ['the same member', share(MEMBER, { formula: 50 }), {}, MEMBER, ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].map((name) => earned(`${name} window`, '50'))],
  ['the person that a member is', share(MEMBER, { formula: 50 }), { of: 'person' }, MEMBER, ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].map((name) => earned(`${name} window`, '50'))],
  ['a team', share(), { of: 'team' }, TEAM, [earned('A 2026-01', '270', 'by the team '), earned('B 2026-02', '150', 'by the team ')]],
  ['the team of a person', share(), { of: 'team' }, {}, [earned('Ann 2026-01', '270', 'by the team '), earned('Bob 2026-01', '270', 'by the team '), earned('Cid 2026-02', '150', 'by the team ')]],
  ['a team, of what it received itself', share(TEAM), { of: 'team' }, {}, [earned('Ann 2026-01', '270', 'by the team '), earned('Bob 2026-01', '270', 'by the team '), earned('Cid 2026-02', '150', 'by the team ')]],
  ['a team, of people without rows too', share(EVERYONE, { formula: 10 }), { of: 'team' }, TEAM, [earned('A 2026-01', '20', 'by the team '), earned('B 2026-02', '20', 'by the team ')]],
  ['all', share(), { of: 'all' }, {}, [earned('Ann 2026-01', '270', 'by all '), earned('Bob 2026-01', '270', 'by all '), earned('Cid 2026-02', '150', 'by all ')]],
  ['all, in all of the time', share(), { of: 'all' }, { each: 'all', to: 'team', per: 'window' }, [earned('A window', '420', 'by all ')]],
  ['reports of all levels', share(), { of: 'reports' }, EVERYONE, [earned('Bob 2026-01', '70', 'by reports '), earned('Eve 2026-01', '270', 'by reports '), earned('Eve 2026-02', '150', 'by reports ')]],
  ['direct reports', share(), { of: 'reports', level: 1 }, EVERYONE, [earned('Bob 2026-01', '70', 'by reports '), earned('Eve 2026-01', '200', 'by reports '), earned('Eve 2026-02', '150', 'by reports ')]],
  ['their reports', share(), { of: 'reports', level: 2 }, EVERYONE, [earned('Eve 2026-01', '70', 'by reports ')]],
  // Eve's 5 %: of 270.00 in January.
  ['reports at one\'s own rate', share(), { of: 'reports', share: 'over' }, EVERYONE, [
    'Bob 2026-01: Earned by reports as share 2.10: 2.1000', 'Eve 2026-01: Earned by reports as share 13.50: 13.5000', 'Eve 2026-02: Earned by reports as share 7.50: 7.5000',
  ]],
  // Eve's 5 % less Bob's 3 %, of 70.00 and of 200.00; less Cid's 1 %, of 150.00.
  ['reports at one\'s own rate less what is below', share(), { of: 'reports', share: 'over', less: 'below' }, EVERYONE, [
    'Bob 2026-01: Earned by reports as share 1.40: 1.4000', 'Eve 2026-01: Earned by reports as share 5.40: 5.4000', 'Eve 2026-02: Earned by reports as share 6.00: 6.0000',
  ]],
  ['reports, of what no person received', share(TEAM), { of: 'reports' }, EVERYONE, []],
  ['what is not in force', share({ if: [{ not: { column: 'people.role' } }] }), {}, {}, []],
])('%s', (_, of, asked, asking, said) => {
  expect(workings(of, asked, asking)).toEqual(said);
});
