import { spawnSync } from 'node:child_process';
import { withCompiled } from './compiled';
import type { ModelRun } from './model-run';
import { SCHEMES, type MeasuredScheme } from './scheme-tables';

const ROWS = 10_000;

/** What models take: many scenarios on one table, and draws of the risk, each beside the plain way. */
export function section(): string {
  const rows = withCompiled('model-run.ts', (program) => SCHEMES.map((scheme) => row(scheme, measured(program, scheme))));
  const head = ['scheme', '100 scenarios, ms', 'as payouts from raw cells', 'rows not judged again', '1,000 draws, ms', 'the first time, ms', 'a table drawn and paid for each', 'draws by'];
  return [
    '## Models', '',
    ...[head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    `- ${ROWS.toLocaleString('en')} rows, processor time, all in one process for each scheme, compiled into one file as the runner is; 1,000 draws are drawn, with the cost at the levels of sales that they need and all else that is done once before them, the median of three times after the first; only the plain ways are told from fewer runs. Both ways came to the same, or nothing would be told.`,
    '- Schemes that add up by person-month have each person-month worked out once (that is in the figure); of others each drawn table is paid.', '',
  ].join('\n');
}

function row(scheme: MeasuredScheme, { scenarios, together, fromScratch, kept, cold, risk, plainRisk, way }: ModelRun): string[] {
  const whole = (time: number): string => Math.round(time).toLocaleString('en');
  return [scheme, whole(together), `${(fromScratch / together).toFixed(1)} ×`, `${kept} of ${scenarios}`, whole(risk), whole(cold), `${(plainRisk / risk).toFixed(1)} ×`, way];
}

function measured(program: string, scheme: MeasuredScheme): ModelRun {
  const code = `process.stdout.write(JSON.stringify(require(process.argv[1]).run(...JSON.parse(process.argv[2]))))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', code, program, JSON.stringify([scheme, ROWS])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${scheme} could not be measured.`);
  const run: ModelRun = JSON.parse(stdout);
  return run;
}
