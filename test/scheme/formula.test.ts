import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { say } from '../../src/i18n';
import { Formulas, parseScheme, schemeJsonSchema, walkExpression } from '../../src/scheme';
import { CONDITIONS } from '../../src/scheme/formula/conditions';
import { EXPRESSIONS } from '../../src/scheme/formula/expressions';
import { Names, namesIn } from '../../src/scheme/formula/names';
import { FormulaPrinter } from '../../src/scheme/formula/print';
import { FORMULA_LIMITS } from '../../src/scheme/formula/syntax';
import { conditions as conditionsShape } from '../../src/scheme/grammar/condition';
import { expression as expressionShape } from '../../src/scheme/grammar/expression';
import type { Shape } from '../../src/scheme/shape/shape';
import { anyJson } from './any-json';
import { conditionsIn, expressionIn, plainly, reading } from './formulas';
import { component, problemsOf, sample, valueOf } from './sample';

const names = () => namesIn(sample({
  fields: ['person', 'amount', 'region', 'visited', 'date', 'collectedDate', 'product', { people: 'role' }, { own: 'margin', type: 'amount', label: { zh: '毛利', en: 'Gross margin' }, headers: ['毛利额'] }],
  parameters: [
    { name: 'rate', type: 'rate', label: { zh: '提成比例', en: 'Rate' } }, { name: 'excessRate', type: 'rate', label: '超额比例' }, { name: 'weights', type: 'mapping', label: '权重' },
    { name: 'by', type: 'choice', label: '依据' }, { name: 'regions', type: 'words', label: '区域名单' }, { name: 'goal', type: 'amount', label: '目标' },
  ],
}));

