import type { Component, Condition, Expression } from '../../src/scheme';
import { fieldsUsed, parseScheme, walkComponent, walkExpression } from '../../src/scheme';
import { components as readComponents } from '../../src/scheme/grammar/component';
import { expression as readExpression } from '../../src/scheme/grammar/expression';
import { plain } from '../../src/money';
import { conditions as readConditions } from '../../src/scheme/grammar/condition';
import { At, Trail } from '../../src/scheme/shape/at';
import { readsPeopleAlone, usualPeriod } from '../../src/scheme/walk/members';
import { takesBackOrders } from '../../src/scheme/walk/orders';
import { affectedBy, parametersIn, parametersOf } from '../../src/scheme/walk/parameters-used';
import { isOfTheTeam, ownerOfCondition, ownersOf } from '../../src/scheme/walk/owners';
import { firstMeasure } from '../../src/scheme/walk/parts';
import { resultsAskedOf } from '../../src/scheme/walk/results';
import { component as componentJson, sample, valueOf } from './sample';

// In what is read here, fields are called by letters: each is another place in which something may stand.

type Json = Readonly<Record<string, unknown>>;

function reading<T>(read: (at: At) => T): T {
  const trail = new Trail();
  trail.language = 2;
  const value = read(new At('', trail));
  expect(trail.problems).toEqual([]);
  return value;
}

const expressionOf = (json: unknown): Expression => reading((at) => readExpression.read(json, at));

function componentOf(change: Json, rule: unknown = { formula: 1 }): Component {
  const [found] = reading((at) => readComponents.read([componentJson(rule, change)], at));
  if (found === undefined) throw new Error('A component was expected.');
  return { ...found, per: found.per ?? 'month' };
}

/** What is seen on the way: fields and figures by themselves, all else by its kind, conditions after a bracket. */
function seen(walk: (walker: Parameters<typeof walkExpression>[1]) => void): string {
  const all: string[] = [];
  walk({
    expression: (each) => { all.push(each.kind === 'field' ? each.field : each.kind === 'figure' && !('parameter' in each.value) ? plain(each.value) : each.kind); },
    condition: (each: Condition) => { all.push(`(${each.kind}`); },
  });
  return all.join(' ');
}

const used = (component: Component): string => fieldsUsed(component).map(({ table, field }) => `${table.charAt(0)}.${field}`).join(' ');
const usedIn = (json: unknown, each: string): string => used(componentOf({ each }, { formula: json }));

const B: readonly Json[] = [{ field: 'b', blank: true }];

