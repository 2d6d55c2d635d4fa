import { integer } from '../../src/money';
import type { Report, ReportCell, ReportChart } from '../../src/report';

const text = (value: string): ReportCell => ({ kind: 'text', text: value });
const figure = (value: number): ReportCell => ({ kind: 'exact', value: integer(value) });

const bars: ReportChart = {
  kind: 'bar', isStacked: true, fromZero: true, title: '每人增减', along: null, value: '增减', sheet: '图表数据', block: 0, categories: 0,
  lines: [{ name: '减少', look: 'joined', column: 1, first: 0, last: 1 }, { name: '增加', look: 'joined', column: 2, first: 0, last: 1 }],
};
const dots: ReportChart = {
  kind: 'scatter', isStacked: false, fromZero: false, title: '业绩与应得', along: '业绩', value: '应得', sheet: '图表数据', block: 1, categories: 1,
  lines: [{ name: '档位表', look: 'joined', column: 2, first: 0, last: 1 }, { name: '对象', look: 'dots', column: 2, first: 2, last: 2 }],
};

const rows = (list: readonly (readonly ReportCell[])[]) => ({ length: list.length, at: (index: number) => list[index] ?? [] });
/** A model's report: figures with colours on one sheet, their charts on another. */
export const chartReport: Report = {
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
