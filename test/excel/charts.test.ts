import { excelBook } from '../../src/excel';
import { areaName } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { readBook, type FileChart } from './chart-file';
import { chartReport as report } from './chart-report';
import { day, paid, salesWorkbook } from './sample';
import { writeReport } from '../../src/xlsx';
import { Parts } from '../../src/xlsx/package/parts';

let excel: OpenExcel;
beforeEach(async () => { excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals(); });
afterEach(() => excel.close());

test('native charts lie below the rows of their sheet and take their figures from the sheet that has them', async () => {
  const book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
  expect(await book.write(report, paid)).toMatchObject({ ok: true, value: { remarks: [] } });
  const sheet = excel.standIn.workbook.sheet('个人套算');
  const place = (where: { readonly sheet: { readonly name: string }; readonly area: Parameters<typeof areaName>[0] } | null): string => (where === null ? '' : `${where.sheet.name}!${areaName(where.area)}`);
  expect(sheet?.charts.map(({ type, title, axes, series }) => ({
    type, title, value: axes.value.title, along: axes.category.title, reversed: axes.category.reversed, labels: axes.category.labels, from: axes.value.minimum,
    series: series.map(({ name, values, categories, marker, line }) => [name, place(values), place(categories), marker, line]),
  }))).toEqual([
    {
      type: 'BarStacked', title: '每人增减', value: '增减', along: '', reversed: true, labels: 'Low', from: 0,
      series: [['减少', '图表数据!B5:B6', '图表数据!A5:A6', 'Automatic', 'Automatic'], ['增加', '图表数据!C5:C6', '图表数据!A5:A6', 'Automatic', 'Automatic']],
    },
    {
      type: 'XYScatterLines', title: '业绩与应得', value: '应得', along: '业绩', reversed: false, labels: 'Low', from: null,
      series: [['档位表', '图表数据!C10:C11', '图表数据!B10:B11', 'None', 'Continuous'], ['对象', '图表数据!C12', '图表数据!B12', 'Circle', 'None']],
    },
  ]);
});

test('figures are coloured by their size where a block asks for it, in the workbook and in a file', async () => {
  await excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() }).write(report, paid);
  expect(excel.standIn.workbook.sheet('图表数据')?.colourScales.map(({ area, least, most }) => [areaName(area), least, most])).toEqual([['B5:C6', '#FFFFFF', '#E08A2E']]);
  const parts = new Parts(await writeReport(report, { created: day(2024, 4, 30) }));
  const text = new TextDecoder().decode(await parts.whole('xl/worksheets/sheet2.xml'));
  expect(/<conditionalFormatting sqref="([^"]*)"><cfRule type="(\w+)"/.exec(text)?.slice(1)).toEqual(['B5:C6', 'colorScale']);
});

test('a file has the same charts, in which dots have no line', async () => {
  const charts: readonly FileChart[] = await readBook(await writeReport(report, { created: day(2024, 4, 30) }));
  expect(charts).toEqual([
    { kind: 'barChart', title: '每人增减', series: [['减少', "'图表数据'!$B$5:$B$6", "'图表数据'!$A$5:$A$6", false], ['增加', "'图表数据'!$C$5:$C$6", "'图表数据'!$A$5:$A$6", false]] },
    { kind: 'scatterChart', title: '业绩与应得', series: [['档位表', "'图表数据'!$C$10:$C$11", "'图表数据'!$B$10:$B$11", false], ['对象', "'图表数据'!$C$12:$C$12", "'图表数据'!$B$12:$B$12", true]] },
  ]);
});
