import { components } from '../../src/scheme/grammar/component';
import { conditions } from '../../src/scheme/grammar/condition';
import { componentCredit, rowCredit } from '../../src/scheme/grammar/credit';
import { expression } from '../../src/scheme/grammar/expression';
import { fieldUses } from '../../src/scheme/grammar/field';
import { entries } from '../../src/scheme/grammar/mapping';
import { ownParameters } from '../../src/scheme/grammar/parameter';
import { due, parts } from '../../src/scheme/grammar/payable';
import { per } from '../../src/scheme/grammar/period';
import { rule } from '../../src/scheme/grammar/rule';
import { scheme } from '../../src/scheme/grammar/scheme';
import { parseScheme } from '../../src/scheme';
import { At, Trail } from '../../src/scheme/shape/at';
import type { Shape } from '../../src/scheme/shape/shape';
import { component, sample, valueOf } from './sample';

// What reading remembers of names, to be judged once all is known: which fields of which table hold what, which parameters may stand there, and of what expressions are asked. And what holds where nothing is said.

type Json = Readonly<Record<string, unknown>>;

const SHAPES = { expression, conditions, rule, credit: rowCredit, componentCredit, due, parts, per, fields: fieldUses, parameters: ownParameters, mapping: entries, components, scheme };

function readingOf<T>(shape: Shape<T>, json: unknown, language: 1 | 2 = 2): { readonly value: T; readonly trail: Trail } {
  const trail = new Trail();
  trail.language = language;
  return { value: shape.read(json, new At('it', trail)), trail };
}

/** Fields, then parameters with the types that may stand there, then people, items, awards and words of choices, then of what is asked. */
function notes(name: keyof typeof SHAPES, json: unknown): string {
  const { trail } = readingOf<unknown>(SHAPES[name], json);
  expect(trail.problems).toEqual([]);
  return [
    ...trail.fields.map(({ field, table, kinds }) => `${table}.${field}${kinds === undefined ? '' : `:${kinds.join('/')}`}`),
    ...trail.parameters.map(({ parameter, entry, types, words, mayBeDated }) => `$${parameter}${entry === undefined ? '' : `.${entry}`}:${types.length > 12 ? 'any' : types.join('/')}${words === undefined ? '' : `(${words.length})`}${mayBeDated === true ? '~' : ''}`),
    ...trail.people.map(({ field }) => `person ${field}`), ...trail.items.map(({ name: item, items }) => `item ${item} of ${items ?? 'none'}`), ...trail.awards.map(({ kind }) => `award ${kind}`), ...trail.choices.map(({ at, parameter, word }) => `${at.path} of ${parameter} ${word}`), ...(trail.newCustomers ? ['new customers'] : []),
    ...trail.expressions.flatMap(({ what, of }) => (of === 'unjudgedRow' || what.kind === 'figure' ? [] : [`${what.kind} of ${of}`])), ...trail.conditions.flatMap(({ what, of }) => (of === 'unjudgedRow' ? [] : [`(${what.kind} of ${of}`])),
  ].join(' ');
}

const BLANK = [{ field: 'b', blank: true }];
const bit = (more: Json, is: unknown = { formula: 1 }): readonly Json[] => [{ id: 'a', label: 'a', each: 'team', rule: is, ...more }];
const POOL = { share: 'a', among: 'member', weight: 'c', leftover: '$left', who: BLANK, shareAtMost: 'd' };
const WHOLE = { id: 's', version: '1', name: 's', description: 's', period: '$often', refunds: 'as-if-never', negatives: 'keep', fields: [], components: [], language: 2 };

