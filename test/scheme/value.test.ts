import { say } from '../../src/i18n';
import { integer, ONE, plain } from '../../src/money';
import type { Parameter, Parameters, Scheme, TableCell } from '../../src/scheme';
import { bindParameters, parseScheme } from '../../src/scheme';
import { At, Trail } from '../../src/scheme/shape/at';
import type { FigureRange } from '../../src/scheme/types';
import { readValue, valueOn, type BoundValue } from '../../src/scheme/value';
import { canBoth, cellText, covers, isNowhere, isWithin } from '../../src/scheme/value/decision-cell';
import { gapsOf } from '../../src/scheme/value/decision-gaps';
import { isSameValue } from '../../src/scheme/value/same';
import { component, sample, valueOf } from './sample';

type Json = Readonly<Record<string, unknown>>;

const column = (name: string, holds: string): Json => ({ name, label: name, holds });

/** The forms of parameters, each named by its type. */
const FORMS: Readonly<Record<string, Json>> = {
  amount: {}, number: {}, amounts: {}, tiers: { bound: 'amount', value: 'rate' }, mapping: { value: 'rate' }, words: { default: [] }, date: {}, dates: { default: [] }, items: { figures: ['max'], default: [] }, scheme: {},
  choice: { choices: [{ word: 'a', label: 'a' }, { word: 'b', label: 'b' }] }, table: { value: 'rate', hit: 'first', columns: [column('who', 'words'), column('size', 'figures')] },
  rate: { dated: 'row' },
};

function schemeWith(type: string, change: Json = {}): Scheme {
  const form = { name: 'extra', type, label: 'x', optional: 'default' in (FORMS[type] ?? {}) ? undefined : true, ...FORMS[type], ...change };
  return valueOf(parseScheme(sample({ language: 2, components: [component({ formula: { sum: 'amount' } })], parameters: [form] })));
}

function parameter(type: string, change: Json = {}): Parameter {
  const [first] = schemeWith(type, change).parameters;
  if (first === undefined) throw new Error('A scheme has its parameters.');
  return first;
}

function read(type: string, json: unknown, change: Json = {}): BoundValue {
  const at = new At('extra');
  const value = readValue(json, parameter(type, change), [], at);
  if (value === undefined) throw new Error(`${JSON.stringify(json)} is no value: ${at.trail.problems.map(({ code }) => code).join()}`);
  return value;
}

const item = (change: Json = {}): Json => ({ name: 'a', label: { zh: '甲', en: 'A' }, max: 1, ...change });