describe('an expression is walked from the outside inwards, and reads fields', () => {
  test.each<[Json, string, string, string]>([
    [{ plus: ['a', { times: ['b', 'c'] }] }, 'plus a times b c', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ least: ['a', { most: ['b', 'c'] }] }, 'least a most b c', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ minus: ['a', { over: ['b', 'c'] }] }, 'minus a over b c', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ growth: ['a', { orElse: ['b', 'c'] }] }, 'growth a orElse b c', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ floor: { round: 'a', places: 2, mode: 'down' } }, 'floor round a', 's.a', 'p.a'],
    [{ highest: { previous: 'a' } }, 'highest previous a', 's.a', 'p.a'],
    [{ sum: 'a', where: B }, 'sum a (blank', 's.a s.b', 's.a s.b'],
    [{ count: 'rows', where: [{ value: 'a', above: 'b' }] }, 'count (compare a b', 's.a s.b', 's.a s.b'],
    [{ distinct: 'a', where: B }, 'distinct (blank', 's.a s.b', 's.a s.b'],
    [{ people: 'a', of: 'referrer' }, 'people', 'p.a', 'p.a'],
    [{ field: 'a', of: 'firstOrder' }, 'a', 's.a', 's.a'],
    [{ rank: 'a', among: B }, 'rank a (blank', 's.a s.b', 'p.a p.b'],
    [{ result: 'x', of: 'reports', share: 'a' }, 'result', 'p.a', 'p.a'],
    [{ result: 'x' }, 'result', '', ''],
    [{ tiers: [{ atLeast: 0, value: 1 }], of: 'a', method: 'fixed', on: 'b' }, 'tiers a b', 's.a s.b', 'p.a p.b'],
    [{ tiers: [{ atLeast: 0, value: 1 }], of: 'a', method: 'fixed' }, 'tiers a', 's.a', 'p.a'],
    [{ lookup: { x: 1 }, by: 'a', otherwise: 'b' }, 'lookup b', 's.a s.b', 'p.a p.b'],
    [{ choose: [{ when: B, value: 'a' }, { when: [{ not: { all: B } }], value: 'c' }], otherwise: 'd' }, 'choose (blank a (not (all (blank c d', 's.a s.c s.d s.b s.b', 'p.a p.c p.d p.b p.b'],
    [{ score: [{ label: 'x', of: 'a', weight: 1 }, { label: 'y', of: 'b', weight: 1 }] }, 'score a b', 's.a s.b', 'p.a p.b'],
    [{ sumOfItems: '$x', value: 'a' }, 'sumOfItems a', 's.a', 'p.a'],
    [{ decide: '$x', by: [{ column: 'x', field: 'a' }, { column: 'y', people: 'b' }, { column: 'z', value: 'c' }], otherwise: 'd' }, 'decide c d', 's.a p.b s.c s.d', 'p.a p.b p.c p.d'],
    [{ decide: '$x', by: [{ column: 'z', value: 'c' }] }, 'decide c', 's.c', 'p.c'],
    [{ days: { from: 'a', to: 'b' } }, 'days', 's.a s.b', 's.a s.b'],
    [{ plus: [{ target: 'team' }, { ordinal: true }, { creditShare: true }, { item: 'x' }, { date: 'today' }] }, 'plus target ordinal creditShare item date', '', ''],
    [{ addMonths: ['a', { workday: ['b', 3] }] }, 'addMonths a workday b 3', 's.a s.b', 'p.a p.b'],
    [{ lastWorkingDay: 'month', of: { payDay: [10], after: 'a' } }, 'lastWorkingDay payDay a', 's.a', 'p.a'],
    [{ completed: 'months', from: 'a', to: { startOf: 'month', of: 'b' } }, 'completed a startOf b', 's.a s.b', 'p.a p.b'],
    [{ endOf: 'month', of: { part: 'day', of: 'a' } }, 'endOf datePart a', 's.a', 'p.a'],
    [{ workingDays: { from: 'a', to: 'b' } }, 'workingDays a b', 's.a s.b', 'p.a p.b'],
    [{ plus: [{ proration: { from: 'a', to: 'b' } }, { proration: { to: 'c' } }, { proration: {} }] }, 'plus proration a b proration c proration', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ runningTotal: 'a', where: B, since: { yearsFrom: 'c' } }, 'runningTotal a c (blank', 's.a s.c s.b', 's.a s.c s.b'],
    [{ runningTotal: 'a', of: 'd', since: 'year' }, 'runningTotal a', 's.d s.a', 's.d s.a'],
    [{ runningTotal: 'a', of: 'team' }, 'runningTotal a', 's.a', 's.a'],
    [{ inPeriodOf: 'a', value: 'b' }, 'inPeriodOf b', 's.a s.b', 's.a p.b'],
    [{ countPeriods: 'month', when: B, since: 'a' }, 'countPeriods a (blank', 's.a s.b', 'p.a p.b'],
    [{ plus: [{ countPeriods: 'month', when: [] }, { sumPeriods: 'a', every: 'month' }, { sumPeriods: 'b', every: 'month', since: 'c' }] }, 'plus countPeriods sumPeriods a sumPeriods b c', 's.a s.b s.c', 'p.a p.b p.c'],
    [{ takenBack: 'a', of: 'b', by: 'rate', refunded: 'c', soldOn: 'd', linked: true }, 'takenBack a', 's.b s.d s.c s.refundOf s.orderId s.a', 's.b s.d s.c s.refundOf s.orderId p.a'],
    [{ takenBack: 'a', of: 'b', by: 'rate' }, 'takenBack a', 's.b s.date s.a', 's.b s.date p.a'],
  ])('%j', (json, walked, ofRows, ofMembers) => {
    const expression = expressionOf(json);
    expect([seen((walker) => { walkExpression(expression, walker); }), usedIn(json, 'row'), usedIn(json, 'member')]).toEqual([walked, ofRows, ofMembers]);
  });

  test('a choice is walked as far as it is decided', () => {
    const chosen = expressionOf({ choose: [{ when: [{ given: 'a' }], value: 'b' }, { when: [{ given: 'c' }], value: 'd' }], otherwise: 'e' });
    const walked = (...decided: readonly (boolean | null)[]): string => {
      const answers = [...decided];
      return seen((walker) => { walkExpression(chosen, { ...walker, decided: () => answers.shift() ?? null }); });
    };
    expect([walked(null, null), walked(true), walked(false, null), walked(false, true), walked(false, false)]).toEqual([
      'choose (given b (given d e', 'choose (given b', 'choose (given d e', 'choose (given d', 'choose e',
    ]);
  });

  test('the first measure is the outermost', () => {
    const first = (json: unknown): string | undefined => firstMeasure(expressionOf(json))?.kind;
    expect([{ sum: { count: 'rows' } }, { plus: [1, { times: [2, { count: 'rows' }, { sum: 'a' }] }] }, { runningTotal: 'a' }, { plus: ['a', 1] }].map(first)).toEqual(['sum', 'count', 'runningTotal', undefined]);
  });
});

