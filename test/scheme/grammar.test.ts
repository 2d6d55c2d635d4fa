import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { say } from '../../src/i18n';
import { components, forfeits } from '../../src/scheme/grammar/component';
import { conditions, staticConditions } from '../../src/scheme/grammar/condition';
import { componentCredit, rowCredit } from '../../src/scheme/grammar/credit';
import { expression } from '../../src/scheme/grammar/expression';
import { fieldUses } from '../../src/scheme/grammar/field';
import { figure, figureOf, givenDay, givenFigure, givenInteger, givenPositive, givenWords, givenWorkingDays, id, identifier, isAbsurd, reference, referenceOf } from '../../src/scheme/grammar/given';
import { entries } from '../../src/scheme/grammar/mapping';
import { ownParameters } from '../../src/scheme/grammar/parameter';
import { due, parts } from '../../src/scheme/grammar/payable';
import { limitPeriod, per } from '../../src/scheme/grammar/period';
import { rule } from '../../src/scheme/grammar/rule';
import { scheme } from '../../src/scheme/grammar/scheme';
import { givenTiers } from '../../src/scheme/grammar/tiers';
import { fromNumber, integer, parseExact, plain } from '../../src/money';
import { At, Trail } from '../../src/scheme/shape/at';
import type { Definitions, Shape } from '../../src/scheme/shape/shape';

// What the language takes, shape by shape: read and written again, or refused with what is said; and its JSON Schema takes the same and nothing else.

type Json = Readonly<Record<string, unknown>>;

interface Way {
  /** What becomes of JSON: as it is written again, or what is wrong. */
  said(json: unknown): string;
  /** Whether the JSON Schema takes it. */
  takes(json: unknown): boolean;
}

/** Made when it is asked for. */
function way<T>(shape: Shape<T>): Way {
  const definitions: Definitions = new Map();
  const root = shape.schema(definitions);
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify({ ...root, $defs: Object.fromEntries(definitions) })));
  return {
    said: (json) => {
      const trail = new Trail();
      trail.language = 2;
      const value = shape.read(json, new At('it', trail));
      const wrong = trail.problems.map(({ place, sentence }) => `${(place?.path ?? '').replace(/^it\.?/, '')}: ${say(sentence, 'en').replace(/^[^:]*: /, '')}`);
      return wrong.length > 0 ? wrong.join(' ').slice(0, 200) : JSON.stringify(shape.write(value));
    },
    takes: (json) => schema.safeParse(json).success,
  };
}

const WAYS = {
  figure: () => way(figure), givenFigure: () => way(givenFigure),
  count: () => way(givenInteger), positive: () => way(givenPositive), workingDays: () => way(givenWorkingDays), day: () => way(givenDay), words: () => way(givenWords),
  identifier: () => way(identifier), id: () => way(id),
  reference: () => way(reference(['amount'])), mapping: () => way(entries), tiers: () => way(givenTiers), per: () => way(per), limitPeriod: () => way(limitPeriod), due: () => way(due), parts: () => way(parts), fields: () => way(fieldUses), parameters: () => way(ownParameters),
  credit: () => way(rowCredit), componentCredit: () => way(componentCredit), rule: () => way(rule), expression: () => way(expression), conditions: () => way(conditions),
  statics: () => way(staticConditions), forfeits: () => way(forfeits), components: () => way(components), scheme: () => way(scheme),
};

const part = (name: string, more: Json): Json => ({ id: name, label: name, ...more });
const own = (more: Json): readonly Json[] => [{ own: 'margin', type: 'amount', label: 'M', headers: ['M'], ...more }];
const parameter = (more: Json): readonly Json[] => [{ name: 'rate', type: 'rate', label: 'r', ...more }];
const bit = (rule: unknown, more: Json = {}): readonly Json[] => [{ id: 'a', label: 'a', each: 'person', rule, ...more }];
const POOL = { share: 1, among: 'person', weight: 1, leftover: 'first' };
const WHOLE = { id: 's', version: '1', name: 's', description: 's', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: [], components: [] };
const example = (more: Json): Json => ({ ...WHOLE, examples: [{ name: 'x', expect: { totals: [] }, ...more }] });

