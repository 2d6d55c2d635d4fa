import ExcelJS from 'exceljs';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { payladder } from '../../cli/run-here';

// What may come between two payouts, through the runner's files: each is told in a sentence, nothing is paid twice and nothing is lost.

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-must-show-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const put = (name: string, content: unknown): void => writeFileSync(at(name), JSON.stringify(content));

const row = (date: string, person: string, amount: number): object => ({ date, person, customer: 'Acme', amount });
const tenth = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales, and 50 for everyone, but for managers.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { people: 'role', optional: true }], parameters: [{ name: 'rate', label: { zh: '比例', en: 'Rate' }, type: 'rate', default: '10%' }], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate' } }, { id: 'each', label: 'For everyone', each: 'everyone', rule: { formula: 50 } }],
};
const large = {
  ...tenth, id: 'large', name: 'Large orders', parameters: [], fields: ['person', 'amount'], components: [{ id: 'large', label: 'Large order', each: 'row', where: [{ value: 'amount', above: 900 }], rule: { formula: 30 } }],
};
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 100), row('2026-02-10', 'Ann', 2000), row('2026-03-10', 'Bob', 500)];
const PEOPLE = ['Ann', 'Bob', 'Cy'].map((person) => ({ person, role: 'seller' }));
const renamed = (rows: readonly object[]): object[] => rows.map((each) => ('person' in each && each.person === 'Bob' ? { ...each, person: 'Robert' } : each));
const JANUARY = ['Ann 2026-01 100.00', 'Ann 2026-01 50.00', 'Bob 2026-01 10.00', 'Bob 2026-01 50.00', 'Cy 2026-01 50.00'];
const FEBRUARY = ['Ann 2026-02 200.00', 'Ann 2026-02 50.00', 'Bob 2026-02 50.00', 'Cy 2026-02 50.00'];
const MARCH = ['Ann 2026-03 50.00', 'Bob 2026-03 50.00', 'Bob 2026-03 50.00', 'Cy 2026-03 50.00'];

const TABLES = ['--scheme', 'tenth.json', '--sales', 'sales.json', '--people', 'people.json', '--param', 'excludeRoles=["manager"]'];
const plan = (...schemes: readonly string[]): object => ({ id: 'both', version: '1', name: 'Both', schemes: schemes.map((scheme) => ({ scheme: `${scheme}.json` })), capPerRecipient: { amount: 160, per: 'month' } });
const PLAN = [...TABLES.slice(2), '--plan', 'plan.json'];

const pay = async (period: string, paid: readonly string[], ...more: readonly string[]): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> => (
  payladder(folder, ['payout', '--date', '2026-05-02', ...(more.includes('--plan') ? [] : TABLES), '--period', period, ...(paid.length === 0 ? [] : ['--paid', ...paid]), ...more])
);

async function made(period: string, paid: readonly string[], out: string, ...more: readonly string[]): Promise<void> {
  const { status, err } = await pay(period, paid, '--lang', 'en', ...more, '--out', out);
  if (status !== 0) throw new Error(err);
}

/** A payout's workbook, changed by hand. */
async function byHand(file: string, change: (book: ExcelJS.Workbook) => void): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(at(file));
  change(book);
  await book.xlsx.writeFile(at(file));
}

interface Scene {
  /** What came before. */
  readonly before?: () => Promise<void> | void;
  readonly run: readonly [period: string, paid: readonly string[], ...more: string[]];
  /** The lines that are paid; null where the run is refused. */
  readonly lines: readonly string[] | null;
  readonly zh: RegExp;
  readonly en: RegExp;
}

const january = (): Promise<void> => made('2026-01', ['none'], 'january.xlsx');
const quarter = async (): Promise<void> => {
  await january();
  await made('2026-02', ['january.xlsx'], 'february.json');
  await made('2026-03', ['january.xlsx', 'february.json'], 'march.xlsx');
};
const ALL = ['january.xlsx', 'february.json', 'march.xlsx'];
const april = row('2026-04-10', 'Ann', 4000);
const APRIL = ['Ann 2026-04 50.00', 'Bob 2026-04 50.00', 'Cy 2026-04 50.00'];
const QUIET = /^$/;

