import fc from 'fast-check';
import { equals, plain, sum } from '../../src/money';
import type { Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { parseScheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { rawTables } from './house';
import { anyScheme } from './schemes';
import type { Company } from './tables';
import { company } from './tables';
import { readWorking } from './working';

/** What a scheme pays; undefined where it is refused before anything is worked out, for a field of rows that do not have it. */
function paid(json: Record<string, unknown>, tables: Company): Payout | undefined {
  const prepared = prepare({ scheme: valueOf(parseScheme(json)), parameters: {}, tables: rawTables(tables), findScheme: () => undefined });
  if (prepared.ok) return payOut(prepared.value);
  expect(prepared.problems.map(({ code }) => code)).toEqual(prepared.problems.map(() => 'unknown-field'));
  return undefined;
}

describe('whatever the scheme language can say', () => {
  test('is worked out on any table, and each line says what it rests on', () => {
    let lines = 0;
    fc.assert(fc.property(anyScheme, company, (json, tables) => {
      for (const line of paid(json, tables)?.lines ?? []) {
        lines += 1;
        for (const language of ['zh', 'en'] as const) {
          const why = line.why(language);
          const { value, isExact, result, last } = readWorking(why);
          expect(`${plain(last)} of ${why}`).toBe(`${plain(line.amount)} of ${why}`);
          if (isExact) expect(`${plain(value)} of ${why}`).toBe(`${plain(result)} of ${why}`);
        }
      }
    }), { numRuns: 200 });
    expect(lines).toBeGreaterThan(100);
  });

  test('pays totals that are the sums of its lines', () => {
    fc.assert(fc.property(anyScheme, company, (json, tables) => {
      const payout = paid(json, tables);
      if (payout === undefined) return;
      expect(equals(sum(payout.lines.map(({ amount }) => amount)), sum(payout.totals.map(({ amount }) => amount)))).toBe(true);
    }), { numRuns: 75 });
  });
});
