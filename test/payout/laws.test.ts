import fc from 'fast-check';
import { add, compare, equals, fixed, parseExact, plain, scaled, subtract, sum, TierScale, ZERO, type Exact } from '../../src/money';
import type { Payout } from '../../src/payout';
import { walkComponent } from '../../src/scheme';
import { outcomeOf, work } from '../presets/run-case';
import { ALL, allBut, company, saleRow, some } from './tables';
import type { Company, Filled } from './tables';

/** So few, since each law is tried on each preset: some 600 companies a law. */
const RUNS = { numRuns: 4 };

function pay({ scheme, params }: Filled, tables: Company, more: Readonly<Record<string, unknown>> = {}): Payout {
  return work(scheme, { ...tables, params: { ...params, ...more } });
}

const totalsOf = (payout: Payout) => outcomeOf(payout).totals;

/** Whether it matters to a scheme who came first, whatever the dates. */
const BY_TABLE_ORDER = ['rank-prizes', 'referral-annual-top', 'tele-reward-penalty', 'best-of-month', 'pool-split', 'team-year-target', 'month-top-referrers'];

const cash = ({ lines }: Payout) => sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount));

describe.each(ALL.map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('every total is the sum of its lines, what is printed reads back as it was; a budget is spent to the cent or changes nothing; nobody gets more in a period than the cap', () => {
    fc.assert(fc.property(company, fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 100_000 }), (tables, budgetCents, capCents) => {
      const free = pay(filled, tables);
      addsUp(free);
      keepsBudget(filled, tables, free, scaled(budgetCents, 2));
      keepsCap(filled, tables, free, scaled(capCents, 2));
    }), RUNS);
  });
});

function addsUp({ lines, totals, places }: Payout): void {
  for (const { recipient, recipientKind, award, amount } of totals) {
    const own = lines.filter((line) => line.recipient === recipient && line.recipientKind === recipientKind && line.award === award);
    expect(equals(sum(own.map((line) => line.amount)), amount)).toBe(true);
  }
  expect(equals(sum(lines.map(({ amount }) => amount)), sum(totals.map(({ amount }) => amount)))).toBe(true);
  for (const { amount, award } of lines) {
    const printed = award === 'cash' ? fixed(amount, places) : plain(amount);
    expect(equals(parseExact(printed) ?? ZERO, amount)).toBe(true);
  }
}

/** A budget is spent to the cent where there is more to pay, and changes nothing where there is not. */
function keepsBudget(filled: Filled, tables: Company, free: Payout, budget: Exact): void {
  const paid = pay(filled, tables, { budget: plain(budget) });
  if (compare(cash(free), budget) > 0) expect(plain(cash(paid))).toBe(plain(budget));
  else expect(totalsOf(paid)).toEqual(totalsOf(free));
}

/** Nobody gets more cash in a period than the cap; only what is above 0 is cut, and not below 0. */
function keepsCap(filled: Filled, tables: Company, free: Payout, cap: Exact): void {
  const { lines } = pay(filled, tables, { capPerRecipient: plain(cap) });
  const nets = new Map<string, Exact>();
  lines.forEach(({ recipient, recipientKind, period, award, amount }, index) => {
    const before = free.lines[index]?.amount ?? ZERO;
    if (compare(before, ZERO) <= 0) expect(plain(amount)).toBe(plain(before));
    else expect(compare(amount, before) <= 0 && compare(amount, ZERO) >= 0).toBe(true);
    if (award !== 'cash') return;
    const key = [recipientKind, recipient, period].join();
    nets.set(key, add(nets.get(key) ?? ZERO, amount));
  });
  for (const net of nets.values()) expect(compare(net, cap) <= 0).toBe(true);
}

// For fraud-forfeit a refunded row still shows whose team somebody is in.
describe.each(allBut('fraud-forfeit').map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('refunding a row is as though it never was', () => {
    fc.assert(fc.property(company, fc.nat(), fc.constantFrom('退款', '退货', '取消'), (tables, n, status) => {
      fc.pre(tables.sales.length > 2);
      const place = n % tables.sales.length;
      const refunded = tables.sales.map((row, index) => (index === place ? { ...row, status } : row));
      const without = tables.sales.filter((__, index) => index !== place);
      expect(totalsOf(pay(filled, { ...tables, sales: refunded }))).toEqual(totalsOf(pay(filled, { ...tables, sales: without })));
    }), RUNS);
  });
});

