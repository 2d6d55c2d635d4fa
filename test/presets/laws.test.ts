import fc from 'fast-check';
import { add, compare, equals, fixed, parseExact, plain, sign, subtract, sum, ZERO } from '../../src/money';
import type { Exact } from '../../src/money';
import type { Payout } from '../../src/payout';
import { outcomeOf, work } from './run-case';
import type { Row, Subject, Tables } from './tables';
import { day, PEOPLE, SUBJECTS, says, tables } from './tables';

const RUNS = { numRuns: 15 };

const paid = (subject: Subject, on: Tables, params: Row = {}): Payout => work(subject.scheme, { ...on, params: { ...subject.params, ...params } });
const totals = (subject: Subject, on: Tables, params: Row = {}) => outcomeOf(paid(subject, on, params)).totals;
const cashOf = ({ lines }: Payout): Exact => sum(lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount));

/** A law for each of the presets that it concerns. */
function law(name: string, concerns: (subject: Subject) => boolean, holds: (subject: Subject, on: Tables, extra: number) => void): void {
  describe(name, () => {
    test.each(SUBJECTS.filter(concerns).map((subject) => [subject.id, subject] as const))('%s', (_, subject) => {
      fc.assert(fc.property(tables, fc.nat(1000), (on, extra) => holds(subject, on, extra)), RUNS);
    });
  });
}

const readsSales = (subject: Subject): boolean => subject.scheme.fields.some(({ table }) => table === 'sales');
/** Where a row that does not count may still tell who belongs to a team. */
const looksAtEveryRow = ({ scheme }: Subject): boolean => scheme.base !== undefined;
const asksWhoIsNew = ({ scheme }: Subject): boolean => scheme.parameters.some(({ name }) => name === 'dormantMonths');

law('every total is the sum of its lines', () => true, (subject, on) => {
  const { lines, totals: found } = paid(subject, on);
  for (const total of found) {
    const its = lines.filter(({ recipient, recipientKind, award }) => recipient === total.recipient && recipientKind === total.recipientKind && award === total.award);
    expect(plain(sum(its.map(({ amount }) => amount)))).toBe(plain(total.amount));
  }
  const covered = new Set(found.map(({ recipient, award }) => `${recipient} ${award}`));
  for (const { recipient, award, amount } of lines) expect(covered.has(`${recipient} ${award}`) || sign(amount) === 0 || equals(sum(lines.filter((line) => line.recipient === recipient && line.award === award).map((line) => line.amount)), ZERO)).toBe(true);
});

