// The workbench as `npm start` gives it, for the tests of the browser. Plain JavaScript, so that `npm test` can have it built before jest starts.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The variable that says where a workbench runs. */
export const ADDRESS = 'PAYLADDER_WORKBENCH';

/** Starts what `npm start` starts, on a free port. Resolves to its address, and to what ends it. */
export function serveWorkbench(env = process.env) {
  const child = spawn(process.execPath, [join('src', 'workbench', 'start.mjs')], { cwd: root, env: { ...env, PORT: '0', BROWSER: 'none' } });
  const stop = () => new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found !== null) resolve({ address: `http://127.0.0.1:${found[1]}/`, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The workbench did not start:\n${said}`)));
  });
}
