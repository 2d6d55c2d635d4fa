import type { Text } from '../sentence';

/** What the headless runner says. */
export const cliTexts = {
  help: {
    zh: `Payladder 奖梯：按方案算清提成、推荐奖励和奖金，逐分不差。

用法
  payout  --scheme <方案编号 | 方案.json> --sales <表> --out <结果>   计算发放
  model   --scenarios <情景.json> --sales <表> --out <结果>           测算：要花多少钱，谁多谁少，预算能撑到哪
  check   <发放文件>                                                核对发放文件：行、合计与它自己的记录是否一致
  schemes [--lang zh|en]                                            以 JSON 列出内置方案和示例
  explain --scheme <方案编号 | 方案.json> [--json]                    把方案说回来：每个奖励项一段，对原文的理解，可能不对的地方；
                                                                    另有 --param、--params、--lang；
                                                                    --out 方案.xlsx 写成可打印、签字的表

payout 的选项
  --scheme   内置方案编号（见 schemes），或自定义方案的 .json 文件
  --sales    销售表：F.xlsx、F.xlsx#工作表、F.csv 或 F.json；几张工作表合成一张写 F.xlsx#1月,2月，
             全部写 F.xlsx#*；不读销售行的方案可以不给
  --people   人员表；--teams 团队表；--history 历史表。没给时在销售工作簿里找
  --map      指定列：字段=表头，如 --map amount=成交额、--map people.target=月度任务；可多次（status 可指定多列）
  --word     教一个词：字段:词=意思，如 --word status:已发货=valid；可多次
  --figures  说明一列的数字：字段=元、万元、1,234.56 或 1.234,56，如 --figures amount=万元；可多次
  --param    方案参数：名称=值（JSON 或纯文本），如 --param budget=50000；可多次
  --params   方案参数的 JSON 文件；--param 优先
  --lang     zh 或 en；默认按系统语言
  --date     计算日期，如 2024-04-02；默认今天
  --encoding 文本表格的编码：utf-8、gbk、gb18030、windows-1252、utf-16le、utf-16be、big5 或 shift_jis；
             读入时默认自动识别，写出 .csv 时默认 utf-8
  --headers  .csv 的表头：words（默认，按运行语言，行号是表中的行）或 keys（字段名，行号与 JSON 相同，供程序读取）
  --lines    明细写多少：full（含计算说明，默认）、short（不含计算说明）或 none（只写合计）
  --out      结果：.xlsx（发放表）、.csv（明细）、.json，或 -（JSON 到标准输出）
             用 Excel 直接打开 .csv 会去掉工号前面的 0（000123 变成 123）：请用“数据 - 从文本/CSV”按文本导入，或输出 .xlsx
  --force    也替换另一次发放（行、方案或日期不同）的 .xlsx 或 .json；不给时拒绝。.csv 不记录它从何而来，总会被替换

按期发放（加 --period，例如 payout --scheme … --sales … --period 2026-03 --paid 1月.xlsx 2月.xlsx --out 3月.xlsx）
  --period   这次发放的期间：2026-03、2026-W10、2026-Q1 等；表可以包含以后的行，只看到期末为止
  --paid     以前发放的文件（本程序的 .xlsx、.json 或 .csv，可多个）；以前没发过、要一起发的写 none
  --settled-to 到这一期为止都算已经结清，如 2026-02
  --settle-window 有效期的奖励现在结算
  --plan     几个方案一起发的计划（JSON），代替 --scheme
  --adjust   调整表：动作（增加、更正、暂缓、解除、撤回、期初）、编号、方案、项目、收款人、期间、奖励、数额、原因、决定人、日期
  --accept   people：人员资料变动带来的差额也发；edited：以前文件里改过的数就是实际发的
  --compare  与一个发放文件比较；--pay-on 付款日

model 的选项
  --scenarios 情景文件（JSON，格式见 dist/model.schema.json）；--sales、--people、--teams、--history、--map、--word、
             --figures、--lang、--date、--encoding 同上
  --came     实行之后的销售表：按文件里的 ran（采用的情景）做事后评估，前后、测算与实际对照
  --draws    风险模拟次数；--seed 随机种子（默认按文件；同一种子结果相同）
  --out      结果：.xlsx（测算表）、.json，或 -

退出码：0 完成（未能读取的行在标准错误中说明）；2 参数、方案、文件、列或参数值有误，不写任何结果。
`,
    en: `Payladder works out commissions, referral rewards and bonuses by a scheme, exact to the cent.

Usage
  payout  --scheme <preset id | scheme.json> --sales <table> --out <result>   work out a payout
  model   --scenarios <scenarios.json> --sales <table> --out <result>   what it would cost, who gains and loses, what a budget allows
  check   <payout file>                                               whether the lines and totals of a payout file are those of its own record
  schemes [--lang zh|en]                                                      list the presets and the examples as JSON
  explain --scheme <id | scheme.json> [--json]        say a scheme back: a paragraph a component, how its document is read,
                                                      what may not be meant; also --param, --params, --lang;
                                                      --out FILE.xlsx writes it as a sheet to print and sign

Options of payout
  --scheme   a preset (see schemes), or the .json file of a scheme of your own
  --sales    the sales table: F.xlsx, F.xlsx#SHEET, F.csv or F.json; several sheets as one are F.xlsx#Jan,Feb, all
             of them F.xlsx#*; not needed where the scheme reads no sales rows
  --people   the people table; --teams, --history likewise. Where not given, the sales workbook is searched
  --map      which column is meant: field=Header, as in --map amount=Turnover, --map people.target=Quota; may be repeated
             (status may be several columns)
  --word     what a word of the table means: field:word=meaning, as in --word status:Dispatched=valid; may be repeated
  --figures  how the figures of a column are meant: field=yuan, ten-thousand, 1,234.56 or 1.234,56; may be repeated
  --param    a parameter of the scheme: name=value (JSON or plain text), as in --param budget=50000; may be repeated
  --params   a JSON file of parameters; --param wins
  --lang     zh or en; the locale's unless given
  --date     the date of the run, as in 2024-04-02; today unless given
  --encoding of text tables: utf-8, gbk, gb18030, windows-1252, utf-16le, utf-16be, big5 or shift_jis;
             recognised when reading, utf-8 when writing a .csv, unless given
  --headers  of .csv: words (the run's language, rows as on the sheet; unless given) or keys (names and rows as in JSON, for programs)
  --lines    how much of the lines: full (with their working; the default), short (without) or none (totals only)
  --out      the result: .xlsx (payout sheets), .csv (lines), .json, or - (JSON on standard output)
             Excel drops the zeros before a staff number when it opens a .csv (000123 becomes 123): import it as text, or write .xlsx
  --force    replaces the .xlsx or .json of another payout (other rows, scheme or date) too, which is refused without it;
             a .csv says nothing of its run and is always replaced

Paying a period (with --period, as in payout --scheme … --sales … --period 2026-03 --paid jan.xlsx feb.xlsx --out mar.xlsx)
  --period   what is paid now: 2026-03, 2026-W10, 2026-Q1 …; the table may go on, it is looked at up to the end of the period
  --paid     the files of earlier payouts (.xlsx, .json or .csv of this program, several one after the other); none where
             nothing was paid and earlier periods are to be paid too
  --settled-to everything up to this period counts as settled, as in 2026-02
  --settle-window what is due at the end of the scheme's window is settled now
  --plan     a plan of several schemes (JSON) in place of --scheme
  --adjust   a table of what people decided: action (add, correct, hold, release, withdraw, opening), id, scheme, component, recipient,
             period, award, amount, reason, decidedBy, date
  --accept   people: pay differences that come from changed people alone; edited: changed figures in earlier files are what was paid
  --compare  tell what differs from a payout file; --pay-on the day on which the money leaves

Options of model
  --scenarios the file of scenarios (JSON; dist/model.schema.json says how); --sales, --people, --teams, --history,
             --map, --word, --figures, --lang, --date and --encoding as above
  --came     the sales of the time in which a scenario ran (the file's "ran"): before, what the model had said, and what came
  --draws    how many draws the risk is told from; --seed where they start (as the file says; the same seed, the same result)
  --out      the result: .xlsx (sheets of the model), .json, or -

Exit codes: 0 done (rows that could not be read are told on standard error); 2 wrong arguments, scheme, file, column or
parameter, and nothing written.
`,
  },
  explainTitle: { zh: '{name}（{id}，第 {version} 版）', en: '{name} ({id}, version {version})' },
  explainMissing: { zh: '还要填写', en: 'Still to be given' },
  explainOut: { zh: '--out 应是 .xlsx 文件，而不是“{file}”。', en: '--out takes an .xlsx file, not "{file}".' },
  explainOneWay: { zh: '--json 和 --out 只能用一个。', en: 'Give --json or --out, not both.' },
  explainWritten: { zh: '已把“{name}”写成方案说明：{file}', en: 'Wrote {name} as a sheet to print and sign: {file}' },
  explainWarnings: { zh: '请核对', en: 'Please check' },
  noCommand: { zh: '请给出命令：payout、explain、model、check 或 schemes（--help 查看用法）。', en: 'Give a command: payout, explain, model, check or schemes (--help tells how).' },
  unknownCommand: { zh: '没有命令“{command}”：可用 payout、explain、model、check 或 schemes（--help 查看用法）。', en: 'There is no command "{command}": use payout, explain, model, check or schemes (--help tells how).' },
  unknownOption: { zh: '没有选项“{option}”（--help 查看用法）。', en: 'There is no option "{option}" (--help tells how).' },
  strayArgument: { zh: '“{argument}”前面缺少选项名；含空格的值请加引号（--help 查看用法）。', en: '"{argument}" stands without an option in front: put values with blanks in quotes (--help tells how).' },
  noValue: { zh: '选项 {option} 后面要有值。', en: 'Option {option} needs a value.' },
  noValueTaken: { zh: '选项 {option} 后面没有值。', en: 'Option {option} takes no value.' },
  optionTwice: { zh: '选项 {option} 只能给一次。', en: 'Option {option} can be given once only.' },
  optionNeeded: { zh: '缺少 {option}（--help 查看用法）。', en: '{option} is missing (--help tells how).' },
  badPair: { zh: '{option} 应写成“{form}”，而不是“{value}”。', en: '{option} is written {form}, not "{value}".' },
  mapWithoutTable: { zh: '--map 指定了{table}的列，但没有读到{table}。请用 --{option} 给出它的文件。', en: '--map names a column of the {table} table, but no such table was read. Give its file with --{option}.' },
  figuresForm: { zh: '字段=单位或写法', en: 'field=unit or marks' },
  wordForm: { zh: '字段:词=意思', en: 'field:word=meaning' },
  mapForm: { zh: '字段=表头', en: 'field=Header' },
  paramForm: { zh: '名称=值', en: 'name=value' },
  badLanguage: { zh: '--lang 只能是 zh 或 en，而不是“{value}”。', en: '--lang is zh or en, not "{value}".' },
  badDate: { zh: '--date 应是存在的日期，写成 2024-04-02 的样子，而不是“{value}”。', en: '--date is a date such as 2024-04-02, not "{value}".' },
  badEncoding: { zh: '--encoding 只能是 {encodings} 之一，而不是“{value}”。', en: '--encoding is one of {encodings}, not "{value}".' },
  badHeaders: { zh: '--headers 只能是 words 或 keys，而不是“{value}”。', en: '--headers is words or keys, not "{value}".' },
  badLines: { zh: '--lines 只能是 full、short 或 none，而不是“{value}”。', en: '--lines is full, short or none, not "{value}".' },
  badOut: { zh: '--out 应以 .xlsx、.csv 或 .json 结尾，或者是 -，而不是“{value}”。', en: '--out ends in .xlsx, .csv or .json, or is -, not "{value}".' },
  badModelOut: { zh: 'model 的 --out 应以 .xlsx 或 .json 结尾，或者是 -，而不是“{value}”。', en: '--out of model ends in .xlsx or .json, or is -, not "{value}".' },
  badDraws: { zh: '--draws 应是 2 到 {most} 的整数，而不是“{value}”。', en: '--draws is a whole number from 2 to {most}, not "{value}".' },
  badSeed: { zh: '--seed 应是整数，而不是“{value}”。', en: '--seed is a whole number, not "{value}".' },
  noRisk: { zh: '情景文件“{file}”没有 risk 一节，--draws 和 --seed 没有用处。', en: 'The file "{file}" has no section risk, so that --draws and --seed mean nothing.' },
  notText: { zh: '“{file}”不是 UTF-8 文本，请另存为 UTF-8 后再试。', en: '"{file}" is no text in UTF-8: save it as UTF-8 and try again.' },
  scenarioNothing: { zh: '注意：情景“{scenario}”没有一条销售计入，请检查起止日期和条件。', en: 'Note: no sale counts in scenario “{scenario}”: check its dates and conditions.' },
  scenarioRejected: { zh: '注意：情景“{scenario}”有 {count} 行无法识别、没有计入，成本不完整。', en: 'Note: {count} {count|row|rows} could not be read in scenario “{scenario}”, so that its cost is not whole.' },
  modelWritten: { zh: '已写入“{file}”：{scenarios} 个情景，基准“{base}”成本 {cash}。', en: 'Written to "{file}": {scenarios} {scenarios|scenario|scenarios}; the base "{base}" costs {cash}.' },
  mapTwice: { zh: '--map 给字段“{field}”指定了两次。', en: '--map names the field "{field}" twice.' },
  paramTwice: { zh: '--param 给“{name}”指定了两次。', en: '--param gives "{name}" twice.' },

  unknownScheme: { zh: '没有方案“{id}”{hint}；schemes 命令列出全部方案，自定义方案请给出 .json 文件。', en: 'There is no scheme "{id}"{hint}: the command schemes lists them all; for a scheme of your own give its .json file.' },
  schemeHint: { zh: '（是不是“{id}”？）', en: ' (did you mean "{id}"?)' },
  noFile: { zh: '找不到文件“{file}”。', en: 'There is no file "{file}".' },
  isFolder: { zh: '“{file}”是文件夹，请给出其中的文件。', en: '"{file}" is a folder: name a file in it.' },
  unreadable: { zh: '文件“{file}”无法读取（{reason}）。', en: 'The file "{file}" cannot be read ({reason}).' },
  notTable: { zh: '“{file}”不是能读的表格：请用 .xlsx、.csv 或 .json，其他格式请在 Excel 中另存为 .xlsx。', en: '"{file}" is no table that can be read: use .xlsx, .csv or .json; save other kinds as .xlsx in Excel.' },
  noSheet: { zh: '“{file}”里没有工作表或表格“{sheet}”，只有：{sheets}。', en: '"{file}" has no sheet or table "{sheet}", only: {sheets}.' },
  sheetOfOther: { zh: '只有工作簿（.xlsx）才有工作表，“{file}”后面不能写 #{sheet}。', en: 'Only a workbook (.xlsx) has sheets: "{file}" cannot be followed by #{sheet}.' },
  noTable: { zh: '工作簿“{file}”里没有{table}：请放一张带表头的表，或用 #工作表 指明。', en: 'The workbook "{file}" has no {table}: put one with a header row into it, or name the sheet with #SHEET.' },
  salesNeeded: { zh: '这个方案要读销售表，请用 --sales 给出。', en: 'This scheme reads a sales table: give it with --sales.' },
  paramsNotObject: { zh: '“{file}”应是一个 JSON 对象，例如 {example}。', en: '"{file}" must be a JSON object, for example {example}.' },
  outIsInput: { zh: '--out 不能是输入文件“{file}”本身，请换一个名字。', en: '--out must not be the input file "{file}" itself: choose another name.' },
  otherPayout: {
    zh: '“{file}”是另一次发放的结果（方案 {scheme}，{day}；{other}不同）。要替换它，请加 --force，或换一个名字。',
    en: '"{file}" is the result of another payout (scheme {scheme}, {day}; different: {other}). To replace it add --force, or choose another name.',
  },
  otherScheme: { zh: '方案', en: 'the scheme' },
  otherRows: { zh: '数据行', en: 'the rows' },
  otherDate: { zh: '日期', en: 'the date' },
  cannotWrite: { zh: '结果写不进“{file}”（{reason}），请换一个位置或名字。', en: 'The result cannot be written to "{file}" ({reason}): choose another place or name.' },
  standardOutput: { zh: '标准输出', en: 'standard output' },
  tooLargeForWorkbook: { zh: '明细有 {count} 条，工作簿放不下，请输出为 .csv 或 .json，或加 --lines none 只写合计。', en: '{count} lines are too many for a workbook: write .csv or .json, or totals only with --lines none.' },
  unexpected: { zh: '出现意外错误，没有写任何结果：{reason}', en: 'Something unexpected went wrong and nothing was written: {reason}' },

  taken: { zh: '{table}取自“{source}”（{rows} 行）。', en: 'Taken as the {table}: "{source}" ({rows} {rows|row|rows}).' },
  guessedEncoding: { zh: '“{file}”没有标明编码，按西欧编码 {encoding} 读入；若名字不对，请用 --encoding 指明。', en: '"{file}" does not say how it is encoded and was read as {encoding} (Western); if names look wrong, name its encoding with --encoding.' },
  otherEncoding: { zh: '“{file}”按 {encoding} 读不出表头，已自动识别编码。', en: '"{file}" has no headers when read as {encoding}: its encoding was recognised instead.' },
  alike: {
    zh: '注意：另有 {count} 张表（“{sheets}”）与“{taken}”的表头相同，但没有读入。要合在一起计算，请写 {file}#{all} 或 {file}#*。',
    en: 'Note: {count} more {count|table|tables} ("{sheets}") {count|has|have} the same headers as "{taken}" but {count|was|were} not read. To pay them together, write {file}#{all} or {file}#*.',
  },
  uncalculated: { zh: '注意：工作表“{sheet}”有没保存过结果的公式（如 {cell}），请用 Excel 打开、保存后再算。', en: 'Note: sheet "{sheet}" has formulas whose results were never saved (such as {cell}): open it in Excel, save it and run again.' },
  merged: { zh: '注意：工作表“{sheet}”有 {count} 处合并单元格，只有每处的第一格有值。', en: 'Note: sheet "{sheet}" has {count} {count|block|blocks} of merged cells; only the first cell of each has a value.' },
  warning: { zh: '注意：{what}', en: 'Note: {what}' },
  rejected: { zh: '有 {count} 处未能读取、没有计入：', en: '{count} {count|value|values} could not be read and {count|is|are} not paid:' },
  rejectedPlace: { zh: '  {table}第 {row} 行{cell}：{reason}', en: '  {table}, row {row}{cell}: {reason}' },
  rejectedCell: { zh: '（{cell}）', en: ' ({cell})' },
  rejectedMore: { zh: '  ……其余 {count} 处见结果。', en: '  … and {count} more in the result.' },
  excluded: { zh: '有 {count} 行不计入：', en: '{count} {count|row does|rows do} not count:' },
  excludedRow: { zh: '  {table}第 {row} 行：{reason}', en: '  {table}, row {row}: {reason}' },
  excludedRows: { zh: '  {table}第 {row} 行等 {count} 行：{reason}', en: '  {table}, {count} rows, such as row {row}: {reason}' },
  written: { zh: '已写入“{file}”：{lines} 条明细，{recipients} 个收款人，现金合计 {cash}。', en: 'Written to "{file}": {lines} {lines|line|lines}, {recipients} {recipients|recipient|recipients}, total cash {cash}.' },
  noRegularFile: { zh: '它是设备或管道，不是文件；要写到标准输出请用 -', en: 'it is a device or a pipe, not a file; - stands for standard output' },
} satisfies Record<string, Text>;

/** Why the system would not do something with a file. */
export const systemReasons = {
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOENT: { zh: '文件夹不存在', en: 'the folder does not exist' },
  ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'part of the path is no folder' },
  EISDIR: { zh: '它是文件夹', en: 'it is a folder' },
  EFBIG: { zh: '系统不允许这么大的文件', en: 'the system allows no file as large as this' },
  EDQUOT: { zh: '您的磁盘配额已用完', en: 'your share of the disk is used up' },
  EIO: { zh: '磁盘出错', en: 'the disk has a fault' },
  ELOOP: { zh: '链接循环', en: 'the links go round in a circle' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EBUSY: { zh: '正被其他程序使用', en: 'another program is using it' },
  EMFILE: { zh: '打开的文件过多', en: 'too many files are open' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'the file is too large' },
} satisfies Record<string, Text>;
