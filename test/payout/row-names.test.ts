import { say } from '../../src/i18n';
import type { Job } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { findTable, type Cell, type TableName } from '../../src/table';
import { valueOf } from '../scheme/sample';
import { notesOf, schemeOf } from './house';

/** Two rows of titles, a header in row 3, and a blank row between the data: what stands in data row 1 is in row 4, what is in 2 in row 6. */
const under = (...rows: (readonly Cell[])[]): Cell[][] => [['一季度', null], [], ...rows.slice(0, 2).map((row) => [...row]), [], ...rows.slice(2).map((row) => [...row])];

const SALES = under(
  ['日期', '销售员', '订单号', '金额', '状态'],
  ['2024-01-05', '张三', 'A1', 100, null],
  ['2024-01-06', '张三', 'A1', 200, null],
  ['2024-01-07', '张三', 'A2', '一百', null],
  ['2024-01-08', '李四', 'A3', 50, '退款'],
);
const PEOPLE = under(['姓名', '底薪'], ['张三', 3000], ['张三', 4000]);

const SCHEME = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } });

function pay(sheets: Partial<Record<TableName, Cell[][]>>, onSheet: boolean) {
  const tables: Partial<Record<TableName, NonNullable<Job['tables']['sales']>>> = {};
  for (const kind of ['sales', 'people'] as const) {
    const cells = sheets[kind];
    if (cells !== undefined) tables[kind] = valueOf(findTable({ name: '表', cells, ...(onSheet ? { sheet: '表', firstRow: 1 } : {}) }, kind));
  }
  return payOut(valueOf(prepare({ scheme: SCHEME, parameters: {}, tables, findScheme: () => undefined })));
}

// The used range of the sheet begins in its row 2; a text file begins with its first line.
describe.each([['on a sheet', true, 1], ['in a text file', false, 0]] as const)('rows %s', (_, onSheet, above) => {
  const paid = () => pay({ sales: SALES, people: PEOPLE }, onSheet);
  const [first, second, bad, refunded] = [4 + above, 6 + above, 7 + above, 8 + above].map(String);

  test('are told as they are found there: in the working, among problems and in notes', () => {
    const payout = paid();
    expect(payout.lines[0]?.places).toEqual([first, second]);
    expect(payout.lines[0]?.why('en')).toContain(`(rows ${first}, ${second})`);
    expect(payout.lines[0]?.why('zh')).toContain(`（第 ${first}、${second} 行）`);
    expect(payout.rejected.map(({ table, place }) => [table, place])).toEqual([['sales', bad], ['people', second]]);
    expect(payout.rejected.map(({ sentence }) => say(sentence, 'en'))[1]).toContain(`row ${first} counts`);
    expect(payout.excluded.map(({ place }) => place)).toEqual([refunded]);
    expect(notesOf(payout, 'duplicate-order')).toEqual([`Order A1 is in rows ${first}, ${second}; all of them count: check for duplicates.`]);
    expect(payout.notes.find(({ code }) => code === 'duplicate-order')?.place).toBe(second);
  });

  test('are counted as data rows for programs', () => {
    const payout = paid();
    expect(payout.lines[0]?.rows).toEqual([1, 2]);
    expect(payout.rejected.map(({ row }) => row)).toEqual([3, 2]);
    expect(payout.excluded.map(({ row }) => row)).toEqual([4]);
  });
});
