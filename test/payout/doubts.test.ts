import { say } from '../../src/i18n';
import { payOut, prepare, type Job, type Payout } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Cell } from '../../src/table';
import { findTable } from '../../src/table';
import { valueOf } from '../scheme/sample';
import { linesOf, schemeOf } from './house';

/** Pays ten percent of each row. */
const TENTH = schemeOf({ formula: { times: ['amount', '10%'] } }, { each: 'row' });

/** Pays on a sheet as people have it, its header in row 1. */
function payOn(cells: readonly (readonly Cell[])[], job: Pick<Job, 'mapping' | 'taught'> = {}): Payout {
  const sales = valueOf(findTable({ name: '订单', sheet: '订单', cells }, 'sales', job.mapping?.sales));
  return payOut(valueOf(prepare({ scheme: TENTH, parameters: {}, tables: { sales }, findScheme: presetById, ...job })));
}

function warned({ notes }: Payout, language: 'zh' | 'en' = 'en'): string[] {
  return notes.filter(({ warning }) => warning === true).map(({ code, sentence }) => `${code} ${say(sentence, language)}`);
}

const codesOf = ({ excluded }: Payout): string[] => excluded.map(({ row, cell, code }) => `${row} ${cell} ${code}`);

describe('a status that stands in several columns', () => {
  test('counts only where all say so, and is told by the strictest word in its cell', () => {
    const payout = payOn([
      ['日期', '业务员', '金额', '订单状态', '退款状态'],
      ['2024-03-01', '小王', 800, '已完成', '无'], ['2024-03-02', '小王', 5000, '已关闭', '已退款'], ['2024-03-03', '小李', 20000, '已关闭', '无'], ['2024-03-04', '小李', 100, '待付款', null],
    ]);
    expect(linesOf(payout)).toEqual(['小王 2024-03 80']);
    expect(codesOf(payout)).toEqual(['2 E3 refunded', '3 D4 cancelled', '4 D5 not-settled']);
    expect(warned(payout)).toEqual([]);
  });

  test('opens no customer where it is not settled', () => {
    const scheme = presetById('customer-order-size');
    if (scheme === undefined) throw new Error('There is such a preset.');
    const sales = valueOf(findTable({ name: '订单', cells: [['日期', '业务员', '客户', '金额', '状态'], ['2024-03-01', '小王', '甲', 800, 'Pending'], ['2024-03-02', '小李', '甲', 800, 'Completed']] }, 'sales'));
    expect(linesOf(payOut(valueOf(prepare({ scheme, parameters: {}, tables: { sales }, findScheme: presetById }))))).toEqual(['小李 window 50']);
  });
});

describe('a column that seems to be a status and is not read', () => {
  test.each<[string, readonly (readonly Cell[])[], string]>([
    ['by its header', [['日期', '业务员', '金额', '发货状态'], ['2024-03-01', '小王', 1, '已寄']], 'status-unread "发货状态" (column D) seems to be a status, and is not read. If rows should not count because of it, choose it for Status among the columns (on the command line --map status=发货状态).'],
    ['by its words', [['日期', '业务员', '金额', '备注'], ['2024-03-01', '小王', 1, '已退款'], ['2024-03-01', '小王', 1, '正常'], ['2024-03-01', '小王', 1, '退款']],
      'status-unread "备注" (column D) seems to be a status, and is not read: "已退款" in 1 row, "退款" in 1 row count all the same. If they should not, choose it for Status among the columns (on the command line --map status=备注).'],
    ['beside one that is read', [['日期', '业务员', '金额', '状态', 'Refund Status 2'], ['2024-03-01', '小王', 1, '有效', 'refunded']],
      'status-unread "Refund Status 2" (column E) seems to be a status, and is not read: "refunded" in 1 row count all the same. If they should not, choose it for Status among the columns (on the command line --map status=状态 --map "status=Refund Status 2").'],
    ['without a header', [['日期', '业务员', '金额', null], ['2024-03-01', '小王', 1, '作废']], 'status-unread Column D has no header and seems to be a status, which is not read: "作废" in 1 row. If rows should not count because of it, head it "Status".'],
  ])('is told %s', (_, cells, told) => {
    expect(warned(payOn(cells))).toEqual([told]);
  });

  test.each<[string, readonly Cell[]]>([['a remark among the words', ['备注', '已退款', '客户要求']], ['nothing', ['状态说明', null, null]], ['words that say nothing', ['备注', '无', '-']], ['figures', ['备注', 1, 0]]])('is none with %s', (_, [header, ...words]) => {
    expect(warned(payOn([['日期', '业务员', '金额', header ?? null], ...words.map((word): Cell[] => ['2024-03-01', '小王', 1, word])]))).toEqual([]);
  });
});

