import * as fc from 'fast-check';
import { sentence } from '../../src/i18n';
import { plain } from '../../src/money';
import { describeReport, isRisky, layOut, numberFormat, rowRanges, textOfLines, textOfTable, type Report, type ReportCell, type ReportSheet, type SheetRole } from '../../src/report';
import { CellsInRows, tableOfRecords, type Cell, type RawTable } from '../../src/table';
import { day, exact, fullPayout, line, payoutOf, record } from './sample';

function shown(cell: ReportCell): string {
  switch (cell?.kind) {
    case undefined: return '';
    case 'text': return cell.text;
    case 'exact': return plain(cell.value);
    case 'day': return `day ${cell.day}`;
    case 'formula': return `=${cell.formula}`;
  }
}

function sheetOf(report: Report, role: SheetRole): ReportSheet {
  const sheet = report.sheets.find((each) => each.role === role);
  if (sheet === undefined) throw new Error(`no ${role} sheet`);
  return sheet;
}

/** A place to sign without the line on which one signs. */
function withoutLine(text: string): string {
  return text.replace(/_{12,}$/, '');
}

/** The rows of a sheet's blocks, as texts under their headers. */
function rowsOf(sheet: ReportSheet): Record<string, string>[] {
  return sheet.blocks.flatMap(({ rows }) => Array.from({ length: rows.length }, (_, index) => {
    const cells = rows.at(index);
    return Object.fromEntries(sheet.columns.map(({ header }, column) => [header, shown(cells[column] ?? null)]));
  }));
}

function totalsOf(sheet: ReportSheet): string[][] {
  return sheet.blocks.map(({ totals }) => (totals ?? []).map((cell) => (cell === null ? '' : cell.kind === 'label' ? cell.text : plain(cell.value))));
}

describe('the summary', () => {
  const payout = payoutOf([
    line('张三', '0.10', { rows: [1] }), line('张三', '0.20', { rows: [2] }), line('甲公司', '-5.00', { recipientKind: 'customer' }), line('张三', '30', { award: 'points' }),
  ], { notes: [{ code: 'no-target', recipient: '张三', sentence: sentence({ zh: '没有目标。', en: 'No target.' }) }] });

  it('has one row a recipient, a column for each award, the lines counted, and what was noted', () => {
    expect(rowsOf(sheetOf(describeReport(payout, record, 'zh'), 'summary'))).toEqual([
      { 收款人: '张三', 类别: '人员', '现金（元）': '0.3', 积分: '30', 明细条数: '3', 备注: '没有目标。' },
      { 收款人: '甲公司', 类别: '客户', '现金（元）': '-5', 积分: '', 明细条数: '1', 备注: '' },
    ]);
  });

  it('adds up exactly, and says the cash in words for the voucher', () => {
    const summary = sheetOf(describeReport(payout, record, 'zh'), 'summary');
    expect(totalsOf(summary)).toEqual([['合计', '', '-4.7', '30', '4', '']]);
    const paid = sheetOf(describeReport(payoutOf([line('张三', '0.10'), line('李四', '0.20')]), record, 'zh'), 'summary');
    expect(paid.closing.flat().map(withoutLine)).toEqual(['现金合计（大写）：叁角整', '制表：', '审核：', '批准：']);
  });

  it('says what is to be paid, what is owed and by whom where somebody owes, and lists who comes to nothing', () => {
    const settled = payoutOf([line('张三', '175.86'), line('李四', '-600.00'), line('王五', '5.00'), line('王五', '-5.00')]);
    const summary = sheetOf(describeReport(settled, record, 'zh'), 'summary');
    expect(rowsOf(summary).map((row) => [row['收款人'], row['现金（元）'], row['明细条数']])).toEqual([['张三', '175.86', '1'], ['李四', '-600', '1'], ['王五', '0', '2']]);
    expect(totalsOf(summary)).toEqual([['合计', '', '-424.14', '4']]);
    expect(summary.facts.slice(-2)).toEqual([
      { label: '应付现金', value: '175.86' },
      { label: '收款人倒欠', value: '600.00，不在应付之内，应退回或以后扣回：李四 600.00' },
    ]);
    expect(summary.closing[0]).toEqual(['应付现金合计（大写）：壹佰柒拾伍元捌角陆分']);
    expect(sheetOf(describeReport(settled, record, 'en'), 'summary').facts.at(-1)?.value).toBe('600.00, no part of what is paid, to be given back or taken off later: 李四 600.00');
  });

  it('keeps people of one name apart by their staff numbers', () => {
    const twins = payoutOf([line('张伟', '1.00', { personId: '007' }), line('张伟', '2.00', { personId: '008' })]);
    expect(rowsOf(sheetOf(describeReport(twins, record, 'en'), 'summary')).map((row) => [row['Recipient'], row['Employee id'], row['Cash']])).toEqual([['张伟', '007', '1'], ['张伟', '008', '2']]);
  });

  it('warns of values that could not be read', () => {
    const facts = sheetOf(describeReport(fullPayout(), record, 'en'), 'summary').facts;
    expect(facts).toContainEqual({ label: 'Note', value: '1 value was not readable and is not paid: see "Problems", correct and work out again.' });
    expect(facts).toContainEqual({ label: 'Period', value: '2024-01 to 2024-03' });
    expect(facts).toContainEqual({ label: 'Source', value: '销售明细.xlsx#三月, 6 rows' });
  });
});

