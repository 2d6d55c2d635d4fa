import { say } from '../../src/i18n';
import { awardNamed, awardPlaces } from '../../src/scheme/award';
import { bindAsFar, bindParameters, decided, factsOf, parseScheme, schemeJsonSchema, type Scheme, type StaticCondition } from '../../src/scheme';
import { catalogueOf } from '../../src/scheme/catalogue';
import { headerKey } from '../../src/table';
import { component, oneProblem, problemsOf, sample, valueOf } from './sample';

type Json = Readonly<Record<string, unknown>>;

// What can be judged only of a scheme as a whole: names that lead somewhere, ids that are there once, defaults that are values.

const later = (change: Json): Json => sample({ language: 2, ...change });
const own = (name: string, more: Json = {}): Json => ({ own: name, type: 'amount', label: name, headers: [name], ...more });
const fields = (...uses: readonly unknown[]): Json => later({ fields: ['person', 'amount', ...uses] });
const parameters = (...all: readonly Json[]): Json => later({ parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '5%' }, ...all] });
const figure = (name: string, more: Json = {}): Json => ({ name, type: 'amount', label: name, ...more });
const choice = (name: string, more: Json = {}): Json => ({ name, type: 'choice', label: name, choices: [{ word: 'a', label: 'a' }, { word: 'b', label: 'b' }], default: 'a', ...more });
const award = (kind: string, ...awards: readonly Json[]): Json => later({ awards, components: [component({ formula: { times: [{ sum: 'amount' }, '$rate'] } }, { award: kind })] });
const wine = { kind: 'wine', label: '酒' };
const dated = (name: string, more: Json = {}): Json => ({ name, type: 'rate', label: name, dated: 'period', ...more });
const restsOn = (when: unknown): Json => parameters(choice('how', { defaults: [{ when: [when], value: 'a' }] }), { name: 'list', type: 'words', label: 'l', default: [] });

