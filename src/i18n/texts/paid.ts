import type { Text } from '../sentence';

/** What is said of payouts that are read back. */
export const paidTexts = {
  notPayout: { zh: '“{file}”不是按期发放的结果：找不到{what}。', en: '"{file}" is no payout of a period: it has no {what}.' },
  newer: { zh: '“{file}”是更新的版本写的，这个版本读不全：请先更新再算。', en: '"{file}" was written by a newer version and cannot be read whole by this one: update first.' },
  keyColumn: { zh: '带“标识”（key）一列的明细', en: 'lines with a column "Key"' },
  withoutRecord: {
    zh: '“{file}”没有发放记录：无法核对是否改过，也看不出当时暂缓了什么。当时暂缓、现在还不该发的，请再给出暂缓的决定（运行器用 --adjust，窗格里对那一行选“暂缓发放”）。',
    en: '"{file}" has no record: whether it was changed cannot be told, nor what was held back then. Of what is still to be held give the decision again (--adjust of the runner, "Hold it" in the pane).',
  },
  correctionsRead: {
    zh: '“{file}”里有 {count} 笔更正，仍然有效，编号就是明细的标识（{keys}）；要改要撤，请按这个编号更正或撤回。',
    en: '"{file}" has {count} corrected {count|sum|sums}, which {count|stays|stay} corrected under {count|its key|their keys} as id ({keys}): correct or withdraw {count|it|them} by it.',
  },
  record: { zh: '发放记录', en: 'record of the run' },
  badLine: { zh: '“{file}”的第 {line} 条明细读不出来（{field}：{value}）。', en: 'Line {line} of "{file}" cannot be read ({field}: {value}).' },
  edited: {
    zh: '“{file}”（{payout}）的明细在发放之后被改过（现在合计 {amount}）。如果改后的数才是实际发的，请加 --accept edited。',
    en: 'The lines of "{file}" ({payout}) were changed after they had been paid (they come to {amount} now). If the changed figures are what was paid, add --accept edited.',
  },
  changed: { zh: '“{file}”的明细在发放之后被改过：与记录中的指纹不符。', en: 'The lines of "{file}" were changed since: they do not fit the fingerprint in its record.' },
  totalDiffers: { zh: '“{recipient}”的明细合计 {lines}，合计处却写着 {total}。', en: 'The lines of "{recipient}" come to {lines}, its total says {total}.' },
  noPayoutFile: { zh: '“{file}”不是发放结果：没有明细、合计和记录。', en: '"{file}" is no payout: it has no lines, totals and record.' },
  withoutPeriod: { zh: '不分期', en: 'no period' },

  adjustmentBlank: { zh: '调整表“{file}”第 {row} 行缺少“{column}”。', en: 'Row {row} of the adjustments "{file}" lacks "{column}".' },
  adjustmentAction: { zh: '调整表“{file}”第 {row} 行的动作“{value}”不认识：{actions}。', en: 'Row {row} of the adjustments "{file}": "{value}" is no action; there are {actions}.' },
  adjustmentIdle: {
    zh: '调整表“{file}”第 {row} 行：动作“{action}”不看“{column}”（{value}），请清空它。',
    en: 'Row {row} of the adjustments "{file}": "{column}" ({value}) means nothing with the action "{action}"; clear it.',
  },
  adjustmentAmount: { zh: '调整表“{file}”第 {row} 行的金额“{value}”不是金额。', en: 'Row {row} of the adjustments "{file}": "{value}" is no amount.' },
  adjustmentDate: { zh: '调整表“{file}”第 {row} 行的日期“{value}”读不出来。', en: 'Row {row} of the adjustments "{file}": "{value}" is no date.' },
  adjustmentPeriod: { zh: '调整表“{file}”第 {row} 行的期间“{value}”读不出来，写成 2026-03、2026-Q1 或 window。', en: 'Row {row} of the adjustments "{file}": "{value}" is no period; write 2026-03, 2026-Q1 or window.' },
} satisfies Record<string, Text>;
