import { spawnSync } from 'node:child_process';
import type { ReworkRun } from './rework-run';
import type { MeasuredScheme } from './scheme-tables';
import { SCHEMES } from './scheme-tables';

/** A changed rate, as a slider gives it: from what was worked out before, beside the way from raw cells. */
export function section(): string {
  const rows = SCHEMES.flatMap((scheme) => [10_000, 100_000].map((count) => row(scheme, count, measured(scheme, count))));
  const head = ['scheme', 'rows', 'lines', 'milliseconds of processor time here', 'from raw cells', 'from raw cells, at the commit before', 'as a part of that'];
  return [
    '## A changed rate', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    '- Lines, totals and notes after one rate has changed, where the rows were judged before; medians of processor time, all in turns in one process of its own for each scheme.',
    '- The commit before is the checkout that `PAYLADDER_BEFORE` names, without steps: there a changed rate takes as long as the first answer.', '',
  ].join('\n');
}

function row(scheme: MeasuredScheme, rows: number, { lines, again, whole, before }: ReworkRun): string[] {
  const milliseconds = (time: number | null): string => (time === null ? '–' : time.toFixed(1));
  return [scheme, rows.toLocaleString('en'), lines.toLocaleString('en'), milliseconds(again), milliseconds(whole), milliseconds(before), before === null ? '–' : (again / before).toFixed(2)];
}

function measured(scheme: MeasuredScheme, rows: number): ReworkRun {
  const code = `require('./load.cjs'); process.stdout.write(JSON.stringify(require('./rework-run').run(...JSON.parse(process.argv[1]))))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', code, JSON.stringify([scheme, rows])], { cwd: __dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${scheme} could not be measured.`);
  const run: ReworkRun = JSON.parse(stdout);
  return run;
}
