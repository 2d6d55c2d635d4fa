import fc from 'fast-check';
import { say } from '../../src/i18n';
import { describeParameters } from '../../src/report/parameters';
import { bindParameters, parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { linesOf, notesOf, pay, rows, schemeOf } from './house';

type Json = Readonly<Record<string, unknown>>;

const COLUMNS = [
  { name: 'product', label: { zh: '产品', en: 'Product' }, holds: 'words' },
  { name: 'role', label: { zh: '岗位', en: 'Role' }, holds: 'words' },
  { name: 'size', label: { zh: '单笔金额', en: 'Size' }, holds: 'figures' },
];
const table = (more: Json = {}): Json => ({ name: 'rates', type: 'table', value: 'rate', hit: 'unique', label: { zh: '比例表', en: 'Rates' }, columns: COLUMNS, ...more });
const BY = [{ column: 'product', field: 'product' }, { column: 'role', people: 'role' }, { column: 'size', value: 'amount' }];
const decide = (more: Json = {}): Json => ({ sum: { times: ['amount', { decide: '$rates', by: BY, ...more }] } });
const change = (parameter: Json = table()): Json => ({ language: 2, fields: ['person', 'amount', 'product', { people: 'role', optional: true }], parameters: [parameter] });

const RATES = [
  { product: 'A', size: '<1000', value: '1%' },
  { product: 'A', size: { atLeast: 1000 }, value: '2%' },
  { product: ['B', 'C'], role: 'manager', value: '5%' },
  { product: 'B / C', role: 'clerk', value: '3%' },
];
const people = rows('person role', ['Ann', 'manager'], ['Bob', 'clerk'], ['Cid', null]);
const sales = rows('date person amount product', ['2024-01-01', 'Ann', 999.99, 'A'], ['2024-02-01', 'Ann', 1000, 'a'], ['2024-03-01', 'Ann', 100, 'B'], ['2024-01-01', 'Bob', 100, 'C'], ['2024-01-01', 'Cid', 100, 'C'], ['2024-02-01', 'Cid', 100, 'D']);

describe('a decision table', () => {
  test('gives the value of the row whose conditions hold, and nothing where none does', () => {
    expect(linesOf(pay(schemeOf({ formula: decide() }, {}, change()), { sales, people }, { rates: RATES }))).toEqual(['Ann 2024-01 10', 'Bob 2024-01 3', 'Ann 2024-02 20', 'Ann 2024-03 5']);
    expect(linesOf(pay(schemeOf({ formula: decide({ otherwise: '10%' }) }, {}, change()), { sales, people }, { rates: RATES }))).toContain('Cid 2024-02 10');
  });

  test.each<[string, unknown]>([
    ['pasted cells with the names of the columns', 'product\trole\tsize\tvalue\nA\t\t<1000\t1%\nA\t*\t>=1000\t2%\nB、C\tmanager\t\t5%\nB/C\tclerk\t\t3%'],
    ['pasted cells with what they are called', '产品\t单笔金额\t岗位\t比例表\r\nA\t<1000\t\t1%\r\nA\t≥1,000\t\t2%\r\nB/C\t\tmanager\t5%\r\nB/C\t\tclerk\t3%\r\n'],
    ['JSON in a cell', JSON.stringify(RATES)],
    ['from days on', [{ from: '2020-01-01', value: RATES }]],
  ])('given as %s', (_, value) => {
    expect(linesOf(pay(schemeOf({ formula: decide() }, {}, change(table({ dated: 'row' }))), { sales, people }, { rates: value }))).toEqual(['Ann 2024-01 10', 'Bob 2024-01 3', 'Ann 2024-02 20', 'Ann 2024-03 5']);
  });

  test('the first row that holds, where the table says so', () => {
    const first = table({ hit: 'first', default: [{ product: 'A', role: 'manager', value: '9%' }, { product: 'A', value: '1%' }, { value: '2%' }] });
    expect(linesOf(pay(schemeOf({ formula: decide() }, { per: 'window' }, change(first)), { sales, people }))).toEqual(['Ann window 182', 'Bob window 2', 'Cid window 4']);
  });

  test('tells what no row covers, and the row that decided', () => {
    const without = pay(schemeOf({ formula: decide() }, {}, change()), { sales, people }, { rates: [{ product: 'A', role: 'x', value: 0 }, { product: 'B', role: 'y', value: 0 }] });
    expect(notesOf(without, 'table-gaps')).toEqual(['No row of the table "Rates" holds for these, which earn nothing: A, y; B, x.']);
    const single = pay(schemeOf({ formula: { times: ['amount', { decide: '$rates', by: BY }] } }, { each: 'row' }, change()), { sales: sales.slice(2, 3), people }, { rates: RATES });
    expect(single.lines[0]?.why('en')).toContain('row 3 of the table');
    expect(single.lines[0]?.why('zh')).toContain('决策表第 3 行');
  });

  test('the record tells its rows', () => {
    const scheme = schemeOf({ formula: decide() }, {}, change());
    expect(describeParameters(scheme, valueOf(bindParameters(scheme, { rates: RATES.slice(1, 3) })))[0]?.value?.en).toBe('A · * · >=1000: 2 %; B / C · manager · *: 5 %');
  });

  test('law: two rows of a unique table are refused when both can hold, and only then; each figure then meets one row at most, the one found by hand', () => {
    const range = fc.record({ low: fc.integer({ min: 0, max: 6 }), width: fc.integer({ min: 1, max: 4 }), lowIn: fc.boolean(), highIn: fc.boolean() });
    const row = fc.record({ product: fc.constantFrom('A', 'B', ''), range, percent: fc.integer({ min: 1, max: 50 }) });
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.constantFrom('A', 'B'), (made, product) => {
      const scheme = schemeOf({ formula: decide() }, { per: 'window' }, change());
      const json = made.map(({ product: word, range: { low, width, lowIn, highIn }, percent }) => ({ product: word, size: `${lowIn ? '>=' : '>'}${low} ${highIn ? '<=' : '<'}${low + width}`, value: `${percent}%` }));
      const holds = (each: (typeof made)[number], word: string, x: number): boolean => {
        const { low, width, lowIn, highIn } = each.range;
        return (each.product === '' || each.product === word) && (lowIn ? x >= low : x > low) && (highIn ? x <= low + width : x < low + width);
      };
      const probes = Array.from({ length: 25 }, (_, index) => index / 2);
      const clash = ['A', 'B', 'other'].some((word) => probes.some((x) => made.filter((each) => holds(each, word, x)).length > 1));
      const bound = bindParameters(scheme, { rates: json });
      expect(bound.ok).toBe(!clash);
      if (!bound.ok) return;
      const amounts = probes.filter((x) => x > 0);
      const cents = amounts.reduce((all, x) => all + x * (made.find((each) => holds(each, product, x))?.percent ?? 0), 0);
      const paid = linesOf(pay(scheme, { sales: amounts.map((amount) => ({ date: '2024-01-01', person: 'Ann', amount, product })) }, { rates: json, places: 4 }));
      expect(paid).toEqual(cents === 0 ? [] : [`Ann window ${cents / 100}`]);
    }), { numRuns: 80 });
  });
});

