import type { Text } from '../sentence';

/** What rows must have so that they count, as a scheme said back tells it. */
export const saidFieldTexts = {
  needed: { zh: '每行都要有{fields}。', en: 'Each row needs {fields}.' },
  neededOneOf: { zh: '每行至少要有{fields}。', en: 'Each row needs {fields}.' },
  neededWhere: { zh: '{where}的行还要有{field}。', en: 'Rows where {where} need {field} too.' },
  neededOfPerson: { zh: '每行的销售员在人员表中都要有{fields}。', en: 'The salesperson of each row needs {fields} in the people table.' },
  neededOfPersonWhere: { zh: '{where}的行，其销售员在人员表中要有{field}。', en: 'The salesperson of rows where {where} needs {field} in the people table.' },
  unread: { zh: '缺少上述内容或读不懂的行不计并列出。', en: 'A row that lacks one of these, or in which one cannot be read, does not count and is listed.' },
  neededOfPeople: { zh: '人员表中的每个人都要有{fields}；缺少或读不懂的不参加并列出。', en: 'Each person of the people table needs {fields}; who lacks one, or of whom one cannot be read, takes no part and is listed.' },
  derived: { zh: '“{field}”是{day}。', en: '"{field}" is {day}.' },
  latest: { zh: '{days}中最晚的一天（都有了才有）', en: 'the latest of {days}, once all of them are there' },
  synonyms: { zh: '{field}中意思相同的词：{groups}。', en: 'Words of {field} that mean the same: {groups}.' },
  same: { zh: ' = ', en: ' = ' },
  known: { zh: '{field}只认{words}；写成别的词的行不计并列出。', en: '{field} takes {words} alone; a row where it says another word does not count and is listed.' },
  range: { zh: '{field}应{bounds}；不符合的行不计并列出。', en: '{field} must be {bounds}; a row where it is not does not count and is listed.' },
  atLeast: { zh: '不小于 {bound}', en: 'at least {bound}' },
  atMost: { zh: '不大于 {bound}', en: 'at most {bound}' },
  whole: { zh: '是整数', en: 'a whole number' },
} satisfies Record<string, Text>;
