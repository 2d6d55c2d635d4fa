import { linesOf, pay, rows, schemeOf } from './house';

const fields = ['person', 'amount', 'team', { teams: 'target', optional: true }];
const scheme = (per: string, target = 'team') => schemeOf({ formula: { target } }, { each: 'team', to: 'team', per }, { fields });
const sales = rows('date person amount team', ['2026-01-05', 'a', 1, 'North'], ['2026-02-05', 'a', 1, 'North'], ['2026-03-05', 'a', 1, 'South']);

const teams = rows('team month target', ['North', '2026-01', 10], ['North', '2026-02', 20], ['North', '2026-03', 30], ['South', '2026-03', 5], ['West', null, 7]);

describe('targets of people by month', () => {
  const quota = (per: string, fields: unknown[] = []) => schemeOf({ formula: { target: 'person' } }, { each: 'person', per }, { fields: ['person', 'amount', { people: 'target', optional: true }, ...fields] });
  const sold = rows('date person amount', ['2026-01-05', 'a', 1], ['2026-02-05', 'a', 1], ['2026-03-05', 'b', 1], ['2026-03-06', 'c', 1]);
  const people = rows('person month target', ['a', '2026-01', 10], ['a', '2026-02', 20], ['a', '2026年3月', 30], ['b', '2026-03', 5], ['c', null, 7]);

  test.each<[string, string[]]>([
    ['month', ['a 2026-01 10', 'a 2026-02 20', 'b 2026-03 5', 'c 2026-03 7']],
    ['quarter', ['a 2026-Q1 60', 'c 2026-Q1 7']],
    ['window', ['a window 60', 'b window 5', 'c window 7']],
  ])('per %s: those of its months, all of which there must be', (per, expected) => {
    const payout = pay(quota(per), { sales: sold, people });
    expect(linesOf(payout)).toEqual(expected);
    expect(payout.rejected).toEqual([]);
  });

  test('a month twice, one that is none, and what does not go by month are told', () => {
    const odd = rows('person month target basePay', ['a', '2026-01', 10, 100], ['a', '2026-02', 20, 100], ['a', '2026-03', 30, null], ['a', '202602', 99, 100], ['a', 'soon', 1, 100], ['a', '2026-04', 1, 200]);
    const { rejected, lines } = pay(quota('month', [{ people: 'basePay', optional: true }]), { sales: sold.slice(0, 2), people: odd });
    expect(rejected.map(({ row, field, code }) => `${row} ${field} ${code}`)).toEqual(['4 person duplicate', '5 month not-a-date', '6 basePay not-by-month']);
    expect(lines).toHaveLength(2);
  });

  test('who is paid without rows is paid once', () => {
    const each = schemeOf({ formula: 5 }, { each: 'member' }, { fields: [{ people: 'target', optional: true }], period: 'window' });
    expect(linesOf(pay(each, { sales: [], people }))).toEqual(['a window 5', 'b window 5', 'c window 5']);
  });
});

describe('targets of teams by month', () => {
  test.each<[string, string[]]>([
    ['month', ['North 2026-01 10', 'North 2026-02 20', 'South 2026-03 5']],
    ['quarter', ['North 2026-Q1 60']],
    ['year', []],
    ['window', ['North window 60', 'South window 5']],
    ['week', []],
  ])('per %s: those of its months, all of which there must be', (per, expected) => {
    expect(linesOf(pay(scheme(per), { sales, teams }))).toEqual(expected);
  });

  test('a team without months has its target in any', () => {
    const west = rows('date person amount team', ['2026-01-05', 'a', 1, 'West'], ['2026-05-05', 'a', 1, 'West']);
    expect(linesOf(pay(scheme('month'), { sales: west, teams }))).toEqual(['West 2026-01 7', 'West 2026-05 7']);
  });

  test('the company\'s is what its teams have in the period', () => {
    expect(linesOf(pay(scheme('month', 'company'), { sales, teams }))).toEqual(['North 2026-01 17', 'North 2026-02 27', 'South 2026-03 42']);
  });

  test('the same team and month twice is told, and a month that is none', () => {
    const odd = [...teams, ...rows('team month target', ['North', '2026年1月', 99], ['North', 'soon', 1])];
    const { rejected, lines } = pay(scheme('month'), { sales, teams: odd });
    expect(rejected.map(({ table, row }) => `${table} ${row}`)).toEqual(['teams 6', 'teams 7']);
    expect(lines).toHaveLength(3);
  });
});