const ROWS: readonly (readonly [keyof typeof WAYS, unknown])[] = [
  ...[5, '5', '5%', '5 %', '2.3‰', '-12.50', 0.1, '5  %', '+5', '.5', '1e3', '', 'x', `0.${'1'.repeat(60)}`, null, 1e15, '999999999999999', '0.12345678901234567890123', '0.00000000000000000000000000001'].map((json) => ['figure', json] as const),
  ['givenFigure', '$rate'], ['givenFigure', '$weights.a b'], ['givenFigure', '$'], ['givenFigure', '$1'], ['count', 0], ['count', 7], ['count', -1], ['count', 1.5], ['count', '5'], ['count', '$n'], ['positive', 1], ['positive', 0], ['positive', '$n'],
  ['workingDays', 3660], ['workingDays', 3661], ['workingDays', '$n'], ['day', '1900-01-01'], ['day', '2199-12-31'], ['day', '1899-12-31'], ['day', '2200-01-01'], ['day', '2026-02-30'], ['day', 45000], ['day', '$since'], ['words', ['a']], ['words', '$list'], ['words', 'a'], ['words', ['']],
  ['identifier', 'a1'], ['identifier', '1a'], ['identifier', `a${'b'.repeat(60)}`], ['id', 'a-1'], ['id', 'a--1'], ['id', 'A'], ['reference', '$a'], ['reference', 'a'], ['reference', 5],
  ['mapping', { a: '5%', b: 2 }], ['mapping', '$m'], ['mapping', { a: 'x' }], ['mapping', [1]], ['tiers', [{ above: 5, value: 3 }, { atLeast: 5, value: '2%' }, { atLeast: 0, value: 1 }]], ['tiers', '$t'], ['tiers', []], ['tiers', [{ atLeast: 1, value: 1 }, { atLeast: '1.0', value: 2 }]], ['tiers', [{ atLeast: 1 }]], ['tiers', [5]],
  ['per', 'month'], ['per', '$often'], ['per', { yearsFrom: { people: 'hireDate' } }], ['per', 'moon'], ['per', { yearsOf: 1 }], ['limitPeriod', 'week'], ['limitPeriod', '$often'], ['limitPeriod', { yearsFrom: 'date' }],
  ['due', { workingDays: 5, after: 'date' }], ['due', { workingDays: '$n', after: { date: 'periodEnd' } }], ['due', { addMonths: ['date', 1] }], ['due', { workday: ['date', 3] }], ['due', { workday: ['date', { plus: [1, 2] }] }], ['due', { workingDays: 5 }], ['due', 5],
  ['parts', [part('a', { share: '60%' }), part('b', { share: '40%', on: 'date' })]], ['parts', [part('a', { share: '60%' }), part('b', {})]], ['parts', [part('a', { share: '$x' }), part('b', {})]], ['parts', [part('a', {}), part('b', {})]], ['parts', [part('a', { share: '100%' }), part('b', {})]],
  ['parts', [part('a', { share: '60%' }), part('b', { share: '30%' })]], ['parts', [part('a', { share: '60%' }), part('a', { share: '40%' })]], ['parts', [part('a', { share: '100%' }), part('b', { share: 0 })]], ['parts', [part('a', { share: '$x' }), part('b', { share: '40%' })]], ['parts', [part('a', {})]], ['parts', [part('a', { share: '-1%' }), part('b', {})]],
  ['fields', ['person', { sales: 'amount' }, { people: 'role', optional: true }, { teams: 'target' }]], ['fields', [{ sales: 'a', where: [{ field: 'b', blank: true }] }, { sales: 'a', or: ['b'] }, { sales: 'a', if: [{ given: 'x' }] }]], ['fields', [{ sales: 'a', optional: true, or: ['b'] }]],
  ['fields', [{ sales: 'a', optional: true, where: [{ field: 'b', blank: true }] }]], ['fields', [{ sales: 'a', synonyms: [['x', 'y']], known: 'synonyms', headers: ['h'] }, { sales: 'b', known: '$m', atLeast: 0, atMost: '5%', whole: true, column: 'filled', rejectsRow: true }]], ['fields', [{ sales: 'a', known: 'words' }]], ['fields', [{ sales: 'a', synonyms: [[]] }]],
  ['fields', own({})], ['fields', own({ in: 'people', signed: true, optional: true })], ['fields', own({ type: 'money' })], ['fields', own({ headers: [] })], ['fields', [{ own: 'later', latest: ['date', 'collectedDate'], label: 'L' }]], ['fields', [{ own: 'later', latest: ['date'], monthsAfter: 12, label: 'L' }]], ['fields', [{ own: 'later', latest: [], label: 'L' }]],
  ['fields', [{ own: 'later', latest: ['date'], monthsAfter: 1201, label: 'L' }]], ['fields', [{ own: 'later', latest: ['date'], monthsAfter: -1, label: 'L' }]], ['fields', [5]], ['fields', [{ table: 'a' }]],
  ['parameters', parameter({})], ['parameters', parameter({ default: '5%' })], ['parameters', parameter({ optional: true })], ['parameters', parameter({ default: '5%', optional: true })], ['parameters', parameter({ type: 'wheel' })], ['parameters', parameter({ name: 'my rate' })], ['parameters', parameter({ hint: { zh: '甲', en: 'A' }, atLeast: 0, above: -1, atMost: 1, dated: 'row' })],
  ['parameters', parameter({ type: 'choice', choices: [{ word: 'a', label: 'A' }], defaults: [{ when: [{ given: 'x' }], value: 'a' }], default: 'a' })], ['parameters', parameter({ type: 'table', value: 'rate', hit: 'unique', columns: [{ name: 'who', label: 'W', holds: 'words' }] })], ['parameters', parameter({ type: 'table', columns: [] })], ['parameters', parameter({ type: 'tiers', bound: 'count', value: 'multiplier' })],
  ['parameters', parameter({ type: 'mapping', keys: ['a'], value: 'amount' })], ['parameters', parameter({ type: 'items', figures: ['a', 'b'] })], ['parameters', parameter({ choices: [{ word: 'a' }] })],
  ['credit', { cell: 'person' }], ['credit', { cell: 'person', overlay: true, counts: 'share' }], ['credit', { columns: [{ person: 'a' }, { person: 'b' }] }], ['credit', { columns: [{ person: 'a', share: 'x' }, { person: 'b', share: 'y' }] }], ['credit', { columns: [{ person: 'a', share: 'x' }, { person: 'b' }] }], ['credit', { columns: [] }],
  ['credit', { roles: [{ person: 'a', share: '40%' }, { person: 'b', share: '60%' }], emptyTo: 'b' }], ['credit', { roles: [{ person: 'a', share: '40%' }] }], ['credit', { roles: [{ person: 'a', share: '40%' }], overlay: true }], ['credit', { roles: [{ person: 'a', share: '$x' }, { person: 'b', share: '60%' }] }], ['credit', { roles: [{ person: 'a', share: '100%' }], emptyTo: 'c' }],
  ['credit', { roles: [{ person: 'a', share: '-40%' }, { person: 'b', share: '140%' }] }], ['credit', { roles: [{ person: 'a' }] }], ['credit', 'none'], ['componentCredit', 'none'], ['componentCredit', 'some'], ['componentCredit', { managers: 'all' }], ['componentCredit', { managers: ['3%', '$x'], counts: 'share' }], ['componentCredit', { managers: 'all', share: 'override' }],
  ['componentCredit', { managers: 'all', share: 'override', less: 'below' }], ['componentCredit', { managers: ['3%'], share: 'override' }], ['componentCredit', { managers: 'all', less: 'below' }], ['componentCredit', { managers: 'some' }], ['componentCredit', { managers: [] }], ['componentCredit', { cell: 'a' }], ['componentCredit', { roles: [{ person: 'a', share: '40%' }] }],
  ['rule', { formula: 1 }], ['rule', { formula: 1, when: [{ field: 'a', blank: true }], toDate: 'year' }], ['rule', { streak: [], every: 2, amount: 1 }], ['rule', { streak: [], from: '$n', amount: 1 }], ['rule', { streak: [], every: 0, amount: 1 }], ['rule', { streak: [], amount: 1 }],
  ['rule', { contest: 1, prizes: [1, '$x'], ties: 'first' }], ['rule', { contest: 1, prizes: '$x', ties: '$y', among: [{ field: 'a', blank: true }], order: 'lowest', within: 'team', last: [1], leastEntrants: 3, zero: 'ranked', sharesOf: 2, standings: true }], ['rule', { contest: 1, prizes: [], ties: 'first' }], ['rule', { contest: 1, prizes: [1], ties: 'coin' }],
  ['rule', POOL], ['rule', { ...POOL, among: 'member', when: [{ field: 'a', blank: true }], ties: 'table', who: [{ field: 'b', blank: true }], shareAtMost: 5, leftover: '$x' }], ['rule', { ...POOL, leftover: 'last' }], ['rule', { draw: 1, against: 2, recoverable: true, opening: 3, when: [{ field: 'a', blank: true }] }], ['rule', { draw: 1, against: 2, recoverable: false }], ['rule', { draw: 1, against: 2 }],
  ['rule', { milestones: 1, steps: [{ atLeast: 1, value: 1 }] }], ['rule', { milestones: 1, steps: '$t' }], ['rule', { prize: 1 }], ['rule', 5],
  ['expression', 'amount'], ['expression', { field: 'VIP 客户' }], ['expression', 'VIP 客户'], ['expression', '=1 + 2'], ['expression', '=1 +'], ['expression', true], ['expression', { field: 'a', of: 'firstOrder' }], ['expression', { people: 'a' }], ['expression', { people: 'a', of: 'person' }], ['expression', { people: 'a', of: 'referrer' }], ['expression', { sum: 'a', across: 'team' }], ['expression', { sum: 'a', across: 'all', where: [] }],
  ['expression', { sum: 'a', across: 'some' }], ['expression', { count: 'rows' }], ['expression', { count: 'columns' }], ['expression', { ordinal: true }], ['expression', { ordinal: false }], ['expression', { creditShare: true }], ['expression', { target: 'company' }], ['expression', { days: { from: 'a', to: 'b' } }], ['expression', { days: { from: 'a' } }], ['expression', { item: 'a', orParameter: true }], ['expression', { item: 'a', orParameter: false }],
  ['expression', { plus: [] }], ['expression', { minus: [1] }], ['expression', { minus: [1, 2, 3] }], ['expression', { over: [1, 2], byZero: 0 }], ['expression', { growth: [1, 2] }], ['expression', { orElse: [1, 2] }], ['expression', { floor: 1 }], ['expression', { round: 1, places: 2, mode: 'up' }], ['expression', { round: 1, places: '$n', mode: '$m' }], ['expression', { round: 1, places: 2, mode: 'off' }],
  ['expression', { tiers: [{ atLeast: 0, value: 1 }], of: 1, method: 'linear-rate', on: 2, beyond: 'continuing' }], ['expression', { tiers: '$t', of: 1, method: 'steep' }], ['expression', { lookup: { a: 1 }, by: 'b', otherwise: 2 }], ['expression', { choose: [{ when: [], value: 1 }], otherwise: 2 }], ['expression', { choose: [] }], ['expression', { score: [{ label: 'a', of: 1, weight: '$w' }] }], ['expression', { score: [] }],
  ['expression', { sumOfItems: '$i', value: { item: 'a' } }], ['expression', { sumOfItems: 'i', value: 1 }], ['expression', { rank: 1, order: 'lowest', within: 'team', among: [{ field: 'a', blank: true }], leastEntrants: 2 }], ['expression', { result: 'a-b', of: 'reports', level: 1, share: 'x', less: 'below' }], ['expression', { result: 'A' }],
  ['expression', { decide: '$t', by: [{ column: 'a', field: 'b' }, { column: 'c', people: 'd', of: 'referrer' }, { column: 'e', value: 1 }], otherwise: 2 }], ['expression', { decide: '$t', by: [] }], ['expression', { decide: '$t', by: [{ column: 'a' }] }],
  ['expression', { date: 'today' }], ['expression', { date: '$d' }], ['expression', { date: 'tomorrow' }], ['expression', { addMonths: ['date', 1200] }], ['expression', { addMonths: ['date', -1201] }], ['expression', { addMonths: ['date', 1201] }], ['expression', { addMonths: ['date', 1.5] }], ['expression', { workday: ['date', -1] }], ['expression', { workday: ['date', 3661] }], ['expression', { workday: ['date', '$n'] }],
  ['expression', { lastWorkingDay: 'month', of: 'date' }], ['expression', { lastWorkingDay: 'day', of: 'date' }], ['expression', { payDay: [1, 31, '$d'], after: 'date' }], ['expression', { payDay: [0], after: 'date' }], ['expression', { payDay: [32], after: 'date' }], ['expression', { payDay: [], after: 'date' }], ['expression', { completed: 'years', from: 'a', to: 'b' }], ['expression', { completed: 'days', from: 'a', to: 'b' }],
  ['expression', { startOf: 'half-year', of: 'date' }], ['expression', { endOf: 'window', of: 'date' }], ['expression', { part: 'weekday', of: 'date' }], ['expression', { part: 'hour', of: 'date' }], ['expression', { workingDays: { from: 'a', to: 'b' } }], ['expression', { proration: { from: 'a' }, weights: [1, 0] }], ['expression', { proration: {} }], ['expression', { proration: {}, weights: Array.from({ length: 13 }, () => 1) }],
  ['expression', { runningTotal: 'a', of: 'region', since: 'year', upTo: 'before', where: [{ field: 'b', blank: true }] }], ['expression', { runningTotal: 'a', of: 'person', since: 'window', upTo: 'row' }], ['expression', { runningTotal: 'a', since: { yearsFrom: 'date' } }], ['expression', { runningTotal: 'a', upTo: 'end' }], ['expression', { inPeriodOf: 'date', per: 'week', of: 'team', value: 1 }], ['expression', { inPeriodOf: 'date', of: 'region', value: 1 }],
  ['expression', { previous: 1 }], ['expression', { countPeriods: 'month', when: [], since: 'date' }], ['expression', { sumPeriods: 1, every: 'month', since: 'date' }], ['expression', { sumPeriods: 1, every: 'moon' }], ['expression', { takenBack: 1, of: 'amount', refunded: 'r', soldOn: 'd', per: 'month', by: 'schedule', months: 3, withinDays: 4, linked: true }], ['expression', { takenBack: 1, of: 'amount', by: 'hand' }],
  ['tiers', [{ atLeast: 0, value: 1 }, { atLeast: 5, value: 2 }, { above: 5, value: 3 }]], ['expression', { lookup: { a: 1 }, by: { people: 'b' } }], ['expression', { lookup: { a: 1 }, by: { people: 'b', of: 'person' } }], ['expression', { lookup: { a: 1 }, by: { people: 'b', of: 'referrer' } }], ['expression', { lookup: '$m', by: { teams: 'b' } }],
  ['expression', { lookup: { a: 1 }, by: { history: 'b' } }], ['expression', { lookup: { a: 1 }, by: 5 }], ['expression', { teams: 'a' }], ['expression', { decide: '$t', by: [{ column: 'a', teams: 'b' }, { column: 'c', people: 'd', of: 'person' }] }], ['expression', { distinct: 'a', across: 'team' }],
  ...[
    [{ teams: 'a', is: 'x' }], [{ teams: 'a', in: ['x', 'y'] }], [{ teams: 'a', contains: ['x'] }], [{ teams: 'a', startsWith: '$w' }], [{ teams: 'a', is: true }], [{ teams: 'a', blank: false }], [{ people: 'a', startsWith: ['x'], of: 'referrer' }], [{ field: 'a', startsWith: ['x'], of: 'firstOrder' }], [{ teams: 'a', of: 'person', blank: true }],
    [{ field: 'a', in: ['x', 'y'] }], [{ field: 'a', in: ['x'] }], [{ field: 'a', is: 'x' }], [{ field: 'a', is: true }], [{ field: 'a', is: 5 }], [{ field: 'a', contains: '$w' }], [{ field: 'a', startsWith: ['x'] }], [{ people: 'a', in: ['x'], of: 'referrer' }], [{ people: 'a', is: 'x', of: 'person' }], [{ people: 'a', contains: ['x'] }],
    [{ field: 'a', is: 'x', of: 'firstOrder' }], [{ field: 'a', blank: false, of: 'firstOrder' }], [{ field: 'a', is: true, of: 'firstOrder' }], [{ people: 'a', blank: true }], [{ people: 'a', is: false, of: 'referrer' }], [{ field: 'a', of: 'referrer', blank: true }], [{ field: 'a' }], [{ value: 1, above: 2 }], [{ value: 1, equals: 2 }], [{ value: 1, over: 2 }], [{ value: 1, above: 2, below: 3 }],
    [{ field: 'a', laterThan: { workingDays: 3, afterEndOf: 'quarter' } }], [{ field: 'a', laterThan: { workingDays: -3, afterEndOf: 'quarter' } }], [{ field: 'a', laterThan: { workingDays: 3 } }], [{ newCustomer: true }], [{ newCustomer: 1 }], [{ firstOrder: false }], [{ field: 'a', sameAs: 'firstOrder' }], [{ field: 'a', sameAs: 'last' }], [{ parameter: 'a', is: 'b' }], [{ parameter: 'a b', is: 'b' }], [{ given: 'a' }], [{ empty: 'a' }], [{ column: 'people.a' }], [{ column: 'teams.a' }],
    [{ all: [{ given: 'a' }] }], [{ any: [] }], [{ not: { given: 'a' } }], [{ not: [{ given: 'a' }] }], '=ISBLANK(a)', '=ISBLANK(', 'a', [5],
  ].map((json) => ['conditions', json] as const),
  ...[[{ given: 'a' }, { empty: 'b' }, { parameter: 'a', is: 'b' }, { column: 'sales.x' }], [{ all: [{ not: { any: [] } }] }], [{ field: 'a', blank: true }], '=GIVEN(a)'].map((json) => ['statics', json] as const),
  ['forfeits', [{ source: 'fraud', same: 'team' }, { source: 'counted', same: 'person-period' }]], ['forfeits', [{ source: 'fraud', same: 'person' }]],
  ['components', bit({ formula: 1 })],
  ['components', bit({ formula: 1 }, { if: [{ given: 'x' }], per: 'week', periodOf: 'd', source: 'fraud', rows: 'first', onlyFirstOf: 'person', where: [{ field: 'a', blank: true }], credit: 'none', award: 'points', limit: { per: 'month', atMost: 5 }, due: 'date', payable: 'row', taxCategory: 'wages', parts: [part('a', { share: '60%' }), part('b', {})] })],
  ...['person', 'referrer', 'customer', 'team', 'closer', 'sellers', 'nobody', { members: [] }, { firstOrder: 'referrer' }, { firstOrder: 'closer' }].map((to) => ['components', bit({ formula: 1 }, { to })] as const),
  ...[{ atLeast: 1 }, { atMost: 1 }, { atLeast: 1, atMost: 2, apply: 'cap-first' }, { atLeast: 1, atMost: 2, apply: 'floor-first' }, { atLeast: 1, atMost: 2 }, { atMost: 2, apply: 'cap-first' }, {}].map((bounds) => ['components', bit({ formula: 1 }, { bounds })] as const),
  ['components', bit({ formula: 1 }, { limit: { per: 'month', atMost: -5 } })], ['components', bit({ formula: 1 }, { limit: { per: 'month', atMost: '$x' } })], ['components', bit({ formula: 1 }, { each: 'cat' })], ['components', bit({ formula: 1 }, { award: 'My Gift' })], ['components', bit({ formula: 1 }, { id: 'A' })], ['components', bit({ formula: 1 }, { payable: 'never', taxCategory: 'x', source: 'y', rows: 'z', onlyFirstOf: 'team' })],
  ['scheme', WHOLE], ['scheme', { ...WHOLE, $schema: 'x', language: 2, source: 's', readings: ['r'], exactlyOne: [['a', 'b']], defaults: { places: 0 }, base: '$b', costs: '$c', takesPart: [{ field: 'a', blank: true }], credit: { cell: 'a' }, redemption: [{ award: 'points', cost: 5, offer: 'x' }], exclusions: [{ code: 'late', label: 'l', when: [] }], awards: [{ kind: 'wine', label: 'w' }] }],
  ['scheme', { ...WHOLE, language: 3 }], ['scheme', { ...WHOLE, exactlyOne: [['a']] }], ['scheme', { ...WHOLE, refunds: 'x', negatives: 'y' }], ['scheme', { ...WHOLE, exclusions: [{ code: 'Late', label: 'l', when: [] }] }], ['scheme', { ...WHOLE, base: 'b' }], ['scheme', {}],
  ['scheme', { ...WHOLE, awards: [{ kind: 'wine', label: 'w', unit: 'u', places: 2, cost: '$x', account: { opening: 'basePay', expiresAfter: 12 } }, { kind: 'gift', label: 'g', account: {} }] }], ['scheme', { ...WHOLE, awards: [{ kind: 'wine', label: 'w', places: 9, cost: -1 }] }], ['scheme', { ...WHOLE, awards: [{ kind: 'wine', label: 'w', account: { expiresAfter: 0 } }] }],
  ['scheme', example({})], ['scheme', example({ params: { a: 1 }, sales: [{ a: 1 }], people: [{ b: 1 }], teams: [{}], history: [{}], expect: { totals: [{ recipient: 'a', award: 'cash', amount: '1' }], rejected: [1, 'people 2'], excluded: [3] } })],
  ['scheme', example({ expect: { lines: [{ recipient: 'a', period: '2026-01', component: 'share/later', amount: '1', due: '2026-02-01' }, { recipient: 'a', period: '2026-01', component: 'share', award: 'points', amount: '1' }] } })], ['scheme', example({ expect: {} })], ['scheme', example({ expect: { totals: [], rejected: [0] } })], ['scheme', example({ expect: { totals: [], rejected: [1.5] } })],
  ['scheme', example({ expect: { totals: [], rejected: ['people 0'] } })], ['scheme', example({ expect: { lines: [{ recipient: 'a', period: 'p', component: 'a/b/c', amount: '1', due: 'May' }] } })], ['scheme', example({ sales: [5] })],
];
const made = new Map<string, Way>();

