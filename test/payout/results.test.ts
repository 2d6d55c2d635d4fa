import fc from 'fast-check';
import { plain } from '../../src/money';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { judge, payOut, prepare, rework, settle, work, describe as described } from '../../src/payout';
import { pay, rawTables, rows } from './house';

type Json = Record<string, unknown>;

const part = (id: string, rule: unknown, more: Json = {}): Json => component(rule, { id, label: { zh: id, en: id }, ...more });

const scheme = (components: readonly Json[], change: Json = {}): Json => sample({
  language: 2, parameters: [], components, fields: ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { people: 'role', optional: true }, { people: 'team', optional: true }], ...change,
});

const read = (components: readonly Json[], change: Json = {}): Scheme => valueOf(parseScheme(scheme(components, change)));

/** Each line as `recipient period component amount`, in any order. */
function told(of: Scheme, tables: Parameters<typeof pay>[1], params: Json = {}): string[] {
  return pay(of, tables, params).lines.map(({ recipient, period, component: id, amount }) => `${recipient} ${period} ${id} ${plain(amount)}`).sort();
}

const SHARE = part('share', { formula: { times: [{ sum: 'amount' }, '10%'] } });
const GUARANTEE = part('guarantee', { formula: { most: [{ minus: [100, { result: 'share' }] }, 0] } }, { each: 'everyone' });

const sales = rows('date person team amount', ['2026-01-05', 'Ann', 'A', 400.05], ['2026-01-20', 'Ann', 'A', 300], ['2026-01-06', 'Bob', 'A', 2000], ['2026-02-07', 'Cid', 'B', 1500]);
const people = rows('person role team', ['Ann', 'agent', 'A'], ['Bob', 'manager', 'A'], ['Cid', 'agent', 'B'], ['Dan', 'agent', 'B']);

describe('what another component came to', () => {
  test('tops up to a guarantee, for those too who sold nothing', () => {
    expect(told(read([SHARE, GUARANTEE]), { sales, people })).toEqual([
      'Ann 2026-01 guarantee 29.99', 'Ann 2026-01 share 70.01', 'Ann 2026-02 guarantee 100', 'Bob 2026-01 share 200', 'Bob 2026-02 guarantee 100',
      'Cid 2026-01 guarantee 100', 'Cid 2026-02 share 150', 'Dan 2026-01 guarantee 100', 'Dan 2026-02 guarantee 100',
    ]);
  });

  test('is told in the working', () => {
    const { lines } = pay(read([SHARE, GUARANTEE]), { sales, people });
    const line = lines.find(({ recipient, component: id }) => recipient === 'Ann' && id === 'guarantee');
    expect(line?.why('en')).toBe('Earned as share 70.01, the largest of 100 − 70.01, 0: 100 − 70.01 = 29.99 (rows 1, 2).');
    expect(line?.why('zh')).toContain('Share所得 70.01');
  });

  test.each<[string, Json, readonly string[]]>([
    ['a bonus on commission', part('bonus', { formula: { times: [{ result: 'share' }, '50%'] } }), ['Ann 2026-01 bonus 35.01', 'Bob 2026-01 bonus 100', 'Cid 2026-02 bonus 75']],
    [
      'an override on what the team earns', part('over', { formula: { times: [{ result: 'share', of: 'team' }, '10%'] } }, { each: 'team', to: { members: [{ field: 'role', is: 'manager' }] } }),
      ['Bob 2026-01 over 27'],
    ],
    [
      'a pool of what all earn, shared by what each earns', part('pool', { share: { times: [{ result: 'share', of: 'all' }, '10%'] }, among: 'person', weight: { result: 'share', of: 'person' }, leftover: 'largest-remainder' }, { each: 'all' }),
      ['Ann 2026-01 pool 7', 'Bob 2026-01 pool 20', 'Cid 2026-02 pool 15'],
    ],
    ['a year of months', part('year', { formula: { times: [{ result: 'share', of: 'all' }, '1%'] } }, { each: 'all', per: 'year', to: { members: [{ field: 'role', is: 'manager' }] } }), ['Bob 2026 year 4.2']],
    ['for each row what its person earned', part('row', { formula: { result: 'share', of: 'person' }, when: [{ value: 'amount', atLeast: 1500 }] }, { each: 'row' }), ['Bob 2026-01 row 200', 'Cid 2026-02 row 150']],
    ['of the month before', part('again', { formula: { previous: { result: 'share' } } }, { each: 'everyone' }), ['Ann 2026-02 again 70.01', 'Bob 2026-02 again 200']],
    ['a part held back', part('held', { formula: { times: [{ result: 'share' }, '-20%'] } }), ['Ann 2026-01 held -14', 'Bob 2026-01 held -40', 'Cid 2026-02 held -30']],
  ])('%s', (_, json, lines) => {
    const { length } = lines;
    const all = told(read([json, SHARE]), { sales, people }).filter((line) => !line.includes(' share '));
    expect({ all, length: all.length }).toEqual({ all: [...lines], length });
  });

  test('a ceiling over two components', () => {
    const bonus = part('bonus', { formula: 90 }, { bounds: { atMost: { minus: [250, { result: 'share' }] } } });
    expect(told(read([bonus, SHARE]), { sales, people })).toEqual(['Ann 2026-01 bonus 90', 'Ann 2026-01 share 70.01', 'Bob 2026-01 bonus 50', 'Bob 2026-01 share 200', 'Cid 2026-02 bonus 90', 'Cid 2026-02 share 150']);
  });

  test('is what stands after bounds, rounding and limit, before caps, budget and negative sums', () => {
    const row = part('share', { formula: { times: ['amount', '10%'] } }, { each: 'row', bounds: { atMost: 150 }, limit: { per: 'month', atMost: 65 } });
    const twice = part('twice', { formula: { result: 'share', of: 'person' } }, { award: 'points' });
    expect(told(read([row, twice]), { sales, people }, { capPerRecipient: 10, budget: 20 }).filter((line) => line.includes('twice'))).toEqual(['Ann 2026-01 twice 65', 'Bob 2026-01 twice 65', 'Cid 2026-02 twice 65']);
  });

  test('of a component that is not in force is 0', () => {
    const off = { ...SHARE, if: [{ column: 'people.role' }] };
    expect(told(read([off, GUARANTEE]), { sales: sales.slice(0, 1), people: [] })).toEqual(['Ann 2026-01 guarantee 100']);
  });

  test('has lost what refunds take back', () => {
    const back = rows('date person amount status', ['2026-01-05', 'Ann', 400, ''], ['2026-01-06', 'Ann', 600, 'refunded']);
    const bonus = part('bonus', { formula: { times: [{ result: 'share' }, '50%'] } });
    expect(told(read([SHARE, bonus], { refunds: 'reversed' }), { sales: back })).toEqual(['Ann 2026-01 bonus 20', 'Ann 2026-01 share -60', 'Ann 2026-01 share 100']);
  });
});

