import type { Text } from '../sentence';

/** What the pane says of payouts that were made before. */
export const paidTwiceTexts = {
  sameRows: {
    zh: '同样的数据已经发放过：{records}。再次生成前请确认不会重复发放。',
    en: 'The same rows were already paid: {records}. Make sure that nobody is paid twice.',
  },
  sameDates: {
    zh: '这个方案在重叠的日期里已经发放过，当时的数据与现在不同：{records}。若其中有同样的订单，请先确认不会重复发放。',
    en: 'This scheme was already paid for dates that overlap with these, on other rows or on rows that have changed since: {records}. Where deals are the same, make sure that nobody is paid twice.',
  },
  confirm: { zh: '我已确认，仍要生成', en: 'I have checked; go on' },
  run: { zh: '{day}“{scheme}”', en: '“{scheme}” on {day}' },
  runOfDates: { zh: '{day}“{scheme}”（{dates}）', en: '“{scheme}” on {day} ({dates})' },
  gone: {
    zh: '{run}（本工作簿中没有当时的发放表：写到了新工作簿或文件，或后来被删除、被其他程序改动）',
    en: '{run} (its sheets are not in this workbook: they went into a new workbook or a file, or were removed or changed later)',
  },
  notNoted: {
    zh: '这个工作簿不能记下这次发放（可能为只读或受保护），以后用同样的数据再算时不会提醒。',
    en: 'This workbook could not remember this payout (it may be read-only or protected): working out the same rows again will give no warning.',
  },
} satisfies Record<string, Text>;
