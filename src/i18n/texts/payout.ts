import type { Text } from '../sentence';

/** Measures and other figures, by name. */
export const labelTexts = {
  sum: { zh: '{label}合计', en: 'total {label}' },
  teamSum: { zh: '团队{label}合计', en: 'team total {label}' },
  allSum: { zh: '全体{label}合计', en: 'overall total {label}' },
  rows: { zh: '笔数', en: 'number of rows' },
  newCustomers: { zh: '新客户数', en: 'new customers' },
  distinct: { zh: '不同{label}数', en: 'different values of {label}' },
  highest: { zh: '同期最高', en: 'highest of the period' },
  target: { zh: '目标', en: 'target' },
  teamTarget: { zh: '团队目标', en: 'team target' },
  companyTarget: { zh: '公司目标', en: 'company target' },
  months: { zh: '{from} 至 {to} 满 {count} 个月', en: '{count} {count|month|months} completed from {from} to {to}' },
  years: { zh: '{from} 至 {to} 满 {count} 年', en: '{count} {count|year|years} completed from {from} to {to}' },
  valuesSince: { zh: '{label}自 {from} 起的值', en: '{label} as from {from}' },
  workingDays: { zh: '{from} 至 {to} 有 {count} 个工作日', en: '{count} working {count|day|days} from {from} to {to}' },
  activeDays: { zh: '{from} 至 {to} 共 {days} 天，本期 {all} 天', en: '{days} {days|day|days} from {from} to {to}, of the {all} of the period' },
  prorationWeights: { zh: '各部分权重 {weights}', en: 'weights of its parts {weights}' },
  sumOfPeriods: { zh: '{since} 至 {until} 各期合计 {total}', en: '{total} from {since} to {until}' },
  running: { zh: '累计至此', en: 'running total' },
  runningBefore: { zh: '此前累计', en: 'running total before' },
  ofPeriod: { zh: '{period} {fact}', en: '{period}: {fact}' },
  periodsReached: { zh: '达成期数', en: 'periods reached' },
  place: { zh: '{count} 个中按 {term} 排第', en: 'of {count}, by {term}, place' },
  result: { zh: '{label}所得', en: 'earned as {label}' },
  reportsResult: { zh: '下级{label}所得合计', en: 'earned by reports as {label}' },
  teamResult: { zh: '团队{label}所得合计', en: 'earned by the team as {label}' },
  allResult: { zh: '全体{label}所得合计', en: 'earned by all as {label}' },
  days: { zh: '{from}至{to}相隔 {days} 天', en: '{days} {days|day|days} from {from} to {to}' },
} satisfies Record<string, Text>;

