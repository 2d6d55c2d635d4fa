import fc from 'fast-check';
import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { Cell, Grid, Taught } from '../../src/table';
import { findTable, mapColumns, NameBooks, READ, Table } from '../../src/table';

interface Column {
  readonly above?: Grid['cells'];
  readonly below?: Grid['cells'];
  readonly header?: string;
  readonly grid?: Partial<Grid>;
  /** The number format of each row. */
  readonly formats?: readonly string[];
  readonly answers?: readonly string[];
}

const taught = (field: string, answers: readonly string[]): Taught => ({ words: new Map(), figures: new Map(answers.length === 0 ? [] : [[field, answers]]) });

/** How the figures of an amount column are read, each as its number or the reason why not; or why the whole column is in doubt. */
function read(cells: readonly Cell[], { above = [], below = [], header = '金额', grid = {}, formats, answers = [] }: Column = {}): readonly string[] {
  const first = above.length + 1;
  const all = [...above, ['订单号', header], ...cells.map((cell): Cell[] => ['A', cell]), ...below];
  const raw = findTable({ name: '订单', sheet: '订单', cells: all, ...grid, ...(formats === undefined ? {} : { format: (row, column) => (column === 1 ? formats[row - first] ?? 'General' : 'General') }) }, 'sales');
  if (!raw.ok) throw new Error('There is no table.');
  const map = mapColumns(raw.value, 'sales', new Map(), undefined, undefined, taught('amount', answers));
  if (!map.ok) return map.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
  const column = new Table('sales', raw.value, map.value, new NameBooks()).numbers('amount');
  return Array.from({ length: raw.value.length }, (_, row) => (column.state[row] === READ ? plain(column.values.at(row)) : say(column.trouble(row)?.sentence ?? { zh: '', en: 'blank' }, 'en')));
}

const SEMICOLONS = { grid: { semicolons: true } } as const;

describe('figures with a comma before the decimals', () => {
  test('are read so in the whole column where one cell proves it', () => {
    expect(read(['1.500', '12.500,00', '980,00', '2.250', '-3.000,5', '7', '1.234.567'], SEMICOLONS)).toEqual(['1500', '12500', '980', '2250', expect.stringContaining('negative'), '7', '1234567']);
    expect(read(['1.500', '12.500,00'])).toEqual(['1500', '12500']);
    expect(read(['1.500', '980,5'], SEMICOLONS)).toEqual(['1500', '980.5']);
  });

  test('are asked about where nothing tells', () => {
    const [asked, ...more] = read(['1.500', '2.250', '7'], SEMICOLONS);
    expect(more).toEqual([]);
    expect(asked).toMatch(/^figures-unclear: In "订单" the column "金额" leaves open whether "1.500" is above a thousand .*--figures amount=1\.234,56 .*--figures amount=1,234\.56/);
    expect(read(['1.500', '2.250', '7'], { ...SEMICOLONS, answers: ['1.234,56'] })).toEqual(['1500', '2250', '7']);
    expect(read(['1.500', '2.250', '7'], { ...SEMICOLONS, answers: ['1,234.56'] })).toEqual(['1.5', '2.25', '7']);
  });

  test('are not seen where a point or a comma is clear, nor elsewhere than between semicolons', () => {
    expect(read(['1.500', '2.25'], SEMICOLONS)).toEqual(['1.5', '2.25']);
    expect(read(['1.500', '1,200'], SEMICOLONS)).toEqual(['1.5', '1200']);
    expect(read(['1.500', '2.250'])).toEqual(['1.5', '2.25']);
  });

  test('beside others leave in doubt what may be meant either way', () => {
    const doubt = (shown: string): string => `"${shown}" may be above a thousand or just above one, since this column is written in both ways: write it like 1500 or 1.50, or say how the column is written (on the command line with --figures).`;
    expect(read(['1.500', '12.500,00', '3.25', '1,200'])).toEqual([doubt('1.500'), expect.stringContaining('separators'), '3.25', '1200']);
    expect(read(['1,500', '12,5'], SEMICOLONS)).toEqual([doubt('1,500'), expect.stringContaining('separators')]);
    expect(read(['1,200', '12,34'])).toEqual(['1200', expect.stringContaining('separators')]);
  });

  test('say the same as with a point, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 20 }), (cents) => {
      const european = cents.map((n) => (n / 100).toFixed(2).replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))/g, '.'));
      const english = cents.map((n) => (n / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ','));
      expect(read(['10.000,00', ...european], SEMICOLONS)).toEqual(read(['10,000.00', ...english]));
    }));
  });
});

