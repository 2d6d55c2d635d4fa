import type { Text } from '../sentence';

/** Which rows an award looks at, by which day, in the form of an award. */
export const rowFormTexts = {
  parts: {
    periodOf: { zh: '按哪一天算在哪一期', en: 'Day by which a row lies in a period' },
    rows: { zh: '新客户的哪些订单', en: 'Orders of the new customer' },
    onlyFirstOf: { zh: '同一人带来几个新客户时', en: 'Several new customers of one' },
    source: { zh: '看哪些行', en: 'Rows that it looks at' },
  },
  without: {
    periodOf: { zh: '行的日期', en: 'the date of the row' },
    rows: { zh: '全部订单', en: 'all of them' },
    onlyFirstOf: { zh: '每个都算', en: 'each of them counts' },
    source: { zh: '计入的行', en: 'those that count' },
  },
  rowsOf: { first: { zh: '只算首单', en: 'the first order alone' }, period: { zh: '首单所在一期内的', en: 'those in the period of the first' } },
  firstOf: { person: { zh: '每个销售员只算最早的一个', en: 'the earliest of each salesperson alone' }, referrer: { zh: '每个推荐人只算最早的一个', en: 'the earliest of each referrer alone' } },
  sources: { fraud: { zh: '只看作假的行', en: 'rows of fraud alone' } },
} satisfies Record<string, Readonly<Record<string, Text>>>;
