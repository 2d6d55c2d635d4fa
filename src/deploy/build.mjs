// npm run build: installs what is missing and fills dist/ (see README, deployment). Plain JavaScript, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../workbench/serve/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Builds dist/, told so by these variables besides those of the environment. Returns whether it is whole. */
export function build(variables = {}) {
  if (!installMissing(root)) return false;
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  return spawnSync(process.execPath, [webpack], { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } }).status === 0;
}

/** What is said where nobody said which address the add-in will be served from. */
export function warningAbout({ PAYLADDER_URL }) {
  return PAYLADDER_URL === undefined
    ? 'PAYLADDER_URL is not set: dist/manifest.xml is for https://localhost:3000, where only this machine finds the add-in. Build with PAYLADDER_URL=https://… to hand it out.'
    : undefined;
}

function main() {
  if (!build()) return 1;
  const warning = warningAbout(process.env);
  if (warning !== undefined) console.warn(warning);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
