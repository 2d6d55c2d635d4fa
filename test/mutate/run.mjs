// npm run mutate -- ROOM [file …]: changes a room of the house, or a part of a large one (scheme/said), in small ways, here and there or all of it, and looks whether its tests notice.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TESTS } from './tests.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const ROOMS = Object.keys(TESTS);

const [room, ...files] = process.argv.slice(2);
if (!ROOMS.includes(room)) {
  console.error(`npm run mutate -- ROOM [file …], where ROOM is one of ${ROOMS.join(', ')}; files as they are called in it, such as shares.ts.`);
  process.exitCode = 2;
} else {
  // The index of a room only names what others may use; that of a part has code of its own.
  const all = room.includes('/') ? [`src/${room}/**/*.ts`] : [`src/${room}/**/*.ts`, `!src/${room}/**/index.ts`];
  const mutated = files.length > 0 ? files.map((file) => `src/${room}/${file}`) : all;
  const child = spawn(process.execPath, [
    path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'test/mutate/stryker.config.mjs', '--mutate', mutated.join(','),
  ], { cwd: root, stdio: 'inherit', env: { ...process.env, PAYLADDER_MUTATED: room } });
  child.once('close', (status) => { process.exitCode = status ?? 1; });
}
