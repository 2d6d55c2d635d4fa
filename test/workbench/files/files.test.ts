import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { readBook, writeBook } from '../../../src/workbench/files';
import { fileFormula, typedFormula } from '../../../src/workbench/files/formula-text';
import { claiming, inline, partsOf, row, workbookOf } from '../../xlsx/package';
import { ErrorValue, errorValue, parseArea, plainAxis, plainSeries, plainValue, snapshotOf, Workbook, type Area, type Style } from '../../../src/workbench/model';

const area = (address: string): Area => {
  const found = parseArea(address);
  if (found === null) throw new Error(address);
  return found;
};

const opened = async (bytes: Uint8Array): Promise<Workbook> => {
  const result = await readBook(bytes, 'Book1.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const kept = async (workbook: Workbook): Promise<Workbook> => opened((await writeBook(workbook)).bytes);

const styled = (workbook: Workbook, address: string, change: Partial<Style>): void => workbook.active.restyle(area(address), (style) => ({ ...style, ...change }), 'user');

/** A workbook with something of everything that the stand-in keeps. */
function everything(): Workbook {
  const workbook = new Workbook('销售 明细');
  const sheet = workbook.active;
  sheet.write(area('A1:D4'), [['姓名', '金额', '日期', '备注'], ['张三', 1234.56, 45352, "'=不是公式"], ['李四', -7, 45353, "'007"], ['合计', '=SUBTOTAL(109,Payout[金额])', '', '']], 'add-in');
  sheet.showResult(3, 1, 1227.56);
  sheet.write(area('F1:F3'), [[true], ["'#N/A"], [' 空格 ']], 'add-in');
  sheet.load(4, 5, errorValue('#DIV/0!'));
  sheet.load(5, 5, 0, '=SORT(B2:B3,1,-1)');
  sheet.showResult(5, 5, [[1234.56], [-7]]);
  sheet.load(9, 5, errorValue('#N/A'), '=PAY.RMB_UPPER(B2)&"PAY.X("');
  const table = workbook.addTable(sheet, area('A1:D4'), 'Payout');
  table.showTotals = true;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  styled(workbook, 'A1:D1', { bold: true, fill: '#1F5F6B', fontColor: '#FFFFFF', horizontal: 'Center', borders: { EdgeBottom: { style: 'Continuous', weight: 'Medium', color: '#000000' } } });
  styled(workbook, 'B2:B4', { numberFormat: '#,##0.00', locked: false });
  styled(workbook, 'C2:C3', { numberFormat: 'yyyy/m/d' });
  styled(workbook, 'D2:D3', { numberFormat: '@', wrap: true, vertical: 'Top', indent: 1, fontName: '微软雅黑', fontSize: 9, italic: true, underline: 'Single', strikethrough: true });
  const { layout } = sheet;
  layout.columnWidths.set(0, 84);
  layout.hiddenColumns.add(8);
  layout.rowHeights.set(0, 30);
  layout.hiddenRows.add(12);
  layout.merged = [area('H1:I2')];
  Object.assign(layout, { frozenRows: 1, frozenColumns: 2, showGridlines: false, tabColor: '#F5B83D' });
  Object.assign(layout.page, { orientation: 'Landscape', paperSize: 'A4', printArea: area('A1:D4'), titleRows: area('1:1'), centerHorizontally: true, zoom: { horizontalFitToPages: 1 } });
  layout.page.breaksAbove.add(3);
  layout.page.headersFooters.leftFooter = '奖励';
  layout.page.headersFooters.rightFooter = '&P / &N';
  workbook.addName('税率', { sheet, area: area('B2:B3') });
  workbook.addName('倍数', '=1.5').visible = false;
  workbook.settings.set('payladder.runs', [{ scheme: '“甲”<乙> & "丙"', day: '2024-04-30', sheets: ['{1}'] }]).set('两行', 'a\nb\t');
  workbook.addPart('<scheme xmlns="urn:payladder:scheme" id="x">阶梯</scheme>', '{1B2C3D4E-0000-0000-0000-000000000001}');
  const hidden = workbook.addSheet('Hidden');
  hidden.write(area('A1'), [[1]], 'add-in');
  workbook.showSheet(hidden, 'Hidden');
  workbook.showSheet(workbook.addSheet('Deep'), 'VeryHidden');
  sheet.charts.push({
    id: '{00000001-0003-0000-0000-000000000000}', name: '图表 1', type: 'ColumnClustered', title: '奖励', titleVisible: true, letters: 10, legendPosition: 'Right', legendVisible: true,
    top: 150, left: 84, width: 480, height: 225, series: [plainSeries('金额', { sheet, area: area('B2:B3') }, { sheet, area: area('A2:A3') })],
    axes: { category: plainAxis(), value: plainAxis() },
  });
  sheet.protection = { options: { allowSort: true }, password: null };
  workbook.properties.title = '一季度';
  return workbook;
}

describe('a workbook saved and opened again', () => {
  test('holds what it held', async () => {
    const before = everything();
    const after = await kept(before);
    const [was, is] = [snapshotOf(before), snapshotOf(after)];
    for (const [index, sheet] of was.sheets.entries()) {
      expect(is.sheets[index]?.name).toBe(sheet.name);
      expect(is.sheets[index]?.cells).toEqual(sheet.cells);
      expect(is.sheets[index]?.formulas).toEqual(sheet.formulas);
      expect(is.sheets[index]?.styles).toEqual(sheet.styles);
    }
    const [one, two] = [before.active, after.active];
    expect(two.layout).toEqual(one.layout);
    expect(two.protection).toEqual(one.protection);
    expect(after.sheets.map((sheet) => sheet.visibility)).toEqual(['Visible', 'Hidden', 'VeryHidden']);
    expect(two.tables.list.map(({ sheet: _sheet, id: _id, ...table }) => table)).toEqual(one.tables.list.map(({ sheet: _sheet, id: _id, ...table }) => table));
    expect(after.names.map(({ name }) => name)).toEqual(['税率', '倍数']);
    expect(after.names[1]?.refersTo).toBe('=1.5');
    expect(after.names.map(({ visible }) => visible)).toEqual([true, false]);
    expect(after.parts).toEqual(before.parts);
    expect([...after.settings]).toEqual([...before.settings]);
    expect(after.properties).toEqual(before.properties);
  });

  test('kept and opened again and again, each custom XML part has an id of its own', async () => {
    let workbook = new Workbook();
    for (const text of ['一', '二', '三']) {
      workbook.addPart(`<scheme>${text}</scheme>`);
      workbook = await kept(workbook);
    }
    expect(workbook.parts.map(({ xml }) => xml)).toEqual(['<scheme>一</scheme>', '<scheme>二</scheme>', '<scheme>三</scheme>']);
    expect(new Set(workbook.parts.map(({ id }) => id)).size).toBe(3);
  });

  test('a file in which two parts have one id opens with both of them', async () => {
    const workbook = new Workbook();
    workbook.parts.push({ id: '{1}', xml: '<a/>' }, { id: '{1}', xml: '<b/>' });
    const { parts } = await kept(workbook);
    expect(parts.map(({ xml }) => xml)).toEqual(['<a/>', '<b/>']);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });

  test('keeps the results of formulas, spilled ones too', async () => {
    const sheet = (await kept(everything())).active;
    expect([3, 4, 5, 9].map((row) => plainValue(sheet.value(row, row === 3 ? 1 : 5)))).toEqual([1227.56, '#DIV/0!', 1234.56, '#N/A']);
    expect(sheet.value(9, 5)).toBe(ErrorValue.of('#N/A'));
    expect(sheet.value(1, 5)).toBe('#N/A');
    expect(sheet.formula(5, 5)).toBe('=SORT(B2:B3,1,-1)');
    expect(sheet.value(6, 5)).toBe('');
  });

  test('keeps a chart, and names one that a file cannot hold', async () => {
    const workbook = everything();
    const [chart] = workbook.active.charts;
    if (chart === undefined) throw new Error('no chart');
    workbook.active.charts.push({ ...chart, title: '瀑布', type: 'Waterfall' });
    const { bytes, unsaved } = await writeBook(workbook);
    expect(unsaved).toEqual(['瀑布']);
    const [found, ...more] = (await opened(bytes)).active.charts;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ name: '图表 1', type: 'ColumnClustered', title: '奖励', left: chart.left, width: chart.width });
    expect(found?.series.map((series) => [series.name, series.values?.area, series.categories?.area])).toEqual([['金额', area('B2:B3'), area('A2:A3')]]);
  });

  test('says the same to another library', async () => {
    const book = new ExcelJS.Workbook();
    const { bytes } = await writeBook(everything());
    await book.xlsx.load(bytes.buffer);
    const sheet = book.getWorksheet('销售 明细');
    expect(sheet?.getCell('B2').value).toBe(1234.56);
    expect(sheet?.getCell('B2').numFmt).toBe('#,##0.00');
    expect(sheet?.getCell('D3').value).toBe('007');
    expect(sheet?.getCell('A1').font).toMatchObject({ bold: true });
    expect(sheet?.getCell('B4').value).toMatchObject({ formula: 'SUBTOTAL(109,Payout[金额])', result: 1227.56 });
    expect(sheet?.getTable('Payout')).toBeDefined();
  });
});

