import { ownAwards } from '../../src/scheme/grammar/award';
import { components, forfeits } from '../../src/scheme/grammar/component';
import { conditions } from '../../src/scheme/grammar/condition';
import { componentCredit, rowCredit } from '../../src/scheme/grammar/credit';
import { expression } from '../../src/scheme/grammar/expression';
import { fieldUses } from '../../src/scheme/grammar/field';
import { figure, givenDay, givenInteger, givenPositive, givenWorkingDays, reference } from '../../src/scheme/grammar/given';
import { entries } from '../../src/scheme/grammar/mapping';
import { ownParameters } from '../../src/scheme/grammar/parameter';
import { due, parts } from '../../src/scheme/grammar/payable';
import { limitPeriod, per, since } from '../../src/scheme/grammar/period';
import { rule } from '../../src/scheme/grammar/rule';
import { scheme } from '../../src/scheme/grammar/scheme';
import { givenTiers } from '../../src/scheme/grammar/tiers';
import { say } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { At, Trail } from '../../src/scheme/shape/at';
import { component, sample } from './sample';

// What the language does not take: of what kind each refusal is, and where. What stands in for it is such that nothing else is told because of it.

type Json = Readonly<Record<string, unknown>>;

const SHAPES = {
  figure, count: givenInteger, positive: givenPositive, workingDays: givenWorkingDays, day: givenDay, reference: reference(['amount']), mapping: entries, tiers: givenTiers, per, limitPeriod, since, due, parts, fields: fieldUses,
  parameters: ownParameters, credit: rowCredit, componentCredit, rule, expression, conditions, components, forfeits, awards: ownAwards, scheme,
};

/** What is refused of it, each by its kind and place, and what stands in for the whole. */
function readingOf(name: keyof typeof SHAPES, json: unknown, language: 1 | 2 = 2): { readonly refused: readonly string[]; readonly value: unknown } {
  const trail = new Trail();
  trail.language = language;
  const value: unknown = SHAPES[name].read(json, new At('it', trail));
  return { value, refused: trail.problems.map(({ code, place }) => `${code} ${(place?.path ?? '').replace(/^it\.?/, '')}`.trim()) };
}

const part = (id: string, more: Json = {}): Json => ({ id, label: id, ...more });
const bit = (more: Json, is: unknown = { formula: 1 }): readonly Json[] => [{ id: 'a', label: 'a', each: 'team', rule: is, ...more }];
const own = (more: Json): readonly Json[] => [{ own: 'later', latest: ['date'], label: 'L', ...more }];
const wine = (more: Json): readonly Json[] => [{ kind: 'wine', label: 'w', ...more }];
const SHARES = [{ person: 'a', share: '40%' }, { person: 'b', share: '60%' }];
const WHOLE = { id: 's', version: '1', name: 's', description: 's', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: [], components: [] };
const offer = (cost: unknown): Json => ({ ...WHOLE, redemption: [{ award: 'points', cost, offer: 'x' }] });
const example = (expect: Json): Json => ({ ...WHOLE, examples: [{ name: 'x', expect }] });

