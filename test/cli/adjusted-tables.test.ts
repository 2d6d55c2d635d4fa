import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readModel, scenariosOf, tablesOf } from '../../src/model';
import { presetById, PRESETS } from '../../src/presets';
import { rowsOf, type RawTable } from '../../src/table';
import { encodeCsv, type CsvField } from '../../src/xlsx';
import { rawTables } from '../payout/house';
import cases from '../presets/cases.json';
import type { Case } from '../presets/run-case';
import { valueOf } from '../scheme/sample';
import { payladder } from './run-here';

/*
 * What a model says of changed data is what the runner pays on these data: the first worked case of every preset, its sales changed as scenarios
 * change them, the tables then written out as files and paid like any others.
 */

const TABLES = ['sales', 'people', 'teams', 'history'] as const;

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-adjusted-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function write(name: string, content: unknown): string {
  writeFileSync(path.join(folder, name), JSON.stringify(content));
  return name;
}

function field(value: unknown): CsvField {
  if (typeof value === 'number') return { figure: String(value) };
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** A table as a file of text. */
function writeOut(name: string, table: RawTable): string {
  const bytes = valueOf(encodeCsv([[...table.headers], ...rowsOf(table).map((row) => row.map(field))], 'utf-8'));
  writeFileSync(path.join(folder, name), Buffer.concat(bytes));
  return name;
}

async function printed(...args: string[]): Promise<string> {
  const { status, out, err } = await payladder(folder, [...args, '--out', '-']);
  if (status !== 0) throw new Error(err);
  return out;
}

interface Modelled {
  readonly scenarios: readonly { readonly cost: string }[];
}

interface Paid {
  readonly totals: readonly { readonly award: string; readonly amount: string }[];
}

const hundredths = (amount: string): number => Math.round(Number(amount) * 100);

/** The first worked case of each preset, with sales where there is one. */
const first: readonly Case[] = PRESETS.flatMap(({ id }) => {
  const known: readonly Case[] = cases;
  const own = known.filter(({ scheme }) => scheme === id);
  return [...own.filter(({ sales = [] }) => sales.length > 0), ...own].slice(0, 1);
});

const hasFigures = (rows: Case['sales'], field: string): boolean => (rows ?? []).some((row) => typeof row[field] === 'number');

/** What can be changed of the data of a case: more orders, larger amounts, higher targets, as far as it has any. */
function changesOf({ sales = [], people = [], teams = [] }: Case): readonly object[] {
  return [
    ...(sales.length > 0 ? [{ orders: 1.5 }] : []), ...(hasFigures(sales, 'amount') ? [{ scale: 'amount', by: 1.07 }] : []),
    ...([sales, people, teams].some((rows) => hasFigures(rows, 'target')) ? [{ targets: 1.1 }] : []),
  ];
}

test('every preset is among them, and of all but those that look at no sales the data are changed', () => {
  expect(first.map(({ scheme }) => scheme)).toEqual(PRESETS.map(({ id }) => id));
  expect(first.filter((each) => changesOf(each).length === 0).map(({ scheme }) => scheme).sort()).toEqual(['floating-bonus', 'grade-split-pay', 'satisfaction-award', 'weighted-rating']);
  expect(first.filter((each) => JSON.stringify(changesOf(each)).includes('targets')).length).toBeGreaterThan(10);
});

test.each(first.map((each) => [each.scheme, each] as const))('%s', async (id, each) => {
  const file = {
    id: 'm', name: 'm', stress: { levels: ['100%'] },
    scenarios: [{ id: 'a', scheme: id, params: each.params ?? {}, data: changesOf(each) }],
  };
  const given = TABLES.flatMap((name) => ((each[name] ?? []).length === 0 ? [] : [`--${name}`, write(`${name}.json`, each[name])]));
  const modelled: Modelled = JSON.parse(await printed('model', ...given, '--scenarios', write('model.json', file)));
  const [scenario] = valueOf(scenariosOf(valueOf(readModel(file)), presetById));
  if (scenario === undefined) throw new Error('There is a scenario.');
  const adjusted = valueOf(tablesOf({ tables: rawTables(Object.fromEntries(TABLES.filter((name) => (each[name] ?? []).length > 0).map((name) => [name, each[name] ?? []]))), findScheme: presetById }, scenario));
  const written = TABLES.flatMap((name) => {
    const table = adjusted.tables[name];
    return table === undefined ? [] : [`--${name}`, writeOut(`${name}.csv`, table)];
  });
  const paid: Paid = JSON.parse(await printed('payout', '--scheme', id, ...written, '--params', write('params.json', each.params ?? {}), '--lines', 'none'));
  const cash = paid.totals.filter(({ award }) => award === 'cash').reduce((all, { amount }) => all + hundredths(amount), 0);
  expect(hundredths(modelled.scenarios[0]?.cost ?? '')).toBe(cash);
});