describe('a formula says the same as JSON', () => {
  it.each<[string, unknown]>([
    ['=1200', 1200],
    ['= 5%', '5%'],
    ['=-2.5', -2.5],
    ['=amount', 'amount'],
    ['=rate', '$rate'],
    ['=$rate', '$rate'],
    ['=weights.sales', '$weights.sales'],
    ['=[毛利]', 'margin'],
    ['=SUM([Gross margin])', { sum: 'margin' }],
    ['=SUM([毛利额]) * [提成比例]', { times: [{ sum: 'margin' }, '$rate'] }],
    ['=SUM(amount) * rate + MAX(0, SUM(amount) - goal) * excessRate', {
      plus: [{ times: [{ sum: 'amount' }, '$rate'] }, { times: [{ most: [0, { minus: [{ sum: 'amount' }, '$goal'] }] }, '$excessRate'] }],
    }],
    ['=1 + 2 + 3', { plus: [1, 2, 3] }],
    ['=(1 + 2) + 3', { plus: [{ plus: [1, 2] }, 3] }],
    ['=1 - 2 - 3', { minus: [{ minus: [1, 2] }, 3] }],
    ['=1 - (2 - 3)', { minus: [1, { minus: [2, 3] }] }],
    ['=2 * 3 / 4', { over: [{ times: [2, 3] }, 4] }],
    ['=-amount', { times: [-1, 'amount'] }],
    ['=OVER(SUM(amount), TARGET(person), byZero: 0)', { over: [{ sum: 'amount' }, { target: 'person' }], byZero: 0 }],
    ['=SUM(amount, where: region = "华东", across: team)', { sum: 'amount', where: [{ field: 'region', is: '华东' }], across: 'team' }],
    ['=SUM(amount, where: AND(ONEOF(region, "华东", "华北"), amount >= 500))', { sum: 'amount', where: [{ field: 'region', in: ['华东', '华北'] }, { value: 'amount', atLeast: 500 }] }],
    ['=COUNT(rows, where: OR(visited = TRUE, NOT(ISBLANK(region))))', { count: 'rows', where: [{ any: [{ field: 'visited', is: true }, { not: { field: 'region', blank: true } }] }] }],
    ['=COUNT(newCustomers, where: ISNEWCUSTOMER() = FALSE)', { count: 'newCustomers', where: [{ newCustomer: false }] }],
    ['=IF(SUM(amount) >= TARGET(person), 1000, 0)', { choose: [{ when: [{ value: { sum: 'amount' }, atLeast: { target: 'person' } }], value: 1000 }], otherwise: 0 }],
    ['=IF(by = "count", 1, PEOPLE(role) = "经理", 2)', { choose: [{ when: [{ parameter: 'by', is: 'count' }], value: 1 }, { when: [{ people: 'role', is: '经理' }], value: 2 }] }],
    ['=TIERS({>=0: 1%, >100000: 2%}, SUM(amount), slab)', { tiers: [{ atLeast: 0, value: '1%' }, { above: 100000, value: '2%' }], of: { sum: 'amount' }, method: 'slab' }],
    ['=LOOKUP({"普通": 1%, "VIP": 3%}, region, 0)', { lookup: { 普通: '1%', VIP: '3%' }, by: 'region', otherwise: 0 }],
    ['=DAYS(collectedDate, date)', { days: { from: 'date', to: 'collectedDate' } }],
    ['=EDATE(DATE(2026, 1, 31), 1)', { addMonths: [{ date: '2026-01-31' }, 1] }],
    ['=COMPLETED(months, PERIODSTART(), date)', { completed: 'months', from: { date: 'periodStart' }, to: 'date' }],
    ['=ROUND(SUM(amount), 0, mode: "half-even")', { round: { sum: 'amount' }, places: 0, mode: 'half-even' }],
    ['=SCORE("销售" / "sales", SUM(amount), weights.sales)', { score: [{ label: { zh: '销售', en: 'sales' }, of: { sum: 'amount' }, weight: '$weights.sales' }] }],
    ['＝SUM（amount，where：region ＝ “华东”）×５０％', { times: [{ sum: 'amount', where: [{ field: 'region', is: '华东' }] }, '50%'] }],
    ['=sum(amount)', { sum: 'amount' }],
    ['=SUM(毛利)', { sum: 'margin' }],
  ])('%s', (formula, json) => {
    expect(plainly(expressionIn(formula, names()))).toEqual(plainly(expressionIn(json, names())));
  });

  it('also where conditions stand', () => {
    expect(conditionsIn('=AND(region = "华东", amount <> 0)', names())).toEqual(conditionsIn([{ field: 'region', is: '华东' }, { not: { value: 'amount', equals: 0 } }], names()));
    expect(conditionsIn('=STARTSWITH(PEOPLE(role), "高级")', names())).toEqual(conditionsIn([{ people: 'role', startsWith: ['高级'] }], names()));
  });

  it('in a scheme of the second edition, and is refused in one of the first', () => {
    const scheme = (language: 1 | 2): unknown => sample({ language, components: [component({ formula: '=SUM(amount) * rate', when: '=SUM(amount) >= 100' })] });
    const read = valueOf(parseScheme(scheme(2)));
    const json = valueOf(parseScheme(sample({ language: 2, components: [component({ formula: { times: [{ sum: 'amount' }, '$rate'] }, when: [{ value: { sum: 'amount' }, atLeast: 100 }] })] })));
    expect(plainly(read)).toEqual(plainly(json));
    expect(problemsOf(parseScheme(scheme(1))).map(({ code }) => code)).toEqual(['edition', 'edition']);
  });
});

/** The place and the sentence of the first thing that is wrong with a formula of a scheme. */
function wrong(formula: string): string {
  const scheme = sample({ language: 2, components: [component({ formula })] });
  const [problem] = problemsOf(parseScheme(scheme));
  expect(problem?.place?.path).toBe('components[0].rule.formula');
  return `${problem?.place?.column ?? '?'} ${say(problem?.sentence ?? { zh: '', en: '' }, 'en').replace(/^[^:]*: /, '')}`;
}

