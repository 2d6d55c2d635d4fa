import fc from 'fast-check';
import cases from '../presets/cases.json';
import type { Rounding } from '../../src/money';
import { equals, plain, round } from '../../src/money';
import type { Line, Payout } from '../../src/payout';
import { presetById } from '../../src/presets';
import { work } from '../presets/run-case';
import { ALL, company } from './tables';
import { readWorking } from './working';

const CUT = /作废|调整为|缩减|forfeited|so -?[\d,]|scaled down|按 .* 计|raised|lowered/;

/** Holds a line's working against the line, in both languages. */
function check(line: Line, { places }: Payout, { rounding = 'half-up' }: { readonly rounding?: Rounding }): void {
  for (const language of ['zh', 'en'] as const) {
    const why = line.why(language);
    expect(why).not.toMatch(/\{\w|undefined|null|NaN/);
    expect(why).toMatch(language === 'zh' ? /。$/ : /\.$/);
    const { value, isExact, result, last } = readWorking(why);
    if (isExact) expect(`${plain(value)} of ${why}`).toBe(`${plain(result)} of ${why}`);
    expect(`${plain(last)} of ${why}`).toBe(`${plain(line.amount)} of ${why}`);
    if (CUT.test(why)) continue;
    expect(`${plain(round(value, line.award === 'cash' ? places : 2, rounding))} of ${why}`).toBe(`${plain(line.amount)} of ${why}`);
  }
}

describe('the working of every line, worked out again, is the line', () => {
  test.each(cases.map((each) => [each.scheme, each.name, each] as const))('%s: %s', (id, _, each) => {
    const scheme = presetById(id);
    if (scheme === undefined) throw new Error(`There is no ${id}.`);
    const payout = work(scheme, { ...each, params: { ...each.params } });
    const rounding = 'rounding' in each.params && each.params.rounding === 'half-even' ? 'half-even' : 'half-up';
    for (const line of payout.lines) check(line, payout, { rounding });
  });

  test.each(ALL.map((filled) => [filled.id, filled] as const))('%s on random tables', (_, { scheme, params }) => {
    const changes = fc.constantFrom({}, { budget: 100 }, { capPerRecipient: 50.5 }, { places: 1 }, { rounding: 'down' as const }, { rounding: 'half-even' as const });
    fc.assert(fc.property(company, changes, (tables, more) => {
      const payout = work(scheme, { ...tables, params: { ...params, ...more } });
      for (const line of payout.lines) check(line, payout, more);
    }), { numRuns: 4 });
  });

  test('the rows that it names are those of the line', () => {
    fc.assert(fc.property(company, fc.constantFrom(...ALL), (tables, { scheme, params }) => {
      for (const line of work(scheme, { ...tables, params }).lines) {
        const [, named] = /（第 ([\d、]+) 行）。$/.exec(line.why('zh')) ?? [];
        if (named !== undefined) expect(named.split('、').map(Number)).toEqual(line.rows);
        expect([...line.rows].sort((a, b) => a - b)).toEqual(line.rows);
      }
    }));
  });
});

describe('equal things are told alike', () => {
  test('a line is the same whenever it is asked', () => {
    fc.assert(fc.property(company, fc.constantFrom(...ALL), (tables, { scheme, params }) => {
      const [first, second] = [work(scheme, { ...tables, params }), work(scheme, { ...tables, params })];
      expect(first.lines.map((line) => line.why('en'))).toEqual(second.lines.map((line) => line.why('en')));
      expect(first.lines.every((line, index) => equals(line.amount, second.lines[index]?.amount ?? line.amount))).toBe(true);
    }), { numRuns: 30 });
  });
});
