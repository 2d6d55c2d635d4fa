import { fixed, integer, parseExact, plain, ZERO } from '../../../src/money';
import { asEarlier, readPlan, sideBySide, type Adjustment, type EarlierPayout, type PeriodPayout, type Plan } from '../../../src/payout';
import { oneProblem, valueOf } from '../../scheme/sample';
import { payTogether, told, type AskedTogether } from './together';

// Schemes that are paid together: how a plan is read, what its cap and its budget leave, and what is said before anything is paid.

type Row = Readonly<Record<string, unknown>>;
const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const made = (id: string, ...components: readonly object[]): object => ({
  language: 2, id, version: '1', name: id === 'tenth' ? { zh: '一成', en: 'A tenth' } : { zh: '大单', en: 'Orders' }, description: 'A scheme.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [], components,
});
const tenth = made('tenth', { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } });
const orders = made('orders', { id: 'order', label: { zh: '每单', en: 'Order' }, each: 'row', rule: { formula: 30 } });
const eachRow = made('tenth', { id: 'row', label: { zh: '每行', en: 'Row' }, each: 'row', rule: { formula: '=amount * 10%' } });

const withPoints = made('tenth', { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }, { id: 'point', label: 'Points', each: 'person', award: 'points', rule: { formula: '=SUM(amount)' } });

const noted = ({ lines, places }: PeriodPayout): string[] => lines.map(({ recipient, scheme, period, amount, kind }) => `${recipient} ${scheme} ${period} ${fixed(amount, places)} ${kind}`);
const each = (common: Omit<AskedTogether, 'period'>, ...runs: readonly (Partial<AskedTogether> & { readonly period: string })[]): string[][] => payTogether(common, runs).map(noted);
const cap = (amount: number, per: NonNullable<Plan['capPerRecipient']>['per'] = 'month'): Partial<Plan> => ({ capPerRecipient: { amount: integer(amount), per } });