describe.each(allBut(...BY_TABLE_ORDER).map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('does not depend on the order of the rows', () => {
    const table = fc.tuple(company, fc.infiniteStream(fc.nat()));
    fc.assert(fc.property(table, ([tables, chance]) => {
      // One row a day, as the first of several on one day is the first in the table.
      const sales = tables.sales.map((row, index) => ({ ...row, date: `2024-0${1 + (index % 6)}-${10 + index}` }));
      const keyed = sales.map((row) => ({ row, key: chance.next().value ?? 0 }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
      expect(totalsOf(pay(filled, { ...tables, sales: shuffled }))).toEqual(totalsOf(pay(filled, { ...tables, sales })));
    }), RUNS);
  });
});

function asksForNewCustomers({ scheme }: Filled): boolean {
  let found = false;
  for (const component of scheme.components) {
    found ||= component.each === 'newCustomer';
    walkComponent(component, {
      condition: ({ kind }) => { found ||= kind === 'newCustomer'; },
      expression: (expression) => { found ||= expression.kind === 'count' && expression.what === 'newCustomers'; },
    });
  }
  return found;
}

// For fraud-forfeit any row shows whose team somebody is in, also one that does not count.
describe.each(allBut('fraud-forfeit').filter((filled) => !asksForNewCustomers(filled)).map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('a row outside the window changes nothing, nor does one of an excluded role or department, unless it is a fraud', () => {
    fc.assert(fc.property(company, saleRow, fc.nat(), (tables, extra, n) => {
      const bound = { to: '2024-12-31', excludeRoles: ['实习'], excludeDepartments: ['财务部'] };
      const before = totalsOf(pay(filled, tables, bound));
      // All three at once: none of them may change anything.
      const sales = [...tables.sales];
      for (const change of [{ date: '2025-01-01' }, { role: '实习' }, { department: '财务部' }]) {
        const honest = 'date' in change || extra.status !== '作假' ? extra : { ...extra, status: null };
        sales.splice(n % (sales.length + 1), 0, { ...honest, ...change });
      }
      expect(totalsOf(pay(filled, { ...tables, sales }, bound))).toEqual(before);
    }), RUNS);
  });
});

const PER_PERSON = some(
  'target-and-excess', 'quarter-excess', 'staged-target', 'completion-scaled-bonus', 'milestones', 'growth-scaled', 'base-plus-tiers', 'retention-mobile',
  'retention-broadband', 'assist-hours', 'upgrade-increment', 'miss-penalty', 'care-score', 'quarter-score', 'small-mid-large',
);

describe.each(PER_PERSON.map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('splitting the table by person and adding up is the whole', () => {
    fc.assert(fc.property(company, (tables) => {
      const parts = [...new Set(tables.sales.map(({ person }) => person))].flatMap((person) => (
        totalsOf(pay(filled, { ...tables, sales: tables.sales.filter((row) => row['person'] === person) }))
      ));
      const inOrder = (totals: typeof parts) => totals.map(({ recipient, award, amount }) => `${recipient} ${award} ${amount}`).sort();
      expect(inOrder(parts)).toEqual(inOrder([...totalsOf(pay(filled, tables))]));
    }), RUNS);
  });
});

describe('pools are shared to the cent', () => {
  const [poolSplit] = some('pool-split');
  const [teamYear] = some('team-year-target');

  test('by share and by sales', () => {
    fc.assert(fc.property(company, fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), (tables, poolCents, byShare) => {
      if (poolSplit === undefined) throw new Error('There is such a preset.');
      const people = byShare ? tables.people : [];
      const payout = pay(poolSplit, { ...tables, people }, { pool: poolCents / 100 });
      const expected = payout.lines.length === 0 ? ZERO : scaled(poolCents, 2);
      expect(plain(cash(payout))).toBe(plain(expected));
      expect(payout.lines.length <= (byShare ? people.length : tables.sales.length)).toBe(true);
    }));
  });

  test('an award of a team, each year', () => {
    fc.assert(fc.property(company, fc.constantFrom('sales', 'equal'), fc.integer({ min: 1, max: 1_000_000 }), (tables, split, awardCents) => {
      if (teamYear === undefined) throw new Error('There is such a preset.');
      const payout = pay(teamYear, tables, { split, award: awardCents / 100 });
      const rest = parseExact(plain(cash(payout))) ?? ZERO;
      const awards = Math.round(Number(plain(rest)) / (awardCents / 100));
      expect(plain(rest)).toBe(plain(sum(Array.from({ length: awards }, () => scaled(awardCents, 2)))));
    }));
  });
});

describe('a graduated scale', () => {
  const scale = fc.array(fc.record({ width: fc.integer({ min: 1, max: 1_000_000 }), rate: fc.integer({ min: 0, max: 3000 }) }), { minLength: 1, maxLength: 6 }).map((slices) => {
    let bound = 0;
    return new TierScale(slices.map(({ width, rate }, index) => {
      const tier = { side: index % 2 === 0 ? 'atLeast' as const : 'above' as const, bound: scaled(bound, 2), value: scaled(rate, 4) };
      bound += width;
      return tier;
    }), 'graduated');
  });

  test('never falls, and never leaps: a cent more of sales is at most a cent more of award', () => {
    fc.assert(fc.property(scale, fc.integer({ min: 0, max: 7_000_000 }), fc.integer({ min: 0, max: 1000 }), (tiers, amount, more) => {
      const rise = subtract(tiers.award(scaled(amount + more, 2)), tiers.award(scaled(amount, 2)));
      expect(compare(rise, ZERO) >= 0).toBe(true);
      expect(compare(rise, scaled(more, 2)) <= 0).toBe(true);
    }));
  });
});