describe('two values of a parameter', () => {
  test.each<[string, unknown, unknown]>([
    ['amount', 1200, '1,200'], ['rate', '5%', 0.05], ['amounts', [1, 2], '1, 2'], ['words', ['甲', '乙'], '甲、乙'], ['choice', 'a', ' A '], ['date', '2026-01-05', '2026年1月5日'], ['dates', ['2026-01-05'], '2026/1/5'],
    ['tiers', [{ atLeast: 0, value: '1%' }, { above: 5, value: '2%' }], [{ above: '5.0', value: 0.02 }, { atLeast: 0, value: 0.01 }]], ['mapping', { 甲: '1%' }, '{"甲": 0.01}'], ['items', [item()], JSON.stringify([item()])],
    ['table', [{ who: ['甲', '乙'], size: '>=1 <2', value: '1%' }], 'who\tsize\tvalue\n甲/乙\t>= 1, < 2\t1%'], ['scheme', 'hours', { scheme: 'hours' }], ['rate', '5%; 2026-01-01: 6%', [{ value: 0.05 }, { from: '2026-01-01', value: 0.06 }]],
  ])('of a %s are the same, %j and %j', (type, one, other) => {
    expect(isSameValue(read(type, one), read(type, other))).toBe(true);
  });

  test.each<[string, unknown, unknown]>([
    ['amount', 1, 2], ['amounts', [1, 2], [2, 1]], ['amounts', [1, 2], [1, 2, 3]], ['amounts', [1, 2], [1]], ['words', ['甲'], ['乙']], ['choice', 'a', 'b'], ['date', '2026-01-05', '2026-01-06'], ['dates', ['2026-01-05'], ['2026-01-06']],
    ['tiers', [{ atLeast: 1, value: '1%' }], [{ above: 1, value: '1%' }]], ['tiers', [{ atLeast: 1, value: '1%' }], [{ atLeast: 2, value: '1%' }]], ['tiers', [{ atLeast: 1, value: '1%' }], [{ atLeast: 1, value: '2%' }]],
    ['mapping', { 甲: '1%' }, { 乙: '1%' }], ['mapping', { 甲: '1%' }, { 甲: '2%' }], ['mapping', { 甲: '1%', 乙: '2%' }, { 乙: '2%', 甲: '1%' }],
    ['items', [item()], [item({ name: 'b' })]], ['items', [item()], [item({ label: { zh: '乙', en: 'A' } })]], ['items', [item()], [item({ label: { zh: '甲', en: 'B' } })]], ['items', [item()], [item({ max: 2 })]],
    ['table', [{ who: '甲', value: '1%' }], [{ who: '乙', value: '1%' }]], ['table', [{ who: '甲', value: '1%' }], [{ who: '甲', value: '2%' }]], ['table', [{ size: '>1', value: '1%' }], [{ size: '>=1', value: '1%' }]],
    ['scheme', 'hours', 'days'], ['scheme', 'hours', { scheme: 'hours', params: { rate: 1 } }],
    ['rate', '5%; 2026-01-01: 6%', '5%; 2026-01-02: 6%'], ['rate', '5%; 2026-01-01: 6%', '5%; 2026-01-01: 7%'], ['rate', '5%; 2026-01-01: 6%', '5%'],
  ])('of a %s are not the same, %j and %j', (type, one, other) => {
    expect(isSameValue(read(type, one), read(type, other))).toBe(false);
  });

  test('of two kinds are never the same, nor is one that is not there', () => {
    const values = [
      read('amount', 1), read('amounts', [1]), read('tiers', [{ atLeast: 1, value: 1 }]), read('mapping', { 甲: 1 }), read('table', [{ who: '甲', value: 1 }]), read('words', ['甲']), read('choice', 'a'), read('date', '2026-01-05'),
      read('dates', ['2026-01-05']), read('items', [item()]), read('rate', '5%; 2026-01-01: 6%'), read('scheme', 'hours'), undefined,
    ];
    expect(values.map((one) => values.map((other) => isSameValue(one, other)).indexOf(true))).toEqual(values.map((_, at) => at));
    expect(values.flatMap((one) => values.filter((other) => isSameValue(one, other)))).toHaveLength(values.length);
  });
});

test('a value holds from its day on, and the first may hold from ever', () => {
  const on = (value: BoundValue, day: number): string => {
    const found = valueOn(value, day);
    return found?.kind === 'figure' ? plain(found.value) : '-';
  };
  const day = (text: string): number => {
    const found = read('date', text);
    return found.kind === 'date' ? found.day : NaN;
  };
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(day);
  const told = (json: unknown): string[] => days.map((each) => on(read('rate', json), each));
  expect(told('5%; 2026-07-01: 7%; 2026-01-01: 6%')).toEqual(['0.05', '0.06', '0.06', '0.07']);
  expect(told([{ from: '2026-01-01', value: '6%' }])).toEqual(['-', '0.06', '0.06', '0.06']);
  expect(told('5%')).toEqual(['0.05', '0.05', '0.05', '0.05']);
});