describe('words that were taught', () => {
  const cells = [['日期', '业务员', '金额', '状态'], ['2024-03-01', '小王', 100, '已发货'], ['2024-03-01', '小李', 100, '拒收']] as const;

  test('count as what they mean; without, their rows cannot be read', () => {
    expect(linesOf(payOn(cells))).toEqual([]);
    const payout = payOn(cells, { taught: { sales: { words: new Map([['status', new Map([['已发货', '有效'], ['拒收', 'returned']])]]), figures: new Map() } } });
    expect(linesOf(payout)).toEqual(['小王 2024-03 10']);
    expect(codesOf(payout)).toEqual(['2 D3 returned']);
  });
});

describe('a run in which nothing counts', () => {
  test('is told first, with the reasons by their number of rows', () => {
    const payout = payOn([['日期', '业务员', '金额', '状态'], ['2024-03-01', '小王', 1, 'Pending'], ['2024-03-01', '小王', 1, 'Pending'], ['2024-03-01', '小王', 1, '已发货']]);
    expect(warned(payout)[0]).toBe(
      'nothing-counts None of the 3 rows of the sales table counts, so nothing is paid. 2 rows: Not settled yet: it does not count. 1 row: "已发货" is not a word that this column takes: '
      + 'enter one of valid, refunded, returned, cancelled, fraud, not-settled, or say what it means in the data step (on the command line with --word).',
    );
    expect(warned(payout, 'zh')[0]).toContain('销售表的 3 行没有一行计入，什么也不会发放。2 行：尚未成交或付清');
  });

  test('is not one with a row that counts', () => {
    expect(warned(payOn([['日期', '业务员', '金额', '状态'], ['2024-03-01', '小王', 0, '有效'], ['2024-03-01', '小王', 1, '退款']]))).toEqual([]);
  });
});

describe('figures below 0', () => {
  test('of a column that holds losses are counted and added up, in the row and in all', () => {
    const cells = [['日期', '业务员', '毛利额'], ['2024-03-01', '小王', 1000], ['2024-03-02', '小王', -400], ['2024-03-03', '小李', '(1,200.50)']];
    const payout = payOn(cells, { mapping: { sales: new Map([['amount', '毛利额']]) } });
    expect(payout.rejected.map(({ cell, code, sentence }) => `${cell} ${code} ${say(sentence, 'en')}`)[0]).toBe(
      'C3 negative "-400" is a loss: the column 毛利额 has 2 rows below 0, -1,600.50 in all. This scheme cannot be paid on a column that may be below 0; counting the other rows alone would pay too much: use another column, or declare this one in the scheme as one of your own that may be below 0.',
    );
    expect(warned(payout, 'zh')).toEqual(['negative-figures 销售表的“毛利额”有 2 行亏损，合计 -1,600.50，都没有计入，基数因此偏大。本方案不能按会为负的列发放，请换一列，或在方案里把它声明为可以为负的自有列。']);
  });

  test('of a column of sales are told as refunds, counted and added up too', () => {
    const payout = payOn([['日期', '业务员', '金额', '状态'], ['2024-03-01', '小王', 1000, null], ['2024-03-02', '小王', -400, null], ['2024-03-02', '小王', -50, '退款']]);
    expect(say(payout.rejected[0]?.sentence ?? { zh: '', en: '' }, 'zh')).toContain('“状态”列填“退款”');
    expect(warned(payout)).toEqual([
      'negative-figures In the sales table 金额 is below 0 in 1 row, -400.00 in all, which does not count. Mark refunds by status; a column that may be below 0 by its nature is none to pay this scheme on.',
    ]);
  });
});

