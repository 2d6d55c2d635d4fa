import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Payout } from '../../src/payout';
import { payOut, payPeriod, prepare } from '../../src/payout';
import { linesSheets } from '../../src/report/lines';
import { summarySheet } from '../../src/report/summary';
import type { Scheme } from '../../src/scheme';
import { bindAsFar, paragraphText, parseScheme, sayScheme, schemeToJson } from '../../src/scheme';
import { csvOf } from '../../src/xlsx';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { notesOf, pay, rawTables, rows } from './house';
import { periodOf } from './period/months';

type Json = Record<string, unknown>;

const WINE = { kind: 'wine', label: { zh: '礼酒', en: 'Wine' }, unit: { zh: '瓶', en: 'bottles' }, cost: 45 };
const LEAVE = { kind: 'leave', label: { zh: '假期', en: 'Leave' }, unit: { zh: '天', en: 'days' }, places: 1 };
const json = (change: Json = {}): Json => sample({
  language: 2, parameters: [], fields: ['person', 'amount', { people: 'role', optional: true }], awards: [WINE, LEAVE],
  components: [
    component({ formula: { times: [{ sum: 'amount' }, '10%'] } }, { id: 'cash', label: { zh: '奖金', en: 'Bonus' } }),
    component({ formula: { over: [{ sum: 'amount' }, 400] } }, { id: 'gift', label: { zh: '送酒', en: 'Gift' }, award: 'wine' }),
    component({ formula: { over: [{ sum: 'amount' }, 300] } }, { id: 'days', label: { zh: '奖假', en: 'Days' }, award: 'leave' }),
  ],
  ...change,
});
const read = (change: Json = {}): Scheme => valueOf(parseScheme(json(change)));
const sales = rows('date person amount', ['2026-01-05', '安', 1000], ['2026-01-06', '卜', 200]);
const paid = (change: Json = {}, params: Json = {}): Payout => pay(read(change), { sales }, params);

