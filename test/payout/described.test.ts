import { isoDay } from '../../src/calendar';
import { say } from '../../src/i18n';
import { fixed } from '../../src/money';
import type { Job, Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import type { Cell, TableName } from '../../src/table';
import { findTable } from '../../src/table';
import { component, valueOf } from '../scheme/sample';
import { notesOf, pay, rawTables, rows, schemeOf, schemeWith } from './house';

/* What is told beside the lines: to whom, with which row, and how much of it. */

const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });
const run = (scheme: Scheme, tables: Job['tables'], parameters: Job['parameters'] = {}): Payout => payOut(valueOf(prepare({ scheme, parameters, tables, findScheme: presetById })));
/** All of a note: what it says, and of whom and what it is said. */
const whole = ({ notes }: Payout, code: string): unknown[] => notes.filter((note) => note.code === code).map(({ sentence, ...note }) => ({ ...note, said: say(sentence, 'en') }));
const day = '2024-01-05';

describe('of the tables', () => {
  test('rows that are hidden, table by table, with their number', () => {
    const tables = rawTables({ sales: rows('date person amount', [day, 'Ann', 1]), people: rows('person', ['Ann']), teams: rows('team', ['North']), history: rows('customer date', ['Acme', day]) });
    const hidden = Object.fromEntries(Object.entries(tables).map(([name, table], index) => [name, { ...table, hiddenRows: index }]));
    expect(notesOf(run(SHARE, hidden), 'hidden-rows')).toEqual([
      'The people table has 1 hidden or filtered row, which counts all the same.', 'The teams table has 2 hidden or filtered rows, which count all the same.', 'The history table has 3 hidden or filtered rows, which count all the same.',
    ]);
  });

  test('numbers of more than fifteen digits, of all the columns that the scheme reads', () => {
    const [odd, other] = [0.1 + 0.2, 0.1 + 0.7];
    const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }, { teams: 'target', optional: true }] });
    const tables = { sales: rows('date person amount quantity', [day, 'Ann', odd, other], [day, 'Ann', 1, odd]), people: rows('person basePay', ['Ann', odd]), teams: rows('team target', ['North', other]) };
    expect(notesOf(pay(scheme, tables), 'values-snapped')).toEqual(['3 numbers have more than 15 significant digits and were read as Excel shows them.']);
    expect(notesOf(pay(scheme, { sales: rows('date person amount quantity', [day, 'Ann', 1, odd]) }), 'values-snapped')).toEqual([]);
  });

  test('an order that stands twice, with the row at which it does, of a hundred, and how many more there are', () => {
    const sales = Array.from({ length: 102 }, (_, at) => rows('date person amount orderId', [day, 'Ann', 1, `A${at}`], [day, 'Ann', 1, at === 1 ? null : `A${at}`])).flat();
    const notes = whole(pay(SHARE, { sales }), 'duplicate-order');
    expect([notes.length, notes[0], notes[1], notes.at(-1)]).toEqual([
      101, { code: 'duplicate-order', row: 2, place: '2', said: 'Order A0 is in rows 1, 2; all of them count: check for duplicates.' },
      { code: 'duplicate-order', row: 6, place: '6', said: 'Order A2 is in rows 5, 6; all of them count: check for duplicates.' }, { code: 'duplicate-order', said: '1 more order number is repeated.' },
    ]);
  });

  test('an order that stands seven times, of which six are named', () => {
    const sales = rows('date person amount orderId', ...Array.from({ length: 7 }, () => [day, 'Ann', 1, 'A']));
    expect(notesOf(pay(SHARE, { sales }), 'duplicate-order')).toEqual(['Order A is in rows 1, 2, 3, 4, 5, 6 and more, 7 in all; all of them count: check for duplicates.']);
  });

  test('one name in two teams, by name', () => {
    const sales = rows('date person amount team', [day, 'Ann', 1, 'North'], [day, 'Ann', 1, 'South']);
    expect(whole(pay(SHARE, { sales }), 'same-name')).toEqual([{ code: 'same-name', recipient: 'Ann', recipientKind: 'person', said: 'Ann is in two teams and was taken for one person; if they are two people of one name, add a column of staff numbers.' }]);
  });

  test('more than a hundred names in two teams, with how many more there are', () => {
    const sales = Array.from({ length: 102 }, (_, at) => rows('date person amount team', [day, `甲${at}`, 1, 'North'], [day, `甲${at}`, 1, 'South'])).flat();
    const told = notesOf(pay(SHARE, { sales }), 'same-name');
    expect([told.length, told.at(-2)?.startsWith('甲99 is'), told.at(-1)]).toEqual([101, true, '2 more names are in two teams.']);
  });

  test('of a period, in which rows of later days are not there, the right rows and figures', () => {
    const sales = rows('date person amount', ['2024-02-05', 'Ann', 1], [day, 'Ann', -5], [day, 'Bob', 7], [day, 'B\u200bob', 7]);
    const january = payOut(valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales }), payPeriod: { kind: 'month', index: 2024 * 12 }, findScheme: presetById })));
    expect(whole(january, 'negative-figures')).toEqual([{ code: 'negative-figures', warning: true, said: expect.stringContaining('amount is below 0 in 1 row, -5.00 in all') }]);
    expect(whole(january, 'look-alike')).toEqual([{ code: 'look-alike', warning: true, row: 4, place: '4', said: expect.stringContaining('"B[U+200B]ob" (row 4)') }]);
  });

  test('rows of totals, table by table', () => {
    const table = (name: TableName, cells: Cell[][]): Job['tables'] => ({ [name]: valueOf(findTable({ name, cells }, name)) });
    const sales = table('sales', [['date', 'person', 'amount'], ['2024-01-05', 'Ann', 10], ['合计', null, 10]]);
    const people = table('people', [['person', 'basePay'], ['Ann', 5], ['合计', 5]]);
    expect(notesOf(run(SHARE, { ...sales, ...people }), 'totals-left-out')).toEqual(['The sales table has 1 row of totals (line 3), left out.', 'The people table has 1 row of totals (line 3), left out.']);
  });

  test('figures below 0 of other tables than the sales', () => {
    const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }, { people: 'target', optional: true }] });
    const people = rows('person basePay target', ['Ann', -5, 1], ['Bob', -7.5, -1]);
    expect(whole(pay(scheme, { sales: rows('date person amount', [day, 'Ann', 1]), people }), 'negative-figures')).toEqual([
      { code: 'negative-figures', warning: true, said: expect.stringMatching(/^In the people table basePay is below 0 in 2 rows, -12\.50 in all/) },
    ]);
  });

  test('figures with a comma before the decimals, of the tables that the scheme reads', () => {
    const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
    const tables = { sales: rows('date person amount quantity', [day, 'Ann', 1, '12.500,00']), people: rows('person basePay', ['Ann', '12.500,00']) };
    expect(notesOf(pay(scheme, tables), 'comma-figures')).toEqual(['In the people table basePay was read as written like 1.234,56 (points between thousands, a decimal comma).']);
    const teams = rows('team target', ['North', '12.500,00']);
    expect(notesOf(pay(schemeOf({ formula: { target: 'team' } }, { each: 'team', to: 'team' }, { fields: ['team', { teams: 'target', optional: true }] }), { sales: rows('date team', [day, 'North']), teams }), 'comma-figures')).toEqual([
      'In the teams table target was read as written like 1.234,56 (points between thousands, a decimal comma).',
    ]);
  });
});

