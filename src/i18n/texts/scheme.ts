import type { Text } from '../sentence';

/** What may be wrong with a scheme or its parameters, and what to do about it. */
export const schemeTexts = {
  at: { zh: '{place}：{what}', en: '{place}: {what}' },
  path: { zh: '方案的 {path}', en: 'The scheme\'s {path}' },
  wholeScheme: { zh: '方案', en: 'The scheme' },
  parameter: { zh: '参数“{label}”（{name}）', en: 'Parameter "{label}" ({name})' },
  parameterPart: { zh: '参数“{label}”（{name}）的 {path}', en: 'Parameter "{label}" ({name}), {path}' },
  givenName: { zh: '参数 {name}', en: 'Parameter {name}' },

  nothing: { zh: '空值', en: 'nothing' },
  aList: { zh: '一个列表', en: 'a list' },
  anObject: { zh: '一个对象', en: 'an object' },
  quoted: { zh: '“{text}”', en: '"{text}"' },
  bare: { zh: '{text}', en: '{text}' },

  notJson: { zh: '不是有效的 JSON。请检查引号、逗号和括号。', en: 'is not valid JSON: check quotes, commas and brackets.' },
  notJsonNear: {
    zh: '不是有效的 JSON（第 {line} 行第 {column} 列附近）。请检查引号、逗号和括号。',
    en: 'is not valid JSON (near line {line}, column {column}): check quotes, commas and brackets.',
  },
  tooLong: {
    zh: '文件有 {count} 个字符，方案最多 {most} 个。请确认选的是方案文件。',
    en: 'has {count} characters; a scheme has {most} at most. Make sure that this is a scheme file.',
  },
  tooLarge: {
    zh: '内容太多（超过 {most} 项）。请确认选的是方案文件，或删去用不到的部分。',
    en: 'says too much (more than {most} values). Make sure that this is a scheme file, or leave out what is not needed.',
  },
  tooDeep: {
    zh: '嵌套超过 {most} 层，请把方案写得简单一些。',
    en: 'is nested more than {most} levels deep: write it in a simpler way.',
  },
  forbiddenKey: {
    zh: '键“{key}”不允许使用，请改名或删去。',
    en: 'has the key "{key}", which is not allowed: rename it or take it out.',
  },
  longList: {
    zh: '有 {count} 项，最多 {most} 项，请减少。',
    en: 'has {count} entries; there may be {most} at most.',
  },
  shortList: { zh: '只有 {count} 项，至少要有 {least} 项。', en: 'has {count} {count|entry|entries}; there must be {least} at least.' },

  wantsObject: { zh: '这里应是一个对象 {…}，现在是{shown}。', en: 'must be an object {…}, not {shown}.' },
  wantsList: { zh: '这里应是一个列表 […]，现在是{shown}。', en: 'must be a list […], not {shown}.' },
  wantsText: { zh: '这里应填文字（最多 {most} 字），现在是{shown}。', en: 'must be a text (of {most} characters at most), not {shown}.' },
  wantsTrueOrFalse: { zh: '这里应填 true 或 false，现在是{shown}。', en: 'must be true or false, not {shown}.' },
  wantsTrue: { zh: '这里只能填 true，现在是{shown}。不需要时请删去。', en: 'can only be true, not {shown}: leave it out where it does not hold.' },
  wantsFigure: { zh: '这里应填数字或百分比（如 0.05、"5%"），现在是{shown}。', en: 'must be a figure (such as 0.05 or "5%"), not {shown}.' },
  wantsInteger: { zh: '这里应填不小于 0 的整数，现在是{shown}。', en: 'must be a whole number from 0, not {shown}.' },
  wantsReference: { zh: '这里应写参数名，前面加 $（如 "$tiers"），现在是{shown}。', en: 'must name a parameter with $ before it (such as "$tiers"), not {shown}.' },
  wantsIdentifier: {
    zh: '名称只能用英文字母和数字，以字母开头（如 excessRate），现在是{shown}。',
    en: 'must be a name of letters and digits that starts with a letter (such as excessRate), not {shown}.',
  },
  wantsId: {
    zh: '编号只能用小写字母、数字和连字符（如 my-scheme），现在是{shown}。',
    en: 'must be an id of small letters, digits and hyphens (such as my-scheme), not {shown}.',
  },
  wantsColumn: {
    zh: '这里应写表名加字段名（如 people.share），现在是{shown}。',
    en: 'must be a table and a field (such as people.share), not {shown}.',
  },
  wantsRow: { zh: '这里应是行号（从 1 起）或“people 2”这样的写法。', en: 'must be a row number from 1, or a table and a row such as "people 2".' },
  wantsWordOrFlag: { zh: '这里应填一个词，或 true、false，现在是{shown}。', en: 'must be a word, or true or false, not {shown}.' },
  wantsExpression: {
    zh: '这里应填数字、"$参数"、字段名，或 {"sum": "amount"} 这样的算式，现在是{shown}。',
    en: 'must be a figure, "$parameter", the name of a field, or a construct such as {"sum": "amount"}, not {shown}.',
  },
  wantsConstruct: { zh: '这里应是一个对象，可用的写法：{constructs}；现在是{shown}。', en: 'must be an object, one of: {constructs}; not {shown}.' },

  missingKey: { zh: '缺少“{key}”，请补上。', en: 'lacks "{key}": add it.' },
  unknownKey: { zh: '没有这个键。可用的有：{keys}。', en: 'is not a key of the language here. There are: {keys}.' },
  unknownKeyNear: { zh: '没有这个键，是不是“{near}”？', en: 'is not a key of the language here: do you mean "{near}"?' },
  unknownWord: { zh: '不认识{shown}。可用的有：{words}。', en: 'cannot be {shown}. There are: {words}.' },
  unknownWordNear: { zh: '不认识{shown}，是不是“{near}”？', en: 'cannot be {shown}: do you mean "{near}"?' },
  unknownConstruct: { zh: '不认识的写法（{keys}）。可用的有：{constructs}。', en: 'is no construct of the language ({keys}). There are: {constructs}.' },
  unknownConstructNear: { zh: '不认识的写法（{keys}），是不是“{near}”？', en: 'is no construct of the language ({keys}): do you mean "{near}"?' },
  unfinishedConstruct: { zh: '写法不完整（{keys}）。完整的写法要有：{constructs}。', en: 'is not complete ({keys}). What there may be: {constructs}.' },
  laterEdition: {
    zh: '这种写法从语言第 {edition} 版起才有。要用它，请在方案里加上 "language": {edition}。',
    en: 'belongs to edition {edition} of the language: to use it, add "language": {edition} to the scheme.',
  },
  optionalAndConditional: {
    zh: 'optional 不能和 where、or 同时使用，请留其一。',
    en: 'is both optional and needed under a condition (where, or): keep one of them.',
  },
  boundTwice: { zh: '界限 {bound} 出现了两次，请合并成一档。', en: 'has the bound {bound} twice: make one tier of the two.' },
  idTwice: { zh: '“{id}”出现了两次，请改名。', en: 'is "{id}", which is there already: give it another name.' },
  reservedName: {
    zh: '“{name}”是所有方案共有的参数，请改名；要改它的默认值请写在 defaults 里。',
    en: 'is "{name}", a parameter that every scheme has: choose another name, or set its default under "defaults".',
  },

  unknownParameter: { zh: '方案没有参数“{name}”。现有参数：{names}。', en: 'names the parameter "{name}", which the scheme does not have. There are: {names}.' },
  unknownParameterNear: { zh: '方案没有参数“{name}”，是不是“{near}”？', en: 'names the parameter "{name}", which the scheme does not have: do you mean "{near}"?' },
  wrongParameterType: {
    zh: '这里不能用参数“{name}”：它的类型是 {type}，这里要 {types}。',
    en: 'cannot take the parameter "{name}": it is of type {type}, and {types} is wanted here.',
  },
  wrongEntry: { zh: '参数“{name}”没有“{entry}”这一项。', en: 'asks for the entry "{entry}", which the parameter "{name}" does not have.' },
  entryNeeded: { zh: '参数“{name}”有多项，请写明是哪一项（如 "${name}.项"）。', en: 'must say which entry of "{name}" is meant (such as "${name}.entry").' },
  wrongChoice: {
    zh: '参数“{name}”的选项“{word}”在这里不能用。可用的有：{words}。',
    en: 'cannot take the parameter "{name}", which offers "{word}". There are: {words}.',
  },
  choiceWithoutChoices: { zh: 'choice 类型的参数要有 choices（可选的词）。', en: 'is of type choice and lacks "choices", the words to choose from.' },
  typeNeeds: { zh: '{type} 类型的参数要有“{key}”。', en: 'is of type {type} and lacks "{key}".' },
  cycle: { zh: '默认值绕回到自己（{names}），请给其中一个填上实际的值。', en: 'has a default that leads back to itself ({names}): give one of them a value.' },
  ownIsStandard: { zh: '标准表中已有列 {field}；请直接使用，或给自己的列另取一个名称。', en: 'The standard tables have a field {field} already: use that, or give your own column another name.' },
  unknownField: { zh: '方案的 fields 里没有字段“{field}”，请加进去。', en: 'reads the field "{field}", which is not among the scheme\'s fields: add it there.' },
  unknownFieldNear: { zh: '方案的 fields 里没有字段“{field}”，是不是“{near}”？', en: 'reads the field "{field}", which is not among the scheme\'s fields: do you mean "{near}"?' },
  wrongFieldKind: {
    zh: '这里需要{wanted}，而字段“{field}”是{holds}，请换一个字段。',
    en: 'wants {wanted}, but the field "{field}" holds {holds}: choose another field.',
  },
  kindText: { zh: '文字', en: 'words' },
  kindNumber: { zh: '数字', en: 'numbers' },
  kindDate: { zh: '日期', en: 'dates' },
  kindMoment: { zh: '日期和时间', en: 'dates with times' },
  kindYesNo: { zh: '是或否', en: 'yes or no' },
  noSuchField: { zh: '{table} 表没有字段“{field}”。', en: 'is "{field}", which is no field of the {table} table.' },
  noSuchFieldNear: { zh: '{table} 表没有字段“{field}”，是不是“{near}”？', en: 'is "{field}", which is no field of the {table} table: do you mean "{near}"?' },
  nothingToPay: { zh: '至少要有一个奖励项（components），或以另一个方案为底（base）。', en: 'needs at least one component, or another scheme as its base.' },

  notGivenable: { zh: '这个方案没有这个参数。可用的参数：{names}。', en: 'is no parameter of this scheme. There are: {names}.' },
  notGivenableNear: { zh: '这个方案没有这个参数，是不是“{near}”？', en: 'is no parameter of this scheme: do you mean "{near}"?' },
  isBlank: { zh: '没有填值。请填写；不设此项请把它删去。', en: 'is blank: give a value, or leave it out where nothing is to be set.' },
  figureBlank: { zh: '没有填数。', en: 'is blank: give a figure.' },
  mustBeGiven: { zh: '必须填写。', en: 'must be given.' },
  exactlyOne: { zh: '必须填一个，且只填一个，现在填了 {count} 个。', en: 'exactly one of them must be given; {count} {count|is|are}.' },
  fromAfterTo: { zh: '开始日期 {from} 晚于结束日期 {to}，请改正。', en: 'the window would start on {from}, after its end on {to}: correct one of them.' },

  wantsAmount: { zh: '应填数字（如 1200 或 1,200），现在是{shown}。', en: 'must be a number (such as 1200 or 1,200), not {shown}.' },
  wantsRate: { zh: '应填比例（如 5% 或 0.05），现在是{shown}。', en: 'must be a rate (such as 5% or 0.05), not {shown}.' },
  rateAboveOne: { zh: '比例写成了 {given}，大于 1。您是想填 {percent}% 吗？请写成“{percent}%”或 {fraction}。', en: 'is {given}, which is more than 1. Is {percent}% meant? Write "{percent}%" or {fraction}.' },
  wantsNumber: { zh: '应填数字，现在是{shown}。', en: 'must be a number, not {shown}.' },
  wantsWhole: { zh: '应填整数，现在是{shown}。', en: 'must be a whole number, not {shown}.' },
  wantsDate: { zh: '应填日期（如 2024-03-01），现在是{shown}。', en: 'must be a date (such as 2024-03-01), not {shown}.' },
  wantsChoice: { zh: '应选 {words} 之一，现在是{shown}。', en: 'must be one of {words}, not {shown}.' },
  wantsTiers: {
    zh: '应填分档表（如 [{"atLeast": 0, "value": "1%"}, {"above": 1000, "value": "2%"}]），现在是{shown}。',
    en: 'must be a tier table (such as [{"atLeast": 0, "value": "1%"}, {"above": 1000, "value": "2%"}]), not {shown}.',
  },
  wantsWords: { zh: '应填一个列表，用逗号分开（如 财务部,行政部），现在是{shown}。', en: 'must be a list, separated by commas (such as finance, office), not {shown}.' },
  wantsMapping: {
    zh: '应填对照表（如 {"普通": "1%", "VIP": "3%"}），现在是{shown}。',
    en: 'must say what belongs to which (such as {"ordinary": "1%", "vip": "3%"}), not {shown}.',
  },
  wantsItems: { zh: '应填项目列表，每一项是一个对象，现在是{shown}。', en: 'must be a list of items, each of them an object, not {shown}.' },
  wantsScheme: {
    zh: '应填另一个方案及其参数（如 {"scheme": "my-scheme", "params": {}}），现在是{shown}。',
    en: 'must name another scheme and its parameters (such as {"scheme": "my-scheme", "params": {}}), not {shown}.',
  },
  keyTwice: { zh: '“{key}”和“{other}”是同一个词，请只留一个。', en: 'has "{key}" and "{other}", which are the same word: keep one of them.' },
  lacksKey: { zh: '缺少“{key}”这一项。', en: 'lacks the entry "{key}".' },
  unknownEntry: { zh: '没有“{key}”这一项。可用的有：{keys}。', en: 'has the entry "{key}"; there are only: {keys}.' },
  below: { zh: '不能小于 {bound}，现在是 {value}。', en: 'must be at least {bound}; it is {value}.' },
  notAbove: { zh: '必须大于 {bound}，现在是 {value}。', en: 'must be above {bound}; it is {value}.' },
  beyond: { zh: '不能大于 {bound}，现在是 {value}。', en: 'must be at most {bound}; it is {value}.' },
  outside: { zh: '应在 {least} 到 {most} 之间，现在是 {value}。', en: 'must be from {least} to {most}; it is {value}.' },
  absurd: { zh: '数值太大或太长，请检查。', en: 'is too large or too long to be meant: check it.' },
} satisfies Record<string, Text>;

