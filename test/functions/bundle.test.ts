import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { FUNCTIONS } from '../../src/functions/library';

const CALLS = [
  ['TIERED_COMMISSION', 6000, [[0, 0.01]], null, null, null, null],
  ['TIERED_COMMISSION', -1, [[0, 0.01]], null, null, null, null],
  ['SCHEME_COST', 'assist-hours', [['Date', 'Employee', 'Hours'], [45352, 'Zhang San', 2]], null, null, null, null],
  ['SCHEME_COST', 'nothing', [['Date', 'Employee', 'Hours'], [45352, 'Zhang San', 2]], null, null, null, null],
];

test('functions.js is one file that brings all functions, in a host that has nothing but CustomFunctions', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'bundled.cjs'), JSON.stringify(CALLS)], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { files, ids, results }: { files: string[]; ids: string[]; results: unknown[] } = JSON.parse(stdout);
  expect(files).toEqual(['functions.js']);
  expect(ids).toEqual(FUNCTIONS.map(({ id }) => id));
  expect(results).toEqual([
    60,
    ['#NUM!', expect.stringMatching(/must not be negative/)],
    80,
    ['#VALUE!', 'There is no scheme “nothing”. Give the id of a preset, or the name of a scheme kept in this workbook.'],
  ]);
}, 120_000);

test.each([['the build', '', '=PAY.TIERED_COMMISSION('], ['npm run excel', '1', '=PAY_DEV.TIERED_COMMISSION(']])('with %s formulas have the namespace of its manifest', (_, PAYLADDER_DEVELOPMENT, start) => {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'namespaced.cjs')], { encoding: 'utf8', env: { ...process.env, PAYLADDER_DEVELOPMENT } });
  if (stdout === '') throw new Error(stderr);
  expect(stdout.slice(0, start.length)).toBe(start);
});
