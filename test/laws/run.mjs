// npm run laws [-- times [paths]]: every test that draws its own tables, schemes and names, with a new seed, which it tells, and so many times as many draws (10).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [times = '10', ...paths] = process.argv.slice(2);
const seed = process.env.LAWS_SEED ?? String(Math.trunc(Math.random() * 2 ** 31));

const drawing = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('e2e'))
  .filter((file) => paths.length === 0 || paths.some((wanted) => path.join('test', file).includes(path.normalize(wanted))))
  .map((file) => path.join(root, 'test', file))
  .filter((file) => readFileSync(file, 'utf8').includes("'fast-check'"));

console.log(`LAWS_SEED=${seed}: ${drawing.length} files, ${times} times as many draws.`);
const { status } = spawnSync(process.execPath, [
  path.join(root, 'node_modules/jest/bin/jest.js'), '-c', path.join(root, 'test/jest.config.js'), '--selectProjects', 'unit',
  '--testTimeout', String(60_000 * Math.max(1, Number(times))), '--runTestsByPath', ...drawing,
], { cwd: root, stdio: 'inherit', env: { ...process.env, LAWS_SEED: seed, LAWS_TIMES: times } });
process.exitCode = status ?? 1;
