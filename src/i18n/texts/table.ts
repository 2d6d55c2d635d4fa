import type { Text } from '../sentence';

/** Why a cell cannot be read, and what to write instead. */
export const readingTexts = {
  notANumber: {
    zh: '“{shown}”不是数字，请改成 1200、1,200.00 或 1.2万 这样的写法。',
    en: '"{shown}" is not a number: write it like 1200 or 1,200.00.',
  },
  foreignCurrency: {
    zh: '“{shown}”不是人民币金额，请先折算成人民币，再填以元为单位的数字。',
    en: '"{shown}" is not an amount in yuan: convert it to yuan first and enter that number.',
  },
  chineseNumeral: {
    zh: '“{shown}”是中文数字，请改用阿拉伯数字，例如 1200。',
    en: '"{shown}" is written in Chinese numerals: use digits, such as 1200.',
  },
  separators: {
    zh: '“{shown}”的分隔符位置不对，看不出是多少，请改成 1234.50 或 1,234.50 这样的写法。',
    en: '"{shown}" has its separators in unclear places: write it like 1234.50 or 1,234.50.',
  },
  twoReadings: {
    zh: '“{shown}”可能是一千多，也可能只有几元几角，因为这一列里两种写法都有，请改成 1500 或 1.50 这样的写法，或说明这一列的写法（命令行用 --figures）。',
    en: '"{shown}" may be above a thousand or just above one, since this column is written in both ways: write it like 1500 or 1.50, or say how the column is written (on the command line with --figures).',
  },
  trailingMinus: {
    zh: '“{shown}”的负号写在了后面，请写到前面，例如 -1,200.00。',
    en: '"{shown}" has its minus sign behind the figure: put it in front, as in -1,200.00.',
  },
  unknownUnit: {
    zh: '“{shown}”后面的“{behind}”不会换算（只认 万、亿、元），请改成完整的数字，例如 3500。',
    en: '"{shown}" ends in "{behind}", which is not read (only 万, 亿 and 元 are): write the whole figure, such as 3500.',
  },
  shownAsDate: {
    zh: '“{shown}”在表里显示成日期或时间，不像数额。请填上数额，并把单元格格式改成数值。',
    en: '"{shown}" is shown as a date or a time, not as an amount: enter the amount and format the cell as a number.',
  },
  shownAsPercent: {
    zh: '“{shown}”在表里显示成百分数，而这一列要填数额，请填 1200 这样的数字，并把单元格格式改成数值。',
    en: '"{shown}" is shown as a percentage, but this column holds amounts: enter a number such as 1200 and format the cell as a number.',
  },
  shownInForeign: {
    zh: '“{shown}”在表里带有货币“{currency}”，不是人民币金额，请先折算成人民币；若只是格式设错，请改成人民币或数值格式。',
    en: '"{shown}" is shown in {currency}, not in yuan: convert it to yuan first or, if only the format is wrong, format the cell as yuan or as a number.',
  },
  percentNotAmount: {
    zh: '“{shown}”是百分数，而这一列要填数额，请填 1200 这样的数字。',
    en: '"{shown}" is a percentage, but this column holds amounts: enter a number such as 1200.',
  },
  negative: {
    zh: '“{shown}”是负数，而这一列不能为负，请改成 0 或正数。',
    en: '"{shown}" is negative, which makes no sense in this column: enter 0 or a positive number.',
  },
  negativeRefund: {
    zh: '“{shown}”是负数，退款不要记成负数行：请在原来那一行的“状态”列填“退款”（部分退款则改小原来的金额），并删去这一行。',
    en: '"{shown}" is negative. A refund is not a negative row: put "refunded" in the status column of the original row (for a part refund, lower its amount) and delete this row.',
  },
  loss: {
    zh: '“{shown}”是亏损：“{header}”一列有 {count} 行为负，合计 {total}。本方案不能按会为负的列发放，只算不亏的行会多付，请换一列，或在方案里把它声明为可以为负的自有列。',
    en: '"{shown}" is a loss: the column {header} has {count} {count|row|rows} below 0, {total} in all. This scheme cannot be paid on a column that may be below 0; counting the other rows alone would pay too much: use another column, or declare this one in the scheme as one of your own that may be below 0.',
  },
  notAboveZero: {
    zh: '“{shown}”不大于 0，请填大于 0 的数；没有就留空。',
    en: '"{shown}" is not above 0: enter a number above 0, or leave the cell blank.',
  },
  damagedNumber: {
    zh: '“{shown}”超过 15 位，按数字存放时末尾几位已丢失，请把单元格设为文本格式后重新录入。',
    en: '"{shown}" has more than 15 digits, and the last ones were lost because it is held as a number: format the cell as text and enter it again.',
  },
  shortenedNumber: {
    zh: '“{shown}”是 Excel 缩写的长数字，其余各位已丢失，请把这一列设为文本格式，重新录入或重新导出。',
    en: '"{shown}" is a long number as Excel shortens it, and its other digits were lost: format the column as text, and enter or export it again.',
  },
  errorValue: {
    zh: '单元格里是错误值 {shown}，请改正公式，或直接填上正确的内容。',
    en: 'The cell shows the error {shown}: correct its formula, or enter the right value.',
  },
  nested: {
    zh: '这里是一个列表或对象，请改成一个数、一段文字，或 true、false。',
    en: 'This is a list or an object: give one number, one text, or true or false.',
  },
  notADate: {
    zh: '“{shown}”不是能识别的日期，请写成 2024-03-01、2024/3/1 或 2024年3月1日。',
    en: '"{shown}" is not a date that can be read: write it like 2024-03-01 or 2024/3/1.',
  },
  ambiguousDate: {
    zh: '“{shown}”分不清年、月、日，请把四位年份写在最前面，例如 2024-03-01。',
    en: '"{shown}" leaves open which part is the year, month or day: put the year first, with four digits, as in 2024-03-01.',
  },
  impossibleDate: {
    zh: '“{shown}”在日历上不存在，请改成正确的日期。',
    en: '"{shown}" is no day of the calendar: enter the right date.',
  },
  farDate: {
    zh: '“{shown}”不在 1901 年至 2199 年之间，请检查日期是否填错。',
    en: '"{shown}" is not between the years 1901 and 2199: check the date.',
  },
  zonedDate: {
    zh: '“{shown}”带有时区，看不出是当地的哪一天，请写成不带时区的日期，例如 2024-03-01。',
    en: '"{shown}" has a time zone, so the local day is unclear: write the date without one, as in 2024-03-01.',
  },
  notAMoment: {
    zh: '“{shown}”不是能识别的日期和时间，请写成 2024-03-01 09:30 这样的形式。',
    en: '"{shown}" is not a date and time that can be read: write it like 2024-03-01 09:30.',
  },
  notYesNo: {
    zh: '“{shown}”看不出是“是”还是“否”，请填“是”或“否”。',
    en: '"{shown}" is neither yes nor no: enter yes or no.',
  },
  unknownWord: {
    zh: '“{shown}”不是这一列能用的词，请填其中之一：{words}；或在“数据”一步说明它的意思（命令行用 --word）。',
    en: '"{shown}" is not a word that this column takes: enter one of {words}, or say what it means in the data step (on the command line with --word).',
  },
} satisfies Record<string, Text>;