describe('a plan is read', () => {
  const PLAN = { id: 'ours', version: '1', name: 'Ours', schemes: ['tenth', { scheme: 'orders.json', params: { fee: 30 } }], capPerRecipient: { amount: 5000, per: 'month' }, budget: '80000' };
  const read = (change: Row): Plan => valueOf(readPlan({ ...PLAN, ...change }, 'plan.json'));
  const without = (name: string): unknown => Object.fromEntries(Object.entries(PLAN).filter(([key]) => key !== name));

  it('with its schemes, their parameters, and what it pays at most', () => {
    const { capPerRecipient, budget, ...rest } = read({});
    expect(rest).toEqual({ id: 'ours', version: '1', name: { zh: 'Ours', en: 'Ours' }, schemes: [{ scheme: 'tenth', params: {} }, { scheme: 'orders.json', params: { fee: 30 } }] });
    expect([capPerRecipient?.per, plain(capPerRecipient?.amount ?? ZERO), plain(budget ?? ZERO)]).toEqual(['month', '5000', '80000']);
  });

  it.each<[string, Row, Partial<Plan>]>([
    ['a name in two languages', { name: { zh: '计划', en: 'Ours' } }, { name: { zh: '计划', en: 'Ours' } }],
    ['a name that is nothing: its id', { name: null }, { name: { zh: 'ours', en: 'ours' } }],
    ['no name: its id', { name: undefined }, { name: { zh: 'ours', en: 'ours' } }],
    ['a version that is a number', { version: 2 }, { version: '2' }],
    ['a scheme without parameters', { schemes: [{ scheme: 'tenth' }] }, { schemes: [{ scheme: 'tenth', params: {} }] }],
    ['no cap and no budget', { capPerRecipient: undefined, budget: undefined }, { capPerRecipient: null, budget: null }],
    ['neither, said', { capPerRecipient: null, budget: null }, { capPerRecipient: null, budget: null }],
    ['a budget of nothing', { budget: 0 }, { budget: ZERO }],
  ])('%s', (_, change, expected) => {
    expect(read(change)).toMatchObject(expected);
  });

  const SHAPE = 'it must be a JSON object with id, version, name and schemes';
  it.each<[string, unknown, string]>([
    ['a list', [PLAN], SHAPE], ['nothing', null, SHAPE], ['without an id', without('id'), SHAPE], ['with an empty id', { ...PLAN, id: '' }, SHAPE], ['with a number for an id', { ...PLAN, id: 7 }, SHAPE],
    ['with an empty name', { ...PLAN, name: '' }, SHAPE], ['with a name in one language', { ...PLAN, name: { zh: '计划' } }, SHAPE], ['with a name in the other one', { ...PLAN, name: { en: 'Ours' } }, SHAPE],
    ['with a name that is none', { ...PLAN, name: { zh: 1, en: 2 } }, SHAPE],
    ['without a version', without('version'), SHAPE], ['with a version that is a list', { ...PLAN, version: [1] }, SHAPE],
    ['without schemes', without('schemes'), SHAPE], ['with a scheme for its schemes', { ...PLAN, schemes: 'tenth' }, SHAPE], ['with no scheme at all', { ...PLAN, schemes: [] }, SHAPE],
    ['with a scheme that is a number', { ...PLAN, schemes: ['tenth', 5] }, 'entry 2 of schemes is written {"scheme": "milestones", "params": {}}'],
    ['with an entry without a scheme', { ...PLAN, schemes: [{ params: {} }] }, 'entry 1 of schemes is written {"scheme": "milestones", "params": {}}'],
    ['with parameters that are a list', { ...PLAN, schemes: [{ scheme: 'tenth', params: [1] }] }, 'entry 1 of schemes is written {"scheme": "milestones", "params": {}}'],
    ['with a key that is none', { ...PLAN, budegt: 1 }, '"budegt" means nothing here; there are: id, version, name, schemes, capPerRecipient, budget'],
    ['with one in a scheme', { ...PLAN, schemes: [{ scheme: 'tenth', parameters: {} }] }, '"parameters" means nothing here; there are: scheme, params'],
    ['with one in its cap', { ...PLAN, capPerRecipient: { amount: 1, per: 'month', each: 'team' } }, '"each" means nothing here; there are: amount, per'],
    ['with a scheme twice', { ...PLAN, schemes: ['tenth', { scheme: 'tenth' }] }, 'the scheme "tenth" is there twice'],
    ...[5000, { amount: 5000 }, { per: 'month' }, { amount: 5000, per: 'fortnight' }, { amount: -1, per: 'month' }, { amount: '5k', per: 'month' }].map((given): [string, unknown, string] => (
      [`with the cap ${JSON.stringify(given)}`, { ...PLAN, capPerRecipient: given }, 'capPerRecipient is written {"amount": 5000, "per": "month"}']
    )),
    ...[-1, '-0.01', 'much', true, {}].map((given): [string, unknown, string] => [`with the budget ${JSON.stringify(given)}`, { ...PLAN, budget: given }, 'budget must be an amount']),
  ])('%s is none', (_, json, why) => {
    expect(oneProblem(readPlan(json, 'plan.json'))).toMatchObject({ code: 'plan', said: `"plan.json" is no plan: ${why}` });
  });
});