describe('of recipients', () => {
  test('who owes, with kind and staff number; a team by its name', () => {
    const scheme = schemeWith({
      fields: ['person', 'amount', 'team'], components: [component({ formula: -5 }), component({ formula: -7 }, { id: 'team', each: 'team', to: 'team' }), component({ formula: -9 }, { id: 'points', award: 'points' }), component({ formula: 0.004 }, { id: 'little', each: 'team', to: 'team' })],
    });
    expect(whole(pay(scheme, { sales: rows('date person personId amount team', [day, 'Ann', '007', 1, 'North']) }), 'owed')).toEqual([
      { code: 'owed', recipient: 'Ann', recipientKind: 'person', personId: '007', said: 'The cash of Ann comes to less than nothing: 5.00 is owed, to be given back or taken off later, and nothing is to be paid.' },
      { code: 'owed', recipient: 'North', recipientKind: 'team', said: 'The cash of North comes to less than nothing: 7.00 is owed, to be given back or taken off later, and nothing is to be paid.' },
    ]);
  });

  test('what points buy, with kind and staff number, from as many as one costs', () => {
    const scheme = schemeOf({ formula: { sum: 'amount' } }, { award: 'points' }, { redemption: [{ award: 'points', cost: 100, offer: { zh: '一天假', en: 'a day off' } }, { award: 'score', cost: 1, offer: '旅游' }] });
    expect(whole(pay(scheme, { sales: rows('date person personId amount', [day, 'Ann', '007', 100], [day, 'Bob', null, 99]) }), 'redemption')).toEqual([
      { code: 'redemption', recipient: 'Ann', recipientKind: 'person', personId: '007', said: 'Ann has a balance of 100: enough for 1 × a day off at 100 each; nothing was deducted.' },
    ]);
  });

  test('what may be had from what is left in an account, whether anything was earned or not', () => {
    const coins = { kind: 'coins', label: '币', account: { opening: { people: 'basePay' } } };
    const scheme = schemeOf({ formula: { sum: 'amount' } }, { award: 'coins' }, {
      language: 2, fields: ['person', 'amount', { people: 'basePay', optional: true }], awards: [coins], redemption: [{ award: 'coins', cost: 100, offer: { zh: '一天假', en: 'a day off' } }],
    });
    const people = rows('person personId basePay', ['Ann', '007', 200], ['Bob', '008', 300], ['Cid', '009', 40], ['Dan', null, null]);
    expect(whole(pay(scheme, { sales: rows('date person amount', [day, 'Ann', 10], [day, 'Dan', 100]), people }), 'redemption')).toEqual([
      { code: 'redemption', recipient: 'Ann', recipientKind: 'person', personId: '007', said: 'Ann has a balance of 210: enough for 2 × a day off at 100 each; nothing was deducted.' },
      { code: 'redemption', recipient: 'Dan', recipientKind: 'person', said: 'Dan has a balance of 100: enough for 1 × a day off at 100 each; nothing was deducted.' },
      { code: 'redemption', recipient: 'Bob', recipientKind: 'person', personId: '008', said: 'Bob has a balance of 300: enough for 3 × a day off at 100 each; nothing was deducted.' },
    ]);
  });

  test('what is carried on, with kind and staff number', () => {
    const scheme = schemeOf({ formula: -5 }, {}, { negatives: 'carry' });
    expect(whole(pay(scheme, { sales: rows('date person personId amount', [day, 'Ann', '007', 1]) }), 'carried-balance')).toEqual([
      { code: 'carried-balance', recipient: 'Ann', recipientKind: 'person', personId: '007', said: 'Ann still owes 5.00, to be carried into later periods.' },
    ]);
  });

  test('totals: each award by itself, in the order of the lines, nothing that comes to 0', () => {
    const scheme = schemeWith({ components: [component({ formula: 5 }), component({ formula: -5 }, { id: 'back', where: [{ field: 'person', is: 'Bob' }] }), component({ formula: 2 }, { id: 'points', award: 'points' })] });
    const { totals } = pay(scheme, { sales: rows('date person amount', ['2024-02-05', 'Ann', 1], [day, 'Bob', 1], ['2024-03-05', 'Ann', 1]) });
    expect(totals.map(({ recipient, award, amount }) => `${recipient} ${award} ${fixed(amount, 0)}`)).toEqual(['Bob points 2', 'Ann cash 10', 'Ann points 4']);
  });

  test('of whom a target is missing, in which periods', () => {
    const reaching = (of: string, more: Readonly<Record<string, unknown>> = {}): Scheme => schemeOf(
      { formula: 5, when: [{ value: { sum: 'amount' }, atLeast: { target: of } }] }, { each: 'team', to: 'team', ...more }, { fields: ['person', 'amount', 'team', { teams: 'target', optional: true }, { people: 'target', optional: true }] },
    );
    const sales = rows('date person amount team', [day, 'Ann', 1, 'North'], ['2024-02-05', 'Ann', 1, 'North'], ['2024-02-05', 'Bob', 1, 'South']);
    const teams = rows('team target', ['South', 5]);
    expect(whole(pay(reaching('team'), { sales, teams }), 'no-target')).toEqual([{ code: 'no-target', recipient: 'North', recipientKind: 'team', said: 'Team North has no target (2024-01, 2024-02): nothing that rests on a target was worked out; add the target.' }]);
    expect(whole(pay(reaching('team', { per: 'window' }), { sales, teams }), 'no-target')).toEqual([{ code: 'no-target', recipient: 'North', recipientKind: 'team', said: 'Team North has no target (the whole window): nothing that rests on a target was worked out; add the target.' }]);
    expect(whole(pay(reaching('company'), { sales }), 'no-target')).toEqual([{ code: 'no-target', said: 'The teams table has no targets, so there is none for the company: nothing that rests on it was worked out.' }]);
    expect(whole(pay(reaching('person', { each: 'row', to: 'person' }), { sales, people: rows('person target', ['Bob', 1]) }), 'no-target')).toEqual([
      { code: 'no-target', recipient: 'Ann', recipientKind: 'person', said: 'Ann has no target (2024-01, 2024-02): nothing that rests on a target was worked out; add the target.' },
    ]);
    const later = rows('date person amount team', [day, 'Ann', 1, 'South'], [day, 'Bob', 1, 'South'], [day, 'Cid', 1, 'North']);
    expect(whole(pay(reaching('team'), { sales: later, teams }), 'no-target')).toEqual([expect.objectContaining({ recipient: 'North', recipientKind: 'team' })]);
    const twoAnns = rows('date person personId amount team', [day, 'Ann', '007', 1, 'North'], ['2024-02-05', 'Ann', '008', 1, 'North']);
    expect(whole(pay(reaching('person', { each: 'person', to: 'person' }), { sales: twoAnns, people: rows('person target', ['Bob', 1]) }), 'no-target')).toEqual([
      { code: 'no-target', recipient: 'Ann', recipientKind: 'person', personId: '007', said: 'Ann has no target (2024-01): nothing that rests on a target was worked out; add the target.' },
      { code: 'no-target', recipient: 'Ann', recipientKind: 'person', personId: '008', said: 'Ann has no target (2024-02): nothing that rests on a target was worked out; add the target.' },
    ]);
  });

  test('costs beside the payout, each as the product of its figures', () => {
    const costs = { name: 'costs', type: 'items', figures: ['pieces', 'price'], label: '费用', default: [{ name: 'gifts', label: { zh: '礼品', en: 'gifts' }, pieces: 1200, price: 2.5 }, { name: 'rooms', label: { zh: '场地', en: 'rooms' }, pieces: 2, price: 300 }] };
    const scheme = (items: unknown): Scheme => schemeOf({ formula: 5 }, {}, { costs: '$costs', parameters: [{ ...costs, default: items }] });
    const sales = rows('date person amount', [day, 'Ann', 1]);
    const payout = pay(scheme(costs.default), { sales });
    expect(payout.notes.filter(({ code }) => code === 'cost-sheet').map(({ sentence }) => [say(sentence, 'zh'), say(sentence, 'en')])).toEqual([
      ['活动费用：礼品 1,200 × 2.5，场地 2 × 300，合计 3,600.00。', 'Costs of the campaign: gifts 1,200 × 2.5, rooms 2 × 300; total 3,600.00.'],
    ]);
    expect(notesOf(pay(scheme([]), { sales }), 'cost-sheet')).toEqual([]);
  });
});

