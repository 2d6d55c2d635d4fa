import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPaidFile } from '../../src/cli/period/paid-files';
import type { EarlierPayout } from '../../src/payout';
import { schemeToJson } from '../../src/scheme';
import { ownYearCases } from '../payout/period/own-year-worlds';
import { decisionsIn, exampleCases, happenings, presetCases, readable, sumsOf, tablesIn, type Happenings, type Target, type World } from '../payout/period/worlds';
import { payladder } from './run-here';

// The law of paying periods through the files of the runner: each payout is written, and read back by the next run.

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-months-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const put = (name: string, content: unknown): void => writeFileSync(path.join(folder, name), JSON.stringify(content));

interface Run {
  readonly month: number;
  readonly paid: readonly string[];
  readonly targets: readonly Target[];
  readonly out: string;
}

/** Runs a month; gives the lines as they stand in the file that was written. */
async function pay(world: World, happened: Happenings, { month, paid, targets, out }: Run): Promise<Pick<EarlierPayout, 'lines'>> {
  const tables = Object.entries(tablesIn(month, world, happened));
  put('scheme.json', schemeToJson(world.scheme));
  put('params.json', world.params);
  for (const [name, rows] of tables) put(`${name}.json`, rows);
  const decisions = decisionsIn(month, world, happened, targets);
  put('decisions.json', decisions);
  const outcome = await payladder(folder, [
    'payout', '--lang', 'en', '--date', '2030-01-01', '--scheme', 'scheme.json', '--params', 'params.json', ...tables.flatMap(([name]) => [`--${name}`, `${name}.json`]),
    '--period', world.months[month] ?? '', '--paid', ...(paid.length === 0 ? ['none'] : paid), ...(decisions.length === 0 ? [] : ['--adjust', 'decisions.json']),
    ...(month === world.months.length - 1 ? ['--settle-window'] : []), '--out', out, '--force',
  ]);
  if (outcome.status !== 0) throw new Error(outcome.err);
  const read = await readPaidFile(path.join(folder, out), null);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.payout;
}

/**
 * Pays a world month by month, through files of a kind, and all at once. Lines alone do not tell which rows could be read when they were paid: what closed periods
 * come to beside a row that cannot be read is not booked then, so that the law speaks of tables without such rows.
 */
async function hold(drawn: World, happened: Happenings, kind: string): Promise<void> {
  const world = kind === 'csv' ? readable(drawn) : drawn;
  const last = world.months.length - 1;
  const { lines: targets } = await pay(world, { ...happened, decided: [] }, { month: last, paid: [], targets: [], out: 'all.json' });
  const paid: string[] = [];
  const payouts: Pick<EarlierPayout, 'lines'>[] = [];
  for (let month = 0; month <= last; month += 1) {
    const out = `${month}.${kind}`;
    payouts.push(await pay(world, happened, { month, paid, targets, out }));
    paid.push(out);
  }
  expect(sumsOf(payouts)).toEqual(sumsOf([await pay(world, happened, { month: last, paid: [], targets, out: 'once.json' })]));
  expect((await pay(world, happened, { month: last, paid, targets, out: 'again.json' })).lines).toEqual([]);
}

test.each(['xlsx', 'json', 'csv'])('what comes late is paid beside a row that could never be read, by %s', async (kind) => {
  const [world] = exampleCases(3).filter(({ id }) => id === 'agency-roles').flatMap((each) => fc.sample(each.world, 1));
  if (world === undefined) throw new Error('There is such an example.');
  const late = { month: 1, row: 4, what: 'late' } as const;
  await hold(world, { events: [late], decided: [] }, kind);
});

test.each([
  ['presets on random tables', presetCases(['2024-02', '2024-04', '2024-12'])], ['examples on their own tables', exampleCases(3)],
  ['years of one’s own', ownYearCases],
] as const)('%s pay the same through files, month by month, as all at once, and nothing where nothing changed', async (_, cases) => {
  // Some of them each time: the engine itself is held to all of them.
  const some = fc.constantFrom(...cases).chain(({ world }) => world);
  await fc.assert(fc.asyncProperty(some, happenings, fc.constantFrom('xlsx', 'xlsx', 'csv', 'json'), hold), { numRuns: 5, endOnFailure: true });
});