describe('the period', () => {
  const periodOf = (window: NonNullable<typeof record.window>, period = 'window'): string | undefined =>
    describeReport(payoutOf([line('张三', '1.00', { period })]), { ...record, window }, 'zh').sheets[0]?.facts.find(({ label }) => label === '期间')?.value;

  it('is that of the lines, and for the whole window its days', () => {
    expect(periodOf({}, '2024-03')).toBe('2024-03');
    expect(periodOf({})).toBe('整个有效期');
    expect(periodOf({ from: day('2024-01-01'), to: day('2024-03-31') })).toBe('2024-01-01 至 2024-03-31');
    expect(periodOf({ from: day('2024-01-01') })).toBe('2024-01-01 起');
    expect(periodOf({ to: day('2024-03-31') })).toBe('至 2024-03-31');
  });
});

describe('the lines', () => {
  it('have their working, and columns for due day and tax only where they are needed', () => {
    const [plainLine] = rowsOf(sheetOf(describeReport(payoutOf([line('张三', '50.00', { rows: [1, 2, 3, 7], period: 'window' })]), record, 'zh'), 'lines'));
    expect(plainLine).toEqual({ 收款人: '张三', 类别: '人员', 期间: '整个有效期', 项目: '新客户提成', 数额: '50', 依据的行: '4-6, 10', 计算过程: '1,000.00 × 5 % = 50.00' });
    const due = rowsOf(sheetOf(describeReport(payoutOf([line('张三', '5', { due: day('2024-04-15'), taxCategory: 'labour', award: 'points' }), line('张三', '6')]), record, 'en'), 'lines'));
    expect(due[0]).toMatchObject({ Award: 'points', Due: `day ${day('2024-04-15')}`, 'Tax category': 'labour remuneration' });
  });

  it.each([['zh', '依据的行', '共 40 行', '全部行号'], ['en', 'Rows', '40 rows', 'All rows']] as const)('tell of many rows only their number, and name them all in a column that is not printed (%s)', (language, header, count, all) => {
    const payout = payoutOf([line('张三', '5', { rows: Array.from({ length: 40 }, (_, index) => index * 3 + 1) }), line('李四', '6')]);
    const report = describeReport(payout, record, language);
    const [lines, statements] = [sheetOf(report, 'lines'), sheetOf(report, 'statements')];
    expect(rowsOf(lines).map((row) => [row[header], row[all]?.slice(0, 8)])).toEqual([[count, '4, 7, 10'], ['4', '4']]);
    expect(rowsOf(statements).map((row) => row[header])).toEqual([count, '4']);
    expect(lines.columns.findIndex((column) => column.header === all)).toBeGreaterThanOrEqual(lines.printed ?? Infinity);
    expect(statements.columns.map((column) => column.header)).not.toContain(all);
  });

  it('are added up where they are of one award, and never money with points', () => {
    expect(totalsOf(sheetOf(describeReport(payoutOf([line('a', '1.10'), line('b', '2.20')]), record, 'en'), 'lines'))).toEqual([['Total', '', '', '', '3.3', '', '']]);
    expect(totalsOf(sheetOf(describeReport(payoutOf([line('a', '1'), line('b', '2', { award: 'points' })]), record, 'en'), 'lines'))).toEqual([[]]);
  });

  it('make the working only when a host asks for the row', () => {
    let asked = 0;
    const payout = payoutOf([line('a', '1', { why: () => { asked += 1; return 'x'; } })]);
    const report = describeReport(payout, record, 'en');
    expect(asked).toBe(0);
    rowsOf(sheetOf(report, 'lines'));
    expect(asked).toBe(1);
  });

  it('go on to a further sheet where one is full', () => {
    const one = line('a', '1.00');
    const report = describeReport(payoutOf(new Array<typeof one>(1_000_001).fill(one), { totals: [] }), record, 'zh');
    const sheets = report.sheets.filter(({ role }) => role === 'lines');
    expect(sheets.map(({ name, blocks }) => [name, blocks[0]?.table, blocks[0]?.rows.length])).toEqual([['发放明细', 'PayoutLines', 1_000_000], ['发放明细2', 'PayoutLines2', 1]]);
    expect(report.sheets.some(({ role }) => role === 'statements')).toBe(false);
  });
});