test.each<[keyof typeof SHAPES, unknown, ...string[]]>([
  ['figure', 'x', 'wrong-type'], ['figure', 1e15, 'out-of-bounds'], ['figure', -1e15, 'out-of-bounds'], ['figure', 999_999_999_999_999],
  ['count', -1, 'wrong-type'], ['count', 0], ['positive', 0, 'out-of-bounds'], ['positive', 1], ['workingDays', 3661, 'out-of-bounds'], ['workingDays', 3660],
  ['day', '2026-02-30', 'wrong-type'], ['day', 46_000, 'wrong-type'], ['day', '1899-12-31', 'out-of-bounds'], ['day', '1900-01-01'], ['day', '2199-12-31'], ['day', '2200-01-01', 'out-of-bounds'],
  ['reference', 'a', 'wrong-type'], ['mapping', [1], 'wrong-type'], ['mapping', 'm', 'wrong-type'], ['mapping', { a: 'x' }, 'wrong-type a'],
  ['mapping', Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`k${index}`, 1])), 'too-large'], ['mapping', Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1]))],
  ['tiers', [{ atLeast: 1, value: 1 }, { atLeast: 1, value: 2 }], 'duplicate'], ['tiers', [{ atLeast: 1, value: 1 }, { above: 1, value: 2 }]], ['tiers', [{ atLeast: 'x', value: 1 }, { atLeast: 0, value: 2 }], 'wrong-type [0].atLeast'],
  ['parts', [part('a', { share: '60%' }), part('a', { share: '40%' })], 'duplicate [1].id'], ['parts', [part('a', { share: '110%' }), part('b', { share: '-10%' })], 'out-of-bounds [1].share'], ['parts', [part('a'), part('b')], 'missing'],
  ['parts', [part('a', { share: '100%' }), part('b')], 'out-of-bounds'], ['parts', [part('a', { share: '99%' }), part('b')]], ['parts', [part('a', { share: '$x' }), part('b', { share: '40%' })], 'missing'],
  ['parts', [part('a', { share: '60%' }), part('b', { share: '30%' })], 'out-of-bounds'], ['parts', [part('a', { share: 1 })], 'missing'],
  ['fields', own({ monthsAfter: 1201 }), 'out-of-bounds [0].monthsAfter'], ['fields', own({ monthsAfter: 1200 })], ['fields', own({ monthsAfter: 0 })], ['fields', own({ monthsAfter: -1 }), 'out-of-bounds [0].monthsAfter'], ['fields', own({ monthsAfter: 1.5 }), 'out-of-bounds [0].monthsAfter'],
  ['fields', own({ monthsAfter: '1' }), 'out-of-bounds [0].monthsAfter'], ['fields', [{ sales: 'a', optional: true, or: ['b'] }], 'wrong-type [0]'],
  ['credit', { columns: [{ person: 'a', share: 'x' }, { person: 'b' }] }, 'missing columns'], ['credit', { columns: [{ person: 'a' }, { person: 'b' }, { person: 'a' }] }, 'duplicate columns[2].person'], ['credit', { columns: [{ person: '' }, { person: '' }] }, 'wrong-type columns[0].person', 'wrong-type columns[1].person'],
  ['credit', { roles: [{ person: 'a', share: '-10%' }, { person: 'b', share: '110%' }] }, 'out-of-bounds roles[0].share'], ['credit', { roles: [{ person: 'a', share: 0 }, { person: 'b', share: 1 }] }], ['credit', { roles: [{ person: 'a', share: '40%' }] }, 'out-of-bounds roles'],
  ['credit', { roles: [{ person: 'a', share: '40%' }], overlay: true }], ['credit', { roles: [{ person: 'a', share: '40%' }, { person: 'b', share: '$x' }] }], ['credit', { roles: SHARES, emptyTo: 'c' }, 'unknown-word emptyTo'], ['credit', { roles: SHARES, emptyTo: 'b' }],
  ['componentCredit', { managers: ['3%'], share: 'x' }, 'no-meaning share'], ['componentCredit', { managers: 'all', less: 'below' }, 'no-meaning less'], ['componentCredit', { managers: 'all', share: 'x', less: 'below' }], ['componentCredit', { columns: [{ person: 'a' }, { person: 'a' }] }, 'duplicate columns[1].person'],
  ['componentCredit', { managers: ['3%', '-1%'] }, 'out-of-bounds managers[1]'], ['componentCredit', { managers: [0, '$x'] }],
  ['componentCredit', { managers: 5 }, 'unknown-word managers'], ['componentCredit', 'some', 'unknown-word'], ['componentCredit', { roles: [{ person: 'a', share: '40%' }] }, 'out-of-bounds roles'],
  ['expression', true, 'wrong-type'], ['expression', 'VIP 客户', 'wrong-type'], ['expression', '1a', 'wrong-type'], ['expression', null, 'wrong-type'], ['expression', 'own.a b'],
  ['expression', { payDay: [32], after: 'date' }, 'out-of-bounds payDay[0]'], ['expression', { payDay: [15, 0], after: 'date' }, 'out-of-bounds payDay[1]'], ['expression', { payDay: [1, 31, '$n'], after: 'date' }],
  ['expression', { addMonths: ['date', 1.5] }, 'wrong-type addMonths[1]'], ['expression', { addMonths: ['date', 1201] }, 'out-of-bounds addMonths[1]'], ['expression', { addMonths: ['date', -1201] }, 'out-of-bounds addMonths[1]'], ['expression', { addMonths: ['date', -1200] }], ['expression', { addMonths: ['date', 1200] }],
  ['expression', { workday: ['date', -1] }, 'out-of-bounds workday[1]'], ['expression', { workday: ['date', 0] }], ['expression', { workday: ['date', 3661] }, 'out-of-bounds workday[1]'], ['expression', { workday: ['date', { plus: [9999] }] }], ['expression', { minus: [1, 2, 3] }, 'too-large minus'], ['expression', { minus: [1] }, 'missing minus'],
  ['expression', { startOf: 'day', of: 'date' }, 'unknown-word startOf'], ['expression', { endOf: 'window', of: 'date' }, 'unknown-word endOf'], ['expression', { lastWorkingDay: 'week', of: 'date' }], ['expression', { proration: {}, weights: Array.from({ length: 13 }, () => 1) }, 'too-large weights'],
  ['expression', { plus: [] }, 'missing plus'], ['expression', { choose: [] }, 'missing choose'], ['expression', { score: [] }, 'missing score'], ['expression', { decide: '$t', by: [] }, 'missing by'], ['expression', { tiers: [], of: 1, method: 'slab' }, 'missing tiers'],
  ['rule', { contest: 1, prizes: [], ties: 'first' }, 'missing prizes'], ['rule', { streak: [], every: 0, amount: 1 }, 'out-of-bounds every'], ['rule', { streak: [], from: 0, amount: 1 }, 'out-of-bounds from'],
  ['conditions', [{ column: 'teams.a' }], 'wrong-type [0].column'], ['conditions', [{ field: 'a', laterThan: { workingDays: 3661, afterEndOf: 'month' } }], 'out-of-bounds [0].laterThan.workingDays'], ['conditions', [{ field: 'a', is: 5 }], 'wrong-type [0].is'],
  ['components', bit({ limit: { per: 'month', atMost: -5 } }), 'out-of-bounds [0].limit.atMost'], ['components', bit({ limit: { per: 'month', atMost: 0 } })], ['components', bit({ limit: { per: '$often', atMost: 1 } }), 'unknown-word [0].limit.per'], ['components', bit({ bounds: {} }), 'unknown-construct [0].bounds'],
  ['components', bit({ parts: [part('a', { share: 1 })] }), 'missing [0].parts'], ['components', bit({ award: 5 }), 'unknown-word [0].award'], ['components', bit({ award: 'My Gift' }), 'wrong-type [0].award'],
  ['awards', wine({ places: 9 }), 'out-of-bounds [0].places'], ['awards', wine({ places: 8 })], ['awards', wine({ places: -1 }), 'out-of-bounds [0].places'], ['awards', wine({ places: 1.5 }), 'out-of-bounds [0].places'], ['awards', wine({ places: '2' }), 'out-of-bounds [0].places'],
  ['awards', wine({ account: { expiresAfter: 0 } }), 'out-of-bounds [0].account.expiresAfter'], ['awards', wine({ account: { expiresAfter: 1 } })], ['awards', wine({ account: { expiresAfter: 1200 } })], ['awards', wine({ account: { expiresAfter: 1201 } }), 'out-of-bounds [0].account.expiresAfter'], ['awards', wine({ account: { expiresAfter: '$n' } })],
  // What is no figure is told as that alone, and not for what stands in for it.
  ['positive', 'x', 'wrong-type'], ['workingDays', 'x', 'wrong-type'], ['rule', { streak: [], every: 'x', amount: 1 }, 'wrong-type every'], ['expression', { payDay: ['x'], after: 'date' }, 'wrong-type payDay[0]'], ['expression', { workday: ['date', true] }, 'wrong-type workday[1]'], ['expression', { workday: ['date', '-1 %%'] }, 'wrong-type workday[1]'],
  ['awards', wine({ account: { expiresAfter: 'x' } }), 'wrong-type [0].account.expiresAfter'], ['parts', [part('a', { share: 'x' }), part('b', { share: '40%' })], 'wrong-type [0].share'], ['parts', [part('A'), part('b', { share: 1 })], 'wrong-type [0].id'],
  ['credit', { roles: [{ person: 'a', share: 'x' }, { person: 'b', share: '60%' }] }, 'wrong-type roles[0].share'], ['credit', { roles: [{ person: '', share: 1 }], emptyTo: 'c' }, 'wrong-type roles[0].person'], ['scheme', offer('x'), 'wrong-type redemption[0].cost'], ['componentCredit', { managers: ['x'] }, 'wrong-type managers[0]'],
  ['componentCredit', { columns: [{ person: 'a', share: '' }, { person: 'a' }] }, 'wrong-type columns[0].share'],
  ['scheme', offer(0), 'out-of-bounds redemption[0].cost'], ['scheme', offer(-1), 'out-of-bounds redemption[0].cost'], ['scheme', offer(0.5)],
  ['scheme', { ...WHOLE, language: 3 }, 'unknown-word language'], ['scheme', example({}), 'missing examples[0].expect'], ['scheme', example({ lines: [] })], ['scheme', example({ totals: [], rejected: [0] }), 'wrong-type examples[0].expect.rejected[0]'], ['scheme', example({ totals: [], rejected: [1.5] }), 'wrong-type examples[0].expect.rejected[0]'],
  ['scheme', example({ totals: [], rejected: [1, 'people 2'] })], ['scheme', example({ totals: [], rejected: ['people 0'] }), 'wrong-type examples[0].expect.rejected[0]'], ['scheme', { ...WHOLE, exactlyOne: [['a']] }, 'missing exactlyOne[0]'],
])('%s %j', (name, json, ...refused) => {
  expect(readingOf(name, json).refused).toEqual(refused);
});