describe('what is wrong with a formula is told with its character', () => {
  it.each([
    ['=SUM(amount', '12 expects a comma or a closing bracket, not the end of the formula.'],
    ['=SUM(amount) rate', '14 expects an operator or the end, not "rate".'],
    ['=SUM(amuont)', '6 names "amuont", which is neither a field nor a parameter of the scheme: do you mean "amount"?'],
    ['=SUMM(amount)', '2 uses the function "SUMM", which there is not: do you mean "SUM"?'],
    ['=SUM(amount) * ', '16 expects a number, a field, a parameter, a function or an opening bracket, not the end of the formula.'],
    ['=1 & 2', '4 has a "&" that means nothing in a formula.'],
    ['=IF(amount >= 1 >= 2, 1)', '17 compares twice in one condition: join two of them by AND(…, …).'],
    ['=amount >= 1', '9 has a condition where a figure belongs: use IF(condition, value, otherwise).'],
    ['=IF(amount, 1)', '5 expects a condition (such as amount >= 500), not a figure.'],
    ['=TIERS(SUM(amount))', '8 expects a tier table (such as {>=0: 1%, >=1000: 2%}) or a parameter, not a figure.'],
    ['=SUM()', '2 lacks something: it is written SUM(sum, [where: …]).'],
    ['=SUM(amount, 2)', '14 has too much: it is written SUM(sum, [where: …]).'],
    ['=SUM(amount, where: person = "x)', '30 starts a text that does not end: add the closing quote.'],
    ['=SUM([毛利)', '6 starts a name that does not end: add the closing ].'],
    ['=12abc', '2 has "12abc", which is no number.'],
    ['=SUM(amount, across: tem)', '22 cannot be "tem": do you mean "team"?'],
    ['=SUM(region)', '6 reads the field "region", which is not among the scheme\'s fields: add it there.'],
    ['=SUM(customer)', '6 wants numbers, but the field "customer" holds words: choose another field.'],
    ['=1 + SUM(amount, were: 1)', '24 "were" is not a key of the language here: do you mean "where"?'],
    ['=1 * ORDINAL(2)', '14 has too much: it is written ORDINAL().'],
    ['=', '? is an empty formula: write it.'],
    ['＝  ', '? is an empty formula: write it.'],
    ['=$nothing', '2 names the parameter "nothing", which the scheme does not have. There are: rate, from, to, excludeRoles, excludeDepartments, includeRoles, includeDepartments, places, rounding, negatives, capPerRecipient, budget, monthStartsOn, calendar, holidays, workdays.'],
  ])('%s', (formula, told) => {
    expect(wrong(formula)).toBe(told);
  });

  it('in both languages', () => {
    const [problem] = problemsOf(parseScheme(sample({ language: 2, components: [component({ formula: '=SUM(amount' })] })));
    expect(say(problem?.sentence ?? { zh: '', en: '' }, 'zh')).toBe('奖励项“提成”，算式：公式第 12 个字符处：这里应是逗号或右括号，而不是公式的结尾。');
  });

  it('where a label could mean two fields', () => {
    const own = (name: string): unknown => ({ own: name, type: 'amount', label: '毛利', headers: [name] });
    const [problem] = problemsOf(parseScheme(sample({ language: 2, fields: ['person', 'amount', own('one'), own('two')], components: [component({ formula: '=SUM([毛利])' })] })));
    expect(say(problem?.sentence ?? { zh: '', en: '' }, 'en')).toContain('at character 6 of the formula: names "毛利", which may be one, two');
  });
});

