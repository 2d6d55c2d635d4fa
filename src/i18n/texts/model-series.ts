import type { Text } from '../sentence';

/** What the charts of a model say. */
export const seriesTexts = {
  parts: { zh: '各情景成本构成', en: 'Cost by component' },
  levels: { zh: '不同销售水平下的成本', en: 'Cost at other levels of sales' },
  tried: { zh: '{scenario}：{parameter} 取不同值时的成本', en: '{scenario}: cost with other values of {parameter}' },
  solved: { zh: '{scenario}：{parameter} 与成本，以及求得的取值', en: '{scenario}: cost by {parameter}, and the value found' },
  changes: { zh: '{scenario}：每人较基准的增减', en: '{scenario}: what changes for each person' },
  someChanges: { zh: '{scenario}：较基准增减最多的各 {count} 人', en: '{scenario}: the {count} who lose most and the {count} who gain most' },
  curve: { zh: '{scenario} · {component}：业绩与应得，每点一个对象', en: '{scenario} · {component}: what the table pays, with a dot for each subject' },
  tiers: { zh: '{scenario} · {component}：各档的对象数', en: '{scenario} · {component}: subjects by tier' },
  follows: { zh: '{scenario}：销售额与奖金，每点一人', en: '{scenario}: sales and pay, with a dot for each person' },
  risk: { zh: '{scenario}：模拟成本的分布', en: '{scenario}: what the cost may come to' },
  tornado: { zh: '{scenario}：每个数减、加 10% 时成本的变化（逐个变动，不含相互影响）', en: '{scenario}: a tenth less and more of each figure (one at a time, interactions not shown)' },
  scenario: { zh: '情景', en: 'Scenario' }, level: { zh: '销售水平', en: 'Level of sales' }, cost: { zh: '成本', en: 'Cost' }, budget: { zh: '预算', en: 'Budget' },
  taken: { zh: '取值', en: 'Value' }, inPercent: { zh: '{what}（%）', en: '{what} (%)' }, found: { zh: '求得', en: 'Found' }, oneOn: { zh: '再走一步', en: 'One step on' },
  person: { zh: '收款人', en: 'Recipient' }, change: { zh: '增减', en: 'Change' }, gains: { zh: '增加', en: 'Gain' }, loses: { zh: '减少', en: 'Loss' },
  measure: { zh: '业绩', en: 'Measure' }, award: { zh: '应得', en: 'Award' }, byTable: { zh: '档位表', en: 'Tier table' }, subject: { zh: '对象', en: 'Subject' }, subjects: { zh: '对象数', en: 'Subjects' },
  tier: { zh: '档', en: 'Tier' }, belowAll: { zh: '未入档', en: 'below all tiers' }, from: { zh: '{sign} {bound}', en: '{sign} {bound}' },
  sales: { zh: '销售额', en: 'Sales' }, pay: { zh: '奖金', en: 'Pay' },
  range: { zh: '成本区间', en: 'Range of the cost' }, draws: { zh: '模拟次数', en: 'Draws' }, between: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  low: { zh: 'P10 以下', en: 'Below P10' }, middle: { zh: 'P10–P90', en: 'P10–P90' }, high: { zh: 'P90 以上', en: 'Above P90' },
  p10: { zh: 'P10', en: 'P10' }, p50: { zh: 'P50', en: 'P50' }, p90: { zh: 'P90', en: 'P90' },
  parameter: { zh: '参数', en: 'Parameter' }, less: { zh: '减 10%', en: 'A tenth less' }, more: { zh: '加 10%', en: 'A tenth more' }, changed: { zh: '成本变化', en: 'Change of the cost' },
  figures: { zh: '图表数据', en: 'ChartData' }, figuresTitle: { zh: '{model} · 图表数据', en: '{model} · Figures of the charts' },
} satisfies Record<string, Text>;