const CASES: readonly (readonly [name: string, scheme: Json, path?: string, said?: string])[] = [
  ['a column of its own', fields(own('margin'))],
  ['a column of its own with the name of another field', fields(own('quantity')), 'fields[2].own', 'The standard tables have a field quantity already'],
  ['two columns of one name in two tables', fields(own('margin'), own('margin', { in: 'people' }))],
  ['a field of another table under the name of a column', fields(own('basePay'))],
  ['a field that there is not, as another', fields({ sales: 'region', or: ['colour'] }), 'fields[2]', 'colour'],
  ['a field that there is, as another', fields({ sales: 'region', or: ['product'] })],
  ['a cell of teams as people', later({ credit: { cell: 'team' }, fields: ['person', 'amount', { sales: 'team', optional: true }] }), 'credit.cell', 'team'],
  ['a column of its own as people', later({ credit: { cell: 'helper' }, fields: ['person', 'amount', own('helper', { type: 'person', optional: true })] })],
  ['a column of words as people', later({ credit: { cell: 'helper' }, fields: ['person', 'amount', own('helper', { type: 'word', optional: true })] }), 'credit.cell', 'helper'],
  ['a field of people that only sales have', later({ components: [component({ formula: { plus: [{ people: 'amount' }, '$rate'] } })] }), 'components[0].rule.formula.plus[0].people', 'amount'],
  ['a field of sales that only people have', later({ fields: ['person', 'amount', { people: 'basePay' }], components: [component({ formula: { times: [{ days: { from: 'date', to: 'basePay' } }, '$rate'] } })] }), 'components[0].rule.formula.times[0].days.to', 'basePay'],
  ['a field that either has', later({ fields: ['person', 'amount', { people: 'basePay' }], components: [component({ formula: { times: ['basePay', '$rate'] } }, { each: 'member' })] })],
  ['one of two parameters', later({ parameters: [figure('rate'), figure('bonus')], exactlyOne: [['rate', 'bonus']] })],
  ['one of parameters that are not', later({ parameters: [figure('rate'), figure('bonus')], exactlyOne: [['rate', 'bonus'], ['rate', 'bonsu']] }), 'exactlyOne[1][1]', 'names the parameter "bonsu", which the scheme does not have: do you mean "bonus"?'],
  ['a parameter like no other', later({ parameters: [figure('rate'), figure('bonus')], exactlyOne: [['rate', 'colourful']] }), 'exactlyOne[0][1]', 'There are: rate, bonus, from, to,'],
  ['one of a parameter and itself', later({ parameters: [figure('rate'), figure('bonus')], exactlyOne: [['rate', 'bonus', 'rate']] }), 'exactlyOne[0][2]', 'is "rate", which is there already'],
  ['a word that a choice offers twice', parameters(choice('how', { choices: [{ word: 'a', label: '甲' }, { word: 'b', label: '乙' }, { word: 'a', label: '丙' }] })), 'parameters[1].choices[2].word', 'is "a", which is there already'],
  ['one label for two words of a choice', parameters(choice('how', { choices: [{ word: 'a', label: '甲' }, { word: 'b', label: '甲' }] }))],
  ['an entry of a mapping that is there twice', parameters({ name: 'm', type: 'mapping', value: 'rate', label: 'm', keys: ['x', 'y', 'x'], default: { x: 1, y: 2 } }), 'parameters[1].keys[2]', 'is "x", which is there already'],
  ['a column of a decision table that is there twice', parameters({ name: 't', type: 'table', value: 'rate', hit: 'first', label: 't', columns: [{ name: 'who', label: 'w', holds: 'words' }, { name: 'who', label: 'v', holds: 'figures' }], default: [] }), 'parameters[1].columns[1].name', 'is "who", which is there already'],
  ['a figure of items that is there twice', parameters({ name: 'i', type: 'items', figures: ['max', 'max'], label: 'i', default: [] }), 'parameters[1].figures[1]', 'is "max", which is there already'],
  ['values over time as a prize', later({ parameters: [dated('rate', { default: '5%' })], components: [component({ contest: { sum: 'amount' }, prizes: ['$rate'], ties: 'first' })] }), 'components[0].rule.prizes[0]', 'rate'],
  ['values over time in a formula', later({ parameters: [dated('rate', { default: '5%' })] })],
  ['a default that is another over time', parameters(dated('a', { default: '$b' }), dated('b', { default: '5%' }))],
  ['a default over time that is another', parameters(dated('a', { default: '$rate' })), 'parameters[1].default', 'rate'],
  ['a default that leads nowhere', parameters(figure('a', { default: '$colour' })), 'parameters[1].default', 'names the parameter "colour", which the scheme does not have. There are: rate, a, from, to,'],
  ['a default on a condition, of another type', parameters(figure('a', { default: 1, defaults: [{ when: [{ given: 'rate' }], value: 'x' }] })), 'parameters[1].defaults[0].value', 'must be a number'],
  ['a default on a condition that leads nowhere', parameters(figure('a', { default: 1, defaults: [{ when: [{ given: 'rate' }], value: '$colour' }] })), 'parameters[1].defaults[0].value', 'names the parameter "colour"'],
  ['a default that rests on a list', restsOn({ empty: 'list' })], ['a default that rests on what is not so', restsOn({ not: { given: 'rate' } })], ['a default that rests on several', restsOn({ any: [{ all: [{ empty: 'list' }] }, { given: 'rate' }] })],
  ['a default that rests on its own parameter, given', restsOn({ given: 'how' }), 'parameters[1].default', 'how → how'], ['a default that rests on its own parameter, not given', restsOn({ not: { given: 'how' } }), 'parameters[1].default', 'how → how'],
  ['a default that rests on its own parameter among several', restsOn({ any: [{ given: 'rate' }, { all: [{ parameter: 'how', is: 'a' }] }] }), 'parameters[1].default', 'how → how'],
  ['a default over a fallback of a fallback', parameters(figure('a', { default: '$b' }), figure('b', { default: 1, defaults: [{ when: [{ given: 'rate' }], value: '$c' }] }), figure('c', { default: 2 }))],
  ['an award of its own', award('wine', wine)],
  ['an award that every scheme knows', award('points')],
  ['an award near to one', award('wien', wine), 'components[0].award', 'cannot be "wien": do you mean "wine"?'],
  ['an award near to a standard one', award('pionts'), 'components[0].award', 'do you mean "points"?'],
  ['an award like no other', award('motorcycle', wine), 'components[0].award', 'cannot be "motorcycle". There are: cash, points, performance-points, score, discount, wine.'],
  ['an award declared twice', award('wine', wine, { kind: 'gift', label: 'g' }, wine), 'awards[2].kind', 'is "wine", which is there already'],
  ['an award declared that every scheme knows', award('wine', wine, { kind: 'score', label: 's' }), 'awards[1].kind', 'is "score", which is there already'],
];

