import fc from 'fast-check';
import { say } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { asDay } from '../../src/calendar';
import { payOut, payoutOfPeriod, prepare } from '../../src/payout';
import { component, sample, valueOf } from '../scheme/sample';
import { linesOf, pay, rawTables, rows, schemeOf } from '../payout/house';

const FIELDS = [
  'person', 'amount', { sales: 'customer', optional: true }, { sales: 'collectedDate', optional: true },
  { own: 'policy', type: 'word', label: 'Policy', headers: ['policy'], optional: true },
  { own: 'issued', type: 'date', label: 'Issued', headers: ['issued'], optional: true },
  { people: 'hireDate', optional: true }, { people: 'leaveDate', optional: true }, { people: 'target', optional: true },
];
const change = { language: 2, fields: FIELDS };
const people = rows('person hireDate leaveDate target', ['Ann', '2024-02-29', null, 100], ['Bob', '2026-01-17', '2026-02-10', 50]);

/** Each person's lines of a formula in 8 places, by period. */
function lines(formula: unknown, sales: Parameters<typeof rows>[1][], of: Readonly<Record<string, unknown>> = {}, parameters: Readonly<Record<string, unknown>> = {}): string[] {
  return linesOf(pay(schemeOf({ formula }, of, change), { sales: rows('date person amount customer policy issued collectedDate', ...sales), people }, { places: 8, ...parameters }));
}

describe('days', () => {
  const hired = { people: 'hireDate' };
  test.each<[string, unknown, string]>([
    ['the first day of the month of hiring', { completed: 'months', from: { date: '2000-01-01' }, to: { startOf: 'month', of: hired } }, '312'],
    ['the last day of the quarter of hiring', { minus: [{ endOf: 'quarter', of: hired }, { date: '2026-01-01' }] }, '89'],
    ['the day of the month', { part: 'day', of: hired }, '17'],
    ['the month', { part: 'month', of: hired }, '1'],
    ['the year', { part: 'year', of: hired }, '2026'],
    ['the weekday, a Saturday', { part: 'weekday', of: hired }, '6'],
    ['working days, both ends included', { workingDays: { from: { date: '2026-01-16' }, to: { date: '2026-01-26' } } }, '7'],
    ['working days backwards', { workingDays: { from: { date: '2026-01-26' }, to: { date: '2026-01-16' } } }, '-7'],
    ['days employed in the month', { times: [31, { proration: { from: hired } }] }, '15'],
    ['days employed until a leave date', { times: [31, { proration: { from: hired, to: { people: 'leaveDate' } } }] }, '15'],
    ['no bounds: the whole period', { proration: {} }, '1'],
    ['a period before', { plus: [{ proration: { to: { date: '2025-12-31' } } }, 7] }, '7'],
  ])('%s', (_, formula, expected) => {
    expect(lines(formula, [['2026-01-20', 'Bob', 1]], {}, { calendar: 'weekends' })).toEqual([`Bob 2026-01 ${expected}`]);
  });

  test('the day of the run: that of the host, else that of the last row; where a period is paid, its last day', () => {
    const days = { minus: [{ date: 'today' }, { date: '2026-01-01' }] };
    expect(lines(days, [['2026-01-20', 'Bob', 1], ['2026-01-05', 'Bob', 1]])).toEqual(['Bob 2026-01 19']);
    const scheme = schemeOf({ formula: days }, {}, change);
    const tables = rawTables({ sales: rows('date person amount', ['2026-01-20', 'Bob', 1]), people });
    const ready = valueOf(prepare({ scheme, parameters: {}, tables, findScheme: () => undefined, today: asDay(Date.UTC(2026, 1, 10) / 86_400_000) }));
    expect(linesOf(payOut(ready))).toEqual(['Bob 2026-01 40']);
    expect(linesOf(valueOf(payoutOfPeriod(ready, { kind: 'month', index: 2026 * 12 })))).toEqual(['Bob 2026-01 30']);
  });

  test('a year by weights of its quarters: of the first quarter 74 of 90 days', () => {
    const formula = { times: [90, { proration: { from: { people: 'hireDate' } }, weights: [20, 20, 20, 40] }] };
    expect(lines(formula, [['2026-06-20', 'Bob', 1]], { per: 'year' })).toEqual(['Bob 2026 86.8']);
  });

  test('prorations of two neighbouring stretches add up to the whole', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 364 }), fc.constantFrom([], [1, 2], [20, 20, 20, 40], [1, 0, 2, 3, 0, 1, 1, 1, 1, 1, 1, 9]), (day, weights) => {
      const cut = new Date(Date.UTC(2026, 0, 1 + day));
      const iso = (date: Date): string => date.toISOString().slice(0, 10);
      const before = iso(new Date(cut.getTime() - 86_400_000));
      const part = (between: unknown): unknown => ({ proration: between, weights });
      expect(lines({ plus: [part({ to: { date: before } }), part({ from: { date: iso(cut) } })] }, [['2026-06-20', 'Bob', 1]], { per: 'year' })).toEqual(['Bob 2026 1']);
    }), { numRuns: 60 });
  });

  test.each([
    [{ proration: {}, weights: [20, 20, 20, 40] }, /4 weights part the period into 4 equal parts, and a month has no such parts/],
    [{ proration: {}, weights: [0] }, /not all of them 0/],
    [{ proration: {}, weights: [-1] }, /Weights are 0 or more/],
    [{ date: '1899-12-31' }, /cannot be meant: a date from 1900-01-01/],
  ])('%j is refused', (formula, why) => {
    const read = parseScheme(sample({ language: 2, parameters: [], components: [component({ formula })] }));
    expect(read.ok ? '' : read.problems.map(({ sentence }) => say(sentence, 'en')).join('\n')).toMatch(why);
  });
});

