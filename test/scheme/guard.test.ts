import { bindParameters, parseScheme, parseSchemeText } from '../../src/scheme';
import { isSafe, readJson } from '../../src/scheme/guard';
import { At } from '../../src/scheme/shape/at';
import { component, oneProblem, sample, valueOf, withParameter } from './sample';

const hundredThousandTiers = Array.from({ length: 100_000 }, (_, index) => ({ atLeast: index, value: index }));
const tierParameter = { type: 'tiers', bound: 'amount', value: 'amount', optional: true };

describe('absurd sizes are refused at once', () => {
  it('a tier table of 100,000 rows', () => {
    const json = withParameter({ ...tierParameter, default: hundredThousandTiers });
    expect(oneProblem(parseScheme(json))).toMatchObject({ code: 'too-large', path: 'parameters[1].default' });
    const inRule = sample({ components: [component({ formula: { tiers: hundredThousandTiers, of: { sum: 'amount' }, method: 'slab' } })] });
    expect(oneProblem(parseScheme(inRule))).toMatchObject({ code: 'too-large', path: 'components[0].rule.formula.tiers' });
  });

  it('a tier table of 100,000 rows as a parameter, also as text', () => {
    const scheme = valueOf(parseScheme(withParameter(tierParameter)));
    for (const extra of [hundredThousandTiers, JSON.stringify(hundredThousandTiers)]) {
      expect(oneProblem(bindParameters(scheme, { extra }))).toMatchObject({ code: 'too-large', path: 'extra' });
    }
  });

  it('a file of ten megabytes', () => {
    const text = JSON.stringify(sample({ description: 'x'.repeat(10_000_000) }));
    const problem = oneProblem(parseSchemeText(text));
    expect(problem.code).toBe('too-large');
    expect(problem.said).toMatch(/1000000 at most/);
  });

  it('more values than any scheme has', () => {
    const rows = Array.from({ length: 30 }, () => Array.from({ length: 1000 }, () => 1));
    expect(oneProblem(parseScheme(sample({ examples: rows }))).code).toBe('too-large');
  });

  it('a text as long as a book', () => {
    expect(oneProblem(parseScheme(sample({ version: 'x'.repeat(3000) }))).path).toBe('version');
  });

  it('a figure of a thousand digits', () => {
    const scheme = valueOf(parseScheme(withParameter({ type: 'amount', optional: true })));
    for (const extra of ['9'.repeat(1000), '1'.repeat(20), 1e300, 1e-300]) expect(bindParameters(scheme, { extra }).ok).toBe(false);
  });
});

describe('deep nesting is refused at once', () => {
  const nested = (depth: number): unknown => {
    let inner: unknown = 1;
    for (let level = 0; level < depth; level++) inner = { floor: inner };
    return inner;
  };

  it('as a value', () => {
    expect(oneProblem(parseScheme(sample({ components: [component({ formula: nested(5000) })] }))).code).toBe('too-deep');
    expect(parseScheme(sample({ components: [component({ formula: nested(20) })] })).ok).toBe(true);
  });

  it('as text, before it is parsed', () => {
    expect(oneProblem(parseSchemeText('['.repeat(100_000))).code).toBe('too-deep');
  });

  it('as a value that contains itself', () => {
    const json = sample();
    json['examples'] = [json];
    expect(oneProblem(parseScheme(json)).code).toBe('too-deep');
  });
});

describe('keys that reach into an object\'s own workings are refused', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s', (key) => {
    const text = JSON.stringify(sample()).replace(/^\{/, `{"${key}":{"polluted":true},`);
    expect(oneProblem(parseSchemeText(text))).toMatchObject({ code: 'forbidden-key', path: '' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('also in a mapping that the user gives', () => {
    const scheme = valueOf(parseScheme(withParameter({ type: 'mapping', value: 'rate', optional: true })));
    expect(oneProblem(bindParameters(scheme, { extra: '{"__proto__": 0.01}' })).code).toBe('forbidden-key');
    expect(oneProblem(bindParameters(scheme, JSON.parse('{"__proto__": 1}'))).code).toBe('unknown-parameter');
  });
});

describe('the limits themselves are allowed, and one more is told once, at its place', () => {
  const lists = (...lengths: readonly number[]): unknown => lengths.map((length) => Array.from({ length }, () => 0));
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: inner }), 1);
  const told = (json: unknown): readonly string[] => {
    const at = new At('it');
    expect(isSafe(json, at)).toBe(at.trail.problems.length === 0);
    return at.trail.problems.map(({ code, place }) => `${code} ${place?.path ?? ''}`);
  };

  it.each<[string, unknown, ...string[]]>([
    ['1,000 entries', lists(1000)], ['1,001 entries', lists(1, 1001), 'too-large it[1]'], ['20,000 values', lists(...Array.from({ length: 20 }, () => 998), 18)], ['20,001 values', lists(...Array.from({ length: 20 }, () => 998), 19), 'too-large it[20][18]'],
    ['40 deep', nested(40)], ['41 deep', nested(41), `too-deep it${'.a'.repeat(40)}`], ['a forbidden key, though others follow', { a: 1, constructor: 1, prototype: 1 }, 'forbidden-key it'], ['one within a list', [{ a: { prototype: 1 } }], 'forbidden-key it[0].a'], ['nothing', null], ['a figure', 5],
  ])('%s', (_, json, ...said) => {
    expect(told(json)).toEqual(said);
  });

  it.each<[string, string, unknown, ...string[]]>([
    ['a million characters', `"${'x'.repeat(999_998)}"`, 'x'.repeat(999_998)], ['one more', `"${'x'.repeat(999_999)}"`, undefined, 'too-large'], ['40 brackets', `${'['.repeat(40)}${']'.repeat(40)}`, JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)],
    ['41 brackets', `${'['.repeat(41)}${']'.repeat(41)}`, undefined, 'too-deep'], ['a mark of the byte order', '\ufeff{"a": 1}', { a: 1 }], ['no JSON', '{', undefined, 'not-json'],
  ])('as text: %s', (_, text, json, ...codes) => {
    const at = new At('it');
    expect([readJson(text, at), ...at.trail.problems.map(({ code }) => code)]).toEqual([json, ...codes]);
  });
});