/** Why no table was found, or why its columns cannot be matched, and how to settle it. */
export const tableTexts = {
  noTable: {
    zh: '“{name}”里没有数据，请选择有表头和数据行的表。',
    en: '"{name}" is empty: choose a table with a header row and data rows.',
  },
  notRecord: {
    zh: '“{name}”的第 {row} 项不是一行数据，每一行应写成一个对象，例如 {"客户": "甲公司", "金额": 1200}。',
    en: 'Item {row} of "{name}" is not a row: each row must be an object such as {"customer": "Acme", "amount": 1200}.',
  },
  headersDiffer: {
    zh: '工作表“{sheet}”没有“{header}”一列，而“{other}”有，不能合成一张表：请补上这一列，或分开计算。',
    en: 'Sheet "{sheet}" has no column "{header}", but "{other}" has, so they are not one table: add the column, or pay the sheets one by one.',
  },
  columnTwice: {
    zh: '“{table}”里的“{first}”（{firstPlace}）和“{second}”（{secondPlace}）两列都可以作为“{label}”，请指定用哪一列：在列对应中选定，或在命令行加 --map {option}。',
    en: 'In "{table}" both "{first}" ({firstPlace}) and "{second}" ({secondPlace}) fit {label}: choose the one to use in the column matching, or on the command line with --map {option}.',
  },
  headerTwice: {
    zh: '“{table}”里有两列的表头都是“{header}”（{firstPlace} 和 {secondPlace}），分不清用哪一列作为“{label}”，请给其中一列改名；命令行若用了 --map，也请换成新的表头。',
    en: 'In "{table}" two columns are headed "{header}" ({firstPlace} and {secondPlace}), so it is unclear which one is {label}: rename one of them, in --map too if you use it.',
  },
  amountUnit: {
    zh: '“{table}”里“{header}”一列的单位是“{unit}”，不能当作元来算，请把这一列换算成元并改写表头，例如“{label}（元）”。',
    en: 'In "{table}" the column "{header}" is in {unit}, which is not read as yuan: convert the column to yuan and change its header, for example to "{label} (RMB)".',
  },
  unknownField: {
    zh: '列对应中的“{field}”不是字段名，可用的字段有：{fields}。',
    en: 'The column matching names a field "{field}", which does not exist: use one of {fields}.',
  },
  unknownHeader: {
    zh: '“{table}”里没有表头为“{header}”的列（用作“{label}”），现有的表头是：{headers}。',
    en: '"{table}" has no column headed "{header}" (for {label}): its headers are {headers}.',
  },
  unknownFigures: {
    zh: '“{label}”的数字不能按“{given}”来读，请用其中之一：{words}。',
    en: 'The figures of {label} cannot be read as "{given}": use one of {words}.',
  },
  noFigures: {
    zh: '“{label}”里不是数字，不能说明“{given}”。',
    en: '{label} holds no figures that could be "{given}".',
  },
  figuresUnclear: {
    zh: '“{table}”里“{header}”一列的“{example}”看不出是一千多还是一元多，请说明：在列对应中选定，或在命令行加 --figures {option}=1.234,56（点是千位分隔）或 --figures {option}=1,234.56（点是小数点）。',
    en: 'In "{table}" the column "{header}" leaves open whether "{example}" is above a thousand or just above one: say so in the column matching, or on the command line with --figures {option}=1.234,56 (points between thousands) or --figures {option}=1,234.56 (decimal point).',
  },
  unitOfFormat: {
    zh: '“{table}”里“{header}”一列按格式显示成“{unit}”（{cell}），看不出存的是多少元，请说明：在列对应中选定单位，或在命令行加 --figures {option}=元（单元格里存的就是元）或 --figures {option}=万元。',
    en: 'In "{table}" the format of the column "{header}" shows "{unit}" ({cell}), so it is unclear how many yuan it holds: choose its unit in the column matching, or on the command line with --figures {option}=yuan (the cells hold yuan) or --figures {option}=ten-thousand.',
  },
  unitOfNote: {
    zh: '“{table}”旁边写着“{note}”，看不出“{header}”一列是不是元，请说明：在列对应中选定单位，或在命令行加 --figures {option}=元 或 --figures {option}=万元。',
    en: 'Beside "{table}" stands "{note}", so it is unclear whether the column "{header}" is in yuan: choose its unit in the column matching, or on the command line with --figures {option}=yuan or --figures {option}=ten-thousand.',
  },
  scaledDown: { zh: '缩小后的数', en: 'a scaled figure' },
  takesOne: {
    zh: '“{table}”的“{label}”只能用一列，却指定了“{first}”和“{second}”两列，请只留一列。',
    en: 'In "{table}" {label} is one column, but both "{first}" and "{second}" were named for it: name one of them.',
  },
  noWords: {
    zh: '字段“{field}”里没有可以教的词，能教的字段有：{fields}。',
    en: 'The field "{field}" has no words that could be given a meaning: use one of {fields}.',
  },
  unknownMeaning: {
    zh: '“{label}”里的“{word}”不能当作“{meaning}”，请用其中之一：{words}。',
    en: '"{word}" of {label} cannot mean "{meaning}": use one of {words}.',
  },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  columnPlace: { zh: '{letters} 列', en: 'column {letters}' },
  columnNumber: { zh: '第 {number} 列', en: 'column {number}' },
} satisfies Record<string, Text>;

