import type { Text } from '../sentence';

/** Measures and other figures, by name. */
export const labelTexts = {
  sum: { zh: '{label}合计', en: 'total {label}' },
  teamSum: { zh: '团队{label}合计', en: 'team total {label}' },
  allSum: { zh: '全体{label}合计', en: 'overall total {label}' },
  rows: { zh: '笔数', en: 'number of rows' },
  newCustomers: { zh: '新客户数', en: 'new customers' },
  distinct: { zh: '不同{label}数', en: 'different values of {label}' },
  highest: { zh: '同期最高', en: 'highest of the period' },
  target: { zh: '目标', en: 'target' },
  teamTarget: { zh: '团队目标', en: 'team target' },
  companyTarget: { zh: '公司目标', en: 'company target' },
  days: { zh: '{from}至{to}相隔 {days} 天', en: '{days} days from {from} to {to}' },
} satisfies Record<string, Text>;

/** Pieces of the working of a line. */
export const termTexts = {
  named: { zh: '{label} {figure}', en: '{label} {figure}' },
  comma: { zh: '、', en: ', ' },
  least: { zh: '取 {list} 中最小的', en: 'the least of {list}' },
  most: { zh: '取 {list} 中最大的', en: 'the largest of {list}' },
  floored: { zh: '{term} 向下取整为 {result}', en: '{term} rounded down to {result}' },
  rounded: { zh: '{term} 取为 {result}', en: '{term} rounded to {result}' },
  tierFrom: { zh: '{term}，适用 {bound}（含）以上一档', en: '{term} falls in the tier from {bound}' },
  tierAbove: { zh: '{term}，适用 {bound} 以上（不含）一档', en: '{term} falls in the tier above {bound}' },
  toDate: { zh: '按 {since} 累计', en: 'cumulative over {since}' },
  before: { zh: '此前 {fact}', en: 'before: {fact}' },
  streak: { zh: '{since} 至 {until} 连续 {length} 期', en: '{length} {length|period|periods} in a row, {since} to {until}' },
  comesTo: { zh: '{term} = {result}', en: '{term} = {result}' },
  ranked: { zh: '{figure}，第 {place} 名', en: '{figure}, place {place}' },
  rankedFirst: { zh: '{figure}，{tied} 人并列，先达到者在前，第 {place} 名', en: '{figure}, {tied} tied, who got there first goes first: place {place}' },
  rankedTable: { zh: '{figure}，{tied} 人并列，按表中先后，第 {place} 名', en: '{figure}, {tied} tied, in the order of the table: place {place}' },
  rankedSame: { zh: '{figure}，{tied} 人并列第 {place} 名，奖金相同', en: '{figure}, {tied} tied for place {place}, each gets its prize' },
  shared: {
    zh: '{figure}，{tied} 人并列第 {first} 至 {last} 名，奖金 {pool} 均分，余分按表中先后',
    en: '{figure}, {tied} tied for places {first} to {last}, prizes of {pool} shared equally, cents left over in the order of the table',
  },
  largestRemainder: { zh: '{term}，余分按最大余数分配', en: '{term}, cents left over to the largest remainders' },
  firstGets: { zh: '{term}，余分依次给排在前面的人', en: '{term}, cents left over to those first in order' },
  largestWeight: { zh: '{term}，余分依次给权重大的人', en: '{term}, cents left over to the largest weights' },
  milestones: {
    zh: '累计由 {before} 加 {added} 到 {after}，达到 {bounds}',
    en: 'running total {before} plus {added} is {after}, reaching {bounds}',
  },
  belowTiers: { zh: '{term}，未达到最低一档', en: '{term} is below the lowest tier' },
} satisfies Record<string, Text>;
