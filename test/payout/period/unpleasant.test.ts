import { say } from '../../../src/i18n';
import { fixed, integer, parseExact, ZERO } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type EarlierPayout, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, noted, payEach, type Asked } from './months';

// What happens in companies between two payouts, with figures worked out by hand.

type Row = Readonly<Record<string, unknown>>;

const row = (date: string, person: string, amount: unknown, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
const decision = (action: Adjustment['action'], id: string, recipient: string | undefined, more: Partial<Adjustment> = {}): Adjustment => ({ action, id, recipient, recipientKind: 'person', reason: 'agreed', decidedBy: 'Dee', ...more });
const numbered = ({ lines, places }: PeriodPayout): string[] => lines.map(({ recipient, personId = '', period, amount }) => `${recipient} ${personId} ${period} ${fixed(amount, places)}`);
const told = ({ notes }: PeriodPayout, code: string): string[] => notes.filter((note) => note.code === code).map(({ sentence }) => say(sentence, 'en'));
const last = (payouts: readonly PeriodPayout[]): PeriodPayout => {
  const found = payouts.at(-1);
  if (found === undefined) throw new Error('Something was paid.');
  return found;
};

/** Pays periods one after the other within a plan. */
function byPlan(plan: Omit<Plan, 'id' | 'version' | 'name' | 'schemes'>, runs: readonly Asked[]): readonly PeriodPayout[] {
  const earlier: EarlierPayout[] = [];
  return runs.map((run) => {
    const job = jobOf({ ...run, earlier });
    const paid = 'schemes' in job ? payPeriod({ ...job, plan: { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: [{ scheme: 'tenth', params: {} }], ...plan } }) : undefined;
    if (paid?.ok !== true) throw new Error(JSON.stringify(paid?.problems ?? job));
    earlier.push(asEarlier(paid.value));
    return paid.value;
  });
}

it('two people of one name: the refund of the one is taken back from the one', () => {
  const sales = [row('2026-01-10', '张伟', 1000, { personId: '01' }), row('2026-01-11', '张伟', 3000, { personId: '02' })];
  const paid = payEach({ scheme }, [{ period: '2026-01', sales }, { period: '2026-02', sales: [{ ...sales[0], status: 'refunded' }, sales[1] ?? {}] }]);
  expect(paid.map(numbered)).toEqual([['张伟 01 2026-01 100.00', '张伟 02 2026-01 300.00'], ['张伟 01 2026-01 -100.00']]);
  expect(last(paid).run.owed.map(({ personId, amount }) => `${personId ?? ''} ${fixed(amount, 2)}`)).toEqual(['01 100.00']);
});

describe('somebody who moved to another team', () => {
  const ofTeams = { ...scheme, fields: ['person', 'amount', { people: 'team' }], components: [{ id: 'team', label: 'Team', each: 'team', to: 'team', rule: { formula: '=SUM(amount) * 10%' } }] };
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 2000), row('2026-02-10', 'Ann', 500)];
  const january = { period: '2026-01', sales: sales.slice(0, 2), people: [{ person: 'Ann', team: 'A' }, { person: 'Bob', team: 'B' }] };
  const moved = { period: '2026-02', sales, people: [{ person: 'Ann', team: 'B' }, { person: 'Bob', team: 'B' }] };

  it('leaves what the teams were paid for the months before, and that is told', () => {
    const paid = payEach({ scheme: ofTeams }, [january, moved]);
    expect(paid.map(noted)).toEqual([['A 2026-01 100.00 regular', 'B 2026-01 200.00 regular'], ['B 2026-02 50.00 regular']]);
    expect(told(last(paid), 'people-changed')).toEqual([expect.stringMatching(/^People or teams changed: 2 sums, 0; not booked/)]);
  });

  it('changes it once somebody accepts that', () => {
    expect(noted(last(payEach({ scheme: ofTeams }, [january, { ...moved, acceptPeople: true }]))).sort()).toEqual(['A 2026-01 -100.00 take-back', 'B 2026-01 100.00 late', 'B 2026-02 50.00 regular']);
  });
});

describe('a scheme under a new id', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500), row('2026-02-10', 'Ann', 2000)];
  const after = (of: object): PeriodPayout => last(payEach({ scheme, sales }, [{ period: '2026-01' }, { period: '2026-02', scheme: of }]));

  it('that would pay again what the old one paid is asked about, with the sum', () => {
    const paid = after({ ...scheme, id: 'tenth-2026' });
    expect(noted(paid)).toEqual(['Ann 2026-01 100.00 late', 'Bob 2026-01 50.00 late', 'Ann 2026-02 200.00 regular']);
    expect(told(paid, 'scheme-renamed')).toEqual([expect.stringMatching(/"tenth" paid 2 sums, 150\.00 in cash, that "A tenth" \(tenth-2026\) is to pay now/)]);
  });

  it('that pays something else is not', () => {
    const other = { ...scheme, id: 'other', components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 7%' } }] };
    expect(told(after(other), 'scheme-renamed')).toEqual([]);
  });
});

