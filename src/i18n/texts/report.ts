import type { Text } from '../sentence';

/** What payout sheets say. */
export const reportTexts = {
  summary: { zh: '发放汇总', en: 'Summary' },
  lines: { zh: '发放明细', en: 'Lines' },
  statements: { zh: '个人对账单', en: 'Statements' },
  problems: { zh: '问题与提示', en: 'Problems' },
  record: { zh: '计算记录', en: 'Record' },
  numbered: { zh: '{name}{number}', en: '{name}{number}' },
  title: { zh: '{scheme} · {sheet}', en: '{scheme} · {sheet}' },

  scheme: { zh: '方案', en: 'Scheme' },
  schemeValue: { zh: '{name}（{id}，版本 {version}）', en: '{name} ({id}, version {version})' },
  period: { zh: '期间', en: 'Period' },
  periodRange: { zh: '{first} 至 {last}', en: '{first} to {last}' },
  periodFrom: { zh: '{first} 起', en: 'from {first}' },
  periodTo: { zh: '至 {last}', en: 'to {last}' },
  wholeWindow: { zh: '整个有效期', en: 'Whole window' },
  date: { zh: '计算日期', en: 'Date' },
  source: { zh: '数据来源', en: 'Source' },
  sourceValue: { zh: '{name}，{rows} 行', en: '{name}, {rows} {rows|row|rows}' },
  rowsFact: { zh: '数据行', en: 'Rows' },
  rowsValue: { zh: '读入 {read} 行，计入 {counted} 行，不计入 {excluded} 行，未能读取 {rejected} 行', en: '{read} read, {counted} counted, {excluded} excluded, {rejected} rejected' },
  totalFact: { zh: '{award}合计', en: 'Total {award}' },
  attention: { zh: '注意', en: 'Note' },
  rejectedFact: { zh: '有 {count} 处数据未能读取、没有计入，见“{sheet}”，请改正后重算。', en: '{count} {count|value was|values were} not readable and {count|is|are} not paid: see "{sheet}", correct and work out again.' },
  noStatements: { zh: '收款人或明细过多（{count} 个收款人），没有附个人对账单；可在“{sheet}”中按收款人筛选。', en: 'There are too many recipients or lines for statements ({count} {count|recipient|recipients}): filter "{sheet}" by recipient instead.' },
  onlyFirst: { zh: '共 {count} 条，这里只列前 {shown} 条。', en: '{count} in all, of which the first {shown} are listed.' },
  nothingWrong: { zh: '没有问题，也没有提示。', en: 'No problems and nothing to note.' },
  nothingPaid: { zh: '没有发放明细。', en: 'There is nothing to pay.' },

  recipient: { zh: '收款人', en: 'Recipient' },
  recipientKind: { zh: '类别', en: 'Kind' },
  personId: { zh: '工号', en: 'Employee id' },
  periodHeader: { zh: '期间', en: 'Period' },
  component: { zh: '项目', en: 'Component' },
  award: { zh: '奖励', en: 'Award' },
  amount: { zh: '数额', en: 'Amount' },
  due: { zh: '应发日期', en: 'Due' },
  taxCategory: { zh: '计税类别', en: 'Tax category' },
  rows: { zh: '依据的行', en: 'Rows' },
  manyRows: { zh: '共 {count} 行', en: '{count} rows' },
  allRows: { zh: '全部行号', en: 'All rows' },
  why: { zh: '计算过程', en: 'Working' },
  lineCount: { zh: '明细条数', en: 'Lines' },
  remarks: { zh: '备注', en: 'Remarks' },
  total: { zh: '合计', en: 'Total' },

  inWords: { zh: '现金合计（大写）：{words}', en: 'Total cash in Chinese capitals: {words}' },
  toPayInWords: { zh: '应付现金合计（大写）：{words}', en: 'Cash to pay in Chinese capitals: {words}' },
  toPay: { zh: '应付现金', en: 'Cash to pay' },
  owed: { zh: '收款人倒欠', en: 'Owed' },
  owedValue: { zh: '{amount}，不在应付之内，应退回或以后扣回：{list}', en: '{amount}, no part of what is paid, to be given back or taken off later: {list}' },
  owedBy: { zh: '{recipient} {amount}', en: '{recipient} {amount}' },
  owedByMore: { zh: '{list} 等 {count} 个收款人', en: '{list} and others, {count} in all' },
  preparedBy: { zh: '制表：', en: 'Prepared: ' },
  reviewedBy: { zh: '审核：', en: 'Reviewed: ' },
  approvedBy: { zh: '批准：', en: 'Approved: ' },
  receivedBy: { zh: '本人确认：', en: 'Confirmed: ' },
  statementHeading: { zh: '{recipient}（{kind}）', en: '{recipient} ({kind})' },
  statementHeadingWithId: { zh: '{recipient}（{kind}，工号 {id}）', en: '{recipient} ({kind}, {id})' },
  statementPage: { zh: ' · 第 {page} 页，共 {pages} 页', en: ' · page {page} of {pages}' },
  awardTotal: { zh: '{award}合计：{amount}', en: 'Total {award}: {amount}' },

  problemKind: { zh: '类别', en: 'Kind' },
  rejected: { zh: '未能读取', en: 'Rejected' },
  excluded: { zh: '不计入', en: 'Excluded' },
  note: { zh: '提示', en: 'Note' },
  table: { zh: '表', en: 'Table' },
  row: { zh: '行', en: 'Row' },
  cell: { zh: '单元格', en: 'Cell' },
  field: { zh: '字段或收款人', en: 'Field or recipient' },
  reason: { zh: '原因', en: 'Reason' },

  item: { zh: '项目', en: 'Item' },
  value: { zh: '内容', en: 'Value' },
  schemeId: { zh: '方案编号', en: 'Scheme id' },
  schemeVersion: { zh: '方案版本', en: 'Scheme version' },
  schemeName: { zh: '方案名称', en: 'Scheme name' },
  product: { zh: '产品版本', en: 'Product version' },
  productValue: { zh: 'Payladder 奖梯 {version}', en: 'Payladder {version}' },
  parameter: { zh: '参数：{label}', en: 'Parameter: {label}' },
  sourceTable: { zh: '{table}：来源', en: 'Source of the {table}' },
  sourceFingerprint: { zh: '{table}：指纹（SHA-256）', en: 'Fingerprint of the {table} (SHA-256)' },
  linesFingerprint: { zh: '发放明细：指纹（SHA-256）', en: 'Fingerprint of the lines (SHA-256)' },
  rowsRead: { zh: '读入行数', en: 'Rows read' },
  rowsCounted: { zh: '计入行数', en: 'Rows counted' },
  rowsExcluded: { zh: '不计入行数', en: 'Rows excluded' },
  valuesRejected: { zh: '未能读取', en: 'Values rejected' },
  linesWritten: { zh: '发放明细条数', en: 'Payout lines' },
  notesTold: { zh: '提示条数', en: 'Notes' },
  notSet: { zh: '（未设）', en: '(not set)' },
  listComma: { zh: '、', en: ', ' },
  clauseBreak: { zh: '；', en: '; ' },
  page: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} satisfies Record<string, Text>;

