import type { Language, Problem } from '../../src/i18n';
import { say } from '../../src/i18n';
import type { RawTable, TableName } from '../../src/table';
import { findTable, mapColumns } from '../../src/table';

/** A table on a sheet, with these headers in row 3 from column B on. */
function headed(...headers: string[]): RawTable {
  const table = findTable({ name: '订单', sheet: '订单', firstRow: 2, firstColumn: 1, headerFirst: true, cells: [headers, headers.map(() => 'x')] }, 'sales');
  if (!table.ok) throw new Error('There is no table.');
  return table.value;
}

interface Asked {
  readonly kind?: TableName;
  readonly map?: Readonly<Record<string, string | readonly string[]>>;
  readonly wanted?: readonly string[];
}

function mapped(table: RawTable, { kind = 'sales', map = {}, wanted }: Asked = {}): Readonly<Record<string, number>> | readonly Problem[] {
  const result = mapColumns(table, kind, new Map(Object.entries(map)), wanted === undefined ? undefined : new Set(wanted));
  return result.ok ? Object.fromEntries(result.value.columns) : result.problems;
}

function problemsOf(table: RawTable, asked: Asked = {}): readonly Problem[] {
  const result = mapped(table, asked);
  if (!Array.isArray(result)) throw new Error('The columns were matched.');
  return result;
}

function said(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => say(problem.sentence, language)).join('\n');
}

describe('columns', () => {
  test('are found by their headers; others are left alone', () => {
    expect(mapped(headed('订单号', '备注', '日期', '金额（元）'))).toEqual({ orderId: 0, date: 2, amount: 3 });
  });

  test('are found by field names', () => {
    expect(mapped(headed('date', 'customerGrade', 'previousAmount'))).toEqual({ date: 0, customerGrade: 1, previousAmount: 2 });
  });

  test('of one header stand for what the table at hand makes of it', () => {
    const table = headed('姓名', '主管', '评分.态度', '客户');
    expect(mapped(table, { kind: 'people' })).toEqual({ person: 0, manager: 1, 'score.态度': 2 });
    expect(mapped(table)).toEqual({ person: 0, customer: 3 });
  });

  test('are what the user has chosen', () => {
    expect(mapped(headed('日期', '金额', '成交价'), { map: { amount: '成交价' } })).toEqual({ date: 0, amount: 2 });
    expect(mapped(headed('日期', '成交价 '), { map: { amount: '成交价' } })).toEqual({ date: 0, amount: 1 });
    expect(mapped(headed('姓名', '加分'), { kind: 'people', map: { 'score.Extra': '加分' } })).toEqual({ person: 0, 'score.extra': 1 });
  });

  test('given to one field are no longer found for another', () => {
    expect(mapped(headed('姓名', '销售员'), { map: { customer: '姓名' } })).toEqual({ customer: 0, person: 1 });
    expect(mapped(headed('回款金额'), { map: { amount: '回款金额' } })).toEqual({ amount: 0 });
  });

  test('may serve two fields if the user says so', () => {
    expect(mapped(headed('回款金额'), { map: { amount: '回款金额', collected: '回款金额' } })).toEqual({ amount: 0, collected: 0 });
  });
});

describe('two columns that fit one field', () => {
  const table = headed('金额', '日期', '成交金额');

  test('are named, with how to choose', () => {
    const problems = problemsOf(table);
    expect(problems).toMatchObject([{ code: 'column-twice', place: { table: 'sales', field: 'amount', cell: 'D3' } }]);
    expect(said(problems, 'zh')).toBe('“订单”里的“金额”（B 列）和“成交金额”（D 列）两列都可以作为“金额”，请指定用哪一列：在列对应中选定，或在命令行加 --map amount=金额。');
    expect(said(problems, 'en')).toContain('both "金额" (column B) and "成交金额" (column D) fit Amount');
    expect(said(problems, 'en')).toContain('--map amount=金额');
  });

  test('with blanks in the header are told with quotation marks for the command line', () => {
    expect(said(problemsOf(headed('Contract Amount', 'Sales')), 'en')).toContain('--map "amount=Contract Amount"');
  });

  test('are settled by choosing one', () => {
    expect(mapped(table, { map: { amount: '成交金额' } })).toEqual({ amount: 2, date: 1 });
  });

  test('are no problem where the field does not matter, and then it has no column', () => {
    expect(mapped(table, { wanted: ['date'] })).toEqual({ date: 1 });
    expect(problemsOf(table, { wanted: ['date', 'amount'] })).toHaveLength(1);
  });

  test('with one header have to be renamed, chosen or not', () => {
    const same = headed('金额', '日期', '金 额', '金额');
    for (const problems of [problemsOf(headed('金额', '金额')), problemsOf(same, { map: { amount: '金额' } })]) {
      expect(problems).toMatchObject([{ code: 'column-twice' }]);
      expect(said(problems, 'zh')).toContain('改名');
    }
  });

  test('of another table are told with the table in the option', () => {
    expect(said(problemsOf(headed('姓名', '员工'), { kind: 'people' }), 'en')).toContain('--map people.person=姓名');
  });
});

