import { readFileSync } from 'node:fs';
import path from 'node:path';
import { headersFor } from '../../src/deploy/headers.mjs';

const read = (file: string) => readFileSync(path.resolve(__dirname, '../../assets/deploy', file), 'utf8');

/** What the sample for nginx says of a file: the first inner location whose pattern fits, else the outer one. */
function inNginx(file: string): ReadonlyMap<string, string> {
  const [outer = '', ...inner] = read('nginx.conf.example').split(/^ {4}location ~ /m);
  const fitting = inner.find((block) => new RegExp(/^(\S+) \{/.exec(block)?.[1] ?? '$^').test(`/pay/${file}`)) ?? outer;
  return new Map([...fitting.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = '', value = '']) => [name, value]));
}

/** What the sample for IIS says of a file: what stands for all, and what stands for it. */
function inIis(file: string): ReadonlyMap<string, string> {
  const xml = read('web.config');
  const own = [...xml.matchAll(/<location path="([^"]+)">([^]*?)<\/location>/g)].filter(([, place = '']) => file === place || file.startsWith(`${place}/`)).map(([, , block = '']) => block);
  const texts = [xml.replace(/<location [^]*?<\/location>/g, ''), ...own];
  const headers = texts.flatMap((text) => [...text.matchAll(/<add name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]));
  const caching = texts.flatMap((text) => [...text.matchAll(/cacheControlMode="(\w+)"/g)].map(([, mode]) => mode)).at(-1);
  return new Map([...headers, ['Cache-Control', caching === 'DisableCache' ? 'no-cache' : 'kept']]);
}

const inDevelopment = (file: string): ReadonlyMap<string, string> => new Map(Object.entries(headersFor(`/${file}`)));

const FETCHED = ['functions.js', 'functions.json', 'functions.zh-CN.json'];
const OTHERS = ['taskpane.html', 'taskpane.0a1b2c3d.js', 'manifest.xml', 'scheme.schema.json', 'help/en/CLAWBACK.html', 'icons/icon-32.png', 'payladder.cjs'];

describe.each([['nginx', inNginx], ['IIS', inIis], ['npm run excel', inDevelopment]] as const)('the headers of %s', (_, headersOf) => {
  test.each(FETCHED)('let Excel on the web fetch %s, which is always asked for again', (file) => {
    const headers = headersOf(file);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });

  test.each(OTHERS)('open %s to no other site', (file) => expect(headersOf(file).has('Access-Control-Allow-Origin')).toBe(false));

  test.each(OTHERS.filter((file) => /\.(html|json|xml)$/.test(file)))('have %s always asked for again', (file) => expect(headersOf(file).get('Cache-Control')).toBe('no-cache'));
});

test.each([['nginx', inNginx, '{policy}'], ['IIS', inIis, '{policyXml}']] as const)('the sample for %s gives every file the policy, and no file is taken for what it is not', (_, headersOf, policy) => {
  for (const file of [...FETCHED, ...OTHERS]) {
    const headers = headersOf(file);
    expect([headers.get('Content-Security-Policy'), headers.get('X-Content-Type-Options'), headers.get('Referrer-Policy')]).toEqual([policy, 'nosniff', 'no-referrer']);
  }
});
