import type { Text } from '../sentence';

/** What is said of a run of a period. */
export const periodTexts = {
  closed: { zh: '{closed}已经结清：{period}的差额会计入下一个发放期。要查看差异请用 --compare。', en: '{closed} is closed: differences of {period} are booked in the next period. Use --compare to see them.' },
  settledAhead: { zh: '“结清到”（{settled}）不能晚于或等于发放期 {period} 的结束。', en: 'Settled to ({settled}) must end before the pay period {period} does.' },
  payoutTwice: { zh: '“{first}”和“{second}”是同一次发放（{id}）：只给其中一个。', en: '"{first}" and "{second}" are the same payout ({id}): give one of them only.' },
  payoutMissing: {
    zh: '“{name}”是在发过 {id} 之后算出来的，但这次没有给出 {id}：请把它的文件也给出，否则会重复发放。',
    en: '"{name}" was made knowing the payout {id}, which is not given: give its file too, else what it paid would be paid again.',
  },
  twoNumbers: {
    zh: '以前发给“{name}”时没有工号，现在这个名字有几个工号（{ids}）：请在“{payout}”里补上工号，说明发给了谁。',
    en: '"{name}" was paid without a staff number in "{payout}", and there are several people of that name now ({ids}): put the number of the one who was paid there.',
  },
  unknownScheme: { zh: '调整“{id}”写的方案“{scheme}”不在这次发放中。', en: 'Adjustment "{id}" names the scheme "{scheme}", which is not paid here.' },
  whichScheme: { zh: '这次发放有几个方案，调整“{id}”要写明是哪一个。', en: 'Several schemes are paid here: adjustment "{id}" must say which one.' },
  unknownComponent: { zh: '调整“{id}”写的项目“{component}”，方案里没有；有：{known}。', en: 'Adjustment "{id}" names the component "{component}", which the scheme does not have; it has {known}.' },
  whichPart: { zh: '调整“{id}”的项目分几部分发放，要写明更正哪一部分：{parts}。', en: 'Adjustment "{id}": the component is paid in parts; say which one is corrected: {parts}.' },
  otherAward: { zh: '调整“{id}”：项目“{component}”发的不是“{award}”。', en: 'Adjustment "{id}": the component "{component}" does not pay "{award}".' },
  settledPeriod: {
    zh: '调整“{id}”更正的 {period} 算作已经结清（结清到 {settled}），不能更正；要补发或扣回，请另加一笔。',
    en: 'Adjustment "{id}" corrects {period}, which counts as settled (up to {settled}): add a line for the difference instead.',
  },
  correctedNothing: { zh: '更正“{id}”：“{recipient}”这一笔（{period}）按方案并不应发，仍按更正的数发。', en: 'Correction "{id}": the scheme owes "{recipient}" nothing of this for {period}; what was decided is paid all the same.' },
  holdsNothing: { zh: '暂缓“{id}”目前没有压下任何一笔。', en: 'The hold "{id}" holds nothing back now.' },
  unknownAdjustment: { zh: '没有可以{action}的调整“{id}”。', en: 'There is no adjustment "{id}" to {action}.' },
  release: { zh: '解除', en: 'release' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  awardUnknown: { zh: '调整“{id}”的奖励类型“{award}”不存在。', en: 'Adjustment "{id}": there is no award "{award}".' },

  added: { zh: '增加：{reason}（{decidedBy}决定）', en: 'Added: {reason} (decided by {decidedBy})' },
  addedLabel: { zh: '另加', en: 'Added' },
  withdrawn: { zh: '撤回的增加', en: 'an addition that was withdrawn' },
  difference: { zh: '应发{owed}，以前已发{before}，差{difference}', en: 'owed {owed}, paid before {before}, difference {difference}' },
  nothingOwed: { zh: '现在已不应发', en: 'nothing of it is owed any more' },
  corrected: { zh: '更正为{owed}：{reason}（{decidedBy}决定）', en: 'corrected to {owed}: {reason} (decided by {decidedBy})' },
  now: { zh: '现在的算法：{why}', en: 'as it is worked out now: {why}' },
  rowsCame: { zh: '新增的行：{rows}', en: 'rows that came: {rows}' },
  rowsWent: { zh: '不再计入的行：{rows}', en: 'rows that no longer count: {rows}' },
  rowsChanged: { zh: '改动的行：{rows}', en: 'rows that changed: {rows}' },
  cutByCap: { zh: '受封顶限制', en: 'cut by the cap' },
  budget: { zh: '预算只剩{left}，按比例减为{after}', en: 'of the budget {left} is left, scaled to {after}' },
  cap: { zh: '计划封顶{bound}，减为{after}', en: 'the plan pays at most {bound}, cut to {after}' },

  otherScheme: { zh: '以前按不在这次发放里的方案“{scheme}”发过 {count} 笔，合计 {amount}，不作处理。', en: '{count} {count|sum|sums} of the scheme "{scheme}", {amount} in all, {count|was|were} paid before; it is not paid here, and nothing of it is taken back.' },
  beforeTable: { zh: '以前发过 {count} 笔（合计 {amount}）属于表中第一行之前的期间，不作处理。', en: '{count} {count|sum|sums} paid before, {amount} in all, {count|lies|lie} before the first row of the table; nothing of it is taken back.' },
  notTakingPart: { zh: '“{recipient}”已不在方案范围内，以前发的 {amount} 不自动扣回。', en: '"{recipient}" does not take part any more; the {amount} paid before is not taken back by itself.' },
  personGone: { zh: '人员表里没有“{recipient}”了，以前发的 {amount} 不因此扣回。', en: '"{recipient}" is not in the people table any more; the {amount} paid before is not taken back for that.' },
  peopleChanged: { zh: '人员或团队资料有变：{count} 笔，{amount}；没有计入，接受之后才计入。', en: 'People or teams changed: {count} {count|sum|sums}, {amount}; not booked until somebody accepts it.' },
  correctionKept: { zh: '更正“{id}”之后，按方案应发的数变了（{then} 变为 {now}），更正仍然有效。', en: 'What the scheme owes has changed since the correction "{id}" ({then}, now {now}); the correction is kept.' },
  held: { zh: '“{recipient}”的 {count} 笔（{amount}）暂缓发放：{reason}（{decidedBy}决定）。', en: '{count} {count|sum|sums} of "{recipient}", {amount}, {count|is|are} held: {reason} (decided by {decidedBy}).' },
  owes: { zh: '“{recipient}”发放后仍欠 {amount}，从以后的发放中抵扣。', en: '"{recipient}" owes {amount} after this payout; it comes off the next ones.' },
} satisfies Record<string, Text>;