describe('a bound parameter', () => {
  const EXTRA = { parameter: 'extra' };
  const bound = (type: string, json: unknown): Parameters => valueOf(bindParameters(schemeWith(type), json === undefined ? {} : { extra: json }));
  const kinds = (parameters: Parameters): string => Object.entries({
    figure: parameters.figure(EXTRA), figures: parameters.figures(EXTRA), tiers: parameters.tiers(EXTRA), mapping: parameters.mapping(EXTRA), table: parameters.table(EXTRA), words: parameters.words(EXTRA),
    word: parameters.word('extra'), choice: parameters.choice<string>(EXTRA, ['a', 'z']), items: parameters.items(EXTRA), scheme: parameters.schemeRef(EXTRA), entry: parameters.figure({ ...EXTRA, entry: '甲' }),
  }).flatMap(([name, value]) => (value === undefined ? [] : [name])).join(' ');

  test.each<[string, unknown, string]>([
    ['amount', 1, 'figure entry'], ['number', 2.5, 'figure entry'], ['date', '2026-01-05', 'figure entry'], ['amounts', [1], 'figures'], ['tiers', [{ atLeast: 0, value: '1%' }], 'tiers'], ['mapping', { 甲: '1%' }, 'mapping entry'],
    ['mapping', { 乙: '1%' }, 'mapping'], ['table', [{ who: '甲', value: '1%' }], 'table'], ['words', ['甲'], 'words'], ['choice', 'a', 'word choice'], ['choice', 'b', 'word'], ['items', [item()], 'items'], ['scheme', 'hours', 'scheme'],
    ['dates', ['2026-01-05'], ''], ['rate', '5%', 'figure entry'], ['rate', '5%; 2026-01-01: 6%', ''], ['amount', undefined, ''],
  ])('of the type %s, %j, has a value as %j', (type, json, expected) => {
    expect(kinds(bound(type, json))).toBe(expected);
  });

  test('is given or not, and the same as in another binding or not', () => {
    const [none, one, other] = [bound('amount', undefined), bound('amount', 1), bound('amount', 2)];
    expect([none.given('extra'), one.given('extra'), one.isSame('extra', bound('amount', '1')), one.isSame('extra', other), one.isSame('extra', none), none.isSame('extra', bound('amount', undefined))]).toEqual([false, true, true, false, false, true]);
  });

  test('stands beside what the scheme itself writes', () => {
    const [none, one] = [bound('amount', undefined), bound('amount', 7)];
    expect([one.figure(ONE), none.tiers([]), none.mapping(new Map()), none.words(['x']), none.choice<string>('z', ['a', 'z'])]).toEqual([ONE, [], new Map(), ['x'], 'z']);
    expect([one.figures([ONE, EXTRA])?.map(plain), none.figures([ONE, EXTRA]), none.choice<string>('y', ['a', 'z'])]).toEqual([['1', '7'], undefined, undefined]);
  });

  test('over time changes on days, and has on each of them its value', () => {
    const rate = bound('rate', '5%; 2026-01-01: 6%');
    const [, from] = rate.changes('extra');
    const on = (day: number): string | undefined => { const figure = rate.on(['extra'], day).figure(EXTRA); return figure && plain(figure); };
    expect([rate.changes('extra')[0], on((from ?? 0) - 1), on(from ?? 0), rate.on([], from ?? 0).figure(EXTRA), bound('amount', 1).changes('extra')]).toEqual([-Infinity, '0.05', '0.06', undefined, []]);
    expect([rate.on(['extra'], 0).given('extra'), rate.value('extra')?.kind, rate.on(['extra'], 0).value('extra')?.kind]).toEqual([true, 'dated', 'figure']);
  });

  test('is what a run is limited by, and how it is rounded', () => {
    const scheme = schemeWith('amount');
    const all = valueOf(bindParameters(scheme, {
      from: '2026-01-01', to: '2026-12-31', excludeRoles: ['a'], excludeDepartments: ['b'], includeRoles: ['c'], includeDepartments: ['d'], negatives: 'floor', places: 3, rounding: 'down', capPerRecipient: 5, budget: 6, monthStartsOn: 26,
      calendar: 'weekends', holidays: ['2026-01-02'], workdays: ['2026-01-03'],
    }));
    expect(all).toMatchObject({ excludeRoles: ['a'], excludeDepartments: ['b'], includeRoles: ['c'], includeDepartments: ['d'], negatives: 'floor', places: 3, rounding: 'down', monthStartsOn: 26, publishedHolidays: false });
    expect([all.capPerRecipient, all.budget].map((each) => each && plain(each))).toEqual(['5', '6']);
    expect([all.calendar.holidays.size, all.calendar.workdays.size, (all.to ?? 0) - (all.from ?? 0)]).toEqual([1, 1, 364]);
    const usual = valueOf(bindParameters(scheme, {}));
    expect([usual.publishedHolidays, usual.calendar.holidays.size > 1, usual.dormantMonths, usual.from]).toEqual([true, true, undefined, undefined]);
  });
});

