import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../src/workbench/serve/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'payladder-serve-'));
mkdirSync(join(folder, 'pages'));
mkdirSync(join(folder, 'library'));
writeFileSync(join(folder, 'pages', 'index.html'), '<p>start</p>');
writeFileSync(join(folder, 'pages', '示例.json'), '{}');
writeFileSync(join(folder, 'library', 'office.js'), '1;');
writeFileSync(join(folder, 'secret.txt'), 'secret');

let server: Server;
let port: number;

beforeAll(async () => {
  server = await serve([['/office/', join(folder, 'library')], ['/', join(folder, 'pages')]], 0);
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as it is written. */
function ask(path: string, { method = 'GET', host = `localhost:${port}` } = {}): Promise<{ status: number | undefined; type: string | undefined; text: string; policy: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host }, agent: false }, (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], text, policy: answer.headers['content-security-policy'] }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<p>start</p>'],
  ['/index.html?lang=zh', 200, 'text/html; charset=utf-8', '<p>start</p>'],
  ['/%E7%A4%BA%E4%BE%8B.json', 200, 'application/json', '{}'],
  ['/office/office.js', 200, 'text/javascript; charset=utf-8', '1;'],
  ['/none', 404, undefined, ''],
  ['/office/', 404, undefined, ''],
  ['/../secret.txt', 404, undefined, ''],
  ['/%2e%2e/secret.txt', 404, undefined, ''],
  ['/..%2fsecret.txt', 404, undefined, ''],
  ['/office/..%2f..%2fsecret.txt', 404, undefined, ''],
  ['/%', 400, undefined, ''],
])('%s is answered with %d', async (path, status, type, text) => {
  expect(await ask(path)).toMatchObject({ status, type, text });
});

test.each(['', ' ', 'x', '-1', '3000.5', '70000', '0x10'])('npm start refuses %j as a PORT, in one line, before it does anything', (PORT) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../../../src/workbench/start.mjs')], { encoding: 'utf8', env: { ...process.env, PORT } });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`PORT must be a port number, and it is "${PORT}" / PORT 必须是端口号，现在是“${PORT}”\n`);
});

test('pages come with a policy that allows no eval and no other host', async () => {
  expect((await ask('/')).policy).toMatch(/default-src 'none'; script-src 'self'; .*connect-src 'self'/);
});

test('a name of another site that points here gets nothing', async () => {
  expect(await ask('/', { host: 'evil.example' })).toMatchObject({ status: 421, text: '' });
});

test('nothing can be sent', async () => {
  expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
});

test('it listens on this machine alone', () => {
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
});
