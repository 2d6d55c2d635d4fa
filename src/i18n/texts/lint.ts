import type { Text } from '../sentence';

/** What in a scheme and its parameters may not be meant; none of it stops anything. */
export const lintTexts = {
  named: { zh: '“{label}”', en: '"{label}"' },
  itsTiers: { zh: '“{label}”的分档', en: 'the tiers of "{label}"' },
  lessForMore: {
    zh: '{table}：到 {bound} 时由 {before} 降为 {after}，多做反而少得。请核对各档的值。',
    en: '{table}: at {bound} the value falls from {before} to {after}, so that more pays less. Check the values.',
  },
  noEffect: { zh: '{table}：{bound} 这一档的值与前一档相同（{value}），不起作用。请改值或删去。', en: '{table}: the tier at {bound} has the value of the one before ({value}) and changes nothing. Change it or take it out.' },
  startsAbove: { zh: '{table}：不到 {bound} 的什么都没有。如果不是这个意思，请加上从 0 起的一档。', en: '{table}: below {bound} nothing is paid. If that is not meant, add a tier from 0 on.' },
  noRows: { zh: '{table}：一行也没有，所以查不到任何值。', en: '{table}: there is no row at all, so that no value is ever found.' },
  columnUnused: { zh: '“{label}”：方案里没有地方用到这一列。', en: '"{label}": nothing in the scheme reads this column.' },
  noTiers: { zh: '{table}：没有任何一档，所以什么都不发。', en: '{table}: there is no tier at all, so nothing is paid.' },
  aboveOne: { zh: '{table}：比例 {value} 超过 100 %。请核对。', en: '{table}: the rate {value} is above 100 %. Check it.' },
  aboveSales: { zh: '{table}：销售额刚到 {bound} 时发 {value}，比销售额还多。请核对。', en: '{table}: at sales of {bound} it pays {value}, more than was sold. Check it.' },
  unused: { zh: '参数“{label}”（{name}）在方案中没有用到。', en: 'The parameter "{label}" ({name}) is used nowhere in the scheme.' },
} satisfies Record<string, Text>;
