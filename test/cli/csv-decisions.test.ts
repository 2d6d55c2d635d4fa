import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { payladder } from './run-here';

// Payouts kept as text tables of their lines: what such a table tells of decisions stays in force, what it cannot tell is said.

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-csv-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
const put = (name: string, content: unknown): void => writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

const row = (date: string, person: string, amount: number): object => ({ date, person, customer: 'Acme', amount });
const SALES = [row('2026-01-10', 'Ann', 5000), row('2026-02-10', 'Ann', 7000), row('2026-02-12', 'Bob', 1000)];
const KEY = 'tenth|share|Ann|2026-01|cash';
const said = { reason: 'agreed', decidedBy: 'Dee' };
const correct = (amount: string, more: object = {}): object => ({ action: 'correct', id: 'c1', component: 'share', recipient: 'Ann', period: '2026-01', amount, ...said, ...more });

interface Asked {
  readonly paid?: readonly string[];
  readonly adjust?: readonly object[];
  readonly sales?: readonly object[];
  readonly lang?: 'zh' | 'en';
  readonly more?: readonly string[];
  readonly scheme?: object;
}

/** Pays a month and gives its lines, or why there are none, and what is told beside them. */
async function pay(month: string, out: string, { paid = [], adjust, sales = SALES, lang = 'en', more = [], scheme }: Asked = {}): Promise<{ readonly lines: readonly string[]; readonly told: string }> {
  put('scheme.json', scheme ?? {
    language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
    components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
  });
  put('sales.json', sales);
  if (adjust !== undefined) put('adjust.json', adjust);
  const common = [
    'payout', '--scheme', 'scheme.json', '--sales', 'sales.json', '--date', '2026-05-02', '--lang', lang, '--period', month, '--paid', ...(paid.length === 0 ? ['none'] : paid),
    ...(adjust === undefined ? [] : ['--adjust', 'adjust.json']), ...more,
  ];
  const { status, err, out: json } = await payladder(folder, [...common, '--out', '-']);
  if (status !== 0) return { lines: [], told: err };
  if (out !== '-') await payladder(folder, [...common, '--out', out]);
  const answer: { readonly lines: readonly { readonly recipient: string; readonly period: string; readonly amount: string; readonly kind: string }[] } = JSON.parse(json);
  return { lines: answer.lines.map(({ recipient, period, amount, kind }) => `${recipient} ${period} ${amount} ${kind}`), told: err };
}

const FEBRUARY = ['Ann 2026-02 700.00 regular', 'Bob 2026-02 100.00 regular'];

describe.each([['words, in English', 'en', []], ['words, in Chinese', 'zh', []], ['keys', 'en', ['--headers', 'keys']], ['no reasons', 'en', ['--lines', 'short']]] as const)('a correction in a text table headed by %s', (_, lang, more) => {
  it('stays in force for the runs after, by its key', async () => {
    expect((await pay('2026-01', '1.csv', { adjust: [correct('450')], lang, more })).lines).toEqual(['Ann 2026-01 450.00 corrected']);
    const february = await pay('2026-02', '2.csv', { paid: ['1.csv'], lang, more });
    expect(february.lines).toEqual(FEBRUARY);
    expect(february.told).toContain(KEY);
    expect((await pay('2026-03', '-', { paid: ['1.csv', '2.csv'], lang, more })).lines).toEqual([]);
  });
});

it('stays in force also where its reason was made to take time', async () => {
  await pay('2026-01', '1.csv', { adjust: [correct('450')] });
  const [file, made] = [readFileSync(path.join(folder, '1.csv'), 'utf8'), `Corrected to ${': '.repeat(10_000)}${' (decided by '.repeat(10_000)}`];
  expect(file).toContain('Corrected to 450.00: agreed (decided by Dee)');
  put('1.csv', file.replace('Corrected to 450.00: agreed (decided by Dee)', made));
  expect((await pay('2026-02', '-', { paid: ['1.csv'] })).lines).toEqual(FEBRUARY);
});

it('its reason and who decided it are kept in the records after', async () => {
  await pay('2026-01', '1.csv', { adjust: [correct('450')], lang: 'zh' });
  await pay('2026-02', '2.json', { paid: ['1.csv'] });
  const record: { readonly run: { readonly adjustments: unknown } } = JSON.parse(readFileSync(path.join(folder, '2.json'), 'utf8'));
  expect(record.run.adjustments).toMatchObject([{ action: 'correct', id: KEY, amount: '450', ...said }]);
});

