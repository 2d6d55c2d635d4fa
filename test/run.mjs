// npm test: installs what is missing, then type check, lint, build, and every test. The exit code tells.
// `npm test -- unit` (or `decimal`, `browser`, `types`, `lint`, `build`) runs that step alone.
import { spawnSync } from 'node:child_process';
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
  build: [process.execPath, [at('src/deploy/build.mjs')]],
  unit: jest('unit', '--maxWorkers=2'),
  decimal: jest('decimal only', '--maxWorkers=2'),
  browser: jest('browser', '--maxWorkers=2'),
};

function run(title, [command, args]) {
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

function main() {
  if (!installMissing(root)) return 1;
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(steps, name));
  if (unknown !== undefined) {
    console.error(`There is no step “${unknown}”: ${Object.keys(steps).join(', ')}.`);
    return 2;
  }
  return provisioned().then((trouble) => {
    if (trouble !== undefined) {
      console.error(trouble);
      return 1;
    }
    const names = wanted.length > 0 ? wanted : Object.keys(steps);
    const failed = names.find((name) => !run(name, steps[name]));
    console.log(failed === undefined ? `\nAll is well: ${names.join(', ')}.` : `\n${failed} failed.`);
    return failed === undefined ? 0 : 1;
  });
}

// Imported only once the packages are there.
const provisioned = async () => (await import('./provision.mjs')).provision();

process.exitCode = await main();