describe('a scheme as a whole', () => {
  for (const [name, json, path, said = ''] of CASES) test(name, () => {
    const read = parseScheme(json);
    if (path === undefined) return expect(read).toMatchObject({ ok: true });
    expect(oneProblem(read)).toMatchObject({ path, said: expect.stringContaining(said) });
  });

  test('two columns of one name are both told', () => {
    const read = parseScheme(later({ fields: ['person', own('margin'), 'amount', own('margin', { headers: ['x'] })] }));
    expect(problemsOf(read).map(({ code, place, sentence }) => `${code} ${place?.path ?? ''} ${say(sentence, 'en')}`)).toEqual([1, 3].map((at) => expect.stringMatching(new RegExp(`^duplicate fields\\[${at}\\]\\.own .*is "margin", which is there already`))));
  });
});

test('awards have their decimal places, and names', () => {
  const awards = [{ kind: 'wine', label: { zh: '酒', en: 'wine' }, places: 0 }, { kind: 'leave', label: { zh: '假', en: 'leave' }, places: 1 }];
  expect(['cash', 'points', 'wine', 'leave', 'gone'].map((kind) => awardPlaces(kind, awards, 3))).toEqual([3, 2, 0, 1, 2]);
  expect(['wine', 'day-off', 'Wine', 'day--off', '', 5, undefined].map(awardNamed)).toEqual(['wine', 'day-off', undefined, undefined, undefined, undefined, undefined]);
});

test('the fields of tables are the standard ones with further headers, and those of schemes, of one name the first', () => {
  const scheme = (label: string): Scheme => valueOf(parseScheme(later({
    fields: ['person', 'amount', { sales: 'region', optional: true, headers: ['大区'] }, own('margin', { label }), own('margin', { in: 'people', label: `${label} of people` })],
  })));
  const catalogue = catalogueOf(scheme('first'), scheme('second'));
  const told = (table: 'sales' | 'people', name: string) => catalogue.field(table, name)?.label.en;
  expect([told('sales', 'margin'), told('people', 'margin'), told('people', 'amount')]).toEqual(['first', 'first of people', undefined]);
  const region = catalogue.field('sales', 'region');
  expect([region?.aliases.zh[0], (region?.aliases.zh.length ?? 0) > 1, region?.label.en]).toEqual(['大区', true, catalogueOf().field('sales', 'region')?.label.en]);
  expect(catalogueOf().field('sales', 'region')?.aliases.zh).not.toContain('大区');
});

