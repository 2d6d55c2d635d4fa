import { spawnSync } from 'node:child_process';
import type { MeasuredScheme } from './scheme-tables';
import { SCHEMES } from './scheme-tables';
import type { SliderRun } from './slider-run';

/** A moved slider of the page that models costs: the worker of dist/ in Chromium. */
export function section(): string {
  const rows = SCHEMES.flatMap((scheme) => [10_000, 100_000].map((count) => row(scheme, count, measured(scheme, count))));
  const head = ['scheme', 'rows', 'median ms', '95 % ms'];
  return [
    '## A moved slider', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    '- From the question to the answer, cost and cost by component with another rate, by the worker of `dist/` in Chromium; only parameters are bound anew. Wall time, so whatever else the machine does is in it.', '',
  ].join('\n');
}

function row(scheme: MeasuredScheme, rows: number, { median, p95 }: SliderRun): string[] {
  return [scheme, rows.toLocaleString('en'), median.toFixed(1), p95.toFixed(1)];
}

function measured(scheme: MeasuredScheme, rows: number): SliderRun {
  const code = `require('./load.cjs'); require('./slider-run').run(...JSON.parse(process.argv[1])).then((found) => process.stdout.write(JSON.stringify(found)))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', code, JSON.stringify([scheme, rows])], { cwd: __dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${scheme} could not be measured.`);
  const run: SliderRun = JSON.parse(stdout);
  return run;
}
