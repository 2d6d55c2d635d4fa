import type { Text } from '../sentence';

/** What the sheet of measures says. */
export const measureTexts = {
  measures: { zh: '指标', en: 'Measures' }, scenario: { zh: '情景', en: 'Scenario' }, measure: { zh: '指标', en: 'Measure' }, item: { zh: '对象', en: 'Of' }, sales: { zh: '销售额', en: 'Sales' },
  figure: { zh: '数值', en: 'Figure' }, unit: { zh: '单位', en: 'Unit' },
  yuan: { zh: '元', en: 'money' }, percent: { zh: '%', en: '%' }, times: { zh: '倍', en: 'times' }, count: { zh: '个', en: 'count' },
  period: { zh: '按期间的成本', en: 'Cost by period' }, payable: { zh: '按应付月份的成本', en: 'Cost by month payable' }, noDay: { zh: '未定付款日', en: 'no day said' },
  perOrder: { zh: '每单成本', en: 'Cost of an order' }, perHead: { zh: '人均成本', en: 'Cost of a head' }, newCustomers: { zh: '新客户数', en: 'New customers' },
  perNewCustomer: { zh: '每个新客户成本', en: 'Cost of a new customer' }, paidShare: { zh: '有奖人数占比', en: 'Share who get something' }, others: { zh: '获奖的{kind}数', en: 'Paid, of kind {kind}' },
  topTenth: { zh: '最高十分之一所占份额', en: 'Share of the tenth with most' }, leverage: { zh: 'P90 ÷ 中位数', en: 'P90 ÷ median' }, elasticity: { zh: '成本弹性', en: 'Elasticity of the cost' },
  rateSpread: { zh: '个人成本率 P90 ÷ P10', en: 'P90 ÷ P10 of personal cost rates' }, mean: { zh: '人人取平均业绩时的成本', en: 'Cost if all had the mean' }, given: { zh: '同表实际应得', en: 'What the table gives' },
  belowFirst: { zh: '低于首档', en: 'Below the first bound' }, belowTarget: { zh: '未达目标', en: 'Below the target' }, atTarget: { zh: '达到目标', en: 'At the target or above' }, atLast: { zh: '达到末档', en: 'At the last bound or above' },
  flat: { zh: '平台区间：多卖不多得', en: 'Flat stretch: more sells no more pay' }, fromTo: { zh: '{component}：{from} 至 {to}', en: '{component}: {from} to {to}' },
  onwards: { zh: '{component}：{from} 起', en: '{component}: from {from} on' },
  orderWeight: { zh: '成本最高的订单（没有它便省下）', en: 'Costliest orders (saved without)' }, customerWeight: { zh: '成本最高的客户（没有它便省下）', en: 'Costliest customers (saved without)' },
  amongLargest: { zh: '{measure}，只看了最大的 {among} 个', en: '{measure}, among the {among} largest' },
  personWeight: { zh: '成本最高的人员（没有其业绩便省下）', en: 'Costliest people (saved without their rows)' },
} satisfies Record<string, Text>;
