import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Does something with a module of this folder that is compiled into one file as it is shipped. */
export function withCompiled<T>(entry: string, use: (program: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'payladder-bench-'));
  try {
    const program = path.join(folder, entry.replace(/\.ts$/, '.cjs'));
    const { status } = spawnSync(process.execPath, [path.join(__dirname, 'bundle.cjs'), entry, program], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${entry} could not be compiled.`);
    return use(program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
