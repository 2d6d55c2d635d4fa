import { dayOf, type Day } from '../../src/calendar';
import { parseExact, sum, ZERO, type Exact } from '../../src/money';
import type { Report, ReportCell, ReportColumn, ReportSheet } from '../../src/report';
import type { Paid } from '../../src/excel';
import { areaOf, Workbook } from '../../src/workbench/model';

export const day = (y: number, m: number, d: number): Day => {
  const found = dayOf(y, m, d);
  if (found === null) throw new Error('no such day');
  return found;
};

const exact = (text: string): Exact => parseExact(text) ?? ZERO;
const text = (value: string): ReportCell => ({ kind: 'text', text: value });
const money = (value: string): ReportCell => ({ kind: 'exact', value: exact(value) });

/** A workbook as a clerk has it: a sheet of orders under a title, an Excel table of people, and an empty sheet. */
export function salesWorkbook(): Workbook {
  const workbook = new Workbook('订单');
  const orders = workbook.active;
  orders.write(areaOf(0, 0, 1, 4), [['2024 年一季度订单', '', '', '']], 'file');
  orders.write(areaOf(1, 0, 4, 4), [
    ['日期', '销售员', '客户', '金额'],
    [45352, '张三', '甲公司', 1000],
    [45353, '张三', '乙公司', 1000.01],
    [45354, '李四', '丙公司', '1.2万'],
  ], 'file');
  const people = workbook.addSheet('人员');
  people.write(areaOf(0, 0, 3, 2), [['姓名', '底薪'], ['张三', 3000], ['李四', 2500.5]], 'file');
  workbook.addTable(people, areaOf(0, 0, 3, 2), '人员表');
  workbook.addSheet('备注');
  return workbook;
}

const columns: readonly ReportColumn[] = [
  { header: '领取人', kind: 'text', width: 14 },
  { header: '期间', kind: 'text', width: 10 },
  { header: '金额', kind: 'money', width: 14, places: 2 },
  { header: '付款日', kind: 'date', width: 12 },
  { header: '计算过程', kind: 'wrapped', width: 40 },
];

const lines = [
  ['张三', '2024-03', '250.00', '1,000.00 → 50.00；1,000.01 → 200.00'],
  ['=HYPERLINK("http://x")', '2024-03', '200.10', '@SUM(1+1)'],
] as const;

function sheet(name: string, role: ReportSheet['role'], rows: readonly (readonly ReportCell[])[], table: string): ReportSheet {
  const total = sum(rows.flatMap((row) => (row[2]?.kind === 'exact' ? [row[2].value] : [])));
  return {
    role, name, title: `首单奖 ${name}`, facts: [{ label: '方案', value: '=首单奖' }, { label: '日期', value: '2024-04-30' }], columns, landscape: true,
    blocks: [{ table, rows: { length: rows.length, at: (index) => rows[index] ?? [] }, totals: [{ kind: 'label', text: '合计' }, null, { kind: 'sum', value: total }, null, null] }],
    closing: [['制表：', '审核：', '批准：']],
  };
}

export const paid: Paid = { fingerprint: 'a'.repeat(64), scheme: 'first-orders', day: '2024-04-30', dates: { from: '2024-01-01', to: null } };

/** The record of the run, as payouts have it: what was worked out, when, and from when to when, and the fingerprint of the rows. */
function record(): ReportSheet {
  const rows = [['方案名称', paid.scheme], ['计算日期', paid.day], ['参数：开始日期', paid.dates?.from ?? ''], ['参数：结束日期', '（未设）'], ['销售表：指纹（SHA-256）', paid.fingerprint]].map((row) => row.map(text));
  return {
    ...sheet('记录', 'record', [], ''), facts: [], closing: [], columns: [{ header: '项目', kind: 'wrapped', width: 34 }, { header: '内容', kind: 'wrapped', width: 72 }],
    blocks: [{ table: 'PayoutRecord', rows: { length: rows.length, at: (index) => rows[index] ?? [] } }],
  };
}

/** A report of three sheets, two lines, and texts that a careless writer would let run as formulas. */
export function smallReport(count: number = lines.length, further = ''): Report {
  const rows = Array.from({ length: count }, (_, index): readonly ReportCell[] => {
    const [recipient, period, amount, why] = lines[index % lines.length] ?? lines[0];
    return [text(recipient), text(period), money(amount), { kind: 'day', day: day(2024, 4, 30) }, text(why + further)];
  });
  return { language: 'zh', title: '首单奖', sheets: [sheet('奖励汇总', 'summary', rows, 'PayoutSummary'), sheet('奖励明细', 'lines', rows, 'PayoutLines'), record()] };
}