describe('the statements', () => {
  it('give each recipient a page with their own lines, total and a place to confirm', () => {
    const statements = sheetOf(describeReport(payoutOf([line('张三', '1.00'), line('李四', '2.00'), line('张三', '3.50')]), record, 'zh'), 'statements');
    expect(statements.blocks.map(({ heading, rows, closing }) => [heading, rows.length, closing?.map(withoutLine)])).toEqual([
      ['张三（人员）', 2, ['现金合计（大写）：肆元伍角整', '本人确认：']],
      ['李四（人员）', 1, ['现金合计（大写）：贰元整', '本人确认：']],
    ]);
    const { pageBreaks, bands } = layOut(statements);
    expect(bands.filter(({ kind }) => kind === 'heading').map(({ row }) => row).slice(1)).toEqual(pageBreaks);
    expect(totalsOf(statements).map((cells) => cells[2])).toEqual(['4.5', '2']);
  });

  it('tell each award by itself', () => {
    const statements = sheetOf(describeReport(payoutOf([line('a', '1.00'), line('a', '20', { award: 'points' })]), record, 'en'), 'statements');
    expect(statements.blocks[0]?.closing?.[0]).toBe('Total cash: 1.00; Total points: 20');
  });

  it('are left off for a crowd, and the summary says so', () => {
    const report = describeReport(payoutOf(Array.from({ length: 501 }, (_, i) => line(`p${i}`, '1.00'))), record, 'zh');
    expect(report.sheets.map(({ role }) => role)).toEqual(['summary', 'lines', 'problems', 'record']);
    expect(sheetOf(report, 'summary').facts.at(-1)?.value).toContain('501 个收款人');
  });
});

describe('the problems', () => {
  it('list what was rejected, noted and excluded, with place and reason', () => {
    expect(rowsOf(sheetOf(describeReport(fullPayout(), record, 'zh'), 'problems'))).toEqual([
      { 类别: '未能读取', 表: '销售表', 行: '6', 单元格: 'D6', 字段或收款人: '金额', 原因: '金额“一千二”读不出数来，请改成数字。' },
      { 类别: '提示', 表: '', 行: '', 单元格: '', 字段或收款人: '张三', 原因: '张三没有目标。' },
      { 类别: '不计入', 表: '销售表', 行: '7', 单元格: 'G7', 字段或收款人: '', 原因: '状态为退款，不计入。' },
    ]);
  });
});

describe('the record', () => {
  it('tells scheme, parameters, sources with fingerprints, counts, totals and the fingerprint of the lines', () => {
    const rows = rowsOf(sheetOf(describeReport(fullPayout(), record, 'en'), 'record'));
    const entries = Object.fromEntries(rows.map((row) => [row['Item'] ?? '', row['Value'] ?? '']));
    expect(entries).toMatchObject({
      'Scheme id': 'customer-order-size', 'Scheme version': '1', Date: '2024-04-02', 'Product version': 'Payladder 0.1.0',
      'Parameter: Rates': '≥ 0: 1 %; > 1,000: 2 %', 'Parameter: Budget': '(not set)',
      'Source of the sales table': '销售明细.xlsx#三月, 6 rows', 'Fingerprint of the sales table (SHA-256)': 'a'.repeat(64),
      'Rows read': '40', 'Rows counted': '30', 'Payout lines': '24', 'Fingerprint of the lines (SHA-256)': 'b'.repeat(64),
    });
  });
});

const tableOfCells = (rows: readonly (readonly Cell[])[]): RawTable => ({
  name: 'sales', headers: ['a', 'b'], length: rows.length, dateSystem: 1900, hiddenRows: 0, totals: [],
  column: (index) => new CellsInRows(rows, index), address: () => undefined, rowName: (row) => String(row + 1),
});