export const awardTexts = {
  cash: { zh: '现金', en: 'cash' },
  points: { zh: '积分', en: 'points' },
  'performance-points': { zh: '绩效分', en: 'performance points' },
  score: { zh: '得分', en: 'score' },
  discount: { zh: '优惠', en: 'discount' },
} satisfies Record<string, Text>;

/** The same as column headers. */
export const awardHeaders = {
  cash: { zh: '现金（元）', en: 'Cash' },
  points: { zh: '积分', en: 'Points' },
  'performance-points': { zh: '绩效分', en: 'Performance points' },
  score: { zh: '得分', en: 'Score' },
  discount: { zh: '优惠', en: 'Discount' },
} satisfies Record<string, Text>;

export const recipientTexts = {
  person: { zh: '人员', en: 'person' },
  customer: { zh: '客户', en: 'customer' },
  team: { zh: '团队', en: 'team' },
} satisfies Record<string, Text>;

export const taxTexts = {
  wages: { zh: '工资薪金', en: 'wages' },
  labour: { zh: '劳务报酬', en: 'labour remuneration' },
  incidental: { zh: '偶然所得', en: 'incidental income' },
} satisfies Record<string, Text>;

/** Values of parameters. */
export const figureTexts = {
  atLeast: { zh: '≥ {bound}：{value}', en: '≥ {bound}: {value}' },
  above: { zh: '> {bound}：{value}', en: '> {bound}: {value}' },
  entry: { zh: '{name}：{value}', en: '{name}: {value}' },
  multiplier: { zh: '× {value}', en: '× {value}' },
} satisfies Record<string, Text>;
