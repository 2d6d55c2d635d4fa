import type { Text } from '../sentence';

/** What of a scheme does not fit the tables that it was given. */
export const schemeDoubtTexts = {
  listMisses: {
    zh: '“{label}”里的 {missed} 在“{header}”中一次也没有出现。{met}该列有：{words}。请核对写法。',
    en: '"{label}" names {missed}, which "{header}" never holds. {met}There are: {words}. Check how it is written.',
  },
  listMeets: { zh: '出现了的有：{met}。', en: 'It does hold {met}. ' },
  nothingMeets: {
    zh: '方案按“{header}”挑选（{asked}），而该列里没有一个是这些词。该列有：{words}。请核对写法，或在方案里写明同义词。',
    en: 'The scheme selects by "{header}" ({asked}), and that column holds none of these words. There are: {words}. Check how they are written, or name the synonyms in the scheme.',
  },
  wordCount: { zh: '“{word}”（{count} 行）', en: '{word} ({count} {count|row|rows})' },
  peopleCount: { zh: '“{word}”（人员表 {count} 人）', en: '{word} ({count} in the people table)' },
  noHolidays: {
    zh: '{years} 年没有已公布的节假日数据，工作日只除去周六、周日；请在参数“节假日”和“调休上班日”里写明。',
    en: 'No public holidays are known for {years}: working days leave out Saturdays and Sundays alone. Give the "holidays" and "workdays" of that time.',
  },
  rowsCounted: {
    zh: '表里有“{header}”列，而方案按笔数计，一行算 1，没有用到它（合计 {total}）。若应按它计，请改方案。',
    en: 'The table has a column "{header}" ({total} in all), but the scheme counts rows, each as 1, and makes no use of it. If that is what should count, change the scheme.',
  },
  refundRow: { zh: '第 {row} 行（{order}）', en: 'row {row} ({order})' },
  refundUnknown: { zh: '这些退款写明的原订单不在表里，没有收回任何奖励：{rows}。', en: 'The orders that these refunds name are not in the table, so that nothing is taken back of them: {rows}.' },
  refundOfAnother: { zh: '这些退款写的销售员与原订单的不同，已按原订单的销售员收回，请核对：{rows}。', en: 'These refunds name another salesperson than the orders that they take back; it was taken back from whom the orders name: {rows}. Check them.' },
} satisfies Record<string, Text>;