describe('what fingerprints are taken of', () => {
  const textIn = (pieces: Iterable<Uint8Array>): string => [...pieces].map((piece) => new TextDecoder().decode(piece)).join('');
  const textOf = (records: Record<string, unknown>[]): string => {
    const table = tableOfRecords('sales', records);
    if (!table.ok) throw new Error('no table');
    return textIn(textOfTable(table.value));
  };

  it('tells any change of a cell, a header or the order of rows', () => {
    const texts = [
      [{ a: '12', b: '3' }], [{ a: '1', b: '23' }], [{ a: 12, b: '3' }], [{ a: '12', c: '3' }], [{ a: '12', b: true }],
      [{ a: '12', b: '3' }, { a: 'x', b: '' }], [{ a: 'x', b: '' }, { a: '12', b: '3' }],
    ].map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
    expect(textOf([{ a: '12', b: '3' }])).toBe(texts[0]);
  });

  it('is each field with its length before it, in UTF-8, whatever it holds', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '客户 9', 'é', '👍', '\ud800', '\udfff x'), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const grid = tableOfCells(rows);
      const field = (text: string): string => `${text.length}:${text}`;
      const line = (fields: readonly string[]): string => `${fields.map(field).join('')}\n`;
      const texts = rows.map((row) => line(row.map((each) => (each === null || each === '' ? '' : `${(typeof each).charAt(0)}${String(each)}`))));
      expect(Buffer.concat([...textOfTable(grid)])).toEqual(Buffer.from([line(['a', 'b']), ...texts].join('')));
    }));
  });

  it('tells any change of what is paid, and nothing of how it is explained', () => {
    const lines = (...all: ReturnType<typeof line>[]): string => textIn(textOfLines(payoutOf(all)));
    expect(lines(line('a', '1.00'))).toBe(lines(line('a', '1', { why: () => 'other words' })));
    expect(lines(line('a', '1.00'))).not.toBe(lines(line('a', '1.01')));
    expect(lines(line('a', '1.00'))).not.toBe(lines(line('a', '1.00', { due: day('2024-04-15') })));
  });
});

describe('the layout', () => {
  it('puts every row where no other is, from the title to the signatures', () => {
    for (const sheet of describeReport(fullPayout(), record, 'zh').sheets) {
      const { bands, rowCount } = layOut(sheet);
      const rows = bands.flatMap((band) => (band.kind === 'body' ? Array.from({ length: band.rows.length }, (_, index) => band.row + index) : [band.row]));
      expect(new Set(rows).size).toBe(rows.length);
      expect(Math.max(...rows)).toBe(rowCount - 1);
    }
  });

  it('gives a table without rows one blank row, as Excel wants', () => {
    const [summary] = describeReport(payoutOf([]), record, 'en').sheets;
    const { tables, bands } = layOut(summary ?? sheetOf(describeReport(payoutOf([]), record, 'en'), 'summary'));
    expect(tables[0]).toMatchObject({ name: 'PayoutSummary' });
    expect((tables[0]?.lastRow ?? 0) - (tables[0]?.firstRow ?? 0)).toBe(2);
    expect(bands.find((band) => band.kind === 'body')).toMatchObject({ rows: { length: 1 } });
  });

  it.each<[string, boolean]>([['=1', true], ['+1', true], ['-1', true], ['@a', true], ['\ta', true],
    ['＝1', true], ['＋1', true], ['－1', true], ['＠a', true], ['\u00ad=1', true], ['\u202e=1', true], ['\u200b+1', true], ['\0=1', true], ['\u3000＝1', true], ['  -1', true],
    ['张三', false], ['1-2', false], ['', false], ['（甲）', false], ['Ａ', false]])('knows whether %j could run as a formula', (text, risky) => {
    expect(isRisky(text)).toBe(risky);
  });

  it('shows money with the payout’s own places', () => {
    expect([0, 2, 4].map((places) => numberFormat({ header: 'x', kind: 'money', width: 1, places }))).toEqual(['#,##0', '#,##0.00', '#,##0.0000']);
  });

  it.each<[(string | number)[], string]>([
    [[], ''], [[5], '5'], [[1, 2, 3], '1-3'], [[1, 3, 4, 9], '1, 3-4, 9'], [['1月!9', '1月!10', '2月!11', '3'], '1月!9-10, 2月!11, 3'],
  ])('draws the rows %j together', (rows, text) => {
    expect(rowRanges(rows.map(String))).toBe(text);
  });

  it('cuts an endless list of rows and tells their number', () => {
    expect(rowRanges(Array.from({ length: 50_000 }, (_, index) => String(index * 2))).slice(-20)).toMatch(/\d, \d+ … \(50000\)$/);
    expect(exact('1')).toBeDefined();
  });
});

it('the summary says first what should be looked at before anything is paid', () => {
  const sentenceOf = (en: string) => sentence({ zh: en, en });
  const payout = payoutOf([], { notes: [{ code: 'x', sentence: sentenceOf('Just so.') }, { code: 'y', sentence: sentenceOf('Look here.'), warning: true }] });
  const notes = sheetOf(describeReport(payout, record, 'en'), 'summary').facts.filter(({ label }) => label === 'Note');
  expect(notes.map(({ value }) => value)).toEqual(['Look here.', 'There is nothing to pay.']);
});