/** Why something is no value of a parameter: code, place and what is said. */
function refusals(type: string, json: unknown, change: Json = {}): readonly string[] {
  const trail = new Trail();
  const value = readValue(json, parameter(type, change), [], new At('extra', trail));
  expect(value === undefined).toBe(trail.problems.length > 0);
  return trail.problems.map(({ code, place, sentence }) => `${code} ${place?.path ?? ''}: ${say(sentence, 'en').replace(/^[^:]*: /, '')}`);
}

describe('what is no value of a parameter is refused', () => {
  test.each<[string, unknown, ...string[]]>([
    ['words', { a: 1 }, 'wrong-type extra: must be a list, separated by commas (such as finance, office), not an object.'],
    ['words', [' '], 'wrong-type extra[0]: must be a list, separated by commas (such as finance, office), not " ".'],
    ['words', [true, '甲'], 'wrong-type extra[0]: must be a list, separated by commas (such as finance, office), not true.'],
    ['words', ' , 甲 ; '],
    ['words', 12],
    ['words', '[1, "a"', 'not-json extra: is not valid JSON: line 1, column 8 expects a comma or a closing ], not the end of the text.'],
    ['dates', { a: 1 }, 'wrong-type extra: must be a date (such as 2024-03-01), not an object.'],
    ['dates', ['2026-01-05', 'May'], 'wrong-type extra[1]: must be a date (such as 2024-03-01), not "May".'],
    ['date', '1899-01-01', 'wrong-type extra: "1899-01-01" is not between the years 1901 and 2199: check the date.'],
    ['date', '2026-02-30', 'wrong-type extra: "2026-02-30" is no day of the calendar: enter the right date.'],
    ['date', '5/2/2026', 'wrong-type extra: "5/2/2026" leaves open which part is the year, month or day: put the year first, with four digits, as in 2024-03-01.'],
    ['date', '', 'wrong-type extra: must be a date (such as 2024-03-01), not "".'],
    ['date', true, 'wrong-type extra: must be a date (such as 2024-03-01), not true.'],
    ['date', '2200-01-01', 'wrong-type extra: "2200-01-01" is not between the years 1901 and 2199: check the date.'],
    ['amounts', { a: 1 }, 'wrong-type extra: must be a number (such as 1200 or 1,200), not an object.'],
    ['amounts', [1, 'x'], 'wrong-type extra[1]: must be a number (such as 1200 or 1,200), not "x".'],
    ['amount', 1e20, 'out-of-bounds extra: is too large or too long to be meant: check it.'],
    ['amount', ' ', 'missing extra: is blank: give a figure.'],
    ['amount', '[1]', 'wrong-type extra: must be a number (such as 1200 or 1,200), not "[1]".'],
    ['rate', '5% x', 'wrong-type extra: must be a rate (such as 5% or 0.05), not "5% x".'],
    ['rate', '%5', 'wrong-type extra: must be a rate (such as 5% or 0.05), not "%5".'],
    ['number', true, 'wrong-type extra: must be a number, not true.'],
    ['tiers', 5, 'wrong-type extra: must be a tier table (such as [{"atLeast": 0, "value": "1%"}, {"above": 1000, "value": "2%"}]), not 5.'],
    ['tiers', 'x', 'wrong-type extra: must be a tier table (such as [{"atLeast": 0, "value": "1%"}, {"above": 1000, "value": "2%"}]), not "x".'],
    ['mapping', 5, 'wrong-type extra: must say what belongs to which (such as {"ordinary": "1%", "vip": "3%"}), not 5.'],
    ['mapping', 'x', 'wrong-type extra: must say what belongs to which (such as {"ordinary": "1%", "vip": "3%"}), not "x".'],
    ['items', 'x', 'wrong-type extra: must be a list of items, each of them an object, not "x".'],
    ['items', ['x'], 'wrong-type extra[0]: must be an object {…}, not "x".'],
    ['items', [item({ max: 'x' })], 'wrong-type extra[0].max: must be a number, not "x".'],
    ['items', [{ max: 1 }, item()], 'missing extra[0]: lacks "name": add it.'],
    ['items', [item(), 5], 'wrong-type extra[1]: must be an object {…}, not 5.'],
    ['items', '[1', 'not-json extra: is not valid JSON: line 1, column 3 expects a comma or a closing ], not the end of the text.'],
    ['scheme', 7, 'wrong-type extra: must name another scheme and its parameters (such as {"scheme": "my-scheme", "params": {}}), not 7.'],
    ['scheme', [1], 'wrong-type extra: must name another scheme and its parameters (such as {"scheme": "my-scheme", "params": {}}), not a list.'],
    ['scheme', '{"scheme": 5}', 'wrong-type extra.scheme: must be a text (of 2000 characters at most), not 5.'],
    ['scheme', ' hours '],
    ['scheme', { scheme: '' }, 'wrong-type extra.scheme: must be a text (of 2000 characters at most), not "".'],
    ['scheme', '{', 'not-json extra: is not valid JSON: line 1, column 2 expects a key in quotes, not the end of the text.'],
    ['choice', 5, 'unknown-word extra: must be one of a, b, not 5.'],
    ['choice', 'bb', 'unknown-word extra: cannot be "bb": do you mean "b"?'],
    ['choice', ['a'], 'unknown-word extra: must be one of a, b, not a list.'],
    ['table', 5, 'wrong-type extra: A decision table is expected: a list of rows, or cells pasted from a sheet with their headers first, not 5.'],
    ['table', { a: 1 }, 'wrong-type extra: A decision table is expected: a list of rows, or cells pasted from a sheet with their headers first, not an object.'],
    ['table', Array.from({ length: 1001 }, () => ({ who: '甲', value: '1%' })), 'too-large extra: has 1001 entries; there may be 1000 at most.'],
    ['table', `who\tvalue\n${'甲\t1%\n'.repeat(1001)}`, 'too-large extra: has 1001 entries; there may be 1000 at most.'],
    ['table', ['x'], 'wrong-type extra[0]: must be an object {…}, not "x".'],
    ['table', [{ who: '甲' }], 'missing extra[0]: lacks "value": add it.'],
    ['table', [{ who: '甲', value: 'x' }], 'wrong-type extra[0].value: must be a rate (such as 5% or 0.05), not "x".'],
    ['table', [{ who: '甲', value: '200%' }], 'out-of-bounds extra[0].value: must be from 0 % to 100 %; it is 200 %.'],
    ['table', [{ who: '甲', value: '1%', whom: 1 }], 'unknown-key extra[0].whom: "whom" is not a key of the language here: do you mean "who"?'],
    ['table', [{ who: [], value: '1%' }], 'wrong-type extra[0].who: must be a list, separated by commas (such as finance, office), not a list.'],
    ['table', [{ who: [' ', '乙'], value: '1%' }], 'wrong-type extra[0].who: must be a list, separated by commas (such as finance, office), not a list.'],
    ['table', [{ who: [true], value: '1%' }], 'wrong-type extra[0].who: must be a list, separated by commas (such as finance, office), not a list.'],
    ['table', [{ who: 5, value: '1%' }]],
    ['table', [{ who: '/', value: '1%' }], 'wrong-type extra[0].who: must be a list, separated by commas (such as finance, office), not "/".'],
    ['table', [{ who: { a: 1 }, value: '1%' }], 'wrong-type extra[0].who: must be a list, separated by commas (such as finance, office), not an object.'],
    ['table', [{ who: '甲', value: '1%', size: 'x' }], 'wrong-type extra[0].size: must be a number, not "x".'],
    ['table', [{ who: '甲', value: '1%', size: '>5 x' }], 'wrong-type extra[0].size: must be a number, not "5 x".'],
    ['table', [{ who: '甲', value: '1%', size: 'x >5' }], 'wrong-type extra[0].size: A range such as >=100 <200, {"atLeast": 100, "below": 200} or one figure is expected, not "x >5".'],
    ['table', [{ who: '甲', value: '1%', size: '>5 >6' }], 'wrong-type extra[0].size: A range such as >=100 <200, {"atLeast": 100, "below": 200} or one figure is expected, not ">5 >6".'],
    ['table', [{ who: '甲', value: '1%', size: '> <6' }], 'wrong-type extra[0].size: A range such as >=100 <200, {"atLeast": 100, "below": 200} or one figure is expected, not "> <6".'],
    ['table', [{ who: '甲', value: '1%', size: { atLeast: 1, below: 5 } }]],
    ['table', [{ who: '甲', value: '1%', size: { least: 1 } }], 'wrong-type extra[0].size: A range such as >=100 <200, {"atLeast": 100, "below": 200} or one figure is expected, not an object.'],
    ['table', [{ who: '甲', value: '1%', size: {} }], 'wrong-type extra[0].size: A range such as >=100 <200, {"atLeast": 100, "below": 200} or one figure is expected, not an object.'],
    ['table', [{ who: '甲', value: '1%', size: [1] }], 'wrong-type extra[0].size: must be a number, not a list.'],
    ['table', [{ who: '甲', value: '1%', size: 5 }]],
    ['table', [{ who: '甲', value: '1%', size: '>5 <5' }], 'out-of-bounds extra[0].size: No figure lies in ">5 <5": check its ends.'],
    ['table', [{ who: '甲', value: '1%', size: '>5; <7' }]],
    ['table', [{ who: '甲', value: '1%', size: ', >5' }]],
    ['table', [{ who: '甲', value: '1%' }, { who: '甲', value: '1%', size: '>5' }], 'duplicate extra[1]: Row 2 never counts: wherever it holds, row 1 before it does. Delete it, or move it up.'],
    ['table', 'who\tvalue\n甲\t1%'],
    ['table', 'who\twhere\tvalue\n甲\tx\t1%', 'wrong-type extra: The first line of what is pasted must name the columns who, size, value; here is "where".'],
    ['table', 'where\tvalue\n甲\t1%', 'wrong-type extra: The first line of what is pasted must name the columns who, size, value; here is "where".'],
    ['table', 'who\n甲', 'wrong-type extra: The first line of what is pasted must name the columns who, size, value; here is "who\n甲".'],
    ['table', '', 'wrong-type extra: The first line of what is pasted must name the columns who, size, value; here is "".'],
    ['table', '\n WHO \t 值 \r\n\n 甲 \t 1% \n'],
    ['table', 'who\tx\n甲\t1%'],
    ['table', 'who\tvalue\tsize\n甲\t1%'],
    ['rate', '5%; x: 6%', 'wrong-type extra: must be a rate (such as 5% or 0.05), not "5%; x: 6%".'],
    ['rate', '5%; 2026-01-01: ', 'wrong-type extra: must be a rate (such as 5% or 0.05), not "5%; 2026-01-01: ".'],
    ['rate', ' ; 5% ; 2026-01-01 : 6% ;'],
    ['rate', '5%; 6%', 'wrong-type extra: must be a rate (such as 5% or 0.05), not "5%; 6%".'],
    ['rate', [{ value: '5%' }, { value: '6%' }], 'duplicate extra: Only one value, the earliest, may be without "from"; here are several.'],
    ['rate', [{ value: '5%' }, { from: 'x', value: '6%' }], 'wrong-type extra[1].from: must be a date (such as 2024-03-01), not "x".'],
    ['rate', [{ from: '2026-01-01', value: 'x' }], 'wrong-type extra[0].value: must be a rate (such as 5% or 0.05), not "x".'],
    ['rate', [{ from: '2026-01-01', value: '5%' }, '6%'], 'wrong-type extra[1]: must be an object {…}, not "6%".'],
    ['rate', [{ from: '2026-01-01' }], 'wrong-type extra: must be a rate (such as 5% or 0.05), not a list.'],
    ['rate', [], 'wrong-type extra: must be a rate (such as 5% or 0.05), not a list.'],
    ['rate', '5%\n2026-01-01=6%'],
    ['rate', '2026年1月1日：6%'],
    ['rate', '5%; 2026-01-01: 6%; 2026/1/1: 7%', 'duplicate extra: There are two values from 2026-01-01 on: delete one.'],
  ])('%s %j', (type, json, ...said) => {
    expect(refusals(type, json)).toEqual(said);
  });
});

