import { pay, rows, schemeOf } from '../payout/house';

/* A half is told as 50 %, 0.50 or 0.5: as the parameter that holds it says, else as a share of the money that it multiplies. */

const FIELDS = ['person', 'amount', ...['quantity', 'region'].map((sales) => ({ sales, optional: true })), { people: 'role', optional: true }];
const sales = rows('date person amount quantity region', ['2026-01-05', 'Ann', 300, 2, 'North'], ['2026-01-20', 'Ann', 100, 3, 'South']);
const people = rows('person role', ['Ann', '经理']);

type Json = Readonly<Record<string, unknown>>;

function working(formula: unknown, ...parameters: readonly Json[]): string | undefined {
  return pay(schemeOf({ formula }, {}, { language: 2, fields: FIELDS, parameters }), { sales, people }, { places: 4 }).lines[0]?.why('en').replace(/ \(rows 1, 2\)\.$/, '');
}

const S = { sum: 'amount' };
const Q = { sum: 'quantity' };
const KINDS = [['rate', '50 %'], ['amount', '0.50'], ['multiplier', '0.5']] as const;
const given = (type: string, of: Json): Json => ({ name: 'p', type, label: 'P', ...of });

test.each([['amount', '0.50'], ['rate', '50 %'], ['number', '0.5']])('a parameter of type %s: %s', (type, half) => {
  expect(working({ times: [S, '$p'] }, given(type, { default: 0.5 }))).toBe(`Total amount 400.00: 400.00 × ${half} = 200.0000`);
  expect(working({ times: [Q, '$p'] }, given(type, { default: 0.5 }))).toBe(`Total quantity 5: 5 × ${half} = 2.5000`);
});

test.each(KINDS)('values of type %s: %s', (value, half) => {
  const entry = given('mapping', { value, keys: ['a'], default: { a: 0.5 } });
  expect(working({ times: [Q, '$p.a'] }, entry)).toBe(`Total quantity 5: 5 × ${half} = 2.5000`);

  const mapping = given('mapping', { value, default: { North: 0.5 } });
  expect(working({ times: [S, { lookup: '$p', by: 'region' }] }, mapping)).toBe(`Total amount 400.00, region North: 400.00 × ${half} = 200.0000`);
  expect(working({ times: [Q, { lookup: '$p', by: 'region' }] }, mapping)).toBe(`Total quantity 5, region North: 5 × ${half} = 2.5000`);

  const tiers = given('tiers', { bound: 'count', value, default: [{ atLeast: 2, value: 0.5 }] });
  expect(working({ times: [S, { tiers: '$p', of: Q, method: 'fixed' }] }, tiers)).toBe(`Total amount 400.00, total quantity 5, in the tier from 2: 400.00 × ${half} = 200.0000`);
  expect(working({ tiers: '$p', of: Q, method: 'slab' }, tiers)).toBe(`Total quantity 5, in the tier from 2: 5 × ${half} = 2.5000`);
});

const COLUMNS = [{ name: 'size', label: 'Size', holds: 'figures' }, { name: 'region', label: 'Region', holds: 'words' }, { name: 'role', label: 'Role', holds: 'words' }];
const BY = [{ column: 'size', value: S }, { column: 'region', field: 'region' }, { column: 'role', people: 'role' }];
const table = (value: string, cells: readonly Json[], columns = COLUMNS): Json => given('table', { value, hit: 'first', columns, default: cells });

test.each(KINDS)('a decision table of type %s, told by the row that decided: %s', (value, half) => {
  const cells = [{ size: '>=1000', value: 1 }, { size: '<1000', region: 'South', value: 1 }, { region: 'North', role: '专员', value: 1 }, { size: '>=400', region: 'North', role: '经理', value: 0.5 }, { value: 1 }];
  const said = 'Total amount 400.00, held against 400.00, region North, role 经理, row 4 of the table';
  expect(working({ times: [S, { decide: '$p', by: BY }] }, table(value, cells))).toBe(`${said}: 400.00 × ${half} = 200.0000`);
  expect(working({ decide: '$p', by: BY }, table(value, cells))).toBe(`${said}: 0.5000`);
});

test('a decision table of which a column is blank says nothing of it, and one of no row that holds is what holds otherwise, or absent', () => {
  const some = table('rate', [{ region: 'North', value: 0.5 }]);
  const none = table('rate', [{ size: '>400', value: 0.5 }]);
  expect(working({ times: [S, { decide: '$p', by: BY }] }, some)).toBe('Total amount 400.00, region North, row 1 of the table: 400.00 × 50 % = 200.0000');
  expect(working({ decide: '$p', by: BY, otherwise: Q }, none)).toBe('Total quantity 5: 5.0000');
  expect(working({ decide: '$p', by: BY }, none)).toBeUndefined();
  // A figure that is absent lies in no range.
  const absent = [{ column: 'size', value: { over: [1, 0] } }, ...BY.slice(1)];
  expect(working({ decide: '$p', by: absent }, table('rate', [{ size: '<400', value: 0.5 }]))).toBeUndefined();
  expect(working({ times: [S, { decide: '$p', by: absent }] }, table('rate', [{ size: '<400', value: 0.1 }, { value: 0.5 }]))).toBe('Total amount 400.00, row 2 of the table: 400.00 × 50 % = 200.0000');
});

test.each([['rate', '200 %'], ['amount', '2'], ['count', '2']])('a bound of type %s: %s', (bound, two) => {
  const tiers = given('tiers', { bound, value: 'amount', default: [{ atLeast: 2, value: 0.5 }] });
  expect(working({ tiers: '$p', of: Q, method: 'fixed' }, tiers)).toBe(`Total quantity 5, in the tier from ${two}: 0.5000`);
});

test.each<[unknown, string]>([
  [{ score: [{ label: 'Volume', of: Q, weight: '$p' }] }, 'Volume 5: 5 × 0.5 = 2.5000'], [{ score: [{ label: 'Volume', of: Q, weight: 0.5 }] }, 'Volume 5: 5 × 50 % = 2.5000'],
])('a weight as its parameter says, else as a share: %j', (formula, said) => {
  expect(working(formula, given('number', { default: 0.5 }))).toBe(said);
});

test.each<[unknown, string | undefined]>([
  [{ times: [Q, { item: 'ratio' }] }, 'Total quantity 5: 5 × 0.5 + 5 × 2 = 12.5000'], [{ times: [S, { item: 'ratio' }] }, 'Total amount 400.00: 400.00 × 50 % + 400.00 × 2 = 1,000.0000'],
  [{ over: [Q, { minus: [{ item: 'ratio' }, 2] }] }, undefined],
])('the figures of a list of items: %j', (value, said) => {
  expect(working({ sumOfItems: '$p', value }, given('items', { figures: ['ratio'], default: [{ name: 'a', ratio: 0.5 }, { name: 'b', ratio: 2 }] }))).toBe(said);
});
