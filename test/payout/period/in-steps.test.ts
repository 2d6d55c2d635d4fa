import { asEarlier, payPeriod, payPeriodInSteps, type EarlierPayout, type PeriodPayout, type StepsDone } from '../../../src/payout';
import type { Result } from '../../../src/i18n';
import { jobOf, noted, payEach, type Asked } from './months';

const row = (month: string, person: string, amount: number): Readonly<Record<string, unknown>> => ({ date: `2026-${month}-10`, person, customer: `${person} ${month}`, amount });
const SALES = [row('01', 'Ann', 1000), row('01', 'Bob', 800), row('02', 'Ann', 500), row('03', 'Bob', 2000)];
const PEOPLE = [{ person: 'Ann', role: 'sales' }, { person: 'Bob', role: 'sales' }];
const CHANGED = [{ person: 'Ann', role: 'manager' }, { person: 'Bob', role: 'sales' }];
const params = { excludeRoles: ['manager'] };
const SCHEME = {
  language: 2, id: 'share', version: '1', name: 'Share', description: 'A tenth of each month, to all but managers.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'],
  parameters: [{ name: 'rate', label: 'Rate', type: 'rate', default: '10%' }], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * rate' } }],
};

const WHOLE = { ...SCHEME, id: 'whole', period: 'window', fields: ['person'], parameters: [], components: [{ id: 'pay', label: 'Pay', each: 'member', rule: { formula: 100 } }] };

/** A run a step at a time, with what was told after each. */
function inSteps(asked: Asked): { readonly paid: Result<PeriodPayout>; readonly told: readonly StepsDone[] } {
  const job = jobOf(asked);
  if (!('schemes' in job)) throw new Error(JSON.stringify(job));
  const steps = payPeriodInSteps(job);
  const told: StepsDone[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) told.push(step.value);
  return { paid: step.value, told };
}

function atOnce(asked: Asked): Result<PeriodPayout> {
  const job = jobOf(asked);
  if (!('schemes' in job)) throw new Error(JSON.stringify(job));
  return payPeriod(job);
}

const seen = (paid: Result<PeriodPayout>): unknown => (paid.ok ? [noted(paid.value), paid.value.totals, paid.value.notes, paid.value.run.id] : paid.problems);

describe('a period is paid the same a step at a time, and each step is told as one of as many as there are', () => {
  const first = (): readonly EarlierPayout[] => payEach({ scheme: SCHEME, sales: SALES, people: PEOPLE, params }, [{ period: '2026-01' }]).map((payout) => asEarlier(payout));
  it.each<[string, () => Asked]>([
    ['first', () => ({ scheme: SCHEME, sales: SALES, people: PEOPLE, params, period: '2026-01' })],
    ['after another', () => ({ scheme: SCHEME, sales: SALES, people: PEOPLE, params, period: '2026-02', earlier: first() })],
    ['after what is settled', () => ({ scheme: SCHEME, sales: SALES, people: PEOPLE, params, period: '2026-03', settledTo: '2026-02' })],
    ['after people have changed', () => ({ scheme: SCHEME, sales: SALES, people: CHANGED, params, period: '2026-02', earlier: first() })],
    ['after people have changed, which is accepted', () => ({ scheme: SCHEME, sales: SALES, people: CHANGED, params, period: '2026-02', earlier: first(), acceptPeople: true })],
    ['after a rate has changed', () => ({ scheme: SCHEME, sales: SALES, people: PEOPLE, params: { ...params, rate: '12%' }, period: '2026-02', earlier: first() })],
    ['after two of a scheme that is paid whole each time', () => ({ scheme: WHOLE, people: PEOPLE, period: '2026-03', earlier: payEach({ scheme: WHOLE, people: PEOPLE }, [{ period: '2026-01' }, { period: '2026-02' }]).map((payout) => asEarlier(payout)) })],
    ['after people have changed since what is settled', () => ({
      scheme: SCHEME, sales: SALES, people: CHANGED, params, period: '2026-03', earlier: payEach({ scheme: SCHEME, sales: SALES, people: PEOPLE, params }, [{ period: '2026-02', settledTo: '2026-01' }]).map((payout) => asEarlier(payout)),
    })],
  ])('%s', (_, asked) => {
    const { paid, told } = inSteps(asked());
    expect(paid.ok).toBe(true);
    expect(seen(paid)).toEqual(seen(atOnce(asked())));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.map((__, index) => ({ done: index + 1, of: told.length + 1 })));
  });

  it('what keeps a period from being paid is told before the first step', () => {
    const { paid, told } = inSteps({ scheme: SCHEME, sales: SALES, people: PEOPLE, params, period: '2026-01', settledTo: '2026-02' });
    expect(paid.ok ? [] : paid.problems.map(({ code }) => code)).toEqual(['settled-ahead']);
    expect(told).toEqual([]);
  });
});
