// npm test: installs what is missing, then type check, lint, build, and every test. The exit code tells.
// `npm test -- unit` (or `decimal`, `browser`, `types`, `lint`, `unused`, `build`) runs that step alone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../src/workbench/serve/install.mjs';
import { ADDRESS, serveWorkbench } from './e2e/serve.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const node = (script, ...args) => [process.execPath, [at('node_modules', ...script.split('/')), ...args]];
const jest = (project, ...args) => [process.execPath, [
  '--max-old-space-size=6144', at('node_modules/jest/bin/jest.js'), '-c', at('test/jest.config.js'), '--selectProjects', project, '--ci', ...args,
]];

/** The environment of the steps. What a build keeps for the next one takes as long to write as the build itself: a machine that has none is spared that. */
const env = existsSync(at('node_modules/.cache/payladder/webpack')) ? { ...process.env } : { ...process.env, PAYLADDER_BUILD_CACHE: 'none' };

const commands = {
  machine: [process.execPath, [at('test/provision.mjs')]],
  lint: node('eslint/bin/eslint.js', 'src', 'test'),
  decimal: jest('decimal only', '--maxWorkers=1'),
  build: [process.execPath, [at('src/deploy/build.mjs')]],
  types: node('typescript/bin/tsc', '--noEmit', '-p', root),
  unused: [process.execPath, [at('test/lint/unused.mjs')]],
  unit: jest('unit', '--maxWorkers=2'),
  browser: jest('browser', '--maxWorkers=2'),
};

/**
 * What runs beside what, so that neither of two cores stands idle: first what works on one core and writes nothing that another one reads, the longest
 * first; then, in what was built, the tests, which use two processes each. Units and browser at once took longer than one after the other.
 */
const STAGES = [['machine', 'lint', 'decimal', 'build', 'workbench', 'types', 'unused'], ['unit'], ['browser']];

/** What was started for other steps and ends after the last. */
const started = [];

/** Runs a step, which tells as it goes where `aloud`, else at its end. Resolves to whether it went well. */
function run(name, aloud) {
  if (name === 'workbench') return startWorkbench();
  if (aloud) console.log(`\n— ${name}`);
  const [command, args] = commands[name];
  const child = spawn(command, args, { cwd: root, env, stdio: aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout?.on('data', (text) => said.push(text));
  child.stderr?.on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      console.error(message);
      resolve(false);
    });
    child.once('close', (status) => {
      if (!aloud) process.stdout.write(`\n— ${name}\n${Buffer.concat(said)}`);
      resolve(status === 0);
    });
  });
}

/** Has the workbench built and served to the tests of the browser, which come later. */
async function startWorkbench() {
  try {
    const { address, stop } = await serveWorkbench(env);
    started.push(stop);
    env[ADDRESS] = address;
    console.log(`\n— workbench\n${address}`);
    return true;
  } catch ({ message }) {
    console.error(message);
    return false;
  }
}

/** Runs the steps two at a time. Resolves to those that failed. */
async function runTogether(names) {
  const waiting = [...names];
  const failed = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) if (!await run(name, names.length === 1)) failed.push(name);
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

async function runAll(names) {
  for (const stage of STAGES) {
    const failed = await runTogether(stage.filter((name) => names.includes(name)));
    if (failed.length > 0) return failed;
  }
  return [];
}

async function main() {
  if (!installMissing(root)) return 1;
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(commands, name));
  if (unknown !== undefined) {
    console.error(`There is no step “${unknown}”: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  const names = wanted.length > 0 ? wanted : STAGES.flat();
  const failed = await runAll(['machine', ...names]);
  await Promise.all(started.map((stop) => stop()));
  console.log(failed.length === 0 ? `\nAll is well: ${names.join(', ')}.` : `\n${failed.join(', ')} failed.`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