describe('a header of the company\'s own for a standard field', () => {
  const catalogue = catalogueOf(...[
    [{ sales: 'person', headers: ['业务代表', '岗位', '别名', 'PART'] }, own('nick', { in: 'people', headers: ['别名'] }), own('pooled', { label: { zh: '份额', en: 'Part' }, in: 'people', headers: ['占比'] })],
    [{ people: 'person', headers: ['伙计'] }, own('cost', { headers: ['成本价'] }), { sales: 'quantity', headers: ['件数'] }, { sales: 'customer', headers: ['买方', 'Purchaser name'] }, { sales: 'team', headers: ['小队'] }],
    [{ sales: 'person', headers: ['置业人'] }, { sales: 'team', headers: ['组别'] }],
  ].map((uses) => valueOf(parseScheme(later({ fields: ['amount', ...uses] })))));
  const under = (header: string): readonly (string | undefined)[] => (['sales', 'people', 'teams', 'history'] as const).map((table) => catalogue.named(table, headerKey(header))?.name);

  test.each<[string, string, readonly (string | undefined)[]]>([
    ['is known in the other tables that have the field', '买方', ['customer', undefined, undefined, 'customer']],
    ['but not in one for which the field has another', '业务代表', ['person', undefined, undefined, undefined]],
    ['also where another scheme has one for the same table', '置业人', ['person', undefined, undefined, undefined]],
    ['also where another scheme has one for the others', '组别', ['team', 'team', 'team', undefined]],
    ['however it is written', 'PURCHASER NAME', ['customer', undefined, undefined, 'customer']],
    ['but not where it is the header of another standard field', '岗位', ['person', 'role', undefined, undefined]],
    ['nor where it is that of a column that a scheme declares', '别名', ['person', 'nick', undefined, undefined]],
    ['nor where a column is called so in English', 'part', ['person', 'pooled', undefined, undefined]],
    ['nor in a table that does not have the field', '件数', ['quantity', undefined, undefined, undefined]],
    ['of a column of its own it is one of its own table alone', '成本价', ['cost', undefined, undefined, undefined]],
  ])('%s', (_, header, names) => {
    expect(under(header)).toEqual(names);
  });
});

describe('parameters as far as they are given', () => {
  const scheme = valueOf(parseScheme(parameters(figure('bonus'), { name: 'list', type: 'words', label: 'l', default: ['a'] }, choice('how'))));

  test('are bound with the problems beside', () => {
    const { parameters: bound, problems } = bindAsFar(scheme, { rate: 'x', how: 'b' });
    expect([bound.word('how'), bound.figure({ parameter: 'rate' }), problems.map(({ code, place }) => `${code} ${place?.path ?? ''}`)]).toEqual(['b', undefined, ['wrong-type rate', 'missing bonus']]);
  });

  test('tell what is so', () => {
    const facts = factsOf(scheme, { list: '', bonus: 5 });
    const usual = factsOf(scheme, {});
    expect([facts.empty('list'), usual.empty('list'), usual.empty('how'), usual.empty('none'), facts.given('bonus'), usual.given('bonus'), usual.given('none'), usual.word('how'), usual.word('list'), usual.word('none'), usual.filled('people', 'role')]).toEqual([
      true, false, true, true, true, false, false, 'a', undefined, undefined, null,
    ]);
  });

  test('decide conditions', () => {
    const known = { word: () => 'a', given: (name: string) => name === 'bonus', empty: (name: string) => name === 'list', filled: (table: string, field: string) => (field === 'x' ? null : table === 'people') };
    const asked: readonly StaticCondition[] = [
      { kind: 'empty', parameter: 'list' }, { kind: 'empty', parameter: 'other' }, { kind: 'column', table: 'people', field: 'a' }, { kind: 'column', table: 'sales', field: 'a' }, { kind: 'column', table: 'sales', field: 'x' },
      { kind: 'all', of: [{ kind: 'given', parameter: 'bonus' }, { kind: 'empty', parameter: 'list' }] }, { kind: 'all', of: [{ kind: 'given', parameter: 'bonus' }, { kind: 'given', parameter: 'other' }] }, { kind: 'parameterIs', parameter: 'how', word: 'a' },
    ];
    expect(asked.map((each) => decided([each], known))).toEqual([true, false, true, false, null, true, false, true]);
    expect(decided([{ kind: 'newCustomer', is: true }], known)).toBeNull();
  });

  test('may begin and end on one day, or only begin, or only end', () => {
    const plain = valueOf(parseScheme(sample()));
    expect([{ from: '2026-01-05', to: '2026-01-05' }, { from: '2026-01-05' }, { to: '2026-01-05' }].map((given) => bindParameters(plain, given).ok)).toEqual([true, true, true]);
    expect(oneProblem(bindParameters(plain, { from: '2026-01-06', to: '2026-01-05' }))).toMatchObject({ path: 'from' });
  });
});

test('the JSON Schema says what it is of', () => {
  expect(schemeJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Payladder scheme', type: 'object' });
});
