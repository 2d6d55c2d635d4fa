import fc from 'fast-check';
import { plain } from '../../src/money';
import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { pay, refused, rawTables, rows } from './house';

type Json = Readonly<Record<string, unknown>>;

const FIELDS = [
  'person', 'amount', { people: 'manager', optional: true },
  { own: 'rate', in: 'people', type: 'rate', label: '管理比例', headers: ['管理比例'], optional: true },
];
const SHARE = component({ formula: { times: [{ sum: 'amount' }, '10%'] } });

function scheme(result: Json, more: Json = {}): Record<string, unknown> {
  const over = component({ formula: { result: 'share', of: 'reports', ...result } }, { id: 'over', each: 'everyone', ...more });
  return sample({ language: 2, parameters: [], fields: FIELDS, components: [over, SHARE] });
}

function overrides(result: Json, tables: Parameters<typeof pay>[1], more: Json = {}): string[] {
  return pay(valueOf(parseScheme(scheme(result, more))), tables).lines.filter(({ component: id }) => id === 'over').map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`).sort();
}

const people = rows('person manager 管理比例', ['Ann', 'Cid', null], ['Bob', 'Cid', '1%'], ['Cid', 'Dan', '3%'], ['Dan', 'Eve', '2%'], ['Eve', null, '5%']);
const sales = rows('date person amount', ['2026-01-05', 'Ann', 1000], ['2026-01-06', 'Bob', 2000], ['2026-01-07', 'Cid', 400], ['2026-02-01', 'Dan', 500]);

describe('what reports earned', () => {
  it.each<[string, Json, readonly string[]]>([
    ['at all levels', {}, ['Cid 2026-01 300', 'Dan 2026-01 340', 'Eve 2026-01 340', 'Eve 2026-02 50']],
    ['directly below', { level: 1 }, ['Cid 2026-01 300', 'Dan 2026-01 40', 'Eve 2026-02 50']],
    ['two levels below', { level: 2 }, ['Dan 2026-01 300', 'Eve 2026-01 40']],
    ['at the manager\'s own rate', { share: 'rate' }, ['Cid 2026-01 9', 'Dan 2026-01 6.8', 'Eve 2026-01 17', 'Eve 2026-02 2.5']],
    // Cid keeps 3 % of Ann's 100 and 2 % of Bob's 200; Dan's 2 % is below Cid's 3 %; Eve has 2 % of what Cid's people and Cid earned, 3 % of Dan's.
    ['as far as the rate is higher than those between', { share: 'rate', less: 'below' }, ['Cid 2026-01 7', 'Eve 2026-01 6.8', 'Eve 2026-02 1.5']],
  ])('%s', (_, result, expected) => {
    expect(overrides(result, { sales, people })).toEqual(expected);
  });

  it('is told in the working', () => {
    const { lines } = pay(valueOf(parseScheme(scheme({ level: 1 }))), { sales, people });
    expect(lines.find(({ recipient, component: id }) => recipient === 'Dan' && id === 'over')?.why('en')).toBe('Earned by reports as 提成 40.00: 40.00.');
  });

  it.each<[string, Json, Json, RegExp]>([
    ['of a team', {}, { each: 'team' }, /has no reports/],
    ['at a level of another\'s', { of: 'person', level: 1 }, {}, /of what reports earned/],
    ['at level 0', { level: 0 }, {}, /count from 1/],
    ['less the rates below without a rate', { less: 'below' }, {}, /only a rate/],
  ])('%s: refused', (_, result, more, said) => {
    expect(oneProblem(parseScheme(scheme(result, more))).said).toMatch(said);
  });

  it('without a column of managers, or with managers in a circle: refused', () => {
    expect(oneProblem(parseScheme({ ...scheme({}), fields: FIELDS.filter((field) => typeof field === 'string' || !('people' in field)) })).said).toContain('manager');
    const circle = rows('person manager', ['Ann', 'Bob'], ['Bob', 'Ann']);
    expect(refused({ scheme: valueOf(parseScheme(scheme({}))), tables: rawTables({ sales, people: circle }) }).map(({ code }) => code)).toEqual(['manager-circle']);
  });
});

const NAMES = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'];
/** A random tree: each has a manager among those before, or none. */
const tree = fc.tuple(...NAMES.map((__, index) => fc.record({ manager: fc.integer({ min: -1, max: index - 1 }), rate: fc.integer({ min: 0, max: 9 }) })));
const sold = fc.array(fc.record({ person: fc.nat({ max: 5 }), tens: fc.integer({ min: 1, max: 500 }) }), { minLength: 1, maxLength: 8 });

test('agrees with going down the tree', () => {
  fc.assert(fc.property(tree, sold, fc.constantFrom<Json>({}, { level: 1 }, { level: 2 }, { share: 'rate' }, { share: 'rate', less: 'below' }), (nodes, rowsSold, result) => {
    const below = (person: number): number[] => nodes.flatMap(({ manager }, index) => (manager === person ? [index] : []));
    const earned = (person: number): number => rowsSold.filter((row) => row.person === person).reduce((all, { tens }) => all + tens, 0);
    const rate = (person: number): number => nodes[person]?.rate ?? 0;
    /** In hundredths: what is taken of everybody under somebody, `highest` being the highest rate on the way down. */
    const down = (top: number, at: number, level: number, highest: number): number => below(at).reduce((all, next) => {
      const most = Math.max(highest, rate(next));
      const factor = result.share === undefined ? 100 : result.less === undefined ? rate(top) : Math.max(0, rate(top) - most);
      return all + (result.level === undefined || result.level === level ? earned(next) * factor : 0) + down(top, next, level + 1, most);
    }, 0);
    const expected = NAMES.flatMap((name, index) => { const sum = down(index, index, 1, 0); return sum === 0 ? [] : [`${name} 2026-01 ${sum / 100}`]; }).sort();
    const table = nodes.map(({ manager, rate: percent }, index) => ({ person: NAMES[index], manager: manager < 0 ? null : NAMES[manager], 管理比例: `${percent}%` }));
    expect(overrides(result, { sales: rowsSold.map(({ person, tens }) => ({ date: '2026-01-05', person: NAMES[person], amount: tens * 10 })), people: table })).toEqual(expected);
  }), { numRuns: 200 });
});
