import { say } from '../../src/i18n';
import { placeKeyTexts } from '../../src/i18n/texts/place-keys';
import { modelJsonSchema, readModel } from '../../src/model';
import { bindParameters, parseScheme, schemeJsonSchema, stepsOf } from '../../src/scheme';
import { stepInto, stepTo } from '../../src/scheme/place/path';

const bonus = {
  language: 2, id: 'places', version: '1', name: { zh: '位置', en: 'Places' }, description: { zh: '位置', en: 'Places' }, period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { own: 'margin', type: 'amount', label: { zh: '毛利', en: 'Gross margin' }, headers: ['毛利'] }],
  parameters: [{ name: 'steps', type: 'tiers', bound: 'amount', value: 'rate', label: { zh: '分档', en: 'Steps' }, default: [{ atLeast: 0, value: '1%' }, { atLeast: 100, value: '2%' }] }],
  components: [
    { id: 'base', label: { zh: '底薪', en: 'Base' }, each: 'person', rule: { formula: { sum: 'amount' } } },
    { id: 'bonus', label: { zh: '奖金', en: 'Bonus' }, each: 'person', where: [{ field: 'amount', blank: false }], rule: { formula: { times: [{ sum: 'amount' }, { tiers: '$steps', of: { sum: 'amount' }, method: 'slab' }] } } },
  ],
};

type Json = Record<string, unknown>;

/** The scheme with something else at a path. */
function withAt(path: string, value: unknown, scheme: unknown = bonus): unknown {
  const [step, ...rest] = stepsOf(path) ?? [];
  if (step === undefined) return value;
  const after = rest.reduce<string>((to, each) => (typeof each === 'number' ? stepTo(to, each) : stepInto(to, each)), '');
  if (Array.isArray(scheme)) return scheme.map((each: unknown, index) => (index === step ? withAt(after, value, each) : each));
  const object = scheme as Json;
  return { ...object, [step]: withAt(after, value, object[step]) };
}

const literal = withAt('components[1].rule.formula', { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 100, value: '2%' }], of: { sum: 'amount' }, method: 'slab' });

describe('Places in a scheme are told in words', () => {
  it.each<[place: string, scheme: unknown, zh: string, en: string]>([
    ['components[1].rule.formula.tiers[0].value', withAt('components[1].rule.formula.tiers[0].value', '1o%', literal), '奖励项“奖金”，第 1 档，比例：', 'Component “Bonus”, tier 1, rate: '],
    ['components[1].rule.formula.tiers[1].atLeast', withAt('components[1].rule.formula.tiers[1].atLeast', 'much', literal), '奖励项“奖金”，第 2 档，起点：', 'Component “Bonus”, tier 2, bound: '],
    ['components[1].rule.formula.times[1].method', withAt('components[1].rule.formula.times[1].method', 'steep'), '奖励项“奖金”，第 2 个因数，分档方式：', 'Component “Bonus”, factor 2, tier method: '],
    ['components[1].where[0].field', withAt('components[1].where[0].field', 'amuont'), '奖励项“奖金”，第 1 个条件，列：', 'Component “Bonus”, condition 1, column: '],
    ['components[0].each', withAt('components[0].each', 'cat'), '奖励项“底薪”，按什么计算：', 'Component “Base”, for each what: '],
    ['components[1].colour', withAt('components[1].colour', 'red'), '奖励项“奖金”：没有“colour”这个键。', 'Component “Bonus”: "colour" is not a key'],
    ['components[1].rule.formula.tiers[1].award', withAt('components[1].rule.formula.tiers[1]', { atLeast: 100, value: 1, award: '2%' }, literal), '奖励项“奖金”，第 2 档：没有“award”这个键。', 'Component “Bonus”, tier 2: "award" is not a key'],
    ['fields[2].type', withAt('fields[2].type', 'wood'), '列“毛利”，类型：', 'Column “Gross margin”, type: '],
    ['parameters[0].default[1].value', withAt('parameters[0].default[1].value', 'lots'), '参数“分档”，第 2 档，比例：', 'Parameter “Steps”, tier 2, rate: '],
    ['parameters[0].type', withAt('parameters[0].type', 'wheel'), '参数“分档”，类型：', 'Parameter “Steps”, type: '],
    ['period', withAt('period', 'moon'), '方案的期间：', 'The scheme, period: '],
    ['components[1].label', withAt('components[1].label', 7), '奖励项“bonus”，名称：', 'Component “bonus”, label: '],
  ])('%s', (place, scheme, zh, en) => {
    const read = parseScheme(scheme);
    const bound = read.ok ? bindParameters(read.value, {}) : read;
    const [problem] = bound.ok ? [] : bound.problems;
    expect(problem?.place?.path).toBe(place);
    expect(problem && say(problem.sentence, 'zh')).toContain(zh);
    expect(problem && say(problem.sentence, 'en')).toContain(en);
  });
});