const NOTES: readonly (readonly [name: keyof typeof SHAPES, json: unknown, notes: string])[] = [
  ['expression', 'a', 'either.a:number/date'],
  ['expression', '$x', '$x:amount/rate/number/integer/mapping~'],
  ['expression', '$x.y', '$x.y:amount/rate/number/integer/mapping~'],
  ['expression', { people: 'a' }, 'people.a:number/date'],
  ['expression', { teams: 'a' }, 'teams.a:number/date'],
  ['expression', { lookup: '$m', by: { people: 'a' } }, 'people.a:text/word $m:mapping~'],
  ['expression', { lookup: '$m', by: { teams: 'a' } }, 'teams.a:text/word $m:mapping~'],
  ['expression', { decide: '$t', by: [{ column: 'x', teams: 'a' }] }, 'teams.a:text/word $t:table~'],
  ['expression', { field: 'a', of: 'firstOrder' }, 'either.a:number/date new customers'],
  ['expression', { sum: 'a', where: BLANK }, 'either.a:number/date either.b field of oneOfItsRows (blank of oneOfItsRows'],
  ['expression', { count: 'newCustomers', where: BLANK }, 'either.b new customers (blank of oneOfItsRows'],
  ['expression', { count: 'rows' }, ''],
  ['expression', { distinct: 'a', where: BLANK }, 'sales.a:text/word either.b (blank of oneOfItsRows'],
  ['expression', { days: { from: 'a', to: 'b' } }, 'sales.a:date sales.b:date'],
  ['expression', { item: 'a' }, 'item a of none'],
  ['expression', { sumOfItems: '$x', value: { plus: [{ item: 'a' }, { sumOfItems: '$y', value: { item: 'b' } }, { item: 'c' }] } }, '$x:items $y:items item a of x item b of y item c of x'],
  ['expression', { plus: [{ sumOfItems: '$x', value: 1 }, { item: 'a' }] }, '$x:items item a of none'],
  ['expression', { over: ['a', 1] }, 'either.a:number/date'],
  ['expression', { round: 'a', places: '$n', mode: '$m' }, 'either.a:number/date $n:integer $m:choice(4)'],
  ['expression', { tiers: '$t', of: 'a', method: '$m', on: 'b' }, 'either.a:number/date either.b:number/date $t:tiers~ $m:choice(5)'],
  ['expression', { decide: '$t', by: [{ column: 'x', field: 'a' }, { column: 'y', people: 'b' }, { column: 'z', value: 'c' }] }, 'either.a:text/word people.b:text/word either.c:number/date $t:table~'],
  ['expression', { lookup: '$m', by: 'a' }, 'either.a:text/word $m:mapping~'],
  ['expression', { choose: [{ when: BLANK, value: 'a' }] }, 'either.b either.a:number/date'],
  ['expression', { score: [{ label: 'l', of: 'a', weight: '$w' }] }, 'either.a:number/date $w:amount/rate/number/integer/mapping~'],
  ['expression', { rank: 'a', among: BLANK, leastEntrants: '$n' }, 'either.a:number/date either.b $n:integer'],
  ['expression', { result: 'x', of: 'reports', level: '$n', share: 'a' }, 'people.manager people.a:number $n:integer'],
  ['expression', { result: 'x', of: 'team' }, ''],
  ['expression', { date: '$d' }, '$d:date'],
  ['expression', { payDay: ['$n'], after: 'a' }, 'either.a:number/date $n:integer'],
  ['expression', { runningTotal: 'a', where: BLANK, of: 'c', since: { yearsFrom: 'd' } }, 'either.a:number/date either.b sales.c:text either.d:number/date field of oneOfItsRows field of oneOfItsRows (blank of oneOfItsRows'],
  ['expression', { runningTotal: 'a', of: 'team' }, 'either.a:number/date field of oneOfItsRows'],
  ['expression', { inPeriodOf: 'a', value: 'b' }, 'sales.a:date either.b:number/date field of person'],
  ['expression', { countPeriods: 'month', when: BLANK, since: 'a' }, 'either.b either.a:number/date'],
  ['expression', { takenBack: 'a', of: 'b', refunded: 'c', soldOn: 'd', by: 'schedule', months: '$n', withinDays: '$m', linked: true }, 'either.a:number/date sales.b:number sales.c:number sales.d:date sales.refundOf sales.orderId $n:integer $m:integer field of person'],
  ['expression', { takenBack: 1, of: 'b', by: 'rate', linked: false }, 'sales.b:number'],
  ['expression', { workday: ['a', '$n'] }, 'either.a:number/date $n:amount/rate/number/integer/mapping~'],
  ['conditions', [{ field: 'a', in: '$w' }], 'either.a:text/word $w:words'],
  ['conditions', [{ people: 'a', is: 'x' }], 'people.a:text/word'],
  ['conditions', [{ field: 'a', contains: ['x'], of: 'firstOrder' }], 'sales.a:text/word'],
  ['conditions', [{ field: 'a', is: true }, { people: 'b', is: true }], 'either.a:yes-no people.b:yes-no'],
  ['conditions', [{ field: 'a', blank: true }, { people: 'b', blank: true }, { field: 'c', blank: true, of: 'firstOrder' }], 'either.a people.b sales.c'],
  ['conditions', [{ teams: 'a', is: true }, { teams: 'b', is: 'x' }, { teams: 'c', blank: true }, { teams: 'd', startsWith: '$w' }], 'teams.a:yes-no teams.b:text/word teams.c teams.d:text/word $w:words'],
  ['conditions', [{ value: 'a', above: 'b' }], 'either.a:number/date either.b:number/date'],
  ['conditions', [{ field: 'a', laterThan: { workingDays: '$n', afterEndOf: 'month' } }], 'sales.a:date $n:integer'],
  ['conditions', [{ newCustomer: true }], 'new customers'],
  ['conditions', [{ firstOrder: true }], 'new customers'],
  ['conditions', [{ field: 'a', sameAs: 'firstOrder' }], 'sales.a:text new customers'],
  ['conditions', [{ parameter: 'x', is: 'y' }, { given: 'z' }, { empty: 'w' }], '$x:choice $z:any $w:words it[0].is of x y'],
  ['components', bit({ if: [{ not: { parameter: 'x', is: 'y' } }] }), '$x:choice it[0].if[0].not.is of x y'],
  ['conditions', [{ column: 'people.a.b' }, { column: 'sales.c' }], 'people.a.b sales.c'],
  ['rule', { contest: 'a', prizes: '$p', ties: '$t', last: ['$q'], leastEntrants: '$n' }, 'either.a:number/date $p:amounts $t:choice(5) $q:amount/rate/number/integer/mapping $n:integer'],
  ['rule', { streak: BLANK, every: '$n', amount: 'a' }, 'either.b either.a:number/date $n:integer'],
  ['rule', { milestones: 'a', steps: '$t' }, 'either.a:number/date $t:tiers'],
  ['credit', { cell: 'a' }, 'sales.a:text person a'],
  ['credit', { columns: [{ person: 'a', share: 'b' }] }, 'sales.a:text sales.b:number person a'],
  ['credit', { roles: [{ person: 'a', share: '$x' }], emptyTo: 'a' }, 'sales.a:text sales.a:text $x:amount/rate/number/integer/mapping~ person a person a'],
  ['componentCredit', { managers: ['$x'] }, 'people.manager $x:amount/rate/number/integer/mapping~'],
  ['componentCredit', { managers: 'all', share: 'b' }, 'people.manager people.b:number'],
  ['due', { workingDays: '$n', after: 'a' }, 'sales.a:date $n:integer'],
  ['due', { workingDays: 1, after: { date: 'periodEnd' } }, ''],
  ['due', 'a', 'either.a:number/date'],
  ['parts', [{ id: 'a', label: 'a', share: '$x', on: 'a' }, { id: 'b', label: 'b' }], 'either.a:number/date $x:amount/rate/number/integer/mapping field of oneOfItsRows'],
  ['per', '$often', '$often:choice(7)'],
  ['per', { yearsFrom: 'a' }, 'either.a:number/date field of oneOfItsRows'],
  ['fields', [{ sales: 'a', known: '$m', where: BLANK }], 'either.b $m:mapping'],
  ['fields', [{ own: 'x', latest: ['a', 'b'], label: 'l' }], 'sales.a:date sales.b:date'],
  ['parameters', [{ name: 'a', type: 'amount', label: 'a', defaults: [{ when: [{ given: 'b' }], value: '$c' }] }], '$b:any'],
  ['mapping', '$m', '$m:mapping~'],
  ['components', bit({ per: '$often', periodOf: 'a', where: BLANK, to: { members: BLANK }, award: 'wine', bounds: { atLeast: 'c' }, limit: { per: { yearsFrom: 'd' }, atMost: 'e' }, due: 'f' }), 'sales.a:date either.b either.b either.c:number/date either.d:number/date either.e:number/date either.f:number/date $often:choice(7) award wine field of team field of oneOfItsRows field of team field of team (blank of oneOfItsRows (blank of member'],
  ['components', bit({ each: 'member', where: BLANK }), 'either.b (blank of member'],
  ['components', bit({ each: 'newCustomer' }), 'new customers'],
  ['components', bit({ to: { firstOrder: 'person' } }), 'new customers'],
  ['components', bit({}, POOL), 'either.a:number/date either.c:number/date either.b either.d:number/date $left:choice(3) field of team field of member field of member (blank of member'],
  ['components', bit({ award: 'points' }), ''],
  ['scheme', { ...WHOLE, takesPart: BLANK, base: '$b', costs: '$c', exclusions: [{ code: 'a', label: 'a', when: BLANK }], redemption: [{ award: 'wine', cost: 1, offer: 'x' }], awards: [{ kind: 'wine', label: 'w', cost: '$x', account: { opening: 'a', expiresAfter: '$n' } }] }, 'either.b either.b either.a:number/date $often:choice(7) $b:scheme $x:amount/rate/number/integer/mapping~ $n:integer $c:items award wine field of member (blank of member'],
];

