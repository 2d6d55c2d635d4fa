import { awardTexts } from '../../src/i18n/texts/report';
import { add, fromNumber, isZero, plain, ZERO, type Exact } from '../../src/money';
import { PRESETS } from '../../src/presets';
import cases from '../presets/cases.json';
import type { Case } from '../presets/run-case';
import { call, callIn, codes, messageOf, ShownError } from './call';

type Row = Readonly<Record<string, unknown>>;

/** Rows of objects as a range with headers. */
function range(rows: readonly Row[] = []): unknown[][] | null {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.length === 0 ? null : [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

/** Parameters as cells hold them: what is no plain value is JSON. */
function paramsOf(params: Row = {}): unknown[][] | null {
  const entries = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]);
  return entries.length === 0 ? null : entries;
}

const given = ({ scheme, sales, people, params, teams, history }: Case): unknown[] => [scheme, range(sales), range(people), paramsOf(params), range(teams), range(history)];

const catalogue: readonly Case[] = cases;

/** What a spilled table comes to for each recipient and award. */
function totalsOf(table: unknown): string[] {
  const totals = new Map<string, Exact>();
  for (const [recipient, , , award, amount] of Array.isArray(table) ? table.slice(1) : []) {
    if (amount === '') continue;
    const key = `${recipient}\t${award}`;
    totals.set(key, add(totals.get(key) ?? ZERO, fromNumber(amount) ?? ZERO));
  }
  return [...totals].filter(([, amount]) => !isZero(amount)).map(([key, amount]) => `${key}\t${plain(amount)}`).sort();
}

const AWARDS = new Map(Object.entries(awardTexts).map(([award, { en }]) => [award, en]));

