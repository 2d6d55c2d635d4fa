import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The checksum list of a folder and of the files about to be written into it, as `sha256sum -c` reads it. */
export function checksums(folder: string, made: Readonly<Record<string, string>>): string {
  const compiled = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== 'SHA256SUMS' && !Object.hasOwn(made, name));
  const sums = new Map<string, string>([
    ...compiled.map((name): [string, string] => [name, sha256(readFileSync(path.join(folder, name)))]),
    ...Object.entries(made).map(([name, content]): [string, string] => [name, sha256(content)]),
  ]);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`).join('');
}
