import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf } from '../../src/calendar';
import { analyse, readModel } from '../../src/model';
import { presetById } from '../../src/presets';
import { describeModel, describeReport } from '../../src/report';
import { writeReport } from '../../src/xlsx';
import { JANUARY, paid } from '../payout/credited';
import { rawTables } from '../payout/house';
import { months, reportOf } from '../report/register/book';
import { record } from '../report/sample';
import { valueOf } from '../scheme/sample';
import { recalculated } from '../xlsx/recalculated';
import { paidSample } from './paid';

// Every formula that we write has its result saved beside it: whoever opens the file without recalculating sees what a recalculation comes to.

jest.setTimeout(180_000);

/** Formulas whose saved result is not what they come to; a figure that is shown to the cent may differ by what is below it. */
async function wrong(bytes: Uint8Array, leastFormulas: number, atMost = 1e-6): Promise<string[]> {
  const formulas = await recalculated(bytes);
  expect(formulas.length).toBeGreaterThanOrEqual(leastFormulas);
  const isWrong = (saved: unknown, comesTo: unknown): boolean => typeof saved !== 'number' || typeof comesTo !== 'number' || Math.abs(saved - comesTo) > atMost;
  return formulas.filter(({ saved, comesTo }) => isWrong(saved, comesTo)).map(({ place, formula, saved, comesTo }) => `${place} ${formula}: saved ${String(saved)}, comes to ${JSON.stringify(comesTo)}`);
}

describe.each([
  ['base-plus-tiers', 'zh', 'base pay of people without sales'], ['tele-reward-penalty', 'en', 'fines, and people who net to 0'], ['team-completion-pool', 'zh', 'teams'],
  ['loyalty-points', 'zh', 'points beside cash'], ['referral-points', 'en', 'awards in another unit'], ['rank-prizes', 'zh', 'a contest'],
  ['two-sided-referral', 'en', 'customers beside people'], ['milestones', 'zh', 'milestones'], ['first-year-contract', 'en', 'lines of many rows'],
] as const)('the payout sheets of %s in %s (%s)', (id, language, _) => {
  test('have in every formula what it comes to', async () => {
    const { payout, workbook } = await paidSample(id);
    expect(payout.lines.length).toBeGreaterThan(0);
    expect(await wrong(await workbook(language), 2)).toEqual([]);
  });
});

test.each([['a cap', { capPerRecipient: '123.45' }], ['a budget', { budget: '999.99' }], ['whole yuan', { places: 0 }], ['four places', { places: 4 }]])('with %s too', async (_, params) => {
  const { workbook } = await paidSample('customer-order-size', params);
  expect(await wrong(await workbook('zh'), 2)).toEqual([]);
});

test('where one sale counts for several people', async () => {
  const payout = paid({ credit: { cell: 'person' } }, [{ date: JANUARY, person: '甲/乙/丙', amount: 1000.01 }, { date: JANUARY, person: '乙 70%, 丁 30%', amount: 0.55 }]);
  expect(payout.lines.length).toBeGreaterThan(3);
  expect(await wrong(await writeReport(describeReport(payout, record, 'zh'), { created: record.day }), 3)).toEqual([]);
});

test('of each period of a year that is paid month by month', async () => {
  for (const payout of months('2026-01', '2026-02', '2026-03')) expect(await wrong(await writeReport(reportOf(payout), { created: record.day }), 2)).toEqual([]);
});

test.each(['zh', 'en'])('of the year in %s, whose sheets were written through Excel', async (language) => {
  expect(await wrong(new Uint8Array(readFileSync(path.resolve(__dirname, `../../assets/samples/year-${language}.xlsx`))), 6)).toEqual([]);
});

test.each(['zh', 'en'] as const)('of what a scheme would cost, in %s', async (language) => {
  const sales = Array.from({ length: 36 }, (_, index) => ({ date: `2026-0${1 + (index % 3)}-05`, person: `人${index % 12}`, amount: 10000.01 + 4321 * ((index * 7) % 12) }));
  const scenarios = [
    { id: 'a', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } }, { id: 'b', like: 'a', params: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '4%' }] } },
    { id: 'c', like: 'a', params: { tiers: [{ atLeast: 60000, value: '3.33%' }] } },
  ];
  const result = valueOf(analyse(valueOf(readModel({ id: 'm', name: { zh: '测算', en: 'Model' }, scenarios })), { tables: rawTables({ sales }), findScheme: presetById }));
  const created = dayOf(2026, 11, 26);
  if (created === null) throw new Error('There is such a day.');
  expect(await wrong(await writeReport(describeModel(result, { version: '1', day: created, tables: [] }, language), { created }), 15, 0.005000001)).toEqual([]);
});
