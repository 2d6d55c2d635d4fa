import { say } from '../../src/i18n';
import { PRESETS } from '../../src/presets';
import { renamed } from '../../src/scheme';
import { component, problemsOf, sample, valueOf } from './sample';

// What of a scheme a name is, and what only looks like it; renamed-everywhere does the same with all schemes that there are.

test.each([...PRESETS.filter(({ id }) => id === 'floating-bonus').map(({ json }) => json)])('a figure that stands in for one of an entry of a list keeps its name', (json) => {
  expect(problemsOf(renamed(json, { what: 'parameter', from: 'utilisation', to: 'other' })).map(({ code }) => code)).toEqual(['name']);
});

const own = { own: 'margin', type: 'amount', signed: true, label: { zh: '毛利', en: 'Margin' }, headers: ['毛利'] };
const rate = { name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, default: '5%' };
const table = { name: 'rates', type: 'table', value: 'rate', hit: 'unique', label: '表', columns: [{ name: 'margin', label: '毛利', holds: 'figures' }], default: [{ value: '1%' }] };

function formula(text: string, what: 'field' | 'parameter', from: string, to: string): unknown {
  const json = sample({ language: 2, fields: ['person', 'amount', own], parameters: [rate, table], components: [component({ formula: text })] });
  return Reflect.get(Object(Reflect.get(Object(Object(Reflect.get(Object(valueOf(renamed(json, { what, from, to }))), 'components'))[0]), 'rule')), 'formula');
}

describe('in a formula only what is meant is called otherwise', () => {
  it.each([
    ['=SUM(margin) * rate', '=SUM(profit) * rate'],
    ['=SUM([margin]) + SUM( margin,where: margin >= 0 )', '=SUM([profit]) + SUM( profit,where: profit >= 0 )'],
    ['=SUM([毛利]) * rate', '=SUM([毛利]) * rate'],
    ['=SUM(margin * DECIDE(rates, margin, margin))', '=SUM(profit * DECIDE(rates, margin, profit))'],
    ['=SUM(amount, where: WORDS(person) = "margin") + 0 * SUM(margin)', null],
  ])('%s', (before, after) => {
    if (after === null) expect(() => formula(before, 'field', 'margin', 'profit')).toThrow('First mend');
    else expect(formula(before, 'field', 'margin', 'profit')).toBe(after);
  });

  it('a figure by its name and behind a $', () => {
    expect(formula('=SUM(margin) * rate + $rate * SUM(amount)', 'parameter', 'rate', 'part')).toBe('=SUM(margin) * part + $part * SUM(amount)');
  });
});

test.each([
  ['毛利', '"毛利" will not do'], ['', '"" will not do'], ['2nd', '"2nd" will not do'], ['amount', '"amount" is the name of another column or figure'], ['rate', '"rate" is the name'], ['rounding', '"rounding" is the name'], ['quantity', '"quantity" is the name'],
])('a column cannot be called "%s"', (to, told) => {
  const json = sample({ language: 2, fields: ['person', 'amount', own], parameters: [rate], components: [component({ formula: '=SUM(margin) * rate' })] });
  expect(problemsOf(renamed(json, { what: 'field', from: 'margin', to })).map((problem) => say(problem.sentence, 'en')).join()).toContain(told);
});

test('what else is still to be put right is no hindrance, but a formula that cannot be read is', () => {
  const json = (formula: string): unknown => sample({ language: 2, fields: ['person', 'amount', own], parameters: [{ ...rate, default: '' }], components: [component({ formula: '=SUM(margin) * rate' }), { ...component({ formula }), id: 'other' }] });
  const done = (formula: string): readonly string[] => {
    const next = renamed(json(formula), { what: 'field', from: 'margin', to: 'profit' });
    return next.ok ? [...JSON.stringify(next.value).matchAll(/"formula":"([^"]*)"/g)].map(([, each = '']) => each) : next.problems.map(({ sentence: told }) => say(told, 'en'));
  };
  expect(done('=')).toEqual(['=SUM(profit) * rate', '=']);
  expect(done('=SUM(margin')).toEqual(['First mend the formula that cannot be read: the names in it are not seen yet.']);
});