test('conditions read the fields of rows, of their people and of first orders', () => {
  const where = [
    { field: 'a', is: 'x' }, { people: 'b', is: 'x' }, { field: 'c', of: 'firstOrder', blank: true }, { people: 'd', of: 'referrer', is: true }, { field: 'e', sameAs: 'firstOrder' }, { field: 'f', laterThan: { workingDays: 1, afterEndOf: 'month' } },
    { not: { field: 'g', is: true } }, { all: [{ field: 'h', blank: true }] }, { any: [{ field: 'i', blank: true }] }, { value: 'j', above: 'k' }, { newCustomer: true },
  ];
  expect(used(componentOf({ each: 'row', where }))).toBe('s.a p.b s.c p.d s.e s.f s.g s.h s.i s.j s.k');
  expect(used(componentOf({ each: 'member', where }))).toBe('p.a p.b s.c p.d s.e s.f p.g p.h p.i p.j p.k');
});

describe('a component', () => {
  const on = (name: string): Json => ({ field: name, blank: true });
  test.each<[string, Json, unknown, string, string]>([
    ['a formula', { if: [{ given: 'x' }], where: [on('a')], to: { members: [on('b')] }, bounds: { atLeast: 'c', atMost: 'd', apply: 'cap-first' }, limit: { per: 'month', atMost: 'e' }, due: 'f' }, { formula: 'g', when: [on('h')] },
      '(given (blank (blank c d e f g (blank', 's.a p.b s.c s.d s.e s.f s.g s.h'],
    ['in years of its own', { per: { yearsFrom: 'a' }, limit: { per: { yearsFrom: 'b' }, atMost: 1 }, to: 'team' }, { formula: 'c' }, 'a b 1 c', 's.a s.b s.c'],
    ['in parts', { parts: [{ id: 'x', label: 'x', share: '60%' }, { id: 'y', label: 'y', share: '40%', on: 'a' }] }, { formula: 'b' }, 'a b', 's.a s.b'],
    ['a streak', {}, { streak: [on('a')], every: 2, amount: 'b' }, 'b (blank', 's.b s.a'],
    ['a contest', {}, { contest: 'a', prizes: [1], ties: 'first', among: [on('b')], sharesOf: 'c' }, 'a c (blank', 's.a s.b s.c'],
    ['a contest for whole prizes', {}, { contest: 'a', prizes: [1], ties: 'first' }, 'a', 's.a'],
    ['a pool of sellers', {}, { share: 'a', when: [on('b')], among: 'person', weight: 'c', leftover: 'first', who: [on('d')], shareAtMost: 'e' }, 'a c e (blank (blank', 's.c s.e s.d s.a s.b'],
    ['a pool of members', {}, { share: 'a', when: [on('b')], among: 'member', weight: 'c', leftover: 'first', who: [on('d')] }, 'a c (blank (blank', 'p.c p.d s.a s.b'],
    ['a draw', {}, { draw: 'a', against: 'b', when: [on('c')], recoverable: true, opening: 'd' }, 'a b d (blank', 's.a s.b s.d s.c'],
    ['a guarantee', {}, { draw: 'a', against: 'b', recoverable: false }, 'a b', 's.a s.b'],
    ['milestones', {}, { milestones: 'a', steps: [{ atLeast: 1, value: 1 }] }, 'a', 's.a'],
  ])('%s is walked through, and reads fields', (_, change, rule, walked, fields) => {
    const component = componentOf(change, rule);
    expect([seen((walker) => { walkComponent(component, walker); }), used(component)]).toEqual([walked, fields]);
  });

  test('asks for results of others, and takes back orders', () => {
    const asking = componentOf({ where: [{ value: { result: 'x' }, above: 1 }] }, { formula: { plus: [{ result: 'y' }, { result: 'x' }] } });
    expect([...resultsAskedOf(asking)]).toEqual(['x', 'y']);
    const takes = (linked: boolean): boolean => takesBackOrders(componentOf({}, { formula: { plus: [{ takenBack: 'a', of: 'b', by: 'rate', linked }, 1] } }));
    expect([takes(true), takes(false), takesBackOrders(asking), takesBackOrders(asking)]).toEqual([true, false, false, false]);
  });

  test('reads the people table alone where it is of members, or a pool of all of them in one period', () => {
    const pool = (among: string): unknown => ({ share: 1, among, weight: 1, leftover: 'first' });
    const cases: readonly (readonly [Json, unknown?])[] = [
      [{ each: 'member', per: 'month' }], [{ each: 'all', per: 'window' }, pool('member')], [{ each: 'all', per: 'month' }, pool('member')], [{ each: 'team', per: 'window' }, pool('member')],
      [{ each: 'all', per: 'window' }, pool('person')], [{ each: 'all', per: 'window' }],
    ];
    expect(cases.map(([change, rule]) => readsPeopleAlone(componentOf(change, rule)))).toEqual([true, true, false, false, false, false]);
    expect([usualPeriod(componentOf({ each: 'all' }, pool('member')), 'month'), usualPeriod(componentOf({ each: 'team' }, pool('member')), 'month')]).toEqual(['window', 'month']);
  });
});