/** `+` before what the JSON Schema takes, `-` before what it does not; then what is written of it, or why it is refused. */
function outcome([name, json]: (typeof ROWS)[number]): string {
  const { takes, said } = made.get(name) ?? WAYS[name]();
  made.set(name, { takes, said });
  return `${takes(json) ? '+' : '-'} ${said(json)}`;
}

const file = path.join(__dirname, 'grammar.json');
const titled = ROWS.map((row) => [`${row[0]} ${JSON.stringify(row[1])}`, row] as const);
if (process.env['WRITE_GRAMMAR'] !== undefined) writeFileSync(file, `{\n${titled.map(([title, row]) => `${JSON.stringify(title)}: ${JSON.stringify(outcome(row))}`).join(',\n')}\n}\n`);
const expected = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

test.each(titled)('%s', (title, row) => {
  expect(outcome(row)).toBe(expected[title]);
});

test('nothing else is expected', () => {
  expect(Object.keys(expected).sort()).toEqual([...new Set(titled.map(([title]) => title))].sort());
});

describe('figures and references', () => {
  test('are those that the language writes', () => {
    const figures = [5, NaN, Infinity, '5', '1'.repeat(60), '1'.repeat(61), '$x', undefined].map((json) => { const found = figureOf(json); return found && plain(found); });
    expect(figures).toEqual(['5', null, null, '5', '1'.repeat(60), null, null, null]);
    expect([referenceOf('$a'), referenceOf('$a.b c'), referenceOf('$a.'), referenceOf('a'), referenceOf('$1'), referenceOf(5)]).toEqual([{ parameter: 'a' }, { parameter: 'a', entry: 'b c' }, null, null, null, null]);
  });

  test('are absurd from a certain size and number of digits on', () => {
    const exact = (text: string) => parseExact(text) ?? integer(0);
    expect([integer(1e15), integer(-1e15), integer(999_999_999_999_999), exact(`0.${'1'.repeat(28)}`), exact(`0.${'1'.repeat(29)}`), fromNumber(0.1) ?? integer(0)].map(isAbsurd)).toEqual([true, true, false, false, true, false]);
  });
});

test('what stands in for what cannot be read is nothing that pays', () => {
  const blanks = [
    figure, givenInteger, givenDay, givenWords, identifier, reference([]), entries, givenTiers, per, limitPeriod, due, parts, fieldUses, ownParameters, rule, expression, conditions, forfeits, components,
  ].map((shape) => shape.blank());
  const zero = { kind: 'figure', value: integer(0) };
  expect(blanks).toEqual([
    integer(0), integer(0), integer(0), [], '', { parameter: '' }, new Map(), [], 'window', 'month', zero, [], [], [], { kind: 'formula', amount: zero, when: [], toDate: undefined }, zero, [], [], [],
  ]);
  expect([rowCredit.blank(), componentCredit.blank()]).toEqual([{ kind: 'cell', field: '', overlay: false, counts: 'whole' }, { kind: 'cell', field: '', overlay: false, counts: 'whole' }]);
});
