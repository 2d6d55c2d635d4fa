import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './program';
import { payladder } from './run-here';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-period-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const put = (name: string, content: unknown): void => writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
const run = (...args: string[]): Promise<Outcome> => payladder(folder, ['payout', '--lang', 'en', '--date', '2026-04-02', ...args]);

interface Line { readonly recipient: string; readonly period: string; readonly amount: string; readonly kind: string; readonly key: string; readonly scheme: string; readonly before: string }
interface Answer {
  readonly payout: string;
  readonly payPeriod: string;
  readonly settledTo: string | null;
  readonly lines: readonly Line[];
  readonly notes: readonly { readonly code: string }[];
  readonly balances: readonly Record<string, string>[];
  readonly owed: readonly Record<string, string>[];
  readonly comparison?: readonly Record<string, string>[];
}

function answerOf(outcome: Outcome): Answer {
  expect([outcome.status, outcome.err]).toEqual([0, expect.anything()]);
  const answer: Answer = JSON.parse(outcome.out);
  return answer;
}

const noted = ({ lines }: Answer): string[] => lines.map(({ recipient, period, amount, kind }) => `${recipient} ${period} ${amount} ${kind}`);

const contest = ['--scheme', 'rank-prizes', '--param', 'period=quarter', '--param', 'by=amount', '--param', 'prizes=[500,300,100]'];
const orders = (status: string | null): object[] => [
  { date: '2026-01-10', person: 'Ann', amount: 30000, orderId: 'A1' }, { date: '2026-01-20', person: 'Ann', amount: 30000, orderId: 'A2', status },
  { date: '2026-02-10', person: 'Bob', amount: 50000, orderId: 'B1' }, { date: '2026-03-10', person: 'Cy', amount: 40000, orderId: 'C1' },
];

const share = {
  language: 2, id: 'ten-percent', version: '1', name: 'Ten percent', description: 'Ten percent of each person, each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [{ name: 'rate', type: 'rate', label: 'Rate', default: '10%' }],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: ['$rate', { sum: 'amount' }] } } }], examples: [],
};
const january = { date: '2026-01-10', person: 'Ann', customer: 'Acme', amount: 5000 };
const february = { date: '2026-02-10', person: 'Ann', customer: 'Acme', amount: 7000 };
const march = { date: '2026-03-10', person: 'Ann', customer: 'Acme', amount: 9000 };

function putShare(...rows: object[]): string[] {
  put('scheme.json', share);
  put('sales.json', rows);
  return ['--scheme', 'scheme.json', '--sales', 'sales.json'];
}

describe('a quarter, month by month, through files', () => {
  it.each(['json', 'xlsx', 'csv'])('of the kind .%s', async (kind) => {
    put('sales.json', orders(null));
    put('april.json', orders('refunded'));
    const month = (period: string, sales: string, paid: string[], out: string): Promise<Outcome> => run(...contest, '--sales', sales, '--period', period, '--paid', ...paid, '--out', out);
    expect((await month('2026-01', 'sales.json', ['none'], `1.${kind}`)).status).toBe(0);
    expect((await month('2026-02', 'sales.json', [`1.${kind}`], `2.${kind}`)).status).toBe(0);
    const paid = [`1.${kind}`, `2.${kind}`, `3.${kind}`];
    expect((await month('2026-03', 'sales.json', paid.slice(0, 2), `3.${kind}`)).status).toBe(0);
    const april = answerOf(await month('2026-04', 'april.json', paid, '-'));
    expect(april).toMatchObject({ payPeriod: '2026-04', settledTo: null, owed: [{ recipient: 'Ann', award: 'cash', amount: '400.00' }] });
    expect(noted(april)).toEqual(['Ann 2026-Q1 -400.00 take-back', 'Bob 2026-Q1 200.00 late', 'Cy 2026-Q1 200.00 late']);
    expect(april.balances).toMatchObject([{ recipient: 'Ann', kind: 'pay', opening: '0.00', change: '-400.00', closing: '-400.00' }]);
    expect(april.lines[0]).toMatchObject({ scheme: 'rank-prizes', key: 'rank-prizes|rank|Ann|2026-Q1|cash', before: '500.00' });
  });

  it('with each --paid by itself, and nothing where nothing changed', async () => {
    put('sales.json', orders(null));
    await run(...contest, '--sales', 'sales.json', '--period', '2026-03', '--paid', 'none', '--out', 'march.json');
    const again = answerOf(await run(...contest, '--sales', 'sales.json', '--period', '2026-03', '--paid', 'march.json', '--out', '-'));
    expect(again).toMatchObject({ payout: '2026-03/2', lines: [], owed: [] });
    await run(...contest, '--sales', 'sales.json', '--period', '2026-03', '--paid', 'march.json', '--out', 'again.json');
    expect(noted(answerOf(await run(...contest, '--sales', 'sales.json', '--period', '2026-04', '--paid', 'march.json', '--paid', 'again.json', '--out', '-')))).toEqual([]);
  });

  it('with the columns of a run of a period last', async () => {
    await run(...putShare(january), '--period', '2026-01', '--paid', 'none', '--headers', 'keys', '--out', 'january.csv');
    expect(readFileSync(at('january.csv'), 'utf8').split('\r\n')[0]).toMatch(/^\ufeffrecipient,.*,why,scheme,key,kind,before$/);
  });
});

