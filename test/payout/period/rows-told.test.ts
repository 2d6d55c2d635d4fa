import { integer } from '../../../src/money';
import { asEarlier, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { noted, payEach, type Asked } from './months';
import { payTogether } from './together';

// Which rows are given as the reason of a difference: of how many, of which time, of whom; and which rows a payout keeps for the next one.

type Row = Readonly<Record<string, unknown>>;
const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const of = (change: object): object => ({
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', { sales: 'customer', optional: true }, 'amount'], parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }], ...change,
});
const tenth = of({});
const running = of({ components: [{ id: 'share', label: 'Share', each: 'person', per: 'window', payable: 'to-date', rule: { formula: '=SUM(amount) * 10%' } }] });
const contest = of({ id: 'contest', components: [{ id: 'best', label: 'Best', each: 'person', rule: { contest: { sum: 'amount' }, prizes: [500, 300], ties: 'share' } }] });
/** The rows that are given as the reason of each line, by recipient and period. */
const reasons = ({ lines }: PeriodPayout): string[] => lines.flatMap((line) => {
  const found = /(?:because|what changed in that time:) ((?:(?!; as it| as it is|; nothing|; cut)[^;])*)/i.exec(line.why('en'));
  return found === null ? [] : [`${line.recipient} ${line.period}: ${(found[1] ?? '').replace(/\.$/, '')}`];
});
const lastOf = (payouts: readonly PeriodPayout[]): PeriodPayout => {
  const last = payouts.at(-1);
  if (last === undefined) throw new Error('Something was paid.');
  return last;
};
const months = (common: Omit<Asked, 'period'>, ...tables: readonly (readonly Row[])[]): PeriodPayout => lastOf(payEach(common, tables.map((sales, index) => ({ period: `2026-0${index + 1}`, sales }))));
/** Payouts of which one amount was edited and counts as paid: a difference that no row explains. */
const edited = (payouts: readonly PeriodPayout[], whose: string, period: string): EarlierPayout[] => payouts.map((payout) => {
  const paid = asEarlier(payout);
  return { ...paid, lines: paid.lines.map((line) => (line.recipient === whose && line.period === period ? { ...line, amount: integer(1) } : line)) };
});
const places = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).join(', ');

describe('of many rows', () => {
  const JANUARY = Array.from({ length: 6 }, (_, index) => row(`2026-01-1${index}`, 'Ann', 100));
  const changed = (count: number): Row[] => JANUARY.map((each, index) => (index < count ? { ...each, amount: 200 } : each));
  const late = (count: number): Row[] => Array.from({ length: count }, (_, index) => row('2026-01-20', 'Ann', 10 + index));

  it.each([
    [3, 'row 1 changed from 100 to 200 (Amount), row 2 changed from 100 to 200 (Amount), row 3 changed from 100 to 200 (Amount)'],
    [4, 'row 1 changed from 100 to 200 (Amount), row 2 changed from 100 to 200 (Amount), row 3 changed from 100 to 200 (Amount), 1 more row changed'],
    [6, 'row 1 changed from 100 to 200 (Amount), row 2 changed from 100 to 200 (Amount), row 3 changed from 100 to 200 (Amount), 3 more rows changed'],
  ])('that changed three are told: %i', (count, expected) => {
    expect(reasons(months({ scheme: tenth }, JANUARY, changed(count)))).toEqual([`Ann 2026-01: ${expected}`]);
  });

  it.each([
    [1, 'row 7 came late'], [2, 'rows 7, 8 came late'], [8, `rows ${places(7, 14)} came late`], [9, `rows ${places(7, 14)} and 1 more came late`], [11, `rows ${places(7, 14)} and 3 more came late`],
  ])('that came eight are told: %i', (count, expected) => {
    expect(reasons(months({ scheme: tenth }, JANUARY, [...JANUARY, ...late(count)]))).toEqual([`Ann 2026-01: ${expected}`]);
  });

  it('those that changed come before those that came late and those that are new', () => {
    const february = [...changed(1), ...late(1), row('2026-01-31', 'Ann', 20), row('2026-02-01', 'Ann', 30), row('2026-02-02', 'Ann', 40)];
    expect(reasons(months({ scheme: running }, JANUARY, february))).toEqual(['Ann window: row 1 changed from 100 to 200 (Amount), rows 7, 8 came late, rows 9, 10 are new']);
    expect(reasons(months({ scheme: running }, JANUARY, [...JANUARY, row('2026-02-01', 'Ann', 30)]))).toEqual(['Ann window: row 7 is new']);
  });
});