// A word that is none: what stands in for it is one that the language has, so that nothing else is told because of it.
test.each<[keyof typeof SHAPES, unknown, Json]>([
  ['components', bit({ to: 'boss' }), { to: { kind: 'person' } }], ['components', bit({ to: {} }), { to: { kind: 'members', where: [] } }], ['components', bit({ rows: 'some' }), { rows: 'all' }], ['components', bit({ source: 'lies' }), { source: 'counted' }], ['components', bit({ each: 'cat' }), { each: 'row' }],
  ['components', bit({ taxCategory: 'x' }), { taxCategory: 'none' }], ['components', bit({ payable: 'never' }), { payable: 'period-end' }], ['components', bit({ bounds: { atLeast: 1, atMost: 2, apply: 'x' } }), { boundsOrder: 'floor-first' }], ['components', bit({}, { prize: 1 }), { rule: { kind: 'formula', when: [] } }],
  ['forfeits', [{ source: 'lies', same: 'cat' }], { source: 'fraud', same: 'team' }], ['fields', [{ table: 'a' }], { table: 'sales', field: '', need: 'required', if: [], where: [], or: [], synonyms: [], column: 'any' }], ['fields', [{ sales: 'a', known: 'words', column: 'x' }], { known: 'synonyms', column: 'any' }],
  ['fields', [{ own: 'a', in: 'history', type: 'money', label: 'a', headers: ['a'] }], { table: 'sales', own: { type: 'number' } }], ['parameters', [{ name: 'a', type: 'wheel', dated: 'day', bound: 'x', value: 'x', label: 'a', hit: 'x' }], { type: 'amount', dated: 'row', bound: 'amount', value: 'amount', hit: 'unique' }],
  ['conditions', [5], { kind: 'all', of: [] }], ['conditions', [{ given: 'a b' }], { kind: 'given', parameter: '' }], ['conditions', [{ field: 'a', sameAs: 'last' }], { as: 'firstOrder' }], ['conditions', [{ field: 'a', laterThan: { workingDays: 1, afterEndOf: 'moon' } }], { afterEndOf: 'month' }],
  ['conditions', [{ people: 'a', is: 'x', of: 'boss' }], { from: 'person' }],
])('in %s %j stands in for what is wrong', (name, json, standIn) => {
  const { value, refused } = readingOf(name, json);
  expect(refused).not.toEqual([]);
  expect(value).toMatchObject([standIn]);
});