describe('what came before', () => {
  it('stays settled for the runs after', async () => {
    await run(...putShare(january, march), '--period', '2026-03', '--settled-to', '2026-02', '--out', 'march.json');
    const april = answerOf(await run(...putShare(january, february, march), '--period', '2026-04', '--paid', 'march.json', '--out', '-'));
    expect([april.settledTo, noted(april)]).toEqual(['2026-02', []]);
  });

  it('is refused where a later period is closed, and can be compared', async () => {
    const asked = putShare(january, february, march);
    await run(...asked, '--period', '2026-02', '--paid', 'none', '--out', 'february.json');
    await run(...asked, '--period', '2026-03', '--paid', 'february.json', '--out', 'march.json');
    const late = putShare(january, february, { ...february, amount: 1000 }, march);
    const refused = await run(...late, '--period', '2026-02', '--paid', 'february.json', 'march.json', '--out', '-');
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('2026-03 is closed')]);
    const compared = await run(...late, '--period', '2026-02', '--paid', 'february.json', 'march.json', '--compare', 'february.json', '--out', '-');
    expect(answerOf(compared).comparison).toMatchObject([{ recipient: 'Ann', change: 'changed', before: '700', after: '800' }]);
  });

  it('is not taken twice, nor a changed file without a word', async () => {
    const asked = putShare(january, february);
    await run(...asked, '--period', '2026-01', '--paid', 'none', '--out', 'january.json');
    writeFileSync(at('copy.json'), readFileSync(at('january.json')));
    expect((await run(...asked, '--period', '2026-02', '--paid', 'january.json', 'copy.json', '--out', '-')).err).toContain('the same payout (2026-01)');
    writeFileSync(at('january.json'), readFileSync(at('january.json'), 'utf8').replaceAll('"amount":"500.00"', '"amount":"450.00"'));
    const changed = await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--out', 'february.json');
    expect([changed.status, changed.err]).toEqual([2, expect.stringContaining('were changed')]);
    expect(noted(answerOf(await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--accept', 'edited', '--out', '-')))).toEqual(['Ann 2026-01 50.00 late', 'Ann 2026-02 700.00 regular']);
  });

  it('is not forgotten: a file that a later payout knew of is asked for', async () => {
    const asked = putShare(january, february, march);
    await run(...asked, '--period', '2026-01', '--paid', 'none', '--out', 'january.json');
    await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--out', 'february.json');
    const outcome = await run(...asked, '--period', '2026-03', '--paid', 'february.json', '--out', '-');
    expect([outcome.status, outcome.err]).toEqual([2, expect.stringContaining('"february.json" was made knowing the payout 2026-01')]);
    expect(noted(answerOf(await run(...asked, '--period', '2026-03', '--paid', 'february.json', '--settled-to', '2026-01', '--out', '-')))).toEqual(['Ann 2026-03 900.00 regular']);
  });

  it.each([
    ['nothing that can be read', ['--paid', 'missing.json']], ['a sales table', ['--paid', 'sales.json']], ['a plain payout', ['--paid', 'plain.json']],
    ['a file and nothing', ['--paid', 'none', 'plain.json']], ['a period that is none', ['--settled-to', '2026-13']], ['a later period', ['--settled-to', '2026-05']],
    ['an acceptance that is none', ['--paid', 'none', '--accept', 'all']],
  ])('is told where it is %s', async (_, more) => {
    const asked = putShare(january);
    await run(...asked, '--out', 'plain.json');
    const outcome = await run(...asked, '--period', '2026-02', ...more, '--out', 'result.json');
    expect([outcome.status, outcome.err.trim().split('\n').length]).toEqual([2, 1]);
  });
});

describe('rows that come, go and change', () => {
  it.each([
    ['a late row', [january, { ...january, customer: 'Other', amount: 1000 }, february], ['Ann 2026-01 100.00 late', 'Ann 2026-02 700.00 regular']],
    ['a refund', [{ ...january, status: 'refunded' }, february], ['Ann 2026-01 -500.00 take-back', 'Ann 2026-02 700.00 regular']],
    ['a corrected amount', [{ ...january, amount: 4000 }, february], ['Ann 2026-01 -100.00 take-back', 'Ann 2026-02 700.00 regular']],
    ['a row of somebody else', [{ ...january, person: 'Bob' }, february], ['Ann 2026-01 -500.00 take-back', 'Ann 2026-02 700.00 regular', 'Bob 2026-01 500.00 late']],
    ['nothing', [january, february], ['Ann 2026-02 700.00 regular']],
  ])('%s', async (_, rows, expected) => {
    await run(...putShare(january), '--period', '2026-01', '--paid', 'none', '--out', 'january.json');
    expect(noted(answerOf(await run(...putShare(...rows), '--period', '2026-02', '--paid', 'january.json', '--out', '-'))).sort()).toEqual(expected);
  });

  it('and people who change are asked about', async () => {
    const scheme = { ...share, id: 'by-role', fields: ['person', 'amount', { people: 'basePay', optional: true }], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ people: 'basePay' }, '10%'] } } }] };
    const asked = (pay: number): string[] => {
      put('scheme.json', scheme);
      put('sales.json', [january, february]);
      put('people.json', [{ person: 'Ann', basePay: pay }]);
      return ['--scheme', 'scheme.json', '--sales', 'sales.json', '--people', 'people.json'];
    };
    await run(...asked(5000), '--period', '2026-01', '--paid', 'none', '--out', 'january.json');
    const told = answerOf(await run(...asked(6000), '--period', '2026-02', '--paid', 'january.json', '--out', '-'));
    expect([noted(told), told.notes.map(({ code }) => code)]).toEqual([['Ann 2026-02 600.00 regular'], ['people-changed']]);
    const accepted = ['--period', '2026-02', '--paid', 'january.json', '--accept', 'people'];
    expect(noted(answerOf(await run(...asked(6000), ...accepted, '--out', '-')))).toEqual(['Ann 2026-01 100.00 late', 'Ann 2026-02 600.00 regular']);
    await run(...asked(6000), ...accepted, '--out', 'february.json');
    expect(noted(answerOf(await run(...asked(6000), '--period', '2026-03', '--paid', 'january.json', 'february.json', '--out', '-')))).toEqual([]);
  });
});