describe('of numbers and names', () => {
  test('who is named without a number: the first twenty, and of each the first five rows', () => {
    const people = Array.from({ length: 21 }, (_, at) => rows('person personId', [`甲${at}`, `a${at}`], [`甲${at}`, `b${at}`])).flat();
    const sales = rows('date person amount', ...Array.from({ length: 26 }, (_, at) => [day, `甲${at < 6 ? 0 : at - 5}`, 1]));
    const told = notesOf(pay(SHARE, { sales, people }), 'number-missing');
    expect([told.length, told[0], told[1], told.at(-1)]).toEqual([21, expect.stringContaining('rows 1, 2, 3, 4, 5 … of the sales table'), expect.stringContaining('甲1, and row 7 of the sales table does not'), '1 more name has several staff numbers, and rows that give none.']);
  });

  test('a staff number beside six names: the first five', () => {
    const sales = rows('date person personId amount', ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [day, name, '7', 1]));
    expect(notesOf(pay(SHARE, { sales }), 'number-of-several')[0]).toContain('"e" (sales table, row 5)…');
  });

  test('names that look alike in every table, with their row where it is one of the sales', () => {
    const like = (name: string): string => `${name}\u200b${name}`;
    const scheme = schemeOf({ formula: { count: 'rows' } }, {}, { fields: ['person', 'customer', { sales: 'region', optional: true }] });
    const tables = { sales: rows('date person team region', [day, 'Ann', like('N'), 'x'], [day, like('A'), 'N', like('r')]), people: rows('person team', [like('P'), like('T')]), teams: rows('team', [like('S')]), history: rows('customer date', [like('C'), day]) };
    const told = whole(run(schemeOf({ formula: { count: 'rows' } }, {}, { fields: ['person', { sales: 'region', optional: true }] }), rawTables(tables)), 'look-alike');
    expect(told).toEqual([
      ['sales', 'person', 'A[U+200B]A', { row: 2, place: '2' }], ['sales', 'team', 'N[U+200B]N', { row: 1, place: '1' }], ['sales', 'region', 'r[U+200B]r', { row: 2, place: '2' }],
      ['people', 'person', 'P[U+200B]P', {}], ['people', 'team', 'T[U+200B]T', {}], ['teams', 'team', 'S[U+200B]S', {}], ['history', 'customer', 'C[U+200B]C', {}],
    ].map(([table, header, name, more]) => ({ code: 'look-alike', warning: true, ...(typeof more === 'object' ? more : {}), said: expect.stringContaining(`In ${String(header)} of the ${String(table)} table, "${String(name)}" (row `) })));
    const customers = rows('date person customer', [day, 'Ann', like('C')]);
    expect([scheme, schemeOf({ formula: { count: 'rows' } }, {}, { fields: ['person'] }), schemeOf({ formula: 1 }, { each: 'newCustomer' }, { fields: ['person', 'customer'] })].map((each) => whole(pay(each, { sales: customers }), 'look-alike').length)).toEqual([1, 0, 1]);
  });

  test('twenty names that look alike are told, with six rows of each', () => {
    const sales = rows('date person amount', ...Array.from({ length: 8 }, () => [day, 'B\u200bob', 1]), ...Array.from({ length: 21 }, (_, at) => [day, `A\u200b${at}`, 1]));
    const told = notesOf(pay(SHARE, { sales }), 'look-alike');
    expect([told.length, told[0], told.at(-1)]).toEqual([21, expect.stringContaining('(rows 1, 2, 3, 4, 5, 6 and more, 8 in all)'), '2 more names look like another or hold such marks or letters.']);
  });
});

