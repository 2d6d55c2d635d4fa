import { dayOf } from '../../src/calendar';
import { analyse, readModel, type ModelResult } from '../../src/model';
import { fixed, parseExact, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { describeModel } from '../../src/report';
import { writeReport } from '../../src/xlsx';
import { Parts } from '../../src/xlsx/package/parts';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';
import { pagesOfText, sheetsShown } from './libreoffice';

const sales = Array.from({ length: 36 }, (_, index) => ({ date: `2026-0${1 + (index % 3)}-05`, person: `人${index % 12}`, amount: 10000.01 + 4321 * ((index * 7) % 12) }));

function modelOf(tiers: unknown): ModelResult {
  return valueOf(analyse(valueOf(readModel({
    id: 'm', name: { zh: '测算', en: 'Model' }, scenarios: [{ id: 'a', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } }, { id: 'b', like: 'a', params: { tiers } }],
  })), { tables: rawTables({ sales }), findScheme: presetById }));
}

const TIERS = [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '4%' }];
function written(result: ModelResult): Promise<Uint8Array> {
  const created = dayOf(2026, 11, 26);
  if (created === null) throw new Error('There is such a day.');
  return writeReport(describeModel(result, { version: '1', day: created, tables: [] }, 'en'), { created });
}

test('printed, each chart is whole on a page, and none leaves a blank page behind', async () => {
  const pages = pagesOfText(await written(modelOf(TIERS)));
  const wordsOf = (page: string): number => page.split('\n').filter((line) => line.trim() !== '').length;
  // The footer is a line.
  expect(pages.filter((page) => wordsOf(page) < 2)).toEqual([]);
  const levels = pages.find((page) => page.includes('Cost at other levels of sales'));
  expect(levels).toContain('120 %');
});

test('the totals of a model are formulas that a spreadsheet recomputes to the same figures, without the add-in', async () => {
  const result = modelOf(TIERS);
  const shown = sheetsShown(await written(result));
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

test('bars that stand begin at zero, so that none seems to be more beyond another than it is', async () => {
  const parts = new Parts(await written(modelOf(TIERS)));
  const kinds: string[] = [];
  for (let number = 1; parts.has(`xl/charts/chart${number}.xml`); number++) {
    const text = new TextDecoder().decode(await parts.whole(`xl/charts/chart${number}.xml`));
    kinds.push(`${text.includes('<c:barDir val="col"/>') ? 'standing' : 'other'}${text.includes('<c:min val="0"/>') ? ' from zero' : ''}`);
  }
  expect([...new Set(kinds)].sort()).toEqual(['other', 'standing from zero']);
});