/** A condition of a decision table as it is written in a cell. */
function cell(text: string, holds = 'figures'): TableCell {
  const table = read('table', [{ c: text, value: 1 }], { columns: [column('c', holds)] });
  return table.kind === 'table' ? table.table.rows[0]?.cells[0] ?? null : null;
}

describe('conditions of a decision table', () => {
  test.each<[string, string, boolean, boolean, boolean]>([
    ['', '>=1', true, true, false], ['', '', true, true, true], ['>=1 <5', '>=5', false, false, false], ['>=1 <=5', '>=5', true, false, false], ['>=1 <5', '>=2 <3', true, true, false], ['>=1 <5', '>1 <5', true, true, false],
    ['>=1 <=5', '>=1 <5', true, true, false], ['>1', '>2', true, true, false], ['>1', '>1', true, true, true], ['>=1', '>=1', true, true, true], ['<5', '<=5', true, false, true], ['<5', '<4', true, true, false], ['<=5', '<=5', true, true, true],
    ['<5', '<5', true, true, true], ['>=1', '<5', true, false, false], ['>=5', '<5', false, false, false], ['>5', '<=5', false, false, false], ['>=5', '<=5', true, false, false], ['5', '5', true, true, true], ['5', '4', false, false, false],
    ['>=1 >2', '>2', true, true, true], ['>=2 >1', '>=2', true, true, true], ['>=1 >1', '>1', true, true, true], ['>=1 >1', '>=1', true, false, true], ['<=5 <4', '<4', true, true, true], ['<=3 <4', '<=3', true, true, true], ['<=4 <4', '<4', true, true, true],
    ['>=1 <5', '>=1', true, false, true], ['>=1 <5', '<5', true, false, true], ['>=2 <3', '>=1 <2', false, false, false], ['>1 <4', '>=3 <5', true, false, false],
  ])('%j and %j: hold together %s, the first wherever the second %s, the second wherever the first %s', (one, other, both, first, second) => {
    const [a, b] = [cell(one), cell(other)];
    expect([canBoth(a, b), canBoth(b, a), covers(a, b), covers(b, a)]).toEqual([both, both, first, second]);
  });

  test.each<[string, string, boolean, boolean, boolean]>([
    ['甲/乙', '乙、丙', true, false, false], ['甲', '甲/乙', true, false, true], ['VIP', ' ｖｉｐ', true, true, true], ['甲', '乙', false, false, false], ['', '甲', true, true, false], ['*', '甲', true, true, false],
  ])('words %j and %j', (one, other, both, first, second) => {
    const [a, b] = [cell(one, 'words'), cell(other, 'words')];
    expect([canBoth(a, b), canBoth(b, a), covers(a, b), covers(b, a)]).toEqual([both, both, first, second]);
  });

  test('of words and of figures never hold together', () => {
    const [words, range] = [cell('5', 'words'), cell('5')];
    expect([canBoth(words, range), canBoth(range, words), covers(words, range), covers(range, words)]).toEqual([false, false, false, false]);
  });

  test.each<[string, string]>([['>= 1 ,  <5', '>=1 <5'], ['>1 ≤5', '>1 <=5'], ['甲，乙;丙', '甲 / 乙 / 丙'], [' ', ''], ['5', '>=5 <=5']])('%j are written %j', (text, written) => {
    expect(cellText(cell(text, text.includes('甲') ? 'words' : 'figures'))).toBe(written);
  });

  test('of figures hold for those within, and for none where their ends pass each other', () => {
    const five = integer(5);
    const held = (range: FigureRange): string => [4, 5, 6].map((figure) => (isWithin(integer(figure), range) ? figure : '')).join('') + (isNowhere(range) ? ' nowhere' : '');
    expect([{}, { atLeast: five }, { above: five }, { atMost: five }, { below: five }].map(held)).toEqual(['456', '56', '6', '45', '4']);
    expect([{ atLeast: five, atMost: five }, { atLeast: five, below: five }, { above: five, atMost: five }, { above: five, below: five }, { atLeast: integer(6), atMost: five }].map(held)).toEqual([
      '5', ' nowhere', ' nowhere', ' nowhere', ' nowhere',
    ]);
    expect(held({ above: integer(4), below: integer(6) })).toBe('5');
  });
});