describe('of rows of its time', () => {
  const SALES = [row('2026-01-10', 'Ann', 100), row('2026-02-10', 'Ann', 100), row('2026-01-11', 'Bob', 50), row('2026-02-11', 'Bob', 50)];
  const toDate = of({ components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '2%' }], of: { sum: 'amount' }, method: 'graduated' }, toDate: 'year' } }] });

  it('those of the month itself, else those before, and none that came after', () => {
    const march = [...SALES, row('2026-01-20', 'Ann', 950), row('2026-03-05', 'Ann', 10)];
    // January and February are 1 % of 100 each; with 950 more January is above 1,000, and February at 2 %.
    expect(reasons(months({ scheme: toDate }, SALES, SALES, march))).toEqual(['Ann 2026-01: row 5 came late', 'Ann 2026-02: row 5 came late']);
    const both = [...march, row('2026-02-20', 'Ann', 10)];
    expect(reasons(months({ scheme: toDate }, SALES, SALES, both))).toEqual(['Ann 2026-01: row 5 came late', 'Ann 2026-02: row 7 came late']);
  });

  it('a row that went from one month to another is one of both', () => {
    const moved = SALES.map((each, index) => (index === 1 ? { ...each, date: '2026-01-20' } : each));
    const change = 'row 2 changed from 2026-02-10 to 2026-01-20 (Date)';
    expect(reasons(months({ scheme: tenth }, SALES, SALES, moved)).sort()).toEqual([`Ann 2026-01: ${change}`, `Ann 2026-02: ${change}`]);
  });

  const PRIZES = [row('2026-01-31', 'Cy', 10), row('2026-02-01', 'Ann', 900), row('2026-02-28', 'Bob', 500), row('2026-03-01', 'Cy', 10)];
  const prizeEdited = (sales: readonly Row[], scheme = contest): PeriodPayout => (
    lastOf(payEach({ scheme, earlier: edited(payEach({ scheme, sales: PRIZES }, [{ period: '2026-01' }, { period: '2026-02' }]), 'Ann', '2026-02'), sales }, [{ period: '2026-03' }]))
  );
  const raised = (index: number, more: Row = { amount: Number(PRIZES[index]?.['amount']) + 1 }): Row[] => PRIZES.map((each, at) => (at === index ? { ...each, ...more } : each));

  it.each<[string, readonly Row[], string[]]>([
    ['none on the day before it', raised(0), []],
    ['one on its first day', raised(1), ['Ann 2026-02: row 2 changed from 900 to 901 (Amount)']],
    ['one on its last day', raised(2), ['Ann 2026-02: row 3 changed from 500 to 501 (Amount)']],
    ['none on the day after it', raised(3), []],
    ['none of which a customer is called like a day of it', raised(0, { customer: '2026-02-10' }), []],
    ['one that went out of it', raised(2, { date: '2026-02-27' }), ['Ann 2026-02: row 3 changed from 2026-02-28 to 2026-02-27 (Date)']],
    ['none where nothing changed', PRIZES, []],
  ])('where people are compared, of whomever: %s', (_, sales, expected) => {
    expect(reasons(prizeEdited(sales))).toEqual(expected);
  });

  it.each<[string, readonly Row[], string[]]>([
    ['in its time', raised(2), ['Ann 2026-02: row 3 changed from 500 to 501 (Amount)']],
    ['before it', raised(0), ['Ann 2026-02: row 1 changed from 10 to 11 (Amount)']],
    ['in its time and not before', raised(2).map((each, index) => (index === 0 ? { ...each, amount: 20 } : each)), ['Ann 2026-02: row 3 changed from 500 to 501 (Amount)']],
    ['not after it', raised(3), []],
  ])('of others, where nothing of one\'s own changed: %s', (_, sales, expected) => {
    expect(reasons(prizeEdited(sales, tenth)).filter((each) => each.startsWith('Ann 2026-02'))).toEqual(expected);
  });

  it('all of them where it is of all of the window', () => {
    const window = of({ components: [{ id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: '=amount * 10%' } }] });
    const sales = [row('2026-01-10', 'Ann', 100), row('2026-02-10', 'Ann', 100)];
    expect(reasons(months({ scheme: window }, sales, sales, sales.map((each, index) => ({ ...each, amount: 200 + index }))))).toEqual(['Ann window: row 1 changed from 100 to 200 (Amount), row 2 changed from 100 to 201 (Amount)']);
  });

  it('none of which no day can be read', () => {
    const wrong = [...SALES.map((each, index) => (index === 0 ? { ...each, amount: 300 } : each)), row('1/20/26', 'Ann', 70)];
    expect(reasons(months({ scheme: tenth }, SALES, wrong))).toEqual(['Ann 2026-01: row 1 changed from 100 to 300 (Amount)']);
  });
});