describe('figures with a comma before the decimals', () => {
  test('are told where they were found', () => {
    const payout = payOn([['日期', '业务员', '金额'], ['2024-03-01', '小王', '1.500'], ['2024-03-01', '小王', '12.500,00']]);
    expect(linesOf(payout)).toEqual(['小王 2024-03 150', '小王 2024-03 1250']);
    expect(warned(payout)).toEqual(['comma-figures In the sales table 金额 was read as written like 1.234,56 (points between thousands, a decimal comma).']);
  });
});

describe('two people in one cell', () => {
  const told = (...names: string[]): string[] => warned(payOn([['日期', '业务员', '金额'], ...names.map((name): Cell[] => ['2024-03-01', name, 100])]));

  test.each<[string, readonly string[]]>([
    ['Ann/Bob', ['Ann', 'Bob', 'Ann/Bob']], ['张三、李四', ['张三、李四']], ['张三 / 李四', ['张三 / 李四']], ['Ann and Bob', ['Ann', 'Bob', 'Ann and Bob']], ['Smith, Jones', ['Smith', 'Jones', 'Smith, Jones']], ['张三（华东）＋李四', ['张三（华东）＋李四']],
  ])('are told: %s', (cell, names) => {
    expect(told(...names)).toEqual([`several-people In 业务员 some cells seem to name more than one person: "${cell}" in 1 row. Each is taken for one person; to pay several people, split the row.`]);
  });

  test.each<[string, readonly string[]]>([['Smith, John', ['Smith, John', 'John']], ['N/A', ['N/A']], ['张三（A/B 组）', ['张三（A/B 组）']], ['Sandy', ['Sandy']], ['和平', ['和平', '平']], ['a name of brackets alone', ['（'.repeat(500_000)]]])('are not seen in %s', (_, names) => {
    expect(told(...names)).toEqual([]);
  });
});

describe('rows that total others', () => {
  test('are left out wherever they stand, and told', () => {
    const payout = payOn([['日期', '业务员', '客户', '金额'], [45352, '小王', '甲', 800], [45352, '小计', null, 800], [45353, '小李', '乙', 700], [45353, '小计', null, 700], [45382, '合计', null, 1500]]);
    expect(linesOf(payout)).toEqual(['小王 2024-03 80', '小李 2024-03 70']);
    expect(warned(payout)).toEqual(['totals-left-out The sales table has 3 rows of totals (B3, B5, B6), left out.']);
  });
});

describe('names with marks that are not seen', () => {
  const header = ['日期', '业务员', '金额'];

  test.each<[string, string, string]>([
    ['of no width', '小\u200b王', '小[U+200B]王'], ['turning the direction of writing', '小\u202e王', '小[U+202E]王'], ['of a word break', '小\u00ad王', '小[U+00AD]王'],
    ['joining letters', 'A\u200dnn', 'A[U+200D]nn'], ['of a control', 'A\u0007nn', 'A[U+0007]nn'],
  ])('%s are told with their rows, and whom they look like', (_, name, shown) => {
    const plain = name.startsWith('A') ? 'Ann' : '小王';
    const payout = payOn([header, ['2024-03-01', plain, 100], ['2024-03-02', name, 200], ['2024-03-03', name, 300]]);
    expect(warned(payout)).toEqual([`look-alike In 业务员 of the sales table, "${shown}" (rows 3, 4) holds marks that are not seen: it looks like "${plain}" and is paid as somebody else. Write it again.`]);
    expect(warned(payout, 'zh')).toEqual([`look-alike 销售表的“业务员”里，“${shown}”（2 行：第 3、4 行）含有看不见的标记：看上去与“${plain}”一样，却按另一个名字计算。请改正其中的写法。`]);
  });

  test('are told where nobody else looks like them, and not where they only stand around a name', () => {
    expect(warned(payOn([header, ['2024-03-01', '小\u200b王', 100]]))).toEqual(['look-alike In 业务员 of the sales table, "小[U+200B]王" (row 2) holds marks that are not seen. Write it again, so that it is the same name elsewhere.']);
    expect(warned(payOn([header, ['2024-03-01', '\u200b小王\u200e', 100], ['2024-03-01', '小王', 100]]))).toEqual([]);
  });
});

