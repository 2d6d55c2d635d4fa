import { spawnSync } from 'node:child_process';
import { withCompiled } from './compiled';
import type { Run } from './scheme-run';
import type { MeasuredScheme } from './scheme-tables';
import { SCHEMES } from './scheme-tables';

const FEW = 100_000;
const MANY = 1_000_000;

/** Whole schemes, from raw cells to payout lines, beside what most would write by hand. */
export function section(): string {
  return withCompiled('scheme-run.ts', table);
}

function table(program: string): string {
  const lines = SCHEMES.flatMap((scheme) => {
    const [few, many] = [FEW, MANY].map((rows) => byTurns(program, scheme, rows));
    if (few === undefined || many === undefined) return [];
    return [row(scheme, few, ''), row(scheme, many, (many.own.milliseconds / few.own.milliseconds).toFixed(1))];
  });
  return [
    '## Whole schemes, from raw cells to payout lines', '',
    ...[['scheme', 'rows', 'milliseconds of processor time here', 'as a multiple of a plain loop', 'as a multiple of 100,000 rows', 'peak memory, MB', 'of that Node and the table, MB', 'lines'], ['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:'], ...lines]
      .map((cells) => `| ${cells.join(' | ')} |`), '',
    '- Cells are read, judged, grouped, worked out exactly, capped, put in order and added up; a working is made only when a line is asked for it.',
    '- The plain loop is what most would write for that one scheme by hand: doubles and Maps keyed by text. It checks nothing, rejects nothing and cannot say why.',
    '- Each figure is the median of five rounds in a process of its own, of processor time by all its threads, those that clear away included, and of three such processes the one in the middle; the two ways take turns. Peak memory is the most that any of these processes ever held. Both ways are compiled into one file, as the runner is.', '',
  ].join('\n');
}

interface Measured {
  readonly rows: number;
  readonly own: Run;
  readonly plain: Run;
}

function row(scheme: MeasuredScheme, { rows, own, plain }: Measured, growth: string): string[] {
  const whole = (n: number): string => Math.round(n).toLocaleString('en');
  return [scheme, whole(rows), whole(own.milliseconds), (own.milliseconds / plain.milliseconds).toFixed(1), growth, whole(own.peak), whole(own.before), whole(own.awards)];
}

/** Each way in so many processes. */
const TURNS = 3;

function byTurns(program: string, scheme: MeasuredScheme, rows: number): Measured {
  const turns = Array.from({ length: TURNS }, () => ({ own: measured(program, scheme, rows, 'payladder'), plain: measured(program, scheme, rows, 'plain') }));
  return { rows, own: middleOf(turns.map(({ own }) => own)), plain: middleOf(turns.map(({ plain }) => plain)) };
}

/** The run whose time is the median, with the highest peak of all. */
function middleOf(runs: readonly Run[]): Run {
  const middle = [...runs].sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return { ...middle, peak: Math.max(...runs.map(({ peak }) => peak)) };
}

function measured(program: string, scheme: MeasuredScheme, rows: number, method: 'payladder' | 'plain'): Run {
  const code = `process.stdout.write(JSON.stringify(require(process.argv[1]).run(...JSON.parse(process.argv[2]))))`;
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', '-e', code, program, JSON.stringify([scheme, rows, method])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${scheme} could not be measured.`);
  const run: Run = JSON.parse(stdout);
  return run;
}
