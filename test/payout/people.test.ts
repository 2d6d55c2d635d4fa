import { presetById } from '../../src/presets';
import { linesOf, pay, rows, schemeOf } from './house';

const BASE = schemeOf({ formula: { people: 'basePay' } }, {}, { fields: ['person', { people: 'basePay', optional: true }] });

const explanation = ({ rejected }: ReturnType<typeof pay>): string[] => rejected.map(({ table, row, field, code }) => `${table} ${row} ${field} ${code}`);

describe('the people table', () => {
  const sales = rows('date person', ['2024-01-01', '甲'], ['2024-01-02', '乙']);

  test('counts the first row of a person, and tells the second', () => {
    const payout = pay(BASE, { sales, people: rows('person basePay', ['甲', 100], ['乙', 200], [' 甲', 300]) });
    expect(linesOf(payout)).toEqual(['甲 2024-01 100', '乙 2024-01 200']);
    expect(explanation(payout)).toEqual(['people 3 person duplicate']);
  });

  test('a bad cell is told, and only that value is missing', () => {
    const payout = pay(BASE, { sales, people: rows('person basePay', ['甲', '面议'], ['乙', 200]) });
    expect(linesOf(payout)).toEqual(['乙 2024-01 200']);
    expect(explanation(payout)).toEqual(['people 1 basePay not-a-number']);
  });

  test('is joined by staff number where both tables have one, else by name', () => {
    const numbered = rows('date person personId', ['2024-01-01', '张伟', 'a'], ['2024-01-02', '张伟', 'b']);
    expect(linesOf(pay(BASE, { sales: numbered, people: rows('person personId basePay', ['张伟', 'b', 2], ['张伟', 'a', 1]) }))).toEqual(['张伟 2024-01 1', '张伟 2024-01 2']);
    expect(linesOf(pay(BASE, { sales: numbered, people: rows('person basePay', ['张伟', 7]) }))).toEqual(['张伟 2024-01 7', '张伟 2024-01 7']);
    const named = rows('date person', ['2024-01-01', '李四']);
    expect(linesOf(pay(BASE, { sales: named, people: rows('person personId basePay', ['李四', 'c', 3]) }))).toEqual(['李四 2024-01 3']);
  });

  test('a referrer known by name alone is the one numbered person of that name, or somebody of its own', () => {
    const scheme = schemeOf({ formula: 10 }, { each: 'row', to: 'referrer', where: [{ field: 'referrer', blank: false }] }, { fields: ['person', { sales: 'referrer', optional: true }] });
    const numbered = rows('date person personId referrer', ['2024-01-01', '张伟', 'a', null], ['2024-01-01', '张伟', 'b', null], ['2024-01-01', '李四', 'c', '张伟'], ['2024-01-01', '王五', 'd', '李四'], ['2024-01-01', '王五', 'd', '外人']);
    expect(pay(scheme, { sales: numbered }).totals.map(({ recipient, personId }) => `${recipient} ${personId ?? '-'}`)).toEqual(['张伟 -', '李四 c', '外人 -']);
  });

  test('members: people of an excluded role have no line of their own either', () => {
    const rating = presetById('floating-bonus');
    const people = rows('person role basePay score.个人', ['甲', '实习', 1000, 100], ['乙', null, 1000, 100], ['丙', null, null, 90]);
    if (rating === undefined) throw new Error('There is such a preset.');
    const payout = pay(rating, { people }, { utilisation: 1, workOrders: 1, otherScore: 0, excludeRoles: ['实习'] });
    expect(payout.totals.map(({ recipient }) => recipient)).toEqual(['乙']);
    expect(explanation(payout)).toEqual(['people 3 basePay missing']);
  });
});

describe('the other tables', () => {
  test('a team named twice, and a bad target of a team', () => {
    const scheme = schemeOf({ formula: 1, when: [{ value: { sum: 'amount' }, atLeast: { target: 'team' } }] }, { each: 'team', to: 'team' }, { fields: ['team', 'amount', { teams: 'target', optional: true }] });
    const sales = rows('date team amount', ['2024-01-01', '一队', 10], ['2024-01-01', '二队', 10]);
    const payout = pay(scheme, { sales, teams: rows('team target', ['一队', 10], ['二队', '多'], ['一队', 99]) });
    expect(linesOf(payout)).toEqual(['一队 2024-01 1']);
    expect(payout.lines[0]?.recipientKind).toBe('team');
    expect(explanation(payout)).toEqual(['teams 2 target not-a-number', 'teams 3 team duplicate']);
  });

  test('a history row without a date makes its customer old for good', () => {
    const scheme = schemeOf({ formula: 1 }, { each: 'newCustomer' }, { fields: ['person', 'customer'] });
    const sales = rows('date person customer', ['2024-06-01', '甲', 'A'], ['2024-06-01', '甲', 'B'], ['2024-06-01', '甲', 'C']);
    const payout = pay(scheme, { sales, history: rows('customer date', ['A', '不详'], ['A', '2020-01-01'], ['B', '2020-01-01'], [null, '2020-01-01']) }, { dormantMonths: 6 });
    expect(linesOf(payout)).toEqual(['甲 2024-06 1', '甲 2024-06 1']);
    expect(explanation(payout)).toEqual(['history 1 date not-a-date', 'history 4 customer missing']);
  });

  test('and is not asked where nobody looks for new customers', () => {
    expect(explanation(pay(BASE, { sales: rows('date person', ['2024-01-01', '甲']), history: rows('customer date', [null, '?']) }))).toEqual([]);
  });
});
