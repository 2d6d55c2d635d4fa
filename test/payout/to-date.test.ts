import fc from 'fast-check';
import { equals, fromNumber, plain, sum, TierScale } from '../../src/money';
import { linesOf, pay, rows, schemeOf } from './house';
import { readWorking } from './working';

const scheme = (rate: unknown, more: Record<string, unknown> = {}, toDate = 'year'): ReturnType<typeof schemeOf> => schemeOf({ formula: rate, toDate }, more);

function monthly(amount: number): ReturnType<typeof rows> {
  return rows('date person amount', ...Array.from({ length: 12 }, (_, month) => [`2024-${String(month + 1).padStart(2, '0')}-15`, '甲', amount]));
}

const TIERS = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 100, value: '2%' }], of: { sum: 'amount' }, method: 'graduated' };

describe('lines to date add up to what the whole earns, rounded once', () => {
  test.each<[string, unknown, number, string]>([
    ['33.33 a month at 1 %, 2 % from 100', TIERS, 33.33, '7'],
    ['0.50 a month at 1 %', { times: [{ sum: 'amount' }, '1%'] }, 0.5, '0.06'],
  ])('%s', (_, rate, amount, total) => {
    const { lines } = pay(scheme(rate), { sales: monthly(amount) });
    expect(plain(sum(lines.map((line) => line.amount)))).toBe(total);
  });

  test('each line is the rounded award to date less the one before, and says so', () => {
    const { lines } = pay(scheme(TIERS), { sales: monthly(33.33) });
    expect(lines.map((line) => plain(line.amount)).slice(0, 5)).toEqual(['0.33', '0.34', '0.33', '0.67', '0.66']);
    expect(lines[1]?.why('en')).toBe(
      'Cumulative over 2024, total amount 66.66, 66.66 × 1 % is rounded to 0.67, before: amount 33.33, before: 33.33 × 1 % is rounded to 0.33: 0.67 − 0.33 = 0.34 (row 2).',
    );
    expect(lines[1]?.why('zh')).toContain('66.66 × 1 % 取为 0.67');
  });

  test('for any amounts, places and ways of rounding', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(amounts, fc.constantFrom('half-up', 'half-even', 'down'), fc.integer({ min: 0, max: 3 }), (cents, rounding, places) => {
      const sales = rows('date person amount', ...cents.map((each, month) => [`2024-${String(month + 1).padStart(2, '0')}-15`, '甲', each / 100]));
      const params = { rounding, places };
      const { lines } = pay(scheme(TIERS), { sales }, params);
      const whole = pay(schemeOf({ formula: TIERS }, { per: 'year' }), { sales }, params).lines.map((line) => line.amount);
      expect(equals(sum(lines.map((line) => line.amount)), sum(whole))).toBe(true);
      for (const line of lines) {
        const { value, isExact, result } = readWorking(line.why('en'));
        if (isExact) expect(plain(value)).toBe(plain(result));
      }
    }), { numRuns: 50 });
  });
});

describe('single rows run on by person', () => {
  const HIGH = { tiers: [{ atLeast: 0, value: '80%' }, { atLeast: 80_000, value: '100%' }], of: { sum: 'amount' }, method: 'graduated' };
  const sales = rows('date person amount', ['2024-01-10', 'Ann', 79_000], ['2024-02-10', 'Bob', 6000], ['2024-03-10', 'Ann', 6000], ['2025-01-10', 'Ann', 1000]);

  test('to date', () => {
    expect(linesOf(pay(scheme(HIGH, { each: 'row' }), { sales }))).toEqual(['Ann 2024-01 63200', 'Bob 2024-02 4800', 'Ann 2024-03 5800', 'Ann 2025-01 800']);
  });

  test('to date of the month, with lines of weeks that lie in two months', () => {
    const tiers = [{ atLeast: 0, value: '3%' }, { above: 40_000, value: '4%' }, { above: 80_000, value: '5%' }];
    const weeks = rows('date person amount', ['2024-01-08', 'Ann', 50_000], ['2024-01-30', 'Ann', 10_000], ['2024-02-01', 'Ann', 10_000], ['2024-02-06', 'Ann', 35_000]);
    const { lines } = pay(scheme({ tiers, of: { sum: 'amount' }, method: 'graduated' }, { each: 'row', per: 'week' }, 'month'), { sales: weeks });
    expect(plain(sum(lines.map((line) => line.amount)))).toBe('3400');
  });

  test('to a milestone', () => {
    const rule = { milestones: { sum: 'amount' }, steps: [{ atLeast: 80_000, value: 500 }, { atLeast: 6000, value: 50 }] };
    expect(linesOf(pay(schemeOf(rule, { each: 'row' }), { sales }))).toEqual(['Ann 2024-01 50', 'Bob 2024-02 50', 'Ann 2024-03 500']);
  });

  test('as a table of tiers for each person would', () => {
    const deals = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('Ann', 'Bob'), fc.integer({ min: 1, max: 60_000 })), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(deals, (all) => {
      const table = rows('date person amount', ...all.map(([month, person, amount]) => [`2024-${String(month).padStart(2, '0')}-15`, person, amount]));
      const { totals } = pay(scheme(HIGH, { each: 'row' }), { sales: table });
      const exact = (value: number): NonNullable<ReturnType<typeof fromNumber>> => fromNumber(value) ?? sum([]);
      const scale = new TierScale([{ side: 'atLeast', bound: exact(0), value: exact(0.8) }, { side: 'atLeast', bound: exact(80_000), value: exact(1) }], 'graduated');
      for (const person of ['Ann', 'Bob']) {
        const own = all.filter(([, name]) => name === person).reduce((so, [, , amount]) => so + amount, 0);
        expect(plain(totals.find(({ recipient }) => recipient === person)?.amount ?? sum([]))).toBe(plain(scale.award(exact(own))));
      }
    }), { numRuns: 30 });
  });
});