describe('running totals in years of one\'s own', () => {
  const since = { yearsFrom: { people: 'hireDate' } };

  test('begin anew on the anniversary, on 28 February in years without a 29th', () => {
    const sales = [['2026-02-27', 'Ann', 10], ['2026-02-28', 'Ann', 5], ['2027-02-27', 'Ann', 2], ['2028-02-28', 'Ann', 1], ['2028-02-29', 'Ann', 7]];
    expect(lines({ sum: { runningTotal: 'amount', since } }, sales, { per: 'day' })).toEqual([
      'Ann 2026-02-27 10', 'Ann 2026-02-28 5', 'Ann 2027-02-27 7', 'Ann 2028-02-28 1', 'Ann 2028-02-29 7',
    ]);
    // The month of an anniversary ends in the new year.
    expect(lines({ runningTotal: 'amount', since, upTo: 'period' }, sales)).toEqual(['Ann 2026-02 5', 'Ann 2028-02 7']);
  });

  test('by policy and since its own date, whoever sold', () => {
    const sales = [['2026-01-10', 'Ann', 6, null, 'P1', '2026-01-10'], ['2026-07-10', 'Bob', 6, null, 'P1', '2026-01-10'], ['2027-01-10', 'Bob', 1, null, 'P1', '2026-01-10'], ['2026-07-10', 'Bob', 9, null, 'P2', '2026-07-10']];
    expect(lines({ sum: { runningTotal: 'amount', of: 'policy', since: { yearsFrom: 'issued' } } }, sales, { per: 'day' })).toEqual(['Ann 2026-01-10 6', 'Bob 2026-07-10 21', 'Bob 2027-01-10 1']);
  });

  test('is absent for who has no first day', () => {
    expect(lines({ sum: { runningTotal: 'amount', since } }, [['2026-01-10', 'Cid', 6]])).toEqual([]);
  });

  test('come to what adding up row by row comes to', () => {
    const sale = fc.record({ month: fc.integer({ min: 0, max: 47 }), day: fc.integer({ min: 1, max: 28 }), person: fc.constantFrom('Ann', 'Bob'), amount: fc.integer({ min: 0, max: 900 }) });
    fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 12 }), fc.constantFrom('row', 'before'), (sales, upTo) => {
      const dated = sales.map(({ month, day, ...rest }, index) => ({ ...rest, index, day: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}` }));
      // Ann's years begin on the 28th of February (29 in 2028), Bob's on 17 January; those of a day by the month and the day alone.
      const yearOf = ({ person, day }: { person: string; day: string }): number => Number(day.slice(0, 4)) - (day.slice(5) < (person === 'Ann' ? (day.startsWith('2024') ? '02-29' : '02-28') : '01-17') ? 1 : 0);
      const inOrder = [...dated].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index));
      const expected = new Map<string, number>();
      for (const row of inOrder) {
        const earlier = inOrder.slice(0, inOrder.indexOf(row) + (upTo === 'row' ? 1 : 0));
        const total = earlier.filter((other) => other.person === row.person && yearOf(other) === yearOf(row)).reduce((all, { amount }) => all + amount, 0);
        expected.set(row.person, (expected.get(row.person) ?? 0) + total);
      }
      const found = lines({ sum: { runningTotal: 'amount', since, upTo } }, dated.map(({ day, person, amount }) => [day, person, amount]), { per: 'window' });
      expect(found.sort()).toEqual([...expected].filter(([, total]) => total > 0).map(([person, total]) => `${person} window ${total}`).sort());
    }), { numRuns: 60 });
  });
});

describe('other periods', () => {
  test('months\' targets since the start of the year, or since the month of hiring', () => {
    const since = { most: [{ startOf: 'year', of: { date: 'periodStart' } }, { startOf: 'month', of: { people: 'hireDate' } }] };
    expect(lines({ sumPeriods: { target: 'person' }, every: 'month', since }, [['2026-02-20', 'Ann', 1], ['2026-03-20', 'Bob', 1]])).toEqual(['Ann 2026-02 200', 'Bob 2026-03 150']);
  });

  test('sums of smaller periods make the sum of the larger', () => {
    expect(lines({ minus: [{ sumPeriods: { sum: 'amount' }, every: 'day' }, { sum: 'amount' }] }, [['2026-01-05', 'Ann', 3], ['2026-02-05', 'Ann', 4]], { per: 'quarter' })).toEqual([]);
    expect(lines({ sumPeriods: { sum: 'amount' }, every: 'month' }, [['2026-01-05', 'Ann', 3], ['2026-03-05', 'Ann', 4]], { per: 'window' })).toEqual(['Ann window 7']);
  });

  test('the day\'s number since hiring counts days with rows, across the month\'s end', () => {
    const number = { countPeriods: 'day', since: { people: 'hireDate' }, when: [{ value: { count: 'rows' }, above: 0 }] };
    const sales = [['2026-01-30', 'Bob', 1], ['2026-01-30', 'Bob', 1], ['2026-01-31', 'Bob', 1], ['2026-02-02', 'Bob', 1]];
    expect(lines(number, sales, { per: 'day' })).toEqual(['Bob 2026-01-30 1', 'Bob 2026-01-31 2', 'Bob 2026-02-02 3']);
  });

  test('the rate of the month in which a row was sold, paid by another date', () => {
    const rate = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 100, value: '2%' }], of: { sum: 'amount' }, method: 'fixed' };
    const formula = { sum: { times: ['amount', { inPeriodOf: 'date', per: 'month', value: rate }] } };
    const sales = [['2026-01-05', 'Ann', 80, null, null, null, '2026-03-01'], ['2026-01-06', 'Ann', 20, null, null, null, null], ['2026-02-06', 'Ann', 50, null, null, null, '2026-03-31']];
    expect(lines(formula, sales, { periodOf: 'collectedDate' })).toEqual(['Ann 2026-03 2.1']);
  });

  test.each(['previous', 'countPeriods', 'sumPeriods'])('%s of a single row is refused', (kind) => {
    const formula = kind === 'previous' ? { previous: 1 } : kind === 'sumPeriods' ? { sumPeriods: 1, every: 'month' } : { countPeriods: 'month', when: [] };
    const read = parseScheme(sample({ language: 2, parameters: [], components: [component({ formula }, { each: 'row' })] }));
    expect(read.ok ? '' : read.problems.map(({ sentence }) => say(sentence, 'en')).join()).toMatch(/say it within an "inPeriodOf"/);
  });
});

test('the workings say what was counted, in both languages', () => {
  const scheme = schemeOf({ formula: { times: [100, { proration: { from: { people: 'hireDate' } } }, { workingDays: { from: 'date', to: { date: 'periodEnd' } } }] } }, {}, change);
  const [line] = pay(scheme, { sales: rows('date person amount', ['2026-01-20', 'Bob', 1]), people }, { calendar: 'weekends' }).lines;
  expect(line?.why('en')).toContain('15 days from 2026-01-17 to 2026-01-31, of the 31 of the period');
  expect(line?.why('zh')).toContain('2026-01-20 至 2026-01-31 有 9 个工作日');
});
