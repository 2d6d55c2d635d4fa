import type { Text } from '../sentence';

/** How a place in a scheme, a parameter or a file of scenarios is put together. */
export const placeTexts = {
  scheme: { zh: '方案的{place}', en: 'The scheme, {place}' },
  scenarios: { zh: '测算文件的{place}', en: 'The scenarios, {place}' },
  next: { zh: '{place}，{part}', en: '{place}, {part}' },
  gap: { zh: '…', en: '…' },
  quoted: { zh: '“{name}”', en: '“{name}”' },
  named: { zh: '{what}“{name}”', en: '{what} “{name}”' },
  item: { zh: '第 {number} 项', en: 'entry {number}' },
  value: { zh: '值', en: 'value' },
  rate: { zh: '比例', en: 'rate' },
  amount: { zh: '金额', en: 'amount' },
  multiplier: { zh: '倍数', en: 'multiplier' },
  bound: { zh: '起点', en: 'bound' },
} satisfies Record<string, Text>;

/** What stands at a key of a column that is read, where that is another thing than elsewhere. */
export const columnKeyTexts: Readonly<Record<string, Text>> = {
  in: { zh: '所在的表', en: 'table it is in' },
  column: { zh: '表里要不要有', en: 'whether the table must have it' },
  where: { zh: '哪些行要填', en: 'rows that need it' },
  or: { zh: '没有时看的列', en: 'column read instead' },
};

/** Items that have names, by the key of their list. */
export const namedItemTexts: Readonly<Record<string, Text>> = {
  components: { zh: '奖励项', en: 'component' },
  parameters: { zh: '参数', en: 'parameter' },
  fields: { zh: '列', en: 'column' },
  examples: { zh: '算例', en: 'example' },
  exclusions: { zh: '排除理由', en: 'exclusion' },
  awards: { zh: '奖励种类', en: 'kind of award' },
  scenarios: { zh: '情景', en: 'scenario' },
  columns: { zh: '列', en: 'column' },
  parts: { zh: '分次发放', en: 'part' },
  score: { zh: '评分项', en: 'goal' },
  choices: { zh: '选项', en: 'choice' },
};

const condition: Text = { zh: '第 {number} 个条件', en: 'condition {number}' };
const compared: Text = { zh: '第 {number} 个比较的数', en: 'figure {number} compared' };

/** Items that are told by their number, by the key of their list. */
export const itemTexts: Readonly<Record<string, Text>> = {
  components: { zh: '第 {number} 个奖励项', en: 'component {number}' },
  parameters: { zh: '第 {number} 个参数', en: 'parameter {number}' },
  fields: { zh: '第 {number} 列', en: 'column {number}' },
  examples: { zh: '第 {number} 个算例', en: 'example {number}' },
  exclusions: { zh: '第 {number} 个排除理由', en: 'exclusion {number}' },
  forfeits: { zh: '第 {number} 条取消奖励', en: 'forfeit {number}' },
  awards: { zh: '第 {number} 种奖励', en: 'kind of award {number}' },
  readings: { zh: '第 {number} 条读法', en: 'reading {number}' },
  redemption: { zh: '第 {number} 项兑换', en: 'offer {number}' },
  tiers: { zh: '第 {number} 档', en: 'tier {number}' },
  steps: { zh: '第 {number} 个里程碑', en: 'milestone {number}' },
  prizes: { zh: '第 {number} 名的奖金', en: 'prize {number}' },
  last: { zh: '末位第 {number} 名的奖金', en: 'prize {number} from the last place' },
  parts: { zh: '第 {number} 次发放', en: 'part {number}' },
  columns: { zh: '第 {number} 列', en: 'column {number}' },
  roles: { zh: '第 {number} 个角色', en: 'role {number}' },
  managers: { zh: '第 {number} 级上级', en: 'level {number} of managers' },
  choices: { zh: '第 {number} 个选项', en: 'choice {number}' },
  choose: { zh: '第 {number} 种情形', en: 'case {number}' },
  defaults: { zh: '第 {number} 个按条件的默认值', en: 'conditional default {number}' },
  exactlyOne: { zh: '第 {number} 组只填一个的参数', en: 'group {number} of which one is given' },
  score: { zh: '第 {number} 个评分项', en: 'goal {number}' },
  where: condition, when: condition, if: condition, among: condition, who: condition, members: condition, streak: condition, all: condition, any: condition,
  takesPart: { zh: '参加者的第 {number} 个条件', en: 'condition {number} of who takes part' },
  plus: { zh: '第 {number} 个加数', en: 'term {number} of the sum' },
  minus: { zh: '相减的第 {number} 个数', en: 'figure {number} of the difference' },
  times: { zh: '第 {number} 个因数', en: 'factor {number}' },
  over: { zh: '相除的第 {number} 个数', en: 'figure {number} of the quotient' },
  growth: compared, least: compared, most: compared,
  orElse: { zh: '第 {number} 个备选值', en: 'alternative {number}' },
  latest: { zh: '第 {number} 个日期', en: 'day {number}' },
  sales: { zh: '销售表第 {number} 行', en: 'sales table, row {number}' },
  people: { zh: '人员表第 {number} 行', en: 'people table, row {number}' },
  teams: { zh: '团队表第 {number} 行', en: 'teams table, row {number}' },
  history: { zh: '往来表第 {number} 行', en: 'history table, row {number}' },
  totals: { zh: '第 {number} 个合计', en: 'total {number}' },
  lines: { zh: '第 {number} 行明细', en: 'line {number}' },
  synonyms: { zh: '第 {number} 组同义词', en: 'group {number} of synonyms' },
  rows: { zh: '第 {number} 行', en: 'row {number}' },
  items: { zh: '第 {number} 项', en: 'item {number}' },
  dated: { zh: '第 {number} 个按日期的值', en: 'dated value {number}' },
  scenarios: { zh: '第 {number} 个情景', en: 'scenario {number}' },
  schemes: { zh: '第 {number} 个方案', en: 'scheme {number}' },
  data: { zh: '第 {number} 处改动', en: 'change {number}' },
  solve: { zh: '第 {number} 个求解', en: 'search {number}' },
  sensitivity: { zh: '第 {number} 个试算', en: 'trial {number}' },
  ramp: { zh: '第 {number} 个月', en: 'month {number}' },
};
