import { linesOf, pay, rows, schemeOf } from './house';

const fields = ['person', 'amount', 'team', { teams: 'target', optional: true }];
const scheme = (per: string, target = 'team') => schemeOf({ formula: { target } }, { each: 'team', to: 'team', per }, { fields });
const sales = rows('date person amount team', ['2026-01-05', 'a', 1, 'North'], ['2026-02-05', 'a', 1, 'North'], ['2026-03-05', 'a', 1, 'South']);

const teams = rows('team month target', ['North', '2026-01', 10], ['North', '2026-02', 20], ['North', '2026-03', 30], ['South', '2026-03', 5], ['West', null, 7]);

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
