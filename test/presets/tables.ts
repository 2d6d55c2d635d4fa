import fc from 'fast-check';
import { presetById, PRESETS } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { schemeToJson } from '../../src/scheme';

export type Row = Readonly<Record<string, unknown>>;

/** Tables on which any preset can be worked out. */
export interface Tables {
  readonly sales: readonly Row[];
  readonly people: readonly Row[];
  readonly teams: readonly Row[];
  readonly history: readonly Row[];
}

export const PEOPLE = ['赵', '钱', '孙', '李', '周'];
const TEAMS = ['一队', '二队'];
const CUSTOMERS = ['甲', '乙', '丙', '丁', '戊', '己'];

const cents = (most: number): fc.Arbitrary<number> => fc.oneof(fc.integer({ min: 0, max: most * 100 }).map((units) => units / 100), fc.constantFrom(0, 500, 1000, 1000.01, 10000, 50000, 100000));
const flag = fc.constantFrom('是', '否');
const pad = (n: number): string => String(n).padStart(2, '0');

/** A day from August 2019 to January 2020, so that every preset's own window meets some. */
export const day: fc.Arbitrary<string> = fc.integer({ min: 0, max: 183 }).map((offset) => {
  const month = 7 + Math.floor(offset / 31);
  return `${2019 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad((offset % 28) + 1)}`;
});

/** The words that the field of an event or a product takes differ from preset to preset; these suit all. */
const sale: fc.Arbitrary<Row> = fc.record({
  date: day, person: fc.constantFrom(...PEOPLE), customer: fc.constantFrom(...CUSTOMERS), referrer: fc.option(fc.constantFrom('王', '冯', '陈'), { nil: null }), referrerKind: fc.constantFrom('老客户', '员工', '线索'),
  amount: cents(200000), previousAmount: cents(1000), quantity: fc.integer({ min: 0, max: 40 }), collected: cents(5000), collectedDate: fc.option(day, { nil: null }), hours: cents(12), incidents: fc.integer({ min: 0, max: 1 }),
  priceStatus: fc.constantFrom('符合', '批准', '低于'), customerGrade: fc.constantFrom('小型', '中型', '大型'), event: fc.constantFrom('新开', '续约', '升级', '流失'), product: fc.constantFrom('预存', '光纤平移', '其他'), region: fc.constantFrom('东部', '西部'),
  visited: flag, closed: flag, closer: fc.option(fc.constantFrom(...PEOPLE), { nil: null }), expiring: flag, secondary: flag, noMonthlyFee: flag, earlyRenewal: flag, validUser: flag,
});

export const sales: fc.Arbitrary<readonly Row[]> = fc.array(sale, { minLength: 1, maxLength: 25 });

const score = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
const person = (name: string): fc.Arbitrary<Row> => fc.record({
  person: fc.constant(name), team: fc.constantFrom(...TEAMS), role: fc.constantFrom('组长', '营业员', '经理', '业务员'), department: fc.constantFrom('销售部', '财务部'), target: fc.constantFrom(100, 10000, 99999.99), basePay: cents(5000),
  share: fc.integer({ min: 1, max: 9 }), trained: flag, satisfaction: score, 'score.态度': score, 'score.技能': score, 'score.服从': score, 'score.协作': score, 'score.个人': score,
});

export const tables: fc.Arbitrary<Tables> = fc.record({
  sales,
  people: fc.tuple(...PEOPLE.map(person)),
  teams: fc.tuple(...TEAMS.map((team) => fc.record({ team: fc.constant(team), target: fc.constantFrom(1000, 50000) }))),
  history: fc.array(fc.record({ customer: fc.constantFrom(...CUSTOMERS), date: fc.constantFrom('2018-08-15', '2019-07-01') }), { maxLength: 2 }),
});

/** A preset with the parameters of its first example, and what it says, as text. */
export interface Subject {
  readonly id: string;
  readonly scheme: Scheme;
  readonly params: Row;
  readonly text: string;
}

export const SUBJECTS: readonly Subject[] = PRESETS.map(({ id }) => {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return { id, scheme, params: paramsFor(scheme), text: JSON.stringify(schemeToJson({ ...scheme, examples: [] })) };
});

/** The grades in the tables are those of sizes; a preset with rates by grade gets rates for them. */
function paramsFor({ parameters, examples }: Scheme): Row {
  const graded = parameters.some(({ type, keys }) => type === 'mapping' && keys === undefined);
  return { ...examples[0]?.params, ...(graded ? { rates: { 小型: '1%', 中型: '3%', 大型: '5%' } } : {}) };
}

/** Whether a scheme says any of these words, as keys or values. */
export function says({ text }: Subject, ...words: readonly string[]): boolean {
  return words.some((word) => text.includes(`"${word}"`));
}
