import type { Text } from '../sentence';

/** What the runner says where a period is paid. */
export const periodCliTexts = {
  withoutPeriod: { zh: '{option} 只在按期发放时有用：请加 --period，如 --period 2026-03。', en: '{option} means something only where a period is paid: add --period, as in --period 2026-03.' },
  badPeriod: { zh: '{option} 应写成 2026-03、2026-W10、2026-Q1、2026-H1、2026 或 2026-03-05 的样子，而不是“{value}”。', en: '{option} is a period such as 2026-03, 2026-W10, 2026-Q1, 2026-H1, 2026 or 2026-03-05, not "{value}".' },
  noneAndFiles: { zh: '--paid none 表示以前没有发放过，不能同时给出文件。', en: '--paid none says that nothing was paid before: no files can be given with it.' },
  badAccept: { zh: '--accept 只能是 people 或 edited，而不是“{value}”。', en: '--accept is people or edited, not "{value}".' },
  badPayOn: { zh: '--pay-on 应是存在的日期，写成 2026-04-10 的样子，而不是“{value}”。', en: '--pay-on is a date such as 2026-04-10, not "{value}".' },
  whatCameBefore: {
    zh: '{period} 以前的期间怎么算？请用 --paid 给出以前发放的文件；以前没有发过、要一起发的，写 --paid none；以前的都算已经结清的，写 --settled-to，例如 --settled-to 2026-02。',
    en: 'What came before {period}? Give the files of earlier payouts with --paid; if earlier periods are to be paid too, --paid none; if they count as settled, --settled-to, such as --settled-to 2026-02.',
  },
  schemeOrPlan: { zh: '--scheme 和 --plan 只给一个。', en: 'Give either --scheme or --plan.' },
  notPlan: { zh: '“{file}”不是计划：{why}', en: '"{file}" is no plan: {why}' },
  planShape: { zh: '应是带 id、version、name 和 schemes 的 JSON 对象', en: 'it must be a JSON object with id, version, name and schemes' },
  planScheme: { zh: 'schemes 的第 {number} 项应写成 {example}', en: 'entry {number} of schemes is written {example}' },
  planCap: { zh: 'capPerRecipient 应写成 {example}', en: 'capPerRecipient is written {example}' },
  planBudget: { zh: 'budget 应是金额', en: 'budget must be an amount' },
  planKey: { zh: '不认识“{key}”，可用的有：{keys}', en: '"{key}" means nothing here; there are: {keys}' },
  planTwice: { zh: '方案“{scheme}”出现了两次', en: 'the scheme "{scheme}" is there twice' },
  planUnknown: { zh: '没有方案“{scheme}”', en: 'there is no scheme "{scheme}"' },
  noPaidSheet: { zh: '“{file}”里没有工作表“{sheet}”，只有：{sheets}。', en: '"{file}" has no sheet "{sheet}", only: {sheets}.' },
  whichPayout: { zh: '“{file}”里有几次发放，请用 #表名 指明一次：{payouts}。', en: '"{file}" holds several payouts: name one by a sheet of it, {payouts}.' },
  notAdjustments: { zh: '“{file}”不是调整表：要有“动作”（action）和“编号”（id）两列。', en: '"{file}" is no table of adjustments: it needs the columns "action" and "id".' },
  compared: { zh: '与“{file}”相比：新增 {added} 笔、没有了 {gone} 笔、改动 {changed} 笔，现金差 {cash}。', en: 'Compared with "{file}": {added} new, {gone} gone, {changed} changed, cash {cash}.' },
  comparedLine: { zh: '  {recipient} {key}：{before} → {after}', en: '  {recipient} {key}: {before} → {after}' },
  comparedMore: { zh: '  ……其余 {count} 笔。', en: '  … and {count} more.' },
  netPaid: { zh: '实付现金 {cash}；{count} 人共欠 {owed}。', en: 'Net payable {cash}; {count} {count|payee owes|payees owe} {owed} in all.' },

  checkOk: { zh: '“{file}”（{payout}）与发放时一致：{lines} 条明细，现金合计 {cash}。', en: '"{file}" ({payout}) is as it was paid: {lines} {lines|line|lines}, total cash {cash}.' },
} satisfies Record<string, Text>;
