import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Job } from '../../src/payout';
import { describe as described, judge, judgedAs, judgedWithFigures, payOut, prepare, rejectedRows, rework, settle, standingsOf, work } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { findTable } from '../../src/table';
import { component, valueOf } from '../scheme/sample';
import { linesOf, pay, rawTables, rows, schemeOf, schemeWith } from './house';

type Json = Readonly<Record<string, unknown>>;

const parameter = (name: string, type: string, value: unknown, more: Json = {}): Json => ({ name, type, label: name, default: value, ...more });

describe('rows judged once stand when other figures are given, and are judged anew where one is a figure that judging asks for', () => {
  /** Small sales do not count, two roles share a row, and one component asks for the quantity where it is wanted. */
  const scheme = schemeWith({
    language: 2,
    fields: ['person', 'amount', { own: 'lister', type: 'person', label: '房源人', headers: ['房源人'], optional: true }, { sales: 'role', optional: true }, { sales: 'quantity', if: [{ parameter: 'asks', is: 'yes' }] }],
    parameters: [
      parameter('rate', 'rate', '10%'), parameter('least', 'amount', 0), parameter('listed', 'rate', '10%'), parameter('sold', 'rate', '90%'), parameter('further', 'rate', '10%'), parameter('own', 'rate', '90%'),
      parameter('asks', 'choice', 'no', { choices: [{ word: 'yes', label: '要' }, { word: 'no', label: '不要' }] }), parameter('pays', 'choice', 'yes', { choices: [{ word: 'yes', label: '发' }, { word: 'no', label: '不发' }] }),
    ],
    exclusions: [{ code: 'small', label: '小', when: [{ value: 'amount', below: '$least' }] }],
    credit: { roles: [{ person: 'lister', share: '$listed' }, { person: 'person', share: '$sold' }], emptyTo: 'person' },
    components: [
      component({ formula: { times: [{ sum: 'amount' }, '$rate'] } }),
      component({ formula: { sum: 'amount' } }, { id: 'other', if: [{ parameter: 'pays', is: 'yes' }], credit: { roles: [{ person: 'lister', share: '$further' }, { person: 'person', share: '$own' }], emptyTo: 'person' } }),
    ],
  });
  const sales = rows('date person amount 房源人 role quantity', ['2024-01-05', '甲', 300, '乙', '业务员', 1], ['2024-02-05', '乙', 20, null, '业务员', 1]);
  const people = rows('person basePay', ['甲', 100], ['乙', 100]);
  const again = (of: Scheme, before: Job['parameters'], after: Job['parameters']): boolean => {
    const prepared = valueOf(prepare({ scheme: of, parameters: before, tables: rawTables({ sales, people }), findScheme: presetById }));
    const judged = judge(prepared);
    return valueOf(rework(work(judged, prepared), after)).judged !== judged;
  };

  test.each<[string, Job['parameters'], boolean]>([
    ['a rate', { rate: '20%' }, false], ['the places', { places: 0 }, false], ['the rounding', { rounding: 'down' }, false], ['a budget', { budget: 5 }, false], ['a cap', { capPerRecipient: 5 }, false],
    ['days off that nobody counts', { holidays: ['2024-01-05'] }, false], ['workdays', { workdays: ['2024-01-06'] }, false], ['the calendar', { calendar: 'weekends' }, false], ['what becomes of negative sums', { negatives: 'carry' }, false],
    ['negative sums held at the base pay', { negatives: 'base-pay' }, true], ['the first day', { from: '2024-02-01' }, true], ['the last day', { to: '2024-01-31' }, true], ['roles left out', { excludeRoles: ['x'] }, true],
    ['roles that take part', { includeRoles: ['业务员'] }, true], ['the first day of months', { monthStartsOn: 5 }, true], ['what a row is left out by', { least: 100 }, true],
    ['shares of roles', { listed: '20%', sold: '80%' }, true], ['shares of a component', { further: '20%', own: '80%' }, true], ['whether a component pays at all', { pays: 'no' }, true], ['whether a field is looked at', { asks: 'yes' }, true],
  ])('%s', (_, parameters, anew) => {
    expect(again(scheme, {}, parameters)).toBe(anew);
    expect(again(scheme, parameters, parameters)).toBe(false);
  });

  test('also where a scheme built on another asks when a customer is new, or another scheme is the one that it is built on', () => {
    const fields = ['person', 'amount', { sales: 'customer', optional: true }];
    const over = schemeWith({ language: 2, fields, base: '$base', parameters: [parameter('base', 'scheme', { scheme: 'sample', params: {} })], components: [component({ formula: 1 }, { each: 'newCustomer' })] });
    const under = [schemeOf({ formula: { sum: 'amount' } }, {}, { fields }), schemeOf({ formula: 1 }, {}, { id: 'other', fields })];
    const table = rows('date person amount customer', ['2024-01-05', '甲', 300, 'x'], ['2024-09-05', '甲', 20, 'x']);
    const prepared = valueOf(prepare({ scheme: over, parameters: {}, tables: rawTables({ sales: table }), findScheme: (asked) => under.find(({ id }) => id === asked) }));
    const judged = judge(prepared);
    const after = (parameters: Job['parameters']) => valueOf(rework(work(judged, prepared), parameters)).judged;
    expect([after({}) === judged, after({ budget: 5 }) === judged, after({ dormantMonths: 6 }) === judged]).toEqual([true, true, false]);
    expect(after({ dormantMonths: 6 }).rows.openings.customers).toHaveLength(2);
    expect(after({ base: { scheme: 'other', params: {} } }).prepared.stages.map(({ scheme: { id } }) => id)).toEqual(['sample', 'other']);
  });
});