describe('the cap of a plan', () => {
  const sales = [row('2026-01-20', 'Ann', 500), row('2026-01-10', 'Ann', 800), row('2026-01-15', 'Bob', 200)];
  const common = { schemes: [orders, tenth], sales, plan: cap(100) };

  it('leaves the earlier lines and cuts the later ones: by date, then by scheme as listed', () => {
    // Ann: 30 of the 10th, her tenth of 130 whose first row is of the 10th too, cut to 70, and nothing is left of the 20th. Bob has 30 + 20.
    expect(each(common, { period: '2026-01' })).toEqual([[
      'Ann orders 2026-01 30.00 regular', 'Ann tenth 2026-01 70.00 regular', 'Bob orders 2026-01 30.00 regular', 'Bob tenth 2026-01 20.00 regular', 'Ann orders 2026-01 0.00 regular',
    ]]);
    expect(each({ ...common, schemes: [tenth, orders] }, { period: '2026-01' })).toEqual([[
      'Ann tenth 2026-01 100.00 regular', 'Ann orders 2026-01 0.00 regular', 'Bob tenth 2026-01 20.00 regular', 'Bob orders 2026-01 30.00 regular', 'Ann orders 2026-01 0.00 regular',
    ]]);
  });

  it('whatever the order of the rows', () => {
    expect(each({ ...common, sales: [...sales].reverse() }, { period: '2026-01' })).toEqual(each(common, { period: '2026-01' }));
  });

  it('says what it cut', () => {
    const [paid] = payTogether(common, [{ period: '2026-01' }]);
    expect(paid?.lines.map((line) => / The plan pays.*/.exec(line.why('en'))?.[0] ?? '')).toEqual(['', ' The plan pays at most 100.00, cut to 70.00.', '', '', ' The plan pays at most 100.00, cut to 0.00.']);
    expect(paid?.lines[1]?.why('zh')).toMatch(/计划封顶 100\.00，减为 70\.00。$/);
  });

  it('of a quarter holds what came before in it, and begins anew with the next one', () => {
    const quarterly = { schemes: [tenth], plan: cap(100, 'quarter'), sales: [row('2026-02-10', 'Ann', 700), row('2026-03-10', 'Ann', 700), row('2026-04-10', 'Ann', 700)] };
    expect(each(quarterly, { period: '2026-02' }, { period: '2026-03' }, { period: '2026-04' })).toEqual([['Ann tenth 2026-02 70.00 regular'], ['Ann tenth 2026-03 30.00 regular'], ['Ann tenth 2026-04 70.00 regular']]);
  });

  it('is no more once it is reached: what was cut does not come in the months after', () => {
    expect(each(common, { period: '2026-01' }, { period: '2026-02' })[1]).toEqual([]);
  });

  it('is of each period by itself, though it is paid late', () => {
    const late = [...sales, row('2026-01-25', 'Bob', 900), row('2026-02-03', 'Bob', 600)];
    // Bob had 50 of January and now has 30 + 90 more, of which 50 are left, the order first; of February he has 30 + 60.
    expect(each(common, { period: '2026-01' }, { period: '2026-02', sales: late })[1]).toEqual(
      ['Bob orders 2026-01 30.00 late', 'Bob tenth 2026-01 20.00 late', 'Bob orders 2026-02 30.00 regular', 'Bob tenth 2026-02 60.00 regular'],
    );
  });

  it('is free again by what is taken back', () => {
    const refunded = [sales[0] ?? {}, { ...sales[1], status: 'refunded' }, sales[2] ?? {}];
    const paid = payTogether(common, [{ period: '2026-01' }, { period: '2026-02', sales: refunded }]);
    const january = paid.flatMap(({ lines }) => lines.filter(({ recipient }) => recipient === 'Ann').map(({ amount }) => Number(plain(amount))));
    // Of the 500 that are left: 30 + 50.
    expect(january.reduce((all, amount) => all + amount, 0)).toBe(80);
  });

  it('of a year is free again by what is taken back of it, once, and by cash alone', () => {
    const yearly = { schemes: [withPoints], plan: cap(100, 'year'), sales: [row('2026-01-10', 'Ann', 600), row('2026-01-11', 'Ann', 400), row('2026-02-10', 'Ann', 2000)] };
    const cash = (...runs: Parameters<typeof payTogether>[1]): string[][] => payTogether(yearly, runs).map((paid) => paid.lines.filter(({ award }) => award === 'cash').map(({ period, amount, kind }) => `${period} ${plain(amount)} ${kind}`));
    const [first, second, third] = yearly.sales;
    const refunded = [first ?? {}, { ...second, status: 'refunded' }, third ?? {}];
    expect(cash({ period: '2026-01' }, { period: '2026-02', sales: refunded })).toEqual([['2026-01 100 regular'], ['2026-01 -40 take-back', '2026-02 40 regular']]);
    const all = [{ ...first, status: 'refunded' }, ...refunded.slice(1)];
    expect(cash({ period: '2026-01' }, { period: '2026-02', sales: all })).toEqual([['2026-01 100 regular'], ['2026-02 100 regular', '2026-01 -100 take-back']]);
    // Points of January are no part of it, whether they were paid or count as settled.
    expect(cash({ period: '2026-02', settledTo: '2026-01' })).toEqual([['2026-02 0 regular']]);
    expect(cash({ period: '2026-01', sales: [row('2026-01-10', 'Ann', 300)] }, { period: '2026-02', sales: [row('2026-01-10', 'Ann', 300), row('2026-02-10', 'Ann', 500)] })).toEqual([['2026-01 30 regular'], ['2026-02 50 regular']]);
    expect(payTogether(yearly, [{ period: '2026-02', settledTo: '2026-01', sales: [row('2026-01-10', 'Ann', 300), row('2026-02-10', 'Ann', 500)] }]).map((paid) => paid.lines.map(({ amount }) => plain(amount)))).toEqual([['50', '500']]);
  });

  it('takes a line of all of the window as one of the period that is paid', () => {
    const window = made('orders', { id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: '=amount * 10%' } });
    expect(each({ ...common, schemes: [window, tenth], sales: [row('2026-01-10', 'Ann', 600)] }, { period: '2026-01' })).toEqual([['Ann orders window 60.00 regular', 'Ann tenth 2026-01 40.00 regular']]);
  });

  it('leaves what has no rows in the order of the schemes, corrected or not', () => {
    const gift = made('gift', { id: 'gift', label: 'Gift', each: 'member', rule: { formula: 50 } });
    const adjustments: Adjustment[] = [{ action: 'correct', id: 'c', scheme: 'tenth', component: 'share', recipient: 'Cy', recipientKind: 'person', period: '2026-01', amount: integer(80), reason: 'agreed', decidedBy: 'Dee' }];
    const members = { people: [{ person: 'Cy', role: 'seller' }], sales: [row('2026-01-10', 'Ann', 10)], adjustments, settleWindow: true, plan: cap(100) };
    const paid = (...schemes: readonly object[]): string[] => each({ ...members, schemes: schemes.map((scheme) => ({ ...scheme, fields: ['person', 'amount', { people: 'role', optional: true }] })) }, { period: '2026-01' }).flat().filter((line) => line.startsWith('Cy'));
    expect([paid(tenth, gift), paid(gift, tenth)].map((lines) => lines.map((line) => line.split(' ')[3]))).toEqual([['80.00', '20.00'], ['50.00', '50.00']]);
  });

  it('is rounded down to what cash has, and cuts no award but cash', () => {
    const points = made('points', { id: 'point', label: 'Points', each: 'row', award: 'points', rule: { formula: 500 } });
    const [paid] = payTogether({ schemes: [tenth, points], sales: sales.slice(0, 1), plan: { capPerRecipient: { amount: parseExact('49.999') ?? ZERO, per: 'month' } } }, [{ period: '2026-01' }]);
    expect(paid?.lines.map(({ award, amount }) => `${award} ${plain(amount)}`)).toEqual(['cash 49.99', 'points 500']);
  });

  it('of two people of one name is each one\'s own', () => {
    const two = [row('2026-01-10', '张伟', 900, { personId: '01' }), row('2026-01-11', '张伟', 700, { personId: '02' })];
    expect(each({ schemes: [tenth], sales: two, plan: cap(80) }, { period: '2026-01' })).toEqual([['张伟 tenth 2026-01 80.00 regular', '张伟 tenth 2026-01 70.00 regular']]);
  });

  const add = (amount: number, more: Partial<Adjustment> = {}): Adjustment => ({ action: 'add', id: 'x', recipient: 'Bob', recipientKind: 'person', scheme: 'tenth', period: '2026-01', amount: integer(amount), reason: 'agreed', decidedBy: 'Dee', ...more });
  it.each<[string, Adjustment, readonly string[]]>([
    ['up to the cap', add(50), []],
    ['beyond it', add(51), ['"Bob" gets 51.00 that was added, all of it: the cap of the plan (100.00) does not hold for what is added.']],
    ['of points', add(51, { award: 'points' }), []],
    ['below 0, of one who is at the cap', add(-10, { recipient: 'Ann' }), []],
    ['to one who has nothing else', add(101, { recipient: 'Cy' }), ['"Cy" gets 101.00 that was added, all of it: the cap of the plan (100.00) does not hold for what is added.']],
  ])('does not hold for what people add, which is said: %s', (_, adjustment, expected) => {
    const [paid] = payTogether(common, [{ period: '2026-01', adjustments: [adjustment] }]);
    expect(paid && told(paid, 'added-above')).toEqual(expected);
    expect(paid?.lines.map(({ amount }) => plain(amount)).at(-1)).toBe(plain(adjustment.amount ?? ZERO));
    expect(paid?.notes.filter(({ code }) => code === 'added-above').map(({ warning, recipient, recipientKind }) => [warning, recipient, recipientKind])).toEqual(expected.map(() => [true, adjustment.recipient, 'person']));
  });
});

