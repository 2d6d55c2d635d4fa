import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds dist/payladder.cjs where it is missing or older than its sources, as `npm run payout` does. */
export function buildProgram(): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'src/cli/payout.mjs'), '--help'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The runner could not be built: ${stderr}`);
}

/** Runs the built program as a user would, in a folder of theirs. */
export function payladder(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/payladder.cjs'), ...args], {
    cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...environment }, maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}
