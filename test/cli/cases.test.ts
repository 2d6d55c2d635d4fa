import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { dayOf } from '../../src/calendar';
import type { Host } from '../../src/cli/host';
import { run } from '../../src/cli/run';
import { encodeCsv } from '../../src/xlsx';
import cases from '../presets/cases.json';
import { inOrder, type Case, type Outcome } from '../presets/run-case';

/*
 * Every worked case of the catalogue through the runner, its tables handed over as JSON, as text tables and as a workbook: what
 * is paid must not depend on the kind of file.
 */

const TABLES = ['sales', 'people', 'teams', 'history'] as const;
type Tables = ReadonlyMap<typeof TABLES[number], NonNullable<Case['sales']>>;
type Value = string | number | boolean | null;

async function printedBy(args: readonly string[]): Promise<string> {
  const printed: Uint8Array[] = [];
  const told: string[] = [];
  const host: Host = {
    localeLanguage: 'en',
    today() {
      const day = dayOf(2024, 6, 1);
      if (day === null) throw new Error('no day');
      return day;
    },
    async print(chunks) { printed.push(...chunks); },
    tell(line) { told.push(line); },
  };
  if (await run(args, host) !== 0) throw new Error(told.join('\n'));
  return Buffer.concat(printed).toString('utf8');
}

/** The part of the runner's JSON that a case speaks of. */
interface Printed {
  readonly totals: Outcome['totals'];
  readonly rejected: readonly { readonly table: string; readonly row: number }[];
  readonly excluded: readonly { readonly table?: string; readonly row: number }[];
}

function outcomeOf(printed: string): Outcome {
  const { totals, rejected, excluded }: Printed = JSON.parse(printed);
  return inOrder({
    totals: totals.filter(({ amount }) => /[1-9]/.test(amount)).map(({ recipient, award, amount }) => ({ recipient, award, amount })),
    rejected: [...new Set(rejected.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)))],
    excluded: excluded.map(({ table, row }) => (table === undefined ? row : `${table} ${row}`)),
  });
}

function cell(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function grid(rows: NonNullable<Case['sales']>): Value[][] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => cell(row[header])))];
}

type Writer = (folder: string, tables: Tables) => Promise<string[]>;

const asJson: Writer = async (folder, tables) => [...tables].flatMap(([name, rows]) => {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(rows));
  return [`--${name}`, file];
});

const asCsv: Writer = async (folder, tables) => [...tables].flatMap(([name, rows]) => {
  const encoded = encodeCsv(grid(rows).map((row) => row.map((value) => (typeof value === 'number' ? { figure: String(value) } : String(value ?? '')))), 'utf-8');
  if (!encoded.ok) throw new Error('cannot be encoded');
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, Buffer.concat(encoded.value));
  return [`--${name}`, file];
});

const SHEETS = { sales: '订单', people: '人员', teams: '团队', history: '历史客户' };

/** Only the sales workbook is named: the runner finds the other tables in it by itself. */
const asWorkbook: Writer = async (folder, tables) => {
  const file = path.join(folder, '五月.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '说明' }, ...[...tables].map(([name, rows]) => ({ name: SHEETS[name], rows: grid(rows) }))] }));
  return tables.has('sales') ? ['--sales', file] : ['--people', file];
};

const catalogue: readonly Case[] = cases;

// Each case in one of the forms, in turn: what they come to is the same engine's, and each form has every kind of table many times.
const FORMS: readonly (readonly [string, Writer])[] = [['JSON', asJson], ['text tables', asCsv], ['a workbook', asWorkbook]];

describe.each(FORMS.map(([form, write], turn) => [form, write, turn] as const))('the catalogue’s cases from %s', (_, write, turn) => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-case-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it.each(catalogue.filter((__, index) => index % FORMS.length === turn).map((each) => [`${each.scheme}: ${each.name}`, each] as const))('%s', async (__, each) => {
    const tables: Tables = new Map(TABLES.flatMap((name) => ((each[name] ?? []).length === 0 ? [] : [[name, each[name] ?? []] as const])));
    const params = path.join(folder, 'params.json');
    writeFileSync(params, JSON.stringify(each.params ?? {}));
    const printed = await printedBy(['payout', '--scheme', each.scheme, ...await write(folder, tables), '--params', params, '--out', '-']);
    expect(outcomeOf(printed)).toEqual(inOrder(each.expect));
  });
});
