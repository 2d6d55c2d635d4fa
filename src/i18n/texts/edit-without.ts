import type { Text } from '../sentence';

/** What of a scheme has no form: said in words, and changed in the text. */
export const withoutFormTexts = {
  title: { zh: '没有表单的内容（{count}）', en: 'What has no form ({count})' },
  hint: { zh: '这些在“全文”里改；点一下就到那里。', en: 'These are changed in the text; each leads there.' },
  goTo: { zh: '到全文里的“{place}”', en: 'To the text: {place}' },
  part: { zh: '{place}', en: '{place}' },
  latest: { zh: '{days} 中较晚的一天', en: 'the later day of {days}' },
  monthsAfter: { zh: '{days} 中较晚的一天再过 {months} 个月', en: '{months} {months|month|months} after the later day of {days}' },
  examples: { zh: '{count} 个，保存时逐一核对', en: '{count}, checked whenever the scheme is kept' },
  keyed: { zh: '{key}：{value}', en: '{key}: {value}' },
  semicolon: { zh: '；', en: '; ' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} satisfies Record<string, Text>;