describe('absurd formulas are refused at once', () => {
  it.each([
    ['10,000 brackets', `=${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['1,500 brackets', `=${'('.repeat(1500)}1${')'.repeat(1500)}`],
    ['nested functions', `=${'MAX(1, '.repeat(500)}1${')'.repeat(500)}`],
    ['signs before signs', `=${'-'.repeat(3000)}1`],
    ['a long row of differences', `=1${' - 1'.repeat(900)}`],
    ['a huge text', `=${'1 + '.repeat(20_000)}1`],
  ])('%s', (_, formula) => {
    expect(problemsOf(parseScheme(sample({ language: 2, components: [component({ formula })] }))).map(({ code }) => code)).toEqual([expect.stringMatching(/^too-(?:deep|large)$/)]);
  });

  it('what reaches into objects is no name', () => {
    for (const formula of ['=__proto__', '=LOOKUP({"__proto__": 1}, person)', '=constructor(1)', '=SUM(amount, __proto__: 1)']) {
      expect(parseScheme(sample({ language: 2, components: [component({ formula })] })).ok).toBe(false);
    }
  });

  it('whatever text there is, it is read or refused', () => {
    const bits = fc.constantFrom('SUM', '(', ')', 'amount', 'rate', '"', '[', ']', '{', '}', ',', ':', '>=', '-', '*', '5%', '=', '$', '.', 'IF', '华', '\u0000', '😀');
    fc.assert(fc.property(fc.array(bits, { minLength: 1, maxLength: 30 }), (parts) => {
      const at = reading(names());
      expressionShape.read(`=${parts.join('')}`, at);
      expect(at.trail.problems.every(({ place }) => (place?.column ?? 0) >= 1)).toBe(true);
    }), { numRuns: 1000 });
  });
});

/** Whatever stands in a text of JSON, at any depth. */
function within(json: unknown): readonly unknown[] {
  return typeof json === 'object' && json !== null ? [json, ...Object.values(json).flatMap((each) => within(each))] : [json];
}

/** The page's own expressions and conditions, which show every construct. */
function examples<T>(shape: Shape<T>): readonly T[] {
  const text = fs.readFileSync(path.join(__dirname, '../../src/scheme/README.md'), 'utf8');
  const values = [...text.matchAll(/^```json \w+\n([\s\S]*?)^```$/gm)].flatMap(([, json = '']) => within(JSON.parse(json)));
  return values.filter((json) => typeof json === 'object').flatMap((json) => {
    const at = reading();
    const read = shape.read(json, at);
    return at.trail.problems.length === 0 ? [read] : [];
  });
}

describe('every construct can be written as a formula', () => {
  const formulas = new Formulas({ fields: [], parameters: [] });
  const expressions = examples(expressionShape);
  const conditions = examples(conditionsShape);

  it('that the page shows', () => {
    for (const each of expressions) {
      const at = reading();
      expressionShape.read(expressionShape.write(each), at);
      const used = new Names(at.trail.fields.map(({ field }) => ({ name: field, labels: [], called: [] })), []);
      expect(plainly(expressionIn(formulas.expression(each), used))).toEqual(plainly(each));
    }
    for (const each of conditions) {
      const at = reading();
      conditionsShape.read(conditionsShape.write(each), at);
      const used = new Names(at.trail.fields.map(({ field }) => ({ name: field, labels: [], called: [] })), []);
      expect(plainly(conditionsIn(formulas.conditions(each), used))).toEqual(plainly(each));
    }
    const kinds = new Set<string>();
    for (const each of expressions) walkExpression(each, { expression: ({ kind }) => { kinds.add(kind); } });
    expect(kinds).toEqual(new Set(Object.keys(EXPRESSIONS)));
    expect(new Set(conditions.flat().map(({ kind }) => kind))).toEqual(new Set(Object.keys(CONDITIONS)));
  });

  it('whatever the JSON Schema lets it say', () => {
    const schema = { ...schemeJsonSchema(), type: undefined, properties: undefined, $ref: '#/$defs/expression' };
    fc.assert(fc.property(anyJson(schema), (json) => {
      const at = reading();
      const value = expressionShape.read(json, at);
      fc.pre(at.trail.problems.length === 0);
      const used = at.trail.fields.map(({ field }) => ({ name: field, labels: [], called: [] }));
      const printed = `=${new FormulaPrinter(new Names(used, [])).expression(expressionShape.write(value))}`;
      fc.pre(printed.length <= FORMULA_LIMITS.characters);
      expect(plainly(expressionIn(printed, new Names(used, [])))).toEqual(plainly(value));
    }), { numRuns: 500 });
  });
});

test.each(['README.md', 'README.zh-CN.md'])('%s names every function', (file) => {
  const page = fs.readFileSync(path.join(__dirname, '../../src/scheme', file), 'utf8');
  const names = [...Object.values(EXPRESSIONS), ...Object.values(CONDITIONS)].flatMap((way) => (way === 'by signs' ? [] : way.names));
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});

describe('where figures alone decide, a formula may stand too', () => {
  const by = { name: 'by', type: 'choice', label: '按', choices: [{ word: 'amount', label: '金额' }, { word: 'count', label: '个数' }], default: 'amount' };
  const json = (change: Readonly<Record<string, unknown>>, defaults: unknown = []) => sample({
    language: 2, parameters: [by, { name: 'rate', type: 'rate', label: '比例', default: '5%', defaults }], components: [component({ formula: '=SUM(amount) * rate' }, change)],
  });

  it('and says the same as the list', () => {
    const listed = [{ any: [{ parameter: 'by', is: 'count' }, { given: 'rate' }] }];
    const formula = '=OR(by = "count", GIVEN(rate))';
    expect(plainly(valueOf(parseScheme(json({ if: formula }))))).toEqual(plainly(valueOf(parseScheme(json({ if: listed })))));
    const byDefault = (when: unknown): unknown => plainly(valueOf(parseScheme(json({}, [{ when, value: '6%' }]))));
    expect(byDefault('=by = "count"')).toEqual(byDefault([{ parameter: 'by', is: 'count' }]));
  });

  it('but nothing that only rows can tell', () => {
    expect(problemsOf(parseScheme(json({ if: '=SUM(amount) > 1' }))).map(({ place }) => place?.path)).toEqual(['components[0].if']);
  });
});
