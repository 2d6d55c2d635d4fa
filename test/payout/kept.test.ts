import { costOf, describe as described, judge, KeptOfStock, payOut, prepare, rework, settle, work } from '../../src/payout';
import { plain } from '../../src/money';
import type { Job, Worked } from '../../src/payout';
import type { Scheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { linesOf, rawTables, rows, schemeOf } from './house';

/* What is kept from one working to the next, with other parameters: so much that nothing is worked out twice, and nothing that no longer holds. */

const sales = rows('date person amount customer', ['2024-01-05', '甲', 300, 'x'], ['2024-01-06', '乙', 200, 'y'], ['2024-02-01', '甲', 100, 'x'], ['2024-02-02', '丙', 50, null]);
const people = rows('person target', ['甲', 100], ['乙', 50], ['丙', null]);
const parameter = (name: string, type: string, value: unknown) => ({ name, type, label: { zh: name, en: name }, default: value });
const RATE = parameter('rate', 'rate', '10%');
const FIELDS = ['person', 'amount', { sales: 'customer', optional: true }, { people: 'target', optional: true }];

function workedAgain(scheme: Scheme, ...changes: readonly Job['parameters'][]): Worked {
  const job = (parameters: Job['parameters']): Job => ({ scheme, parameters, tables: rawTables({ sales, people }), findScheme: () => undefined });
  const prepared = valueOf(prepare(job({})));
  let worked = work(judge(prepared), prepared);
  for (const parameters of changes) {
    worked = valueOf(rework(worked, parameters));
    expect(described(settle(worked)).lines.map((line) => line.why('en'))).toEqual(payOut(valueOf(prepare(job(parameters)))).lines.map((line) => line.why('en')));
  }
  return worked;
}

const keptIn = ({ stages }: Worked) => stages[0]?.outcomes[0]?.worked.scope.kept;
const paid = (worked: Worked): string[] => linesOf(described(settle(worked)));

test('a contest keeps its places when only its prizes change', () => {
  const scheme = schemeOf({ contest: { sum: 'amount' }, prizes: '$prizes', ties: 'share' }, {}, { parameters: [parameter('prizes', 'amounts', [30, 20])] });
  const worked = workedAgain(scheme, { prizes: [50] }, { prizes: [40, 5] });
  expect(keptIn(worked)?.contests?.taken).toBe(1);
  expect(paid(worked)).toEqual(['甲 2024-01 40', '乙 2024-01 5', '甲 2024-02 40', '丙 2024-02 5']);
});

// Ratios of what was sold to the target: 甲 3 and 1, 乙 4; 丙 has no target and no place.
test('a contest by a ratio that changes with a rate is held anew, and one in which only a prize changes is not', () => {
  const ratio = { over: [{ sum: 'amount' }, { target: 'person' }] };
  const scheme = (by: unknown) => schemeOf({ contest: by, prizes: ['$prize', 1], ties: 'first' }, {}, { fields: FIELDS, parameters: [RATE, parameter('prize', 'amount', 9)] });
  const same = workedAgain(scheme(ratio), { prize: 8 }, { prize: 7 });
  expect([keptIn(same)?.contests?.taken, paid(same)]).toEqual([1, ['甲 2024-01 1', '乙 2024-01 7', '甲 2024-02 7']]);
  const other = workedAgain(scheme({ minus: [ratio, { times: [{ sum: 'amount' }, '$rate'] }] }), { rate: '1%' }, { rate: '2%' });
  // 甲 3 − 6 and 1 − 2; 乙 4 − 4: a figure of 0 or less wins nothing.
  expect([keptIn(other)?.contests?.taken, paid(other)]).toEqual([0, []]);
});

test.each<[string, unknown, string[]]>([
  ['a sum', { sum: 'amount' }, ['甲 2024-01 6', '乙 2024-01 4', '甲 2024-02 2', '丙 2024-02 1']],
  ['a number of rows', { count: 'rows' }, ['甲 2024-01 0.02', '乙 2024-01 0.02', '甲 2024-02 0.02', '丙 2024-02 0.02']],
  ['a number of customers', { distinct: 'customer' }, ['甲 2024-01 0.02', '乙 2024-01 0.02', '甲 2024-02 0.02']],
  ['a target, which one has none of', { target: 'person' }, ['甲 2024-01 2', '乙 2024-01 1', '甲 2024-02 2']],
])('%s is kept when only the rate changes that it is multiplied with', (_, measure, lines) => {
  const worked = workedAgain(schemeOf({ formula: { times: [measure, '$rate'] } }, {}, { fields: FIELDS, parameters: [RATE] }), { rate: '1%' }, { rate: '2%' });
  expect(keptIn(worked)?.figures.taken).toBe(1);
  expect(paid(worked)).toEqual(lines);
});

test('a sum of rows of which a parameter says which is worked out anew when that changes', () => {
  const least = { sum: 'amount', where: [{ value: 'amount', atLeast: '$least' }] };
  const worked = workedAgain(schemeOf({ formula: least }, {}, { fields: FIELDS, parameters: [parameter('least', 'amount', 1)] }), { least: 100 }, { least: 200 }, { least: 200 });
  expect(keptIn(worked)?.figures.taken).toBe(1);
  expect(paid(worked)).toEqual(['甲 2024-01 300', '乙 2024-01 200']);
});

test('what all of it costs is added up without lines, awards of other kinds apart', () => {
  const part = (id: string, formula: unknown, award: string): unknown => ({ id, label: id, each: 'person', rule: { formula }, award });
  const scheme = schemeOf(undefined, {}, { fields: FIELDS, parameters: [RATE], components: [part('a', { times: [{ sum: 'amount' }, '$rate'] }, 'cash'), part('b', 5, 'cash'), part('c', { count: 'rows' }, 'points')] });
  const { cash, components } = costOf(settle(workedAgain(scheme, { rate: '2%' })));
  expect([plain(cash), components.map(({ component, award, amount }) => `${component} ${award} ${plain(amount)}`)]).toEqual(['33', ['a cash 13', 'b cash 20', 'c points 4']]);
});

test('whose rows meet a condition is looked at anew when what it asks for changes, and not when a rate does', () => {
  const scheme = schemeOf({ formula: { times: [{ sum: 'amount' }, '$rate'] } }, { where: [{ value: 'amount', atLeast: '$least' }] }, { fields: FIELDS, parameters: [RATE, parameter('least', 'amount', 1)] });
  const worked = workedAgain(scheme, { rate: '1%' }, { rate: '2%' }, { least: 200 }, { least: 100 }, { least: 100, rate: '5%' });
  expect([worked.kept?.taken, paid(worked)]).toEqual([2, ['甲 2024-01 15', '乙 2024-01 10', '甲 2024-02 5']]);
});

describe('of tables that are picked from one stock of rows', () => {
  const { stages } = workedAgain(schemeOf({ formula: { sum: 'amount' } }, {}, { fields: FIELDS }));
  const [outcome] = stages[0]?.outcomes ?? [];
  if (outcome === undefined) throw new Error('There is a component.');
  const { worked: { component, scope }, subjects } = outcome;

  test('what was worked out for one is there for the next', () => {
    const stock = new KeptOfStock(4, () => true);
    const pick = (...rowsOfStock: number[]) => stock.picked(Int32Array.from(rowsOfStock)).of(component, scope, () => subjects);
    const [first, second] = [pick(0, 2), pick(1, 3)];
    expect([first.subjects === subjects, first.kept?.size, first.kept?.stockRows, second.kept?.stockRows, first.kept?.contests]).toEqual([true, 4, Int32Array.of(0, 2), Int32Array.of(1, 3), undefined]);
    expect(second.kept?.figures === first.kept?.figures && second.kept?.nears === first.kept?.nears && first.kept?.figures !== undefined).toBe(true);
    expect([stock.taken, stock.picked(new Int32Array(0)).taken]).toEqual([0, 0]);
  });

  test('nothing is of components whose subjects are not told by their rows', () => {
    expect(new KeptOfStock(4, () => false).picked(Int32Array.of(0)).of(component, scope, () => subjects)).toEqual({ subjects });
  });
});
