import { spawnSync } from 'node:child_process';
import type { PeriodBench } from './period-run';

/** A month on top of eleven that were paid, beside a run without periods over the same rows. */
export function section(): string {
  const rows = 100_000;
  const { plain, settled, ratio, earlier, lines } = measured(rows);
  const whole = (n: number): string => Math.round(n).toLocaleString('en');
  const head = ['rows', 'lines of eleven earlier payouts', 'lines now', 'milliseconds without periods', 'milliseconds on top of them', 'as a multiple'];
  return [
    '## A period on top of those before', '',
    ...[head, head.map(() => '---:'), [whole(rows), whole(earlier), whole(lines), whole(plain), whole(settled), ratio.toFixed(2)]].map((cells) => `| ${cells.join(' | ')} |`), '',
    '- From raw cells to lines: December of a year in which each month was paid, three awards for an order, held against every line that was paid before.',
    '- The run without periods: the same scheme and the same table, read anew and worked out whole, the lines of all twelve months at once; nothing was paid before.',
    '- Medians of nine rounds of processor time, both ways in turns in one process.', '',
  ].join('\n');
}

function measured(rows: number): PeriodBench {
  const code = `require('./load.cjs'); process.stdout.write(JSON.stringify(require('./period-run').run(...JSON.parse(process.argv[1]))))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', code, JSON.stringify([rows])], { cwd: __dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error('A period could not be measured.');
  const run: PeriodBench = JSON.parse(stdout);
  return run;
}
