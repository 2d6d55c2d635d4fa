import { say } from '../../src/i18n';
import { component, sample, valueOf } from '../scheme/sample';
import { parseScheme } from '../../src/scheme';
import { notesOf, pay, rows, schemeOf } from './house';

const FIELDS = ['person', 'amount', { sales: 'region', optional: true }, { sales: 'product', synonyms: [['套餐', 'package']], optional: true }, { sales: 'role', optional: true }];
const sales = rows('date person amount region product role', ['2026-01-05', 'Ann', 10, '华东', '套餐', '店长'], ['2026-01-06', 'Bob', 20, '华东', '单品', '导购'], ['2026-01-07', 'Bob', 30, '华南', '单品', '导购']);

const ROW = { each: 'row' };
const TENTH = { formula: { times: ['amount', '10%'] } };

describe('a scheme and a table that do not mean the same', () => {
  test('a list that somebody gave: the words that meet nothing, those that do, and what there is', () => {
    const scheme = schemeOf(TENTH, ROW, { fields: FIELDS });
    const payout = pay(scheme, { sales }, { excludeRoles: '导购, 经理' });
    expect(notesOf(payout, 'words-missed')).toEqual(['"Roles left out" names 经理, which "role" never holds. It does hold 导购 (2 rows). There are: 导购 (2 rows), 店长 (1 row). Check how it is written.']);
    expect(payout.notes.find(({ code }) => code === 'words-missed')?.warning).toBe(true);
    expect(notesOf(pay(scheme, { sales }, { excludeRoles: '导购' }), 'words-missed')).toEqual([]);
  });

  test('a word that only people without rows have is met: those of the people table can be paid too', () => {
    const people = [{ person: 'Ann', role: '导购' }, { person: 'Max', role: '经理' }, { person: 'Moe', role: '经理' }];
    const members = schemeOf({ formula: 5 }, { each: 'all', to: { members: [{ field: 'role', is: '经理' }] } }, { fields: FIELDS });
    expect(notesOf(pay(members, { sales, people }), 'words-missed')).toEqual([]);
    const scheme = schemeOf(TENTH, ROW, { fields: FIELDS });
    expect(notesOf(pay(scheme, { sales, people }, { excludeRoles: '经理' }), 'words-missed')).toEqual([]);
    expect(notesOf(pay(scheme, { sales, people }, { excludeRoles: '经理, 主任' }), 'words-missed')).toEqual([
      '"Roles left out" names 主任, which "role" never holds. It does hold 经理 (2 in the people table). There are: 导购 (2 rows), 经理 (2 in the people table), 店长 (1 row). Check how it is written.',
    ]);
  });

  test('a column in which none of the words of the scheme stands', () => {
    const scheme = (condition: unknown) => schemeOf(TENTH, { ...ROW, where: [condition] }, { fields: FIELDS });
    expect(notesOf(pay(scheme({ field: 'region', in: ['East', 'South'] }), { sales }), 'words-missed')).toEqual([
      'The scheme selects by "region" (East, South), and that column holds none of these words. There are: 华东 (2 rows), 华南 (1 row). Check how they are written, or name the synonyms in the scheme.',
    ]);
    for (const met of [{ field: 'region', in: ['East', '华南'] }, { field: 'product', in: ['package'] }, { not: { field: 'region', in: ['East'] } }, { field: 'region', in: [] }]) {
      expect(notesOf(pay(scheme(met), { sales }), 'words-missed')).toEqual([]);
    }
  });

  test('working days of a year of which no public holidays are known', () => {
    const scheme = valueOf(parseScheme(sample({ language: 2, parameters: [], components: [component({ formula: 5 }, { due: { workingDays: 3, after: { date: 'periodEnd' } } })] })));
    const later = (year: number) => notesOf(pay(scheme, { sales: sales.map((row) => ({ ...row, date: String(row.date).replace('2026', String(year)) })) }), 'no-holiday-data');
    expect(later(2026)).toEqual([]);
    expect(pay(scheme, { sales: sales.map((row) => ({ ...row, date: '2035-01-05' })) }).notes.filter(({ code }) => code === 'no-holiday-data').map(({ warning }) => warning)).toEqual([true]);
    expect(later(2035)).toEqual(['No public holidays are known for 2035: working days leave out Saturdays and Sundays alone. Give the "holidays" and "workdays" of that time.']);
  });

  test('a column of pieces beside a scheme that counts rows', () => {
    const scheme = schemeOf({ formula: { times: [{ count: 'rows' }, 5] } });
    const found = (...pieces: readonly number[]) => pay(scheme, { sales: sales.map(({ date, person, amount }, index) => ({ date, person, amount, quantity: pieces[index] ?? 1 })) }).notes.filter(({ code }) => code === 'column-unused');
    expect(found(2, 3).map(({ sentence }) => say(sentence, 'zh'))).toEqual(['表里有“quantity”列，而方案按笔数计，一行算 1，没有用到它（合计 6）。若应按它计，请改方案。']);
    expect(found()).toEqual([]);
  });

  test('a list of the scheme\'s own, given or left as it is; what is left out by a condition need not be there', () => {
    const list = { name: 'lands', type: 'words', label: { zh: '区域', en: 'Regions' }, default: ['East'] };
    const selecting = (where: unknown, more: Readonly<Record<string, unknown>> = {}) => schemeOf(TENTH, { ...ROW, where: [where] }, { language: 2, fields: [...FIELDS, { people: 'role', optional: true }], parameters: [list], ...more });
    const missed = (scheme: ReturnType<typeof schemeOf>, params: Readonly<Record<string, unknown>> = {}): string[] => notesOf(pay(scheme, { sales }, params), 'words-missed');
    const in$ = { field: 'region', in: '$lands' };
    expect(missed(selecting(in$), { lands: '华东, 华北' })).toEqual(['"Regions" names 华北, which "region" never holds. It does hold 华东 (2 rows). There are: 华东 (2 rows), 华南 (1 row). Check how it is written.']);
    expect(missed(selecting(in$), { lands: '华北' })).toEqual(['"Regions" names 华北, which "region" never holds. There are: 华东 (2 rows), 华南 (1 row). Check how it is written.']);
    expect(missed(selecting(in$))).toEqual(['The scheme selects by "region" (East), and that column holds none of these words. There are: 华东 (2 rows), 华南 (1 row). Check how they are written, or name the synonyms in the scheme.']);
    expect(missed(selecting({ field: 'region', startsWith: '$lands' }), { lands: '华' })).toEqual([]);
    expect(missed(selecting({ field: 'product', in: ['package'] }))).toEqual([]);
    expect(missed(selecting({ any: [{ field: 'region', in: ['华东'] }, { field: 'region', in: ['East'] }] }))).toEqual([]);
    const CHIEF = { field: 'role', in: ['chief'] };
    for (const more of [{ exclusions: [{ code: 'out', label: '外', when: [CHIEF] }] }, { takesPart: [{ not: CHIEF }] }]) expect(missed(selecting({ field: 'amount', blank: false }, more))).toEqual([]);
    expect(missed(selecting({ field: 'amount', blank: false }, { takesPart: [CHIEF] }))).toHaveLength(1);
  });

  test('as many rows as a word selects with its synonyms, each once; people where no row has it', () => {
    const list = { name: 'goods', type: 'words', label: { zh: '产品', en: 'Goods' }, default: [] };
    const lands = { name: 'lands', type: 'words', label: { zh: '区域', en: 'Regions' }, default: [] };
    const scheme = schemeOf(TENTH, { ...ROW, where: [{ any: [{ field: 'product', in: '$goods' }, { field: 'region', in: '$lands' }, { field: 'role', startsWith: '$lands' }] }] }, { language: 2, fields: FIELDS, parameters: [list, lands] });
    const payout = pay(scheme, { sales }, { goods: '套餐, 无', lands: '华中' });
    expect(notesOf(payout, 'words-missed')).toEqual([
      '"Goods" names 无, which "product" never holds. It does hold 套餐 (1 row). There are: 单品 (2 rows), 套餐 (1 row). Check how it is written.',
      '"Regions" names 华中, which "region" never holds. There are: 华东 (2 rows), 华南 (1 row). Check how it is written.',
      '"Regions" names 华中, which "role" never holds. There are: 导购 (2 rows), 店长 (1 row). Check how it is written.',
    ]);
    expect(payout.notes.filter(({ code }) => code === 'words-missed').map(({ sentence }) => say(sentence, 'zh'))[0]).toContain('“无”');
    const people = [{ person: 'Ann', role: '店长' }, { person: 'Max', role: '店员' }];
    expect(notesOf(pay(scheme, { sales, people }, { lands: '店, 华东' }), 'words-missed')[1]).toContain('It does hold 店 (1 row).');
    expect(notesOf(pay(scheme, { sales, people }, { lands: '店员, 华东' }), 'words-missed')[1]).toContain('It does hold 店员 (1 in the people table).');
  });

  test('a column that holds nothing is not asked about, nor a table without rows', () => {
    const staff = schemeOf(TENTH, { ...ROW, where: [{ people: 'role', is: '经理' }] }, { fields: [...FIELDS, { people: 'role', optional: true }] });
    expect(notesOf(pay(staff, { sales, people: [{ person: 'Ann', role: null }] }), 'words-missed')).toEqual([]);
    const members = schemeOf({ formula: 5 }, { each: 'member', where: [{ field: 'role', is: '经理' }] }, { fields: [{ people: 'role', optional: true }] });
    expect([notesOf(pay(members, { sales: [], people: [{ person: 'Ann', role: '导购' }] }), 'words-missed'), notesOf(pay(members, { sales: sales.slice(0, 1), people: [{ person: 'Ann', role: '导购' }] }), 'words-missed').length]).toEqual([[], 1]);
  });

  test('a column of the people table alone, by which people are chosen', () => {
    const rank = { own: 'rank', in: 'people', type: 'word', label: '职级', headers: ['职级'], optional: true };
    const members = schemeOf({ formula: 5 }, { each: 'member', where: [{ field: 'rank', in: ['P9'] }] }, { language: 2, fields: [rank] });
    expect(notesOf(pay(members, { sales, people: [{ person: 'Ann', 职级: 'P5' }] }), 'words-missed')).toEqual([expect.stringContaining('selects by "职级" (P9), and that column holds none of these words. There are: P5 (1 row).')]);
  });

  test('refunds of orders that are not there, where orders are taken back; not those of the one who sold', () => {
    const fields = ['person', 'amount', { sales: 'orderId', optional: true }, { sales: 'refundOf', optional: true }];
    const back = { takenBack: { times: [{ sum: 'amount' }, '10%'] }, of: 'amount', linked: true, by: 'rate' };
    const of = (formula: unknown): unknown[] => pay(schemeOf({ formula }, { where: [{ field: 'refundOf', blank: false }] }, { language: 2, fields }), {
      sales: rows('date person amount orderId refundOf', ['2026-01-05', 'Ann', 100, 'A1', null], ['2026-01-06', 'Ann', 50, null, 'A1'], ['2026-01-06', 'Ann', 50, null, 'B9']),
    }).notes.filter(({ code }) => code.startsWith('refund-of')).map(({ code, warning, sentence }) => [code, warning, say(sentence, 'en')]);
    expect(of(back)).toEqual([['refund-of-nothing', true, 'The orders that these refunds name are not in the table, so that nothing is taken back of them: row 3 (B9).']]);
    expect(of({ times: [{ sum: 'amount' }, '10%'] })).toEqual([]);
  });

  test('the words of the people table, where those are asked for', () => {
    const people = [{ person: 'Ann', role: '导购', team: '一队' }, { person: 'Bob', role: '导购', team: '一队' }];
    const asking = (condition: unknown) => notesOf(pay(schemeOf(TENTH, { ...ROW, where: [condition] }, { fields: [...FIELDS, { people: 'role', optional: true }, { sales: 'referrer', optional: true }] }), { sales, people }), 'words-missed');
    const none = 'The scheme selects by "role" (经理), and that column holds none of these words. There are: 导购 (2 rows). Check how they are written, or name the synonyms in the scheme.';
    expect(asking({ people: 'role', is: '经理' })).toEqual([none]);
    expect(asking({ people: 'role', of: 'referrer', is: '经理' })).toEqual([none]);
    expect(asking({ people: 'role', is: '导购' })).toEqual([]);
    expect(notesOf(pay(schemeOf(TENTH, { ...ROW, where: [{ field: 'region', is: 'East' }] }, { fields: FIELDS }), { sales: sales.map((row) => ({ ...row, region: null })) }), 'words-missed')).toEqual([]);
  });

  test('of many words the six that stand most often', () => {
    const many = rows('date person amount region', ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g'].map((region) => ['2026-01-05', 'Ann', 1, region]));
    expect(notesOf(pay(schemeOf(TENTH, { ...ROW, where: [{ field: 'region', is: 'East' }] }, { fields: FIELDS }), { sales: many }), 'words-missed')[0]).toContain('There are: g (2 rows), a (1 row), b (1 row), c (1 row), d (1 row), e (1 row) and more, 7 in all.');
  });

  test('years without known holidays: only where working days are counted by the published calendar', () => {
    const counting = (rule: unknown, more: Readonly<Record<string, unknown>> = {}) => schemeOf(rule, more, { language: 2, fields: ['person', 'amount', { sales: 'collectedDate', optional: true }] });
    const of = (scheme: ReturnType<typeof schemeOf>, years: readonly number[], params: Readonly<Record<string, unknown>> = {}): string[] => (
      notesOf(pay(scheme, { sales: rows('date person amount collectedDate', ...years.map((year) => [`${year}-01-05`, 'Ann', 1, `${year}-01-05`])) }, params), 'no-holiday-data').map((said) => /known for (.*?):/.exec(said)?.[1] ?? '')
    );
    const later = counting({ formula: { sum: 'amount', where: [{ field: 'collectedDate', laterThan: { workingDays: 7, afterEndOf: 'month' } }] } });
    expect([[2035], [2035, 2036], [2037, 2035], [2026, 2035]].map((years) => of(later, years)[0]?.replace(/^20(?:2[6-9]|3[0-4])–/, '…'))).toEqual(['2035', '2035, 2036', '2035–2037', expect.stringMatching(/2035$/)]);
    expect(of(counting({ formula: { sum: { workingDays: { from: 'date', to: 'collectedDate' } } } }), [2035])).toEqual(['2035']);
    expect([of(counting({ formula: { sum: 'amount', where: [{ field: 'collectedDate', blank: false }] } }), [2035]), of(later, [2035], { calendar: 'weekends' }), of(later, [2035], { holidays: ['2035-01-01'] })]).toEqual([[], [], []]);
  });

  test('a column of pieces is not asked about where the scheme reads it, nor where nobody counts rows', () => {
    const pieces = rows('date person amount quantity', ['2026-01-05', 'Ann', 10, 2], ['2026-01-05', 'Ann', 10, null]);
    const counted = { formula: { count: 'rows' } };
    const asked = (rule: unknown, fields: readonly unknown[], table = pieces): number => notesOf(pay(schemeOf(rule, {}, { fields }), { sales: table }), 'column-unused').length;
    expect([
      asked(counted, ['person', 'amount']), asked(counted, ['person', { sales: 'quantity', optional: true }]), asked(counted, ['person', { sales: 'amount', or: ['quantity'] }]), asked({ formula: { sum: 'amount' } }, ['person', 'amount']),
      asked({ formula: { count: 'newCustomers' } }, ['person', { sales: 'customer', optional: true }], rows('date person customer quantity', ['2026-01-05', 'Ann', 'x', 2])),
      asked({ formula: { distinct: 'customer' } }, ['person', { sales: 'customer', optional: true }]), asked(counted, ['person', 'amount'], rows('date person amount', ['2026-01-05', 'Ann', 10])), asked(counted, ['person', 'amount'], rows('date person amount quantity', ['2026-01-05', 'Ann', 10, 1], ['2026-01-05', 'Ann', 10, null])),
    ]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });
});
