import { spawnSync } from 'node:child_process';
import type { ModelRun } from './model-run';
import { SCHEMES, type MeasuredScheme } from './scheme-tables';

const ROWS = 10_000;

/** What models take: many scenarios on one table, and draws of the risk, each beside the plain way. */
export function section(): string {
  const rows = SCHEMES.map((scheme) => row(scheme, measured(scheme)));
  const head = ['scheme', '100 scenarios, ms', 'as payouts from raw cells', 'rows not judged again', '1,000 draws, ms', 'the first time, ms', 'a table drawn and paid for each', 'draws by'];
  return [
    '## Models', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    `- ${ROWS.toLocaleString('en')} rows, processor time, all in one process for each scheme; 1,000 draws are drawn, with the cost at 21 levels of sales and all else that is done once before them, the median of three times after the first; only the plain ways are told from fewer runs. Both ways came to the same, or nothing would be told.`,
    '- Schemes that add up by person-month have each person-month worked out once (that is in the figure); of others each drawn table is paid.', '',
  ].join('\n');
}

function row(scheme: MeasuredScheme, { scenarios, together, fromScratch, kept, cold, risk, plainRisk, way }: ModelRun): string[] {
  const whole = (time: number): string => Math.round(time).toLocaleString('en');
  return [scheme, whole(together), `${(fromScratch / together).toFixed(1)} ×`, `${kept} of ${scenarios}`, whole(risk), whole(cold), `${(plainRisk / risk).toFixed(1)} ×`, way];
}

function measured(scheme: MeasuredScheme): ModelRun {
  const code = `require('./load.cjs'); process.stdout.write(JSON.stringify(require('./model-run').run(...JSON.parse(process.argv[1]))))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', code, JSON.stringify([scheme, ROWS])], { cwd: __dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${scheme} could not be measured.`);
  const run: ModelRun = JSON.parse(stdout);
  return run;
}
