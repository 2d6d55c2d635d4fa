import fc from 'fast-check';
import type { Exact } from '../../src/money';
import { plain, ZERO } from '../../src/money';
import { PRESETS } from '../../src/presets';
import { bindParameters, parseScheme, schemeJsonSchema, schemeToJson } from '../../src/scheme';
import { scheme as shape } from '../../src/scheme/grammar/scheme';
import { At } from '../../src/scheme/shape/at';
import { anyScheme } from '../payout/schemes';
import { anyJson } from './any-json';
import { component, sample, valueOf } from './sample';

const isExact = (value: unknown): value is Exact => value instanceof ZERO.constructor;

/** A scheme with its figures by their value, however they were written. */
function plainly(scheme: unknown): unknown {
  return JSON.parse(JSON.stringify(scheme, (_, value: unknown) => (isExact(value) ? { figure: plain(value) } : value instanceof Map ? [...value] : value)));
}

const printed = (json: unknown): unknown => schemeToJson(valueOf(parseScheme(json)));

/** A scheme is the same after it was printed and parsed again, and is printed alike. */
function comesBack(json: unknown): void {
  const scheme = valueOf(parseScheme(json));
  const once = schemeToJson(scheme);
  const again = valueOf(parseScheme(JSON.parse(JSON.stringify(once))));
  expect(plainly(again)).toEqual(plainly(scheme));
  expect(schemeToJson(again)).toEqual(once);
}