test.each(NOTES.map(([name, json, said]) => [`${name} ${JSON.stringify(json)}`, name, json, said] as const))('%s is remembered', (_, name, json, said) => {
  expect(notes(name, json)).toBe(said);
});

test.each<[keyof typeof SHAPES, unknown, Json]>([
  ['rule', { contest: 1, prizes: [1], ties: 'first' }, { among: [], order: 'highest', within: undefined, last: undefined, leastEntrants: undefined, zero: 'nothing', sharesOf: undefined, standings: false }],
  ['rule', { share: 1, among: 'person', weight: 1, leftover: 'first' }, { when: [], ties: 'earlier', who: [], most: undefined }],
  ['rule', { formula: 1 }, { when: [], toDate: undefined }], ['rule', { draw: 1, against: 1, recoverable: true }, { when: [], opening: undefined }], ['rule', { streak: [], every: 1, amount: 1 }, { from: undefined }], ['rule', { streak: [], from: 1, amount: 1 }, { every: undefined }],
  ['expression', { people: 'a' }, { of: 'person' }], ['expression', { item: 'a' }, { orParameter: false }], ['expression', { tiers: '$t', of: 1, method: 'fixed' }, { beyond: 'flat', on: undefined }], ['expression', { rank: 1 }, { order: 'highest', among: [], within: undefined, least: undefined }], ['expression', { result: 'a' }, { of: 'subject', less: undefined }],
  ['expression', { runningTotal: 1 }, { where: [], by: 'person', since: 'window', upTo: 'row' }], ['expression', { inPeriodOf: 'a', value: 1 }, { by: 'person', per: undefined }], ['expression', { takenBack: 1, of: 'a', by: 'rate' }, { soldOn: 'date', linked: false, months: undefined, days: undefined }], ['expression', { proration: {} }, { weights: [], from: undefined, to: undefined }],
  ['expression', { sum: 1 }, { where: [], across: undefined }], ['expression', { distinct: 'a' }, { where: [], across: undefined }], ['expression', { count: 'rows' }, { where: [], across: undefined }], ['expression', { over: [1, 2] }, { byZero: undefined }], ['expression', { lookup: '$m', by: { people: 'a' } }, { by: 'a', from: 'person' }], ['expression', { decide: '$t', by: [{ column: 'x', people: 'a' }] }, { by: [{ column: 'x', people: 'a', of: 'person' }] }],
  ['credit', { cell: 'a' }, { overlay: false, counts: 'whole' }], ['credit', { roles: [{ person: 'a', share: 1 }] }, { overlay: false, counts: 'whole', emptyTo: undefined }], ['componentCredit', { managers: 'all' }, { shares: 'whole', counts: 'whole' }], ['componentCredit', { managers: 'all', share: 'b' }, { shares: { rate: 'b', less: false } }],
])('of %s %j the rest is as usual', (name, json, usual) => {
  expect(readingOf<unknown>(SHAPES[name], json).value).toMatchObject(usual);
});

