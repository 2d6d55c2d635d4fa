import type { Text } from '../sentence';

/** Why something that only the second edition of the scheme language says means nothing where it stands. */
export const laterTexts = {
  resultOfRows: {
    zh: '别的奖励项的结果按本项的对象取，不能逐行取，也不能用来挑选行。请写在 "sum" 和 "where" 之外。',
    en: 'what another component came to is known of the subject, not of single rows, nor can rows be chosen by it: say it outside of "sum" and "where".',
  },
  rankOfRows: { zh: '名次是对象在同期各对象中的位置，单行没有名次，也不能用来挑选行。', en: 'a place is that of the subject among the subjects of its period: single rows have none, nor can rows be chosen by it.' },
  rankOfSharers: { zh: '名次是奖金池的对象之间的，参与分配的人之间没有。', en: 'a place is one among the subjects whose pools these are, not among those who share one.' },
  drawOf: { zh: '预支要一期接一期，只有人、团队、推荐人有先后各期。', en: 'a draw goes on from period to period, which only people, teams and referrers have.' },
  boundsOfDraw: { zh: '预支的余额要与发出的数一致，不能再加上下限或限额；请把界限写在 "draw" 或 "against" 里。', en: 'what is owed must be what was advanced, so that a draw has no bounds or limit: bound the "draw" or the "against" instead.' },
  partsOfMembers: { zh: '人员表里的人没有销售行，也没有先后各期，不能分期发放。', en: 'people of the people table have no sales rows and no periods, so that nothing of theirs is payable later.' },
  partsOfDraw: { zh: '预支的余额要与发出的数一致，不能分几部分发放。', en: 'what is owed must be what was advanced, so that a draw is not payable in parts.' },
  partsByRow: {
    zh: '各行日期不同时，要按各行在奖励里所占的份额拆分，只有 formula 才有这种份额。请按期末日写 "on"，或按 row 计算。',
    en: 'where each row has a day of its own, the award is divided by what each row adds to it, which only a formula tells: go by the end of the period, or work it out for each "row".',
  },
  openingOfGuarantee: { zh: '不收回的预支没有欠款，也就没有期初欠款。', en: 'what is not recoverable is not owed, so that there is no opening balance.' },
  sharesShared: { zh: '奖金是各人自己数的一个比例，并列时无法合起来均分。', en: 'prizes that are shares of each one\'s own figure cannot be put together and shared equally.' },
  withinTeam: { zh: '团队和全体不在某个团队之内。', en: 'teams, and all together, are in no team.' },
  resultOfOtherRows: { zh: '累计或别的期间里没有其他奖励项的结果。', en: 'within a running total or other periods nothing is known of what other components came to.' },
  resultOfSubject: {
    zh: '本项按 {each} 计算，“{id}”按 {other} 计算，不是同一个对象；请写明取谁的（"of": "person"、"team" 或 "all"）。',
    en: 'this component goes through each {each} and "{id}" through each {other}, so that there is no same subject: say whose results are meant ("of": "person", "team" or "all").',
  },
  resultOfNobody: { zh: '本项按 {each} 计算，没有对应的 {of}。', en: 'this component goes through each {each}, which has no {of} of its own.' },
  resultNests: {
    zh: '“{id}”的期间（{odd}）不一定整个落在本项的期间（{own}）里，取不出结果。请把两项的 "per" 配好。',
    en: 'asks for what "{id}" came to, but its periods ({odd}) do not always lie in those of this component ({own}): make the two "per" fit.',
  },
  levelOfReports: { zh: '"level"、"share"、"less" 只用于下级的结果（"of": "reports"）。', en: '"level", "share" and "less" say something of what reports earned ("of": "reports"), and of nothing else.' },
  lessOfReports: { zh: '扣除下级的比例（"less"）要先有比例（"share"）。', en: 'only a rate ("share") can be lessened by the rates of those below.' },
  levelOfOneself: { zh: '下级从第 1 层数起。', en: 'levels of reports count from 1, the direct ones.' },
  ordersOfSeveral: {
    zh: '分份额计入时，新客户归首单的各人，以后的订单可能计给别人。请写 "rows": "first"，或由别人领取（"to"），或本项不分份额（"credit": "none"）。',
    en: 'where rows are credited in shares, a new customer belongs to those of its first order, and later orders may be credited to others: say "rows": "first", or another "to", or "credit": "none".',
  },
  firstOrderOfSeveral: {
    zh: '分份额计入时，首单可能计给几个人，没有唯一的一个人。请写 "referrer"，或本项不分份额（"credit": "none"）。',
    en: 'where rows are credited in shares, several people may share the first order, so that there is no one person: say "referrer", or "credit": "none".',
  },
  onlyFirstOfSeveral: {
    zh: '分份额计入时，首单可能计给几个人，没有唯一的一个人，也就没有“某人最早的新客户”。请写 "referrer"，或由首单的各人领取（"to": "person"），或本项不分份额（"credit": "none"）。',
    en: 'where rows are credited in shares, several people may share a first order, so that it is no one person\'s earliest: say "referrer", or "to": "person", or "credit": "none".',
  },
  drawOfSeveral: {
    zh: '分份额计入时，最早一笔可能计给几个人，欠款不知归谁。请改由别人领取（"to"），或本项不分份额（"credit": "none"）。',
    en: 'where rows are credited in shares, several people may share the earliest row, so that what is owed is no one person\'s: say another "to", or "credit": "none".',
  },
  teamOfSeveral: {
    zh: '分份额计入时，这些行可能是几个团队的，没有唯一的一个团队可看。请按 "team" 计算，或由其他人领取（"to"），或本项不分份额（"credit": "none"，看最早一笔的团队）。',
    en: 'where rows are credited in shares, these may be several teams\', so that there is no one team to look at: go through each "team", say another "to", or "credit": "none" for the team of the earliest row.',
  },
  personOfSeveral: {
    zh: '分份额计入时，这些行可能是几个人的，没有唯一的一个人可看。请写在 "sum" 或 "where" 里（逐份看），或本项不分份额（"credit": "none"）。',
    en: 'where rows are credited in shares, these may be several people\'s, so that there is no one person to look at: say it within a "sum" or "where", which look at each share, or "credit": "none".',
  },
  scheduleDays: { zh: '只有按时间挣得（schedule）才写 months 或 withinDays，只写其中一个。', en: '"withinDays" is said in place of "months" where what is kept is earned by time ("schedule"), and nowhere else.' },
  resultCycle: {
    zh: '“{id}”要用“{other}”的结果，而“{other}”又（直接或经过别的项）要用“{id}”的结果，成了循环。请去掉其中一处。',
    en: 'asks "{id}" for what "{other}" came to, which itself rests on "{id}": this goes round in a circle. Take one of them out.',
  },
  unknownComponent: { zh: '没有奖励项“{id}”。现有：{ids}。', en: 'asks for the component "{id}", which there is not. There are: {ids}.' },
  unknownComponentNear: { zh: '没有奖励项“{id}”。是不是“{near}”？', en: 'asks for the component "{id}", which there is not. Is "{near}" meant?' },
} satisfies Record<string, Text>;
