import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunnerFiles } from './runner-files';
import { filesFor, largeFile } from './runner-files';

const root = path.resolve(__dirname, '..', '..');
const MANY = 1_000_000;
const LARGE = 10_000_000;

/** What a run of the runner took, in a process of its own. */
interface Measured {
  /** Seconds of processor time. */
  readonly cpu: number;
  /** The most memory that the process ever held, in MB. */
  readonly peak: number;
}

/** The runner on large text tables, from the file to the result on standard output. */
export function section(): string {
  build();
  const rows: string[][] = [];
  for (const scheme of ['base-plus-tiers', 'first-year-contract', 'rank-prizes'] as const) {
    inFolder((folder) => {
      const files = filesFor(scheme, MANY, folder);
      const before = EARLIER === undefined ? undefined : measured(files, EARLIER, []);
      for (const detail of ['full', 'short', 'none']) rows.push(row(scheme, MANY, files, detail, measured(files, OWN, ['--lines', detail]), before));
    });
  }
  inFolder((folder) => {
    const files = largeFile(LARGE, folder);
    rows.push(row('base-plus-tiers', LARGE, files, 'none', measured(files, OWN, ['--lines', 'none'])));
  });
  const head = ['scheme', 'rows', 'file, MB', '--lines', 'seconds of processor time here', 'as a multiple of an earlier program', 'peak memory, MB'];
  return [
    '## The runner on large text tables', '',
    ...[head, ['---', '---:', '---:', '---', '---:', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`), '',
    '- From the start of `payladder payout --sales sales.csv --out -` to its end, each in a process of its own; the processor time is that of all its threads.',
    '- The earlier program is the one that PAYLADDER_BEFORE names; it tells all lines. Parameters that it does not have yet stand in PAYLADDER_BEFORE_LACKS.', '',
  ].join('\n');
}

function row(scheme: string, rows: number, { megabytes }: RunnerFiles, detail: string, { cpu, peak }: Measured, before?: Measured): string[] {
  return [
    scheme, rows.toLocaleString('en'), Math.round(megabytes).toLocaleString('en'), detail, cpu.toFixed(1), before === undefined ? '' : (cpu / before.cpu).toFixed(2), Math.round(peak).toLocaleString('en'),
  ];
}

const OWN = path.join(root, 'dist', 'payladder.cjs');
const EARLIER = process.env['PAYLADDER_BEFORE'];
const LACKS = (process.env['PAYLADDER_BEFORE_LACKS'] ?? '').split(',');

/** The arguments without the parameters that an earlier program does not have. */
function knownTo(program: string, given: readonly string[]): readonly string[] {
  const isUnknown = (argument = ''): boolean => program !== OWN && LACKS.includes(argument.split('=')[0] ?? '');
  return given.filter((argument, at) => !isUnknown(argument) && !(argument === '--param' && isUnknown(given[at + 1])));
}

function measured(files: RunnerFiles, program: string, asked: readonly string[]): Measured {
  const told = path.join(path.dirname(files.arguments[3] ?? ''), 'told.json');
  const given = ['payout', ...knownTo(program, files.arguments), ...asked, '--lang', 'en', '--date', '2024-12-31', '--out', '-'];
  const { status, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'run-measured.cjs'), told, program, ...given], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`The runner failed: ${stderr}`);
  const result: Measured = JSON.parse(readFileSync(told, 'utf8'));
  return result;
}

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'src/cli/payout.mjs'), '--help'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The runner could not be built: ${stderr}`);
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'payladder-bench-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
