import type { Text } from '../sentence';

/** What is said of a scheme that ran, afterwards. */
export const evaluationTexts = {
  evaluation: { zh: '事后评估', en: 'Evaluation' }, measure: { zh: '指标', en: 'Measure' }, before: { zh: '之前', en: 'Before' }, said: { zh: '测算所说', en: 'As the model said' },
  came: { zh: '实际', en: 'As it came' }, unchanged: { zh: '若不换方案', en: 'Had nothing changed' },
  cost: { zh: '成本', en: 'Cost' }, sales: { zh: '销售额', en: 'Sales' }, per100: { zh: '每百元成本', en: 'Per 100' }, orders: { zh: '订单数', en: 'Orders' }, perOrder: { zh: '每单成本', en: 'Cost of an order' },
  people: { zh: '人数', en: 'People' }, paid: { zh: '有奖人数', en: 'Paid' }, perHead: { zh: '人均成本', en: 'Cost of a head' }, median: { zh: '有奖者中位数', en: 'Median of the paid' }, left: { zh: '预算余额', en: 'Left of the budget' },
  ran: { zh: '采用的情景', en: 'What ran' }, ranInstead: { zh: '{scenario}，代替 {base}', en: '{scenario}, in place of {base}' },
  whyMoved: { zh: '成本为何变化', en: 'Why the cost moved' }, moved: { zh: '换方案 {scheme}，销售变化 {sales}', en: 'the scheme {scheme}, other sales {sales}' },
  missed: { zh: '实际减测算', en: 'Came less said' }, range: { zh: '测算的范围', en: 'The range that was told' },
  within: { zh: '实际成本在 P10–P90（{low} 至 {high}）之内', en: 'the cost came within P10–P90 ({low} to {high})' },
  outside: { zh: '实际成本在 P10–P90（{low} 至 {high}）之外', en: 'the cost came outside P10–P90 ({low} to {high})' },
  everybody: { zh: '每个人：之前与现在', en: 'Everybody, before and now' }, difference: { zh: '差额', en: 'Difference' },
  hint: { zh: '“若不换方案”是原方案用在实际销售上；人们是否因新方案多卖，数据本身说不清。', en: '“Had nothing changed” is the scheme of before on the sales that came; whether people sold more because of the scheme, the figures cannot tell.' },
} satisfies Record<string, Text>;
