import fs from 'node:fs';
import path from 'node:path';
import { say } from '../../src/i18n';
import { parseScheme, schemeJsonSchema } from '../../src/scheme';

type Json = Record<string, unknown>;

interface Block {
  readonly kind: string;
  readonly json: unknown;
}

function blocksOf(file: string): readonly Block[] {
  const text = fs.readFileSync(path.join(__dirname, '../../src/scheme', file), 'utf8');
  return [...text.matchAll(/^```json (\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', json = '']) => ({ kind, json: JSON.parse(json) }));
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [json];
}

/** The parts of the page put together to whole schemes: its own fields and parameters, and one of its examples at a time. */
function schemesOf(blocks: readonly Block[]): readonly [string, Json][] {
  const one = (kind: string): unknown => blocks.find((block) => block.kind === kind)?.json;
  const all = (kind: string): readonly unknown[] => blocks.filter((block) => block.kind === kind).flatMap(({ json }) => listOf(json));
  const around = (change: Json): Json => ({
    language: 2, id: 'page', version: '1', name: 'page', description: 'page', period: 'month', refunds: 'as-if-never', negatives: 'carry',
    fields: [
      ...all('fields'), 'region', 'product', 'expiring', 'formerName', 'previousAmount', 'incidents', 'reportedDate', 'visited', 'closed', 'customer',
      { people: 'role', optional: true },
    ],
    parameters: all('parameters'), components: [component({ formula: 1 })], ...change,
  });
  const component = (rule: unknown): Json => ({ id: 'part', label: 'part', each: 'team', rule });
  const named = (kind: string, wrap: (json: unknown) => Json): [string, Json][] =>
    blocks.filter((block) => block.kind === kind).flatMap(({ json }) => (kind.endsWith('s') ? listOf(json) : [json]).map((each): [string, Json] => [`${kind} ${JSON.stringify(each)}`, wrap(each)]));
  const scheme = one('scheme');
  return [
    ['the whole scheme', typeof scheme === 'object' && scheme !== null ? { ...scheme } : {}],
    ['fields and parameters', around({})],
    ['defaults', around({ defaults: one('defaults'), components: [component({ formula: { count: 'newCustomers' } })] })],
    ...named('around', (json) => around(typeof json === 'object' && json !== null ? { ...json } : {})),
    ...named('component', (json) => around({ components: [json] })),
    ...named('rule', (json) => around({ components: [component(json)] })),
    ...named('expressions', (json) => around({ components: [component({ formula: json })] })),
    ...named('conditions', (json) => around({ components: [component({ formula: 1, when: [json] })] })),
  ];
}

describe.each(['README.md', 'README.zh-CN.md'])('what %s shows is right', (file) => {
  it.each(schemesOf(blocksOf(file)))('%s', (_, json) => {
    const scheme = parseScheme(json);
    expect(scheme.ok ? [] : scheme.problems.map((problem) => say(problem.sentence, 'en'))).toEqual([]);
  });
});

test('both pages show the same', () => {
  expect(blocksOf('README.zh-CN.md')).toEqual(blocksOf('README.md'));
});

/** Every object that the language knows: the keys that it must have and those that it may have. */
function objectsOf(schema: unknown): readonly { readonly required: readonly string[]; readonly keys: readonly string[] }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
    ? [{ required: 'required' in schema && Array.isArray(schema.required) ? schema.required.map(String) : [], keys: Object.keys(schema.properties) }]
    : [];
  return [...own, ...Object.values(schema).flatMap(objectsOf)];
}

function objectsIn(json: unknown): readonly Json[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Array.isArray(json) ? [] : [{ ...json }];
  return [...own, ...Object.values(json).flatMap(objectsIn)];
}

test('the page shows every construct of the language, with each of its keys', () => {
  const elsewhere = ['$schema', 'params', 'history', 'rejected', 'excluded'];
  const shown = blocksOf('README.md').flatMap(({ json }) => objectsIn(json)).map((object) => Object.keys(object));
  const keysShown = new Set(shown.flat());
  const missing = objectsOf(schemeJsonSchema()).flatMap(({ required, keys }) => {
    const isShown = shown.some((object) => required.every((key) => object.includes(key)) && object.every((key) => keys.includes(key)));
    return [...(isShown ? [] : [required.join(' + ')]), ...keys.filter((key) => !elsewhere.includes(key) && !keysShown.has(key))];
  });
  expect([...new Set(missing)]).toEqual([]);
});