describe('printing a scheme and parsing it again gives the same scheme', () => {
  it.each(PRESETS.map(({ id, json }) => [id, json] as const))('%s', (_, json) => {
    comesBack(json);
  });

  it('whatever it pays by', () => {
    fc.assert(fc.property(anyScheme, comesBack), { numRuns: 40 });
  });

  it('whatever the JSON Schema lets it say', () => {
    const latest = anyJson(schemeJsonSchema()).map((json) => ({ ...Object(json), language: 2 }));
    fc.assert(fc.property(latest, (json) => {
      const at = new At('');
      const value = shape.read(json, at);
      // What no JSON Schema can say: the same bound twice, a field that is optional and needed under a condition. That what is said belongs to the latest edition must not be among it.
      fc.pre(at.trail.problems.length === 0);
      const once = shape.write(value);
      expect(plainly(shape.read(once, new At('')))).toEqual(plainly(value));
    }), { numRuns: 30 });
  });

  it('with every construct of the language', () => {
    const ofMembers = [
      { field: 'role', in: ['a', 'b'] }, { people: 'role', in: ['a'] }, { value: 'amount', below: 5 }, { value: 'amount', equals: '$rate' }, { parameter: 'by', is: 'x' }, { given: 'rate' }, { column: 'people.role' },
      { not: { all: [{ any: [{ field: 'visited', is: true }] }] } },
    ];
    const ofRows = [...ofMembers, { people: 'role', of: 'referrer', blank: true }, { field: 'date', laterThan: { workingDays: 3, afterEndOf: 'month' } }];
    const conditions = [...ofRows, { newCustomer: false }];
    const figures = [
      1.5, '$rate', 'amount', { people: 'basePay' }, { people: 'basePay', of: 'referrer' }, { sum: { times: ['amount', 2] }, where: [{ newCustomer: true }], across: 'team' },
      { count: 'rows' }, { distinct: 'customer' }, { sum: { ordinal: true } }, { target: 'company' }, { days: { from: 'date', to: 'date' } }, { least: [1, 2] }, { most: [1, 2] }, { minus: [1, 2] },
      { over: [1, 2], byZero: 0 }, { growth: [1, 2] }, { floor: 1.5 }, { round: 1.005, places: 2, mode: 'half-even' }, { orElse: [1, 2] }, { highest: 1 },
      { tiers: [{ atLeast: 0, value: 1 }, { above: 5, value: 2 }], of: 1, method: 'graduated', on: 2 }, { lookup: { a: 1 }, by: 'role', otherwise: 3 },
      { choose: [{ when: conditions, value: 1 }], otherwise: 2 }, { score: [{ label: { zh: '分', en: 'score' }, of: 1, weight: '$rate' }] }, { sumOfItems: '$items', value: { item: 'max', orParameter: true } },
    ];
    const full = sample({
      fields: ['person', 'amount', 'customer', 'visited', 'reportedDate', { people: 'role', optional: true, synonyms: [['a', 'b']], known: 'synonyms' }, { people: 'basePay', where: ofRows, rejectsRow: true, atLeast: 0, atMost: 5 }, { sales: 'quantity', or: ['amount'], if: [{ given: 'rate' }] }],
      parameters: [
        { name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, hint: { zh: '提示', en: 'Hint' }, above: 0, atMost: 1, optional: true },
        { name: 'by', type: 'choice', label: { zh: '依据', en: 'By' }, choices: [{ word: 'x', label: { zh: '甲', en: 'X' } }], default: 'x', defaults: [{ when: [{ given: 'rate' }], value: 'x' }] },
        { name: 'items', type: 'items', label: { zh: '项目', en: 'Items' }, figures: ['max'], default: [] },
        { name: 'a', type: 'amount', label: { zh: '甲', en: 'A' } }, { name: 'b', type: 'amount', label: { zh: '乙', en: 'B' } },
      ],
      exactlyOne: [['a', 'b']],
      defaults: { places: 0, dormantMonths: 6, holidays: ['2024-10-01'] },
      exclusions: [{ code: 'late', label: { zh: '晚', en: 'late' }, when: ofRows }],
      components: [
        component({ formula: { sum: 'amount' }, toDate: 'window' }, { id: 'to-date', per: 'week' }),
        component({ formula: { plus: figures }, when: conditions }, { id: 'one', label: { zh: '一', en: 'one' }, if: [{ given: 'rate' }], each: 'newCustomer', per: 'week', periodOf: 'reportedDate', rows: 'first', onlyFirstOf: 'person', where: conditions, to: { members: ofMembers }, award: 'points', bounds: { atLeast: 1, atMost: 2, apply: 'cap-first' }, limit: { per: 'month', atMost: 5 }, due: { workingDays: 5, after: 'date' }, taxCategory: 'wages' }),
        component({ streak: conditions, every: 3, amount: 5 }, { id: 'two', label: { zh: '二', en: 'two' }, bounds: { atMost: 5 } }),
        component({ streak: conditions, from: 2, amount: 5 }, { id: 'three', label: { zh: '三', en: 'three' }, source: 'fraud', to: 'closer' }),
        component({ contest: 1, prizes: ['$a', 5], ties: 'same', among: conditions }, { id: 'four', label: { zh: '四', en: 'four' } }),
        component({ share: 1, when: conditions, among: 'person', weight: 1, leftover: 'first' }, { id: 'five', each: 'all', label: { zh: '五', en: 'five' } }),
        component({ milestones: 1, steps: [{ atLeast: 5, value: 1 }] }, { id: 'six', label: { zh: '六', en: 'six' } }),
      ],
      forfeits: [{ source: 'fraud', same: 'team' }],
      redemption: [{ award: 'points', cost: 100, offer: { zh: '假', en: 'leave' } }],
      costs: '$items',
      examples: [{ name: 'x', sales: [{ person: 'a' }], expect: { totals: [{ recipient: 'a', award: 'cash', amount: '1.00' }], rejected: ['people 1', 2], excluded: [3] } }],
    });
    expect(printed(full)).toEqual(full);
  });

  it('keeps figures that no JSON number can say', () => {
    const json = sample({ components: [component({ formula: '0.12345678901234567890123' }, { label: { zh: '提', en: 'share' } })] });
    expect(printed(json)).toMatchObject({ components: [{ rule: { formula: '0.12345678901234567890123' } }] });
  });

  it('binds to the same parameters', () => {
    const first = valueOf(parseScheme(PRESETS.find(({ id }) => id.startsWith('rank'))?.json));
    const second = valueOf(parseScheme(schemeToJson(first)));
    for (const given of [{}, { by: 'quantity' }, { prizes: '9, 8' }]) {
      const [a, b] = [first, second].map((scheme) => valueOf(bindParameters(scheme, given)));
      expect([a?.word('ties'), a?.figures({ parameter: 'prizes' })]).toEqual([b?.word('ties'), b?.figures({ parameter: 'prizes' })]);
    }
  });
});