it('an amount that is now in another currency cannot be read, and takes nothing back', () => {
  const paid = payEach({ scheme }, [{ period: '2026-01', sales: [row('2026-01-10', 'Ann', 1000)] }, { period: '2026-02', sales: [row('2026-01-10', 'Ann', 'USD 1,000')] }]);
  expect(paid.map(noted)).toEqual([['Ann 2026-01 100.00 regular'], []]);
  expect(told(last(paid), 'unread-rows')).toEqual([expect.stringMatching(/^1 difference of "Ann" in closed periods, -100\.00 in cash, is not booked, because row 1/)]);
});

it('years of service that end in the middle of a month: each is due when its last day is past, and a refund of the year before is one line of that year', () => {
  const ofYears = { ...scheme, fields: ['person', 'amount', { people: 'hireDate' }], components: [{ id: 'share', label: 'Share', each: 'person', per: { yearsFrom: { people: 'hireDate' } }, rule: { formula: '=SUM(amount) * 10%' } }] };
  const people = [{ person: 'Ann', hireDate: '2025-03-15' }];
  const sales = [row('2026-03-14', 'Ann', 1000), row('2026-03-15', 'Ann', 400), row('2027-03-10', 'Ann', 600)];
  const refunded = [{ ...sales[0], status: 'refunded' }, ...sales.slice(1)];
  const paid = payEach({ scheme: ofYears, people }, [
    { period: '2026-02', sales }, { period: '2026-03', sales }, { period: '2026-04', sales: refunded }, { period: '2027-02', sales: refunded }, { period: '2027-03', sales: refunded },
  ]);
  expect(paid.map(noted)).toEqual([[], ['Ann 2025-03-15/2026-03-14 100.00 regular'], ['Ann 2025-03-15/2026-03-14 -100.00 take-back'], [], ['Ann 2026-03-15/2027-03-14 100.00 regular']]);
});

describe('an order paid in parts that is refunded', () => {
  const inParts = {
    ...scheme, fields: ['person', 'amount', { sales: 'collectedDate', optional: true }],
    components: [{
      id: 'order', label: 'Order', each: 'row', rule: { formula: '=amount * 2%' },
      parts: [{ id: 'now', label: 'Now', share: '80%' }, { id: 'later', label: 'Later', share: '20%', on: 'collectedDate' }],
    }],
  };
  const order = row('2026-01-10', 'Ann', 10000, { collectedDate: '2026-03-05' });
  const refunded = { ...order, status: 'refunded' };
  const run = (month: string, sale: Row): { readonly period: string; readonly sales: readonly Row[] } => ({ period: `2026-${month}`, sales: [sale] });

  it('before its second part is due gives back the first, and the second never comes', () => {
    const paid = payEach({ scheme: inParts }, [run('01', order), run('02', refunded), run('03', refunded)]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 160.00 regular'], ['Ann 2026-01 -160.00 take-back'], []]);
  });

  it('after both were paid gives back both, each with its own date', () => {
    const paid = payEach({ scheme: inParts }, [run('01', order), run('02', order), run('03', order), run('04', refunded)]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 160.00 regular'], [], ['Ann 2026-03 40.00 regular'], ['Ann 2026-01 -160.00 take-back', 'Ann 2026-03 -40.00 take-back']]);
  });
});

describe('within a plan', () => {
  const sales = [row('2026-01-10', 'Ann', 2000), row('2026-01-11', 'Bob', 2000)];

  it('what people add is paid beyond its cap, and that is told', () => {
    const adjustments = [decision('add', 'x1', 'Ann', { period: '2026-01', amount: parseExact('50.50') ?? ZERO })];
    const [paid] = byPlan({ capPerRecipient: { amount: integer(150), per: 'month' }, budget: null }, [{ scheme, sales, period: '2026-01', adjustments }]);
    expect(paid && noted(paid)).toEqual(['Ann 2026-01 150.00 regular', 'Bob 2026-01 150.00 regular', 'Ann 2026-01 50.50 added']);
    expect(paid && told(paid, 'added-above')).toEqual([expect.stringMatching(/^"Ann" gets 50\.50 that was added, all of it: the cap of the plan \(150\.00\)/)]);
  });

  it('held lines use nothing of its budget; released, they get what is left', () => {
    const hold = decision('hold', 'h1', 'Bob');
    const paid = byPlan({ capPerRecipient: null, budget: integer(300) }, [
      { scheme, sales, period: '2026-01', adjustments: [hold] }, { scheme, sales, period: '2026-02' }, { scheme, sales, period: '2026-03', adjustments: [decision('release', 'h1', undefined)] }, { scheme, sales, period: '2026-04' },
    ]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 200.00 regular'], [], ['Bob 2026-01 100.00 released'], []]);
  });
});

it('a month that is paid before it has ended: what is sold later in it comes late, once', () => {
  const early = [row('2026-01-10', 'Ann', 1000)];
  const all = [...early, row('2026-01-20', 'Ann', 500), row('2026-01-25', 'Bob', 300), row('2026-02-03', 'Ann', 100)];
  const paid = payEach({ scheme }, [{ period: '2026-01', sales: early }, { period: '2026-02', sales: all }, { period: '2026-03', sales: all }]);
  expect(paid.map((each) => [...noted(each)].sort())).toEqual([['Ann 2026-01 100.00 regular'], ['Ann 2026-01 50.00 late', 'Ann 2026-02 10.00 regular', 'Bob 2026-01 30.00 late'], []]);
});

describe('a month that was passed over', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000), row('2026-02-11', 'Bob', 500), row('2026-03-10', 'Ann', 100)];
  const said = /^Paid or settled up to 2026-01, this payout is of 2026-03: 2 sums of the time between, 250\.00 in cash, were never paid and are paid now/;

  it('is paid late with the next one, and it is said that it never was', () => {
    const paid = payEach({ scheme, sales }, [{ period: '2026-01' }, { period: '2026-03' }]);
    expect(paid.map((each) => told(each, 'periods-between'))).toEqual([[], [expect.stringMatching(said)]]);
    expect(noted(last(paid)).sort()).toEqual(['Ann 2026-02 200.00 late', 'Ann 2026-03 10.00 regular', 'Bob 2026-02 50.00 late']);
  });

  it('after what counts as settled too, and not where nothing was passed over', () => {
    const runs = [{ period: '2026-03', settledTo: '2026-01' }, { period: '2026-02', settledTo: '2026-01' }].map((run) => last(payEach({ scheme, sales }, [run])));
    expect(runs.map((each) => told(each, 'periods-between'))).toEqual([[expect.stringMatching(said)], []]);
  });
});