it.each<[string, readonly object[], readonly string[]]>([
  ['withdrawn by its key', [{ action: 'withdraw', id: KEY, ...said }], ['Ann 2026-01 50.00 late', ...FEBRUARY]],
  ['corrected again', [correct('470')], ['Ann 2026-01 20.00 corrected', ...FEBRUARY]],
  ['told again as it was, and withdrawn', [correct('450'), { action: 'withdraw', id: 'c1', ...said }], ['Ann 2026-01 50.00 late', ...FEBRUARY]],
])('a correction of a text table is %s', async (_, adjust, lines) => {
  await pay('2026-01', '1.csv', { adjust: [correct('450')] });
  expect((await pay('2026-02', '2.csv', { paid: ['1.csv'], adjust })).lines).toEqual(lines);
  expect((await pay('2026-03', '-', { paid: ['1.csv', '2.csv'] })).lines).toEqual([]);
});

it.each(['csv', 'json'])('a correction that is given, withdrawn and given again over three payouts as .%s stays in force, and none of them pays twice', async (kind) => {
  const file = (month: number): string => `${month}.${kind}`;
  const withdraw = { action: 'withdraw', id: KEY, ...said };
  const given = (await pay('2026-01', file(1), { adjust: [correct('450')] })).lines;
  const withdrawn = (await pay('2026-02', file(2), { paid: [file(1)], adjust: [withdraw] })).lines;
  const again = (await pay('2026-03', file(3), { paid: [file(1), file(2)], adjust: [correct('450'), withdraw, correct('450')] })).lines;
  expect([given, withdrawn, again]).toEqual([['Ann 2026-01 450.00 corrected'], ['Ann 2026-01 50.00 late', ...FEBRUARY], ['Ann 2026-01 -50.00 corrected']]);
  const kept = { paid: [file(1), file(2), file(3)], adjust: [correct('450'), withdraw, correct('450')] };
  expect((await pay('2026-04', '-', { paid: kept.paid })).lines).toEqual([]);
  expect((await pay('2026-04', '-', kept)).lines).toEqual([]);
});

it('a correction that is given word for word after it was withdrawn is not done again, and that is said', async () => {
  await pay('2026-01', '1.json', { adjust: [correct('450')] });
  await pay('2026-02', '2.json', { paid: ['1.json'], adjust: [{ action: 'withdraw', id: 'c1', ...said }] });
  const { lines, told } = await pay('2026-03', '-', { paid: ['1.json', '2.json'], adjust: [correct('450')] });
  expect([lines, told]).toEqual([[], expect.stringMatching(/"c1" says word for word what was decided before/)]);
  expect((await pay('2026-03', '-', { paid: ['1.json', '2.json'], adjust: [correct('450', { date: '2026-04-01' })] })).lines).toEqual(['Ann 2026-01 -50.00 corrected']);
});

it('a correction that a record tells ends where a text table after it shows that it was withdrawn', async () => {
  await pay('2026-01', '1.json', { adjust: [correct('450')] });
  await pay('2026-02', '2.csv', { paid: ['1.json'], adjust: [{ action: 'withdraw', id: 'c1', ...said }] });
  expect((await pay('2026-03', '-', { paid: ['1.json', '2.csv'] })).lines).toEqual([]);
});

describe('what was held no text table tells', () => {
  const hold = { action: 'hold', id: 'h1', recipient: 'Ann', ...said };

  it.each([['en', /"1\.csv" has no record: .*held back then/, /1 sum of closed periods, 500\.00 in cash, was never paid \(Ann\)/], ['zh', /“1\.csv”没有发放记录：.*暂缓/, /1 笔（现金 500\.00）属于已结清的期间而从未发过（Ann）/]] as const)('so a sum that was never paid is told of before it is (%s)', async (lang, file, sum) => {
    await pay('2026-01', '1.csv', { adjust: [hold], sales: [...SALES, row('2026-01-11', 'Bob', 100)] });
    const { lines, told } = await pay('2026-02', '-', { paid: ['1.csv'], sales: [...SALES, row('2026-01-11', 'Bob', 100)], lang });
    expect(lines).toEqual(['Ann 2026-01 500.00 late', 'Bob 2026-02 100.00 regular', 'Ann 2026-02 700.00 regular'].sort());
    expect([told, told]).toEqual([expect.stringMatching(file), expect.stringMatching(sum)]);
  });

  it('and is held on where the decision is given again', async () => {
    const sales = [...SALES, row('2026-01-11', 'Bob', 100)];
    await pay('2026-01', '1.csv', { adjust: [hold], sales });
    const { lines, told } = await pay('2026-02', '-', { paid: ['1.csv'], sales, adjust: [hold] });
    expect(lines).toEqual(['Bob 2026-02 100.00 regular']);
    expect(told).not.toContain('never paid');
  });
});

