import { dayOf } from '../../src/calendar';
import { analyse, readModel } from '../../src/model';
import { fixed, parseExact, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { describeModel } from '../../src/report';
import { writeReport } from '../../src/xlsx';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';
import { sheetsShown } from './libreoffice';

const sales = Array.from({ length: 36 }, (_, index) => ({ date: `2026-0${1 + (index % 3)}-05`, person: `人${index % 12}`, amount: 10000.01 + 4321 * ((index * 7) % 12) }));

test('the totals of a model are formulas that a spreadsheet recomputes to the same figures, without the add-in', async () => {
  const TIERS = [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '4%' }];
  const result = valueOf(analyse(valueOf(readModel({
    id: 'm', name: { zh: '测算', en: 'Model' }, scenarios: [{ id: 'a', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } }, { id: 'b', like: 'a', params: { tiers: TIERS } }],
  })), { tables: rawTables({ sales }), findScheme: presetById }));
  const created = dayOf(2026, 11, 26);
  if (created === null) throw new Error('There is such a day.');
  const shown = sheetsShown(await writeReport(describeModel(result, { version: '1', day: created, tables: [] }, 'en'), { created }));
  const [header = [], ...rows] = (shown.get('Compare') ?? []).slice(2);
  const cellOf = (row: number, name: string): string => {
    const found = parseExact((rows[row]?.[header.indexOf(name)] ?? '').replaceAll(',', ''));
    return found === null ? '' : fixed(found, name === 'Paid' ? 0 : 2);
  };
  const money = (value: Exact | undefined): string => (value === undefined ? '' : fixed(value, 2));
  result.scenarios.forEach(({ measures: { cost, amongAll, paid } }, row) => {
    expect(['Cost', 'Mean', 'Median', 'P90', 'Paid'].map((name) => cellOf(row, name))).toEqual([...[cost, amongAll?.mean, amongAll?.median, amongAll?.p90].map(money), String(paid)]);
  });
  // The figures of the charts stand on a sheet of their own.
  expect(shown.get('ChartData')?.[0]?.[0]).toBe('Model · Figures of the charts');
});
