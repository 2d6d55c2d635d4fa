import type { Text } from '../sentence';

/** The page on which this Excel is checked. */
export const excelCheckTexts = {
  title: { zh: '检查这个 Excel', en: 'Check this Excel' },
  says: {
    zh: '奖梯会在本工作簿里临时建一张工作表，把它最依赖的约四十个 Excel 功能各试一次，然后删除这张表。不改动您的数据；但检查之后，Excel 不能再撤销此前的操作。',
    en: 'Payladder adds a sheet to this workbook for a moment, tries the forty or so things of Excel that it depends on most, and removes the sheet. Your data is not touched, but Excel cannot undo beyond the check.',
  },
  sends: {
    zh: '结果是一份可以复制的记录：Excel 的版本、平台，以及每一项的结果，不含工作簿里的任何内容。请把它发给管理员。',
    en: 'It gives a log to be copied: build and platform of Excel and what came of each thing, nothing of what stands in the workbook. Send it to your administrator.',
  },
  start: { zh: '开始检查', en: 'Start the check' },
  again: { zh: '再检查一次', en: 'Check again' },
  working: { zh: '正在检查…', en: 'Checking…' },
  counting: { zh: '正在检查：{done} / {of}', en: 'Checking: {done} of {of}' },
  allRight: { zh: '{calls} 项全部与预期一致。', en: 'All {calls} came out as expected.' },
  otherwise: {
    zh: '{calls} 项中有 {otherwise} 项与预期不同。多数不影响使用；请把下面的记录发给管理员。',
    en: '{otherwise} of {calls} came out otherwise than expected. Most do no harm; send the log below to your administrator.',
  },
  log: { zh: '检查记录.txt', en: 'check-log.txt' },
  back: { zh: '返回', en: 'Back' },
} satisfies Record<string, Text>;
