import { errorValue } from '../../src/workbench/model';
import { FunctionError } from '../../src/workbench/protocol';
import { freshExcel } from './excel';

const excel = freshExcel();

describe('custom functions run in the library\'s own runtime', () => {
  test('values, blocks, promises, errors', async () => {
    CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
    CustomFunctions.associate('TIMES', (block: number[][], by: number) => block.map((line) => line.map((one) => one * by)));
    CustomFunctions.associate('LATER', async (text: string) => {
      await Promise.resolve();
      return `${text}!`;
    });
    CustomFunctions.associate('BAD', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '请检查区间'); });
    CustomFunctions.associate('NONE', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable); });
    CustomFunctions.associate('NUM', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber); });
    CustomFunctions.associate('ZERO', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero); });
    CustomFunctions.associate('BROKEN', () => { throw new TypeError('a programming mistake'); });
    CustomFunctions.associate('ENDLESS', () => Infinity);
    CustomFunctions.associate('NOTHING', () => null);
    CustomFunctions.associate('CELLS', () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '坏行')], ['', 'x']]);
    CustomFunctions.associate('WHERE', (invocation: CustomFunctions.Invocation) => invocation.address ?? '');
    CustomFunctions.associate('BLANK', (given: unknown) => (given === null ? 'blank' : 'filled'));
    const { functions } = excel.standIn;
    expect(functions.ready).toBe(true);
    const call = (id: string, ...given: Parameters<typeof functions.invoke>[1]): ReturnType<typeof functions.invoke> => functions.invoke(id, given, { address: 'Sheet1!B2' });
    expect(await Promise.all([
      call('ADD', 2, 40), call('TIMES', [[1, 2], [3, 4]], 10), call('LATER', '好'), call('BAD'), call('NONE'), call('NUM'), call('ZERO'), call('BROKEN'), call('ENDLESS'), call('NOTHING'),
      call('CELLS'), call('WHERE'), call('BLANK', null), call('UNKNOWN'), call('ADD', errorValue('#N/A'), 1), call('add', 1, 1),
    ])).toEqual([
      42, [[10, 20], [30, 40]], '好!', new FunctionError('#VALUE!', '请检查区间'), new FunctionError('#N/A', ''), new FunctionError('#NUM!', ''), new FunctionError('#DIV/0!', ''),
      new FunctionError('#VALUE!', ''), new FunctionError('#NUM!', ''), 0, [[1, new FunctionError('#VALUE!', '坏行')], ['', 'x']], 'Sheet1!B2', 'blank', new FunctionError('#VALUE!', ''),
      new FunctionError('#N/A', ''), 2,
    ]);
  });

  test('a function that takes errors is given them', async () => {
    CustomFunctions.associate('SEE', (block: unknown[][]) => block.map((line) => line.map((one) => one instanceof CustomFunctions.Error ? one.code : String(one))));
    expect(await excel.standIn.functions.invoke('SEE', [[[1, errorValue('#DIV/0!')]]], { takesErrors: true })).toEqual([['1', '#DIV/0!']]);
  });

  test('a cancelled call is told so', async () => {
    const told = new Promise((resolve) => {
      CustomFunctions.associate('SLOW', (invocation: CustomFunctions.CancelableInvocation) => {
        invocation.onCanceled = () => resolve('cancelled');
        return new Promise(() => undefined);
      });
    });
    void excel.standIn.functions.invoke('SLOW', [], { cancelable: true });
    await new Promise((resolve) => setTimeout(resolve, 10));
    excel.standIn.functions.cancelAll();
    expect(await told).toBe('cancelled');
  });

  test('a thousand calls of one moment go in one message and come back in one request', async () => {
    CustomFunctions.associate('HALF', (n: number) => n / 2);
    const before = excel.standIn.log.length;
    const results = await Promise.all(Array.from({ length: 1000 }, (_, n) => excel.standIn.functions.invoke('HALF', [n])));
    expect(results[999]).toBe(499.5);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.standIn.log.length - before).toBe(1);
  });
});
