import type { Text } from '../sentence';

/** The frame of the pane: its steps, and what is said when it cannot work. */
export const paneTexts = {
  product: { zh: '奖梯', en: 'Payladder' },
  steps: { zh: '步骤', en: 'Steps' },
  stepScheme: { zh: '方案', en: 'Scheme' },
  stepData: { zh: '数据', en: 'Data' },
  stepFigures: { zh: '参数', en: 'Figures' },
  stepCheck: { zh: '核对', en: 'Check' },
  stepResult: { zh: '结果', en: 'Preview' },
  stepApply: { zh: '生成', en: 'Apply' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步：{step}', en: 'Next: {step}' },
  more: { zh: '更多', en: 'More' },
  functionExamples: { zh: '插入函数示例工作表', en: 'Insert a sheet of function examples' },
  cancel: { zh: '取消', en: 'Cancel' },
  goTo: { zh: '去“{step}”修改', en: 'Go to {step}' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  pageRange: { zh: '{first}–{last} / 共 {count}', en: '{first}–{last} of {count}' },
  onPage: {
    zh: '请在 Excel 中打开奖梯：在“开始”选项卡里点“奖梯”。本页单独打开时不能读写工作簿。',
    en: 'Open Payladder inside Excel: choose “Payladder” on the Home tab. Opened by itself, this page cannot reach a workbook.',
  },
  otherProgram: {
    zh: '奖梯只能在 Excel 中使用，请打开 Excel 工作簿后再试。',
    en: 'Payladder works in Excel only: open a workbook in Excel and try again.',
  },
  broken: {
    zh: '窗格遇到意外错误，工作簿没有被改动。请点“重新载入”；若再次出现，请把下面的信息发给管理员。',
    en: 'The pane met an unexpected error; the workbook was not changed. Choose “Reload”; if it happens again, send the details below to your administrator.',
  },
  unexpected: {
    zh: '出现意外错误（{message}），请重试一次；若再次出现，请把这句话发给管理员。',
    en: 'Something unexpected happened ({message}): try once more; if it happens again, send this sentence to your administrator.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
  unfinished: {
    zh: '上次生成没有完成，留下了 {count} 张未完成的工作表：{sheets}。建议删除。',
    en: 'An earlier run was interrupted and left {count} unfinished {count|sheet|sheets}: {sheets}. We suggest removing {count|it|them}.',
  },
  removeUnfinished: { zh: '删除这些工作表', en: 'Remove them' },
} satisfies Record<string, Text>;

/** Choosing a scheme. */
export const schemeTexts = {
  question: { zh: '按哪个方案计算？', en: 'Which scheme applies?' },
  search: { zh: '搜索方案，例如“新客户”“排名”', en: 'Search schemes, e.g. “new customer”' },
  none: { zh: '没有找到“{query}”，请换个词，或清空搜索框查看全部方案。', en: 'Nothing found for “{query}”: try another word, or clear the box to see all schemes.' },
  own: { zh: '本工作簿', en: 'This workbook' },
  reads: { zh: '需要的列', en: 'Needs' },
  asks: { zh: '需要填写', en: 'Asks for' },
  asksNothing: { zh: '参数都有默认值', en: 'All figures have defaults' },
  tableFields: { zh: '{table}：{fields}', en: '{table}: {fields}' },
  groupNew: { zh: '新客户', en: 'New customers' },
  groupReferral: { zh: '推荐与转介绍', en: 'Referral' },
  groupTargets: { zh: '目标与增长', en: 'Targets and growth' },
  groupContests: { zh: '排名与分配', en: 'Contests and pools' },
  groupService: { zh: '服务与评分', en: 'Service and scores' },
  groupPay: { zh: '提成与奖罚', en: 'Commission and penalties' },
  groupGallery: { zh: '可照着改的示例', en: 'Examples to start from' },
  groupOwn: { zh: '我的方案', en: 'My schemes' },
} satisfies Record<string, Text>;

/** Choosing tables and columns. */
export const dataTexts = {
  looking: { zh: '正在查找工作簿里的表格…', en: 'Looking for tables in the workbook…' },
  noSources: {
    zh: '工作簿里没有可用的表格。请打开有销售数据的工作表（第一行是表头，下面每行一笔），再点“重新查找”。',
    en: 'There is no table in this workbook. Open the sheet with the sales data (headers in the first row, one deal a row below), then choose “Look again”.',
  },
  again: { zh: '重新查找', en: 'Look again' },
  sales: { zh: '销售表', en: 'Sales table' },
  people: { zh: '人员表', en: 'People table' },
  teams: { zh: '团队表', en: 'Teams table' },
  history: { zh: '历史客户表', en: 'Earlier customers' },
  salesHint: { zh: '每行一笔订单、合同或业绩', en: 'One order, contract or result a row' },
  peopleHint: { zh: '每行一人', en: 'One person a row' },
  teamsHint: { zh: '每行一个团队及其目标', en: 'One team with its target a row' },
  historyHint: { zh: '以前成交过的客户，用来判断谁是新客户', en: 'Customers with earlier dealings, to tell who is new' },
  noTable: { zh: '不用', en: 'None' },
  chooseTable: { zh: '请选择', en: 'Choose' },
  together: { zh: '合在一起计算', en: 'Pay together with' },
  togetherHint: { zh: '另有 {count} 张表的表头与它相同，勾选后合成一张表。', en: '{count} more {count|table has|tables have} the same headers; what is ticked becomes one table with it.' },
  sourceRows: { zh: '{shown} {count|行|行}', en: '{shown} {count|row|rows}' },
  activeSheet: { zh: '当前工作表', en: 'current sheet' },
  readingRows: { zh: '正在读取：{done} / {of} 行', en: 'Reading: {done} of {of} rows' },
  reading: { zh: '正在读取…', en: 'Reading…' },
  columns: { zh: '列对应', en: 'Columns' },
  otherColumns: { zh: '可选的列（{count}）', en: 'Optional columns ({count})' },
  noColumn: { zh: '没有这一列', en: 'No such column' },
  columnOption: { zh: '{header}（{letters} 列）', en: '{header} (column {letters})' },
  furtherColumn: { zh: '{label} {number}', en: '{label} {number}' },
  noFurtherColumn: { zh: '没有别的列', en: 'No further column' },
  unread: {
    zh: '{columns}看起来是状态，但没有读取。若有行因此不该计入，请在这里选上；可以选几列，每一列都算数。',
    en: '{columns} {count|seems|seem} to be a status, and {count|is|are} not read. If rows should not count because of it, choose it here; several can be chosen, and each of them holds.',
  },
  sample: { zh: '例：{value}', en: 'e.g. {value}' },
  missing: { zh: '表中没有找到这一列：请在右边选择，或在表里加上表头为“{header}”的一列后点“重新查找”。', en: 'Not found: choose a column, or add one headed “{header}” and choose “Look again”.' },
  conditional: { zh: '视情况需要', en: 'sometimes needed' },
  needTable: { zh: '请选择{table}。', en: 'Choose the {table}.' },
  rowsRead: { zh: '已读取 {shown} {count|行|行}', en: '{shown} {count|row|rows} read' },
  twice: {
    zh: '“{first}”（{firstPlace}）和“{second}”（{secondPlace}）都可以作为“{label}”，请在这里选定一列。',
    en: 'Both “{first}” ({firstPlace}) and “{second}” ({secondPlace}) fit {label}: choose one here.',
  },
  sameHeader: {
    zh: '有两列的表头都是“{first}”（{firstPlace} 和 {secondPlace}），请在表中给其中一列改名，再点“重新查找”。',
    en: 'Two columns are headed “{first}” ({firstPlace} and {secondPlace}): rename one of them in the table and choose “Look again”.',
  },
  hiddenRows: { zh: '含 {count} 行被隐藏或筛选掉的', en: '{count} hidden or filtered {count|row|rows} included' },
  strangeWord: { zh: '{label}“{word}”（{count} 行）是什么意思？', en: 'What does {label} “{word}” ({count} {count|row|rows}) mean?' },
  noMeaning: { zh: '不知道，这些行不计入', en: 'Unknown: these rows do not count' },
  figuresOf: { zh: '“{label}”的数字', en: 'Figures of {label}' },
  noAnswer: { zh: '请说明这一列的数字', en: 'Say how these figures are meant' },
  totalsRows: { zh: '{count} 行合计不算', en: '{count} {count|row|rows} of totals left out' },
} satisfies Record<string, Text>;

/** Filling in the figures. */
export const figureTexts = {
  own: { zh: '方案参数', en: 'Figures of the scheme' },
  window: { zh: '日期范围', en: 'Window' },
  common: { zh: '通用设置（取整、封顶、排除等）', en: 'General settings' },
  saidBack: { zh: '这个方案怎样计算', en: 'How this scheme pays' },
  optional: { zh: '可不填', en: 'optional' },
  reset: { zh: '恢复默认', en: 'Reset to default' },
  listHint: { zh: '多个用顿号、逗号或换行隔开', en: 'Separate several with commas or line breaks' },
  rateHint: { zh: '例如 5%', en: 'e.g. 5%' },
  dateHint: { zh: '例如 2024-03-31', en: 'e.g. 2024-03-31' },
  bound: { zh: '起点', en: 'Bound' },
  side: { zh: '含起点', en: 'Starts' },
  atLeast: { zh: '≥ 含', en: '≥ from' },
  above: { zh: '> 不含', en: '> above' },
  valueRate: { zh: '比例', en: 'Rate' },
  valueAmount: { zh: '金额', en: 'Amount' },
  valueMultiplier: { zh: '系数', en: 'Multiplier' },
  curve: { zh: '奖励随数值变化的曲线。{points}', en: 'What is paid, drawn. {points}' },
  curvePoint: { zh: '{bound}：{award}', en: '{bound}: {award}' },
  curveEnd: { zh: '到 {bound} 为 {award}', en: 'at {bound} {award}' },
  addTier: { zh: '增加一档', en: 'Add a tier' },
  removeTier: { zh: '删除第 {number} 档', en: 'Remove tier {number}' },
  tierLabel: { zh: '第 {number} 档：{part}', en: 'Tier {number}: {part}' },
  key: { zh: '名称', en: 'Name' },
  addEntry: { zh: '增加一项', en: 'Add an entry' },
  removeEntry: { zh: '删除“{name}”', en: 'Remove “{name}”' },
  entryLabel: { zh: '第 {number} 项：{part}', en: 'Entry {number}: {part}' },
  tableHint: {
    zh: '可从表格复制一片单元格粘贴进来。词可写几个（单品 / 配件），数字可写范围（>=100 <200），空着表示不限。',
    en: 'Cells copied from a sheet can be pasted in. Several words (single / bundle), a range of figures (>=100 <200), or nothing for anything.',
  },
  anything: { zh: '不限', en: 'any' },
  addRow: { zh: '增加一行', en: 'Add a row' },
  removeRow: { zh: '删除第 {number} 行', en: 'Remove row {number}' },
  rowLabel: { zh: '第 {number} 行：{part}', en: 'Row {number}: {part}' },
  gaps: { zh: '没有一行适用于：{gaps}。', en: 'No row holds for: {gaps}.' },
  fromDay: { zh: '从哪天起', en: 'From' },
  fromEver: { zh: '一直以来', en: 'from ever' },
  dateExample: { zh: '如 2024-07-01', en: 'e.g. 2024-07-01' },
  datedLabel: { zh: '第 {number} 个时期', en: 'Value {number}' },
  datedValue: { zh: '第 {number} 个时期的值', en: 'Value {number}' },
  addDated: { zh: '增加从某天起的值', en: 'Add a value from a day on' },
  removeDated: { zh: '删除第 {number} 个时期', en: 'Remove value {number}' },
  exactlyOne: { zh: '请在{labels}中填写一个，且只填一个。', en: 'Fill in exactly one of {labels}.' },
  atEntry: { zh: '第 {number} 项：{what}', en: 'Entry {number} {what}' },
  notChosen: { zh: '未选', en: 'Not chosen' },
  baseFigures: { zh: '“{name}”的参数', en: 'Figures of “{name}”' },
} satisfies Record<string, Text>;

/** The usual figures of the items of a list. */
export const figureNames = {
  quantity: { zh: '数量', en: 'Quantity' },
  price: { zh: '单价', en: 'Price' },
  amount: { zh: '金额', en: 'Amount' },
  max: { zh: '满分', en: 'Most points' },
  fullAt: { zh: '满分线', en: 'Full from' },
  ratio: { zh: '完成率', en: 'Ratio' },
} satisfies Record<string, Text>;

/** What the rows came to. */
export const checkTexts = {
  working: { zh: '正在计算…', en: 'Working it out…' },
  read: { zh: '读取', en: 'Read' },
  counted: { zh: '计入', en: 'Counted' },
  excluded: { zh: '不计', en: 'Excluded' },
  rejected: { zh: '有问题', en: 'Problems' },
  notes: { zh: '提示', en: 'Notes' },
  allGood: { zh: '没有发现问题，每一行都能读取。', en: 'No problems: every row can be read.' },
  rejectedHint: {
    zh: '下面这些行没有计入。点一行可跳到单元格；改正后点“重新读取”。也可以先不改，继续下一步。',
    en: 'These rows are not counted. Choose one to jump to its cell; after correcting, choose “Read again”. You may also go on without them.',
  },
  excludedHint: { zh: '按规则不计入的行，请确认无误。', en: 'Rows that the rules leave out: please confirm.' },
  again: { zh: '重新读取', en: 'Read again' },
  rowPlace: { zh: '第 {row} 行', en: 'Row {row}' },
  tableRow: { zh: '{table}第 {row} 行', en: '{table}, row {row}' },
  showCell: { zh: '在表中选中 {cell}', en: 'Select {cell} in the sheet' },
  nothing: { zh: '没有。', en: 'None.' },
} satisfies Record<string, Text>;

/** The result before anything is written. */
export const resultTexts = {
  totalCash: { zh: '现金合计', en: 'Total cash' },
  yuan: { zh: '{amount} 元', en: '¥{amount}' },
  nothingPaid: {
    zh: '按这个方案没有任何奖励。请核对日期范围、列对应和参数。',
    en: 'This scheme pays nothing on these rows. Check the dates, the columns and the figures.',
  },
  recipients: { zh: '{shown} {count|个|个}收款人', en: '{shown} {count|recipient|recipients}' },
  lines: { zh: '{shown} {count|条|条}明细', en: '{shown} {count|line|lines}' },
  search: { zh: '搜索收款人', en: 'Search recipients' },
  noneFound: { zh: '没有“{query}”这个收款人。', en: 'No recipient is called “{query}”.' },
  showRows: { zh: '查看行', en: 'Show row' },
  due: { zh: '应发日期 {date}', en: 'due {date}' },
} satisfies Record<string, Text>;

/** Writing the payout. */
/** A text to be copied. */
export const copyTexts = {
  title: { zh: '“{name}”的内容：复制后粘贴到文本文件中，用这个名字保存。', en: 'What “{name}” would hold: copy it into a text file of this name.' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制。', en: 'Copied.' },
  byHand: { zh: '没能自动复制：文本已选中，请按 Command+C（或 Ctrl+C）。', en: 'It could not be copied by itself: the text is selected, press Command+C (or Ctrl+C).' },
  close: { zh: '关闭', en: 'Close' },
} satisfies Record<string, Text>;

export const applyTexts = {
  where: { zh: '生成到哪里？', en: 'Where to?' },
  here: { zh: '写入本工作簿', en: 'Write to this workbook' },
  hereHint: { zh: '生成新的工作表，不改动已有的任何内容', en: 'As new sheets; nothing that is there is changed' },
  newWorkbook: { zh: '写入新工作簿', en: 'Write to a new workbook' },
  newWorkbookHint: { zh: '薪酬保密：能打开销售表的人看不到奖金', en: 'Pay stays secret from whoever can open the sales file' },
  xlsx: { zh: '下载为 .xlsx 文件', en: 'Download as an .xlsx file' },
  xlsxHint: { zh: '内容相同，也可用 WPS 打开', en: 'The same sheets as a file; opens in WPS too' },
  csv: { zh: '下载明细为 .csv 文件', en: 'Download the lines as a .csv file' },
  csvHint: { zh: '用于导入薪资系统', en: 'For a payroll system' },
  sharedWarning: {
    zh: '这个工作簿可能被多人共用，写入后其他人能看到每个人的奖金。建议选“写入新工作簿”。',
    en: 'Others may share this workbook and would see everyone’s pay. We suggest “Write to a new workbook”.',
  },
  rejectedWarning: { zh: '有 {count} 行因数据有问题没有计入。', en: '{count} {count|row is|rows are} left out because of problems.' },
  apply: { zh: '生成奖励表', en: 'Create payout sheets' },
  download: { zh: '下载', en: 'Download' },
  writing: { zh: '正在核对数据并写入…', en: 'Comparing the data and writing…' },
  cannotUndo: {
    zh: '写入之后，Excel 不能再撤销此前的操作；新工作表本身可以直接删除。',
    en: 'Excel cannot undo beyond this step; the new sheets can simply be deleted.',
  },
  writingRows: { zh: '正在写入：{done} / {of} 行', en: 'Writing: {done} of {of} rows' },
  changed: {
    zh: '预览之后，表里的数据有改动。已按新的数据重新计算，请再核对一遍。',
    en: 'The data changed after the preview. It was worked out again: please check it once more.',
  },
  doneHere: { zh: '已生成 {count} 张工作表，合计与预览一致：', en: '{count} {count|sheet|sheets} created, with the totals of the preview:' },
  doneNew: { zh: '已打开新的工作簿，请保存它；这个工作簿没有改动。', en: 'A new workbook was opened: save it. This one is unchanged.' },
  doneFile: { zh: '文件已交给浏览器保存：{file}。请确认下载文件夹里有它。', en: 'Handed to the browser to save: {file}. Please see that it is among your downloads.' },
  doneText: { zh: '明细已作为文本显示在上方，请复制后粘贴到文本文件中。', en: 'The lines stand above as text: copy them into a text file.' },
  csvText: { zh: '复制明细（CSV 文本）', en: 'Copy the lines as CSV text' },
  csvTextHint: { zh: '用于导入薪资系统；Mac 版 Excel 不允许加载项下载文件', en: 'For a payroll system; Excel for Mac lets no add-in download files' },
  showText: { zh: '显示文本', en: 'Show the text' },
  fileName: { zh: '{scheme} 发放表 {date}', en: '{scheme} payout {date}' },
  restart: { zh: '再算一次', en: 'Start again' },
} satisfies Record<string, Text>;

/** Keeping schemes of one's own. */
export const keepTexts = {
  unreadable: {
    zh: '工作簿里保存的一个方案无法读取：{why}',
    en: 'A scheme kept in the workbook cannot be read: {why}',
  },
  unreadableFile: { zh: '方案文件无法读取：{why}', en: 'The scheme file cannot be read: {why}' },
  title: { zh: '保存为我的方案', en: 'Keep as a scheme of my own' },
  hint: {
    zh: '把现在的参数存成新方案，保存在本工作簿里，下次可直接选用，也可导出给同事。不含任何奖金数据。',
    en: 'Keeps these figures as a new scheme in this workbook, to be chosen next time or handed on as a file. It holds no pay.',
  },
  name: { zh: '方案名称', en: 'Name of the scheme' },
  defaultName: { zh: '{name}（我的）', en: '{name} (mine)' },
  keep: { zh: '保存', en: 'Keep' },
  needName: { zh: '请填方案名称。', en: 'Give the scheme a name.' },
  nameTaken: { zh: '已经有一个方案叫“{name}”，请换一个名称。', en: 'There is a scheme called “{name}” already: choose another name.' },
  renamed: { zh: '已有方案叫“{name}”，打开的方案已存为“{other}”，现在用的就是它。', en: 'There is a scheme called “{name}” already; the one opened is kept as “{other}” and chosen now.' },
  there: { zh: '这个方案（“{name}”）已经在列表里，现在用的就是它。', en: 'This scheme (“{name}”) was there already, and is chosen now.' },
  handed: { zh: '方案文件已交给浏览器保存：{file}。', en: 'The scheme’s file was handed to the browser to save: {file}.' },
  removed: { zh: '已从工作簿中删除“{name}”。', en: '“{name}” was removed from the workbook.' },
  putBack: { zh: '撤销删除', en: 'Undo' },
  twins: { zh: '工作簿里有两个方案的编号都是“{id}”，只能使用第一个。', en: 'Two schemes kept in the workbook have the id “{id}”; only the first can be used.' },
  kept: { zh: '已保存“{name}”，现在用的就是它。', en: '“{name}” is kept and chosen now.' },
  open: { zh: '打开方案文件…', en: 'Open a scheme file…' },
  export: { zh: '导出为文件', en: 'Download as a file' },
  exportText: { zh: '复制为文本', en: 'Copy as text' },
  forget: { zh: '从工作簿中删除', en: 'Remove from the workbook' },
} satisfies Record<string, Text>;