describe('what a scheme used that is not in the plan any more', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 1000)];
  const points = made('points', { id: 'point', label: 'Points', each: 'row', award: 'points', rule: { formula: 500 } });
  const both = { sales, schemes: [orders, points, tenth] };

  it('counts for the cap and the budget of the plan; points do not', () => {
    const yearly = { plan: { ...cap(180, 'year') } };
    expect(each({ ...both, ...yearly }, { period: '2026-01' }, { period: '2026-02', schemes: [tenth], ...yearly })[1]).toEqual(['Ann tenth 2026-02 50.00 regular']);
    const budget = { plan: { budget: integer(150) } };
    expect(each({ ...both, ...budget }, { period: '2026-01' }, { period: '2026-02', schemes: [tenth], ...budget })[1]).toEqual(['Ann tenth 2026-02 20.00 regular']);
  });

  it('by the lines alone of a payout that tells nothing else, where it paid both', () => {
    const [january] = payTogether({ ...both, plan: {} }, [{ period: '2026-01' }]).map((paid) => ({ ...asEarlier(paid), bases: new Map() }));
    const earlier = (...schemes: readonly string[]): EarlierPayout[] => (january === undefined ? [] : [{ ...january, lines: january.lines.filter((line) => schemes.includes(line.scheme)) }]);
    const paid = (...schemes: readonly string[]): string[] => each({ sales, schemes: [tenth], earlier: earlier(...schemes), plan: cap(180, 'year') }, { period: '2026-02' }).flat();
    expect(paid('orders', 'tenth')).toEqual(['Ann tenth 2026-02 50.00 regular']);
    // Orders alone were paid by another plan: Ann's January is still owed, and 80 of February.
    expect(paid('orders')).toEqual(['Ann tenth 2026-01 100.00 late', 'Ann tenth 2026-02 80.00 regular']);
  });

  it('and was never paid together with it does not', () => {
    const alone = each({ sales, schemes: [orders] }, { period: '2026-01' }, { period: '2026-02', schemes: [tenth], sales: sales.slice(1), plan: { ...cap(110, 'year'), budget: integer(110) } });
    expect(alone[1]).toEqual(['Ann tenth 2026-02 100.00 regular']);
  });
});

