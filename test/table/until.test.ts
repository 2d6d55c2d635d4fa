import { dayOf } from '../../src/calendar';
import type { Day } from '../../src/calendar';
import type { Cell, RawTable } from '../../src/table';
import { findTable, mapColumns, NameBooks, STANDARD, Table, tableUntil } from '../../src/table';

const HEADERS = ['日期', '销售员', '金额', '回款日期'];

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === null) throw new Error('There is no such day.');
  return found;
}

/** The table at the end of 2024-03, read with the dates that were read to know it, and read anew from its cells. */
function atEndOfMarch(rows: readonly (readonly Cell[])[]): { readonly raw: RawTable; readonly then: RawTable; readonly handedOver: Table; readonly readAnew: Table } {
  const raw = findTable({ name: '订单', sheet: '订单', cells: [HEADERS, ...rows] }, 'sales');
  if (!raw.ok) throw new Error('There is no table.');
  const map = mapColumns(raw.value, 'sales');
  if (!map.ok) throw new Error('The columns do not match.');
  const { table, dates } = tableUntil(raw.value, 'sales', map.value, STANDARD, day(2024, 3, 31));
  const read = (known?: typeof dates): Table => new Table('sales', table, map.value, new NameBooks(), STANDARD, known);
  return { raw: raw.value, then: table, handedOver: read(dates), readAnew: read() };
}

function told(table: Table, field: string): unknown {
  const { state, days, trouble } = table.dates(field);
  return { state: [...state], days: [...days], troubles: Array.from(state, (_, row) => trouble(row)) };
}

const EARLY: readonly (readonly Cell[])[] = [
  ['2024-03-01', '张三', 100, 45353],
  ['待定', '李四', 200, null],
  ['2024-02-30', '王五', 300, '2024年3月9日'],
  [45382, '张三', 400, '09/03/24'],
];

describe('a table at the end of a day', () => {
  test.each<[string, readonly (readonly Cell[])[]]>([
    ['without later days', EARLY],
    ['with rows dated later', [['2024-04-01', '张三', 50, '2024-03-05'], ...EARLY, ['2024-12-31', '李四', 60, 'x']]],
    ['with a later day in another column', [...EARLY, ['2024-03-20', '李四', 70, '2024-04-02']]],
    ['with both', [['2024-05-01', '张三', 80, '2024-05-02'], ...EARLY, ['2024-03-20', '李四', 70, '2024-04-02']]],
  ])('has the dates that its cells say: %s', (_, rows) => {
    const { handedOver, readAnew } = atEndOfMarch(rows);
    for (const field of ['date', 'collectedDate']) expect(told(handedOver, field)).toEqual(told(readAnew, field));
  });

  test('is the table itself where no day is later', () => {
    const { raw, then } = atEndOfMarch(EARLY);
    expect(then).toBe(raw);
  });

  test('lacks rows dated later, and later days elsewhere', () => {
    const { then, handedOver } = atEndOfMarch([['2024-04-01', '张三', 50, null], ['2024-03-20', '李四', 70, '2024-04-02'], ['2024-03-21', '王五', 90, '2024-03-30']]);
    expect(then.length).toBe(2);
    expect([0, 1].map((row) => then.rowName(row))).toEqual(['3', '4']);
    expect([...handedOver.dates('collectedDate').days]).toEqual([0, day(2024, 3, 30)]);
  });
});