test.each<[keyof typeof SHAPES, unknown, Json]>([
  ['expression', { field: 'a', of: 'lastOrder' }, { of: 'firstOrder' }], ['expression', { people: 'a', of: 'boss' }, { of: 'person' }], ['expression', { count: 'columns' }, { what: 'rows' }], ['expression', { sum: 'a', across: 'some' }, { across: 'all' }], ['expression', { target: 'boss' }, { of: 'person' }],
  ['expression', { round: 1, places: 2, mode: 'off' }, { mode: 'half-up' }], ['expression', { tiers: '$t', of: 1, method: 'steep', beyond: 'x' }, { method: 'fixed', beyond: 'flat' }], ['expression', { rank: 1, order: 'x', within: 'x' }, { order: 'highest', within: 'team' }],
  ['expression', { result: 'a', of: 'boss', less: 'above' }, { of: 'subject', less: 'below' }], ['expression', { what: 1 }, { kind: 'plus', of: [{ kind: 'figure' }] }], ['expression', { completed: 'days', from: 1, to: 2 }, { unit: 'months' }], ['expression', { part: 'hour', of: 1 }, { part: 'day' }], ['expression', { startOf: 'moon', of: 1 }, { period: 'month' }],
  ['expression', { runningTotal: 1, upTo: 'end', since: 'moon' }, { upTo: 'row', since: 'window' }], ['expression', { inPeriodOf: 'a', per: 'moon', of: 'boss', value: 1 }, { per: 'month', by: 'person' }], ['expression', { countPeriods: 'moon', when: [] }, { every: 'month' }], ['expression', { sumPeriods: 1, every: 'moon' }, { every: 'month' }],
  ['expression', { takenBack: 1, of: 'a', by: 'hand', per: 'moon' }, { by: 'rate', per: 'month' }], ['expression', { decide: '$t', by: [{ column: 'x' }] }, { by: [{ column: '', field: '' }] }], ['expression', { decide: '$t', by: [{ column: 'x', people: 'a', of: 'boss' }] }, { by: [{ of: 'person' }] }],
  ['expression', { lookup: '$m', by: {} }, { by: '' }], ['expression', { lookup: '$m', by: { people: 'a', of: 'boss' } }, { by: 'a', from: 'person' }], ['expression', { sumOfItems: 'i', value: 1 }, { items: { parameter: '' } }],
  ['rule', { formula: 1, toDate: 'moon' }, { toDate: 'year' }], ['rule', { contest: 1, prizes: [1], ties: 'coin', order: 'x', within: 'x', zero: 'x' }, { ties: 'first', order: 'highest', within: 'team', zero: 'nothing' }], ['rule', { share: 1, among: 'x', weight: 1, leftover: 'last', ties: 'x' }, { among: 'person', leftover: 'largest-remainder', ties: 'earlier' }],
  ['credit', { cell: 'a', counts: 'x' }, { counts: 'whole' }], ['componentCredit', 'some', { kind: 'none' }], ['componentCredit', { managers: 'some' }, { shares: 'whole' }], ['scheme', { ...WHOLE, refunds: 'x', negatives: 'y', period: 'z', language: 3 }, { refunds: 'as-if-never', negatives: 'keep', period: 'window', language: 2 }],
])('of %s %j stands in for what is wrong', (name, json, standIn) => {
  const { value, refused } = readingOf(name, json);
  expect(refused).not.toEqual([]);
  expect(value).toMatchObject(standIn);
});

