import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import { linesOf, pay, rows, schemeOf, schemeWith } from './house';
import { component } from '../scheme/sample';

const forfeiting = (same: string): ReturnType<typeof schemeOf> =>
  schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } }, {}, { fields: ['person', 'amount', { sales: 'team', optional: true }, { sales: 'role', optional: true }], forfeits: [{ source: 'fraud', same }] });

const paidTo = (payout: ReturnType<typeof pay>): string[] => linesOf(payout).filter((line) => !line.endsWith(' 0'));

describe('a fraud row inside the window is one whoever it is of', () => {
  const sales = rows(
    'date person team role amount status',
    ['2024-01-05', 'Ann', 'North', 'trainee', 100, null], ['2024-01-06', 'Ann', 'North', 'intern', 100, '作假'], ['2024-01-07', 'Bob', 'North', 'seller', 100, null], ['2024-01-08', 'Cid', 'South', 'seller', 100, null],
  );

  test.each<[string, string, Record<string, unknown>, string[]]>([
    ['of an excluded role, it forfeits its person\'s lines of the period', 'person-period', { excludeRoles: ['intern'] }, ['Bob 2024-01 10', 'Cid 2024-01 10']],
    ['of an excluded role, it forfeits its team\'s lines', 'team', { excludeRoles: ['intern'] }, ['Cid 2024-01 10']],
    ['outside the window, it forfeits nothing', 'team', { from: '2024-01-07' }, ['Bob 2024-01 10', 'Cid 2024-01 10']],
  ])('%s', (_, same, params, lines) => {
    expect(paidTo(pay(forfeiting(same), { sales }, params))).toEqual(lines);
  });

  test('of an excluded department, it costs its referrer', () => {
    const penalty = schemeWith({
      fields: ['customer', { sales: 'referrer', optional: true }, { sales: 'department', optional: true }],
      components: [component({ formula: -300 }, { each: 'row', source: 'fraud', to: 'referrer' })],
    });
    const table = rows('date person customer referrer department status', ['2024-01-05', 'Ann', 'Acme', 'Bob', 'finance', 'fraud']);
    expect(linesOf(pay(penalty, { sales: table }, { excludeDepartments: ['finance'] }))).toEqual(['Bob 2024-01 -300']);
  });

  test('is told as fraud, once', () => {
    const payout = pay(forfeiting('team'), { sales }, { excludeRoles: ['intern'] });
    expect(payout.excluded.map(({ table, row, code }) => [table, row, code])).toEqual([['sales', 2, 'fraud']]);
  });
});

describe('what a fraud row takes away', () => {
  const sold = (...dates: readonly [string, number, string | null][]) => rows('date person amount status', ...dates.map(([date, amount, status]) => [date, 'Ann', amount, status]));
  const fields = ['person', 'amount'];
  const forfeits = [{ source: 'fraud', same: 'person-period' }];

  test.each<[string, string, string[]]>([
    ['the day before its first', '2025-03-31', ['Ann 2025-04-01/2026-03-31 100']],
    ['its first', '2025-04-01', []],
    ['its last', '2026-03-31', []],
    ['the day after its last', '2026-04-01', ['Ann 2025-04-01/2026-03-31 100']],
  ])('in a year of one\'s own goes by the day of the row: %s', (_, day, lines) => {
    const ofYears = schemeWith({ language: 2, fields, forfeits, components: [component({ formula: { sum: 'amount' } }, { per: { yearsFrom: { date: '2026-04-01' } } })] });
    expect(paidTo(pay(ofYears, { sales: sold(['2025-10-01', 100, null], [day, 7, '作假']) }))).toEqual(lines);
  });

  test('of what others did in that year is nothing', () => {
    const ofYears = schemeWith({ language: 2, fields, forfeits, components: [component({ formula: { sum: 'amount' } }, { per: { yearsFrom: { date: '2026-04-01' } } })] });
    const sales = [...sold(['2025-10-01', 100, null]), ...rows('date person amount status', ['2025-10-02', 'Bob', 7, '作假'])];
    expect(paidTo(pay(ofYears, { sales }))).toEqual(['Ann 2025-04-01/2026-03-31 100']);
  });

  test('is told of the line that it took, and of no line of nothing', () => {
    const lines = pay(schemeWith({ fields, forfeits, components: [component({ formula: 'amount' }, { each: 'row' })] }), { sales: sold(['2024-01-01', 0, null], ['2024-01-03', 9, null], ['2024-01-04', 7, '作假']) }).lines;
    expect(lines.map((line) => line.why('en'))).toEqual(['Amount 9.00: 9.00, forfeited because of fraud, so 0.00 (row 2).']);
  });
});