test('a line says who receives what for which period and component, from which rows, when, and of which tax', () => {
  const parts = [{ id: 'now', label: { zh: '首付', en: 'now' }, share: '60%' }, { id: 'later', label: { zh: '尾款', en: 'later' } }];
  const scheme = schemeWith({
    language: 2, fields: ['person', 'amount', { sales: 'team', optional: true }],
    components: [component({ formula: { sum: 'amount' } }, { parts, due: { workingDays: 3, after: { date: 'periodEnd' } }, taxCategory: 'labour' }), component({ formula: 5 }, { id: 'points', label: '分', each: 'team', to: 'team', award: 'points', per: 'window' })],
  });
  const sales = rows('date person personId amount team', ['2024-01-06', 'Ann', '007', 4, 'North'], ['2024-01-05', 'Ann', '007', 6, 'North']);
  const told = pay(scheme, { sales }).lines.map(({ recipient, recipientKind, personId, period, component: id, label, award, amount, rows: own, places, due, taxCategory }) => (
    [recipient, recipientKind, personId, period, id, label.en, award, fixed(amount, 2), own, places, due === undefined ? undefined : isoDay(due), taxCategory]
  ));
  // The third working day after 31 January 2024, a Wednesday: the Sunday of the 4th was worked.
  expect(told).toEqual([
    ['Ann', 'person', '007', '2024-01', 'share/now', '提成: now', 'cash', '6.00', [1, 2], ['1', '2'], '2024-02-04', 'labour'],
    ['Ann', 'person', '007', '2024-01', 'share/later', '提成: later', 'cash', '4.00', [1, 2], ['1', '2'], '2024-02-04', 'labour'],
    ['North', 'team', undefined, 'window', 'points', '分', 'points', '5.00', [1, 2], ['1', '2'], undefined, 'none'],
  ]);
});