test.each<[string, keyof typeof SHAPES, unknown]>([
  ['a field', 'expression', { people: '' }], ['a person', 'credit', { cell: '' }], ['a column', 'conditions', [{ column: 'teams.a' }]], ['a parameter', 'conditions', [{ given: 'a b' }]],
])('%s without a name is told where it stands, and not looked for', (_, name, json) => {
  const trail = new Trail();
  trail.language = 2;
  SHAPES[name].read(json, new At('it', trail));
  expect([trail.problems.length, trail.fields, trail.people, trail.parameters]).toEqual([1, [], [], []]);
});

test('what is no table of decisions says nothing of other parameters', () => {
  const trail = new Trail();
  trail.language = 2;
  SHAPES.expression.read({ choose: [{ when: [{ parameter: 'x', is: 'y' }], value: { decide: 't', by: [{ column: 'a', field: 'b' }] } }] }, new At('it', trail));
  expect(trail.parameters.map(({ parameter, mayBeDated }) => [parameter, mayBeDated])).toEqual([['x', undefined]]);
});

test.each<[string, Json, string]>([
  ['a column that is credited twice', sample({ language: 2, credit: { columns: [{ person: 'person' }, { person: 'person' }] } }), 'names the column "person", which is named already: each column once.'],
  ['an account that expires too late', sample({ language: 2, awards: [{ kind: 'wine', label: 'w', account: { expiresAfter: 1201 } }] }), '1200'],
  ['a word of a choice that is none', sample({ parameters: [{ name: 'how', type: 'choice', label: 'h', choices: [{ word: 'a', label: 'a' }], default: 'a' }], components: [component({ formula: 1 }, { if: [{ parameter: 'how', is: '' }] })] }), 'must be a text'],
  ['an offer that costs nothing', sample({ redemption: [{ award: 'points', cost: 0, offer: 'x' }] }), 'must be above 0; it is 0.'],
  ['a mapping of too many words', sample({ components: [component({ formula: { lookup: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`k${index}`, 1])), by: 'customer' } })] }), '1001'],
])('of %s it is told what and how many', (_, json, said) => {
  const read = parseScheme(json);
  expect(read.ok ? [] : read.problems.map(({ sentence }) => say(sentence, 'en'))).toEqual([expect.stringContaining(said)]);
});
