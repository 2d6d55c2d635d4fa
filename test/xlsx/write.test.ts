import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { sentence } from '../../src/i18n';
import { describeReport } from '../../src/report';
import { readWorkbook, writeReport } from '../../src/xlsx';
import { exact, fullPayout, line, payoutOf, record } from '../report/sample';
import { pagesPrinted, sheetsShown } from './libreoffice';

const written = (payout = fullPayout(), language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> =>
  writeReport(describeReport(payout, record, language), { created: record.day });

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  return workbook;
}

function valueBeside(sheet: ExcelJS.Worksheet | undefined, label: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet?.eachRow((row) => { if (row.getCell(1).text === label) found = row; });
  if (found === undefined) throw new Error(`no row ${label}`);
  return found;
}

const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('a workbook of payout sheets', () => {
  it('has the same bytes for the same payout and day', async () => {
    expect(Buffer.from(await written()).equals(Buffer.from(await written()))).toBe(true);
  });

  it('shows the exact totals when LibreOffice works the formulas out afresh', async () => {
    const cents = payoutOf(Array.from({ length: 30 }, (_, i) => line(['张三', '李四'][i % 2] ?? '', i % 2 === 0 ? '0.10' : '1234567.89', { rows: [i + 1] })));
    const shown = sheetsShown(await written(cents));
    const total = (sheet: string) => shown.get(sheet)?.find((row) => row[0] === '合计');
    expect([...shown.keys()].sort()).toEqual(['个人对账单', '发放明细', '发放汇总', '计算记录', '问题与提示'].sort());
    expect(total('发放汇总')?.slice(0, 4)).toEqual(['合计', null, '18518519.85', '30']);
    expect(total('发放明细')).toContain('18518519.85');
    expect(shown.get('个人对账单')?.filter((row) => row[0] === '合计').map((row) => row[2])).toEqual(['1.5', '18518518.35']);
    expect(shown.get('发放汇总')?.flat()).toContain('现金合计（大写）：壹仟捌佰伍拾壹万捌仟伍佰壹拾玖元捌角伍分');
  });

  it('is printable: every recipient’s statement is a page of its own', async () => {
    const payout = payoutOf(['张三', '李四', '王五'].map((name) => line(name, '10.00')));
    expect(pagesPrinted(await written(payout))).toBe(1 + 1 + 3 + 1 + 1);
  });

  it.each(['zh', 'en'] as const)('is read by another library with the same figures (%s)', async (language) => {
    const payout = payoutOf([line('张三', '0.10'), line('张三', '0.20', { rows: [2, 3, 4] }), line('李四', '-12.30', { recipientKind: 'customer' })]);
    const workbook = await byExcelJs(await written(payout, language));
    const [summary, lines] = workbook.worksheets;
    expect(valueBeside(summary, '张三').getCell(3).value).toBe(0.3);
    expect(valueBeside(summary, language === 'zh' ? '合计' : 'Total').getCell(3).result).toBe(-12);
    expect(valueBeside(lines, '李四').getCell(5).value).toBe(-12.3);
    expect(valueBeside(lines, '李四').getCell(5).numFmt).toBe('#,##0.00');
  });

  it('has tables with unique names whose header cells are the column names, and sheets whose names need no quotes', async () => {
    const bytes = await written(fullPayout(), 'en');
    const tables = Object.entries(parts(bytes)).filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => xml);
    const names = tables.map((xml) => /displayName="(\w+)"/.exec(xml)?.[1]);
    expect(names).toEqual(['PayoutSummary', 'PayoutLines', 'PayoutProblems', 'PayoutRecord']);
    const file = await readWorkbook(bytes, 'report.xlsx');
    if (!file.ok) throw new Error('unreadable');
    for (const { name, tables: grids } of file.value.sheets) {
      expect(name).toMatch(/^[\p{L}][\p{L}\p{N}]{0,30}$/u);
      for (const grid of grids) {
        const xml = tables.find((table) => table.includes(`"${grid.name}"`)) ?? '';
        expect(grid.cells[0]).toEqual([...xml.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g)].map((match) => match[1]));
      }
    }
  });

  it.each(['=HYPERLINK("http://x","y")', '+86 138', '-x', '@SUM(A1)', '\tx', '#N/A'])('never runs %j: it is text, in a cell formatted as text where it matters', async (text) => {
    const payout = payoutOf([line(text, '1.00', { why: () => text })], { notes: [{ code: 'n', recipient: text, sentence: sentence({ zh: text, en: text }) }] });
    const workbook = await byExcelJs(await written(payout));
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => {
        if (cell.text !== text) return;
        expect(['=', '+', '-', '@', '\t'].includes(text.charAt(0)) ? cell.numFmt : '@').toBe('@');
        expect(cell.formula).toBeUndefined();
        expect(cell.type).not.toBe(ExcelJS.ValueType.Error);
      }));
    }
    expect(Object.values(parts(await written(payout))).join('')).not.toContain('<f>HYPERLINK');
  });

  it('keeps an amount with more digits than a cell holds exact, as text', async () => {
    const workbook = await byExcelJs(await written(payoutOf([line('张三', '12345678901234567.89')])));
    expect(valueBeside(workbook.worksheets[0], '张三').getCell(3).value).toBe('12345678901234567.89');
    expect(exact('12345678901234567.89')).toBeDefined();
  });

  it('freezes and repeats the headers, and prints at a fixed scale, since a fit to the width would undo the page breaks', async () => {
    const sheets = (await byExcelJs(await written())).worksheets;
    const [summary, lines, statements] = sheets;
    expect(sheets.map(({ pageSetup }) => pageSetup.fitToPage)).toEqual(sheets.map(() => false));
    expect(summary?.views[0]).toMatchObject({ state: 'frozen', ySplit: 9 });
    expect(summary?.pageSetup.printTitlesRow).toBe('9:9');
    expect(lines?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: false, scale: 64 });
    expect(statements?.pageSetup.printTitlesRow).toBe('1:5');
  });

  it('is a whole workbook also where nothing is paid', async () => {
    const shown = sheetsShown(await written(payoutOf([])));
    expect(shown.get('发放汇总')?.flat()).toContain('没有发放明细。');
    expect(shown.get('问题与提示')?.flat()).toContain('没有问题，也没有提示。');
  });
});

describe('text in a workbook of payout sheets', () => {
  const names = ['_x000D_', '_x005F_x000D_', 'a_x0041_b', '_x12_', 'a\u0001b', 'tab\there', '＝1+1', '\u202e=1', 'a\u200bb', '<&>"', '   ', '🏆'];

  it('is read back as it was, by our reader and by LibreOffice', async () => {
    const bytes = await written(payoutOf(names.map((name) => line(name, '1.00'))), 'en');
    const file = await readWorkbook(bytes, 'report.xlsx');
    if (!file.ok) throw new Error('unreadable');
    const summary = file.value.sheets[0]?.tables[0]?.cells ?? [];
    expect(summary.slice(1).map(([name]) => name)).toEqual(names);
    const shown = sheetsShown(bytes).get('Summary')?.map(([name]) => name) ?? [];
    for (const name of names.filter((each) => each.includes('_x'))) expect(shown).toContain(name);
  });
});