describe('what is refused', () => {
  test.each<[unknown, RegExp]>([
    [[{ product: 'A', value: '1%' }, { product: 'a', size: '>5', value: '2%' }], /Rows 2 and 1 can both hold/],
    [[{ product: 'A', value: '1%', price: 5 }], /price|product, role, size/],
    [[{ product: 'A' }], /value/],
    [[{ size: '>5 <3', value: '1%' }], /No figure lies in/],
    [[{ size: 'about 5', value: '1%' }], /range|number/],
    [[{ size: '>=5 abc', value: '1%' }], /range|number/],
    [[{ size: '>=5, <', value: '1%' }], /range|number/],
    [[{ size: '5 >=5', value: '1%' }], /range|number/],
    [[{ value: '500%' }], /500|most/],
    ['product\tvalue\tcolour\nA\t1%\tred', /first line of what is pasted must name the columns/],
    [{ A: 1 }, /A decision table is expected/],
  ])('%j', (value, why) => {
    const scheme = schemeOf({ formula: decide() }, {}, change());
    const bound = bindParameters(scheme, { rates: value });
    expect(bound.ok ? '' : bound.problems.map(({ sentence }) => say(sentence, 'en')).join('\n')).toMatch(why);
  });

  test.each<[string, string]>([
    ['a figure, blanks and a letter', `>1${' '.repeat(200_000)}x`], ['blanks between sign and letter', `>${' '.repeat(200_000)}x`], ['signs without end', '>1 '.repeat(50_000)], ['separators', `>1${', '.repeat(100_000)}x`],
  ])('a range that was made to take time: %s', (_, size) => {
    const bound = bindParameters(schemeOf({ formula: decide() }, {}, change()), { rates: [{ product: 'A', size, value: '1%' }] });
    expect(bound.ok).toBe(false);
  });

  test.each<[string, string]>([['>= 5 ， < 9', '5'], ['≥5;<9', '8.99'], ['>=1,000', '1000'], ['>=1,000 , <2,000', '1999.99'], [' = 7', '']])('but not %j', (size, amount) => {
    const bound = bindParameters(schemeOf({ formula: decide() }, {}, change()), { rates: [{ product: 'A', size, value: '10%' }] });
    expect(bound.ok).toBe(amount !== '');
    if (amount !== '') expect(linesOf(pay(schemeOf({ formula: decide() }, {}, change()), { sales: rows('date person amount product', ['2024-01-01', 'Ann', amount, 'A']) }, { rates: [{ product: 'A', size, value: '100%' }] }))).toEqual([`Ann 2024-01 ${Number(amount)}`]);
  });

  test('a row that an earlier one hides', () => {
    const scheme = schemeOf({ formula: decide() }, {}, change(table({ hit: 'first' })));
    expect(oneProblem(bindParameters(scheme, { rates: [{ product: 'A', size: '>=0', value: '1%' }, { product: 'A', role: 'clerk', size: '>5 <9', value: '2%' }] })).said).toMatch(/Row 2 never counts: wherever it holds, row 1/);
  });

  test.each<[unknown, RegExp]>([
    [BY.slice(0, 2), /size of the parameter "rates" is held against nothing/],
    [[...BY, { column: 'size', value: 'amount' }], /size .* or twice/],
    [[...BY.slice(0, 2), { column: 'size', field: 'product' }], /holds ranges of figures/],
    [[...BY, { column: 'colour', field: 'product' }], /colour|product, role, size/],
  ])('held against %j', (by, why) => {
    const read = parseScheme(sample({ ...change(), components: [component({ formula: { sum: { decide: '$rates', by } } })] }));
    expect(read.ok ? '' : read.problems.map(({ sentence }) => say(sentence, 'en')).join('\n')).toMatch(why);
  });
});
