import { say } from '../../src/i18n';
import { linesOf, pay, refused, rows, schemeOf, rawTables } from '../payout/house';
import { parseScheme } from '../../src/scheme';
import { sample } from '../scheme/sample';

const margin = { own: 'margin', type: 'amount', signed: true, label: { zh: '毛利', en: 'Gross margin' }, headers: ['毛利', '毛利额'] };
const bedsSold = { own: 'beds', type: 'number', label: { zh: '床数', en: 'Beds' }, headers: ['床数'], optional: true };

const scheme = (fields: readonly unknown[], formula: unknown): ReturnType<typeof schemeOf> =>
  schemeOf({ formula }, { each: 'person' }, { language: 2, fields: ['person', ...fields] });

describe('a company’s own columns', () => {
  test('are read under the headers that the company writes, and may be below 0 where the scheme says so', () => {
    const table = rows('日期 业务员 毛利', ['2026-01-05', '甲', 1000], ['2026-01-06', '甲', -400.5]);
    expect(linesOf(pay(scheme([margin], { times: [{ sum: 'margin' }, '10%'] }), { sales: table }))).toEqual(['甲 2026-01 59.95']);
  });

  test('ask about figures below 0 where the scheme does not say so', () => {
    const table = rows('日期 业务员 床数', ['2026-01-05', '甲', -1], ['2026-01-06', '甲', 2]);
    const payout = pay(scheme([bedsSold], { times: [{ sum: 'beds' }, 7] }), { sales: table });
    expect(linesOf(payout)).toEqual(['甲 2026-01 14']);
    expect(payout.rejected.map(({ row, field, code }) => [row, field, code])).toEqual([[1, 'beds', 'negative']]);
  });

  test('claim a header even where a standard field has it too', () => {
    const paid = { own: 'paidIn', type: 'amount', label: { zh: '实付', en: 'Paid' }, headers: ['金额'] };
    expect(linesOf(pay(scheme([paid], { sum: 'paidIn' }), { sales: rows('日期 业务员 金额', ['2026-01-05', '甲', 12]) }))).toEqual(['甲 2026-01 12']);
  });

  test('are asked for by what the company calls them', () => {
    const problems = refused({ scheme: scheme([margin], { sum: 'margin' }), tables: rawTables({ sales: rows('日期 业务员', ['2026-01-05', '甲']) }) });
    expect(problems.map(({ code, sentence }) => [code, say(sentence, 'zh')])).toEqual([['missing-column', expect.stringContaining('毛利')]]);
  });

  test('may be words, dates and yes-no of the people table too', () => {
    const level = { own: 'level', in: 'people', type: 'number', label: { zh: '职级', en: 'Level' }, headers: ['职级'] };
    const tables = { sales: rows('日期 业务员', ['2026-01-05', '甲']), people: rows('姓名 职级', ['甲', 3]) };
    expect(linesOf(pay(scheme([level], { times: [{ people: 'level' }, 100] }), tables))).toEqual(['甲 2026-01 300']);
  });
});

const refusals: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['a name that a standard field has', { language: 2, fields: ['person', { ...margin, own: 'amount' }] }, 'duplicate'],
  ['one name twice', { language: 2, fields: ['person', margin, margin] }, 'duplicate'],
  ['a column of one’s own in a scheme of the first edition', { fields: ['person', margin] }, 'edition'],
  ['a kind of cell that there is not', { language: 2, fields: ['person', { ...margin, type: 'money' }] }, 'unknown-word'],
];

test.each(refusals)('%s is refused', (_, change, code) => {
  const read = parseScheme(sample(change));
  expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain(code);
});