/** The parameters that every scheme has. */
export const commonTexts = {
  from: { zh: '开始日期', en: 'From' },
  fromHint: { zh: '这一天及以后的数据才计奖；留空表示不限。', en: 'Rows from this day on count; empty: no limit.' },
  to: { zh: '结束日期', en: 'To' },
  toHint: { zh: '这一天及以前的数据才计奖；留空表示不限。', en: 'Rows up to and with this day count; empty: no limit.' },
  excludeRoles: { zh: '不参与的岗位', en: 'Roles left out' },
  excludeDepartments: { zh: '不参与的部门', en: 'Departments left out' },
  excludeHint: { zh: '这里填写的会取代方案原来的名单。', en: 'What is given here replaces the scheme\'s own list.' },
  places: { zh: '金额保留几位小数', en: 'Decimal places of money' },
  rounding: { zh: '舍入方式', en: 'Rounding' },
  halfUp: { zh: '四舍五入', en: 'half away from zero' },
  halfEven: { zh: '四舍六入五成双（银行家舍入）', en: 'half to even (banker\'s)' },
  down: { zh: '舍去尾数', en: 'down, toward zero' },
  capPerRecipient: { zh: '每人每期封顶', en: 'Cap per recipient and period' },
  capHint: { zh: '每位领奖人每期的现金净额不超过此数，超出部分从较晚的奖励中扣减。', en: 'A recipient\'s net cash of a period goes no higher; the later lines are cut.' },
  budget: { zh: '预算总额', en: 'Budget' },
  budgetHint: { zh: '现金合计超出预算时，各笔按比例缩减，合计恰好等于预算。', en: 'Where all cash together is more, every line is scaled down so that the sum is the budget exactly.' },
  monthStartsOn: { zh: '核算月从几号开始', en: 'The accounting month starts on' },
  monthStartsOnHint: { zh: '例如填 26，则 3 月指 2 月 26 日至 3 月 25 日。', en: 'With 26, March runs from 26 February to 25 March.' },
  dormantMonths: { zh: '休眠多少个月后重新算新客户', en: 'Months without a deal after which a customer is new again' },
  dormantHint: { zh: '留空表示成交过的客户永远不再算新客户。', en: 'Empty: a customer who ever bought is never new again.' },
  holidays: { zh: '节假日', en: 'Holidays' },
  holidaysHint: { zh: '不是工作日的日期；周六、周日本来就不算。', en: 'Days that are no working days, besides Saturdays and Sundays.' },
  workdays: { zh: '调休上班日', en: 'Working weekends' },
  workdaysHint: { zh: '要上班的周六、周日。', en: 'Saturdays and Sundays that are worked.' },
} satisfies Record<string, Text>;

/** When a scheme's own worked examples do not come out. */
export const exampleTexts = {
  cannot: { zh: '方案的例子“{name}”算不出来：{why} 请改正例子或方案，或删去这个例子。', en: 'The scheme\'s example "{name}" cannot be worked out: {why} Correct the example or the scheme, or take the example out.' },
  differs: {
    zh: '方案的例子“{name}”应得 {wanted}，实际算出 {found}。请改正例子或方案，或删去这个例子。',
    en: 'The scheme\'s example "{name}" should come to {wanted}, and comes to {found}. Correct the example or the scheme, or take the example out.',
  },
} satisfies Record<string, Text>;
