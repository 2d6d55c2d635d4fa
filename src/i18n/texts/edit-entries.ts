import type { Text } from '../sentence';

/** What a scheme lists besides its awards and figures, and what an award says besides its rule. */
export const entryTexts = {
  ownYears: { zh: '从自己的某一天起的每一年（财年、服务年）', en: 'years from a day of one\'s own (fiscal, of service)' },
  yearsFrom: { zh: '年从哪一天起，如 DATE(2026, 4, 1)、hireDate', en: 'Day on which the years begin, such as DATE(2026, 4, 1), hireDate' },
  nothingSaid: { zh: '通常', en: 'as usual' },
  more: { zh: '奖励种类、计税与限额', en: 'Kind of award, tax and limit' },
  award: { zh: '以什么发', en: 'Given in' },
  taxCategory: { zh: '计税类别', en: 'Tax category' },
  limit: { zh: '同一人在一个期间内合计不超过某数', en: 'All lines of a person within a period stay within a bound' },
  limitPer: { zh: '限额的期间', en: 'Period of the limit' },
  account: { zh: '记入账户（获得、已用、过期、余额）', en: 'kept in an account: earned, spent, expired, left' },
  costs: { zh: '随结果列出的费用清单', en: 'Costs told beside the payout' },
  noCosts: { zh: '没有', en: 'none' },
  limitAtMost: { zh: '合计最多', en: 'At most in all' },
} satisfies Record<string, Text>;

/** The lists of a scheme: their names, their entries and the parts of those. */
export const entryListTexts = {
  exclusions: {
    title: { zh: '不计的行', en: 'Rows that do not count' }, add: { zh: '增加一条', en: 'Add a reason' }, remove: { zh: '删除“{name}”', en: 'Remove {name}' },
    hint: { zh: '除退款、作假等状态外，满足条件的行也不计，并列出理由。', en: 'Besides refunds, fraud and the like: rows for which the conditions hold do not count, and are listed with the reason.' },
    begun: { zh: '不计的理由', en: 'Reason' },
  },
  forfeits: {
    title: { zh: '取消奖励', en: 'Awards that are lost' }, add: { zh: '增加一条', en: 'Add one' }, remove: { zh: '删除“{name}”', en: 'Remove {name}' },
    hint: { zh: '有这样的行时，已得的奖励取消。按退款日期收回的写成一个奖励项，公式用 TAKENBACK。', en: 'Where there is such a row, what was earned is lost. What a later refund takes back is an award of its own, whose formula is TAKENBACK.' },
    begun: { zh: '取消', en: 'Forfeit' },
  },
  awards: {
    title: { zh: '自己的奖励种类（礼品、假期等）', en: 'Own kinds of award (gifts, leave)' }, add: { zh: '增加一种', en: 'Add a kind' }, remove: { zh: '删除“{name}”', en: 'Remove {name}' },
    hint: { zh: '和现金分开计数，不合并；写了每个的成本，成本计入合计。', en: 'Counted apart from cash and never added to it; with a cost of one, what they cost is added up.' },
    begun: { zh: '礼品', en: 'Gift' },
  },
  redemption: {
    title: { zh: '积分可换什么', en: 'What points can buy' }, add: { zh: '增加一项', en: 'Add an offer' }, remove: { zh: '删除“{name}”', en: 'Remove {name}' },
    hint: { zh: '随结果告知各人的积分够换什么；记入账户的按余额。', en: 'Told beside the payout: what each one\'s points are enough for; where they are kept in an account, by what is left.' },
    begun: { zh: '一天假期', en: 'A day of leave' },
  },
} satisfies Record<string, Readonly<Record<string, Text>>>;

/** The parts of an entry. */
export const entryPartTexts: Readonly<Record<string, Text>> = {
  label: { zh: '名称', en: 'Called' },
  when: { zh: '什么时候不计', en: 'Does not count where' },
  source: { zh: '有哪种行时', en: 'Where there are rows that' },
  same: { zh: '取消谁的', en: 'What is lost' },
  unit: { zh: '单位（如 盒、天）', en: 'Counted in (boxes, days)' },
  places: { zh: '小数位', en: 'Decimal places' },
  cost: { zh: '每个的成本', en: 'What one of it costs' },
  opening: { zh: '各人已有多少（如人员表的一列）', en: 'What people have of it already (such as a column of people)' },
  expiresAfter: { zh: '几个月后过期（空着则不过期）', en: 'Expires after so many months (blank: never)' },
};

/** The parts of what points can buy. */
export const offerPartTexts: Readonly<Record<string, Text>> = {
  offer: { zh: '换什么', en: 'What it is' },
  cost: { zh: '要多少', en: 'How many it takes' },
  award: { zh: '用什么换', en: 'Of what' },
};

/** The words of the parts. */
export const entryWordTexts: Readonly<Record<string, Text>> = {
  counted: { zh: '计入', en: 'count' },
  fraud: { zh: '是作假', en: 'are fraud' },
  'person-period': { zh: '同一人同一期间的', en: 'all of that person in that period' },
  team: { zh: '整个团队的', en: 'all of the team' },
};

/** What a later refund takes back. */
export const takenBackTexts = {
  title: { zh: '退款收回', en: 'What a refund takes back' },
  hint: { zh: '本项的期间要按退款日期算（“对谁、按什么期间、归谁”里），除非退款另占一行。', en: 'The period of this award is that of the day of the refund (under “For whom, in which periods, to whom”), unless refunds are rows of their own.' },
  asTakenBack: { zh: '改为退款收回', en: 'Say what a refund takes back' },
  asFormula: { zh: '改为一个公式', en: 'Say it as one formula' },
  nothingSaid: { zh: '不写', en: 'not said' },
  parts: {
    takenBack: { zh: '收回哪笔奖励（照原来的公式）', en: 'Of which award (its formula once more)' },
    of: { zh: '当时卖了多少（列）', en: 'Column of what was sold' },
    by: { zh: '怎样收回', en: 'How it is taken back' },
    refunded: { zh: '退了多少（列；不写为全部）', en: 'Column of what is refunded (not said: all)' },
    soldOn: { zh: '哪天卖的（列）', en: 'Column of the day of the sale' },
    per: { zh: '当时按什么期间算', en: 'Periods in which it was earned' },
    months: { zh: '几个月内按月递减', en: 'Earned over so many months' },
    withinDays: { zh: '几天内全部收回', en: 'All of it within so many days' },
    linked: { zh: '退款另占一行，写明原订单', en: 'refunds are rows of their own that name their orders' },
  },
  ways: {
    rate: { zh: '按当时的平均比例', en: 'at the average rate that was paid' },
    recomputing: { zh: '重新计算当时的奖励', en: 'by working the award out again' },
    schedule: { zh: '按已过的时间递减', en: 'less what the time since has earned' },
  },
} satisfies Record<string, Text | Readonly<Record<string, Text>>>;