describe('what a table of decisions says and cannot be obeyed is refused with its place', () => {
  const add = (amount: unknown): object => ({ action: 'add', id: 'a1', recipient: 'Ann', period: '2026-01', amount, ...said });
  it.each<[string, readonly object[], 'zh' | 'en', RegExp]>([
    ['an amount that cash cannot have', [add(1.005)], 'en', /^Adjustment "a1": 1\.005 has more than 2 decimal places/],
    ['the same in words', [add('33.333')], 'zh', /^调整“a1”的数额 33\.333 超过 2 位小数，发不出这个数/],
    ['a hold of a part of a sum', [add('1'), { action: 'hold', id: 'h1', recipient: 'Ann', amount: 100, ...said }], 'en', /^Row 2 of the adjustments "adjust\.json": "Amount" \(100\) means nothing with the action "hold"/],
    ['an opening balance of a period', [{ action: 'opening', id: 'o1', recipient: 'Ann', period: '2025-12', amount: -50, ...said }], 'zh', /^调整表“adjust\.json”第 1 行：动作“期初”不看“期间”（2025-12）/],
  ])('%s', async (_, adjust, lang, expected) => {
    expect(await pay('2026-01', '-', { adjust, lang })).toEqual({ lines: [], told: expect.stringMatching(expected) });
  });
});

describe('text tables that do not tell which period they paid', () => {
  const refunded = { ...SALES[0], status: 'refunded' };
  const late = row('2026-01-20', 'Ann', 1000);
  const orders: readonly (readonly string[])[] = [['1.csv', '2.csv', '2b.csv'], ['2b.csv', '2.csv', '1.csv'], ['2.csv', '2b.csv', '1.csv'], ['2b.csv', '1.csv', '2.csv']];

  it.each(orders.map((paid) => [paid] as const))('count in the order in which they were paid, however they are given: %j', async (paid) => {
    await pay('2026-01', '1.csv', { sales: SALES.slice(0, 1) });
    await pay('2026-02', '2.csv', { paid: ['1.csv'], sales: [refunded] });
    // The refund of January was taken back in February and, once more of it was found to count, partly given back.
    await pay('2026-02', '2b.csv', { paid: ['1.csv', '2.csv'], sales: [refunded, late] });
    const { lines, told } = await pay('2026-03', '-', { paid, sales: [refunded, ...SALES.slice(2), row('2026-03-10', 'Ann', 3000), late] });
    expect(lines).toEqual(['Bob 2026-02 100.00 late', 'Ann 2026-03 300.00 regular']);
    // 500 − 500 + 100 + 300, of which 500 left in January: she owes 100 of it.
    expect(told).toContain('Net payable 100.00; 1 payee owes 100.00 in all.');
    expect(told).toMatch(/"2\.csv" does not tell which period it paid: it counts after "1\.csv"\.\nNote: "2b\.csv" does not tell which period it paid: it counts after "2\.csv"\./);
  });

  it('do not close the quarter that they pay as far as it has come', async () => {
    const scheme = {
      language: 2, id: 'so-far', version: '1', name: 'So far', description: 'A tenth of the quarter, as far as it has come.', period: 'quarter', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'],
      parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', payable: 'to-date', rule: { formula: '=SUM(amount) * 10%' } }],
    };
    expect((await pay('2026-01', '1.csv', { scheme })).lines).toEqual(['Ann 2026-Q1 500.00 regular']);
    expect((await pay('2026-02', '2.csv', { scheme, paid: ['1.csv'] })).lines).toEqual(['Ann 2026-Q1 700.00 regular', 'Bob 2026-Q1 100.00 regular']);
    expect((await pay('2026-03', '-', { scheme, paid: ['2.csv', '1.csv'] })).lines).toEqual([]);
  });
});

describe('a record that is not understood whole is refused: what it says could be passed over', () => {
  it.each<[string, (run: Record<string, unknown>) => void, RegExp]>([
    ['written by a newer version', (run) => { run['form'] = 2; }, /^"1\.json" was written by a newer version and cannot be read whole by this one: update first\./],
    ['with a decision of a kind that is not known', (run) => { run['adjustments'] = [{ action: 'defer', id: 'd1', ...said }]; }, /^"1\.json" is no payout of a period: it has no record of the run\./],
    ['with a balance of a kind that is not known', (run) => { run['balances'] = [{ recipient: 'Ann', award: 'cash', kind: 'lent', opening: '0', change: '1', closing: '1' }]; }, /^"1\.json" is no payout/],
  ])('%s', async (_, change, expected) => {
    await pay('2026-01', '1.json');
    const json: { readonly run: Record<string, unknown> } = JSON.parse(readFileSync(path.join(folder, '1.json'), 'utf8'));
    change(json.run);
    put('1.json', json);
    expect(await pay('2026-02', '-', { paid: ['1.json'] })).toEqual({ lines: [], told: expect.stringMatching(expected) });
  });
});
