import type { Text } from '../sentence';

/** What keeps a text from being JSON: what is expected at a place and what stands there. */
export const jsonTexts = {
  expected: { zh: '这里应是{what}，而不是{found}。', en: 'expects {what}, not {found}.' },
  found: { zh: '“{shown}”', en: '"{shown}"' },
  theEnd: { zh: '文本的结尾', en: 'the end of the text' },
  aValue: { zh: '值（加引号的文字、数字、true、false、null、“{”或“[”）', en: 'a value (a text in quotes, a number, true, false, null, an opening { or [)' },
  aKey: { zh: '加引号的键', en: 'a key in quotes' },
  colon: { zh: '冒号', en: 'a colon' },
  commaOrBrace: { zh: '逗号或“}”', en: 'a comma or a closing }' },
  commaOrBracket: { zh: '逗号或“]”', en: 'a comma or a closing ]' },
  nothing: { zh: '文本的结尾（最外层的值之后不能再有内容）', en: 'the end of the text' },
  openText: { zh: '这里开始的文字没有结束，请在同一行补上引号。', en: 'starts a text that does not end on its line: add the closing quote.' },
  badEscape: { zh: '反斜杠后面的字符不对；要写反斜杠本身请写两个。', en: 'has a backslash that means nothing here: a backslash itself is written twice.' },
  keyTwice: { zh: '键“{key}”在同一处写了两次，只能留一个。', en: 'says "{key}" a second time in one place: leave one of them.' },
} satisfies Record<string, Text>;