describe('gaps of a decision table', () => {
  const gaps = (rows: readonly Json[], ...columns: readonly Json[]): readonly string[] => {
    const table = read('table', rows, columns.length === 0 ? {} : { columns });
    return table.kind === 'table' ? gapsOf(table.table) : ['?'];
  };

  test('are told by the words of each column, and by figures on, between and beyond the bounds', () => {
    expect(gaps([{ who: '甲', size: '>=10 <20', value: '1%' }, { who: '乙', value: '2%' }])).toEqual(['甲, <10', '甲, 20', '甲, >20']);
    expect(gaps([{ size: '>10', value: '1%' }, { size: '<=5', value: '2%' }])).toEqual(['5–10', '10']);
    expect(gaps([{ size: '<10', value: '1%' }, { size: '>=10 <20', value: '2%' }, { size: '>=20', value: '3%' }])).toEqual([]);
  });

  test('are none where a row always holds, and of no rows', () => {
    expect([gaps([{ who: 'VIP', value: '1%' }, { value: '2%' }]), gaps([])]).toEqual([[], []]);
  });

  test('name a word once, however it is spelt, and no column that nothing is asked of', () => {
    expect(gaps([{ who: ['VIP', 'ｖｉｐ'], size: '>=1', value: '1%' }, { who: '甲', value: '2%' }])).toHaveLength(1);
    expect(gaps([{ size: '>=1', value: '1%' }])).toEqual(['<1']);
  });

  test('are five at most, and not looked for among too many combinations', () => {
    expect(gaps(['>1 <2', '>3 <4', '>5 <6', '>7 <8'].map((size) => ({ size, value: '1%' })))).toHaveLength(5);
    const columns = ['a', 'b', 'c', 'd'].map((name) => column(name, 'words'));
    const square = (length: number): readonly Json[] => Array.from({ length }, (_, at) => Object.fromEntries([...columns.map(({ name }) => [name, `w${at}`]), ['value', '1%']]));
    expect([gaps(square(11), ...columns).length, gaps(square(12), ...columns).length]).toEqual([5, 0]);
  });
});