describe('the working of a line', () => {
  const FIELDS = ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { people: 'team', optional: true }, { people: 'basePay', optional: true }];
  const rate = (share: string): unknown => ({ formula: { times: [{ sum: 'amount' }, share] } });
  const told = (scheme: Scheme, sales: ReturnType<typeof rows>, parameters: Job['parameters'] = {}, more: { people?: ReturnType<typeof rows> } = {}): string[] => pay(scheme, { sales, ...more }, parameters).lines.map((line) => line.why('en'));
  const of = (rule: unknown, component_: Readonly<Record<string, unknown>> = {}, change: Readonly<Record<string, unknown>> = {}): Scheme => schemeOf(rule, component_, { language: 2, fields: FIELDS, ...change });
  const sold = (...amounts: number[]) => rows('date person amount customer team', ...amounts.map((amount) => [day, 'Ann', amount, 'Acme', 'North']));

  test.each<[string, () => string[], string[]]>([
    ['names eight rows', () => told(of(rate('10%')), sold(1, 1, 1, 1, 1, 1, 1, 1)), ['Total amount 8.00: 8.00 × 10 % = 0.80 (rows 1, 2, 3, 4, 5, 6, 7, 8).']],
    ['tells how many nine are', () => told(of(rate('10%')), sold(1, 1, 1, 1, 1, 1, 1, 1, 1)), ['Total amount 9.00: 9.00 × 10 % = 0.90 (9 rows).']],
    ['says what is rounded', () => told(of(rate('10%')), sold(0.25)), ['Amount 0.25: 0.25 × 10 % = 0.025, rounded to 0.03 (row 1).']],
    ['says what is rounded half to even', () => told(of(rate('10%')), sold(0.25), { rounding: 'half-even' }), ['Amount 0.25: 0.25 × 10 % = 0.025, rounded half to even, 0.02 (row 1).']],
    ['says what is rounded down', () => told(of(rate('10%')), sold(0.29), { rounding: 'down' }), ['Amount 0.29: 0.29 × 10 % = 0.029, rounded down to 0.02 (row 1).']],
    ['says what never ends', () => told(of({ formula: { over: [{ sum: 'amount' }, 3] } }), sold(10)), ['Amount 10.00: 10.00 ÷ 3 ≈ 3.3333333333, rounded to 3.33 (row 1).']],
    ['says what is raised, then rounded', () => told(of(rate('10%'), { bounds: { atLeast: 1.005 } }), sold(1)), [
      'Amount 1.00: 1.00 × 10 % = 0.10, raised to the least amount, 1.005, rounded to 1.01 (row 1).',
    ]],
    ['says what is lowered', () => told(of(rate('10%'), { bounds: { atMost: 5 } }), sold(100)), ['Amount 100.00: 100.00 × 10 % = 10.00, lowered to the largest amount, 5.00 (row 1).']],
    ['says what is limited', () => told(of({ formula: 'amount' }, { each: 'row', limit: { per: 'month', atMost: 5 } }), sold(3, 3)), [
      'Amount 3.00: 3.00 (row 1).',
      'Amount 3.00: 3.00, limited to 5.00 in all, so 2.00 (row 2).',
    ]],
    ['says what is capped, and then beyond the budget', () => told(of(rate('100%')), sold(10), { capPerRecipient: 8, budget: 4 }), [
      'Amount 10.00: 10.00 × 1 = 10.00, capped at 8.00 per recipient and period, so 8.00, the total exceeds the budget of 4.00, scaled down to 4.00 (row 1).',
    ]],
    ['says what is not taken', () => told(of({ formula: -5 }), sold(1), { negatives: 'floor' }), ['-5.00, the period does not fall below 0, so 0.00 (row 1).']],
    ['says up to which base pay it is taken', () => told(of({ formula: -5 }), sold(1), { negatives: 'base-pay' }, { people: rows('person basePay', ['Ann', 2]) }), [
      '-5.00, deductions of the period end at base pay, so -2.00 (row 1).',
    ]],
    ['says whose customer it is', () => told(of(rate('10%'), { each: 'customer' }), sold(10)), ['Customer Acme, amount 10.00: 10.00 × 10 % = 1.00 (row 1).']],
    ['says it not to the customer', () => told(of(rate('10%'), { each: 'customer', to: 'customer' }), sold(10)), ['Amount 10.00: 10.00 × 10 % = 1.00 (row 1).']],
    ['says whose team it is', () => told(of(rate('10%'), { each: 'team', to: 'sellers' }), sold(10)), ['Team North, amount 10.00: 10.00 × 10 % = 1.00 (row 1).']],
    ['says it not to the team', () => told(of(rate('10%'), { each: 'team', to: 'team' }), sold(10)), ['Amount 10.00: 10.00 × 10 % = 1.00 (row 1).']],
    ['says who is the new customer, and what its rows had to meet', () => told(of(rate('10%'), { each: 'newCustomer', where: [{ field: 'customer', is: 'Acme' }] }), sold(10)), [
      'New customer Acme, customer Acme, amount 10.00: 10.00 × 10 % = 1.00 (row 1).',
    ]],
    ['says what a row had to meet', () => told(of({ formula: 5 }, { each: 'row', where: [{ field: 'customer', is: 'Acme' }] }), sold(10)), ['Customer Acme: 5.00 (row 1).']],
    ['says points without cents, as fine as they are', () => told(of(rate('1%'), { award: 'points' }), sold(100, 25)), ['Total amount 125.00: 125.00 × 1 % = 1.25 (rows 1, 2).']],
    ['says a share of what a row is credited', () => told(of({ formula: 10 }, { each: 'customer' }, { credit: { cell: 'person' } }), rows('date person amount customer', [day, 'Ann 70%, Bob 30%', 10, 'Acme'])), [
      'Customer Acme: 10.00, of 10.00, the credited share of 70 % is 7.00 (row 1).',
      'Customer Acme: 10.00, of 10.00, the credited share of 30 % is 3.00 (row 1).',
    ]],
    ['says parts, with the day that gives their period', () => told(of(rate('10%'), { parts: [{ id: 'now', label: { zh: '首付', en: 'now' }, share: '60%' }, { id: 'later', label: { zh: '尾款', en: 'later' }, on: { addMonths: ['date', 1] } }] }), sold(100)), [
      'Amount 100.00: 100.00 × 10 % = 10.00, of 10.00, now (60 %) is 6.00 (row 1).',
      'Amount 100.00: 100.00 × 10 % = 10.00, of 10.00, later (40 %) in the period of 2024-02-05 is 4.00 (row 1).',
    ]],
    ['says what is carried on, and taken back', () => told(of({ formula: { minus: [{ sum: 'amount' }, 10] } }, {}, { negatives: 'carry' }), rows('date person amount', [day, 'Ann', 4], ['2024-02-05', 'Ann', 30])), [
      'Amount 4.00: 4.00 − 10 = -6.00, the period is negative and carried forward, so 0.00 (row 1).',
      'Amount 30.00: 30.00 − 10 = 20.00, less what was carried forward, so 14.00 (row 2).',
    ]],
  ])('%s', (_, why, expected) => {
    expect(why()).toEqual(expected);
  });
});
