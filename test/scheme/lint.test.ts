import { say } from '../../src/i18n';
import { GALLERY, PRESETS } from '../../src/presets';
import { bindAsFar, lintScheme, parseScheme } from '../../src/scheme';
import { component, sample, valueOf } from './sample';

const OWN = { own: 'margin', type: 'amount', label: 'Margin', headers: ['毛利'], optional: true };

const tiersParameter = (value: string, tiers: unknown, bound = 'amount'): unknown => ({ name: 'tiers', type: 'tiers', bound, value, label: { zh: '分档', en: 'Tiers' }, default: tiers });

function warnings(change: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const scheme = valueOf(parseScheme(sample(change)));
  return lintScheme(scheme, bindAsFar(scheme, given).parameters).map(({ code }) => code);
}

const byTiers = (method: string, value: string, tiers: unknown, of: unknown = { sum: 'amount' }): Readonly<Record<string, unknown>> =>
  ({ parameters: [tiersParameter(value, tiers)], components: [component({ formula: { tiers: '$tiers', of, method } })] });

/** A decision table over a column of ranges. */
const byDecision = (value: string, cells: unknown, by: unknown = { sum: 'amount' }, of: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  language: 2,
  parameters: [{ name: 'prizes', type: 'table', value, hit: 'first', label: '奖金', columns: [{ name: 'size', label: '金额', holds: 'figures' }], default: cells, ...(value === 'rate' ? { atMost: 2 } : {}) }],
  components: [component({ formula: { decide: '$prizes', by: [{ column: 'size', value: by }] } }, of)],
});

