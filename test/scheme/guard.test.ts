import { bindParameters, parseScheme, parseSchemeText } from '../../src/scheme';
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