describe('how the sales rows stand', () => {
  const sales = rows(
    'date person amount status role',
    ['2024-01-05', '甲', 300, null, '业务员'], ['2024-01-05', '甲', 300, '退款', '业务员'], ['2024-01-05', '甲', 300, '退款', '实习'], ['2024-01-05', '甲', '一百', '退款', '业务员'], ['2024-01-05', null, '一百', '退货', '业务员'],
    [null, '甲', 300, '退款', '业务员'], ['2024-01-05', '甲', 300, 'not-settled', '业务员'], ['2024-01-05', '甲', 300, '作假', '实习'], [null, '甲', 300, '作假', '业务员'], ['2024-03-05', '甲', 300, '作假', '业务员'], ['2024-01-05', '甲', '一百', null, '业务员'],
  );
  const standing = (refunds: string): string => {
    const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { language: 2, refunds, fields: ['person', 'amount', 'status', { sales: 'role', optional: true }] });
    const names = ['out', 'counted', 'taken back', 'fraud', 'rejected'];
    return [...judge(valueOf(prepare({ scheme, parameters: { to: '2024-01-31', excludeRoles: ['实习'] }, tables: rawTables({ sales }), findScheme: presetById }))).rows.standing].map((each) => names[each]).join(', ');
  };

  test('where refunds are taken back, only what would have counted is', () => {
    expect(standing('reversed')).toBe('counted, taken back, out, out, out, out, out, fraud, out, out, rejected');
  });

  test('else a refund was never sold', () => {
    expect(standing('as-if-never')).toBe('counted, out, out, out, out, out, out, fraud, out, out, rejected');
  });
});

describe('why rows do not count', () => {
  const scheme = schemeWith({ components: [component({ formula: { sum: 'amount' } })], exclusions: [{ code: 'small', label: { zh: '金额太小', en: 'Too small' }, when: [{ value: 'amount', below: 5 }] }] });
  const sales = rows(
    'date person amount role department', ['2024-01-05', '甲', 10, '业务员', '门店'], ['2024-01-31', '甲', 20, '店长', '门店'], ['2024-02-01', '甲', 30, '业务员', '财务部'], ['2024-01-31', '甲', 1, '业务员', '门店'], [null, '甲', 40, null, '门店'],
  );

  test.each<[string, Job['parameters'], string[], string[]]>([
    ['the first day alone', { from: '2024-01-31' }, ['甲 2024-01 20', '甲 2024-02 30'], ['1 A2 outside-window 2024-01-05 lies before the first day, 2024-01-31: it does not count.', '4 A5 small Too small']],
    ['the last day alone', { to: '2024-01-31' }, ['甲 2024-01 30'], ['3 A4 outside-window 2024-02-01 lies after the last day, 2024-01-31: it does not count.', '4 A5 small Too small']],
    ['one day', { from: '2024-01-31', to: '2024-01-31' }, ['甲 2024-01 20'], [
      '1 A2 outside-window 2024-01-05 lies before the first day, 2024-01-31: it does not count.', '3 A4 outside-window 2024-02-01 lies after the last day, 2024-01-31: it does not count.', '4 A5 small Too small',
    ]],
    ['the roles that take part', { includeRoles: ['业务员'] }, ['甲 2024-01 10', '甲 2024-02 30'], [
      '2 D3 not-taking-part Of no role or department that takes part: it does not count.', '4 A5 small Too small', '5 D6 not-taking-part Of no role or department that takes part: it does not count.',
    ]],
    ['the departments that take part', { includeDepartments: ['门店'] }, ['甲 2024-01 30'], ['3 E4 not-taking-part Of no role or department that takes part: it does not count.', '4 A5 small Too small']],
  ])('%s', (_, parameters, lines, told) => {
    const grid = { name: '订单', sheet: '订单', cells: [['日期', '业务员', '金额', '岗位', '部门'], ...sales.map((row) => Object.values(row))] };
    const tables = { sales: valueOf(findTable({ ...grid, cells: grid.cells.map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null))) }, 'sales')) };
    const payout = payOut(valueOf(prepare({ scheme, parameters, tables, findScheme: presetById })));
    expect(linesOf(payout)).toEqual(lines);
    expect(payout.excluded.map(({ row, cell, code, sentence }) => `${row} ${cell} ${code} ${say(sentence, 'en')}`)).toEqual(told);
    expect(payout.rejected.map(({ row, cell, code }) => `${row} ${cell} ${code}`)).toEqual(parameters.includeRoles === undefined ? ['5 A6 missing'] : []);
  });
});