const cents = fc.integer({ min: 0, max: 300_000 });
const table = fc.array(fc.record({ date: fc.constantFrom('2026-01-05', '2026-01-20', '2026-02-07', '2026-04-01'), person: fc.constantFrom('Ann', 'Bob', 'Cid'), team: fc.constantFrom('A', 'B'), amount: cents.map((each) => each / 100) }), { minLength: 1, maxLength: 12 });

describe('laws', () => {
  test('a guarantee never lowers, and nobody has less than it', () => {
    fc.assert(fc.property(table, (random) => {
      const sums = new Map<string, number>();
      for (const { recipient, period, amount, component: id } of pay(read([GUARANTEE, SHARE]), { sales: random, people }).lines) {
        if (id === 'guarantee') expect(plain(amount)).not.toMatch(/^-/);
        sums.set(`${recipient} ${period}`, (sums.get(`${recipient} ${period}`) ?? 0) + Math.round(Number(plain(amount)) * 100));
      }
      const periods = random.map(({ date }) => Number(date.slice(5, 7)));
      expect(sums.size).toBe(4 * (Math.max(...periods) - Math.min(...periods) + 1));
      for (const sum of sums.values()) expect(sum).toBeGreaterThanOrEqual(10_000);
    }), { numRuns: 60 });
  });

  test('the order in which components are written does not matter', () => {
    const BONUS = part('bonus', { formula: { times: [{ plus: [{ result: 'guarantee' }, { result: 'share' }] }, '7%'] } });
    const TOP = part('top', { contest: { plus: [{ result: 'bonus' }, { result: 'share' }] }, prizes: [100, 50], ties: 'share' });
    const all = [SHARE, GUARANTEE, BONUS, TOP];
    fc.assert(fc.property(table, fc.shuffledSubarray(all, { minLength: 4 }), (random, shuffled) => {
      expect(told(read(shuffled), { sales: random, people })).toEqual(told(read(all), { sales: random, people }));
    }), { numRuns: 60 });
  });

  test('agrees with sums made by hand', () => {
    const BONUS = part('bonus', { formula: { times: [{ result: 'share', of: 'team' }, '5%'] } }, { each: 'team', per: 'quarter', to: 'team' });
    fc.assert(fc.property(table, (random) => {
      const expected = new Map<string, number>();
      const months = new Map<string, { cents: number; key: string }>();
      for (const { date, person, team, amount } of [...random].map((row, index) => ({ ...row, index })).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index))) {
        const name = `${person} ${date.slice(0, 7)}`;
        const month = months.get(name) ?? { cents: 0, key: `${team} ${Math.ceil(Number(date.slice(5, 7)) / 3)}` };
        months.set(name, { ...month, cents: month.cents + Math.round(amount * 100) });
      }
      const half = (n: number, by: number): number => Math.sign(n) * Math.floor((Math.abs(n) * 2 + by) / (2 * by));
      for (const { cents: sum, key } of months.values()) expected.set(key, (expected.get(key) ?? 0) + half(sum, 10));
      const quarters = [...expected].map(([key, sum]) => `${key} ${half(sum, 20)}`).filter((line) => !/ -?0$/.test(line));
      const hasRows = new Set(random.map(({ date, team }) => `${team} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`));
      const found = pay(read([BONUS, SHARE]), { sales: random }).lines.filter(({ component: id }) => id === 'bonus');
      expect(found.map(({ recipient, period, amount }) => `${recipient} ${period.slice(-1)} ${Math.round(Number(plain(amount)) * 100)}`).filter((line) => !/ 0$/.test(line)).sort()).toEqual(quarters.filter((line) => hasRows.has(line.split(' ').slice(0, 2).join(' '))).sort());
    }), { numRuns: 100 });
  });
});