it('where a figure of a payout was edited and counts as paid, rows of others are not given as its reason', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 500)];
  const [january] = payEach({ scheme, sales }, [{ period: '2026-01' }]);
  if (january === undefined) throw new Error('January is paid.');
  const paid = asEarlier(january);
  const edited = { ...paid, lines: paid.lines.map((line) => (line.recipient === 'Ann' ? { ...line, amount: integer(900) } : line)) };
  const [february] = payEach({ scheme, earlier: [edited] }, [{ period: '2026-02', sales: [sales[0] ?? {}, { ...sales[1], status: 'refunded' }] }]);
  expect(february?.lines.map((line) => line.why('en'))).toEqual([
    expect.stringMatching(/^Owed 100\.00, paid before 900\.00, difference -800\.00; what changed in that time: row 2 changed from blank to refunded \(Status\); as it is worked out now/),
    expect.stringMatching(/; because row 2 changed from blank to refunded/),
  ]);
});

describe('somebody who is named in a decision and has a number', () => {
  const sales = [row('2026-01-10', '王秀兰', 1000, { personId: 'E02' }), row('2026-01-11', '张伟', 1000, { personId: '01' }), row('2026-01-12', '张伟', 2000, { personId: '02' })];
  const add = decision('add', 'x1', '王秀兰', { period: '2026-01', amount: integer(200) });

  it('is the one of that name in the tables: added and corrected lines are of the same payee', () => {
    const correct = decision('correct', 'c1', '王秀兰', { component: 'share', period: '2026-01', amount: integer(150) });
    const [paid] = payEach({ scheme, sales }, [{ period: '2026-01', adjustments: [add, correct] }]);
    expect(paid && numbered(paid)).toEqual(['王秀兰 E02 2026-01 150.00', '张伟 01 2026-01 100.00', '张伟 02 2026-01 200.00', '王秀兰 E02 2026-01 200.00']);
    expect(paid?.totals.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`)).toEqual(['王秀兰 350.00', '张伟 100.00', '张伟 200.00']);
  });

  it('is paid once where an earlier payout had added it to the name alone', () => {
    const [january] = payEach({ scheme, sales }, [{ period: '2026-01', adjustments: [add] }]);
    if (january === undefined) throw new Error('January is paid.');
    const before = { ...asEarlier(january), lines: asEarlier(january).lines.map((line) => (line.adjustment === undefined ? line : { ...line, personId: undefined })) };
    expect(payEach({ scheme, sales, earlier: [before] }, [{ period: '2026-02', adjustments: [add] }]).map(noted)).toEqual([[]]);
  });

  it.each(['add', 'correct', 'hold'] as const)('is asked for where several have the name: %s', (action) => {
    const job = jobOf({ scheme, sales, period: '2026-01', adjustments: [decision(action, 'x2', '张伟', { component: 'share', period: '2026-01', amount: integer(1) })] });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    expect(paid?.ok === false && paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'zh')}`)).toEqual(['which-person: 调整“x2”的收款人“张伟”有同名的几位（工号 01, 02）：请在这一行写明工号。']);
  });
});