test('a row with two wrong cells counts as one that cannot be read, and rows of two tables as two', () => {
  const sales = rows('date person amount', ['2024-01-05', '甲', 10], ['x', '甲', 'y'], ['2024-01-05', '甲', 'y']);
  const scheme = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
  const { rejected } = pay(scheme, { sales, people: rows('person basePay', ['甲', 1], ['乙', 'z']) });
  expect([rejected.length, rejectedRows(rejected)]).toEqual([4, 3]);
});

describe('what of a row cannot be read', () => {
  const level = { own: 'level', type: 'number', label: { zh: '职级', en: 'Level' }, headers: ['职级'], optional: true, whole: true };
  const said = (fields: readonly unknown[], tables: Parameters<typeof pay>[1], more: Json = {}): string[] => {
    const scheme = schemeWith({ language: 2, fields, components: [component({ formula: { count: 'rows' } })], ...more });
    return pay(scheme, tables).rejected.map(({ table, row, field, code, sentence }) => `${table} ${row} ${field} ${code}: ${say(sentence, 'en')}`);
  };

  test.each<[string, readonly unknown[], Parameters<typeof pay>[1], string[]]>([
    ['one of two columns suffices', ['person', { sales: 'quantity', or: ['amount'] }, { sales: 'amount', or: ['quantity'] }],
      { sales: rows('date person quantity amount', ['2024-01-05', '甲', 1, null], ['2024-01-05', '甲', null, 1], ['2024-01-05', '甲', 1, 1], ['2024-01-05', '甲', null, null], ['2024-01-05', '甲', 1, '多']) },
      ['sales 4 quantity missing: Quantity is blank: fill it in.', 'sales 4 amount missing: Amount is blank: fill it in.', 'sales 5 amount not-a-number: "多" is not a number: write it like 1200 or 1,200.00.']],
    ['a column is needed in some rows', ['person', { sales: 'collectedDate', optional: true }, { sales: 'collected', where: [{ field: 'collectedDate', blank: false }] }],
      { sales: rows('date person collectedDate collected', ['2024-01-05', '甲', null, null], ['2024-01-05', '甲', '2024-01-06', null], ['2024-01-05', '甲', '2024-01-06', 5]) },
      ['sales 2 collected missing: Amount collected is blank: fill it in.']],
    ['a column is needed in some rows, or else where another is blank', ['person', { sales: 'amount', optional: true }, { sales: 'quantity', where: [{ field: 'person', is: '甲' }], or: ['amount'] }],
      { sales: rows('date person amount quantity', ['2024-01-05', '甲', 5, null], ['2024-01-05', '乙', 5, null], ['2024-01-05', '乙', null, null], ['2024-01-05', '乙', null, 5]) },
      ['sales 1 quantity missing: Quantity is blank: fill it in.', 'sales 3 quantity missing: Quantity is blank: fill it in.']],
    ['a number must be whole and lie between two others', ['person', { ...level, atLeast: 1, atMost: 20 }],
      { sales: rows('date person 职级', ['2024-01-05', '甲', 1], ['2024-01-05', '甲', 20], ['2024-01-05', '甲', 0], ['2024-01-05', '甲', 21], ['2024-01-05', '甲', 1.5], ['2024-01-05', '甲', null]) },
      ['sales 3 level out-of-range: Level must lie between 1 and 20: correct it.', 'sales 4 level out-of-range: Level must lie between 1 and 20: correct it.', 'sales 5 level out-of-range: Level: a whole number is expected.']],
    ['a number has a least value only', ['person', { ...level, whole: false, atLeast: 1 }], { sales: rows('date person 职级', ['2024-01-05', '甲', 1.5], ['2024-01-05', '甲', 0.5]) }, ['sales 2 level out-of-range: Level must lie between 1 and …: correct it.']],
    ['a number has a largest value only', ['person', { ...level, whole: false, atMost: 5 }], { sales: rows('date person 职级', ['2024-01-05', '甲', 4.5], ['2024-01-05', '甲', 5.5]) }, ['sales 2 level out-of-range: Level must lie between … and 5: correct it.']],
    ['a person of the people table has what some rows need', ['person', { sales: 'event', optional: true }, { people: 'basePay', where: [{ field: 'event', is: '续约' }], rejectsRow: true }],
      { sales: rows('date person event', ['2024-01-05', '甲', '续约'], ['2024-01-05', '乙', '续约'], ['2024-01-05', '乙', '新开'], ['2024-01-05', '丙', '续约'], ['2024-01-05', null, '续约']), people: rows('person basePay', ['甲', 5], ['乙', null]) },
      ['sales 2 basePay missing: The people table has no Base pay for 乙: add it there.', 'sales 4 basePay missing: The people table has no Base pay for 丙: add it there.', 'sales 5 person missing: Salesperson is blank: fill it in.']],
    ['a person of the people table has what all rows need, though the column may be blank', ['person', { people: 'basePay', optional: true, rejectsRow: true }],
      { sales: rows('date person', ['2024-01-05', '甲'], ['2024-01-05', '乙']), people: rows('person basePay', ['甲', 5], ['乙', null]) }, ['sales 2 basePay missing: The people table has no Base pay for 乙: add it there.']],
    ['a row has its role from its person', ['person', 'role', { people: 'role', optional: true }],
      { sales: rows('date person role', ['2024-01-05', '甲', null], ['2024-01-05', '乙', null], ['2024-01-05', '乙', '店长'], ['2024-01-05', '丙', null]), people: rows('person role', ['甲', '店长'], ['乙', null]) },
      ['sales 2 role missing: Role is blank: fill it in.', 'sales 4 role missing: Role is blank: fill it in.']],
    ['a region is nobody\'s but the row\'s', ['person', 'region'], { sales: rows('date person region', ['2024-01-05', '甲', null], ['2024-01-05', '甲', '华东']), people: rows('person team', ['甲', '一队']) }, ['sales 1 region missing: Region is blank: fill it in.']],
  ])('where %s', (_, fields, tables, told) => {
    expect(said(fields, tables)).toEqual(told);
  });

  test('where rows are of several people, the role of each is asked for', () => {
    const sales = rows('date person role', ['2024-01-05', '甲/乙', null], ['2024-01-05', '甲/丙', null], ['2024-01-05', '甲 60%, 乙 30%', null]);
    expect(said(['person', 'role', { people: 'role', optional: true }], { sales, people: rows('person role', ['甲', '店长'], ['乙', '导购']) }, { credit: { cell: 'person' } })).toEqual([
      'sales 2 role missing: Role is blank: fill it in.', 'sales 3 role missing: Role is blank: fill it in.', 'sales 3 person shares: The shares come to 90 % and should make 100 %: correct them. Nobody gets anything of this row.',
    ]);
  });

  test('a word that a parameter names is known, in whatever letters, and by its synonyms', () => {
    const grades = { name: 'rates', type: 'mapping', value: 'rate', label: '各级比例', default: { A: '1%', 贵宾: '2%' } };
    const sales = rows('date person customerGrade', ['2024-01-05', '甲', 'a'], ['2024-01-05', '甲', 'VIP'], ['2024-01-05', '甲', 'B'], ['2024-01-05', '甲', null]);
    const fields = ['person', { sales: 'customerGrade', optional: true, synonyms: [['贵宾', 'VIP']], known: '$rates' }];
    expect(said(fields, { sales }, { parameters: [grades] })).toEqual([]);
    expect(said([fields[0], { sales: 'customerGrade', synonyms: [['贵宾', 'VIP']], known: '$rates' }], { sales }, { parameters: [grades] })).toEqual([
      'sales 3 customerGrade unknown-word: "B" is not a value of Customer grade that "Sample" knows: use one of A, 贵宾.', 'sales 4 customerGrade missing: Customer grade is blank: fill it in.',
    ]);
  });
});

