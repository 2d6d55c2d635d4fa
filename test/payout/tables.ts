import fc from 'fast-check';
import cases from '../presets/cases.json';
import type { Case } from '../presets/run-case';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import { PRESETS } from '../../src/presets';

type Row = Readonly<Record<string, unknown>>;

/** The tables of a random company, fit for every preset: some cells of it are missing or cannot be read. */
export type Company = Required<Pick<Case, 'sales' | 'people' | 'teams' | 'history'>>;

const PEOPLE = ['陈晨', '方圆', '高远', '韩雪', '江海'];
const TEAMS = ['一队', '二队', '三队'];
const CUSTOMERS = ['甲公司', '乙公司', '丙公司', '丁公司', '戊公司', '己公司'];

const cents = fc.integer({ min: 0, max: 2_000_000 }).map((n) => n / 100);
const yesNo = fc.constantFrom('是', '否');
const date = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => `2024-${two(month)}-${two(day)}`);

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 4 });
}

export const saleRow: fc.Arbitrary<Row> = fc.record({
  date,
  person: fc.constantFrom(...PEOPLE),
  team: sometimes(fc.constantFrom(...TEAMS)),
  role: sometimes(fc.constantFrom('营业员', '客户经理')),
  customer: fc.constantFrom(...CUSTOMERS),
  customerGrade: fc.constantFrom('普通', 'VIP', '大型', '小型', '知名品牌', '战略'),
  region: fc.constantFrom('东部', '西部'),
  product: fc.constantFrom('预存', '光纤平移', '套餐', '单品'),
  event: fc.constantFrom('新开', '续约', '升级', '流失'),
  quantity: fc.integer({ min: 0, max: 60 }),
  amount: fc.oneof({ weight: 30, arbitrary: cents }, { weight: 1, arbitrary: fc.constant('待定') }),
  previousAmount: cents,
  collected: cents,
  collectedDate: sometimes(date),
  priceStatus: fc.constantFrom('符合', '批准', '低于'),
  visited: yesNo, closed: yesNo, expiring: yesNo, secondary: fc.constantFrom('否', '否', '是'),
  noMonthlyFee: fc.constantFrom('否', '否', '是'), earlyRenewal: fc.constant('否'), validUser: fc.constantFrom('是', '是', '否'),
  closer: sometimes(fc.constantFrom(...PEOPLE)),
  referrer: sometimes(fc.constantFrom(...PEOPLE, '老王')),
  referrerKind: fc.constantFrom('老客户', '员工', '线索'),
  hours: fc.integer({ min: 0, max: 80 }).map((n) => n / 4),
  incidents: fc.constantFrom(0, 0, 1),
  status: fc.constantFrom(null, null, null, null, '有效', '退款', '作假'),
});

const score = fc.integer({ min: 0, max: 20 }).map((n) => n / 2);

const people = fc.tuple(...PEOPLE.map((person) => fc.record({
  person: fc.constant(person), team: fc.constantFrom(...TEAMS), role: fc.constantFrom('组长', '经理', '营业员', '销售顾问'), target: sometimes(fc.integer({ min: 1, max: 20_000 })),
  basePay: fc.integer({ min: 100_000, max: 500_000 }).map((n) => n / 100), share: fc.integer({ min: 1, max: 9 }).map((n) => n / 10),
  trained: yesNo, satisfaction: fc.integer({ min: 60, max: 100 }), 'score.个人': fc.integer({ min: 0, max: 100 }),
  'score.态度': score, 'score.技能': score, 'score.服从': score, 'score.协作': score,
})));

/** Presets for referrals ask for a referrer somewhere, also when a row or two are taken away. */
function referred(rows: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>>[] {
  return rows.map((row, index) => (index < 3 ? { ...row, referrer: row['referrer'] ?? '老王' } : row));
}

export const company: fc.Arbitrary<Company> = fc.record({
  sales: fc.array(saleRow, { minLength: 4, maxLength: 24 }).map(referred),
  people,
  teams: fc.tuple(...TEAMS.map((team) => fc.record({ team: fc.constant(team), target: fc.integer({ min: 1, max: 60_000 }) }))),
  history: fc.array(fc.record({ customer: fc.constantFrom(...CUSTOMERS), date: fc.constant('2023-06-01') }), { maxLength: 1 }),
});

/** A preset with figures for its parameters, as the catalogue's first case of it has them. */
export interface Filled {
  readonly id: string;
  readonly scheme: Scheme;
  readonly params: Readonly<Record<string, unknown>>;
}

export const ALL: readonly Filled[] = PRESETS.map(({ id, json }) => {
  const scheme = parseScheme(json);
  if (!scheme.ok) throw new Error(`${id} is no scheme.`);
  const known: readonly { readonly scheme: string; readonly params: object }[] = cases;
  return { id, scheme: scheme.value, params: { ...known.find((each) => each.scheme === id)?.params } };
});

/** The presets of these ids. */
export function some(...ids: readonly string[]): readonly Filled[] {
  return ALL.filter(({ id }) => ids.includes(id));
}

/** All presets but those of these ids. */
export function allBut(...ids: readonly string[]): readonly Filled[] {
  return ALL.filter(({ id }) => !ids.includes(id));
}