describe('whose awards are lost', () => {
  const fields = ['person', 'amount', { sales: 'team', optional: true }, { sales: 'customer', optional: true }, { people: 'team', optional: true }];
  const SUM = { formula: { sum: 'amount' } };
  const paid = (forfeits: readonly unknown[], components: readonly unknown[], tables: Parameters<typeof pay>[1]): string[] => linesOf(pay(schemeWith({ language: 2, fields, forfeits, components }), tables));
  const BY_PERSON = { source: 'fraud', same: 'person-period' };
  const BY_TEAM = { source: 'fraud', same: 'team' };
  // Of whatever kind, the first of each has the number 0.
  const toTeam = component(SUM, { id: 'team', each: 'team', to: 'team' });
  const toCustomer = component(SUM, { id: 'customer', each: 'customer', to: 'customer' });

  test('a person\'s, not those of a team or a customer, whatever their years', () => {
    const sales = rows('date person amount team customer status', ['2024-01-05', 'Ann', 100, 'North', 'Acme', null], ['2024-01-06', 'Ann', 7, 'North', 'Acme', '作假']);
    const years = { per: { yearsFrom: { date: '2024-01-01' } } };
    expect(paid([BY_PERSON], [component(SUM), toTeam, toCustomer], { sales })).toEqual(['Ann 2024-01 0', 'North 2024-01 100', 'Acme 2024-01 100']);
    expect(paid([BY_PERSON], [component(SUM, years), component(SUM, { ...years, id: 'team', each: 'team', to: 'team' })], { sales })).toEqual(['Ann 2024-01-01/2024-12-31 0', 'North 2024-01-01/2024-12-31 100']);
    expect(paid([BY_TEAM], [component(SUM), toTeam, toCustomer], { sales })).toEqual(['Ann 2024-01 0', 'North 2024-01 0', 'Acme 2024-01 100']);
  });

  test('by one of several false rows, and by one of several reasons; what is deducted stays', () => {
    const sales = rows('date person amount team status', ['2024-01-05', 'Ann', 100, 'North', null], ['2024-01-05', 'Bob', 50, 'South', null], ['2024-01-06', 'Ann', 7, 'South', '作假'], ['2025-01-06', 'Ann', 7, 'South', '作假'], ['2024-02-06', 'Cid', 7, 'West', '作假']);
    expect(paid([BY_PERSON], [component(SUM)], { sales })).toEqual(['Ann 2024-01 0', 'Bob 2024-01 50']);
    expect(paid([BY_PERSON], [component(SUM, { per: { yearsFrom: { date: '2024-01-01' } } })], { sales })).toEqual(['Ann 2024-01-01/2024-12-31 0', 'Bob 2024-01-01/2024-12-31 50']);
    expect(paid([{ source: 'fraud', same: 'team' }, BY_PERSON], [component(SUM)], { sales: [...sales.slice(0, 2), ...sales.slice(4)] })).toEqual(['Ann 2024-01 100', 'Bob 2024-01 50']);
    expect(paid([BY_TEAM, BY_PERSON], [component(SUM)], { sales: [...sales, ...rows('date person amount team status', ['2024-01-05', 'Dan', 20, 'East', null], ['2024-01-06', 'Dan', 1, null, '作假'])] })).toEqual(['Ann 2024-01 0', 'Bob 2024-01 0', 'Dan 2024-01 0']);
    expect(paid([BY_PERSON], [component({ formula: -40 }), component(SUM, { id: 'sum' })], { sales: sales.slice(0, 3) })).toEqual(['Ann 2024-01 -40', 'Ann 2024-01 0', 'Bob 2024-01 -40', 'Bob 2024-01 50']);
  });

  test('a team\'s by the first row of each in the people table; a false row of no team is of none', () => {
    const sales = rows('date person amount team status', ['2024-01-05', 'Ann', 100, null, null], ['2024-01-05', 'Bob', 50, null, null], ['2024-01-06', 'Cid', 7, 'South', '作假']);
    expect(paid([BY_TEAM], [component(SUM)], { sales, people: rows('person team', ['Ann', 'North'], ['Ann', 'South'], ['Bob', 'South']) })).toEqual(['Ann 2024-01 100', 'Bob 2024-01 0']);
    expect(paid([BY_TEAM], [component(SUM)], { sales: sales.map((row) => ({ ...row, team: null })) })).toEqual(['Ann 2024-01 100', 'Bob 2024-01 50']);
  });
});

