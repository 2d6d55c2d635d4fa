import fc from 'fast-check';
import { say } from '../../src/i18n';
import { add, compare, divide, fixed, HUNDRED, integer, multiply, round, scaled, subtract, sum, ZERO, type Exact } from '../../src/money';
import type { Payout } from '../../src/payout';
import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample } from '../scheme/sample';
import { linesOf, pay, rows, schemeOf } from './house';
import { noted, payEach } from './period/months';

type Json = Readonly<Record<string, unknown>>;

const FIELDS = ['person', 'amount', { sales: 'collectedDate', optional: true }];
const RATE = { formula: { times: [{ sum: 'amount' }, '10%'] } };

function inParts(parts: readonly Json[], more: Json = {}, rule: unknown = RATE): Record<string, unknown> {
  return sample({ language: 2, parameters: [], fields: FIELDS, components: [component(rule, { parts, ...more })] });
}

const part = (id: string, more: Json): Json => ({ id, label: id, ...more });
const SOLD_AND_COLLECTED = [part('sold', { share: '80%' }), part('collected', { on: 'collectedDate' })];

function lines(json: Record<string, unknown>, sales: readonly Json[], people: readonly Json[] = []): string[] {
  const parsed = parseScheme(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const paid = pay(parsed.value, { sales, people });
  return paid.lines.map(({ component: id }, index) => `${id} ${linesOf(paid)[index] ?? ''}`).sort();
}

const SALES = rows('date person amount collectedDate', ['2026-01-05', 'Ann', 1000, '2026-03-10'], ['2026-01-09', 'Ann', 0.55, null], ['2026-02-01', 'Bob', 70, '2026-01-01']);

describe('an award that is payable in parts', () => {
  it('has a line for each part whose day is there, in the period of that day, and never before its own', () => {
    // Ann: 100.06; 80.05 and 20.01, of which 20.00 falls to the first row. Bob's day lies before the month of his sale.
    expect(lines(inParts(SOLD_AND_COLLECTED), SALES)).toEqual([
      'share/collected Ann 2026-03 20', 'share/collected Bob 2026-02 1.4', 'share/sold Ann 2026-01 80.05', 'share/sold Bob 2026-02 5.6',
    ]);
  });

  it('is seen whole by what asks for its result', () => {
    const half = component({ formula: { times: [{ result: 'share' }, '50%'] } }, { id: 'half' });
    const json = sample({ language: 2, parameters: [], fields: FIELDS, components: [component(RATE, { parts: SOLD_AND_COLLECTED }), half] });
    expect(lines(json, SALES).filter((line) => line.startsWith('half'))).toEqual(['half Ann 2026-01 50.03', 'half Bob 2026-02 3.5']);
  });

  it('may wait for a day that is counted from the end of its period, whatever the rule', () => {
    const later = { on: { addMonths: [{ date: 'periodEnd' }, 2] } };
    const contest = { contest: { sum: 'amount' }, prizes: [100], ties: 'first' };
    expect(lines(inParts([part('now', { share: '25%' }), part('later', later)], {}, contest), SALES)).toEqual([
      'share/later Ann 2026-03 75', 'share/later Bob 2026-04 75', 'share/now Ann 2026-01 25', 'share/now Bob 2026-02 25',
    ]);
  });

  it('is worked out whole in its words, then parted', () => {
    const [line] = pay(schemeOf(RATE, { parts: SOLD_AND_COLLECTED }, { language: 2, fields: FIELDS }), { sales: SALES.slice(0, 1) }).lines;
    expect(line?.why('en')).toBe('Amount 1,000.00: 1,000.00 × 10 % = 100.00, of 100.00, sold (80 %) is 80.00 (row 1).');
    expect(line?.why('zh')).toBe('金额 1,000.00：1,000.00 × 10 % = 100.00，100.00 中“sold”占 80 %，为 80.00（第 1 行）。');
  });

  it('is paid month by month as each part falls due', () => {
    const scheme = inParts(SOLD_AND_COLLECTED);
    const runs = ['2026-01', '2026-02', '2026-03'].map((period) => ({ period }));
    expect(payEach({ scheme, sales: SALES }, runs).map(noted)).toEqual([['Ann 2026-01 80.05 regular'], ['Bob 2026-02 5.60 regular', 'Bob 2026-02 1.40 regular'], ['Ann 2026-03 20.00 regular']]);
  });

  it('is taken back with its parts when its sale is refunded', () => {
    const scheme = inParts(SOLD_AND_COLLECTED);
    const refunded = SALES.map((row) => (row.amount === 1000 ? { ...row, status: '退款' } : row));
    const runs = [{ period: '2026-01' }, { period: '2026-03' }, { period: '2026-04', sales: refunded }];
    expect(payEach({ scheme, sales: SALES }, runs).map(noted).at(-1)).toEqual(['Ann 2026-01 -80.00 take-back', 'Ann 2026-03 -20.00 take-back'].sort());
  });
});

describe('parts that mean nothing are refused, with their place', () => {
  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['of 99.99 %', inParts([part('a', { share: '80%' }), part('b', { share: '19.99%' })]), 'components[0].parts', /come to 99\.99 %, and must make 100%/],
    ['of nothing', inParts([part('a', { share: 0 }), part('b', { share: 1 })]), 'components[0].parts[0].share', /above 0/],
    ['two of which have the rest', inParts([part('a', {}), part('b', {})]), 'components[0].parts', /only one part/],
    ['with nothing left for the rest', inParts([part('a', { share: 1 }), part('b', {})]), 'components[0].parts', /nothing is left/],
    ['of one name', inParts([part('a', { share: '50%' }), part('a', {})]), 'components[0].parts[1].id', /"a"/],
    ['one alone', inParts([part('a', { share: 1 })]), 'components[0].parts', /2/],
    ['of a draw', inParts([part('a', { share: '50%' }), part('b', {})], {}, { draw: 5, against: { sum: 'amount' }, recoverable: false }), 'components[0].parts', /a draw is not payable in parts/],
    ['by rows of a contest', inParts(SOLD_AND_COLLECTED, {}, { contest: { sum: 'amount' }, prizes: [1], ties: 'first' }), 'components[0].parts', /which only a formula tells/],
    ['of a member', inParts(SOLD_AND_COLLECTED, { each: 'member' }, { formula: 5 }), 'components[0].parts', /nothing of theirs is payable later/],
    ['in the first edition', { ...inParts(SOLD_AND_COLLECTED), language: 1 }, 'components[0].parts', /belongs to edition 2/],
    ['paid on the 32nd', inParts(SOLD_AND_COLLECTED, { due: { payDay: [32], after: 'date' } }), 'components[0].due.payDay[0]', /from 1 to 31/],
  ])('%s', (_, json, path, said) => {
    const problem = oneProblem(parseScheme(json));
    expect(problem.path).toBe(path);
    expect(problem.said).toMatch(said);
  });
});