test('of the parts of a scheme the rest is as usual', () => {
  const first = <T>(shape: Shape<readonly T[]>, json: unknown): T | undefined => readingOf(shape, json).value[0];
  expect(first(conditions, [{ people: 'a', is: 'x' }])).toEqual({ kind: 'in', field: 'a', words: ['x'], how: 'equals', from: 'person' });
  expect(first(conditions, [{ field: 'a', contains: ['x'] }])).toEqual({ kind: 'in', field: 'a', words: ['x'], how: 'contains', from: undefined });
  expect(first(conditions, [{ teams: 'a', startsWith: ['x'] }])).toEqual({ kind: 'in', field: 'a', words: ['x'], how: 'startsWith', from: 'team' });
  expect(first(fieldUses, [{ own: 'due', latest: ['date'], label: 'd' }])).toMatchObject({ table: 'sales', field: 'due', need: 'optional', headers: [], own: { type: 'date', signed: false, headers: [], latest: ['date'], monthsAfter: 0 } });
  const blank = [{ field: 'b', blank: true }];
  expect([{}, { optional: true }, { where: blank }, { or: ['b'] }, { where: blank, or: ['b'] }, { if: [{ given: 'x' }] }].map((more) => first(fieldUses, [{ sales: 'a', ...more }])?.need)).toEqual(['required', 'optional', 'conditional', 'conditional', 'conditional', 'required']);
  expect(first(fieldUses, ['a'])).toEqual({ table: 'sales', field: 'a', need: 'required', if: [], where: [], or: [], synonyms: [], headers: [], whole: false, column: 'any', rejectsRow: false });
  expect(first(fieldUses, [{ own: 'm', type: 'date', label: 'M', headers: ['h'] }])).toMatchObject({ table: 'sales', need: 'required', own: { type: 'date', signed: false, headers: ['h'] }, headers: [], column: 'any', whole: false });
  expect(first(ownParameters, [{ name: 'a', type: 'date', label: 'a' }])).toMatchObject({ required: true, defaults: [], choices: [] });
  expect([{ default: 1 }, { optional: true }].map((more) => first(ownParameters, [{ name: 'a', type: 'amount', label: 'a', ...more }])?.required)).toEqual([false, false]);
  expect(first(components, bit({}))).toMatchObject({ if: [], per: undefined, periodOf: 'date', source: 'counted', rows: 'all', where: [], to: { kind: 'person' }, award: 'cash', parts: [], taxCategory: 'none', boundsOrder: 'floor-first' });
  expect(readingOf(scheme, { ...WHOLE, language: undefined, period: 'month' }).value).toMatchObject({ language: 1, readings: [], takesPart: [], parameters: [], exactlyOne: [], defaults: {}, exclusions: [], awards: [], forfeits: [], redemption: [], examples: [] });
});

