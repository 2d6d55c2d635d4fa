import { isFirstOrder, Managers, type Dataset } from '../../src/data';
import { creditedOpenings } from '../../src/data/openings';
import { judge, prepare } from '../../src/payout';
import { rawTables, rows, schemeOf } from '../payout/house';
import { valueOf } from '../scheme/sample';

const SCHEME = schemeOf({ formula: { sum: 'amount' } }, {}, { language: 2, fields: ['person', 'amount', { people: 'manager', optional: true }] });

function dataOf(people: readonly (readonly unknown[])[], columns = 'person manager'): Dataset {
  const sales = rows('date person amount', ['2026-01-05', '甲', 1]);
  return judge(valueOf(prepare({ scheme: SCHEME, parameters: {}, tables: rawTables({ sales, people: rows(columns, ...people) }), findScheme: () => undefined }))).data;
}

/** Who manages whom, from the direct manager up; and the circles. */
function toldOf(data: Dataset): { readonly chains: Readonly<Record<string, string>>; readonly circles: readonly string[] } {
  const managers = new Managers(data);
  const names = (list: readonly number[]): string => list.map((person) => data.people.name(person)).join('→');
  return {
    chains: Object.fromEntries([...data.people.ofPeople].filter((person) => person >= 0).map((person) => [data.people.name(person), names(managers.chain(person))])),
    circles: managers.circles().map(names),
  };
}

describe('managers of the people table', () => {
  test('go up to the one who has none', () => {
    expect(toldOf(dataOf([['甲', '乙'], ['乙', '丙'], ['丙', null], ['丁', '丙'], ['戊', '外人']]))).toEqual({
      chains: { 甲: '乙→丙', 乙: '丙', 丙: '', 丁: '丙', 戊: '外人' }, circles: [],
    });
  });

  test('are those of a person\'s first row', () => {
    expect(toldOf(dataOf([['甲', '乙'], ['甲', '丙'], ['乙', null]])).chains).toEqual({ 甲: '乙', 乙: '' });
    expect(toldOf(dataOf([[null, '乙'], ['甲', null], ['甲', '丙']])).chains).toEqual({ 甲: '' });
  });

  test('end where a circle closes, and each circle is told once', () => {
    expect(toldOf(dataOf([['甲', '乙'], ['乙', '甲'], ['丙', '丁'], ['丁', '戊'], ['戊', '丁'], ['己', '己']]))).toEqual({
      chains: { 甲: '乙', 乙: '甲', 丙: '丁→戊', 丁: '戊', 戊: '丁', 己: '' }, circles: ['甲→乙', '丁→戊', '己'],
    });
  });

  test('are told by staff numbers too', () => {
    const data = dataOf([['张伟', '1', '2'], ['张伟', '2', '张伟(3)'], ['张伟', '3', null]], 'person personId manager');
    const managers = new Managers(data);
    const idOf = (person: number): string => data.people.id(person) ?? '-';
    expect([...data.people.ofPeople].map((person) => managers.chain(person).map(idOf))).toEqual([['2', '3'], ['3'], []]);
  });
});

describe('who is who', () => {
  const numbered = dataOf([['张伟', '1'], ['张伟', '2'], ['李四', '3'], ['李四', '3']], 'person personId');
  const { people } = numbered;
  const said = (text: string, id?: string): string => {
    const person = people.ofText(text, id);
    return `${people.name(person)} ${people.id(person) ?? '-'} ${people.row(person)} ${people.firstRow(person)} ${people.isUntold(person) ? 'untold' : ''}`.trim();
  };

  test.each([
    ['张伟', '2', '张伟 2 1 1'], ['张伟', '', '张伟 - -1 -1 untold'], ['张伟（1）', '', '张伟 1 0 0'], ['张伟(9)', '', '张伟(9) - -1 -1'], ['3', '', '李四 3 2 2'], ['李四', '', '李四 3 2 2'],
    ['李四', '9', '李四 3 2 2'], ['外人', '', '外人 - -1 -1'], ['（1）', '', '张伟 1 0 0'], [`${'长'.repeat(196)}（1）`, '', '张伟 1 0 0'], [`${'长'.repeat(198)}（1）`, '', `${'长'.repeat(198)}（1） - -1 -1`],
  ])('%s %s is %s', (text, id, expected) => {
    expect(said(text, id)).toBe(expected);
  });

  test('known are names and numbers of the people table alone', () => {
    expect(['张伟', '李四', '3', '甲', '9', ''].map((text) => people.isKnown(text))).toEqual([true, true, true, false, false, false]);
  });
});

test('openings whose rows are credited to several are those of the credits that count', () => {
  const columns = (...numbers: readonly number[]): Int32Array => Int32Array.from(numbers);
  // Rows 0 and 2 open one customer, row 3 another; row 1 belongs to none. Row 0 has two credits, row 2 one, row 3 two.
  const openings = { rows: columns(0, 2, 3), from: columns(0, 2), to: columns(2, 3), customers: columns(5, 6), of: columns(0, -1, 0, 1), first: columns(0, -1, 0, 3) };
  const origins = columns(0, 0, 1, 2, 3, 3);
  const all = creditedOpenings(openings, origins, () => true);
  expect([[...all.rows], [...all.from], [...all.to], [...all.of], [...all.first]]).toEqual([[0, 1, 3, 4, 5], [0, 3], [3, 5], [0, 0, -1, 0, 1, 1], [0, 0, -1, 0, 4, 4]]);
  expect([0, 1, 2, 3, 4, 5].map((credit) => isFirstOrder(all, credit))).toEqual([true, true, false, false, true, true]);
  const some = creditedOpenings(openings, origins, (credit) => credit !== 0 && credit < 4);
  expect([[...some.rows], [...some.from], [...some.to], [...some.first]]).toEqual([[1, 3], [0, 2], [2, 2], [1, 1, -1, 1, -1, -1]]);
  expect([0, 1, 2, 3].map((row) => isFirstOrder(openings, row))).toEqual([true, false, false, true]);
});
