import { keepScheme } from '../../src/excel/schemes';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { errorValue } from '../../src/workbench/model';
import { FunctionError, type FunctionArgument, type FunctionResult } from '../../src/workbench/protocol/functions';
import type { Language } from '../../src/i18n';
import type { FunctionDefinition } from '../../src/functions/definition';
import { FUNCTIONS } from '../../src/functions/library';
import { PRESETS } from '../../src/presets';
import { agree, isSameToZeros } from './blanks-as-zeros';
import { inLanguage } from './call';
import { ERROR, HARD_INPUTS } from './hard-inputs';

// The functions as Excel calls them: through the custom-functions runtime of Microsoft's own library, with the arguments that it sends.

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

const plain = (value: unknown): FunctionArgument => {
  if (Array.isArray(value)) return value.map((row: unknown) => (Array.isArray(row) ? row.map(plainCell) : []));
  return plainCell(value);
};
const plainCell = (value: unknown) => (value === ERROR ? errorValue(ERROR) : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null);

/** A single value arrives as a block of one where the function takes cells. */
function sent({ parameters }: FunctionDefinition, given: readonly unknown[]): FunctionArgument[] {
  return parameters.map(({ takes }, index) => {
    const argument = given[index] ?? null;
    return plain(takes === 'cells' && argument !== null && !Array.isArray(argument) ? [[argument]] : argument);
  });
}

const codesIn = (result: FunctionResult): unknown => {
  if (result instanceof FunctionError) return result.code;
  return Array.isArray(result) ? result.map((row: FunctionResult[]) => row.map(codesIn)) : result;
};

const said = (result: FunctionResult): string => (result instanceof FunctionError ? result.message : '');

describe.each(['zh', 'en'] as const)('through the runtime of office.js, in %s', (language) => {
  const at: { excel?: OpenExcel } = {};

  beforeAll(async () => {
    at.excel = (await openExcel({ language: TAGS[language] })).asGlobals();
    jest.isolateModules(() => jest.requireActual('../../src/functions/runtime'));
  });
  afterAll(() => at.excel?.close());

  const excel = (): OpenExcel => {
    if (at.excel === undefined) throw new Error('No Excel is open.');
    return at.excel;
  };
  const invoke = (id: string, ...given: FunctionArgument[]): Promise<FunctionResult> => excel().standIn.functions.invoke(id, given, { takesErrors: true });
  const invokeShaped = (definition: FunctionDefinition, given: readonly unknown[]): Promise<FunctionResult> => invoke(definition.id, ...sent(definition, given));

  test('every example of every function', async () => {
    const calls = FUNCTIONS.flatMap((definition) => definition.examples.map((example) => ({ definition, example })));
    const results = await Promise.all(calls.map(({ definition, example }) => invokeShaped(definition, example.arguments.map((argument) => inLanguage(argument, language)))));
    calls.forEach(({ definition, example }, index) => {
      const expected = inLanguage(example.result, language);
      const shown = results[index];
      // A single value that was sent as a block of one comes back as one.
      const value = !Array.isArray(expected) && Array.isArray(shown) ? shown.flat()[0] : shown;
      expect([definition.id, example.says.en, value]).toEqual([definition.id, example.says.en, expected]);
    });
  });

  test('blanks, texts, errors and huge numbers given to every function', async () => {
    const results = await Promise.all(HARD_INPUTS.map(async ({ id, given }) => {
      const definition = FUNCTIONS.find((each) => each.id === id);
      return definition === undefined ? '' : invokeShaped(definition, given);
    }));
    HARD_INPUTS.forEach(({ id, expected }, index) => {
      const shown = codesIn(results[index] ?? '');
      const value = !Array.isArray(expected) && Array.isArray(shown) ? shown.flat()[0] : shown;
      expect([id, value]).toEqual([id, expected]);
    });
  });

  test('examples and hard inputs come to the same where Excel sends blank cells as 0', async () => {
    const examples = FUNCTIONS.flatMap((definition) => definition.examples.map((example) => ({ definition, given: example.arguments.map((argument) => inLanguage(argument, language)) })));
    const hard = HARD_INPUTS.flatMap(({ id, given }) => FUNCTIONS.filter((definition) => definition.id === id).map((definition) => ({ definition, given })));
    const calls = [...examples, ...hard].filter(({ definition, given }) => isSameToZeros(definition.id, given));
    const results = async () => (await Promise.all(calls.map(({ definition, given }) => invokeShaped(definition, given)))).map(codesIn);
    const told = await results();
    excel().standIn.functions.blanksAsZero = true;
    const zeros = await results();
    excel().standIn.functions.blanksAsZero = false;
    expect(calls.flatMap(({ definition, given }, index) => (agree(told[index], zeros[index]) ? [] : [[definition.id, given, told[index], zeros[index]]]))).toEqual([]);
  });

  test('errors stay in their cell, each with its sentence', async () => {
    const tiers = [[0, 0.05], [1000, 0.08]];
    const result = await invoke('TIERED_COMMISSION', [[800], [null], ['x'], [-1], [errorValue('#N/A')], [errorValue('#REF!')], ['']], tiers, null, null, null, null);
    expect(codesIn(result)).toEqual([[40], [''], ['#VALUE!'], ['#NUM!'], ['#N/A'], ['#VALUE!'], ['']]);
    expect(Array.isArray(result) ? said(result[2]?.[0] ?? '') : '').toMatch(language === 'zh' ? /^参数 amount 无法识别：“x”不是数字/ : /^The argument amount cannot be read: "x" is not a number/);
    const whole = await invoke('SPLIT_POOL', 100, [[1], ['?'], [2]], null);
    expect([codesIn(whole), said(whole)]).toEqual(['#VALUE!', expect.stringMatching(language === 'zh' ? /weights 的第 2 个单元格/ : /weights, cell 2/)]);
  });

  test('a column of 100,000 amounts is one call', async () => {
    const amounts = Array.from({ length: 100_000 }, (_, row) => [row / 100]);
    const result = await invoke('TIERED_COMMISSION', amounts, [[0, 0.05]], null, null, null, null);
    expect(Array.isArray(result) ? [result.length, result[99_999]] : []).toEqual([100_000, [50]]);
  });

  test('a scheme kept in the workbook is found by its name, and by its new content once it was kept again', async () => {
    const json = { ...Object(PRESETS.find(({ id }) => id === 'assist-hours')?.json), id: 'ours', name: { zh: '我们的工时奖', en: 'Our hours' } };
    const dearer = { ...json, parameters: [{ name: 'rate', type: 'amount', label: { zh: '每小时', en: 'Per hour' }, default: 50 }] };
    const sales = [['日期', '员工', '工时'], ['2024-03-01', '张三', 2]];
    const cost = (name: string) => invoke('SCHEME_COST', name, sales, null, null, null, null, null);
    expect([codesIn(await cost('我们的工时奖')), said(await cost('我们的工时奖'))]).toEqual(['#VALUE!', expect.stringContaining('我们的工时奖')]);
    await Excel.run((context) => keepScheme(context, { id: 'ours', json }));
    expect(await Promise.all([cost('我们的工时奖'), cost('our HOURS'), cost('ours')])).toEqual([80, 80, 80]);
    await Excel.run((context) => keepScheme(context, { id: 'ours', json: dearer }));
    expect(await cost('ours')).toBe(100);
  });
});
