import { say } from '../../src/i18n';
import { parseScheme, schemeJsonSchema } from '../../src/scheme';
import type { Json } from './page';
import { blocksOf, schemesOf } from './page';

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