describe('kinds of award of one\'s own', () => {
  test('are rounded to their own places, and never money', () => {
    const { lines, totals } = paid({}, { budget: 60, capPerRecipient: 100 });
    expect(lines.map(({ recipient, award, amount }) => `${recipient} ${award} ${plain(amount)}`)).toEqual([
      '安 cash 50', '安 wine 3', '安 leave 3.3', '卜 cash 10', '卜 wine 1', '卜 leave 0.7',
    ]);
    expect(totals).toHaveLength(6);
  });

  test('cost what they cost, and that adds up with the cash', () => {
    expect(notesOf(paid(), 'award-cost')).toEqual(['Wine: 4 bottles at 45.00 each cost 180.00.', 'Cash of 120.00 and these costs come to 300.00 in all.']);
    expect(notesOf(paid({ awards: [{ kind: 'wine', label: '酒' }, LEAVE] }), 'award-cost')).toEqual([]);
  });

  test('cost once, and have one account, where a scheme and the one that it is built on both declare them', () => {
    const awards = [{ ...WINE, account: { expiresAfter: 12 } }];
    const gift = (id: string) => component({ formula: 1 }, { id, label: '送酒', award: 'wine' });
    const under = read({ awards, components: [gift('under')] });
    const over = read({ awards, base: '$base', parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'sample', params: {} } }], components: [gift('over')] });
    const payout = payOut(valueOf(prepare({ scheme: over, parameters: {}, tables: rawTables({ sales: sales.slice(0, 1) }), findScheme: () => under })));
    expect(payout.totals.map(({ recipient, award, amount }) => `${recipient} ${award} ${plain(amount)}`)).toEqual(['安 wine 2']);
    expect(notesOf(payout, 'award-cost')).toEqual(['Wine: 2 bottles at 45.00 each cost 90.00.', 'Cash of 0.00 and these costs come to 90.00 in all.']);
    expect(notesOf(payout, 'award-account')).toEqual(['安 has earned 2 of Wine, spent 0 and lost 0, which had expired: 2 bottles are left.']);
    expect(payout.ownAwards).toHaveLength(1);
  });

  test('are called as the scheme itself calls them, not as the one that it is built on, in a run of a period too', () => {
    const gift = (id: string) => component({ formula: 1 }, { id, label: '送酒', award: 'wine' });
    const under = read({ awards: [{ ...WINE, label: { zh: '酒', en: 'Any wine' } }], components: [gift('under')] });
    const over = read({ awards: [WINE], base: '$base', parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'sample', params: {} } }], components: [gift('over')] });
    const january = periodOf('2026-01');
    const prepared = valueOf(prepare({ scheme: over, parameters: {}, tables: rawTables({ sales }), findScheme: () => under, payPeriod: january }));
    const run = valueOf(payPeriod({ schemes: [prepared], payPeriod: january, earlier: [], settledTo: null, settleWindow: false, acceptPeople: false, adjustments: [], plan: null, payOn: null }));
    expect([payOut(prepared), run].map(({ ownAwards }) => ownAwards.map(({ label }) => say(label, 'en')))).toEqual([['Wine'], ['Wine']]);
  });

  test.each(['zh', 'en'] as const)('have a column of their own in the summary, and their name on each line, in %s', (language) => {
    const payout = paid();
    const headers = summarySheet(payout, [], language).columns.map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(language === 'zh' ? ['礼酒（瓶）', '假期（天）'] : ['Wine (bottles)', 'Leave (days)']));
    const [sheet] = linesSheets(payout, [], language, 'full');
    const blocks = sheet?.blocks ?? [];
    expect(JSON.stringify(blocks.flatMap(({ rows: { length, at } }) => Array.from({ length }, (_, index) => at(index))))).toContain(language === 'zh' ? '礼酒' : 'Wine');
    expect(Buffer.concat(valueOf(csvOf(payout, language, 'utf-8'))).toString('utf8')).toContain(language === 'zh' ? '礼酒' : 'Wine');
  });

  test('may be the recipient\'s choice beside cash, by a column', () => {
    const chosen = (word: string): Json => ({ people: 'role', is: word });
    const components = [
      component({ formula: 100, when: [chosen('现金')] }, { id: 'money' }),
      component({ formula: 2, when: [chosen('礼酒')] }, { id: 'gift', award: 'wine' }),
    ];
    const { lines } = pay(read({ components }), { sales, people: rows('person role', ['安', '现金'], ['卜', '礼酒']) });
    expect(lines.map(({ recipient, award, amount }) => `${recipient} ${award} ${plain(amount)}`)).toEqual(['安 cash 100', '卜 wine 2']);
  });

  test('come back when they are printed and parsed again', () => {
    expect(valueOf(parseScheme(schemeToJson(read()))).awards).toEqual(read().awards);
  });

  test.each<[string, Json, string, RegExp]>([
    ['that nobody declares', { awards: [WINE, { ...LEAVE, kind: 'holiday' }] }, 'components[2].award', /leave/],
    ['of a name that every scheme knows', { awards: [WINE, LEAVE, { ...WINE, kind: 'points' }] }, 'awards[2].kind', /points/],
    ['named twice', { awards: [WINE, LEAVE, WINE] }, 'awards[2].kind', /wine/],
    ['of half a decimal place', { awards: [WINE, { ...LEAVE, places: 0.5 }] }, 'awards[1].places', /whole number/],
  ])('%s are refused', (_, change, path, said) => {
    const problem = oneProblem(parseScheme(json(change)));
    expect({ path: problem.path, said: problem.said }).toEqual({ path, said: expect.stringMatching(said) });
  });

  test.each<['zh' | 'en', readonly string[]]>([
    ['zh', ['礼酒数额为', '“礼酒”不是钱，按瓶计，取 0 位小数', '“礼酒”每份成本为45。', '“假期”不是钱，按天计，取 1 位小数']],
    ['en', ['the award, Wine, is', 'Wine: no money, counted in bottles, decimal places: 0', 'Wine: one costs 45.', 'Leave: no money, counted in days, decimal places: 1']],
  ])('are named where the scheme is said back, in %s', (language, parts) => {
    const text = sayScheme(read(), bindAsFar(read(), {}).parameters).map((paragraph) => say(paragraphText(paragraph), language)).join('\n');
    for (const part of parts) expect(text).toContain(part);
  });

  test('are told by name in the notes', () => {
    const [note] = paid().notes.filter(({ code }) => code === 'award-cost');
    expect(note && say(note.sentence, 'zh')).toBe('“礼酒”共 4瓶，每份成本 45.00，合计 180.00。');
  });
});
