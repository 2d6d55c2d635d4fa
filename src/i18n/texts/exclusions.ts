import type { Text } from '../sentence';

/** Why a sales row does not count. */
export const exclusionTexts = {
  refunded: { zh: '已退款，不计入。', en: 'Refunded: it does not count.' },
  returned: { zh: '已退货，不计入。', en: 'Returned: it does not count.' },
  cancelled: { zh: '已取消，不计入。', en: 'Cancelled: it does not count.' },
  fraud: { zh: '标为作假，不计入。', en: 'Marked as fraud: it does not count.' },
  notSettled: { zh: '尚未成交或付清，不计入。', en: 'Not settled yet: it does not count.' },
  before: { zh: '日期 {day} 早于有效期起始日 {bound}，不计入。', en: '{day} lies before the first day, {bound}: it does not count.' },
  after: { zh: '日期 {day} 晚于有效期截止日 {bound}，不计入。', en: '{day} lies after the last day, {bound}: it does not count.' },
  role: { zh: '岗位“{word}”不参加本方案，不计入。', en: 'The role {word} does not take part: it does not count.' },
  notTakingPart: { zh: '不在参与的岗位或部门之内，不计入。', en: 'Of no role or department that takes part: it does not count.' },
  department: { zh: '部门“{word}”不参加本方案，不计入。', en: 'The department {word} does not take part: it does not count.' },
} satisfies Record<string, Text>;
