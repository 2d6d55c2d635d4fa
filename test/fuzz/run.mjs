// npm run fuzz -- SECONDS [target …] [--seed N [--path P]]: tries files, cells, schemes, names, functions and arguments that nobody would think of, for so many
// seconds in all (60 unless said), and tells the smallest input that breaks a law, with the seed that finds it again.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../../src/workbench/serve/install.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const require = createRequire(import.meta.url);

const TARGETS = ['files', 'cells', 'schemes', 'names', 'functions', 'arguments'];
/** A try that takes longer than this hangs. */
const PATIENCE = 30_000;

function stopWith(message) {
  console.error(message);
  process.exit(2);
}

function asked([...given]) {
  const taken = (name) => {
    const at = given.indexOf(name);
    return at === -1 ? undefined : given.splice(at, 2)[1] ?? stopWith(`${name} needs a value.`);
  };
  const [seed, shrinks] = [taken('--seed'), taken('--path')];
  const seconds = /^\d+$/.test(given[0] ?? '') ? Number(given.shift()) : 60;
  const unknown = given.find((name) => !TARGETS.includes(name));
  if (unknown !== undefined) stopWith(`There is no target "${unknown}": ${TARGETS.join(', ')}.`);
  if (seed !== undefined && !/^-?\d+$/.test(seed)) stopWith(`A seed is a whole number, not "${seed}".`);
  return { seconds, seed, shrinks, targets: given.length > 0 ? given : TARGETS };
}

/** Compiles the targets with what they try, as the runner is compiled. */
function compile(folder) {
  const webpack = require('webpack');
  const runner = require(path.join(root, 'webpack.config.js'))().find(({ name }) => name === 'runner');
  const configuration = { ...runner, name: 'fuzz', mode: 'development', entry: { fuzz: path.join(here, 'index.ts') }, output: { ...runner.output, path: folder, filename: 'fuzz.cjs' }, cache: false };
  return new Promise((resolve) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => compiler.close(() => {
      if (error || stats.hasErrors()) stopWith(error?.message ?? stats.toString({ all: false, errors: true }));
      resolve(path.join(folder, 'fuzz.cjs'));
    }));
  });
}

/** Tries one target in a process of its own, so that one that hangs or dies is told too. Resolves to whether all was well. */
function tryTarget(program, folder, target, { seconds, seed, shrinks }) {
  const last = path.join(folder, `${target}.last`);
  const child = fork(program, [JSON.stringify({ target, seconds, seed: seed ?? String(Date.now() % 2 ** 31), ...(shrinks && { path: shrinks }), last })], {
    execArgv: ['--max-old-space-size=1024'], cwd: folder,
  });
  return new Promise((resolve) => {
    let report;
    const hang = () => child.kill('SIGKILL');
    let watch = setTimeout(hang, PATIENCE);
    child.on('message', (message) => {
      clearTimeout(watch);
      watch = setTimeout(hang, PATIENCE);
      if (message.done) report = message;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (report === undefined) {
        console.log(`${target}: ${signal === 'SIGKILL' ? 'hangs' : `dies (${signal ?? code})`} on\n${existsSync(last) ? readFileSync(last, 'utf8') : 'its first input'}`);
      } else {
        console.log(`${target}: ${report.text}`);
      }
      resolve(report?.well === true);
    });
  });
}

const wanted = asked(process.argv.slice(2));
if (!installMissing(root)) stopWith('The packages could not be installed; npm says why above.');
const folder = mkdtempSync(path.join(os.tmpdir(), 'payladder-fuzz-'));
const program = await compile(path.join(root, 'node_modules/.cache/payladder'));
const results = [];
for (const target of wanted.targets) results.push(await tryTarget(program, folder, target, { ...wanted, seconds: wanted.seconds / wanted.targets.length }));
rmSync(folder, { recursive: true });
process.exitCode = results.every(Boolean) ? 0 : 1;