describe.each<[string, Scene]>([
  ['starting in March without a word of what came before', { run: ['2026-03', []], lines: null, zh: /^2026-03 以前的期间怎么算？/, en: /^What came before 2026-03\?/ }],
  ['starting in March with what came before settled', { run: ['2026-03', [], '--settled-to', '2026-02'], lines: MARCH, zh: QUIET, en: QUIET }],
  ['starting in March and paying what came before too', { run: ['2026-03', ['none']], lines: [...JANUARY, ...FEBRUARY, ...MARCH], zh: QUIET, en: QUIET }],
  ['a new year\'s table', {
    before: async () => { await quarter(); put('sales.json', [row('2027-01-10', 'Ann', 3000)]); }, run: ['2027-01', ALL], lines: ['Ann 2027-01 300.00', 'Ann 2027-01 50.00', 'Bob 2027-01 50.00', 'Cy 2027-01 50.00'],
    zh: /以前发过 \d+ 笔（合计 \S+）属于表中第一行之前的期间，不作处理/, en: /paid before, \S+ in all, lie before the first row of the table/,
  }],
  ['a scheme dropped from the plan, whose payouts stay within its cap', {
    before: async () => {
      put('plan.json', plan('large', 'tenth'));
      await made('2026-01', ['none'], 'january.xlsx', ...PLAN);
      put('plan.json', plan('tenth'));
    },
    run: ['2026-02', ['january.xlsx'], ...PLAN], lines: ['Ann 2026-02 160.00', 'Ann 2026-02 0.00', 'Bob 2026-02 50.00', 'Cy 2026-02 50.00'],
    zh: /以前按不在这次发放里的方案“large”发过 1 笔，合计 30\.00，不作处理/, en: /1 sum of the scheme "large", 30\.00 in all, was paid before; it is not paid here/,
  }],
  ['a promotion to a role that is left out', {
    before: async () => { await january(); put('people.json', [{ person: 'Ann', role: 'manager' }, ...PEOPLE.slice(1)]); }, run: ['2026-02', ['january.xlsx']], lines: ['Bob 2026-02 50.00', 'Cy 2026-02 50.00'],
    zh: /人员或团队资料有变：2 笔，-150\.00；没有计入，接受之后才计入/, en: /People or teams changed: 2 sums, -150\.00; not booked until somebody accepts it/,
  }],
  ['a person deleted from the people table', {
    before: async () => { await january(); put('people.json', PEOPLE.slice(0, 2)); }, run: ['2026-02', ['january.xlsx']], lines: FEBRUARY.slice(0, 3),
    zh: /人员或团队资料有变：1 笔，-50\.00；没有计入/, en: /People or teams changed: 1 sum, -50\.00; not booked/,
  }],
  ['a person deleted from the people table, accepted', {
    before: async () => { await january(); put('people.json', PEOPLE.slice(0, 2)); }, run: ['2026-02', ['january.xlsx'], '--accept', 'people'], lines: FEBRUARY.slice(0, 3),
    zh: /人员表里没有“Cy”了，以前发的 50\.00 不因此扣回/, en: /"Cy" is not in the people table any more; the 50\.00 paid before is not taken back/,
  }],
  ['a rate changed in April', {
    before: async () => { await quarter(); put('sales.json', [...SALES, april]); }, run: ['2026-04', ALL, '--param', 'rate=20%'], lines: ['Ann 2026-04 800.00', ...APRIL],
    zh: /“比例”由 10% 改为 20%：已结清的期间仍按以前的数，没有结清的按新的数/, en: /"Rate" is 20% now and was 10%: closed periods stay with what held then/,
  }],
  ['a scheme whose formula was changed', {
    before: async () => { await january(); put('tenth.json', { ...tenth, components: [{ ...tenth.components[0], rule: { formula: '=SUM(amount) * rate * 2' } }, tenth.components[1]] }); },
    run: ['2026-02', ['january.xlsx']], lines: ['Ann 2026-02 400.00', ...FEBRUARY.slice(1), 'Ann 2026-01 100.00', 'Bob 2026-01 10.00'],
    zh: /方案“A tenth”的算法在 2026-01 之后改过：以前各期也按现在的算法重算/, en: /How "A tenth" calculates was changed after 2026-01: earlier periods are worked out anew/,
  }],
  ['a scheme of which the words alone were changed', {
    before: async () => { await january(); put('tenth.json', { ...tenth, version: '2', name: 'Ten per cent', description: 'As before.', components: tenth.components.map((component) => ({ ...component, label: 'Other' })) }); },
    run: ['2026-02', ['january.xlsx']], lines: FEBRUARY, zh: QUIET, en: QUIET,
  }],
  ['a person who has another name since', {
    before: async () => { await january(); put('sales.json', renamed(SALES)); put('people.json', renamed(PEOPLE)); },
    run: ['2026-02', ['january.xlsx']], lines: ['Ann 2026-02 200.00', 'Ann 2026-02 50.00', 'Bob 2026-01 -10.00', 'Cy 2026-02 50.00', 'Robert 2026-01 10.00', 'Robert 2026-01 50.00', 'Robert 2026-02 50.00'],
    zh: /以前发给“Bob”的（现金 10\.00）现在不再应发，而从未领过的“Robert”正好应得同样的数/, en: /What "Bob" was paid \(10\.00 in cash\) is no longer owed, and "Robert", who was never paid, is owed exactly the same/,
  }],
  ['a row that was another one\'s', {
    before: async () => { await january(); put('sales.json', SALES.map((each, index) => (index === 1 ? row('2026-01-11', 'Cy', 100) : each))); }, run: ['2026-02', ['january.xlsx']], lines: [...FEBRUARY, 'Bob 2026-01 -10.00', 'Cy 2026-01 10.00'], zh: QUIET, en: QUIET,
  }],
  ['March paid twice', { before: quarter, run: ['2026-03', ALL], lines: [], zh: /2026-03 已经发过（2026-03）：这次只发与以前的差额/, en: /2026-03 was paid already \(2026-03\): this payout has the differences alone/ }],
  ['February after March', { before: quarter, run: ['2026-02', ALL], lines: null, zh: /^2026-03已经结清：2026-02的差额会计入下一个发放期/, en: /^2026-03 is closed: differences of 2026-02 are booked in the next period/ }],
  ['a payout that is left out', { before: quarter, run: ['2026-04', ['january.xlsx', 'march.xlsx']], lines: null, zh: /^“march\.xlsx”是在发过 2026-02 之后算出来的/, en: /^"march\.xlsx" was made knowing the payout 2026-02, which is not given/ }],
  ['the lines of a payout deleted', {
    before: async () => { await january(); await byHand('january.xlsx', (book) => book.removeWorksheet('Lines')); }, run: ['2026-02', ['january.xlsx']], lines: null, zh: /^“january\.xlsx”.*标识/, en: /^"january\.xlsx" is no payout.*Key/,
  }],
  ['the record of a payout deleted', {
    before: async () => { await january(); await byHand('january.xlsx', (book) => book.removeWorksheet('Record')); }, run: ['2026-02', ['january.xlsx']], lines: null, zh: /^“january\.xlsx”.*记录/, en: /^"january\.xlsx" is no payout.*record/,
  }],
  ['its figures edited', {
    before: async () => { await january(); await byHand('january.xlsx', edited); }, run: ['2026-02', ['january.xlsx']], lines: null, zh: /^“january\.xlsx”.*改/, en: /^.*"january\.xlsx".* were changed/,
  }],
  ['its figures edited, and confirmed to be what was paid', {
    before: async () => { await january(); await byHand('january.xlsx', edited); }, run: ['2026-02', ['january.xlsx'], '--accept', 'edited'], lines: [...FEBRUARY, 'Ann 2026-01 10.00'], zh: QUIET, en: QUIET,
  }],
  ['its workbook saved by LibreOffice', {
    before: () => copyFileSync(path.join(__dirname, '../../samples/paid-january-libreoffice.xlsx'), at('january.xlsx')), run: ['2026-02', ['january.xlsx']], lines: FEBRUARY, zh: QUIET, en: QUIET,
  }],
])('%s', (_, { before, run: [period, paid, ...more], lines, zh, en }) => {
  it('is told, and nothing is paid twice or lost', async () => {
    put('tenth.json', tenth);
    put('large.json', large);
    put('sales.json', SALES);
    put('people.json', PEOPLE);
    await before?.();
    for (const [lang, sentences] of [['zh', zh], ['en', en]] as const) {
      const { status, out, err } = await pay(period, paid, '--lang', lang, ...more, '--out', '-');
      // Of who may take part a note says that the word is nowhere; that is none of this.
      const told = err.split('\n').filter((line) => !/excludeRoles|manager/.test(line) && line !== '').map((line) => line.replace(/^(注意：|Note: )/, '')).join('\n');
      expect([lang, status, told]).toEqual([lang, lines === null ? 2 : 0, expect.stringMatching(sentences)]);
      if (lines === null) continue;
      expect(noted(out)).toEqual([...lines].sort());
    }
    if (lines === null) return;
    await made(period, paid, 'now.json', ...more);
    const again = await pay(period, [...paid.filter((file) => file !== 'none'), 'now.json'], '--lang', 'en', ...more, '--out', '-');
    expect([again.status, noted(again.out)]).toEqual([0, []]);
  });
});

function noted(out: string): string[] {
  const answer: { readonly lines: readonly { readonly recipient: string; readonly period: string; readonly amount: string }[] } = JSON.parse(out);
  return answer.lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${amount}`).sort();
}

/** Ann's 100.00 becomes 90.00. */
function edited(book: ExcelJS.Workbook): void {
  book.getWorksheet('Lines')?.eachRow((each) => each.eachCell((cell) => { if (cell.value === 100) cell.value = 90; }));
}
