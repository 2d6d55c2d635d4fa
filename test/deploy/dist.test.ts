import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// dist/ as `npm run build` left it: npm test builds before it tests.

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const text = (file: string) => readFileSync(path.join(dist, file), 'utf8');

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

test('holds all that an administrator needs', () => {
  expect(files).toEqual(expect.arrayContaining([
    'manifest.xml', 'taskpane.html', 'functions.js', 'functions.json', 'functions.zh-CN.json', 'payladder.cjs', 'scheme.schema.json', 'model.schema.json',
    'DEPLOY.md', 'DEPLOY.zh-CN.md', 'nginx.conf.example', 'web.config', 'SHA256SUMS', 'THIRD-PARTY-NOTICES.txt', 'help/index.html', 'icons/icon-32.png',
  ]));
});

test('holds nothing of the workbench, and no source', () => {
  expect(files.filter((file) => /workbench|univer|stand-?in|\.tsx?$|\.map$/i.test(file))).toEqual([]);
  const scripts = files.filter((file) => /\.c?js$/.test(file));
  expect(scripts.filter((file) => /univerjs|StandIn|_richApiNativeBridge/.test(text(file)))).toEqual([]);
});

test('every file that the manifest names is there', () => {
  const addresses = [...text('manifest.xml').matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !existsSync(path.join(dist, address)))).toEqual([]);
});

test('every checksum is right, and no file is without one', () => {
  const sums = text('SHA256SUMS').trim().split('\n').map((line) => line.split('  '));
  expect(sums.map(([, file]) => file).sort()).toEqual(files.filter((file) => file !== 'SHA256SUMS').sort());
  const wrong = sums.filter(([sum, file = '']) => createHash('sha256').update(readFileSync(path.join(dist, file))).digest('hex') !== sum);
  expect(wrong).toEqual([]);
});

test('no script needs eval, so the policy without unsafe-eval holds', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.filter((file) => /\beval\(|new Function\(|[^.\w]Function\(["'`]/.test(text(file)))).toEqual([]);
});

test('the page loads office.js from Microsoft’s host, and nothing else from outside', () => {
  const page = text('taskpane.html');
  const addresses = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1] ?? '');
  expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  for (const address of addresses.filter((own) => !/^(https?:)?\/\//.test(own))) expect(files).toContain(address);
});

test('the texts for administrators have no place left to fill in', () => {
  for (const file of ['DEPLOY.md', 'DEPLOY.zh-CN.md', 'nginx.conf.example', 'web.config']) expect(text(file)).not.toMatch(/\{\w+\}/);
});

test('the licences of all that is shipped stand beside it', () => {
  const notices = text('THIRD-PARTY-NOTICES.txt');
  for (const library of ['decimal.js', 'react', 'react-dom', '@fluentui/react-components', 'hucre']) expect(notices).toContain(`\n${library} `);
  expect(notices).not.toContain('hyperformula');
});
