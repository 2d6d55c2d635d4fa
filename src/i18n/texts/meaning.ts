import type { Text } from '../sentence';

/** Why something that a scheme says means nothing where it stands. */
export const meaningTexts = {
  only: {
    zh: '只有在 {where} 时才有意义：{why} 这里是 {here}，请删去，或改其中之一。',
    en: 'means something only with {where}: {why} Here it is {here}: take it out, or change one of the two.',
  },
  never: { zh: '在这里没有意义：{why} 请删去或改正。', en: 'means nothing here: {why} Take it out or correct it.' },

  rows: { zh: '它说的是新客户的哪几笔订单计奖。', en: 'it says which orders of a new customer count.' },
  onlyFirstOf: { zh: '它说的是几个新客户里只取最早的一个。', en: 'it says of which new customers only the earliest counts.' },
  perOfMembers: {
    zh: '人员表里的人没有日期，整个时间窗口只算一次（写 "per": "window" 就是这个意思）。',
    en: 'people of the people table have no dates and are worked out once for the whole window (that is what "per": "window" says).',
  },
  payableRow: { zh: '其他对象不是一行，也没有自己的日期。', en: 'other subjects are no single row and have no date of their own.' },
  dateOfMembers: { zh: '人员表里的人没有销售行，也就没有日期。', en: 'people of the people table have no sales rows, and so no dates.' },
  fraudOfMembers: {
    zh: '人员表里的人没有销售行，新客户只从计奖的行里认定。',
    en: 'people of the people table have no sales rows, and new customers are found among the rows that count.',
  },
  toOfMembers: { zh: '人员表里的人没有推荐人、客户或成交导购。', en: 'people of the people table have no referrer, customer or closer.' },
  toOfShare: { zh: '奖金池归参与分配的人所有，不再另定领奖人。', en: 'a pool belongs to those among whom it is shared.' },
  limit: {
    zh: '限额的期间不能比奖励项的期间短，否则一笔奖励跨了几个限额期间。',
    en: 'the period of a limit cannot be shorter than that of the component, or one line would lie in several of them.',
  },
  shareAmongPeople: { zh: '按每人（或每行）计算时，奖金池会给每个人各发一次。', en: 'for each person (or row) the pool would be paid once to everybody.' },
  shareAmongMembers: { zh: '按每人计算时，奖金池会按人数发多次。', en: 'for each person the pool would be paid once a person.' },
  streak: { zh: '连续若干期只能看人、客户、团队、推荐人或全体，单行和新客户没有先后各期。', en: 'only people, customers, teams, referrers or all together have one period after another.' },
  toDateOfMembers: { zh: '人员表里的人没有销售行，无从累计。', en: 'people of the people table have no sales rows to add up.' },
  toDateNests: {
    zh: '累计到 {reset} 时，每一期都要整个落在一个{reset}里，而 per 是 {per}，一期会跨两个。请把 per 改成能整除它的期间（如 {nesting}）。',
    en: 'adds up from the start of each {reset}, but a {per} ("per") may lie in two of them: choose a period that always lies within one, such as {nesting}.',
  },
  othersToDate: {
    zh: 'toDate 累计的是自己到这时为止的行，团队、全体或最高者的数却已含以后各期。',
    en: 'what is added up to date are the subject\'s own rows until then, while a sum across others and a highest would hold later periods already.',
  },
  rowToDate: {
    zh: 'toDate 按人累计到这一行为止的各行，不只是这一行。请用 {"sum": …} 并把它写在其中。',
    en: 'to date stand all rows of the person until this one, not this one alone: say it within a {"sum": …}.',
  },
  reversed: {
    zh: '退款按原来的比例追回（refunds: "reversed"）只能用于 formula：别的规则没有可追回的比例。',
    en: 'refunds can be taken back at the rate at which they were paid ("refunds": "reversed") only where the rule is a formula.',
  },
  negativePrize: { zh: '奖金不能是负数，现在是 {value}。要扣款请另写一个奖励项。', en: 'is {value}, and a prize cannot be negative: deduct by a component of its own.' },

  sumOfMembers: {
    zh: '人员表里的人没有销售行，合计总是 0。要看销售，请按 person 计算，或加上 "across"。',
    en: 'people of the people table have no sales rows, so that this would always be 0. Work it out for each "person", or say "across".',
  },
  sumOfUnjudged: { zh: '这时还没有判定哪些行计奖，无从合计。', en: 'which rows count is not known yet, so that there is nothing to add up.' },
  targetOfUnjudged: { zh: '目标属于某人或某团队的一个周期，而这时行还没有归入任何人的周期。', en: 'a target is that of a period of somebody or of a team, and rows are in none before it is known which of them count.' },
  otherPeriods: {
    zh: '只有人、客户、团队、推荐人或全体有先后各期，单行和新客户没有；对单行请写在 inPeriodOf 里。',
    en: 'only people, customers, teams, referrers or all together have other periods; for a single row say it within an "inPeriodOf".',
  },
  datedByRow: {
    zh: '值按行的日期定（dated: "row"），而这里看的是好几行。请写在 {"sum": …} 里，或把参数的 dated 改成 "period"。',
    en: 'its value goes by the date of the row (dated: "row"), and here stand several rows: say it within a {"sum": …}, or let the parameter go by the period (dated: "period").',
  },
  datedByPeriod: {
    zh: '值按期间的首日定（dated: "period"），这里却没有期间。请把参数的 dated 改成 "row"，或改用不分日期的参数。',
    en: 'its value goes by the first day of the period (dated: "period"), and here there is none: let the parameter go by the row (dated: "row"), or use one that is not dated.',
  },
  beyondOfSteps: {
    zh: '最后一点以后接着走直线（beyond），只用于插值的 linear-amount 和 linear-rate。',
    en: 'only a line from point to point ("linear-amount", "linear-rate") can go on beyond the last point.',
  },
  prorationParts: {
    zh: '{count} 个权重把一期分成 {count} 等份，而 {per} 分不成。季度可分 3 份，半年可分 2、6 份，年可分 2、4、12 份。',
    en: '{count} weights part the period into {count} equal parts, and a {per} has no such parts: a quarter has 3, a half-year 2 or 6, a year 2, 4 or 12.',
  },
  ordinal: {
    zh: '它说的是一行在同组各行中排第几，只有一行时总是第 1。请写在逐行看的 "sum" 或 "where" 里。',
    en: 'it is the place of a row among the rows of its group, and a single row is always the first: say it within a "sum" or "where", which look at each of them.',
  },
  shareOfMembers: { zh: '只有计奖的销售行才有份额。', en: 'only sales rows that count are credited in shares.' },
  takenBackOf: { zh: '退款属于哪些期间的销售，只有人、客户、团队、推荐人或全体才说得清；单行和新客户没有先后各期。', en: 'only people, customers, teams, referrers and all together have earlier periods whose sales are refunded, not single rows and new customers.' },
  refundDay: { zh: '退款要按它自己的日期算期间：奖励项的 periodOf 应为退款日期，而不是销售日期“{field}”。', en: 'a refund falls into the period of its own date: the component\'s "periodOf" must be that, not the date of the sale, "{field}".' },
  scheduleMonths: { zh: '只有按时间挣得（schedule）才写 months，并且必须写。', en: '"months" is said where what is kept is earned by time ("schedule"), and nowhere else.' },
  shareWithoutCredit: { zh: '方案和奖励项都没有写 credit，份额总是 100%。', en: 'neither the scheme nor the component has a "credit", so that every share would be the whole.' },
  bareOfCredit: {
    zh: '一行由几人分时，这里每人都按整行计。要按各人的份额，请写 {"sum": "{field}"}，或乘以 {"creditShare": true}。',
    en: 'where several people share a row, each would be given the whole of it. For each one\'s share say {"sum": "{field}"}, or multiply by {"creditShare": true}.',
  },
  creditOfMembers: { zh: '人员表里的人没有销售行，无从分。', en: 'people of the people table have no sales rows to be credited with.' },
  daysOfMembers: { zh: '人员表里的人没有销售行上的日期。', en: 'people of the people table have no dates of sales rows.' },
  referrerOfMembers: { zh: '人员表里的人没有推荐人。', en: 'people of the people table have no referrer.' },
  teamOfAll: { zh: '全部行合在一起，不属于哪一个团队。', en: 'all rows together are of no one team.' },
  newCustomer: { zh: '是不是新客户要看销售行，并且要等判定了哪些行计奖之后才知道。', en: 'who is a new customer is known of sales rows, and only when it is known which of them count.' },
  laterThanOfMembers: { zh: '人员表里的人没有销售行上的日期。', en: 'people of the people table have no dates of sales rows.' },
  itemOutside: { zh: '只能写在 sumOfItems 的 value 里，否则不知道指的是哪一项。', en: 'can only stand in the "value" of a "sumOfItems": elsewhere there is no item.' },
  unknownItem: { zh: '参数“{items}”的各项没有“{name}”。现有：{figures}。', en: 'asks for "{name}", which the items of "{items}" do not have. There are: {figures}.' },
  wordOfField: { zh: '字段“{field}”没有“{word}”这个词。可用的有：{words}。', en: 'is "{word}", which the field "{field}" never holds. There are: {words}.' },

  fixedWords: { zh: '“{field}”的词是固定的（{words}），不能另定。', en: 'the words of "{field}" are fixed ({words}).' },
  noWords: { zh: '字段“{field}”填的不是文字。', en: 'the field "{field}" holds no words.' },
  rangeOfNumbers: { zh: '取值范围只适用于销售表和人员表中的数字列。', en: 'ranges are for numbers of the sales and people tables.' },
  rejectsRow: { zh: '它说的是在人员表里查不到值的人，其销售行退回。', en: 'it rejects the sales rows of people for whom the people table lacks the value.' },
  dateAlways: { zh: '每一行都要有日期。', en: 'every row needs its date.' },
  columnInDefaults: { zh: '参数的默认值在读表之前就要定下来，那时还不知道有哪些列。', en: 'parameters are settled before any table is read, so that nothing is known of its columns.' },

  eachWord: { zh: '"each": {words}', en: '"each": {words}' },
  ruleWord: { zh: '规则 {words}', en: 'the rule {words}' },
  typeWord: { zh: '"type": {words}', en: '"type": {words}' },
  parameterKey: { zh: '这种类型的参数用不到它。', en: 'a parameter of another type has no use for it.' },
} satisfies Record<string, Text>;