describe('the day on which a line is payable', () => {
  it.each<[string, unknown, string | undefined]>([
    ['the last day of the next month', { payDay: [31], after: { date: 'periodEnd' } }, '2026-02-28'],
    ['the next of two pay days', { payDay: [25, 10], after: 'date' }, '2026-01-25'],
    ['the pay day itself is too late', { payDay: [10, 30], after: 'collectedDate' }, '2026-01-30'],
    ['the last working day of the week', { lastWorkingDay: 'week', of: 'date' }, '2026-01-16'],
    ['the last working day of a month that ends on a Saturday', { lastWorkingDay: 'month', of: 'date' }, '2026-01-30'],
    ['working days after the later of two dates', { workingDays: 2, after: { most: ['date', 'collectedDate'] } }, '2026-01-20'],
    ['a formula', '=WORKDAY(ENDOF(quarter, date), 1)', '2026-04-01'],
  ])('%s', (_, due, day) => {
    const scheme = schemeOf(RATE, { due }, { language: 2, fields: FIELDS });
    const [line] = pay(scheme, { sales: rows('date person amount collectedDate', ['2026-01-16', 'Ann', 100, '2026-01-10']) }, { holidays: '', workdays: '' }).lines;
    expect(line?.due === undefined ? undefined : new Date(line.due * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });
});

describe('a day of payment beyond any date is never left out in silence', () => {
  const later = (count: unknown): unknown => ({ addMonths: ['date', count] });
  const inRow = (due: unknown, more: Json = {}): unknown => sample({ language: 2, parameters: [], fields: FIELDS, components: [component(RATE, { ...(due === undefined ? {} : { due }), ...more })] });
  const TWO = [part('a', { share: '50%' }), part('b', { on: later(1201) })];

  it.each<[string, unknown, string, RegExp]>([
    ['more months than a calendar holds', inRow(later(1201)), 'components[0].due.addMonths[1]', /too many months: 1200 at most/],
    ['more months before', inRow(later(-1201)), 'components[0].due.addMonths[1]', /at least -1200; it is -1201/],
    ['half months', inRow(later(1.5)), 'components[0].due.addMonths[1]', /whole number/],
    ['more working days', inRow({ workday: ['date', 3661] }), 'components[0].due.workday[1]', /too many working days: 3660 at most/],
    ['working days back', inRow({ workday: ['date', -1] }), 'components[0].due.workday[1]', /at least 0; it is -1/],
    ['by a formula', inRow('=EDATE(date, 1201)'), 'components[0].due', /too many months: 1200 at most/],
    ['the day of a part', inRow(undefined, { parts: TWO }), 'components[0].parts[1].on.addMonths[1]', /too many months/],
  ])('%s', (_, json, path, said) => {
    const problem = oneProblem(parseScheme(json));
    expect(problem.path).toBe(path);
    expect(problem.said).toMatch(said);
  });

  it.each<[string, unknown]>([['a number of days', 9_999_999], ['a figure of the rows', 'amount']])('by %s it is told, since only the rows show it', (_, days) => {
    const paid = (due: unknown): Payout => pay(schemeOf(RATE, { due }, { language: 2, fields: FIELDS }), { sales: rows('date person amount collectedDate', ['2026-01-16', 'Ann', 1e7, '2026-01-10'], ['2026-01-17', 'Bob', 1e7, '2026-01-10']) });
    const { lines, notes } = paid({ plus: ['date', days] });
    expect(lines.map(({ due }) => due)).toEqual([undefined, undefined]);
    expect(notes.filter(({ code }) => code === 'due-beyond').map(({ warning, sentence }) => [warning, say(sentence, 'en')]))
      .toEqual([[true, expect.stringMatching(/^2 lines of ".*" have a day of payment outside the calendar/)]]);
    expect(paid({ plus: ['date', 30] }).notes.filter(({ code }) => code === 'due-beyond')).toEqual([]);
  });

  it('of a part it is told that the part is not paid; a day that is not there yet is none', () => {
    const parts = [part('now', { share: '50%' }), part('later', { on: { plus: ['collectedDate', 'amount'] } })];
    const { lines: found, notes } = pay(schemeOf(RATE, { parts }, { language: 2, fields: FIELDS }), {
      sales: rows('date person amount collectedDate', ['2026-01-16', 'Ann', 1e7, '2026-01-10'], ['2026-01-17', 'Bob', 100, '2026-01-10'], ['2026-01-18', 'Cid', 1e7, null]),
    });
    expect(found.map(({ component: id, recipient, amount }) => `${id} ${recipient} ${fixed(amount, 0)}`)).toEqual([
      'share/now Ann 500000', 'share/now Bob 5', 'share/later Bob 5', 'share/now Cid 500000',
    ]);
    expect(notes.filter(({ code }) => code === 'due-beyond').map(({ warning, sentence }) => [warning, say(sentence, 'en')]))
      .toEqual([[true, expect.stringMatching(/^The day of "later" of ".*" lies outside the calendar \(0001-01-01 to 9999-12-31\) in 1 row: that part is not paid/)]]);
  });
});

const sale = fc.record({ person: fc.constantFrom('Ann', 'Bob'), cents: fc.integer({ min: 1, max: 900_000 }), month: fc.integer({ min: 1, max: 3 }), collected: fc.option(fc.integer({ min: 1, max: 6 })) });
type Sale = Readonly<{ person: string; cents: number; month: number; collected: number | null }>;

/** An oracle of its own: each award to the cent, its parts by largest remainder, the dated one by rows, likewise. */
function expectedOf(sales: readonly Sale[]): Map<string, Exact> {
  const found = new Map<string, Exact>();
  const put = (name: string, amount: Exact): void => { found.set(name, add(found.get(name) ?? ZERO, amount)); };
  for (const person of ['Ann', 'Bob']) {
    for (const month of [1, 2, 3]) {
      const own = sales.filter((each) => each.person === person && each.month === month);
      const award = Number(fixed(multiply(round(divide(scaled(own.reduce((all, { cents }) => all + cents, 0), 2), integer(10)), 2), HUNDRED), 0));
      const [sold = 0, later = 0] = largestRemainder(award, [80, 20]);
      put(`sold ${person} ${month}`, scaled(sold, 2));
      const parts = largestRemainder(later, own.map(({ cents }) => cents));
      own.forEach(({ collected }, index) => { if (collected !== null) put(`collected ${person} ${Math.max(month, collected)}`, scaled(parts[index] ?? 0, 2)); });
    }
  }
  return new Map([...found].filter(([, amount]) => compare(amount, ZERO) !== 0));
}

function largestRemainder(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => ({ whole: Math.floor((total * weight) / all), rest: (total * weight) % all }));
  const order = exact.map((_, index) => index).sort((a, b) => (exact[b]?.rest ?? 0) - (exact[a]?.rest ?? 0) || a - b);
  const favoured = new Set(order.slice(0, total - exact.reduce((sumOf, { whole }) => sumOf + whole, 0)));
  return exact.map(({ whole }, index) => whole + (favoured.has(index) ? 1 : 0));
}

function table(sales: readonly Sale[]): Json[] {
  return [...sales].sort((a, b) => a.month - b.month).map(({ person, cents, month, collected }) => ({ date: `2026-0${month}-10`, person, amount: fixed(scaled(cents, 2), 2), collectedDate: collected === null ? null : `2026-0${collected}-20` }));
}

test('parts agree with an oracle, and add up to the award where all days are there; month by month and all at once come to the same', () => {
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 9 }), (sales) => {
    const scheme = inParts(SOLD_AND_COLLECTED);
    const sorted = [...sales].sort((a, b) => a.month - b.month);
    const found = new Map<string, Exact>();
    for (const { component: id, recipient, period, amount } of pay(schemeOf(RATE, { parts: SOLD_AND_COLLECTED }, { language: 2, fields: FIELDS }), { sales: table(sorted) }).lines) {
      const name = `${id.replace('share/', '')} ${recipient} ${Number(period.slice(-1))}`;
      found.set(name, add(found.get(name) ?? ZERO, amount));
    }
    const shown = (sums: ReadonlyMap<string, Exact>): string[] => [...sums].map(([name, amount]) => `${name} ${fixed(amount, 2)}`).sort();
    expect(shown(found)).toEqual(shown(expectedOf(sorted)));
    const monthly = payEach({ scheme, sales: table(sorted) }, ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map((period) => ({ period })));
    expect(fixed(subtract(sum(monthly.flatMap((payout) => payout.lines.map(({ amount }) => amount))), sum([...found.values()])), 2)).toBe('0.00');
  }), { numRuns: 60 });
});