test('the first edition knows cash and its like alone, and working days after a date of the row', () => {
  const codes = (shape: Shape<unknown>, json: unknown, language: 1 | 2): readonly string[] => readingOf(shape, json, language).trail.problems.map(({ code }) => code);
  const both = (shape: Shape<unknown>, json: unknown): readonly (readonly string[])[] => [codes(shape, json, 1), codes(shape, json, 2)];
  expect(both(components, bit({ award: 'wine' }))).toEqual([['unknown-word'], []]);
  expect(both(components, bit({ award: 'points' }))).toEqual([[], []]);
  expect(both(due, { workingDays: 1, after: 'date' })).toEqual([[], []]);
  expect(both(due, { workingDays: 1, after: '=amount' })[0]).toEqual([]);
  expect(both(due, 'date')).toEqual([['wrong-type'], []]);
  expect(both(per, { yearsFrom: 'a' })).toEqual([['edition'], []]);
  expect(both(expression, '=1 + 2')).toEqual([['edition'], []]);
});

test('conditions may be formulas: a whole list, or one of it, which is one condition or all that it says together', () => {
  const whenOf = (when: unknown): unknown => valueOf(parseScheme(sample({ language: 2, parameters: [], components: [component({ formula: 1, when })] }))).components[0]?.rule;
  const [above, blank] = [{ kind: 'compare', by: 'above' }, { kind: 'blank', field: 'customer' }];
  expect(whenOf('=amount > 5')).toMatchObject({ when: [above] });
  expect(whenOf('=AND(amount > 5, ISBLANK(customer))')).toMatchObject({ when: [above, blank] });
  expect(whenOf(['=amount > 5', '=AND(amount > 5, ISBLANK(customer))'])).toMatchObject({ when: [above, { kind: 'all', of: [above, blank] }] });
});

test('from the second edition on working days are after a day, which a formula may say', () => {
  const dueOf = (after: string): unknown => valueOf(parseScheme(sample({ language: 2, parameters: [], components: [component({ formula: 1 }, { due: { workingDays: 3, after } })] }))).components[0]?.due;
  expect(dueOf('date')).toMatchObject({ kind: 'workday', of: [{ kind: 'field', field: 'date' }, { kind: 'figure' }] });
  expect(dueOf('=PERIODEND()')).toMatchObject({ kind: 'workday', of: [{ kind: 'date', day: 'periodEnd' }, { kind: 'figure' }] });
});
