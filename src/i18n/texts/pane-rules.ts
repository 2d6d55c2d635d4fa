/** What a scheme lays down, in words for the pane. */
export const ruleTexts = {
  period: { zh: '期间', en: 'Period' },
  periods: {
    day: { zh: '按天', en: 'per day' },
    week: { zh: '按周（周一至周日）', en: 'per week (Monday to Sunday)' },
    month: { zh: '按月', en: 'per month' },
    quarter: { zh: '按季度', en: 'per quarter' },
    'half-year': { zh: '按半年', en: 'per half-year' },
    year: { zh: '按年', en: 'per year' },
    window: { zh: '整个日期范围合在一起', en: 'the whole window together' },
  },
  method: { zh: '分档', en: 'Tiers' },
  methods: {
    graduated: { zh: '超额累进：每一段按自己那一档计算', en: 'graduated: each slice at the rate of its own tier' },
    slab: { zh: '全额累进：全部按所在的一档计算', en: 'slab: the whole at the rate of the tier reached' },
    fixed: { zh: '按所在的一档给固定数额', en: 'the fixed amount of the tier reached' },
  },
  toDate: { zh: '累计', en: 'Cumulative' },
  resets: {
    month: { zh: '月内累计，每月重新开始', en: 'within the month, starting again each month' },
    quarter: { zh: '季内累计，每季重新开始', en: 'within the quarter, starting again each quarter' },
    'half-year': { zh: '半年内累计，每半年重新开始', en: 'within the half-year, starting again each half-year' },
    year: { zh: '年内累计，每年重新开始', en: 'within the year, starting again each year' },
    window: { zh: '在整个日期范围内累计', en: 'over the whole window' },
  },
  ties: { zh: '并列', en: 'Ties' },
  tieRules: {
    first: { zh: '先达到者在前', en: 'who got there first comes first' },
    share: { zh: '并列者平分所占名次的奖金', en: 'those tied share the prizes of their places' },
    same: { zh: '并列者都得较高的奖金，后面的名次空缺', en: 'all get the higher prize; the next places are skipped' },
    table: { zh: '表中靠前者在前', en: 'who stands earlier in the table comes first' },
  },
  leftover: { zh: '分不尽的分', en: 'Left-over cent' },
  leftovers: {
    'largest-remainder': { zh: '给余数最大者（相同则给表中靠前者），合计分毫不差', en: 'to the largest remainder, ties to the earlier; the sum is exact' },
    first: { zh: '给排在最前者', en: 'to the first' },
    'largest-weight': { zh: '给占比最大者', en: 'to the largest weight' },
  },
  bounds: { zh: '保底与封顶', en: 'Floor and cap' },
  boundOrders: {
    'floor-first': { zh: '先保底，再封顶', en: 'the floor first, then the cap' },
    'cap-first': { zh: '先封顶，再保底', en: 'the cap first, then the floor' },
  },
  refunds: { zh: '退款', en: 'Refunds' },
  refundRules: {
    'as-if-never': { zh: '退款、退货、取消的行当作没有发生', en: 'refunded, returned and cancelled rows are as if they never were' },
    reversed: { zh: '按当时的比例扣回', en: 'taken back at the rate at which they were paid' },
  },
  negatives: { zh: '应发为负', en: 'Negative balance' },
  negativeRules: {
    keep: { zh: '照实列为负数', en: 'shown as it is' },
    floor: { zh: '按 0 计', en: 'counts as 0' },
    carry: { zh: '结转到下一期', en: 'carried into the next period' },
    'base-pay': { zh: '从底薪中扣，扣完为止', en: 'taken from base pay, and no further' },
  },
  rounding: { zh: '取整', en: 'Rounding' },
  roundedOnce: {
    zh: '每条明细只在最后取整一次，合计是各条明细之和；小数位数和取整方式见“通用设置”。',
    en: 'each line is rounded once, at its end, and totals add up the lines; places and mode are among the general settings',
  },
};
