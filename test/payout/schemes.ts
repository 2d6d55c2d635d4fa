import fc from 'fast-check';
import { parseScheme } from '../../src/scheme';
import { component, sample } from '../scheme/sample';

/*
 * Random schemes: whatever the language can say, nested a few deep, over the fields of the random company of tables.ts.
 */

const SALES = ['team', 'role', 'customerGrade', 'region', 'quantity', 'previousAmount', 'visited', 'priceStatus', 'collectedDate', 'referrer', 'closer', 'target', 'time', 'hours'];
const PEOPLE = ['basePay', 'role', 'team', 'trained', 'target', 'share'];
const FIELDS = ['person', 'amount', 'customer', ...SALES.map((sales) => ({ sales, optional: true })), ...PEOPLE.map((people) => ({ people, optional: true })), { teams: 'target', optional: true }];

const figure = fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.constantFrom('5%', '1.25%', 0.5, 3.75, 0));
const field = fc.constantFrom('amount', 'quantity', 'previousAmount', 'hours');
const tiers = fc.constantFrom([{ atLeast: 0, value: '1%' }, { above: 100, value: '2.5%' }, { atLeast: 1000, value: '5%' }], [{ atLeast: 2, value: 7 }], []);
const method = fc.constantFrom('graduated', 'slab', 'fixed');
const across = fc.constantFrom('team', 'all');
const person = fc.constantFrom('person', 'referrer');
const rounding = fc.constantFrom('half-up', 'half-even', 'down', 'up');

const { expression, condition } = fc.letrec((tie) => {
  const nested = tie('expression');
  const some = fc.array(nested, { minLength: 1, maxLength: 3 });
  const pair = fc.tuple(nested, nested);
  const where = fc.array(tie('condition'), { maxLength: 2 });
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      figure, field, fc.record({ people: fc.constantFrom('basePay', 'share'), of: person }), fc.record({ sum: field }), fc.record({ sum: field, across }),
      fc.record({ count: fc.constantFrom('rows', 'newCustomers') }), fc.record({ distinct: fc.constantFrom('customer', 'region', 'priceStatus', 'person') }),
      fc.constant({ ordinal: true }), fc.record({ target: fc.constantFrom('person', 'team', 'company') }), fc.constant({ days: { from: 'date', to: 'collectedDate' } }),
      fc.record({ sum: nested, where }), fc.record({ plus: some }), fc.record({ times: some }), fc.record({ least: some }), fc.record({ most: some }), fc.record({ minus: pair }),
      fc.record({ over: pair }), fc.record({ over: pair, byZero: fc.constant(1) }), fc.record({ growth: pair }), fc.record({ orElse: pair }), fc.record({ floor: nested }), fc.record({ highest: nested }),
      fc.record({ round: nested, places: fc.integer({ min: 0, max: 30 }), mode: rounding }), fc.record({ tiers, of: nested, method }),
      fc.record({ tiers: fc.constant([{ atLeast: 1, value: '1%' }, { above: 3, value: '2%' }]), of: nested, method: fc.constant('slab'), on: nested }),
      fc.record({ lookup: fc.constant({ 普通: '1%', VIP: 3 }), by: fc.constantFrom('customerGrade', 'region') }), fc.record({ lookup: fc.constant({ 普通: 1 }), by: fc.constant('customerGrade'), otherwise: nested }),
      fc.record({ choose: fc.array(fc.record({ when: where, value: nested }), { minLength: 1, maxLength: 2 }), otherwise: nested }),
      fc.record({ score: fc.array(fc.record({ label: fc.constant('项'), of: nested, weight: fc.constantFrom('20%', 2) }), { minLength: 1, maxLength: 2 }) }),
    ),
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ field: fc.constantFrom('customerGrade', 'region', 'role', 'team'), in: fc.constantFrom(['普通'], ['东部', 'VIP'], []) }), fc.record({ field: fc.constant('visited'), is: fc.boolean() }),
      fc.record({ field: fc.constantFrom('referrer', 'collectedDate', 'role'), blank: fc.boolean() }), fc.record({ people: fc.constant('role'), of: person, is: fc.constant('经理') }),
      fc.record({ newCustomer: fc.boolean() }), fc.constant({ field: 'collectedDate', laterThan: { workingDays: 3, afterEndOf: 'quarter' } }),
      fc.record({ value: nested, atLeast: nested }), fc.record({ value: nested, below: nested }), fc.record({ any: where }), fc.record({ not: tie('condition') }),
    ),
  };
});

