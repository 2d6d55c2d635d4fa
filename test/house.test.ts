import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// The house rules that a linter does not know, as a test.

const root = path.resolve(__dirname, '..');

const files = (folder: string, ending: RegExp): string[] => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && ending.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sources = files('src', /\.(ts|tsx|mjs)$/);
const having = (pattern: RegExp, among = sources) => among.filter((file) => pattern.test(text(file)));

test('no source file has grown beyond three hundred lines', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => text(file).split('\n').length > 301)).toEqual([]);
});

test('money never passes through binary rounding outside money and calendar', () => {
  const outside = sources.filter((file) => !/^src\/(money|calendar)\//.test(file));
  expect(having(/\bparseFloat\b|\.toFixed\(|\bMath\.round\(/, outside)).toEqual([]);
});

test('nothing turns text into a program or into markup', () => {
  expect(having(/\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML/)).toEqual([]);
});

test('nothing is silenced or put off', () => {
  const all = [...sources, ...files('test', /\.(ts|tsx)$/).filter((file) => file !== 'test/house.test.ts')];
  expect(having(/@ts-(ignore|nocheck|expect-error)|eslint-disable|\bTODO\b|\bFIXME\b|\bas any\b|: any\b|\b(it|test|describe)\.(skip|only)\b|\bxit\(/, all)).toEqual([]);
});

test('no code knows a preset by name', () => {
  const presets = files('src/presets', /\.(ts|json)$/).map((file) => path.basename(file).replace(/\.(ts|json)$/, '')).filter((name) => name.includes('-'));
  expect(presets.length).toBeGreaterThanOrEqual(40);
  const elsewhere = sources.filter((file) => !file.startsWith('src/presets/'));
  expect(having(new RegExp(`['"\`](${presets.join('|')})['"\`]`), elsewhere)).toEqual([]);
});

test('nothing but office.js is asked of the network', () => {
  const own = sources.filter((file) => !/^src\/(workbench|deploy)\//.test(file));
  expect(having(/\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|https?:\/\/(?!localhost|json-schema\.org|schemas\.|www\.w3\.org)/, own)).toEqual([]);
});

test('every defence that SECURITY.md promises names tests that are there', () => {
  const page = text('SECURITY.md');
  const promised = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
  const named = (part: string): string[] => [...part.matchAll(/`([a-z\d-]+(?:\/[a-z\d-]+)*)`/g)].map(([, name = '']) => name);
  const tests = new Set(files('test', /\.test\.tsx?$/).map((file) => file.replace(/^test\/|\.test\.tsx?$/g, '')));
  expect(promised.length).toBeGreaterThan(10);
  for (const line of promised) expect([line, named(line.split('|').at(-2) ?? '').length > 0]).toEqual([line, true]);
  const cited = [...promised.map((line) => line.split('|').at(-2) ?? ''), ...[...page.matchAll(/\(tests? ([^)]*)\)/g)].map(([, names = '']) => names)].flatMap(named);
  expect(cited.filter((name) => !tests.has(name))).toEqual([]);
});

test('a type has a name of its own: what two files export under one name says the same', () => {
  const said = new Map<string, Map<string, string>>();
  for (const file of sources) {
    for (const [, declaration = '', name = ''] of text(file).matchAll(/^export ((?:abstract )?(?:type|interface|class|enum) (\w+)\b[^]*?)(?=\n\n|\n\}|$(?![^]))/gm)) {
      const others = said.get(name) ?? new Map<string, string>();
      said.set(name, others.set(declaration.replace(/\s+/g, ' ').trim(), file));
    }
  }
  expect(said.size).toBeGreaterThan(500);
  expect([...said].filter(([, declarations]) => declarations.size > 1).map(([name, declarations]) => [name, ...declarations.values()])).toEqual([]);
});

describe('the recipes of CONTRIBUTING.md', () => {
  const page = text('CONTRIBUTING.md');

  test('are there for each thing that is added again and again', () => {
    expect([...page.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      'A preset', 'A kind of rule', 'An expression or a condition', 'A kind of award', 'A custom function', 'A field', 'A column of the payout', 'A member of office.js for the stand-in', 'A sentence',
    ]);
  });

  test('name files that are there', () => {
    const standing = new Set(['src', 'test', 'docs'].flatMap((folder) => files(folder, /./)));
    const isThere = (place: string): boolean => standing.has(place) || [...standing].some((file) => file.startsWith(place.endsWith('/') ? place : `${place}/`));
    const named = [...page.matchAll(/`((?:src|test|docs)\/[^`*]*)`/g)].map(([, place = '']) => place.replace(/[A-Z]{4,}\.\w+$/, ''));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((place) => !isThere(place))).toEqual([]);
  });
});

describe('every sentence', () => {
  interface Said { readonly zh: string; readonly en: string }
  const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
    && typeof value.zh === 'string' && typeof value.en === 'string';

  const collect = (value: unknown, place: string): [string, Said][] => {
    if (isSaid(value)) return [[place, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => collect(inner, `${place}.${key}`));
  };

  const said = files('src/i18n/texts', /\.ts$/).flatMap((file) => {
    const exported: unknown = jest.requireActual(path.join(root, file));
    return collect(exported, path.basename(file, '.ts'));
  });

  const names = (template: string) => [...new Set([...template.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

  test('exists in both languages, with the same values', () => {
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '').map(([place]) => place)).toEqual([]);
    // A count may be said with its plural word in English alone.
    expect(said.filter(([, { zh, en }]) => names(zh).join() !== names(en).join()).map(([place]) => place)).toEqual([]);
  });

  test('is not Chinese where English is wanted', () => {
    // The button that leads to the other language says so in that language.
    expect(said.filter(([place]) => place !== 'workbench.workbenchTexts.otherLanguage').filter(([, { en }]) => /[\u4e00-\u9fff]/.test(en.replace(/“[^”]*”|\([^)]*\)|"[^"]*"/g, ''))).map(([place]) => place)).toEqual([]);
  });
});