describe('names that look like others', () => {
  const told = (...names: readonly string[]): string[] => warned(payOn([['日期', '业务员', '金额'], ...names.map((name): Cell[] => ['2024-03-01', name, 100])]));
  const like = (name: string, row: number, other: string): string =>
    `look-alike In 业务员 of the sales table, "${name}" (row ${row}) looks like "${other}", or differs from it in blanks and dashes alone, and is taken for another name. If they are one, write them alike.`;
  const strange = (name: string, row: number): string =>
    `look-alike In 业务员 of the sales table, "${name}" (row ${row}) holds letters of another alphabet that look like Latin ones. Write it again, so that it is the same name elsewhere.`;

  test.each<[string, readonly string[], readonly string[]]>([
    ['a Cyrillic letter among Latin ones', ['Ann', '\u0410nn'], [like('\u0410[U+0410]nn', 3, 'Ann')]],
    ['a Greek one', ['BOB', '\u0392OB'], [like('\u0392[U+0392]OB', 3, 'BOB')]],
    ['another dot in a name', ['\u963f\u4f9d\u53e4\u4e3d\u00b7\u4e70\u4e70\u63d0', '\u963f\u4f9d\u53e4\u4e3d\u2022\u4e70\u4e70\u63d0'], [like('\u963f\u4f9d\u53e4\u4e3d\u2022\u4e70\u4e70\u63d0', 3, '\u963f\u4f9d\u53e4\u4e3d\u00b7\u4e70\u4e70\u63d0')]],
    ['a blank between the characters of a short name', ['张 三', '张三'], [like('张 三', 2, '张三')]],
    ['another dash', ['Lee\u2014Ann', 'Lee-Ann'], [like('Lee\u2014Ann', 2, 'Lee-Ann')]],
    ['nobody else, and yet letters of two alphabets in a word', ['J\u043ehn Lee'], [strange('J\u043e[U+043E]hn Lee', 2)]],
  ])('%s', (_, names, notes) => {
    expect(told(...names)).toEqual(notes);
  });

  test.each<[string, readonly string[]]>([
    ['one name in wide and narrow letters', ['Ann', 'Ａｎｎ']], ['names of another alphabet', ['Анна', 'Борис', 'Ελένη']], ['Latin letters with accents', ['José', 'Müller', 'Jose']],
    ['blanks of English names', ['Ann Lee', 'Annlee']], ['traditional characters', ['張三', '张三']],
  ])('not so %s', (_, names) => {
    expect(told(...names)).toEqual([]);
  });

  test('a word that selects is told where the scheme reads it, a word of status by its letters', () => {
    const scheme = schemeOf({ formula: { times: ['amount', '10%'] } }, { each: 'row', where: [{ field: 'customerGrade', is: 'A' }] }, { fields: ['person', 'amount', 'customerGrade', 'status'] });
    const cells: Cell[][] = [['日期', '业务员', '金额', '客户等级', '状态'], ['2024-03-01', '小王', 100, 'A', 'valid'], ['2024-03-01', '小李', 100, '\u0410', 'valid'], ['2024-03-01', '小李', 100, 'A', 'v\u0430lid']];
    const payout = payOut(valueOf(prepare({ scheme, parameters: {}, tables: { sales: valueOf(findTable({ name: '订单', sheet: '订单', cells }, 'sales')) }, findScheme: presetById })));
    expect(linesOf(payout)).toEqual(['小王 2024-03 10']);
    expect(warned(payout)).toEqual([expect.stringMatching(/^look-alike In 客户等级 .*"\u0410\[U\+0410\]" \(row 3\) looks like "A"/)]);
    expect(payout.rejected.map(({ sentence }) => say(sentence, 'en'))).toEqual([expect.stringContaining('"v\u0430[U+0430]lid" is not a word that this column takes')]);
  });
});