describe('a field that several columns may hold', () => {
  const table = headed('日期', '订单状态', '退款状态', '发货状态');
  const further = (map: Asked['map'] = {}): unknown => {
    const result = mapColumns(table, 'sales', new Map(Object.entries(map)));
    return result.ok ? [result.value.columns.get('status'), result.value.further.get('status')] : result.problems.map(({ code }) => code);
  };

  test('has all that fit, or those that the user has chosen', () => {
    expect(further()).toEqual([1, [2]]);
    expect(further({ status: '退款状态' })).toEqual([2, undefined]);
    expect(further({ status: ['发货状态', '退款状态'] })).toEqual([3, [2]]);
    expect(further({ status: ['发货状态', '无此列'] })).toEqual(['unknown-header']);
  });

  test('is not any field: two columns for another are refused', () => {
    const problems = problemsOf(table, { map: { date: ['日期', '发货状态'] } });
    expect(problems).toMatchObject([{ code: 'column-twice' }]);
    expect(said(problems, 'zh')).toContain('只能用一列');
  });
});

describe('words that the user teaches', () => {
  const taught = (field: string, word: string, meaning: string): string[] => {
    const result = mapColumns(headed('日期', '状态'), 'sales', new Map(), undefined, undefined, { words: new Map([[field, new Map([[word, meaning]])]]), figures: new Map() });
    return result.ok ? [...result.value.vocabularies.keys()] : result.problems.map(({ code, sentence }) => `${code} ${say(sentence, 'en')}`);
  };

  test('are of a field that takes words, and mean one of them', () => {
    expect(taught('status', '已发货', 'valid')).toEqual(['status']);
    expect(taught('visited', '来过', '是')).toEqual(['visited']);
    expect(taught('amount', '免费', '0')).toEqual([expect.stringMatching(/^unknown-field The field "amount" has no words .*priceStatus, visited.*status/)]);
    expect(taught('status', '已发货', 'good')).toEqual(['unknown-word "已发货" of Status cannot mean "good": use one of valid, refunded, returned, cancelled, fraud, not-settled.']);
  });
});

describe('a column that is not in yuan', () => {
  test.each(['金额(万元)', '金额（千元）', '金额(万)', '金额（美元）'])('%s is refused, and told what to do', (header) => {
    const problems = problemsOf(headed('日期', header));
    expect(problems).toMatchObject([{ code: 'amount-unit', place: { field: 'amount', cell: 'C3' } }]);
    expect(said(problems, 'zh')).toContain('换算成元并改写表头，例如“金额（元）”');
  });

  test('is refused when chosen too, under any header', () => {
    expect(problemsOf(headed('成交价(万元)'), { map: { amount: '成交价(万元)' } })).toMatchObject([{ code: 'amount-unit' }]);
    expect(problemsOf(headed('金额(万元)'), { map: { amount: '金额(万元)' } })).toMatchObject([{ code: 'amount-unit' }]);
  });

  test('is no problem beside one in yuan that is chosen, or where the field does not matter', () => {
    expect(mapped(headed('金额(万元)', '成交金额'), { map: { amount: '成交金额' } })).toEqual({ amount: 1 });
    expect(mapped(headed('日期', '金额(万元)'), { wanted: ['date'] })).toEqual({ date: 0 });
  });
});

describe('what the user names', () => {
  test('must be a field', () => {
    const problems = problemsOf(headed('金额'), { map: { amuont: '金额' } });
    expect(problems).toMatchObject([{ code: 'unknown-field', place: { field: 'amuont' } }]);
    expect(said(problems, 'en')).toContain('amount, previousAmount');
  });

  test.each(['__proto__', 'constructor', 'score.态度'])('is no field of the sales table: %s', (field) => {
    expect(problemsOf(headed('金额'), { map: { [`${field}`]: '金额', amount: '金额' } })).toMatchObject([{ code: 'unknown-field' }]);
  });

  test('must be a header', () => {
    const problems = problemsOf(headed('金额', '', '日期'), { map: { amount: '成交价' } });
    expect(problems).toMatchObject([{ code: 'unknown-header', place: { table: 'sales', field: 'amount' } }]);
    expect(said(problems, 'zh')).toContain('现有的表头是：金额, 日期');
  });

  test('is told together with all other problems', () => {
    const problems = problemsOf(headed('金额', '成交金额', '目标(万元)'), { map: { amuont: '金额', date: '何时' } });
    expect(problems.map((problem) => problem.code)).toEqual(['unknown-field', 'unknown-header', 'column-twice', 'amount-unit']);
    for (const language of ['zh', 'en'] as const) expect(said(problems, language)).not.toMatch(/\{\w|undefined/);
  });
});
