import * as fc from 'fast-check';
import type { Cell, Column, Grid, RawTable, TableName } from '../../src/table';
import { textOfTable } from '../../src/report';
import { findTable, mapColumns, NameBooks, rowsOf, Table } from '../../src/table';
import { readCsv, sourceOf } from '../../src/xlsx';
import { allRows } from './text-rows';

/*
 * A text table is packed column by column as it is read. Whatever it holds, it must be understood as if it lay there row by row.
 */

function gridOf(rows: readonly (readonly string[])[]): Grid {
  const quoted = (field: string): string => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  const read = readCsv(sourceOf(new TextEncoder().encode(rows.map((row) => `${row.map(quoted).join(',')}\n`).join(''))), 'sales.csv');
  if (!read.ok) throw new Error('No text table.');
  return read.value.grid;
}

function found(grid: Grid): RawTable {
  const table = findTable(grid, 'sales');
  if (!table.ok) throw new Error('No table.');
  return table.value;
}

function tableOf(raw: RawTable, kind: TableName = 'sales'): Table {
  const map = mapColumns(raw, kind);
  if (!map.ok) throw new Error(map.problems.map(({ code }) => code).join());
  return new Table(kind, raw, map.value, new NameBooks());
}

const states = ({ state, trouble }: Column): unknown => Array.from(state, (each, row) => [each, trouble(row)?.code]);

/** All that is understood of a table, in figures and texts. */
function understood(table: Table): unknown {
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const [dates, times, people, customers, amounts, words, flags] = [
    table.dates('date'), table.moments('time'), table.names('person'), table.names('customer'), table.numbers('amount'), table.words('status'), table.flags('visited'),
  ];
  return {
    dates: [...dates.days], times: [...times.days, ...times.seconds], snapped: amounts.snapped,
    amounts: rows.map((row) => amounts.values.at(row)).map((value) => `${value.units}e-${value.scale}`.replace(/(?<=^-?\d*?)0+(?=e-)/, '')).length,
    exact: rows.map((row) => amounts.values.sumOf([row])).map((value) => value.units / 10 ** value.scale),
    below: rows.map((row) => amounts.below(row)?.units),
    people: rows.map((row) => people.names.shown(people.codes[row] ?? -1)), customers: rows.map((row) => [customers.codes[row], customers.names.shown(customers.codes[row] ?? -1)]),
    words: rows.map((row) => words.word(row)), flags: [...flags.flags], states: [dates, times, people, customers, amounts, words, flags].map(states), totals: table.totals,
  };
}

const HEADER = ['日期', '时间', '业务员', '客户', '金额', '状态', '已进店'];
const blank = fc.constantFrom('', ' ', '\u200b');
const date = fc.oneof(fc.constantFrom('2024-03-01', '2024/3/2', '20240303', '45355', '2024-13-01', '3/1/2024'), blank);
const time = fc.oneof(fc.constantFrom('9:30', '2024-03-01 10:00', '0.5', 'later'), blank);
const name = fc.oneof(fc.constantFrom('张三', ' 张三', 'ANN', 'ann', '007', '7', '7.0', '合计', '小计', 'Ann Total', '#N/A'), blank);
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^(0|[1-9]\d{0,8})(\.\d{1,4})?$/) },
  { weight: 1, arbitrary: fc.constantFrom('-5', '-0', '¥5', '1,200.00', '(3)', '5%', '1000.0000000000001', '123456789012345', '0.0000001', '1.2万', 'x', '007') }, { weight: 1, arbitrary: blank },
);
const line = fc.tuple(date, time, name, name, amount, fc.oneof(fc.constantFrom('有效', '退款', '已退款', '?'), blank), fc.oneof(fc.constantFrom('是', '否', 'yes', '1', '2'), blank));
const lines = fc.array(fc.oneof({ weight: 12, arbitrary: line }, { weight: 1, arbitrary: fc.constant(['', '', '', '', '', '', '']) }, { weight: 1, arbitrary: fc.constant(['小计', '', '', '', '12']) }), { maxLength: 200 });

test('a packed table is understood as the same table row by row', () => {
  fc.assert(fc.property(lines, fc.integer({ min: 0, max: 150 }), fc.boolean(), (some, plain, titled) => {
    const more = Array.from({ length: plain }, (_, at) => ['2024-03-01', '', '张三', `客户${at}`, String(at * 1.25), '', '']);
    const packed = gridOf([...(titled ? [['销售明细'], []] : []), HEADER, ...more, ...some]);
    const [one, other] = [found(packed), found({ name: packed.name, cells: allRows(packed) })];
    expect(rowsOf(one)).toEqual(rowsOf(other));
    const named = ({ length, headers, rowName }: typeof one) => [length, headers, Array.from({ length }, (_each, row) => rowName(row))];
    expect(named(one)).toEqual(named(other));
    expect(understood(tableOf(one))).toEqual(understood(tableOf(other)));
    expect(Buffer.concat([...textOfTable(one)])).toEqual(Buffer.concat([...textOfTable(other)]));
  }), { numRuns: 80 });
});

test('a note about the unit at the end of a long text is seen', () => {
  const rows = [HEADER, ...Array.from({ length: 500 }, (_, at) => ['2024-03-01', '', '张三', `客户${at}`, '12', '', '']), ['单位：万元']];
  expect(found(gridOf(rows)).unitNote).toMatchObject({ unit: '万元' });
});

test.each<[string, string, string]>([
  ['a comma for the decimals', '1.234,56', 'comma'], ['a point for the decimals', '1234.56', 'point'], ['nothing that tells', '1.500', 'open'],
])('the marks of a packed column are found where it has %s', (_, field, kind) => {
  const cells: Cell[][] = [['日期', '金额'], ...Array.from({ length: 300 }, () => ['2024-03-01', field])];
  const text = cells.map((row) => `${row.join(';')}\n`).join('');
  const read = readCsv(sourceOf(new TextEncoder().encode(text)), 'sales.csv');
  const map = read.ok ? mapColumns(found(read.value.grid), 'sales') : read;
  const codes = map.ok ? [map.value.figures.get('amount')?.comma === true ? 'comma' : 'point'] : map.problems.map(({ code }) => code);
  expect(codes).toEqual([{ comma: 'comma', point: 'point', open: 'figures-unclear' }[kind]]);
});
