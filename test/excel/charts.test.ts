import { excelBook } from '../../src/excel';
import { integer } from '../../src/money';
import type { Report, ReportCell, ReportChart } from '../../src/report';
import { areaName } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { readBook, type FileChart } from './chart-file';
import { day, paid, salesWorkbook } from './sample';
import { writeReport } from '../../src/xlsx';
import { Parts } from '../../src/xlsx/package/parts';

let excel: OpenExcel;
beforeEach(async () => { excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals(); });
afterEach(() => excel.close());

const text = (value: string): ReportCell => ({ kind: 'text', text: value });
const figure = (value: number): ReportCell => ({ kind: 'exact', value: integer(value) });

const bars: ReportChart = {
  kind: 'bar', isStacked: true, title: '每人增减', along: null, value: '增减', sheet: '图表数据', block: 0, categories: 0,
  lines: [{ name: '减少', look: 'joined', column: 1, first: 0, last: 1 }, { name: '增加', look: 'joined', column: 2, first: 0, last: 1 }],
};
const dots: ReportChart = {
  kind: 'scatter', isStacked: false, title: '业绩与应得', along: '业绩', value: '应得', sheet: '图表数据', block: 1, categories: 1,
  lines: [{ name: '档位表', look: 'joined', column: 2, first: 0, last: 1 }, { name: '对象', look: 'dots', column: 2, first: 2, last: 2 }],
};

const rows = (list: readonly (readonly ReportCell[])[]) => ({ length: list.length, at: (index: number) => list[index] ?? [] });
const report: Report = {
  language: 'zh', title: '测算',
  sheets: [
    { role: 'model', name: '个人套算', title: '个人套算', facts: [], closing: [], landscape: true, columns: [{ header: '收款人', kind: 'text', width: 60 }, { header: '成本', kind: 'figure', width: 40 }], blocks: [{ table: 'People', rows: rows([[text('张三'), figure(1)]]) }], charts: [bars, dots] },
    {
      role: 'model', name: '图表数据', title: '图表数据', facts: [], closing: [], landscape: true,
      columns: ['1', '2', '3'].map((header, at) => ({ header, kind: at === 0 ? 'wrapped' : 'figure', width: 20 } as const)),
      blocks: [
        { heading: '每人增减', heat: { first: 1, last: 2 }, headers: ['收款人', '减少', '增加'], rows: rows([[text('李四'), figure(-250), null], [text('张三'), null, figure(300)]]) },
        { heading: '业绩与应得', headers: ['对象', '业绩', '应得'], rows: rows([[text('档位表'), figure(0), figure(0)], [text('档位表'), figure(80000), figure(1150)], [text('对象'), figure(60000), figure(550)]]) },
      ],
    },
  ],
};

test('native charts lie below the rows of their sheet and take their figures from the sheet that has them', async () => {
  const book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
  expect(await book.write(report, paid)).toMatchObject({ ok: true, value: { remarks: [] } });
  const sheet = excel.standIn.workbook.sheet('个人套算');
  const place = (where: { readonly sheet: { readonly name: string }; readonly area: Parameters<typeof areaName>[0] } | null): string => (where === null ? '' : `${where.sheet.name}!${areaName(where.area)}`);
  expect(sheet?.charts.map(({ type, title, axes, series }) => ({
    type, title, value: axes.value.title, along: axes.category.title, reversed: axes.category.reversed, labels: axes.category.labels,
    series: series.map(({ name, values, categories, marker, line }) => [name, place(values), place(categories), marker, line]),
  }))).toEqual([
    {
      type: 'BarStacked', title: '每人增减', value: '增减', along: '', reversed: true, labels: 'Low',
      series: [['减少', '图表数据!B5:B6', '图表数据!A5:A6', 'Automatic', 'Automatic'], ['增加', '图表数据!C5:C6', '图表数据!A5:A6', 'Automatic', 'Automatic']],
    },
    {
      type: 'XYScatterLines', title: '业绩与应得', value: '应得', along: '业绩', reversed: false, labels: 'Low',
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