describe('opening', () => {
  test.each(['sales-zh.xlsx', 'sales-en.xlsx'])('the sample %s opens, and is the same after saving', async (name) => {
    const sample = await opened(readFileSync(join(__dirname, '../../../assets/samples', name)));
    expect(sample.sheets.length).toBeGreaterThan(1);
    const again = await kept(sample);
    expect(snapshotOf(again).sheets.map(({ id: _, rest: __, ...sheet }) => sheet)).toEqual(snapshotOf(sample).sheets.map(({ id: _, rest: __, ...sheet }) => sheet));
  });

  test('what is no workbook is refused in one sentence', async () => {
    expect(await readBook(new TextEncoder().encode('姓名,金额'), 'a.xlsx')).toMatchObject({ ok: false, problems: [{ code: 'not-a-spreadsheet' }] });
  });
});

describe('formulas in a file', () => {
  test.each([
    ['=SUM(A1:A2)', 'SUM(A1:A2)'],
    ['=XLOOKUP(1,A1:A2,B1:B2)', '_xlfn.XLOOKUP(1,A1:A2,B1:B2)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['=PAY.TIERED_COMMISSION(A1,D2:E6)', '_xldudf_PAY_TIERED_COMMISSION(A1,D2:E6)'],
    ['=IF(A1="SORT(",PAY.RMB_UPPER(1),"")', 'IF(A1="SORT(",_xldudf_PAY_RMB_UPPER(1),"")'],
  ])('%s', (typed, inFile) => {
    expect(fileFormula(typed)).toBe(inFile);
    expect(typedFormula(inFile)).toBe(typed);
  });
});

describe('a workbook as other programs write it', () => {
  const sheetsOf = async (bytes: Uint8Array): Promise<[string, unknown][]> => (await opened(bytes)).sheets.map((sheet) => [sheet.name, sheet.value(0, 0)]);
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cell = row(1, inline('A1', '<t>1</t><r><rPr><b/></rPr><t>500</t></r>'));

  test('keeps plain text before text of another look', async () => {
    expect(await sheetsOf(workbookOf({ sheets: { a: cell } }))).toEqual([['a', '1500']]);
    expect(await sheetsOf(workbookOf({ sheets: { a: row(1, '<c r="A1" t="s"><v>0</v></c>') }, strings: '<sst><si><t>Ann </t><r><t>Li</t></r></si></sst>' }))).toEqual([['a', 'Ann Li']]);
  });

  test('is read by its parts, whatever their capitals', async () => {
    const parts = partsOf({ sheets: { a: row(1, '<c r="A1" t="s"><v>0</v></c>') }, strings: '<sst><si><t>甲</t></si></sst>' });
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name.replace('sharedStrings', 'SharedStrings').replace('/_rels/workbook', '/_rels/Workbook'), content])));
    expect(await sheetsOf(bytes)).toEqual([['a', '甲']]);
  });

  test('is read without a chart that is a sheet of its own', async () => {
    const sheets = ['c', 's0', 's1'].map((id, at) => `<sheet name="${id}" sheetId="${at + 1}" r:id="${id}"/>`).join('');
    const bytes = workbookOf({
      sheets: { a: cell, b: cell },
      more: {
        'xl/workbook.xml': `<workbook xmlns:r="${relations}"><bookViews><workbookView activeTab="2"/></bookViews><sheets>${sheets}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${['c', 's0', 's1'].map((id, at) => `<Relationship Id="${id}" Type="${relations}/${at === 0 ? 'chartsheet' : 'worksheet'}" Target="${at === 0 ? 'chart' : 'work'}sheets/sheet${Math.max(1, at)}.xml"/>`).join('')}</Relationships>`,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });
    const workbook = await opened(bytes);
    expect([workbook.sheets.map(({ name }) => name), workbook.active.name]).toEqual([['s0', 's1'], 's1']);
  });

  test('is refused where it is damaged or unpacks to more than it says', async () => {
    const damaged = await readBook(claiming(workbookOf({ sheets: { a: cell } }), 'xl/worksheets/sheet1.xml', 20), 'a.xlsx');
    expect(damaged.ok || damaged.problems.map(({ code }) => code)).toEqual(['damaged']);
    // Of no importance to a payout, but unpacked all the same.
    const theme = await readBook(claiming(workbookOf({ sheets: { a: cell }, more: { 'xl/theme/theme1.xml': '<a/>'.repeat(1000) } }), 'xl/theme/theme1.xml', 20), 'a.xlsx');
    expect(theme.ok || theme.problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  test('is refused with a sentence where the library that reads looks has no room for it', async () => {
    const read = await readBook(workbookOf({ sheets: { a: `${row(1, '<c r="A1"><v>1</v></c>')}${row(1048576, '<c r="XFD1048576" s="0"/>')}` } }), 'a.xlsx');
    expect(read.ok || read.problems.map(({ code }) => code)).toEqual(['not-shown']);
  });
});