describe('what a cell shows decides', () => {
  test.each<[string, string]>([
    ['$#,##0.00', '"1200" is shown in $, not in yuan'], ['[$$-409]#,##0.00', 'in $'], ['_-[$€-2]* #,##0.00', 'in €'], ['[$HK$-C04]#,##0.00', 'in HK$'], ['#,##0.00 "USD"', 'in USD'], ['[$¥-411]#,##0', 'in JPY'], ['0"美元"', 'in 美元'],
    ['yyyy-mm-dd', 'as a date or a time'], ['yyyy"年"m"月"d"日"', 'as a date'], ['m/d/yy h:mm', 'as a date'], ['[h]:mm', 'as a date'], ['[$-804]yyyy/m/d;@', 'as a date'], ['0%', 'as a percentage'], ['0.00%', 'as a percentage'], ['0"%"', 'as a percentage'],
  ])('an amount in the format %s is refused', (format, why) => {
    expect(read([1200], { formats: [format] })).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    'General', '0', '#,##0.00', '¥#,##0.00', '[$¥-804]#,##0.00', '￥#,##0', '"¥"#,##0.00;[Red]"¥"-#,##0.00', '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', '0.00"元"', '#,##0_);(#,##0)', '[Red]0.00', '0.00E+00', '@', '# ?/?', '#,##0"件"', '[DBNum1]0', '0;-0;"-"',
  ])('an amount in the format %s is read', (format) => {
    expect(read([1200], { formats: [format] })).toEqual(['1200']);
  });

  test('in its own cell: the rows beside it are read, and a text says what it says', () => {
    expect(read([1, 2, '$5', '7', null], { formats: ['0', '0%', '$0', '0%', '$0'] })).toEqual(['1', expect.stringContaining('percentage'), expect.stringContaining('not an amount in yuan'), '7', 'blank']);
  });

  test.each<[string, string]>([['0"万"', '万'], ['#,##0.00"万元"', '万'], ['0!.0,"千"', '千'], ['#,##0,"K"', 'K'], ['0.0,,', 'a scaled figure'], ['#,##0,', 'a scaled figure']])(
    'a unit in the format %s is asked about before anything is paid', (format, unit) => {
      const [asked, ...more] = read([3, 4], { formats: ['General', format] });
      expect(more).toEqual([]);
      expect(asked).toMatch(/^unit-unclear: In "订单" the format of the column "金额" shows "/);
      expect(asked).toContain(`"${unit}" (B3)`);
    },
  );

  test('and is settled by an answer', () => {
    expect(read([3, '1.2万', '5元', '7'], { formats: ['0"万"'], answers: ['万元'] })).toEqual(['30000', '12000', '5', '70000']);
    expect(read([3], { formats: ['0"万"'], answers: ['yuan'] })).toEqual(['3']);
    expect(read([3], { formats: ['0"万"'], answers: ['thousand', '1,234.56'] })).toEqual(['3000']);
    expect(read([3], { answers: ['dozen'] })).toEqual(['unknown-figures: The figures of Amount cannot be read as "dozen": use one of yuan, thousand, ten-thousand, million, hundred-million, 1,234.56, 1.234,56.']);
  });
});

describe('a note about the unit beside the table', () => {
  const ASKED = /^unit-unclear: Beside "订单" stands "(.*)", so it is unclear whether the column "(.*)" is in yuan/;

  test.each(['单位：万元', '（单位：万元）', '单位: 人民币千元', '金额单位：万元 币种：人民币', '2024年销售明细（单位：万元）', '單位：萬元', 'Unit: thousand RMB', 'in thousands of yuan', '万元', '(人民币万元)', '单位：美元'])('is asked about: %s', (note) => {
    expect(read([3], { above: [['销售明细'], [note, null]] })).toEqual([expect.stringMatching(ASKED)]);
    expect(read([3], { above: [['销售明细'], [note, null]], answers: ['万元'] })).toEqual(['30000']);
  });

  test('may stand below the table, or above an Excel table on its sheet', () => {
    expect(read([3], { below: [[], ['注：金额单位为万元']] })[0]).toMatch(ASKED);
    expect(read([3], { grid: { headerFirst: true, above: [['单位：万元']] } })[0]).toMatch(ASKED);
  });

  test.each(['单位：元', '单位名称：万元户食品公司', '制表：财务部', '部门：千岛湖店', 'kilo', '合计 3万元'])('is none: %s', (note) => {
    expect(read([3], { above: [[note, null]] })).toEqual(['3']);
  });

  test('says nothing of a column whose own header says yuan, nor of counts', () => {
    expect(read([3], { above: [['单位：万元']], header: '金额（元）' })).toEqual(['3']);
    const raw = findTable({ name: '订单', cells: [['单位：万元'], ['数量', '备注'], [3, 'x']] }, 'sales');
    expect(raw.ok && mapColumns(raw.value, 'sales').ok).toBe(true);
  });
});
