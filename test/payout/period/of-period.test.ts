import { fixed } from '../../../src/money';
import { payoutOfPeriod, prepare, type Payout, type Prepared } from '../../../src/payout';
import { presetById } from '../../../src/presets';
import { parseScheme } from '../../../src/scheme';
import { tableOfRecords, type TableName } from '../../../src/table';
import { periodOf } from './months';

// The lines of one period alone, as the functions on a sheet give them: what falls due in it with all that came before as context, and no differences.

type Row = Readonly<Record<string, unknown>>;

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: person, amount, ...more });
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000), row('2026-02-11', 'Bob', 500), row('2026-04-10', 'Ann', 4000)];
const scheme = (...components: readonly object[]): object => ({
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: components.map((component, index) => ({ id: `c${index}`, label: `C${index}`, each: 'person', rule: { formula: '=SUM(amount) * 10%' }, ...component })),
});

function ready(of: object | string, sales: readonly Row[], params: Row = {}): Prepared {
  const preset = typeof of === 'string' ? presetById(of) : undefined;
  const read = preset === undefined ? parseScheme(of) : { ok: true as const, value: preset };
  const table = tableOfRecords('sales', sales);
  if (!read.ok || !table.ok) throw new Error(JSON.stringify([read, table]));
  const tables: Partial<Record<TableName, typeof table.value>> = { sales: table.value };
  const prepared = prepare({ scheme: read.value, parameters: params, tables, findScheme: presetById });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return prepared.value;
}

function of(prepared: Prepared, period: string): Payout {
  const paid = payoutOfPeriod(prepared, period === 'window' ? { kind: 'window', index: 0 } : periodOf(period));
  if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
  return paid.value;
}

const lines = ({ lines: all, places }: Payout): string[] => all.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, places)}`);
const totals = ({ totals: all, places }: Payout): string[] => all.map(({ recipient, amount }) => `${recipient} ${fixed(amount, places)}`);

it.each<[string, object | string, Row, Readonly<Record<string, readonly string[]>>]>([
  ['a sum of each month', scheme({}), {}, { '2026-01': ['Ann 2026-01 100.00'], '2026-02': ['Ann 2026-02 200.00', 'Bob 2026-02 50.00'], '2026-03': [], '2026-04': ['Ann 2026-04 400.00'] }],
  ['of each quarter', scheme({ per: 'quarter' }), {}, { '2026-01': [], '2026-02': [], '2026-03': ['Ann 2026-Q1 300.00', 'Bob 2026-Q1 50.00'], '2026-Q1': ['Ann 2026-Q1 300.00', 'Bob 2026-Q1 50.00'], '2026-04': [] }],
  ['of all of the window, which is no period', scheme({ per: 'window' }), {}, { '2026-01': [], '2026-04': [], window: ['Ann window 700.00', 'Bob window 50.00'] }],
  ['of all of a window that ends', scheme({ per: 'window' }), { to: '2026-03-31' }, { '2026-02': [], '2026-03': ['Ann window 300.00', 'Bob window 50.00'], '2026-04': [] }],
  ['what is reached to date, by what came to it', scheme({ per: 'year', payable: 'to-date' }), {}, { '2026-01': ['Ann 2026 100.00'], '2026-02': ['Ann 2026 200.00', 'Bob 2026 50.00'], '2026-03': [], '2026-04': ['Ann 2026 400.00'] }],
  ['a milestone, in the month in which it is reached', 'milestones', { milestones: [{ atLeast: 2500, value: 500 }] }, { '2026-01': [], '2026-02': ['Ann 2026-02 500.00'], '2026-03': [] }],
  ['first place to date: whoever comes to it, and nothing is taken back of who lost it', scheme({ per: 'window', payable: 'to-date', rule: { contest: '=SUM(amount)', prizes: [50], ties: 'first', order: 'lowest' } }), {}, { '2026-01': ['Ann window 50.00'], '2026-02': ['Bob window 50.00'] }],
])('%s', (_, asked, params, expected) => {
  const prepared = ready(asked, SALES, params);
  for (const [period, each] of Object.entries(expected)) expect([period, lines(of(prepared, period))]).toEqual([period, each]);
});

it('what comes late of an earlier month is a difference, and none of it', () => {
  const prepared = ready('first-customer-and-volume', [row('2026-01-10', 'Ann', 400000), row('2026-02-10', 'Ann', 200000)]);
  expect(['2026-01', '2026-02'].map((period) => lines(of(prepared, period)))).toEqual([['Ann window 500.00'], []]);
});

it('totals are those of its lines; who owes after it, a run of the period says, not this', () => {
  const prepared = ready(scheme({}, { rule: { formula: '=SUM(amount) * 1% - 30' } }), SALES);
  const paid = of(prepared, '2026-02');
  expect([lines(paid), totals(paid)]).toEqual([['Ann 2026-02 200.00', 'Ann 2026-02 -10.00', 'Bob 2026-02 50.00', 'Bob 2026-02 -25.00'], ['Ann 190.00', 'Bob 25.00']]);
  const owing = of(ready(scheme({ rule: { formula: '=SUM(amount) * 1% - 30' } }), SALES), '2026-02');
  expect([totals(owing), owing.notes]).toEqual([['Ann -10.00', 'Bob -25.00'], []]);
});

it('what is wrong or left out of its rows is told, and later rows are not there', () => {
  const wrong = [...SALES.slice(0, 3), row('2026-02-12', 'Cy', 100, { status: 'refunded' }), { ...row('2026-02-13', 'Di', 0), amount: 'many' }, row('2026-03-01', 'Ed', 100)];
  const { rejected, excluded, rows, scheme: { id, version, name }, run } = of(ready(scheme({}), wrong), '2026-02');
  expect([rejected.map((each) => each.row), excluded.map((each) => each.row), rows]).toEqual([[5], [4], { read: 5, counted: 3, later: 1 }]);
  expect([id, version, name, run]).toEqual(['tenth', '1', { zh: 'A tenth', en: 'A tenth' }, undefined]);
});

it('an advance that was owed before the first row is repaid by every month since, as month by month', () => {
  const draw = { rule: { draw: 2000, against: '=SUM(amount)', recoverable: true, opening: 500 }, each: 'everyone' };
  const prepared = ready(scheme(draw), [row('2026-01-10', 'Ann', 2300), row('2026-02-10', 'Ann', 2900), row('2026-03-10', 'Ann', 1000)]);
  expect(['2026-01', '2026-02', '2026-03'].map((period) => lines(of(prepared, period)))).toEqual([['Ann 2026-01 -300.00'], ['Ann 2026-02 -200.00'], ['Ann 2026-03 1000.00']]);
});
