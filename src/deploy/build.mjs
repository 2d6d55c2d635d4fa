// npm run build: installs what is missing and fills dist/ (see README, deployment). Plain JavaScript, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../workbench/serve/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Builds dist/. Returns whether it is whole. */
export function build() {
  if (!installMissing(root)) return false;
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  return spawnSync(process.execPath, [webpack], { cwd: root, stdio: 'inherit' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build() ? 0 : 1;
