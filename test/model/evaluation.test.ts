import { evaluate, readModel, type Basis } from '../../src/model';
import { plain, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { problemsOf, valueOf } from '../scheme/sample';

const FILE = {
  id: 'm', name: { zh: 'm', en: 'm' }, window: { from: '2025-01-01', to: '2025-12-31' }, base: 'old',
  scenarios: [
    { id: 'old', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } },
    { id: 'new', like: 'old', params: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 50000, value: '3%' }] }, data: [{ scale: 'amount', by: '1.1' }] },
  ],
  ran: { scenario: 'new', window: { from: '2026-01-01', to: '2026-12-31' } },
};

const basis = (year: number, ...amounts: readonly (readonly [string, number])[]): Basis => ({
  tables: rawTables({ sales: amounts.map(([person, amount]) => ({ date: `${year}-03-05`, person, amount })) }), findScheme: presetById,
});
const before = basis(2025, ['张三', 60000], ['李四', 30000]);
const came = basis(2026, ['张三', 90000], ['王五', 20000]);
const shown = (...figures: readonly Exact[]): string[] => figures.map(plain);

test('a scheme that ran is held against what was before, what the model had said, and what would have been without it', () => {
  const found = valueOf(evaluate(valueOf(readModel(FILE)), before, came));
  // Before 600 + 300. Said on 66,000 and 33,000: 500 + 480, 330. Came: 500 + 1,200, 200. Without it 900 + 200.
  expect(shown(found.before.cost, found.said.cost, found.came.cost, found.unchanged.cost)).toEqual(['900', '1310', '1900', '1100']);
  expect(shown(found.byScheme, found.bySales, found.missed)).toEqual(['800', '200', '590']);
  expect(found.changes.map(({ name, before: was, after }) => [name, ...shown(was, after)])).toEqual([['张三', '600', '1700'], ['李四', '300', '0'], ['王五', '0', '200']]);
  expect(found.isWithin).toBeNull();
});

test('whether what came lies in the range that was told', () => {
  const months = (year: number, factor: number): Basis => ({
    tables: rawTables({ sales: Array.from({ length: 6 }, (_, month) => ['张三', '李四'].map((person, at) => ({ date: `${year}-0${month + 1}-05`, person, amount: factor * (30000 + 7000 * ((month * 3 + at) % 5)) }))).flat() }),
    findScheme: presetById,
  });
  const within = (factor: number): boolean | null => valueOf(evaluate(valueOf(readModel({ ...FILE, risk: { level: { low: '90%', likely: '100%', high: '110%' }, draws: 200 } })), months(2025, 1), months(2026, factor))).isWithin;
  expect([within(1.1), within(3)]).toEqual([true, false]);
});

test('nothing is held against anything where the file does not say what ran', () => {
  expect(problemsOf(evaluate(valueOf(readModel({ ...FILE, ran: undefined })), before, came))).toMatchObject([{ code: 'missing', place: { path: 'ran' } }]);
  expect(problemsOf(readModel({ ...FILE, ran: { scenario: 'other' } }))).toMatchObject([{ place: { path: 'ran.scenario' } }]);
});