describe('what people decide', () => {
  const decided = { reason: 'agreed', decidedBy: 'Dee' };
  const sum = { component: 'share', recipient: 'Ann', period: '2026-01' };

  it('an addition, once, and taken back when it is withdrawn', async () => {
    const asked = putShare(january, february);
    put('adjust.json', [{ action: 'add', id: 'x1', recipient: 'Ann', period: '2026-01', amount: 80, ...decided }]);
    await run(...asked, '--period', '2026-01', '--paid', 'none', '--adjust', 'adjust.json', '--out', 'january.json');
    expect(noted(JSON.parse(readFileSync(at('january.json'), 'utf8')))).toEqual(['Ann 2026-01 500.00 regular', 'Ann 2026-01 80.00 added']);
    expect(noted(answerOf(await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--out', '-')))).toEqual(['Ann 2026-02 700.00 regular']);
    put('adjust.json', [{ action: 'withdraw', id: 'x1', ...decided }]);
    expect(noted(answerOf(await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--adjust', 'adjust.json', '--out', '-')))).toEqual(['Ann 2026-02 700.00 regular', 'Ann 2026-01 -80.00 take-back']);
  });

  it('a sum that is held, and released', async () => {
    const asked = putShare(january, february);
    put('adjust.csv', '动作,编号,项目,收款人,期间,原因,决定人\n暂缓,h1,share,Ann,2026-01,agreed,Dee\n');
    await run(...asked, '--period', '2026-01', '--paid', 'none', '--adjust', 'adjust.csv', '--out', 'january.json');
    expect(noted(JSON.parse(readFileSync(at('january.json'), 'utf8')))).toEqual([]);
    await run(...asked, '--period', '2026-02', '--paid', 'january.json', '--out', 'february.json');
    expect(noted(JSON.parse(readFileSync(at('february.json'), 'utf8')))).toEqual(['Ann 2026-02 700.00 regular']);
    put('adjust.json', [{ action: 'release', id: 'h1', ...decided }]);
    expect(noted(answerOf(await run(...asked, '--period', '2026-03', '--paid', 'january.json', 'february.json', '--adjust', 'adjust.json', '--out', '-')))).toEqual(['Ann 2026-01 500.00 released']);
  });

  it('a correction, kept when the rows change', async () => {
    await run(...putShare(january), '--period', '2026-01', '--paid', 'none', '--out', 'january.json');
    put('adjust.json', [{ action: 'correct', id: 'c1', ...sum, amount: '450', ...decided }]);
    await run(...putShare(january), '--period', '2026-02', '--paid', 'january.json', '--adjust', 'adjust.json', '--out', 'february.json');
    expect(noted(JSON.parse(readFileSync(at('february.json'), 'utf8')))).toEqual(['Ann 2026-01 -50.00 corrected']);
    const later = answerOf(await run(...putShare({ ...january, amount: 9000 }), '--period', '2026-03', '--paid', 'january.json', 'february.json', '--out', '-'));
    expect([noted(later), later.notes.map(({ code }) => code)]).toEqual([[], ['correction-kept', 'owed']]);
  });

  it.each([
    ['no reason', { action: 'add', id: 'x', recipient: 'Ann', amount: 1, decidedBy: 'Dee' }], ['nobody who decided', { action: 'add', id: 'x', recipient: 'Ann', amount: 1, reason: 'agreed' }],
    ['an action that is none', { action: 'give', id: 'x', recipient: 'Ann', amount: 1, ...decided }], ['nothing to release', { action: 'release', id: 'x', ...decided }],
    ['an amount that is none', { action: 'add', id: 'x', recipient: 'Ann', amount: 'much', ...decided }],
    ['an amount that may be two', { action: 'add', id: 'x', recipient: 'Ann', amount: '1,5', ...decided }],
  ])('is refused with %s', async (_, adjustment) => {
    const asked = putShare(january);
    put('adjust.json', [adjustment]);
    const outcome = await run(...asked, '--period', '2026-01', '--paid', 'none', '--adjust', 'adjust.json', '--out', 'january.json');
    expect([outcome.status, outcome.err.trim().split('\n').length]).toEqual([2, 1]);
  });
});

describe('a plan of two schemes', () => {
  const plan = (more: object): object => ({ id: 'sales-plan', version: '3', name: { zh: '销售计划', en: 'Sales plan' }, schemes: [{ scheme: 'scheme.json', params: {} }, { scheme: 'milestones', params: { milestones: [{ atLeast: 10000, value: 500 }] } }], ...more });

  it('tells of each line its scheme, and keeps its own cap and budget', async () => {
    putShare(january, february, march);
    put('plan.json', plan({}));
    const asked = ['--plan', 'plan.json', '--sales', 'sales.json', '--period', '2026-02', '--paid', 'none', '--out', '-'];
    const paid = answerOf(await run(...asked));
    expect(paid).toMatchObject({ scheme: { id: 'sales-plan', version: '3' } });
    expect(paid.lines.map(({ scheme, period, amount }) => `${scheme} ${period} ${amount}`)).toEqual(['ten-percent 2026-01 500.00', 'ten-percent 2026-02 700.00', 'milestones 2026-02 500.00']);
    put('plan.json', plan({ capPerRecipient: { amount: 1000, per: 'month' } }));
    expect(answerOf(await run(...asked)).lines.map(({ amount }) => amount)).toEqual(['500.00', '700.00', '300.00']);
    put('plan.json', plan({ budget: 850 }));
    expect(answerOf(await run(...asked)).lines.map(({ amount }) => amount)).toEqual(['250.00', '350.00', '250.00']);
  });
});

describe('check', () => {
  const check = (file: string): Promise<Outcome> => payladder(folder, ['check', file, '--lang', 'en']);

  it.each([['a run of a period', ['--period', '2026-01', '--paid', 'none']], ['a plain run', []]])('finds %s as it was written, and what was changed in it', async (_, more) => {
    const asked = putShare(january, { ...january, person: 'Bob' });
    await run(...asked, ...more, '--out', 'paid.json');
    await run(...asked, ...more, '--out', 'paid.xlsx');
    expect([(await check('paid.json')).status, (await check('paid.xlsx')).status]).toEqual([0, 0]);
    const text = readFileSync(at('paid.json'), 'utf8');
    writeFileSync(at('line.json'), text.replace('"amount":"500.00"', '"amount":"510.00"'));
    expect(await check('line.json')).toMatchObject({ status: 2, err: expect.stringContaining('changed') });
    writeFileSync(at('total.json'), text.replace(/("totals": \[\s+.*?)"amount":"500.00"/, '$1"amount":"510.00"'));
    expect(await check('total.json')).toMatchObject({ status: 2, err: expect.stringContaining('its total says 510') });
  });

  it('finds a changed cell of the sheets', async () => {
    await run(...putShare(january), '--out', 'paid.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(at('paid.xlsx'));
    book.getWorksheet('Lines')?.eachRow((row) => row.eachCell((cell) => { if (cell.value === 500) cell.value = 5000; }));
    await book.xlsx.writeFile(at('changed.xlsx'));
    expect(await check('changed.xlsx')).toMatchObject({ status: 2, err: expect.stringContaining('come to 5,000') });
  });

  it('says what is no payout', async () => {
    putShare(january);
    expect(await check('sales.json')).toMatchObject({ status: 2, err: expect.stringContaining('is no payout') });
  });
});