describe('the budget of a plan', () => {
  const less = made('tenth', { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) - 100' } });
  const sales = [row('2026-01-10', 'Ann', 50), row('2026-02-10', 'Ann', 300)];
  const budget = { plan: { budget: integer(100) } };

  it('is more by what was below 0 before, so that month by month comes to the same as all at once', () => {
    expect(each({ schemes: [less], sales, ...budget }, { period: '2026-01' }, { period: '2026-02' })).toEqual([['Ann tenth 2026-01 -50.00 regular'], ['Ann tenth 2026-02 150.00 regular']]);
    expect(each({ schemes: [less], sales, ...budget }, { period: '2026-02' })).toEqual([['Ann tenth 2026-01 -50.00 regular', 'Ann tenth 2026-02 150.00 regular'].map((line) => line.replace('-50.00 regular', '-50.00 late'))]);
  });

  it('is used by cash alone, whether it was paid or counts as settled', () => {
    const points = { schemes: [withPoints], sales: [row('2026-01-10', 'Ann', 500), row('2026-02-10', 'Ann', 700)], ...budget };
    const cash = (...runs: Parameters<typeof payTogether>[1]): string[][] => payTogether(points, runs).map((paid) => paid.lines.map(({ award, amount }) => `${award} ${plain(amount)}`));
    expect(cash({ period: '2026-01' }, { period: '2026-02' })[1]).toEqual(['cash 50', 'points 700']);
    expect(cash({ period: '2026-02', settledTo: '2026-01' })).toEqual([['cash 50', 'points 700']]);
  });

  it('of one table is not used by what lies before its first row', () => {
    const year = [row('2025-12-10', 'Ann', 900)];
    expect(each({ schemes: [tenth], sales, plan: { budget: integer(110), ...cap(110, 'month') } }, { period: '2025-12', sales: year }, { period: '2026-02', sales: sales.slice(1) })).toEqual([['Ann tenth 2025-12 90.00 regular'], ['Ann tenth 2026-02 30.00 regular']]);
  });
});

it('the budget of a plan is shared by what is above 0, and what is taken back of another scheme frees it', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 3000)];
  const common = { schemes: [tenth], sales, plan: { budget: integer(200) } };
  expect(each(common, { period: '2026-01' }, { period: '2026-02' })).toEqual([['Ann tenth 2026-01 50.00 regular', 'Bob tenth 2026-01 150.00 regular'], []]);
});