describe('to whom rows are credited', () => {
  const fields = ['person', 'amount', { sales: 'role', optional: true }, { people: 'role', optional: true }, { people: 'manager', optional: true }];
  const credit = { cell: 'person' };
  const SUM = { formula: { sum: 'amount' } };

  test('whoever is left out by the lists brings nothing to a manager either', () => {
    const people = rows('person role manager', ['甲', '业务员', '组长'], ['乙', '实习', '队长'], ['丙', '实习', '队长']);
    const sales = rows('date person amount status', ['2024-01-05', '甲 60%, 乙 40%', 100, null], ['2024-01-06', '丙', 100, null], ['2024-01-07', '甲', 7, '退款'], ['2024-01-08', '甲', '多', null]);
    const scheme = schemeWith({ language: 2, fields, credit, components: [component(SUM), component(SUM, { id: 'over', credit: { managers: 'all' } })] });
    const payout = pay(scheme, { sales, people }, { excludeRoles: ['实习'] });
    expect(payout.lines.map(({ component: id, recipient, amount }) => `${id} ${recipient} ${plain(amount)}`)).toEqual(['share 甲 60', 'over 组长 60']);
    expect(payout.excluded.map(({ row, place, code, sentence }) => `${row} ${place} ${code} ${say(sentence, 'en')}`)).toEqual([
      '3 3 refunded Refunded: it does not count.', '1 1 excluded-role The share of 乙 does not count: The role 实习 does not take part: it does not count.', '2 2 excluded-role The share of 丙 does not count: The role 实习 does not take part: it does not count.',
    ]);
  });

  test('a fraud row forfeits the lines of all whom the scheme credits, also where no component credits as it does', () => {
    const sales = rows('date person amount status', ['2024-01-05', '甲', 100, null], ['2024-01-05', '乙', 100, null], ['2024-01-05', '丙', 100, null], ['2024-01-06', '甲/乙', 1, '作假']);
    const paidTo = (change: Json, of: Json = {}): string[] => linesOf(pay(schemeWith({ language: 2, fields, credit, components: [component(SUM, of)], ...change }), { sales }));
    const forfeits = [{ source: 'fraud', same: 'person-period' }];
    expect(paidTo({ forfeits })).toEqual(['甲 2024-01 0', '乙 2024-01 0', '丙 2024-01 100']);
    expect(paidTo({ forfeits }, { credit: 'none' })).toEqual(['甲 2024-01 0', '乙 2024-01 0', '丙 2024-01 100']);
    expect(paidTo({}, { credit: 'none' })).toEqual(['甲 2024-01 100', '乙 2024-01 100', '丙 2024-01 100']);
  });
});

