import { findTable, STANDARD, type Cell, type RawTable } from '../../src/table';
import { changedHeaders, columnOptions, fieldRows, mappingOf, unreadStatusColumns, withoutLeftOut, type FieldNeed, type FieldRow } from '../../src/taskpane/state/columns';
import { sheetOf } from './memory-book';

const table = (...cells: readonly (readonly Cell[])[]): RawTable => {
  const found = findTable(sheetOf('订单', cells), 'sales');
  if (!found.ok) throw new Error('There is no table.');
  return found.value;
};
const needs: readonly FieldNeed[] = [
  { table: 'sales', field: 'status', need: 'optional' },
  { table: 'sales', field: 'date', need: 'required' },
  { table: 'sales', field: 'amount', need: 'required' },
];
const seen = (raw: RawTable, overrides: Readonly<Record<string, readonly string[]>> = {}): unknown =>
  fieldRows(needs, { table: 'sales', raw, overrides, fields: STANDARD }).map(({ field, column, problem, sample }) => [field, column, problem?.code, sample]);

test('fields that are needed come first, each with its column and a sample as people write it', () => {
  expect(seen(table(['状态', '日期', '金额'], [null, null, ''], ['有效', 45352, 1200]))).toEqual([
    ['date', 1, undefined, '2024-03-01'], ['amount', 2, undefined, '1200'], ['status', 0, undefined, '有效'],
  ]);
});

test('a field without a column has none', () => {
  expect(seen(table(['日期', '备注'], [45352, 'x']))).toEqual([['date', 0, undefined, '2024-03-01'], ['amount', null, undefined, undefined], ['status', null, undefined, undefined]]);
});

test('two columns for one field are asked about, and the others are understood all the same', () => {
  const raw = table(['日期', '金额', '销售额'], [45352, 1, 2]);
  expect(seen(raw)).toEqual([['date', 0, undefined, '2024-03-01'], ['amount', null, 'column-twice', undefined], ['status', null, undefined, undefined]]);
  expect(seen(raw, { amount: ['销售额'] })).toEqual([['date', 0, undefined, '2024-03-01'], ['amount', 2, undefined, '2'], ['status', null, undefined, undefined]]);
});

test('an amount in 万元 is refused also where the user chooses it', () => {
  expect(seen(table(['日期', '金额（万元）'], [45352, 1]))).toContainEqual(['amount', null, 'amount-unit', undefined]);
  expect(seen(table(['日期', '毛利（万元）'], [45352, 1]), { amount: ['毛利（万元）'] })).toContainEqual(['amount', null, 'amount-unit', undefined]);
});

test('a column that the user leaves out is found for nothing', () => {
  const raw = table(['日期', '金额', '状态'], [45352, 1, 'x']);
  expect(seen(raw, { status: [] })).toContainEqual(['status', null, undefined, undefined]);
  expect(withoutLeftOut('sales', raw, { status: [] }, STANDARD).headers).toEqual(['日期', '金额', '']);
  expect(withoutLeftOut('sales', raw, {}, STANDARD)).toBe(raw);
  expect([...mappingOf({ status: [], amount: ['金额'] })]).toEqual([['amount', ['金额']]]);
});

test('columns are offered with their letters on the sheet; those without a header are not', () => {
  expect(columnOptions(table(['日期', '', '金额'], [45352, 0, 1]))).toEqual([
    { column: 0, header: '日期', letters: 'A' }, { column: 2, header: '金额', letters: 'C' },
  ]);
});

describe('a status may stand in several columns', () => {
  const raw = table(['日期', '金额', '订单状态', '退款状态', '物流情况'], [45352, 1, '有效', '未退款', '已退货'], [45353, 2, '有效', '未退款', '已签收']);
  const of = (overrides: Readonly<Record<string, readonly string[]>> = {}): FieldRow => {
    const [row] = fieldRows(needs, { table: 'sales', raw, overrides, fields: STANDARD }).filter(({ field }) => field === 'status');
    if (row === undefined) throw new Error('The scheme reads a status.');
    return row;
  };
  const unread = (overrides: Readonly<Record<string, readonly string[]>> = {}): string[] =>
    unreadStatusColumns({ table: 'sales', raw, overrides, fields: STANDARD }).map(({ header, letters }) => `${header} ${letters}`);

  test('all that are found by their headers are taken; one that only looks like a status is told', () => {
    expect(of()).toMatchObject({ column: 2, further: [3], several: true });
    expect(unread()).toEqual(['物流情况 E']);
  });

  test('one is added, replaced or taken out without losing the others', () => {
    expect(changedHeaders(of(), raw, 2, '物流情况')).toEqual(['订单状态', '退款状态', '物流情况']);
    expect(changedHeaders(of(), raw, 0, '物流情况')).toEqual(['物流情况', '退款状态']);
    expect(changedHeaders(of(), raw, 1, null)).toEqual(['订单状态']);
    expect(changedHeaders(of({ status: ['退款状态'] }), raw, 0, null)).toEqual([]);
  });

  test('those that the user chooses are taken, in that order, and the others are told', () => {
    const chosen = { status: ['物流情况', '退款状态'] };
    expect(of(chosen)).toMatchObject({ column: 4, further: [3] });
    expect(unread(chosen)).toEqual(['订单状态 C']);
  });

  test('where the user says that no column is one, none is told', () => {
    expect(of({ status: [] })).toMatchObject({ column: null, further: [] });
    expect(unread({ status: [] })).toEqual([]);
  });

  test('only a field that may stand in several has further ones', () => {
    expect(fieldRows(needs, { table: 'sales', raw, overrides: {}, fields: STANDARD }).filter(({ several }) => several).map(({ field }) => field)).toEqual(['status']);
  });
});
