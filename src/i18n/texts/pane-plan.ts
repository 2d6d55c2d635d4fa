import type { Text } from '../sentence';

/** Paying several schemes together in the pane. */
export const planTexts = {
  title: { zh: '和其他方案一起发放', en: 'Pay together with other schemes' },
  titleOf: { zh: '一起发放：{name}（{count} 个方案）', en: 'Paid together: {name} ({count} {count|scheme|schemes})' },
  says: {
    zh: '几个方案合成一个计划，一次发放：每条明细写明来自哪个方案；封顶和预算管所有方案合计。',
    en: 'Several schemes make up a plan and are paid at once: each line names its scheme; cap and budget hold for all of them together.',
  },
  name: { zh: '计划名称', en: 'Name of the plan' },
  schemes: { zh: '一起发放的方案', en: 'Schemes paid together' },
  chosen: { zh: '{scheme}（参数见下面）', en: '{scheme} (figures below)' },
  other: { zh: '{scheme}（{figures}）', en: '{scheme} ({figures})' },
  defaults: { zh: '默认参数', en: 'its defaults' },
  figures: { zh: '计划里的参数', en: 'figures of the plan' },
  add: { zh: '加一个方案', en: 'Put a scheme to it' },
  choose: { zh: '请选择…', en: 'Choose…' },
  remove: { zh: '去掉“{scheme}”', en: 'Leave out {scheme}' },
  cap: { zh: '每人封顶（元，可不填）', en: 'Cap for each person (may be blank)' },
  per: { zh: '每', en: 'Per' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  'half-year': { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  budget: { zh: '预算（元，可不填）', en: 'Budget (may be blank)' },
  open: { zh: '打开计划文件…', en: 'Open a plan file…' },
  save: { zh: '保存计划文件', en: 'Save the plan file' },
  dissolve: { zh: '不再一起发放', en: 'No longer together' },
  opened: { zh: '已打开计划“{name}”。', en: 'Opened the plan “{name}”.' },

  byPeriod: { zh: '几个方案一起发放要选一个发放期，不能一次发完整个日期范围。', en: 'Several schemes are paid together by a period: choose one instead of the whole window.' },
  badAmount: { zh: '“{value}”不是金额，请填 0 以上的数，例如 5000。', en: '“{value}” is no amount: give a figure of 0 or more, such as 5000.' },
  inScheme: { zh: '“{scheme}”：{why}', en: '{scheme}: {why}' },
  notKnown: { zh: '计划里的方案“{scheme}”不在这个工作簿里：先用“打开方案文件”打开它。', en: 'The scheme “{scheme}” of the plan is not known in this workbook: open its file first.' },
  capKind: { zh: '这里的封顶按月、季度、半年或年；这个计划请用命令行程序发放。', en: 'Here a cap is by month, quarter, half-year or year: pay this plan with the runner.' },
  handed: { zh: '计划文件已交给浏览器保存：{file}。', en: 'The plan’s file was handed to the browser to save: {file}.' },
} satisfies Record<string, Text>;
