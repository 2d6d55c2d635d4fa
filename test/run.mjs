// npm test: installs what is missing, then type check, lint, build, and every test. The exit code tells.
// `npm test -- unit` (or `decimal`, `browser`, `types`, `lint`, `unused`, `build`) runs that step alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../src/workbench/serve/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const node = (script, ...args) => [process.execPath, [at('node_modules', ...script.split('/')), ...args]];
const jest = (project, ...args) => [process.execPath, [
  '--max-old-space-size=6144', at('node_modules/jest/bin/jest.js'), '-c', at('test/jest.config.js'), '--selectProjects', project, '--ci', ...args,
]];

const steps = {
  types: node('typescript/bin/tsc', '--noEmit', '-p', root),
  lint: node('eslint/bin/eslint.js', 'src', 'test'),
  unused: [process.execPath, [at('test/lint/unused.mjs')]],
  build: [process.execPath, [at('src/deploy/build.mjs')]],
  unit: jest('unit', '--maxWorkers=2'),
  decimal: jest('decimal only', '--maxWorkers=1'),
  browser: jest('browser', '--maxWorkers=2'),
};

/**
 * What runs beside what, so that neither of two cores stands idle: first what works on one core and writes nothing that another one reads, the longest
 * first; then, in what was built, the tests, which use two processes each. Units and browser at once took longer than one after the other.
 */
const STAGES = [['lint', 'decimal', 'build', 'types', 'unused'], ['unit'], ['browser']];

/** Runs a step, which tells as it goes where `aloud`, else at its end. Resolves to whether it went well. */
function run(title, [command, args], aloud = true) {
  if (aloud) console.log(`\n— ${title}`);
  const child = spawn(command, args, { cwd: root, stdio: aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout?.on('data', (text) => said.push(text));
  child.stderr?.on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      console.error(message);
      resolve(false);
    });
    child.once('close', (status) => {
      if (!aloud) process.stdout.write(`\n— ${title}\n${Buffer.concat(said)}`);
      resolve(status === 0);
    });
  });
}

/** Runs the steps two at a time. Resolves to those that failed. */
async function runTogether(names) {
  const waiting = [...names];
  const failed = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) if (!await run(name, steps[name], names.length === 1)) failed.push(name);
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
  const unknown = wanted.find((name) => !Object.hasOwn(steps, name));
  if (unknown !== undefined) {
    console.error(`There is no step “${unknown}”: ${Object.keys(steps).join(', ')}.`);
    return 2;
  }
  const trouble = await provisioned();
  if (trouble !== undefined) {
    console.error(trouble);
    return 1;
  }
  const names = wanted.length > 0 ? wanted : Object.keys(steps);
  const failed = await runAll(names);
  console.log(failed.length === 0 ? `\nAll is well: ${names.join(', ')}.` : `\n${failed.join(', ')} failed.`);
  return failed.length === 0 ? 0 : 1;
}

// Imported only once the packages are there.
const provisioned = async () => (await import('./provision.mjs')).provision();

process.exitCode = await main();
