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
    expect(later(2035)).toEqual(['No public holidays are known for 2035: working days leave out Saturdays and Sundays alone. Give the "holidays" and "workdays" of that time.']);
  });

  test('a column of pieces beside a scheme that counts rows', () => {
    const scheme = schemeOf({ formula: { times: [{ count: 'rows' }, 5] } });
    const found = (...pieces: readonly number[]) => pay(scheme, { sales: sales.map(({ date, person, amount }, index) => ({ date, person, amount, quantity: pieces[index] ?? 1 })) }).notes.filter(({ code }) => code === 'column-unused');
    expect(found(2, 3).map(({ sentence }) => say(sentence, 'zh'))).toEqual(['表里有“quantity”列，而方案按笔数计，一行算 1，没有用到它（合计 6）。若应按它计，请改方案。']);
    expect(found()).toEqual([]);
  });
});