describe('a row for which several schemes pay one payee', () => {
  const sales = [row('2026-01-10', 'Ann', 500), row('2026-01-11', 'Bob', 1200)];
  const notes = (count: number, language: 'zh' | 'en' = 'en'): string[] => {
    const more = Array.from({ length: count }, (_, index) => row(`2026-01-1${index}`, 'Ann', 100));
    const [paid] = payTogether({ schemes: [eachRow, orders], sales: more, plan: {} }, [{ period: '2026-01' }]);
    return paid === undefined ? [] : told(paid, 'rows-of-several', language);
  };

  it('is told before it is paid, with what each of them pays', () => {
    const [paid] = payTogether({ schemes: [eachRow, orders], sales, plan: {} }, [{ period: '2026-01' }]);
    expect(paid && [told(paid, 'rows-of-several'), told(paid, 'rows-of-several', 'zh')]).toEqual([
      ['2 rows are paid to one recipient by several schemes of the plan: row 1, Ann (A tenth · Row 50.00, Orders · Order 30.00), row 2, Bob (A tenth · Row 120.00, Orders · Order 30.00). See whether all of it is meant.'],
      ['2 行由计划的几个方案同时发给同一收款人：第 1 行 Ann（一成·每行 50.00、大单·每单 30.00）、第 2 行 Bob（一成·每行 120.00、大单·每单 30.00）。请核对是否都该发。'],
    ]);
  });

  it('tells points as they are', () => {
    const [paid] = payTogether({ schemes: [{ ...eachRow, components: [{ id: 'point', label: 'Points', each: 'row', award: 'points', rule: { formula: '=amount' } }] }, orders], sales: sales.slice(0, 1), plan: {} }, [{ period: '2026-01' }]);
    expect(paid && told(paid, 'rows-of-several')).toEqual(['1 row is paid to one recipient by several schemes of the plan: row 1, Ann (A tenth · Points 500, Orders · Order 30.00). See whether all of it is meant.']);
  });

  it.each([[5, /row 5, Ann \([^)]*\)\. See/], [6, /row 5, Ann \([^)]*\), …\. See/]] as const)('of %i of them five are told', (count, end) => {
    expect(notes(count)).toEqual([expect.stringMatching(end)]);
    expect(notes(count)[0]).toMatch(new RegExp(`^${count} rows are`));
    expect(notes(count)[0]).not.toMatch(/row 6/);
  });

  it.each<[string, readonly object[], readonly Row[]]>([
    ['where one of them rests on several rows', [tenth, orders], [row('2026-01-10', 'Ann', 500), row('2026-01-11', 'Ann', 500)]],
    ['where one scheme pays it twice', [made('orders', { id: 'a', label: 'A', each: 'row', rule: { formula: 30 } }, { id: 'b', label: 'B', each: 'row', rule: { formula: 20 } }), tenth], [row('2026-01-10', 'Ann', 500), row('2026-01-11', 'Ann', 500)]],
    ['where one scheme pays others', [orders, { ...eachRow, components: [{ id: 'to', label: 'To', each: 'row', to: 'referrer', rule: { formula: 5 } }], fields: ['person', 'amount', 'referrer'] }], [row('2026-01-10', 'Ann', 500, { referrer: 'Zoe' })]],
  ])('is not told %s', (_, schemes, rows) => {
    const [paid] = payTogether({ schemes, sales: rows, plan: {} }, [{ period: '2026-01' }]);
    expect(paid && told(paid, 'rows-of-several')).toEqual([]);
    expect(paid?.lines.length).toBeGreaterThan(1);
  });

  it('is one row and one payee: two people of one name are two', () => {
    const [paid] = payTogether({ schemes: [eachRow, orders], sales: [row('2026-01-10', '张伟', 100, { personId: '01' }), row('2026-01-10', '张伟', 100, { personId: '02' })], plan: {} }, [{ period: '2026-01' }]);
    expect(sideBySide(paid?.lines ?? []).map(({ row: number, place, lines }) => [number, place, lines.map(({ personId }) => personId)])).toEqual([[1, '1', ['01', '01']], [2, '2', ['02', '02']]]);
  });
});