describe('a team\'s people are those of the people table and those of any row', () => {
  test('also of a row outside the window', () => {
    const sales = rows(
      'date person team amount status',
      ['2023-12-30', 'Bob', 'North', 100, null], ['2024-01-05', 'Ann', 'North', 100, '作假'], ['2024-01-07', 'Bob', null, 100, null], ['2024-01-08', 'Cid', 'South', 100, null],
    );
    expect(paidTo(pay(forfeiting('team'), { sales }, { from: '2024-01-01' }))).toEqual(['Cid 2024-01 10']);
  });

  test('so a manager whose team has a fraud row gets nothing, though the row is of somebody left out', () => {
    const base = { scheme: 'manager-target', params: { excludeRoles: ['实习'] } };
    const sales = rows('date person team role quantity status', ['2024-01-05', 'Ann', 'North', 'seller', 20, null], ['2024-01-06', 'Ira', 'North', '实习', 1, 'fraud']);
    const tables = { sales, people: rows('person team role', ['Max', 'North', 'manager']), teams: rows('team target', ['North', 10]) };
    const forfeit = presetById('fraud-forfeit');
    const manager = presetById('manager-target');
    if (forfeit === undefined || manager === undefined) throw new Error('Two presets were expected.');
    expect(paidTo(pay(manager, tables, base.params))).toEqual(['Max window 300']);
    expect(paidTo(pay(forfeit, tables, { base }))).toEqual([]);
  });
});

describe('who is left out of a scheme on the people table alone is told', () => {
  const scheme = schemeOf({ formula: 'basePay' }, { each: 'member' }, { fields: [{ people: 'basePay' }, { people: 'role', optional: true }, { people: 'department', optional: true }] });
  const people = rows('person role department basePay', ['Ann', 'seller', 'shop', 100], ['Bob', 'intern', 'shop', 'much'], ['Cid', 'seller', 'finance', 100], ['Dan', 'seller', 'shop', 'much']);

  test('once, with the reason, and not as a bad cell besides', () => {
    const payout = pay(scheme, { people }, { excludeRoles: ['intern'], excludeDepartments: ['finance'] });
    expect(linesOf(payout)).toEqual(['Ann window 100']);
    expect(payout.excluded.map(({ table, row, code, sentence }) => [table, row, code, say(sentence, 'en')])).toEqual([
      ['people', 2, 'excluded-role', 'The role intern does not take part: it does not count.'],
      ['people', 3, 'excluded-department', 'The department finance does not take part: it does not count.'],
    ]);
    expect(payout.rejected.map(({ table, row, field }) => [table, row, field])).toEqual([['people', 4, 'basePay']]);
  });

  test('also by an example of the scheme', () => {
    const json = { name: 'x', params: { excludeRoles: ['intern'] }, people: [{ person: 'Bob', role: 'intern', basePay: 5 }], expect: { totals: [], excluded: ['people 1'] } };
    expect(schemeOf({ formula: 'basePay' }, { each: 'member' }, { fields: [{ people: 'basePay' }, { people: 'role', optional: true }], examples: [json] }).examples[0]?.expect.excluded).toEqual(['people 1']);
  });
});

describe('the share of a pool names whose pool it is', () => {
  const SHARE = { share: 100, weight: 1, leftover: 'first' };

  test('a team\'s, among the people of the people table', () => {
    const scheme = schemeOf({ ...SHARE, among: 'member' }, { each: 'team' }, { fields: ['person', 'team', { people: 'team', optional: true }] });
    const tables = { sales: rows('date person team', ['2024-01-05', 'Ann', 'South'], ['2024-01-06', 'Bob', 'North']), people: rows('person team', ['Cid', 'North'], ['Dan', 'South']) };
    const { lines } = pay(scheme, tables);
    expect(lines.map((line) => `${line.recipient}: ${line.why('en')}`)).toEqual([expect.stringMatching(/^Cid: Team North/), expect.stringMatching(/^Dan: Team South/)]);
  });

  test('a customer\'s, among those who sold to it', () => {
    const scheme = schemeOf({ ...SHARE, among: 'person' }, { each: 'customer' }, { fields: ['person', 'customer'] });
    const { lines } = pay(scheme, { sales: rows('date person customer', ['2024-01-05', 'Ann', 'Acme'], ['2024-01-06', 'Bob', 'Acme'], ['2024-01-07', 'Ann', 'Zeta']) });
    expect(lines.map((line) => /Customer (\w+)/i.exec(line.why('en'))?.[1])).toEqual(lines.map(({ rows: [row] }) => (row === 3 ? 'Zeta' : 'Acme')));
  });
});