describe('of rows of one\'s own', () => {
  const blank = { status: null };
  const SALES = [row('2026-01-10', 'Ann', 100, blank), row('2026-01-11', 'Bob', 50, blank)];

  it('and not of others whose cells are as blank as a number that one has not', () => {
    const [january] = payEach({ scheme: tenth, sales: SALES }, [{ period: '2026-01' }]);
    const run = lastOf(payEach({ scheme: tenth, earlier: january === undefined ? [] : edited([january], 'Ann', '2026-01') }, [{ period: '2026-02', sales: [SALES[0] ?? {}, { ...SALES[1], amount: 60 }] }]));
    expect(run.lines.map((line) => line.why('en').includes('what changed in that time'))).toEqual([true, false]);
  });

  it('that name the number alone', () => {
    const numbered = [row('2026-01-10', '张伟', 100, { personId: '01' }), row('2026-01-11', '张伟', 50, { personId: '02' })];
    const run = months({ scheme: tenth }, numbered, numbered.map((each, index) => (index === 0 ? { ...each, amount: 300 } : each)));
    expect(run.lines.map((line) => [line.personId, line.why('en')])).toEqual([['01', expect.stringMatching(/; because row 1 changed from 100 to 300 \(Amount\);/)]]);
  });

  it('or on which one\'s sum rests, such as those of a team', () => {
    const teams = of({ fields: ['person', 'customer', 'amount', { people: 'team' }], components: [{ id: 'team', label: 'Team', each: 'team', to: 'team', rule: { formula: '=SUM(amount) * 10%' } }] });
    const people = [{ person: 'Ann', team: 'A' }, { person: 'Bob', team: 'B' }];
    const run = months({ scheme: teams, people }, SALES, SALES.map((each, index) => (index === 0 ? { ...each, amount: 300 } : each)));
    expect(run.lines.map((line) => [line.recipient, line.why('en')])).toEqual([['A', expect.stringMatching(/; because row 1 changed from 100 to 300 \(Amount\);/)]]);
  });

  it('with figures as figures and words as they stand', () => {
    const coded = SALES.map((each, index) => ({ ...each, customer: '1000', orderId: `A${index}` }));
    const run = months({ scheme: tenth }, coded, coded.map((each, index) => (index === 0 ? { ...each, customer: '2000', amount: 1234.5 } : each)));
    expect(reasons(run)).toEqual(['Ann 2026-01: row 1 changed from 1000 to 2000 (Customer), from 100 to 1,234.5 (Amount)']);
  });

  it('that are gone with what they said, but for what was blank', () => {
    const without = SALES.map((each, index) => (index === 1 ? { ...each, customer: null } : each));
    expect(reasons(months({ scheme: of({ fields: ['person', 'amount'] }) }, without, without.slice(0, 1)))).toEqual(['Bob 2026-01: row 2 of then (2026-01-11, 50) is gone']);
  });

  it('of a scheme in which others change nothing, though another one with them compares people', () => {
    const like = of({ id: 'like', components: [{ id: 'best', label: 'Best', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }] });
    const both = payTogether({ schemes: [contest, like], sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', sales: SALES.map((each, index) => ({ ...each, amount: index === 0 ? 20 : 50.5 })) }]);
    expect(reasons(lastOf(both)).sort()).toEqual([
      'Ann 2026-01: row 1 changed from 100 to 20 (Amount)', 'Ann 2026-01: row 1 changed from 100 to 20 (Amount), row 2 changed from 50 to 50.5 (Amount)',
      'Bob 2026-01: row 1 changed from 100 to 20 (Amount), row 2 changed from 50 to 50.5 (Amount)', 'Bob 2026-01: row 2 changed from 50 to 50.5 (Amount)',
    ]);
  });
});

describe('a row is known again', () => {
  const found = (before: Row, now: Row, scheme = tenth): string[] => reasons(months({ scheme }, [before, row('2026-01-12', 'Bob', 10)], [row('2026-01-12', 'Bob', 10), now]));
  const base = row('2026-01-10', 'Ann', 100);

  it.each<[string, Row, Row, string[]]>([
    ['by its order number, whatever else changed', { ...base, orderId: 'A1' }, { date: '2026-01-11', person: 'Ann', customer: 'Coal', amount: 300, orderId: 'A1' }, ['Ann 2026-01: row 2 changed from 2026-01-10 to 2026-01-11 (Date), from Acme to Coal (Customer), from 100 to 300 (Amount)']],
    ['by day, person and customer', base, { ...base, amount: 300 }, ['Ann 2026-01: row 2 changed from 100 to 300 (Amount)']],
    ['by day, person and amount', { ...base, status: null }, { ...base, customer: 'Coal', status: 'refunded' }, ['Ann 2026-01: row 2 changed from blank to refunded (Status), from Acme to Coal (Customer)']],
    ['by person, customer and amount', base, { ...base, date: '2026-02-03' }, ['Ann 2026-01: row 2 changed from 2026-01-10 to 2026-02-03 (Date)']],
    ['not by less than that', base, { ...base, date: '2026-01-20', amount: 300 }, ['Ann 2026-01: row 1 of then (2026-01-10, Acme, 100) is gone, row 2 came late']],
    ['not by cells that are blank in both', { ...base, customer: null }, { ...base, date: '2026-01-20', customer: null, amount: 300 }, ['Ann 2026-01: row 1 of then (2026-01-10, 100) is gone, row 2 came late']],
    ['not by a customer that is blank in both', { ...base, customer: null }, { ...base, customer: null, amount: 300 }, ['Ann 2026-01: row 1 of then (2026-01-10, 100) is gone, row 2 came late']],
    ['not by an order number that is blank in both', { ...base, orderId: null }, { date: '2026-01-20', person: 'Ann', customer: 'Coal', amount: 300, orderId: null }, ['Ann 2026-01: row 1 of then (2026-01-10, Acme, 100) is gone, row 2 came late']],
  ])('%s', (_, before, now, expected) => {
    expect(found(before, now)).toEqual(expected);
  });

  it('of equal ones the first with the first', () => {
    const twice = [base, base, { ...base, amount: 100 }];
    expect(reasons(months({ scheme: tenth }, twice, [{ ...base, amount: 110 }, { ...base, amount: 120 }, base]))).toEqual(['Ann 2026-01: row 1 changed from 100 to 110 (Amount), row 2 changed from 100 to 120 (Amount)']);
  });

  it('whatever the order of the rows: nothing is paid, and nothing said', () => {
    const sales = [base, row('2026-01-11', 'Bob', 50), row('2026-01-12', 'Ann', 70)];
    const run = months({ scheme: tenth }, sales, [...sales].reverse());
    expect([noted(run), run.run.seen()?.came, run.run.seen()?.went]).toEqual([[], [], []]);
  });

  it('a status that means the same, written otherwise, is none that changed; another word in another field is', () => {
    const before = { ...base, status: '有效' };
    expect(found(before, { ...before, status: 'valid', amount: 300 })).toEqual(['Ann 2026-01: row 2 changed from 100 to 300 (Amount)']);
    expect(found({ ...base, customer: 'valid', orderId: 'A1' }, { ...base, customer: 'Valid ', orderId: 'A1', amount: 300 })).toEqual(['Ann 2026-01: row 2 changed from 100 to 300 (Amount)']);
    expect(found({ ...base, customer: 'valid', orderId: 'A1' }, { ...base, customer: null, orderId: 'A1', amount: 300 })).toEqual(['Ann 2026-01: row 2 changed from valid to blank (Customer), from 100 to 300 (Amount)']);
  });
});

describe('what a payout keeps of the rows', () => {
  const SALES = [row('2026-01-10', 'Ann', 100), row('2026-01-11', 'Bob', 50)];
  const kept = (payout: PeriodPayout): unknown => payout.run.seen();

  it('is all of them at first, by the fields that are looked at and those by which they are found again, then what changed', () => {
    const runs = payEach({ scheme: of({ fields: ['person', 'amount'] }) }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: [SALES[0] ?? {}, { ...SALES[1], amount: 60 }] }]);
    expect(runs.map(kept)).toEqual([
      { after: null, fields: ['date', 'person', 'amount', 'customer'], came: [['1', '2026-01-10', 'Ann', '100', 'Acme'], ['2', '2026-01-11', 'Bob', '50', 'Acme']], went: [], neverRead: undefined },
      { after: '2026-01', fields: ['date', 'person', 'amount', 'customer'], came: [['2', '2026-01-11', 'Bob', '60', 'Acme']], went: [1], neverRead: undefined },
    ]);
  });

  it('and of those that no payout ever read their places, by scheme', () => {
    const wrong = row('2026-01-12', 'Cy', 10, { status: '已退宽' });
    const more = ['Di', 'Ed'].map((person) => row('2026-01-13', person, 10, { status: '已退宽' }));
    const runs = payEach({ scheme: tenth }, [[...SALES, wrong], [wrong, ...SALES, ...more], [...SALES.slice(1), wrong], [row('2026-01-10', 'Ann', 100), ...SALES.slice(1), wrong]].map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(runs.map(({ run }) => run.seen()?.neverRead)).toEqual([{ tenth: [2] }, { tenth: [2, 3, 4] }, { tenth: [1] }, { tenth: [1] }]);
  });

  it('nothing of rows that some payout may have read', () => {
    const [, run] = payEach({ scheme: tenth }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: [{ ...SALES[0], status: '已退宽' }, ...SALES.slice(1)] }]);
    expect(run?.run.seen()).toEqual({ after: '2026-01', fields: ['date', 'status', 'person', 'customer', 'amount'], came: [['1', '2026-01-10', '已退宽', 'Ann', 'Acme', '100']], went: [0], neverRead: undefined });
  });

  it('is not needed where payouts do not tell it, or a part of them is not given: differences are paid without a reason', () => {
    const first = payEach({ scheme: tenth }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: SALES }]).map((payout) => asEarlier(payout));
    const march = { period: '2026-03', sales: [SALES[0] ?? {}, { ...SALES[1], amount: 60 }] };
    const runs = (earlier: readonly EarlierPayout[]): unknown[] => payEach({ scheme: tenth, earlier }, [march]).map((payout) => [noted(payout), reasons(payout), payout.run.seen()?.after ?? null]);
    const silent = (seen: EarlierPayout['seen']): EarlierPayout[] => first.map((each, index) => (index === 0 ? { ...each, seen } : each));
    expect(runs(first)).toEqual([[['Bob 2026-01 1.00 late'], ['Bob 2026-01: row 2 changed from 50 to 60 (Amount)'], '2026-02']]);
    for (const seen of [undefined, () => null]) expect(runs(silent(seen))).toEqual([[['Bob 2026-01 1.00 late'], [], null]]);
    // A payout that says that it comes after itself tells nothing.
    expect(runs(silent(() => ({ after: '2026-02', fields: [], came: [], went: [] })))).toEqual([[['Bob 2026-01 1.00 late'], [], null]]);
  });

  it('is the same however days and figures are written; what cannot be read stays as it stands', () => {
    const otherwise = [{ ...SALES[0], date: '2026/1/10', amount: '100.00' }, { ...SALES[1], amount: '5十', date: '11.1', customer: '' }];
    const [, run] = payEach({ scheme: tenth }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: otherwise }]);
    expect([run?.run.seen()?.came, run?.run.seen()?.went]).toEqual([[['2', '11.1', 'Bob', null, '5十']], [1]]);
  });

  it('compares only what both tell: a column that is new is no change of its rows', () => {
    const ordered = SALES.map((each, index) => ({ ...each, orderId: `A${index}` }));
    const run = months({ scheme: tenth }, SALES, SALES, [ordered[0] ?? {}, { ...ordered[1], amount: 60 }]);
    expect(reasons(run)).toEqual(['Bob 2026-01: row 2 changed from 50 to 60 (Amount)']);
  });
});
