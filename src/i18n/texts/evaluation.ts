import type { Text } from '../sentence';

/** What is said of a scheme that ran, afterwards. */
export const evaluationTexts = {
  evaluation: { zh: '事后评估', en: 'Evaluation' }, measure: { zh: '指标', en: 'Measure' }, before: { zh: '之前', en: 'Before' }, said: { zh: '测算所说', en: 'As the model said' },
  came: { zh: '实际', en: 'As it came' }, unchanged: { zh: '若不换方案', en: 'Had nothing changed' },
  cost: { zh: '成本', en: 'Cost' }, sales: { zh: '销售额', en: 'Sales' }, per100: { zh: '每百元成本', en: 'Per 100' }, orders: { zh: '订单数', en: 'Orders' }, perOrder: { zh: '每单成本', en: 'Cost of an order' },
  people: { zh: '人数', en: 'People' }, paid: { zh: '有奖人数', en: 'Paid' }, perHead: { zh: '人均成本', en: 'Cost of a head' }, median: { zh: '有奖者中位数', en: 'Median of the paid' }, left: { zh: '预算余额', en: 'Left of the budget' },
  ran: { zh: '采用的情景', en: 'What ran' }, ranOn: { zh: '{scenario}，没有换方案', en: '{scenario}, unchanged' }, ranInstead: { zh: '{scenario}，代替 {base}', en: '{scenario}, in place of {base}' },
  whyMoved: { zh: '成本为何变化', en: 'Why the cost moved' }, moved: { zh: '换方案 {scheme}，销售变化 {sales}', en: 'the scheme {scheme}, other sales {sales}' },
  missed: { zh: '实际减测算', en: 'Came less said' }, range: { zh: '测算的范围', en: 'The range that was told' },
  within: { zh: '实际成本在 P10–P90（{low} 至 {high}）之内', en: 'the cost came within P10–P90 ({low} to {high})' },
  outside: { zh: '实际成本在 P10–P90（{low} 至 {high}）之外', en: 'the cost came outside P10–P90 ({low} to {high})' },
  everybody: { zh: '每个人：之前与现在', en: 'Everybody, before and now' }, difference: { zh: '差额', en: 'Difference' },
  tab: { zh: '事后', en: 'Afterwards' },
  asks: {
    zh: '方案执行之后，把实际的销售和测算对一对：之前、测算所说、实际，以及若不换方案会怎样。执行的是打开的这个情景。',
    en: 'Once a scheme has run: before, what the model had said, what came, and what it would have been without the change. What ran is the open scenario.',
  },
  table: { zh: '实际的销售在哪张表', en: 'Where the sales that came stand' }, from: { zh: '从哪天起', en: 'From' }, to: { zh: '到哪天止', en: 'To' },
  compare: { zh: '对照', en: 'Compare' }, comparing: { zh: '正在对照…', en: 'Comparing…' },
  sameTable: {
    zh: '实际的销售和之前的在同一张表里：请填从哪天起是新方案，这天以前的算作之前。',
    en: 'The sales that came stand in the same table as those before: say from which day the scheme ran; what is earlier counts as before.',
  },
  badDay: { zh: '“{value}”不是日期，请写成 2026-03-31。', en: '“{value}” is no day: write it as 2026-03-31.' },
  noTable: { zh: '请选择实际的销售在哪张表。', en: 'Choose the table in which the sales that came stand.' },
  inSheets: { zh: '生成测算工作表时，这张对照会一并写入。', en: 'It is among the sheets of the model when they are written.' },
  hint: { zh: '“若不换方案”是原方案用在实际销售上；人们是否因新方案多卖，数据本身说不清。', en: '“Had nothing changed” is the scheme of before on the sales that came; whether people sold more because of the scheme, the figures cannot tell.' },
} satisfies Record<string, Text>;
