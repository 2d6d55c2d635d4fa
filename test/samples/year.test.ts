import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { fixed, sum } from '../../src/money';
import { payoutsOf } from '../../src/report';
import { readWorkbook } from '../../src/xlsx';
import { sha256 } from '../report/register/book';
import { earlierOf, makeYear, payMonth } from './year/book';

jest.setTimeout(240_000);

// A year that is paid month by month: its table with late, refunded and corrected orders, and the payouts of January to March with their register.

const fileOf = (language: string): string => path.resolve(__dirname, `../../assets/samples/year-${language}.xlsx`);

/** All but the moment at which the file was saved. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'docProps/core.xml').map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

describe.each(['zh', 'en'] as const)('the year in %s', (language) => {
  test('is what these figures make (WRITE_SAMPLES=1 writes it anew)', async () => {
    const made = await makeYear(language);
    if (process.env['WRITE_SAMPLES'] === '1') writeFileSync(fileOf(language), made);
    expect(partsOf(made)).toEqual(partsOf(new Uint8Array(readFileSync(fileOf(language)))));
  });

  test('has the payouts of January to March as they were made, and what is due in April are the differences too', async () => {
    const workbook = await readWorkbook(new Uint8Array(readFileSync(fileOf(language))), 'year');
    if (!workbook.ok) throw new Error('unreadable');
    const found = await payoutsOf(workbook.value.sheets.map(({ grid }) => grid), sha256);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    expect(found.value.payouts.map(({ entry: { id, state }, faults }) => [id, state, faults.length])).toEqual([['2024-01', 'paid', 0], ['2024-02', 'paid', 0], ['2024-03', 'approved', 0]]);
    const { payout } = payMonth(4, earlierOf(found.value, 4), language);
    const cash = (kind: string): string => fixed(sum(payout.lines.filter((line) => line.kind === kind).map(({ amount }) => amount)), 2);
    expect(payout.lines.some(({ kind }) => kind === 'take-back')).toBe(true);
    expect(payout.notes.map(({ code }) => code)).toContain('held');
    expect([...new Set(payout.lines.map(({ period }) => period))].sort()).toEqual(expect.arrayContaining(['2024-02', '2024-03', '2024-04']));
    expect(Number(cash('regular'))).toBeGreaterThan(0);
  });
});
