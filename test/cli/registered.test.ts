import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parsePeriod } from '../../src/calendar';
import { readPaidFile, readPaidFiles } from '../../src/cli/period/paid-files';
import { registerSheet, sealed, STATES, type PayoutState } from '../../src/report';
import { day, draftOf, fileOf, months, reportOf, sha256 } from '../report/register/book';

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-register-')); });
afterAll(() => { rmSync(folder, { recursive: true }); });

/** A workbook of the pane: a register with payouts from January on, in these states. */
async function workbook(...states: readonly PayoutState[]): Promise<string> {
  const payouts = months(...['2026-01', '2026-02', '2026-03'].slice(0, states.length));
  const rows = await Promise.all(payouts.map(async (payout, index) => {
    const { entry } = await draftOf(payout);
    const state = states[index] ?? 'draft';
    return sealed({ ...entry, state, signed: Object.fromEntries(STATES.slice(0, STATES.indexOf(state) + 1).map((each) => [each, { who: 'Eve', day: day('2026-04-03') }])) }, sha256);
  }));
  const file = path.join(folder, `${states.join('-')}.xlsx`);
  writeFileSync(file, await fileOf([...payouts.flatMap((each) => reportOf(each).sheets), registerSheet(rows, 'en')]));
  return file;
}

async function before(file: string, period: string): Promise<string[]> {
  const payPeriod = parsePeriod(period);
  if (payPeriod === null) throw new Error(period);
  const paid = await readPaidFiles([file], null, false, { payPeriod, schemes: ['tenth'], monthStartsOn: 1 });
  return paid.ok ? paid.value.payouts.map(({ id }) => id) : paid.problems.map(({ code }) => code);
}

describe('a workbook of the pane as --paid', () => {
  test('counts what its register says is approved or paid', async () => {
    expect(await before(await workbook('paid', 'approved'), '2026-03')).toEqual(['2026-01', '2026-02']);
  });

  test('leaves out the draft that the run takes the place of, and stops at one of an earlier period', async () => {
    const file = await workbook('paid', 'draft');
    expect([await before(file, '2026-02'), await before(file, '2026-03')]).toEqual([['2026-01'], ['earlier-draft']]);
  });

  test('is asked which payout is meant where one is wanted, and told by a sheet of it', async () => {
    const file = await workbook('paid', 'paid');
    const [whole, one] = [await readPaidFile(file, null), await readPaidFile(`${file}#Lines 2`, null)];
    expect([whole.ok ? whole.value.payout.id : whole.problems[0]?.code, one.ok && one.value.payout.id]).toEqual(['which-payout', '2026-02']);
  });
});