/** Pieces of the working of a line. */
export const termTexts = {
  named: { zh: '{label} {figure}', en: '{label} {figure}' },
  comma: { zh: '、', en: ', ' },
  least: { zh: '取 {list} 中最小的', en: 'the least of {list}' },
  most: { zh: '取 {list} 中最大的', en: 'the largest of {list}' },
  floored: { zh: '{term} 向下取整为 {result}', en: '{term} rounded down to {result}' },
  rounded: { zh: '{term} 取为 {result}', en: '{term} rounded to {result}' },
  tierFrom: { zh: '适用 {bound}（含）以上一档', en: 'in the tier from {bound}' },
  tierAbove: { zh: '适用 {bound} 以上（不含）一档', en: 'in the tier above {bound}' },
  tierFromOf: { zh: '{term}，适用 {bound}（含）以上一档', en: '{term} falls in the tier from {bound}' },
  tierAboveOf: { zh: '{term}，适用 {bound} 以上（不含）一档', en: '{term} falls in the tier above {bound}' },
  toDate: { zh: '按 {since} 累计', en: 'cumulative over {since}' },
  before: { zh: '此前 {fact}', en: 'before: {fact}' },
  roundedTo: { zh: '{term} 取为 {result}', en: '{term} is rounded to {result}' },
  streak: { zh: '{since} 至 {until} 连续 {length} 期', en: '{length} {length|period|periods} in a row, {since} to {until}' },
  comesTo: { zh: '{term} = {result}', en: '{term} = {result}' },
  ranked: { zh: '第 {place} 名', en: 'place {place}' },
  rankedFirst: { zh: '{tied} 人并列，先达到者在前，第 {place} 名', en: '{tied} tied, who got there first goes first: place {place}' },
  rankedDate: { zh: '{tied} 人并列，达到日期早者在前，第 {place} 名', en: '{tied} tied, who got there on the earlier date goes first: place {place}' },
  rankedTable: { zh: '{tied} 人并列，按表中先后，第 {place} 名', en: '{tied} tied, in the order of the table: place {place}' },
  rankedSame: { zh: '{tied} 人并列第 {place} 名，奖金相同', en: '{tied} tied for place {place}, each gets its prize' },
  shared: {
    zh: '{tied} 人并列第 {first} 至 {last} 名，奖金 {pool} 均分',
    en: '{tied} tied for places {first} to {last}, prizes of {pool} shared equally',
  },
  sharedOne: { zh: '{tied} 人并列第 {first} 名，奖金 {pool} 均分', en: '{tied} tied for place {first}, the prize of {pool} shared equally' },
  compared: { zh: '{left} {sign} {right}', en: '{left} {sign} {right}' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  largestRemainder: { zh: '{term}，余分按最大余数分配', en: '{term}, cents left over to the largest remainders' },
  firstGets: { zh: '{term}，余分依次给排在前面的人', en: '{term}, cents left over to those first in order' },
  largestWeight: { zh: '{term}，余分依次给权重大的人', en: '{term}, cents left over to the largest weights' },
  drawOwed: { zh: '此前欠 {before}，此后欠 {after}', en: 'owed {before} before and {after} after' },
  drawRepaid: { zh: '从高出的 {above} 中归还', en: 'repaid from the {above} above it' },
  poolCapped: { zh: '每人最多 {most}，多出的由其余的人再分', en: 'at most {most} each, what is cut being shared among the others' },
  rankedLast: { zh: '{count} 个中的倒数第 {place} 名', en: 'place {place} from the last of {count}' },
  milestones: {
    zh: '累计由 {before} 加 {added} 到 {after}，达到 {bounds}',
    en: 'running total {before} plus {added} is {after}, reaching {bounds}',
  },
  tableRow: { zh: '决策表第 {row} 行', en: 'row {row} of the table' },
  tableFigure: { zh: '对照值 {value}', en: 'held against {value}' },
  atPoint: { zh: '{value} 用 {bound} 这一点的值 {at}', en: '{value} has the value {at} of the point {bound}' },
  betweenPoints: { zh: '{value} 在 {bound}（{at}）与 {other}（{there}）两点的直线上', en: '{value} lies on the line through {bound} ({at}) and {other} ({there})' },
  belowTiers: { zh: '{term}，未达到最低一档', en: '{term} is below the lowest tier' },
} satisfies Record<string, Text>;

export const tableNames = {
  sales: { zh: '销售表', en: 'sales table' },
  people: { zh: '人员表', en: 'people table' },
  teams: { zh: '团队表', en: 'teams table' },
  history: { zh: '历史客户表', en: 'history table' },
} satisfies Record<string, Text>;

/** Why a scheme cannot be worked out, and what is wrong with single rows. */
export const payoutTexts = {
  unknownBase: {
    zh: '参数 {parameter} 指定的方案“{id}”不存在，请填写预设方案或已保存方案的编号。',
    en: 'Parameter {parameter} names a scheme "{id}", which does not exist: give the id of a preset or of a saved scheme.',
  },
  misplacedField: {
    zh: '奖励项“{component}”要在{table}的行里读取“{field}”，而{table}没有这个字段，请改用有这个字段的表，或先合计。',
    en: 'The component "{component}" reads "{field}" of rows of the {table}, which has no such field: read it of the table that has it, or as a sum.',
  },
  misplacedWhoMay: { zh: '谁能领奖要按{table}的“{field}”判断，而{table}没有这个字段，请改用它有的字段。', en: 'Who may receive is asked by "{field}" of the {table}, which has no such field: use one that it has.' },
  emptyTable: {
    zh: '{table}里没有数据行，请选择有表头和至少一行数据的表。',
    en: 'The {table} has no data rows: choose a table with a header row and at least one row of data.',
  },
  missingColumn: {
    zh: '{table}“{name}”里找不到“{label}”列，请补上这一列，或在列对应中指定（命令行用 --map {field}=表头）。现有的表头是：{headers}。',
    en: 'The {table} "{name}" has no column for {label}: add it, or name its header in the column matching (on the command line with --map {field}=Header). Its headers are {headers}.',
  },
  noHeader: {
    zh: '{table}“{name}”没有表头：第一行就是数据（{headers}）。请在上面加一行表头，例如：日期、销售员、客户、金额。',
    en: 'The {table} "{name}" has no header row: its first row is data ({headers}). Put a row of headers above it, such as date, salesperson, customer, amount.',
  },
  missing: { zh: '“{label}”没有填，请补上。', en: '{label} is blank: fill it in.' },
  missingOfPerson: {
    zh: '人员表里没有“{person}”的“{label}”，请在人员表中补上。',
    en: 'The people table has no {label} for {person}: add it there.',
  },
  unknownWord: {
    zh: '“{shown}”不是“{scheme}”认得的“{label}”，请改为其中之一：{words}。',
    en: '"{shown}" is not a value of {label} that "{scheme}" knows: use one of {words}.',
  },
  notWhole: { zh: '{label}应为整数。', en: '{label}: a whole number is expected.' },
  outOfRange: {
    zh: '“{label}”应在 {least} 到 {most} 之间，请改正。',
    en: '{label} must lie between {least} and {most}: correct it.',
  },
  notByMonth: {
    zh: '同一人按月分行时，只有目标按月取，“{header}”以第 {first} 行为准。这里不一样，请改成一样或留空。',
    en: 'Where a person has a row for each month, only the target goes by month; of "{header}" that of row {first} counts. This one differs: make it the same, or leave it blank.',
  },
  duplicatePerson: {
    zh: '“{person}”在人员表中出现多次，以第 {first} 行为准，请删去这一行；若是两个人，请加“工号”列。',
    en: '{person} is in the people table more than once; row {first} counts: delete this row or, if they are two people, add a column of staff numbers.',
  },
  beforeValues: {
    zh: '参数“{label}”在 {from} 之前没有值，而表中有 {day} 的行。请补上那时的值（最早的值可以不写日期），或把时间窗口的起日定在 {from} 或以后。',
    en: 'The parameter "{label}" has no value before {from}, and the table has rows of {day}: give the value of that time (the earliest may be without a date), or let the window start on {from} or later.',
  },
  duplicateTeam: { zh: '“{team}”在团队表中出现多次，以第 {first} 行为准，请删去这一行。', en: '{team} is in the teams table more than once; row {first} counts: delete this row.' },
} satisfies Record<string, Text>;

/** The sentence that explains a line, and its parts. */
export const whyTexts = {
  comma: { zh: '，', en: ', ' },
  list: { zh: '、', en: ', ' },
  result: { zh: '{term} = {result}', en: '{term} = {result}' },
  nearly: { zh: '{term} ≈ {result}', en: '{term} ≈ {result}' },
  newCustomer: { zh: '新客户', en: 'new customer' },
  customer: { zh: '客户', en: 'customer' },
  team: { zh: '团队', en: 'team' },
  working: { zh: '{facts}：{arithmetic}', en: '{facts}: {arithmetic}' },
  sentence: { zh: '{working}{rows}。', en: '{working}{rows}.' },
  row: { zh: '（第 {row} 行）', en: ' (row {row})' },
  rows: { zh: '（第 {rows} 行）', en: ' (rows {rows})' },
  manyRows: { zh: '（共 {count} 行）', en: ' ({count} rows)' },
  raised: { zh: '不足下限，按 {after} 计', en: 'raised to the least amount, {after}' },
  lowered: { zh: '超过上限，按 {after} 计', en: 'lowered to the largest amount, {after}' },
  halfUp: { zh: '四舍五入为 {after}', en: 'rounded to {after}' },
  halfEven: { zh: '四舍六入五成双为 {after}', en: 'rounded half to even, {after}' },
  down: { zh: '舍去尾数为 {after}', en: 'rounded down to {after}' },
  up: { zh: '进位为 {after}', en: 'rounded up to {after}' },
  limit: { zh: '合计以 {bound} 为限，调整为 {after}', en: 'limited to {bound} in all, so {after}' },
  forfeit: { zh: '因有作假记录作废，为 {after}', en: 'forfeited because of fraud, so {after}' },
  floor: { zh: '本期合计不低于 0，调整为 {after}', en: 'the period does not fall below 0, so {after}' },
  basePay: { zh: '本期扣款以底薪为限，调整为 {after}', en: 'deductions of the period end at base pay, so {after}' },
  cap: { zh: '每人每期上限 {bound}，调整为 {after}', en: 'capped at {bound} per recipient and period, so {after}' },
  budget: { zh: '总额超过预算 {bound}，按比例缩减为 {after}', en: 'the total exceeds the budget of {bound}, scaled down to {after}' },
  takenBack: { zh: '已退款部分 {part}（共 {all}），按原来的比例收回', en: 'refunded {part} of {all}, taken back at the rate at which it was paid' },
  part: { zh: '{whole} 中“{part}”占 {share}，为 {amount}', en: 'of {whole}, {part} ({share}) is {amount}' },
  partOn: { zh: '{whole} 中“{part}”占 {share}，属于 {day} 所在期间的为 {amount}', en: 'of {whole}, {part} ({share}) in the period of {day} is {amount}' },
  credited: { zh: '{whole} 中按份额计得 {share}，即 {amount}', en: 'of {whole}, the credited share of {share} is {amount}' },
  partLabel: { zh: '{label}（{part}）', en: '{label}: {part}' },
  takenBackLabel: { zh: '{label}（退款收回）', en: '{label} (taken back)' },
  carriedOn: { zh: '本期合计为负，差额转入以后各期，调整为 {after}', en: 'the period is negative and carried forward, so {after}' },
  carriedIn: { zh: '扣回以前各期结转的负数，调整为 {after}', en: 'less what was carried forward, so {after}' },
} satisfies Record<string, Text>;

/** What the reader should know besides. */
export const noteTexts = {
  takesNoPart: {
    zh: '按方案不参与领奖的有：{people}。他们没有奖励，业绩仍计入团队、目标和新客户。',
    en: 'By the scheme these take no part: {people}. They get nothing; their rows still count for teams, targets and new customers.',
  },
  tableGaps: { zh: '决策表“{label}”对这些情形没有任何一行成立，不计奖：{gaps}。', en: 'No row of the table "{label}" holds for these, which earn nothing: {gaps}.' },
  hiddenRows: { zh: '{table}里有 {count} 行被隐藏或筛掉，已照常计入。', en: 'The {table} has {count} hidden or filtered {count|row|rows}, which {count|counts|count} all the same.' },
  snapped: {
    zh: '有 {count} 个数超过 15 位有效数字，已按 Excel 显示的数值计算。',
    en: '{count} {count|number has|numbers have} more than 15 significant digits and {count|was|were} read as Excel shows {count|it|them}.',
  },
  duplicateOrder: { zh: '订单号“{order}”出现在第 {rows} 行，均已计入，请核对是否重复。', en: 'Order {order} is in rows {rows}; all of them count: check for duplicates.' },
  duplicatePaidOnce: {
    zh: '订单号“{order}”出现在第 {rows} 行：第 {paid} 行计入，第 {unpaid} 行没有得到奖励，请核对是否重复。',
    en: 'Order {order} is in rows {rows}: what is paid rests on {paid}, and nothing on {unpaid}; check for duplicates.',
  },
  duplicateUnpaid: {
    zh: '订单号“{order}”出现在第 {rows} 行，都没有得到奖励，请核对是否重复。',
    en: 'Order {order} is in rows {rows}, on none of which anything is paid: check for duplicates.',
  },
  dueBeyond: {
    zh: '“{label}”有 {count} 条明细的发放日期超出了日历（0001-01-01 至 9999-12-31），没有写出日期，请检查方案里的发放日期。',
    en: '{count} {count|line|lines} of "{label}" {count|has|have} a day of payment outside the calendar (0001-01-01 to 9999-12-31): none is given. Check the day of payment in the scheme.',
  },
  partBeyond: {
    zh: '“{component}”中“{part}”的日期在 {count} 行里超出了日历（0001-01-01 至 9999-12-31），这部分没有发放，请检查这些行的日期和方案里的规定。',
    en: 'The day of "{part}" of "{component}" lies outside the calendar (0001-01-01 to 9999-12-31) in {count} {count|row|rows}: that part is not paid. Check the dates of these rows and what the scheme says.',
  },
  owed: {
    zh: '“{recipient}”的现金合计为负：倒欠 {amount}，本次不应付款，应由其退回或在以后扣回。',
    en: 'The cash of {recipient} comes to less than nothing: {amount} is owed, to be given back or taken off later, and nothing is to be paid.',
  },
  moreOrders: { zh: '另有 {count} 个订单号重复。', en: '{count} more order {count|number is|numbers are} repeated.' },
  andMore: { zh: '{list} 等 {count} 处', en: '{list} and more, {count} in all' },
  lacking: {
    zh: '“{label}”要看人员表的“{field}”，而 {names} 没有这一项（不在人员表里，或空着）：靠它计算的部分没有算。',
    en: '"{label}" needs {field} from the people table, which has none for {names} (not in the table, or blank): what rests on it is not worked out.',
  },
  severalTeams: {
    zh: '“{label}”要看团队，而 {names} 的行属于几个团队：按最早一行的团队算。',
    en: '"{label}" looks at the team, and the rows of {names} are of several teams: it went by the team of the earliest row.',
  },
  sameName: {
    zh: '“{person}”出现在两个团队，已当作同一人；若是同名的两个人，请加“工号”列。',
    en: '{person} is in two teams and was taken for one person; if they are two people of one name, add a column of staff numbers.',
  },
  moreSameNames: { zh: '另有 {count} 个姓名出现在两个团队。', en: '{count} more {count|name is|names are} in two teams.' },
  nothingCounts: {
    zh: '销售表的 {count} 行没有一行计入，什么也不会发放。{reasons}',
    en: 'None of the {count} {count|row|rows} of the sales table counts, so nothing is paid. {reasons}',
  },
  allOutside: {
    zh: '销售表的全部 {count} 行都在方案的日期范围（{window}）之外，什么也不会发放：请核对参数里的开始和结束日期。',
    en: 'All {count} {count|row|rows} of the sales table {count|lies|lie} outside {window}, so nothing is paid: check the first and last day among the parameters.',
  },
  outside: { zh: '不在 {window} 之内，不计入。', en: 'outside {window}: it does not count.' },
  windowFromTo: { zh: '{first} 至 {last}', en: '{first} to {last}' },
  windowFrom: { zh: '{first} 起', en: 'the time from {first}' },
  windowTo: { zh: '至 {last}', en: 'the time to {last}' },
  reason: { zh: '{count} 行：{said}', en: '{count} {count|row|rows}: {said}' },
  headed: { zh: '“{header}”（{place} 列）', en: '"{header}" (column {place})' },
  unreadHeadless: {
    zh: '{place} 列没有表头，看起来是状态，但没有读取：{words}。若有行因此不该计入，请给它写上表头“状态”。',
    en: 'Column {place} has no header and seems to be a status, which is not read: {words}. If rows should not count because of it, head it "Status".',
  },
  wordCount: { zh: '“{word}”{count} 行', en: '"{word}" in {count} {count|row|rows}' },
  unreadStatus: {
    zh: '{title}看起来是状态，但没有读取。若有行因此不该计入，请在列对应的“状态”里选上它（命令行：{option}）。',
    en: '{title} seems to be a status, and is not read. If rows should not count because of it, choose it for Status among the columns (on the command line {option}).',
  },
  unreadStatusWords: {
    zh: '{title}看起来是状态，但没有读取：{words}照样计入。若不该计入，请在列对应的“状态”里选上它（命令行：{option}）。',
    en: '{title} seems to be a status, and is not read: {words} count all the same. If they should not, choose it for Status among the columns (on the command line {option}).',
  },
  negatives: {
    zh: '{table}的“{header}”有 {count} 行为负，合计 {total}，都没有计入。退款请用状态标明；若这一列本来就会为负，本方案不能按它发放。',
    en: 'In the {table} {header} is below 0 in {count} {count|row|rows}, {total} in all, which {count|does|do} not count. Mark refunds by status; a column that may be below 0 by its nature is none to pay this scheme on.',
  },
  losses: {
    zh: '{table}的“{header}”有 {count} 行亏损，合计 {total}，都没有计入，基数因此偏大。本方案不能按会为负的列发放，请换一列，或在方案里把它声明为可以为负的自有列。',
    en: 'In the {table} {header} holds losses in {count} {count|row|rows}, {total} in all, which {count|does|do} not count, so that the base is too large. This scheme cannot be paid on a column that may be below 0: use another one, or declare this one in the scheme as one of your own that may be below 0.',
  },
  commaFigures: {
    zh: '{table}的“{header}”按 1.234,56 的写法读取（点是千位分隔，逗号是小数点）。',
    en: 'In the {table} {header} was read as written like 1.234,56 (points between thousands, a decimal comma).',
  },
  severalPeople: {
    zh: '“{header}”里有的格像是写了不止一个人：{cells}。现在各当作一个人计算；要分给几个人，请拆成几行。',
    en: 'In {header} some cells seem to name more than one person: {cells}. Each is taken for one person; to pay several people, split the row.',
  },
  totalsLeftOut: { zh: '{table}里有 {count} 行合计或小计（{places}），没有计入。', en: 'The {table} has {count} {count|row|rows} of totals ({places}), left out.' },
  noTarget: { zh: '“{name}”没有目标（{periods}），未计算与目标有关的奖励，请补上目标。', en: '{name} has no target ({periods}): nothing that rests on a target was worked out; add the target.' },
  noTeamTarget: { zh: '团队“{name}”没有目标（{periods}），未计算与目标有关的奖励，请补上目标。', en: 'Team {name} has no target ({periods}): nothing that rests on a target was worked out; add the target.' },
  noCompanyTarget: { zh: '团队表里没有目标，得不出公司目标，未计算有关的奖励。', en: 'The teams table has no targets, so there is none for the company: nothing that rests on it was worked out.' },
  redemption: { zh: '“{recipient}”有 {balance} 分，可兑换 {offer} {times} 次（每次 {cost} 分），尚未扣减。', en: '{recipient} has a balance of {balance}: enough for {times} × {offer} at {cost} each; nothing was deducted.' },
  costs: { zh: '活动费用：{list}，合计 {total}。', en: 'Costs of the campaign: {list}; total {total}.' },
  awardCost: { zh: '“{label}”共 {amount}{unit}，每份成本 {cost}，合计 {total}。', en: '{label}: {amount}{unit} at {cost} each cost {total}.' },
  allCosts: { zh: '现金 {cash}，连同实物等的成本共 {all}。', en: 'Cash of {cash} and these costs come to {all} in all.' },
  drawBalance: {
    zh: '“{recipient}”的“{label}”期初欠 {opening}，到最后一期还欠 {amount}。',
    en: '{label}: {recipient} owed {opening} before the first period and owes {amount} after the last.',
  },
  standings: { zh: '“{label}”{period}，没有奖金的名次：{list}。', en: '{label}, {period}: without a prize are {list}.' },
  wholeWindow: { zh: '整个有效期', en: 'the whole window' },
  standing: { zh: '第 {place} 名 {name}（{figure}）', en: 'place {place} {name} ({figure})' },
  carriedBalance: { zh: '“{recipient}”尚有 {amount} 的负数没有扣完，应转入以后各期。', en: '{recipient} still owes {amount}, to be carried into later periods.' },
} satisfies Record<string, Text>;
