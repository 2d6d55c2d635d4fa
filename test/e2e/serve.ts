import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Where the tests of the browser find the workbench: `npm start` starts once for all of them. */
export const ADDRESS = 'PAYLADDER_WORKBENCH';

let server: ChildProcess | undefined;

/** Starts what `npm start` starts, on a free port, before the first file of tests; jest hands its address on to those who run them. */
export default function start(): Promise<void> {
  const child = spawn(process.execPath, [join('src', 'workbench', 'start.mjs')], { cwd: ROOT, env: { ...process.env, PORT: '0', BROWSER: 'none' } });
  server = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found === null) return;
      process.env[ADDRESS] = `http://127.0.0.1:${found[1]}/`;
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The workbench did not start:\n${said}`)));
  });
}

/** Ends it after the last. */
export function stop(): Promise<void> {
  const child = server;
  return new Promise((resolve) => {
    if (child === undefined || child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