law('every line is explained with its amount, in both languages', () => true, (subject, on) => {
  for (const line of paid(subject, on).lines) {
    for (const language of ['zh', 'en'] as const) {
      const why = line.why(language).replaceAll(',', '');
      expect(why).toContain(line.award === 'cash' ? fixed(line.amount, 2) : plain(line.amount));
      expect(why).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  }
});

law('refunding rows equals deleting them', (subject) => readsSales(subject) && !looksAtEveryRow(subject), (subject, on, extra) => {
  const refunded = on.sales.map((row, index) => ((index * 7 + extra) % 3 === 0 ? { ...row, status: '退款' } : row));
  const deleted = on.sales.filter((_, index) => (index * 7 + extra) % 3 !== 0);
  if (deleted.length > 0) expect(totals(subject, { ...on, sales: refunded })).toEqual(totals(subject, { ...on, sales: deleted }));
});

law('a row outside the window changes nothing where nobody asks who is new', (subject) => readsSales(subject) && !looksAtEveryRow(subject) && !asksWhoIsNew(subject), (subject, on, extra) => {
  const window = { from: '2019-08-01', to: '2020-01-31' };
  const outside = on.sales.map((row) => ({ ...row, date: extra % 2 === 0 ? '2019-07-31' : '2020-02-01' }));
  if (on.sales.length > 0) expect(totals(subject, { ...on, sales: [...outside, ...on.sales] }, window)).toEqual(totals(subject, on, window));
});

law('a row of an excluded role or department changes nothing where nobody asks who is new', (subject) => readsSales(subject) && !looksAtEveryRow(subject) && !asksWhoIsNew(subject) && !says(subject, 'role'), (subject, on, extra) => {
  const excluding = { excludeRoles: ['外聘'], excludeDepartments: ['外包部'] };
  const excluded = on.sales.map((row) => ({ ...row, ...(extra % 2 === 0 ? { role: '外聘' } : { department: '外包部' }) }));
  if (on.sales.length > 0) expect(totals(subject, { ...on, sales: [...on.sales, ...excluded] }, excluding)).toEqual(totals(subject, on, excluding));
});

/** Shares and contests settle what is even by the table's order; so do cents and who did the earliest of several rows of one day. */
law('the order of rows on different days does not matter', (subject) => readsSales(subject) && !says(subject, 'contest', 'share'), (subject, on, extra) => {
  const days = fc.sample(fc.uniqueArray(day, { minLength: on.sales.length, maxLength: on.sales.length }), { seed: extra, numRuns: 1 })[0] ?? [];
  const dated = on.sales.map((row, index) => ({ ...row, date: days[index] }));
  const turned = [...dated].sort((a, b) => (String(a.date).split('').reverse().join('') < String(b.date).split('').reverse().join('') ? -1 : 1));
  expect(totals(subject, { ...on, sales: turned })).toEqual(totals(subject, { ...on, sales: dated }));
});

law('the persons one by one come to the same as together', (subject) => subject.scheme.components.every(({ each, rule }) => ['row', 'person'].includes(each) && ['formula', 'milestones'].includes(rule.kind)) && readsSales(subject)
  && !asksWhoIsNew(subject) && !says(subject, 'across', 'highest', 'referrer', 'closer', 'base'), (subject, on) => {
  const alone = PEOPLE.flatMap((name) => {
    const own = on.sales.filter((row) => row['person'] === name);
    return own.length === 0 ? [] : totals(subject, { ...on, sales: own });
  });
  if (on.sales.length > 0) expect([...alone].sort((a, b) => (a.recipient + a.award < b.recipient + b.award ? -1 : 1))).toEqual([...totals(subject, on)].sort((a, b) => (a.recipient + a.award < b.recipient + b.award ? -1 : 1)));
});

law('cash above the budget comes to the budget exactly, other awards stay', () => true, (subject, on, extra) => {
  const before = paid(subject, on);
  const cash = cashOf(before);
  const budget = `${extra}.07`;
  const after = paid(subject, on, { budget });
  const isAbove = compare(cash, exact(budget)) > 0;
  expect(plain(cashOf(after))).toBe(plain(isAbove ? exact(budget) : cash));
  const others = ({ totals: all }: Payout) => all.filter(({ award }) => award !== 'cash').map(({ recipient, award, amount }) => `${recipient} ${award} ${plain(amount)}`);
  expect(others(after)).toEqual(others(before));
});

law('a recipient\'s net cash of a period is within the cap, unless there is nothing left to cut', () => true, (subject, on, extra) => {
  const cap = exact(extra);
  const sums = new Map<string, { net: Exact; gains: boolean }>();
  for (const { recipient, period, award, amount } of paid(subject, on, { capPerRecipient: extra }).lines) {
    if (award !== 'cash') continue;
    const known = sums.get(`${recipient} ${period}`) ?? { net: ZERO, gains: false };
    sums.set(`${recipient} ${period}`, { net: add(known.net, amount), gains: known.gains || sign(amount) > 0 });
  }
  for (const { net, gains } of sums.values()) expect(compare(net, cap) <= 0 || !gains).toBe(true);
});

law('a pool is shared to the cent', ({ scheme }) => scheme.parameters.some(({ name }) => name === 'pool'), (subject, on, extra) => {
  const pool = `${extra}.01`;
  const byShare = paid(subject, on, { pool });
  expect(plain(cashOf(byShare))).toBe(plain(exact(pool)));
  const people = on.people.map(({ person }) => ({ person }));
  const bySales = paid(subject, { ...on, people }, { pool });
  const sold = on.sales.some(({ amount }) => amount !== 0);
  expect(plain(cashOf(bySales))).toBe(sold ? plain(exact(pool)) : '0');
});

law('a graduated commission does not fall as sales rise, and does not jump', ({ text }) => text.includes('"word":"graduated"') && text.includes('"basePay"'), (subject, on, extra) => {
  const tiers = [{ atLeast: 0, value: '1%' }, { above: extra, value: '5%' }, { atLeast: extra + 1, value: '2%' }];
  const commission = (amount: number): Exact => cashOf(work(subject.scheme, { params: { tiers, places: 8 }, sales: [{ date: '2024-01-01', person: '甲', amount }] }));
  for (const at of [extra, extra + 1, ...on.sales.map(({ amount }) => Number(amount))]) {
    const step = subtract(commission(at + 0.01), commission(at));
    expect([sign(step) >= 0, compare(step, exact('0.0005')) <= 0]).toEqual([true, true]);
  }
});

function exact(text: string | number): Exact {
  const value = parseExact(String(text));
  if (value === null) throw new Error(`${text} is no figure.`);
  return value;
}