/** A scheme that names a column, a figure and a mapping wherever that can be done, and has the same words where they are something else. */
function naming(column: string, figure: string, mapping: string): Record<string, unknown> {
  const row = (name: string): Record<string, unknown> => ({ date: '2026-01-05', person: 'margin', amount: 100, [name]: 5, region: 'rate' });
  return sample({
    language: 2, id: 'margin', name: 'rate', description: 'margin',
    fields: [
      'person', 'amount', { own: column, type: 'amount', label: 'margin', headers: ['margin'], or: ['quantity'] }, { sales: 'quantity', or: [column] }, { sales: 'region', optional: true },
      { sales: 'product', where: [{ value: column, above: 0 }] },
    ],
    parameters: [
      { name: figure, type: 'rate', label: 'rate', hint: 'rate', optional: true },
      { name: 'bonus', type: 'rate', label: 'margin', default: `$${figure}`, defaults: [{ when: [{ given: figure }], value: `$${figure}` }, { when: [{ not: { given: figure } }], value: '5%' }] },
      { name: mapping, type: 'mapping', value: 'rate', label: 'weights', default: { rate: '1%', margin: '2%', weights: '3%' } }, { name: 'other', type: 'rate', label: 'o', optional: true },
    ],
    exactlyOne: [[figure, 'other']],
    components: [
      component({ formula: { plus: [{ times: [{ sum: column }, `$${figure}`] }, { times: [{ sum: { field: column } }, `$${mapping}.rate`, `$${mapping}.${'margin'}`] }] } }, {
        id: 'margin', label: 'rate', if: [{ column: `sales.${column}` }], where: [{ field: 'region', in: ['margin', 'rate'] }, { field: column, blank: false }],
      }),
      component({ formula: `=SUM(${column}) * ${figure} + SUM(amount, where: AND(region = "margin", ${column} > 0)) * $${figure} + SUM([${column}]) * 0` }, { id: 'rate', label: 'margin' }),
      component({ formula: { times: [{ sum: { times: [column, { lookup: `$${mapping}`, by: 'region', otherwise: 0 }] } }, '$bonus'] } }, { id: 'weights', label: 'margin', where: `=${column} > 0` }),
    ],
    examples: [{ name: 'margin', sales: [row(column)], history: [{ customer: 'margin', [column]: 1 }], params: { [figure]: '3%', [mapping]: { rate: '1%', margin: '1%', weights: '2%' } }, expect: { totals: { cash: '1' } } }],
  });
}

describe('everything that is so named is called otherwise, and nothing that only looks like it', () => {
  test.each<['field' | 'parameter', string, string, readonly [string, string, string]]>([
    ['field', 'margin', 'profit', ['profit', 'rate', 'weights']], ['parameter', 'rate', 'part', ['margin', 'part', 'weights']], ['parameter', 'weights', 'parts', ['margin', 'rate', 'parts']],
    ['field', 'margin', 'm', ['m', 'rate', 'weights']], ['parameter', 'rate', 'rateOfTheWholeYear', ['margin', 'rateOfTheWholeYear', 'weights']],
  ])('the %s %s as %s', (what, from, to, names) => {
    expect(valueOf(renamed(naming('margin', 'rate', 'weights'), { what, from, to }))).toEqual(naming(...names));
    expect(valueOf(renamed(naming(...names), { what, from: to, to: from }))).toEqual(naming('margin', 'rate', 'weights'));
  });

  test('by the name that it has, nothing changes', () => {
    const json = naming('margin', 'rate', 'weights');
    expect(valueOf(renamed(json, { what: 'field', from: 'margin', to: 'margin' }))).toBe(json);
  });

  test('a name that nothing has changes nothing', () => {
    expect(valueOf(renamed(naming('margin', 'rate', 'weights'), { what: 'field', from: 'cost', to: 'price' }))).toEqual(naming('margin', 'rate', 'weights'));
  });
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['a column that is in two tables', { fields: ['person', 'amount', own, { ...own, in: 'people' }] }, '"margin" is also a column of another table'],
  ['a scheme with a key that the language does not have', { colour: 'red' }, 'First mend'],
  ['a scheme with a construct that it does not have', { components: [component({ formula: { summ: 'margin' } })] }, 'First mend'],
])('%s is not called otherwise', (_, change, told) => {
  const json = sample({ language: 2, fields: ['person', 'amount', own], parameters: [rate], components: [component({ formula: '=SUM(margin) * rate' })], ...change });
  expect(problemsOf(renamed(json, { what: 'field', from: 'margin', to: 'profit' })).map((problem) => say(problem.sentence, 'en'))[0]).toContain(told);
});

test.each([[null], ['scheme'], [[]], [{ fields: 5, parameters: 'rate', components: [], examples: {} }]])('%j is nothing in which there are names', (json) => {
  const { ok } = renamed(json, { what: 'field', from: 'margin', to: 'profit' });
  expect(ok).toBe(true);
});
