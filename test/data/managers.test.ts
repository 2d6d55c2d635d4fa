import { isFirstOrder, isMoney, isRate, labelOf, Managers, type Dataset } from '../../src/data';
import { creditedOpenings } from '../../src/data/openings';
import { judge, prepare } from '../../src/payout';
import { amounts, JANUARY, paid } from '../payout/credited';
import { rawTables, rows, schemeOf } from '../payout/house';
import { valueOf } from '../scheme/sample';

const SCHEME = schemeOf({ formula: { sum: 'amount' } }, {}, { language: 2, fields: ['person', 'amount', { people: 'manager', optional: true }, { own: 'bonusRate', in: 'people', type: 'rate', label: '奖金比例', headers: ['奖金比例'], optional: true }] });

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
  const openings = { rows: columns(0, 2, 3), from: columns(0, 2), to: columns(2, 3), customers: columns(5, 6), first: columns(0, -1, 0, 3) };
  const origins = columns(0, 0, 1, 2, 3, 3);
  const all = creditedOpenings(openings, origins, () => true);
  expect([[...all.rows], [...all.from], [...all.to], [...all.first]]).toEqual([[0, 1, 3, 4, 5], [0, 3], [3, 5], [0, 0, -1, 0, 4, 4]]);
  expect([0, 1, 2, 3, 4, 5].map((credit) => isFirstOrder(all, credit))).toEqual([true, true, false, false, true, true]);
  const some = creditedOpenings(openings, origins, (credit) => credit !== 0 && credit < 4);
  expect([[...some.rows], [...some.from], [...some.to], [...some.first]]).toEqual([[1, 3], [0, 2], [2, 2], [1, 1, -1, 1, -1, -1]]);
  expect([0, 1, 2, 3].map((row) => isFirstOrder(openings, row))).toEqual([true, false, false, true]);
});

describe('what goes up to managers', () => {
  const staff = [
    { person: '甲', role: '学徒', manager: '组长', 管理比例: 0.01 }, { person: '乙', manager: '组长' }, { person: '组长', manager: '总监', 管理比例: 0.03 }, { person: '总监', 管理比例: 0.05 },
    { person: '新人', manager: '师傅' }, { person: '师傅', manager: '甲' },
  ];
  const sales = (...people: readonly string[]) => people.map((person) => ({ date: JANUARY, person, amount: 1000 }));
  const up = (credit: unknown, of: unknown, people: readonly string[], change: Readonly<Record<string, unknown>> = {}) => amounts(paid(
    { credit: { cell: 'person' }, components: [{ id: 'o', label: '管理奖', each: 'person', credit, rule: { formula: of } }], ...change }, sales(...people), staff,
  ));
  const SUM = { sum: 'amount' };
  const ROWS = { count: 'rows' };

  test('is a row once, however many of those below share it', () => {
    expect(up({ managers: 'all' }, ROWS, ['甲/乙', '组长', '甲/乙'])).toEqual({ 组长: '2.00', 总监: '3.00' });
  });

  test('is the whole row where rows are not credited', () => {
    expect(up({ managers: ['3%', '1%'] }, SUM, ['甲', '组长', '外人'], { credit: undefined })).toEqual({ 组长: '30.00', 总监: '40.00' });
  });

  test('is not what somebody sold who is left out', () => {
    expect(up({ managers: ['10%'] }, SUM, ['甲 60%, 乙 40%', '甲'], { defaults: { excludeRoles: ['学徒'] } })).toEqual({ 组长: '40.00' });
  });

  test('is no row where a manager has no rate, or none above that of those below', () => {
    const rated = (less: object, ...people: readonly string[]) => up({ managers: 'all', share: 'override', ...less }, ROWS, people);
    expect(rated({}, '乙', '组长')).toEqual({ 组长: '1.00', 总监: '2.00' });
    expect(rated({}, '新人')).toEqual({ 甲: '1.00', 组长: '1.00', 总监: '1.00' });
    expect(up({ managers: 'all', share: 'override', less: 'below' }, SUM, ['组长', '甲'])).toEqual({ 组长: '20.00', 总监: '40.00' });
  });
});

describe('a table of a run', () => {
  const filled = (people: readonly (readonly unknown[])[], columns: string, field: string): boolean => dataOf(people, columns).isFilled('people', field);

  test('has a column filled where any row has a value in it', () => {
    expect([filled([['甲', null], ['乙', '甲']], 'person manager', 'manager'), filled([['甲', null]], 'person manager', 'manager'), filled([['甲', '经理']], 'person role', 'manager')]).toEqual([true, false, false]);
  });

  test('tells of a field what it is called, and what its figures are', () => {
    const { staff, sales } = dataOf([['甲', 100]], 'person basePay');
    expect([labelOf(staff, 'basePay'), labelOf(sales, 'nothing')]).toEqual([{ zh: '底薪', en: 'Base pay' }, { zh: 'nothing', en: 'nothing' }]);
    expect([isMoney(staff, 'basePay'), isRate(staff, 'basePay'), isRate(staff, 'bonusRate'), isMoney(sales, 'nothing'), isRate(sales, 'nothing')]).toEqual([true, false, true, false, false]);
  });
});