describe('parameters', () => {
  test('are those that stand in an expression itself, not in its parts', () => {
    const own = (json: unknown): readonly string[] => parametersOf(expressionOf(json));
    expect([
      '$x', { tiers: '$t', of: '$u', method: '$m' }, { score: [{ label: 'l', of: '$a', weight: '$w' }] }, { payDay: ['$d', 10], after: '$e' }, { plus: ['$a', { floor: '$b' }] }, { rank: '$a', leastEntrants: '$n' }, 'a',
      { choose: [{ when: [{ field: 'b', in: '$v' }], value: '$c' }] },
    ].map(own)).toEqual([['x'], ['t', 'm'], ['w'], ['d'], [], ['n'], [], []]);
  });

  test('are read wherever they are named, by what counts working days, and all of them by an item that may be any', () => {
    const all = ['x', 'y', 'z'].map((name) => ({ name }));
    const read = (json: unknown): string => [...parametersIn(expressionOf(json), all)].sort().join(' ');
    expect(read({ plus: ['$x', { tiers: '$y', of: 1, method: 'fixed' }] })).toBe('x y');
    expect(read({ workday: ['a', 3] })).toBe('calendar holidays workdays');
    expect(read({ workingDays: { from: 'a', to: 'b' } })).toBe('calendar holidays workdays');
    expect(read({ lastWorkingDay: 'month', of: 'a' })).toBe('calendar holidays monthStartsOn workdays');
    expect(read({ sum: 'a', where: [{ field: 'a', laterThan: { workingDays: 1, afterEndOf: 'month' } }] })).toBe('calendar holidays monthStartsOn workdays');
    expect([read({ item: 'm', orParameter: true }), read({ item: 'm' })]).toEqual(['x y z', '']);
    expect([...parametersIn([null, new Map([['parameter', 'x']]), { parameter: 5, kind: 5 }], all)]).toEqual([]);
  });

  test('are affected where their defaults rest on one that changed', () => {
    const figure = (name: string, more: Json): Json => ({ name, type: 'amount', label: name, optional: true, ...more });
    const choice = (name: string, more: Json): Json => ({ name, type: 'choice', label: name, choices: [{ word: 'a', label: 'a' }, { word: 'b', label: 'b' }], default: 'a', ...more });
    const scheme = valueOf(parseScheme(sample({
      parameters: [
        { name: 'rate', type: 'rate', label: 'r', default: '5%' }, figure('last', { optional: undefined, default: '$middle' }), figure('middle', { optional: undefined, default: '$first' }), figure('first', { optional: undefined, default: 1 }),
        choice('how', { defaults: [{ when: [{ given: 'extra' }], value: 'b' }] }), figure('extra', {}), choice('then', { defaults: [{ when: [{ parameter: 'how', is: 'b' }], value: 'b' }] }),
      ],
    })));
    const affected = (...changed: readonly string[]): string => [...affectedBy(changed, scheme)].sort().join(' ');
    expect([affected('first'), affected('extra'), affected('rate'), affected('last', 'how'), affected()]).toEqual(['first last middle', 'extra how then', 'rate', 'how last then', '']);
  });
});

