import type { Cell, RawTable } from '../../src/table';
import { CellsInRows } from '../../src/table';

/** The schemes that are measured whole, each with a table as a company would have it. */
export const SCHEMES = ['first-year-contract', 'retention-mobile', 'rank-prizes', 'base-plus-tiers'] as const;

export type MeasuredScheme = (typeof SCHEMES)[number];

/** A table that is also there as rows, for those who loop over them. */
export interface BenchTable extends RawTable {
  readonly rows: readonly (readonly Cell[])[];
}

export interface BenchTables {
  readonly sales: BenchTable;
  readonly people: BenchTable;
}

/** Figures for the parameters that have no default. */
export const PARAMETERS: Readonly<Record<MeasuredScheme, Readonly<Record<string, unknown>>>> = {
  'first-year-contract': { regions: ['西部'], contracts: 'first' },
  'retention-mobile': {},
  'rank-prizes': {},
  'base-plus-tiers': { tiers: [{ atLeast: 0, value: 0.01 }, { atLeast: 10_000, value: 0.02 }, { atLeast: 50_000, value: 0.03 }] },
};

const HEADERS: Readonly<Record<MeasuredScheme, readonly string[]>> = {
  'first-year-contract': ['合同号', '日期', '业务员', '客户', '金额', '推荐人', '客户等级', '区域', '状态'],
  'retention-mobile': ['日期', '员工', '岗位', '副卡', '无月租', '取消重办', '有效用户', '到期', '状态'],
  'rank-prizes': ['日期', '员工', '数量', '目标', '状态'],
  'base-plus-tiers': ['订单号', '日期', '业务员', '客户', '金额', '状态'],
};

/** Tables of so many rows over one year: a person for every hundred rows, a customer for every four; the same every time. */
export function tablesFor(scheme: MeasuredScheme, count: number): BenchTables {
  const pick = chance();
  const people = names('员工', Math.ceil(count / 100));
  const customers = names('客户', Math.ceil(count / 4));
  const one = <T>(list: readonly T[]): T | null => list[pick(list.length)] ?? null;
  const yes = (percent: number): string => (pick(100) < percent ? '是' : '否');
  const status = (): Cell => (pick(100) < 2 ? '退款' : null);
  const amount = (): number => pick(5_000_000) / 100;
  const rowOf: Readonly<Record<MeasuredScheme, (row: number) => Cell[]>> = {
    'first-year-contract': (row) => [
      `HT${row}`, date(pick), one(people), one(customers), amount(), pick(10) < 7 ? one(people) : null, one(['普通', '大型企业', '知名品牌']), one(['东部', '西部', '南部']), status(),
    ],
    'retention-mobile': () => [date(pick), one(people), one(['营业员', '客户经理']), yes(10), yes(5), yes(5), yes(90), yes(50), status()],
    'rank-prizes': () => [date(pick), one(people), pick(50), 10 + pick(40), status()],
    'base-plus-tiers': (row) => [`D${row}`, date(pick), one(people), one(customers), amount(), status()],
  };
  const rows: Cell[][] = [];
  for (let row = 0; row < count; row++) {
    // By way of JSON, so that texts are as a parser leaves them.
    const cells: Cell[] = JSON.parse(JSON.stringify(rowOf[scheme](row)));
    rows.push(cells);
  }
  return { sales: table('销售', HEADERS[scheme], rows), people: table('人员', ['姓名', '底薪'], people.map((name, index) => [name, 3000 + (index % 50)])) };
}

function table(name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): BenchTable {
  return { name, headers, rows, length: rows.length, column: (index) => new CellsInRows(rows, index), dateSystem: 1900, hiddenRows: 0, totals: [], address: () => undefined, rowName: (row) => String(row + 1) };
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function date(pick: (below: number) => number): string {
  const [month, day] = [1 + pick(12), 1 + pick(28)];
  return `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole numbers from 0, of which the same follow one another every time. */
function chance(): (below: number) => number {
  let state = 20240229;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}