/** The keys of every object that a JSON Schema describes. */
function keysIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { readonly properties?: unknown };
  const keys = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...keys, ...Object.values(schema).flatMap(keysIn)];
}

describe('Every key has a word', () => {
  it.each([['of schemes', schemeJsonSchema()], ['of files of scenarios', modelJsonSchema()]])('%s', (_, schema) => {
    expect(keysIn(schema).filter((key) => !Object.hasOwn(placeKeyTexts, key))).toEqual([]);
  });
});

describe('Places elsewhere', () => {
  it('in a value that is given for a parameter', () => {
    const read = parseScheme(bonus);
    const bound = read.ok ? bindParameters(read.value, { steps: [{ atLeast: 0, value: '1%' }, { atLeast: 100, value: 'lots' }] }) : read;
    const [problem] = bound.ok ? [] : bound.problems;
    expect(problem?.place?.path).toBe('steps[1].value');
    expect(problem && say(problem.sentence, 'en')).toMatch(/^Parameter "Steps" \(steps\), tier 2, rate: /);
    expect(problem && say(problem.sentence, 'zh')).toMatch(/^参数“分档”（steps）的第 2 档，比例：/);
  });

  it('in a formula, with its character', () => {
    const read = parseScheme(withAt('components[1].rule.formula', '=SUM(amount) *'));
    const [problem] = read.ok ? [] : read.problems;
    expect(problem && say(problem.sentence, 'en')).toMatch(/^Component “Bonus”, formula, at character 15 of the formula: /);
  });

  it('in a file of scenarios', () => {
    const read = readModel({ id: 'a', name: '甲', scenarios: [{ id: 'now', scheme: 'x' }, { id: 'next', like: 'nobody' }] });
    const [problem] = read.ok ? [] : read.problems;
    expect(problem?.place?.path).toBe('scenarios[1].like');
    expect(problem && say(problem.sentence, 'en')).toMatch(/^Scenario “next”, what it is like: /);
    expect(problem && say(problem.sentence, 'zh')).toMatch(/^情景“next”，照着谁：/);
  });

  it('of two that are called alike, by their numbers', () => {
    const read = parseScheme(withAt('components[0]', { ...bonus.components[1], id: 'first', each: 'cat' }));
    expect(read.ok ? [] : read.problems.map(({ sentence }) => say(sentence, 'en'))[0]).toMatch(/^Component 1, for each what: /);
  });

  it('that lie deep, without what is between', () => {
    const deep = Array.from({ length: 12 }).reduce<unknown>((inner) => ({ plus: [1, inner] }), { sum: 'amuont' });
    const read = parseScheme(withAt('components[1].rule.formula', deep));
    expect(read.ok ? [] : read.problems.map(({ sentence }) => say(sentence, 'en'))[0]).toMatch(
      /^Component “Bonus”, term 2 of the sum, term 2 of the sum, term 2 of the sum, …, term 2 of the sum, term 2 of the sum, total: /,
    );
  });
});
