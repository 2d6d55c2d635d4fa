// npm run payout: builds dist/payladder.cjs where it is missing or older than its sources, then runs it. Plain JavaScript, so that it
// runs before anything is built. What it says itself goes to standard error, so that the output of `--out -` stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'payladder.cjs');
const require = createRequire(import.meta.url);

/** When the newest of the sources was changed. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

function isCurrent() {
  if (!existsSync(program)) return false;
  const sources = Math.max(newest(join(root, 'src')), statSync(join(root, 'package.json')).mtimeMs, statSync(join(root, 'webpack.config.js')).mtimeMs);
  return statSync(program).mtimeMs >= sources;
}

function install() {
  if (existsSync(join(root, 'node_modules', 'webpack'))) return true;
  console.error('Installing packages / 正在安装依赖 …');
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  return status === 0;
}

function build() {
  console.error('Building the runner / 正在生成程序 …');
  const webpack = require('webpack');
  const runner = require(join(root, 'webpack.config.js'))().find(({ name }) => name === 'runner');
  return new Promise((resolve) => {
    const compiler = webpack(runner);
    compiler.run((error, stats) => {
      const failed = Boolean(error) || stats.hasErrors();
      if (failed) console.error(error?.message ?? stats.toString({ all: false, errors: true }));
      compiler.close(() => resolve(!failed));
    });
  });
}

if (!isCurrent() && (!install() || !(await build()))) process.exit(2);
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);