describe('SCHEME_PAYOUT', () => {
  test.each(catalogue.map((each) => [`${each.scheme}, ${each.name}`, each] as const))('pays what the catalogue says: %s', async (_, each) => {
    const table = await callIn({ language: 'en' }, 'SCHEME_PAYOUT', ...given(each));
    const expected = each.expect.totals.map(({ recipient, award, amount }) => `${recipient}\t${AWARDS.get(award)}\t${plain(fromNumber(Number(amount)) ?? ZERO)}`).sort();
    expect(totalsOf(table)).toEqual(expected);
    const last = Array.isArray(table) ? String(table.at(-1)[0]) : '';
    expect(/not counted/.test(last)).toBe(each.expect.rejected.length > 0);
  });

  const SALES = [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲', 1000], ['2024-03-05', '李四', '乙', 12000]];
  const lines = [['张三', 'window', '首单奖', '现金', 50], ['李四', 'window', '首单奖', '现金', 500]];
  const HEADERS = ['收款人', '期间', '项目', '奖励', '数额'];

  test.each<[string, readonly unknown[], unknown]>([
    ['a table with headers', ['customer-order-size', SALES], [HEADERS, ...lines]],
    ['headers below a title, a totals row and blank rows', ['customer-order-size', [['三月销售', null, null, null], ...SALES, [null, null, null, null], ['合计', null, null, 13000], ['', '', '', '']]], [HEADERS, ...lines]],
    ['parameters with a header above them', ['customer-order-size', SALES, null, [['参数', '值'], ['places', 0], [null, null]]], [HEADERS, ...lines]],
    ['tiers as JSON', ['customer-order-size', SALES, null, [['tiers', '[{"atLeast": 0, "value": 7}]']]], [HEADERS, ['张三', 'window', '首单奖', '现金', 7], ['李四', 'window', '首单奖', '现金', 7]]],
    ['a history', ['customer-order-size', SALES, null, null, null, [['客户', '日期'], ['乙', '2020-01-01']]], [HEADERS, ['张三', 'window', '首单奖', '现金', 50]]],
    ['no lines', ['customer-order-size', SALES, null, [['from', '2030-01-01']]], [HEADERS]],
    ['the id with blanks around it', [' customer-order-size ', SALES], [HEADERS, ...lines]],
  ])('%s', async (_, args, expected) => expect(await call('SCHEME_PAYOUT', ...args)).toEqual(expected));

  test.each<[string, unknown, unknown[]]>([
    ['a month', '2024-02', [['张三', '2024-02', '里程碑奖', '现金', 500]]], ['a month before', '2024-01', []], ['a quarter', '2024-Q1', [['张三', '2024-02', '里程碑奖', '现金', 500]]],
    ['the date that Excel makes of a month', 45323, [['张三', '2024-02', '里程碑奖', '现金', 500]]],
  ])('the lines of %s alone, with earlier rows as context', async (_, period, expected) => {
    const sales = [['日期', '销售员', '客户', '金额'], ['2024-01-05', '张三', '甲', 9000], ['2024-02-05', '张三', '乙', 2000], ['2024-03-05', '张三', '乙', 2000]];
    const params = [['milestones', '[{"atLeast": 10000, "value": 500}]']];
    const table = await call('SCHEME_PAYOUT', 'milestones', sales, null, params, null, null, period);
    expect(Array.isArray(table) ? table.slice(1) : table).toEqual(expected);
    expect(await call('SCHEME_COST', 'milestones', sales, null, params, null, null, period)).toBe(expected.length * 500);
  });

  test('a period that is none is refused', async () => {
    expect(messageOf(await call('SCHEME_PAYOUT', 'customer-order-size', SALES, null, null, null, null, '2024-13'))).toMatch(/2024-13/);
  });

  describe.each([['blanks', null], ['zeros where cells are blank', 0]] as const)('params with %s', (_, blank) => {
    const told = (sentence: string) => [sentence, '', '', '', ''];

    test.each<[string, unknown[][], unknown]>([
      ['a blank row below', [['places', 2], [blank, blank]], [HEADERS, ...lines]],
      ['two blank rows alone', [[blank, blank], [blank, blank]], [HEADERS, ...lines]],
      ['blank rows between, and a header', [['名称', '值'], [blank, blank], ['places', 2], [blank, blank]], [HEADERS, ...lines]],
      ['a choice without a value', [['rounding', blank]], [HEADERS, ...lines, told('params 中 rounding 没有值，按未填写处理。')]],
      ['lists without a value', [['excludeRoles', blank], ['tiers', blank]], [HEADERS, ...lines, told('params 中 excludeRoles, tiers 没有值，按未填写处理。')]],
    ])('%s', async (__, params, expected) => expect(await call('SCHEME_PAYOUT', 'customer-order-size', SALES, null, params)).toEqual(expected));

    test('an unknown name is refused though it has no value', async () => {
      expect(messageOf(await call('SCHEME_PAYOUT', 'customer-order-size', SALES, null, [['bonsu', blank]]))).toMatch(/bonsu/);
    });
  });

  test.each(['capPerRecipient', 'budget', 'dormantMonths', 'from', 'to', 'monthStartsOn'])('params with %s: a true blank is not given and told, 0 is refused, since a blank may arrive as 0', async (name) => {
    expect(await callIn({ language: 'en', zeros: false }, 'SCHEME_PAYOUT', 'customer-order-size', SALES, null, [[name, null]])).toEqual(
      expect.arrayContaining([[`In params, without a value and taken as not given: ${name}.`, '', '', '', '']]),
    );
    const refused = await callIn({ language: 'en' }, 'SCHEME_COST', 'customer-order-size', SALES, null, [[name, 0]]);
    expect([codes(refused), messageOf(refused)]).toEqual(['#VALUE!', expect.stringContaining(`In params, ${name} is 0, and Excel on a desktop sends a blank cell as 0 too`)]);
    expect(messageOf(await call('SCHEME_COST', 'customer-order-size', SALES, null, [[name, 0]]))).toContain(`params 中 ${name} 是 0。桌面版 Excel 会把空白单元格也当作 0`);
  });

  test.each([['capPerRecipient', 0], ['budget', 0]])('params with the text "0" for %s mean it', async (name, cost) => {
    expect(await call('SCHEME_COST', 'customer-order-size', SALES, null, [[name, '0']])).toBe(cost);
  });

  test('names the rows not counted in one last line, each with its reason, and how many more there are', async () => {
    const bad = Array.from({ length: 7 }, (_, row) => [45352, '张三', `客户${row}`, '?']);
    const table = await call('SCHEME_PAYOUT', 'customer-order-size', [...SALES, ...bad, ['bad date', '', '丙', '?']]);
    const last: unknown[] = Array.isArray(table) ? table.at(-1) : [];
    expect(last.slice(1)).toEqual(['', '', '', '']);
    expect(last[0]).toMatch(/^有 8 行未计入。销售表第 3 行：“\?”不是数字.* 销售表第 7 行：.* 另有 3 行。$/);
  });

  test.each<[string, readonly unknown[], RegExp]>([
    ['a missing column', ['customer-order-size', [['日期', '销售员', '金额'], [45352, '张三', 1000]]], /客户/],
    ['a missing parameter', ['target-and-excess', [['日期', '销售员', '金额'], [45352, '张三', 1000]], null, [['bonus', 5]]], /excessRate/],
    ['an unknown parameter', ['customer-order-size', SALES, null, [['bonsu', 5]]], /bonsu/],
    ['a rate above 1', ['target-and-excess', SALES, null, [['bonus', 5], ['excessRate', 5]]], /5%/],
    ['a parameter twice', ['customer-order-size', SALES, null, [['places', 2], ['places', 0]]], /places/],
    ['a value without a name', ['customer-order-size', SALES, null, [[null, 2]]], /params/],
    ['parameters in one column', ['customer-order-size', SALES, null, [['places']]], /params/],
    ['an error among the parameters', ['customer-order-size', SALES, null, [['places', new ShownError('#N/A', '')]]], /places/],
    ['amounts in ten thousands', ['customer-order-size', [['日期', '销售员', '客户', '金额(万元)'], [45352, '张三', '甲', 1]]], /万元/],
    ['two columns for one field', ['customer-order-size', [['日期', '销售员', '客户', '金额', '销售额'], [45352, '张三', '甲', 1, 1]]], /销售额/],
    ['no sales', ['customer-order-size', null], /销售表/],
    ['no scheme', [null, SALES], /scheme/],
  ])('refuses %s and says so', async (_, args, sentence) => {
    const result = await call('SCHEME_PAYOUT', ...args);
    expect(codes(result)).toBe('#VALUE!');
    expect(messageOf(result)).toMatch(sentence);
  });

  describe('with schemes kept in the workbook', () => {
    const hours = PRESETS.find(({ id }) => id === 'assist-hours')?.json;
    const kept = [
      { id: 'ours', json: { ...Object(hours), id: 'ours', name: { zh: '我们的工时奖', en: 'Our hours' } } },
      { id: 'damaged', json: null },
    ];
    const HOURS = [['日期', '员工', '工时'], ['2024-03-01', '张三', 2]];

    test.each(['ours', 'OURS', '我们的工时奖', 'our hours'])('finds one as %s', async (name) => {
      expect(await callIn({ kept }, 'SCHEME_COST', name, HOURS)).toBe(80);
    });

    test('says of an unknown name that there is none, and of a damaged one what is wrong', async () => {
      expect(messageOf(await callIn({ kept }, 'SCHEME_COST', '别的', HOURS))).toBe('没有名为“别的”的方案。请填内置方案的编号，或本工作簿中保存的方案名称。');
      expect(codes(await callIn({ kept }, 'SCHEME_COST', 'damaged', HOURS))).toBe('#VALUE!');
    });

    test('finds one on which a preset is built', async () => {
      const sales = [['日期', '员工', '工时', '团队', '状态'], ['2024-03-01', '张三', 2, '一队', ''], ['2024-03-02', '李四', 5, '二队', '作假'], ['2024-03-02', '王五', 5, '二队', '']];
      expect(await callIn({ kept }, 'SCHEME_COST', 'fraud-forfeit', sales, null, [['base', 'ours']])).toBe(80);
      expect(codes(await callIn({ kept }, 'SCHEME_COST', 'fraud-forfeit', sales, null, [['base', 'nobody']]))).toBe('#VALUE!');
    });

    test('does not ask the workbook where presets will do', async () => {
      expect(await call('SCHEME_COST', 'assist-hours', HOURS)).toBe(80);
    });
  });
});

describe('SCHEME_COST', () => {
  const clean = catalogue.filter((each) => each.expect.rejected.length === 0);

  test.each(clean.map((each) => [`${each.scheme}, ${each.name}`, each] as const))('is the cash of the catalogue: %s', async (_, each) => {
    const cash = each.expect.totals.filter(({ award }) => award === 'cash').reduce((sum, { amount }) => add(sum, fromNumber(Number(amount)) ?? ZERO), ZERO);
    expect(await call('SCHEME_COST', ...given(each))).toBe(Number(plain(cash)));
  });

  test('with rows not counted is an error that says how many', async () => {
    const sales = [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲', 1000], ['x', '', '乙', '?'], [45352, '李四', '丙', '?']];
    expect(messageOf(await call('SCHEME_COST', 'customer-order-size', sales))).toBe('有 2 行无法识别，总成本不完整。请先在窗格中查看并更正。');
    expect(messageOf(await callIn({ language: 'en' }, 'SCHEME_COST', 'customer-order-size', sales.slice(0, 3)))).toBe('1 row could not be read, so the cost is not whole. See them in the pane and correct them first.');
  });
});
