import { openExcel } from '../../src/workbench/node';
import type { FunctionResult } from '../../src/workbench/protocol';
import { callIn } from './call';

// A workbook may count days from 1904, as old files from the Mac do: the same day is then 1,462 less.

const EARLIER = 1462;
const march = 45352;

const sales = (shift: number) => [['日期', '销售员', '客户', '金额'], [march - shift, '张三', '甲公司', 1000], ['2024-04-02', '张三', '乙公司', 2000]];
const params = (shift: number) => [['from', march + 20 - shift]];

test.each([[1900, 0], [1904, EARLIER]] as const)('a workbook that counts from %i: dates in tables and parameters are the same days', async (dateSystem, shift) => {
  const cost = (given: unknown) => callIn({ dateSystem }, 'SCHEME_COST', 'customer-order-size', sales(shift), null, given, null, null);
  expect(await cost(null)).toBe(250);
  expect(await cost(params(shift))).toBe(200);
});

test('serials and dates in words are compared as days', async () => {
  const opens = (dateSystem: 1900 | 1904, date: number) => callIn({ dateSystem }, 'NEW_CUSTOMER', [['甲'], ['甲']], [[date], ['2024-02-01']], null, null, null);
  expect(await opens(1900, march)).toEqual([[false], [true]]);
  expect(await opens(1904, march - EARLIER)).toEqual([[false], [true]]);
  expect(await opens(1904, march - EARLIER - 60)).toEqual([[true], [false]]);
});

test('the open workbook is asked once for all calls', async () => {
  const excel = (await openExcel()).asGlobals();
  try {
    excel.standIn.workbook.date1904 = true;
    jest.isolateModules(() => jest.requireActual('../../src/functions/runtime'));
    const call = (): Promise<FunctionResult> => excel.standIn.functions.invoke('SCHEME_COST', ['customer-order-size', sales(EARLIER), null, params(EARLIER), null, null, null]);
    const asked = () => excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;
    expect(await Promise.all([call(), call(), call()])).toEqual([200, 200, 200]);
    expect(asked()).toBe(1);
    expect(await call()).toBe(200);
    expect(asked()).toBe(1);
  } finally {
    excel.close();
  }
});