it('schemes whose components are called the same are paid each by itself, once', () => {
  const like = made('like', { id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 1%' } });
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 2000)];
  for (const plan of [null, {}]) {
    const [january = [], ...later] = each({ schemes: [tenth, like], sales, plan }, { period: '2026-01' }, { period: '2026-02' });
    expect(january.sort()).toEqual(['Ann like 2026-01 10.00 regular', 'Ann tenth 2026-01 100.00 regular', 'Bob like 2026-01 20.00 regular', 'Bob tenth 2026-01 200.00 regular']);
    expect(later).toEqual([[]]);
  }
});

it('without a plan nothing is told of it, and each scheme keeps to its own budget', () => {
  const limited = { ...eachRow, defaults: { budget: 60 } };
  const [paid] = payTogether({ schemes: [limited, orders], sales: [row('2026-01-10', 'Ann', 500), row('2026-01-11', 'Bob', 500)] }, [{ period: '2026-01' }]);
  expect(paid && noted(paid)).toEqual(['Ann tenth 2026-01 30.00 regular', 'Bob tenth 2026-01 30.00 regular', 'Ann orders 2026-01 30.00 regular', 'Bob orders 2026-01 30.00 regular']);
  expect(paid && told(paid, 'rows-of-several')).toEqual([]);
});