test('worked out again with another rate, it comes to what it comes to from scratch', () => {
  const parameters = [{ name: 'rate', type: 'rate', label: '比例', default: '10%' }];
  const of = read([part('top', { contest: { plus: [{ result: 'share' }, { sum: 'amount' }] }, prizes: ['$rate'], ties: 'first' }), part('share', { formula: { times: [{ sum: 'amount' }, '$rate'] } }), GUARANTEE], { parameters });
  const job = { scheme: of, parameters: {}, tables: rawTables({ sales, people }), findScheme: () => undefined };
  const prepared = valueOf(prepare(job));
  let worked = work(judge(prepared), prepared);
  for (const rate of ['10%', '1%', '75%', '10%']) {
    worked = valueOf(rework(worked, { rate }));
    const fresh = payOut(valueOf(prepare({ ...job, parameters: { rate } })));
    const said = ({ lines }: typeof fresh): string[] => lines.map((line) => line.why('en'));
    expect(said(described(settle(worked)))).toEqual(said(fresh));
  }
});

describe('what cannot be asked for is refused, with its place', () => {
  const RESULT = { formula: { result: 'share' } };
  test.each<[string, readonly Json[], string, RegExp]>([
    ['a component that is not there', [part('bonus', { formula: { result: 'shar' } }), SHARE], 'components[0].rule.formula', /which there is not\. Is "share" meant/],
    ['itself', [part('share', RESULT)], 'components[0].rule.formula', /goes round in a circle/],
    ['another subject', [part('bonus', RESULT, { each: 'team' }), SHARE], 'components[0].rule.formula', /through each team and "share" through each person/],
    ['nobody', [part('bonus', { formula: { result: 'share', of: 'person' } }, { each: 'all' }), SHARE], 'components[0].rule.formula', /each all, which has no person/],
    ['longer periods', [part('bonus', RESULT, { per: 'day' }), SHARE], 'components[0].rule.formula', /periods \(month\) do not always lie in those of this component \(day\)/],
    ['single rows', [part('bonus', { formula: { sum: { result: 'share' } } }), SHARE], 'components[0].rule.formula.sum', /not of single rows/],
    ['rows chosen by it', [part('bonus', { formula: 1 }, { where: [{ value: { result: 'share' }, above: 5 }] }), SHARE], 'components[0].where[0].value', /nor can rows be chosen/],
    ['what is added up to date', [part('bonus', { ...RESULT, toDate: 'year' }), SHARE], 'components[0].rule.formula', /would hold later periods/],
    ['a running total', [part('bonus', { formula: { runningTotal: { result: 'share' } } }), SHARE], 'components[0].rule.formula.runningTotal', /not of single rows/],
    ['smaller periods', [part('bonus', { formula: { sumPeriods: { result: 'share' }, every: 'week' } }), SHARE], 'components[0].rule.formula.sumPeriods', /nothing is known/],
  ])('%s', (_, components, path, said) => {
    const problem = oneProblem(parseScheme(scheme(components)));
    expect({ path: problem.path, said: problem.said }).toEqual({ path, said: expect.stringMatching(said) });
  });

  test('a circle of three, at each of its places', () => {
    const circle = ['b', 'c', 'a'].map((next, index) => part(['a', 'b', 'c'][index] ?? '', { formula: { result: next } }));
    const parsed = parseScheme(scheme(circle));
    expect(parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} ${place?.path}`)).toEqual(['a', 'b', 'c'].map((_, index) => `cycle components[${index}].rule.formula`));
  });
});