describe('of whom something is asked', () => {
  test.each<[Json | string, readonly string[], boolean]>([
    ['a', [], false],
    [{ field: 'a', of: 'firstOrder' }, ['firstOrder'], false],
    [{ people: 'a' }, ['person'], false],
    [{ people: 'a', of: 'referrer' }, ['referrer'], false],
    [{ teams: 'a' }, ['team'], true],
    [{ lookup: '$a', by: 'b' }, [], false],
    [{ lookup: '$a', by: { people: 'b' } }, ['person'], false],
    [{ lookup: '$a', by: { teams: 'b' } }, ['team'], true],
    [{ decide: '$a', by: [{ column: 'x', field: 'b' }, { column: 'y', people: 'c', of: 'referrer' }, { column: 'z', value: 1 }, { column: 'v', people: 'd', of: 'person' }] }, ['referrer', 'person'], false],
    [{ decide: '$a', by: [{ column: 'x', field: 'b' }, { column: 'y', teams: 'c' }] }, ['team'], true],
    [{ sum: 'a' }, [], false],
    [{ sum: 'a', across: 'team' }, [], true],
    [{ count: 'rows', across: 'all' }, [], false],
    [{ target: 'team' }, [], true],
    [{ target: 'person' }, [], false],
    [{ result: 'a', of: 'team' }, [], true],
    [{ result: 'a', of: 'all' }, [], false],
    [{ rank: 'a', order: 'highest', within: 'team' }, [], true],
    [{ rank: 'a', order: 'highest' }, [], false],
  ])('%j', (json, owners, isTeam) => {
    const found = expressionOf(json);
    expect([ownersOf(found), isOfTheTeam(found)]).toEqual([owners, isTeam]);
  });

  test.each<[Json, string | undefined]>([
    [{ field: 'a', blank: true }, undefined], [{ people: 'a', blank: true }, 'person'], [{ people: 'a', of: 'referrer', is: 'x' }, 'referrer'], [{ teams: 'a', is: true }, 'team'],
    [{ field: 'a', of: 'firstOrder', is: 'x' }, 'firstOrder'], [{ newCustomer: true }, undefined],
  ])('%j', (json, owner) => {
    expect(reading((at) => readConditions.read([json], at)).map(ownerOfCondition)).toEqual([owner]);
  });
});