test('rows of which it is known how they stand are judged as they were, with nothing told of those that do not count; so are those with other figures', () => {
  const scheme = schemeWith({ language: 2, fields: ['person', 'amount', 'customer'], credit: { cell: 'person' }, components: [component({ formula: { sum: 'amount' } }), component({ formula: 5 }, { id: 'new', each: 'newCustomer', rows: 'first' })] });
  const sales = rows('date person amount customer status', ['2024-01-05', '甲/乙', 100, 'x', null], ['2024-01-06', '甲', 100, 'y', '退款'], ['2024-01-07', null, 100, 'z', null]);
  const prepared = valueOf(prepare({ scheme, parameters: {}, tables: rawTables({ sales }), findScheme: presetById }));
  const judged = judge(prepared);
  const lines = ['甲 2024-01 50', '乙 2024-01 50', '甲 2024-01 5', '乙 2024-01 5'];
  const paid = (of: typeof judged) => { const { lines: all, excluded, rejected } = described(settle(work(of, prepared))); return [linesOf({ ...payOut(prepared), lines: all }).sort(), excluded.length, rejected.length]; };
  expect(paid(judged)).toEqual([[...lines].sort(), 1, 1]);
  expect(paid(judgedAs(prepared, standingsOf(prepared)))).toEqual([[...lines].sort(), 0, 0]);
  expect(paid(judgedWithFigures(prepared, judged))).toEqual([[...lines].sort(), 0, 0]);
});
