import type { Text } from '../sentence';

/** Why a row cannot be credited to people, and how its shares are told. */
export const creditTexts = {
  sharesMake: { zh: '份额合计是 {sum}，应为 100%，请改正。整行未计奖。', en: 'The shares come to {sum} and should make 100 %: correct them. Nobody gets anything of this row.' },
  someShares: { zh: '只写了其中几人的份额，请都写上，或都不写（平分）。', en: 'Only some of its people have a share: give one to each, or to none (equal parts).' },
  bareShares: {
    zh: '名字后面的数字像是份额但没有百分号，请写成“70%”；如果是名字的一部分，请把这些名字列入人员表。',
    en: 'The figures behind the names look like shares without their sign: write 70%. Where they belong to the names, list those in the people table.',
  },
  emptyHeir: { zh: '“{label}”没有填，空缺角色的份额归它，请补上。整行未计奖。', en: '{label} is blank, to which the shares of empty roles go: fill it in. Nobody gets anything of this row.' },
  shared: { zh: '第 {row} 行按 {share} 计', en: 'row {row} counts by {share}' },
  manyShared: { zh: '其中 {count} 行按份额计', en: '{count} of its rows count by shares' },
  circle: {
    zh: '人员表里的主管关系成了一个圈：{people}。请改正其中一人的主管。',
    en: 'The managers of the people table form a circle: {people}. Correct the manager of one of them.',
  },
  leftOut: { zh: '{person} 的份额不计：{why}', en: 'The share of {person} does not count: {why}' },
} satisfies Record<string, Text>;

/** How what refunds take back is told. */
export const refundTexts = {
  anew: { zh: '扣除退款后重算', en: 'worked out anew without what was refunded' },
  before: { zh: '原来 {fact}', en: 'as it was: {fact}' },
  byDays: { zh: '按 {days} 天逐日挣得', en: 'earned day by day over {days} {days|day|days}' },
  schedule: { zh: '按 {months} 个月逐月挣得', en: 'earned month by month over {months} {months|month|months}' },
} satisfies Record<string, Text>;
