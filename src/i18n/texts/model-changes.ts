import type { Text } from '../sentence';

/** What a scenario changes of the data, and what it pays beside its scheme. */
export const changeTexts = {
  section: { zh: '数据与方案组合（{count} 项）', en: 'Data and further schemes ({count})' },
  says: { zh: '只改动这个情景里的数据，按顺序执行；工作表不变。', en: 'Changes the data of this scenario alone, one after another; no sheet is touched.' },
  kind: { zh: '改动什么', en: 'What changes' },
  price: { zh: '价格（金额）', en: 'Prices (amounts)' }, orders: { zh: '销量（笔数）', en: 'Volume (orders)' }, targets: { zh: '目标', en: 'Targets' },
  newCustomers: { zh: '新客户', en: 'New customers' }, join: { zh: '有人入职', en: 'Somebody joins' }, leave: { zh: '有人离职', en: 'Somebody leaves' },
  by: { zh: '变为现在的', en: 'To so much of today' },
  field: { zh: '只限哪一列', en: 'Only where this column' }, everything: { zh: '全部', en: '(everything)' },
  words: { zh: '该列的内容（用逗号分开）', en: 'holds one of (separated by commas)' },
  count: { zh: '每月新增', en: 'So many each month' },
  person: { zh: '姓名', en: 'Name' }, team: { zh: '像哪个团队的中等水平', en: 'Like the middle of which team' },
  from: { zh: '从哪天起', en: 'From' }, ramp: { zh: '头几个月的水平（如 30%，60%）', en: 'First months (such as 30%, 60%)' },
  sales: { zh: '原来的销售', en: 'What they would have sold' }, lost: { zh: '流失', en: 'is lost' }, spread: { zh: '由团队接手', en: 'is sold by the team' },
  addChange: { zh: '加上这项改动', en: 'Add the change' },
  wrong: { zh: '请填完整：百分数如 110%，个数为正整数，日期如 2026-07-01。', en: 'Please fill it in: a percentage such as 110%, a whole number, a date such as 2026-07-01.' },
  scheme: { zh: '同时发放的方案', en: 'A scheme paid as well' }, addScheme: { zh: '加上这个方案', en: 'Add the scheme' },
  remove: { zh: '去掉“{what}”', en: 'Remove “{what}”' },
  saidPrice: { zh: '金额为现在的 {by}', en: 'amounts at {by}' }, saidOrders: { zh: '笔数为现在的 {by}', en: 'orders at {by}' }, saidTargets: { zh: '目标为现在的 {by}', en: 'targets at {by}' },
  saidWhere: { zh: '{what}，仅限{field}为{words}', en: '{what}, where {field} is {words}' },
  saidNew: { zh: '每月新增 {count} 个客户', en: '{count} new {count|customer|customers} each month' },
  saidJoin: { zh: '{person} 从 {from} 入职，像 {team}', en: '{person} joins on {from}, like {team}' },
  saidLeave: { zh: '{person} 从 {from} 离职，销售{sales}', en: '{person} leaves on {from}: what they would have sold {sales}' },
  saidScheme: { zh: '另发 {scheme}', en: '{scheme} as well' },
} satisfies Record<string, Text>;