const conditions = fc.array(condition, { maxLength: 2 });
const holds = fc.array(condition, { minLength: 1, maxLength: 2 });

const rule = fc.oneof(
  fc.record({ formula: expression, when: conditions }),
  fc.record({ formula: expression, when: conditions, toDate: fc.constantFrom('year', 'quarter') }),
  fc.record({ streak: holds, every: fc.integer({ min: 1, max: 3 }), amount: expression }),
  fc.record({ streak: holds, from: fc.integer({ min: 1, max: 3 }), amount: expression }),
  fc.record({ contest: expression, prizes: fc.constant([50, 30.005, 20]), ties: fc.constantFrom('first', 'share', 'same', 'table'), among: conditions }),
  fc.record({ share: expression, among: fc.constantFrom('person', 'member'), weight: expression, leftover: fc.constantFrom('largest-remainder', 'first', 'largest-weight'), when: conditions }),
  fc.record({ milestones: expression, steps: fc.constant([{ atLeast: 10, value: 1 }, { above: 500, value: 7.255 }]) }),
);

const more = fc.record({
  per: fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year', 'window'),
  where: conditions,
  to: fc.constantFrom('person', 'referrer', 'customer', 'team', 'closer', { members: [] }),
  award: fc.constantFrom('cash', 'points'),
  source: fc.constantFrom('counted', 'counted', 'fraud'),
  bounds: fc.constantFrom(undefined, { atLeast: 1 }, { atMost: 100 }, { atLeast: 5, atMost: 50, apply: 'cap-first' }),
  limit: fc.constantFrom(undefined, { per: 'month', atMost: 60 }),
});

const each = fc.oneof(
  fc.constantFrom('row', 'person', 'customer', 'team', 'referrer', 'all', 'member').map((of) => ({ each: of })),
  fc.constantFrom('first', 'period', 'all').map((rows) => ({ each: 'newCustomer', rows })),
);

/** Subjects with which a rule means something, where not all do. */
function subjectsOf(by: Readonly<Record<string, unknown>>): readonly string[] {
  if ('share' in by) return by.among === 'person' ? ['customer', 'team', 'referrer', 'all'] : ['row', 'customer', 'team', 'all'];
  return ['person', 'customer', 'team', 'referrer', 'all'];
}

/** A scheme of one component, as JSON; only such as mean something. */
export const anyScheme: fc.Arbitrary<Record<string, unknown>> = fc.record({
  rule, more, each, which: fc.nat(), refunds: fc.constantFrom('as-if-never', 'reversed'), negatives: fc.constantFrom('keep', 'floor', 'carry', 'base-pay'),
}).map(({ rule: by, more: of, each: among, which, refunds, negatives }) => {
  const { per, bounds, limit, to, ...rest } = of;
  const some = subjectsOf(by);
  const subject = 'share' in by || 'streak' in by ? { each: some[which % some.length] } : among;
  const optional = { ...(bounds === undefined ? {} : { bounds }), ...(limit === undefined ? {} : { limit }), ...(subject.each === 'member' ? {} : { per }), ...('share' in by ? {} : { to }) };
  return sample({ parameters: [], fields: FIELDS, refunds: 'formula' in by ? refunds : 'as-if-never', negatives, components: [component(by, { ...rest, ...optional, ...subject })] });
}).filter((json) => parseScheme(json).ok);
