import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

// What people load when they open the workbook, as `npm run build` left it. A limit is raised on purpose, in the same change as what makes it grow.

const dist = path.resolve(__dirname, '../../dist');
const sizeOf = (pattern: RegExp): number => readdirSync(dist).filter((file) => pattern.test(file)).reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0);

test.each([
  ['the functions, which every workbook with one of them loads', /^functions\.js$/, 950_000],
  ['the pane, when it is opened', /^taskpane\.[0-9a-f]+\.js$/, 2_110_000],
  ['what the pane loads when it is asked for', /^\d+\.[0-9a-f]+\.js$/, 580_000],
  ['the worker that models costs, when the page is opened', /^model\.[0-9a-f]+\.js$/, 825_000],
  ['the runner', /^payladder\.cjs$/, 3_690_000],
])('%s stays small', (_, pattern, most) => {
  const size = sizeOf(pattern);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(most);
});
