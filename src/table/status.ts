import { Vocabulary } from './word';

/** What a dealing has come to, in the words of shops, banks and customer systems. */
export const STATUS_WORDS = new Vocabulary([
  [
    'valid', '有效', '已完成', '完成', '交易成功', '交易完成', '已付款', '已支付', '已签收', '已收货', '已成交', '已结算', '已结清', '正常',
    'completed', 'complete', 'paid', 'won', 'closed won', 'shipped', 'delivered', 'fulfilled', 'success', 'successful', 'settled',
  ],
  ['refunded', '退款', '已退款', '退款成功', '退款完成', '全额退款', 'refund', 'full refund', 'fully refunded'],
  ['returned', '退货', '已退货', '退货成功', '退货完成', 'return'],
  ['cancelled', '取消', '已取消', '已关闭', '交易关闭', '关闭', '作废', '已作废', '退单', '已退单', 'canceled', 'cancel', 'void', 'voided', 'lost', 'closed lost'],
  ['fraud', '作假', '虚假', 'fraudulent'],
  [
    'not-settled', '未完成', '待付款', '待支付', '未付款', '未支付', '处理中', '进行中', '待处理',
    'pending', 'processing', 'open', 'in progress', 'unpaid', 'awaiting payment', 'payment pending',
  ],
], ['无', '未退款', '无退款', '未申请退款', '没有申请退款', '未退货', 'none', 'n/a', 'no refund', 'not refunded', '-', '--', '–', '—', '——', '/']);

/** From the strictest on: where several columns speak of a dealing, the first of these that any of them says holds. */
export const STRICTEST = ['fraud', 'refunded', 'returned', 'cancelled', 'not-settled', 'valid'];
