import fc from 'fast-check';
import { fixed } from '../../src/money';
import { say } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { work } from '../presets/run-case';

/*
 * Years that begin on a day of one's own together with other periods within them, worked out once more with loops over all rows.
 */

interface Row {
  readonly date: string;
  readonly person: string;
  readonly amount: number;
  readonly target: number | null;
  readonly collectedDate: string | null;
}

const DAYS = ['2024-01-31', '2024-02-10', '2024-03-31', '2024-04-01', '2024-04-30', '2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01'];
const STARTS = ['2023-04-01', '2024-02-10', '2023-12-31', '2024-01-01'];
const drawnRows: fc.Arbitrary<readonly Row[]> = fc.array(fc.record({
  date: fc.constantFrom(...DAYS), person: fc.constantFrom('甲', '乙'), amount: fc.integer({ min: 1, max: 900 }), target: fc.constantFrom(null, 100, 500), collectedDate: fc.constantFrom(null, ...DAYS),
}), { minLength: 1, maxLength: 14 });

/** The first day of the year in which a day lies, where years begin on a day and its anniversaries. */
function yearOf(date: string, start: string): string {
  const anniversary = `${date.slice(0, 4)}${start.slice(4)}`;
  return anniversary <= date ? anniversary : `${Number(date.slice(0, 4)) - 1}${start.slice(4)}`;
}

const monthOf = (date: string): string => date.slice(0, 7);
const total = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

type Slow = (own: readonly Row[], all: readonly Row[], start: string) => number;

/** Months in which what was sold within the year reaches the first target of those rows. */
const reached: Slow = (own) => [...new Set(own.map(({ date }) => monthOf(date)))].filter((month) => {
  const rows = own.filter(({ date }) => monthOf(date) === month);
  const target = rows.find((row) => row.target !== null)?.target;
  return target !== undefined && target !== null && total(rows) >= target;
}).length;

const CASES: readonly (readonly [name: string, formula: unknown, of: 'date' | 'collectedDate', slow: Slow])[] = [
  ['what each row’s year comes to', { sum: { inPeriodOf: 'date', value: { sum: 'amount' } } }, 'date', (own) => own.length * total(own)],
  ['what each row’s month comes to', { sum: { inPeriodOf: 'date', per: 'month', value: { sum: 'amount' } } }, 'date',
    (own, all) => own.reduce((sum, { date, person }) => sum + total(all.filter((row) => row.person === person && monthOf(row.date) === monthOf(date))), 0)],
  ['months that sold so much', { countPeriods: 'month', when: [{ value: { sum: 'amount' }, atLeast: 300 }] }, 'date',
    (own) => [...new Set(own.map(({ date }) => monthOf(date)))].filter((month) => total(own.filter(({ date }) => monthOf(date) === month)) >= 300).length],
  ['the most that each month can bring', { sumPeriods: { least: [{ sum: 'amount' }, 300] }, every: 'month' }, 'date',
    (own) => [...new Set(own.map(({ date }) => monthOf(date)))].reduce((sum, month) => sum + Math.min(300, total(own.filter(({ date }) => monthOf(date) === month))), 0)],
  ['months on target', { countPeriods: 'month', when: [{ value: { sum: 'amount' }, atLeast: { target: 'person' } }] }, 'date', reached],
  ['what comes back at the rate of the year of the sale', { takenBack: { times: [{ sum: 'amount' }, 2] }, of: 'amount', by: 'rate' }, 'collectedDate', (own) => -2 * total(own)],
  ['what comes back at the rate of the month of the sale', { takenBack: { times: [{ sum: 'amount' }, 2] }, of: 'amount', by: 'rate', per: 'month' }, 'collectedDate', (own) => -2 * total(own)],
];

describe('within years of one’s own, against a slow calculation', () => {
  test.each(CASES)('%s', (_, formula, of, slow) => {
    fc.assert(fc.property(drawnRows, fc.constantFrom(...STARTS), (sales, start) => {
      const parsed = parseScheme({
        language: 2, id: 'own-years', version: '1', name: '年', description: '年', period: { yearsFrom: { date: start } }, refunds: 'as-if-never', negatives: 'keep',
        fields: ['person', 'amount', { sales: 'target', optional: true }, { sales: 'collectedDate', optional: true }],
        components: [{ id: 'year', label: '年', each: 'person', periodOf: of, rule: { formula } }],
      });
      if (!parsed.ok) throw new Error(parsed.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
      const { lines } = work(parsed.value, { params: {}, sales: sales.map((row) => ({ ...row })) });
      const paid = lines.map(({ recipient, period, amount }) => `${recipient} ${period.slice(0, 10)} ${fixed(amount, 2)}`).filter((line) => !line.endsWith(' 0.00')).sort();
      const slowly = ['甲', '乙'].flatMap((person) => [...new Set(DAYS.map((day) => yearOf(day, start)))].map((year) => {
        const own = sales.filter((row) => row.person === person && row[of] !== null && yearOf(row[of] ?? '', start) === year);
        return `${person} ${year} ${slow(own, sales, start).toFixed(2)}`;
      })).filter((line) => !/ -?0\.00$/.test(line)).sort();
      expect(paid).toEqual(slowly);
    }), { numRuns: 60 });
  });
});