/** What the fields of the tables are called. */
export const fieldLabels = {
  orderId: { zh: '订单号', en: 'Order no.' },
  date: { zh: '日期', en: 'Date' },
  time: { zh: '时间', en: 'Time' },
  personId: { zh: '工号', en: 'Staff no.' },
  person: { zh: '销售员', en: 'Salesperson' },
  role: { zh: '岗位', en: 'Role' },
  department: { zh: '部门', en: 'Department' },
  team: { zh: '团队', en: 'Team' },
  customer: { zh: '客户', en: 'Customer' },
  customerGrade: { zh: '客户等级', en: 'Customer grade' },
  region: { zh: '区域', en: 'Region' },
  product: { zh: '产品', en: 'Product' },
  event: { zh: '事件', en: 'Event' },
  quantity: { zh: '数量', en: 'Quantity' },
  amount: { zh: '金额', en: 'Amount' },
  previousAmount: { zh: '上期金额', en: 'Previous amount' },
  target: { zh: '目标', en: 'Target' },
  collected: { zh: '回款金额', en: 'Amount collected' },
  collectedDate: { zh: '回款日期', en: 'Date collected' },
  refundDate: { zh: '退款日期', en: 'Refund date' },
  refundAmount: { zh: '退款金额', en: 'Refund amount' },
  refundOf: { zh: '退款的原订单', en: 'Refund of order' },
  reportedDate: { zh: '报告日期', en: 'Date reported' },
  priceStatus: { zh: '价格情况', en: 'Price status' },
  visited: { zh: '已进店', en: 'Visited before' },
  closed: { zh: '成交', en: 'Closed' },
  closer: { zh: '成交导购', en: 'Closing salesperson' },
  referrer: { zh: '推荐人', en: 'Referrer' },
  referrerKind: { zh: '推荐人类型', en: 'Kind of referrer' },
  formerName: { zh: '曾用名', en: 'Former name' },
  expiring: { zh: '到期客户', en: 'Contract expiring' },
  secondary: { zh: '副卡', en: 'Secondary card' },
  noMonthlyFee: { zh: '无月租', en: 'No monthly fee' },
  earlyRenewal: { zh: '取消重办', en: 'Cancelled and taken again' },
  validUser: { zh: '有效用户', en: 'Valid user' },
  hours: { zh: '工时', en: 'Hours' },
  incidents: { zh: '事故数', en: 'Incidents' },
  status: { zh: '状态', en: 'Status' },
  manager: { zh: '主管', en: 'Manager' },
  basePay: { zh: '底薪', en: 'Base pay' },
  share: { zh: '贡献占比', en: 'Share' },
  trained: { zh: '培训合格', en: 'Trained' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  hireDate: { zh: '入职日期', en: 'Hire date' },
  month: { zh: '月份', en: 'Month' },
  leaveDate: { zh: '离职日期', en: 'Leave date' },
} satisfies Record<string, Text>;

/** The label of a column such as score.态度. */
export const scoreLabel: Text = { zh: '评分：{item}', en: 'Score: {item}' };