describe('what may not be meant', () => {
  it.each<[string, readonly string[], Readonly<Record<string, unknown>>]>([
    ['a whole-amount rate that falls', ['less-for-more'], byTiers('slab', 'rate', [{ atLeast: 0, value: '3%' }, { atLeast: 100, value: '2%' }])],
    ['a rate of slices that falls pays no less', [], byTiers('graduated', 'rate', [{ atLeast: 0, value: '3%' }, { atLeast: 100, value: '2%' }])],
    ['a slice below 0', ['less-for-more'], { parameters: [], components: [component({ formula: { tiers: [{ atLeast: 0, value: '3%' }, { atLeast: 100, value: '-2%' }], of: { sum: 'amount' }, method: 'graduated' } })] }],
    ['an amount that falls', ['less-for-more'], byTiers('fixed', 'amount', [{ atLeast: 0, value: 30 }, { above: 100, value: 20 }])],
    ['a tier that changes nothing', ['tier-without-effect'], byTiers('slab', 'rate', [{ atLeast: 0, value: '3%' }, { atLeast: 100, value: '3%' }])],
    ['nothing below the first tier', ['starts-above'], byTiers('slab', 'rate', [{ atLeast: 100, value: '3%' }])],
    ['no tiers', ['no-tiers'], byTiers('slab', 'rate', [])],
    ['a prize above its sales', ['pays-above-sales'], byTiers('fixed', 'amount', [{ atLeast: 0, value: 0 }, { atLeast: 100, value: 200 }])],
    ['a prize for a number of rows', [], byTiers('fixed', 'amount', [{ atLeast: 0, value: 0 }, { atLeast: 100, value: 200 }], { count: 'rows' })],
    ['a prize of a table above the sales from which it holds', ['pays-above-sales'], byDecision('amount', [{ size: '>=100 <200', value: 150 }, { size: '>=200', value: 150 }])],
    ['a prize of a table above the sales up to which it holds', ['pays-above-sales'], byDecision('amount', [{ size: '<200', value: 300 }])],
    ['a prize of a table above the amount of its row', ['pays-above-sales'], byDecision('amount', [{ size: '>100', value: 101 }], 'amount', { each: 'row' })],
    ['a prize of a table for a number of rows', [], byDecision('amount', [{ size: '>=100', value: 200 }], { count: 'rows' })],
    ['a prize of a table within its sales, and one for all that no range bounds', [], byDecision('amount', [{ size: '>=100 <200', value: 100 }, { value: 900 }])],
    ['a rate of a table above 100 %', ['rate-above-one'], byDecision('rate', [{ size: '>=100', value: '120%' }])],
    ['a parameter that nothing reads', ['parameter-unused'], { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '5%' }, { name: 'idle', type: 'amount', label: 'idle', optional: true }] }],
    ['a parameter that is another one\'s default', [], { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '$usual' }, { name: 'usual', type: 'rate', label: 'u', default: '5%' }] }],
    ['a rate above 100 %', ['rate-above-one'], { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '150%', atMost: 2 }] }],
    ['a table without a row', ['no-rows'], byDecision('rate', [])],
    ['a column of one\'s own that nothing reads', ['column-unused'], { language: 2, fields: ['person', 'amount', OWN] }],
    ['one that a formula reads', [], { language: 2, fields: ['person', 'amount', OWN], components: [component({ formula: '=SUM(margin) * $rate' })] }],
    ['one that a condition reads, or another column', [], {
      language: 2, fields: ['person', 'amount', { ...OWN, type: 'date' }, { own: 'due', latest: ['margin'], label: 'Due' }], components: [component({ formula: '=SUM(amount) * $rate' }, { periodOf: 'due' })],
    }],
    ['a scheme that is as it should be', [], {}],
  ])('%s', (_, codes, change) => {
    expect(warnings(change)).toEqual(codes);
  });

  const twoTiers = (bound: string, value: string, tiers: unknown, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
    parameters: [{ name: 'tiers', type: 'tiers', bound, value, label: '分档', default: tiers, atMost: 9999, ...more }], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } })],
  });
  const fixedOf = (of: unknown, change: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
    parameters: [tiersParameter('amount', [{ atLeast: 0, value: 5 }, { atLeast: 1000, value: 2000 }])], components: [component({ formula: { tiers: '$tiers', of, method: 'fixed', ...more } }, change)],
  });
  const choice = { name: 'by', type: 'choice', label: 'by', default: 'x', choices: [{ word: 'x', label: 'x' }, { word: 'y', label: 'y' }] };

  it.each<[string, Readonly<Record<string, unknown>>, ...string[]]>([
    ['a rate that falls', twoTiers('amount', 'rate', [{ atLeast: 0, value: '3%' }, { atLeast: 1000, value: '2%' }]), 'less-for-more tiers: "分档": at 1,000 the value falls from 3 % to 2 %, so that more pays less. Check the values.'],
    ['an amount that falls', twoTiers('rate', 'amount', [{ atLeast: 0, value: 3000 }, { atLeast: '80%', value: 20 }]), 'less-for-more tiers: "分档": at 80 % the value falls from 3,000 to 20, so that more pays less. Check the values.'],
    ['tiers of a component', { parameters: [], components: [component({ formula: { tiers: [{ atLeast: 10, value: 3 }, { atLeast: 20, value: 3 }], of: { sum: 'amount' }, method: 'fixed' } })] },
      'starts-above share: the tiers of "提成": below 10 nothing is paid. If that is not meant, add a tier from 0 on.', 'tier-without-effect share: the tiers of "提成": the tier at 20 has the value of the one before (3) and changes nothing. Change it or take it out.'],
    ['no tiers', twoTiers('amount', 'rate', []), 'no-tiers tiers: "分档": there is no tier at all, so nothing is paid.'],
    ['a rate above 1', twoTiers('amount', 'rate', [{ atLeast: 0, value: '100%' }, { atLeast: 5, value: '120%' }]), 'rate-above-one tiers: "分档": the rate 120 % is above 100 %. Check it.'],
    ['a slice of nothing', { parameters: [], components: [component({ formula: { tiers: [{ atLeast: 0, value: 2 }, { atLeast: 5, value: 0 }], of: { sum: 'amount' }, method: 'graduated' } })] }],
    ['a prize above sales', fixedOf({ sum: 'amount' }), 'pays-above-sales tiers: "Tiers": at sales of 1,000 it pays 2,000, more than was sold. Check it.'],
    ['a prize above the amount of a row', fixedOf('amount', { each: 'row' }), 'pays-above-sales tiers: "Tiers": at sales of 1,000 it pays 2,000, more than was sold. Check it.'],
    ['a prize above the first order', fixedOf('amount', { each: 'newCustomer', rows: 'first' }), 'pays-above-sales tiers: "Tiers": at sales of 1,000 it pays 2,000, more than was sold. Check it.'],
    ['a prize by the earliest row', fixedOf('amount')],
    ['a prize by more than sales', fixedOf({ sum: { times: ['amount', 2] } })],
    ['a prize as large as sales', { parameters: [tiersParameter('amount', [{ atLeast: 0, value: 0 }, { atLeast: 100, value: 100 }])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'fixed' } })] }],
    ['a prize by a number', { ...fixedOf({ sum: 'amount' }), parameters: [tiersParameter('amount', [{ atLeast: 0, value: 0 }, { atLeast: 1, value: 9 }], 'count')] }],
    ['an amount for each yuan', fixedOf({ sum: 'amount' }, {}, { on: { count: 'rows' } })],
    ['a factor above its sales', { ...fixedOf({ sum: 'amount' }), parameters: [tiersParameter('multiplier', [{ atLeast: 0, value: 0 }, { atLeast: 1, value: 9 }])] }],
    ['one table used twice', { ...twoTiers('amount', 'rate', []), components: ['a', 'b'].map((id) => component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { id, label: id })) }, 'no-tiers tiers: "分档": there is no tier at all, so nothing is paid.'],
    ['a rate', { parameters: [{ name: 'rate', type: 'rate', label: '比例', default: '150%', atMost: 2 }] }, 'rate-above-one rate: "比例": the rate 150 % is above 100 %. Check it.'],
    ['rates of a mapping', { parameters: [{ name: 'rate', type: 'mapping', value: 'rate', label: '比例', default: { a: '100%', b: '101%' }, atMost: 2 }], components: [component({ formula: { lookup: '$rate', by: 'customer' } })] }, 'rate-above-one rate: "比例": the rate 101 % is above 100 %. Check it.'],
    ['amounts of a mapping', { parameters: [{ name: 'rate', type: 'mapping', value: 'amount', label: '奖', default: { a: 100 } }], components: [component({ formula: { lookup: '$rate', by: 'customer' } })] }],
    ['a list of amounts', { parameters: [{ name: 'rate', type: 'amounts', label: '奖', default: [100] }], components: [component({ contest: { sum: 'amount' }, prizes: '$rate', ties: 'first' })] }],
    ['a rate of a decision table', byDecision('rate', [{ size: '>=100', value: '120%' }, { value: '100%' }]), 'rate-above-one prizes: "奖金": the rate 120 % is above 100 %. Check it.'],
    ['a prize of a decision table', byDecision('amount', [{ size: '>=1000 <2000', value: 1500 }]), 'pays-above-sales prizes: "奖金": at sales of 1,000 it pays 1,500, more than was sold. Check it.'],
    ['one from nothing on', byDecision('amount', [{ size: '>=0 <=200', value: 300 }]), 'pays-above-sales prizes: "奖金": at sales of 200 it pays 300, more than was sold. Check it.'],
    ['one below some sales', byDecision('amount', [{ size: '<=0', value: 5 }, { size: '<200', value: 300 }]), 'pays-above-sales prizes: "奖金": at sales of 200 it pays 300, more than was sold. Check it.'],
    ['one as large as sales', byDecision('amount', [{ size: '>200', value: 200 }])],
    ['a factor of a decision table', byDecision('multiplier', [{ size: '>2', value: 3 }])],
    ['a parameter that nothing reads', { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '5%' }, { name: 'idle', type: 'amount', label: '闲置', optional: true }] }, 'parameter-unused idle: The parameter "闲置" (idle) is used nowhere in the scheme.'],
    ['one that only a condition of a default reads', { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '5%', defaults: [{ when: [{ parameter: 'by', is: 'y' }], value: '6%' }] }, choice] }],
    ['a word that begins like a parameter', { parameters: [{ name: 'rate', type: 'rate', label: 'r', default: '5%' }, { name: 'x', type: 'amount', label: 'x', optional: true }, { ...choice, choices: [{ word: 'x', label: 'x' }], default: 'x' }], components: [component({ formula: '$rate' }, { if: [{ parameter: 'by', is: 'x' }] })] },
      'parameter-unused x: The parameter "x" (x) is used nowhere in the scheme.'],
    ['a component that is not there with these parameters', { parameters: [choice, tiersParameter('rate', [])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { if: [{ parameter: 'by', is: 'y' }] })] }],
    ['a component where a list is empty', { language: 2, parameters: [{ name: 'list', type: 'words', label: 'list', default: [] }, tiersParameter('rate', [])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { if: [{ empty: 'list' }] })] }, 'no-tiers tiers: "Tiers": there is no tier at all, so nothing is paid.'],
    ['a component where a list is not empty', { language: 2, parameters: [{ name: 'list', type: 'words', label: 'list', default: ['a'] }, tiersParameter('rate', [])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { if: [{ empty: 'list' }] })] }],
    ['a component where a column must be there', { parameters: [tiersParameter('rate', [])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { if: [{ column: 'people.role' }] })] }, 'no-tiers tiers: "Tiers": there is no tier at all, so nothing is paid.'],
    ['a component where a parameter is given', { parameters: [{ name: 'extra', type: 'amount', label: 'e', optional: true }, tiersParameter('rate', [])], components: [component({ formula: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }, { if: [{ given: 'extra' }] })] }],
  ])('%s is told in words, at its parameter or component', (_, change, ...said) => {
    const scheme = valueOf(parseScheme(sample(change)));
    expect(lintScheme(scheme, bindAsFar(scheme, {}).parameters).map(({ code, place, sentence }) => `${code} ${place?.path ?? ''}: ${say(sentence, 'en')}`)).toEqual(said);
  });

  it('not of a branch that is not taken', () => {
    const change = {
      parameters: [
        tiersParameter('rate', [{ atLeast: 0, value: '3%' }, { atLeast: 100, value: '2%' }]),
        { name: 'by', type: 'choice', label: 'by', default: 'sum', choices: [{ word: 'sum', label: 'sum' }, { word: 'tiers', label: 'tiers' }] },
      ],
      components: [component({ formula: { choose: [{ when: [{ parameter: 'by', is: 'tiers' }], value: { tiers: '$tiers', of: { sum: 'amount' }, method: 'slab' } }], otherwise: { sum: 'amount' } } })],
    };
    expect(warnings(change)).toEqual([]);
    expect(warnings(change, { by: 'tiers' })).toEqual(['less-for-more']);
  });

  it.each([...PRESETS, ...GALLERY].map(({ id, json }) => [id, json] as const))('of %s no tier pays less for more, nothing is unused, and each warning is a sentence in both languages', (_, json) => {
    const scheme = valueOf(parseScheme(json));
    const found = lintScheme(scheme, bindAsFar(scheme, {}).parameters);
    expect(found.filter(({ code }) => !['starts-above', 'no-tiers', 'rate-above-one'].includes(code)).map(({ code }) => code)).toEqual([]);
    for (const { sentence, place } of found) {
      expect(place?.path).toBeDefined();
      for (const language of ['zh', 'en'] as const) expect(say(sentence, language)).not.toMatch(/\{|undefined/);
    }
  });
});
