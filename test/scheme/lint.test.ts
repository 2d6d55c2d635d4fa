import { say } from '../../src/i18n';
import { GALLERY, PRESETS } from '../../src/presets';
import { bindAsFar, lintScheme, parseScheme } from '../../src/scheme';
import { component, sample, valueOf } from './sample';

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
    ['a scheme that is as it should be', [], {}],
  ])('%s', (_, codes, change) => {
    expect(warnings(change)).toEqual(codes);
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
