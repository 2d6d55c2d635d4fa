import type { Text } from '../i18n';
import { say, sentence } from '../i18n';
import { fieldLabels, scoreLabel } from '../i18n/texts/table';
import type { TableName } from './cell';
import type { Compared } from './name-hash';
import type { NumberRule } from './number';
import { STATUS_WORDS, STRICTEST } from './status';
import { Vocabulary } from './word';
import { wordKey } from './word-key';

/**
 * How the cells of a field are read. `book`: the domain of its names; fields of one domain name the same things. `strictest`: several
 * columns may hold the field, and of the words of a row the one that comes first in this list holds.
 */
export type FieldReading =
  | { readonly kind: 'text'; readonly book: string; readonly compared: Compared }
  | { readonly kind: 'number'; readonly rule: NumberRule }
  /** `months`: its cells name months, which are read as their first days. */
  | { readonly kind: 'date'; readonly months?: true }
  | { readonly kind: 'moment' | 'yes-no' }
  | { readonly kind: 'word'; readonly vocabulary: Vocabulary; readonly strictest?: readonly string[] };

/** A field of a table: what it is called, the headers under which users have it, and how it is read. */
export type Field = {
  readonly name: string;
  readonly table: TableName;
  readonly label: Text;
  /** Headers that users write, besides the field's own name. */
  readonly aliases: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Whether its figures are yuan. */
  readonly money?: boolean;
  /** Its figures are rates. */
  readonly rate?: boolean;
  /** A day that stands in no column: the later of the days in these fields, once all are there. */
  readonly latest?: readonly string[];
  /** So many months after that. */
  readonly monthsAfter?: number;
} & FieldReading;

type Entry = readonly [name: keyof typeof fieldLabels, reading: FieldReading, zh: string, en: string];

const amount: FieldReading = { kind: 'number', rule: { least: 'zero', percent: false, refund: true } };
const count: FieldReading = { kind: 'number', rule: { least: 'zero', percent: false, refund: false } };
const positive: FieldReading = { kind: 'number', rule: { least: 'above-zero', percent: false, refund: false } };
const proportion: FieldReading = { kind: 'number', rule: { least: 'zero', percent: true, refund: false } };
const anyNumber: FieldReading = { kind: 'number', rule: { least: 'any', percent: true, refund: false } };
const date: FieldReading = { kind: 'date' };
const moment: FieldReading = { kind: 'moment' };
const yesNo: FieldReading = { kind: 'yes-no' };

/** A name of somebody or something. */
function text(book: string): FieldReading {
  return { kind: 'text', book, compared: 'names' };
}

/** A text that selects, such as a grade. */
function selecting(book: string): FieldReading {
  return { kind: 'text', book, compared: 'words' };
}

function word(...entries: readonly (readonly [string, string, ...string[]])[]): FieldReading {
  return { kind: 'word', vocabulary: new Vocabulary(entries) };
}

const MONEY: ReadonlySet<string> = new Set(['amount', 'previousAmount', 'collected', 'refundAmount', 'basePay']);

const personId: Entry = ['personId', text('personId'), '工号 员工编号 员工号', 'employee id, staff no'];
const person: Entry = [
  'person', text('person'),
  '销售员 业务员 员工 姓名 客户经理 揽装人 销售 销售人员 销售代表 销售顾问 员工姓名 业务员姓名 营业员 设计师',
  'salesperson, employee, rep, name, sales rep, sales representative, agent',
];
const role: Entry = ['role', selecting('role'), '岗位 职务 角色', 'role, position'];
const department: Entry = ['department', selecting('department'), '部门', 'department'];
const team: Entry = ['team', text('team'), '团队 门店 小组 班组 单位', 'team, store, group, unit'];
const customer: Entry = ['customer', text('customer'), '客户 客户名称 新客户', 'customer, client, account, customer name'];
const day: Entry = [
  'date', date,
  '日期 成交日期 下单日期 签约日期 交易日期 订单日期 销售日期 单据日期 制单日期 下单时间 付款时间 开票日期 开单日期 办理日期 业务日期',
  'date, order date, contract date, invoice date, sale date, transaction date, close date',
];
const target: Entry = ['target', positive, '目标 任务 目标额', 'target, quota'];

const CATALOGUE: Readonly<Record<TableName, readonly Entry[]>> = {
  sales: [
    ['orderId', text('orderId'), '订单号 合同号 合同编号 单号 订单编号', 'order id, order no, contract no, order number'],
    day,
    ['time', moment, '时间 成交时间', 'time, timestamp'],
    personId, person, role, department, team, customer,
    ['customerGrade', selecting('customerGrade'), '客户等级 客户类型 客户规模', 'customer grade, customer type'],
    ['region', selecting('region'), '区域 地区', 'region'],
    ['product', selecting('product'), '产品 业务类型 套餐', 'product, type'],
    ['event', selecting('event'), '事件 类别', 'event'],
    ['quantity', amount, '数量 户数 套数 件数', 'quantity, units, accounts, qty'],
    [
      'amount', amount,
      '金额 成交金额 销售额 合同金额 订单金额 交易金额 销售金额 总金额 实收金额 价税合计 成交额 业绩 签约总价 保费',
      'amount, sales, contract amount, sales amount, total, total amount, revenue, net amount',
    ],
    ['previousAmount', amount, '原金额 上期金额 去年金额', 'previous amount, last year'],
    target,
    ['collected', amount, '回款金额 回款', 'collected, received amount'],
    ['collectedDate', date, '回款日期 到账日期', 'collected date'],
    ['refundDate', date, '退款日期 退货日期', 'refund date, return date'],
    ['refundAmount', amount, '退款金额 退货金额', 'refund amount, refunded amount'],
    ['refundOf', text('orderId'), '原订单号 原单号 退款原单', 'refund of, original order, refunded order'],
    ['reportedDate', date, '报告日期 提交日期', 'reported date'],
    ['priceStatus', word(['compliant', '符合'], ['approved', '批准'], ['below', '低于']), '价格情况 价格', 'price status'],
    ['visited', yesNo, '已进店 到店', 'visited'],
    ['closed', yesNo, '成交 已成交', 'closed, won'],
    ['closer', text('person'), '成交导购 导购', 'closer, closing rep'],
    ['referrer', text('person'), '推荐人 介绍人 转介绍人', 'referrer, introduced by'],
    ['referrerKind', word(['customer', '老客户'], ['employee', '员工'], ['lead', '线索']), '推荐人类型', 'referrer kind'],
    ['formerName', text('customer'), '原名 曾用名', 'former name'],
    ['expiring', yesNo, '到期 到期目标客户', 'expiring'],
    ['secondary', yesNo, '副卡', 'secondary card'],
    ['noMonthlyFee', yesNo, '无月租', 'no monthly fee'],
    ['earlyRenewal', yesNo, '取消重办', 'early renewal'],
    ['validUser', yesNo, '有效用户 有效4G', 'valid user'],
    ['hours', count, '工时 小时', 'hours'],
    ['incidents', count, '事故数 事故', 'incidents'],
    ['status', { kind: 'word', vocabulary: STATUS_WORDS, strictest: STRICTEST }, '状态 订单状态 退款状态 交易状态', 'status, order status, refund status, deal status'],
  ],
  people: [
    personId, person, role, department, team,
    ['manager', text('person'), '主管', 'manager, supervisor'],
    ['month', { kind: 'date', months: true }, '目标月份 月份', 'month'], target,
    ['basePay', count, '底薪 绩效工资 浮动奖金', 'base pay, base salary'],
    ['share', proportion, '贡献占比', 'share, contribution share'],
    ['trained', yesNo, '培训合格', 'trained'],
    ['satisfaction', proportion, '满意度', 'satisfaction'],
    ['hireDate', date, '入职日期', 'hire date'],
    ['leaveDate', date, '离职日期', 'leave date'],
  ],
  teams: [team, ['month', { kind: 'date', months: true }, '月份 目标月份', 'month'], target],
  history: [customer, day],
};

function fieldOfEntry(table: TableName, [name, reading, zh, en]: Entry): Field {
  return { name, table, label: fieldLabels[name], aliases: { zh: zh.split(' '), en: en.split(', ') }, money: MONEY.has(name), ...reading };
}

/** The fields of each table; the people table also has a column for every score (`score.态度`). */
export const FIELDS: Readonly<Record<TableName, readonly Field[]>> = {
  sales: CATALOGUE.sales.map((entry) => fieldOfEntry('sales', entry)),
  people: CATALOGUE.people.map((entry) => fieldOfEntry('people', entry)),
  teams: CATALOGUE.teams.map((entry) => fieldOfEntry('teams', entry)),
  history: CATALOGUE.history.map((entry) => fieldOfEntry('history', entry)),
};

const SCORE = /^(?:score|评分)\s*[.·]\s*(.+)$/;

/** The field of a score column by its header or name, `score.态度` or `评分.态度`; its name is compared as names are. */
export function scoreField(table: TableName, header: string): Field | undefined {
  const item = table === 'people' ? SCORE.exec(wordKey(header))?.[1] : undefined;
  if (item === undefined) return undefined;
  const named = sentence(scoreLabel, { item });
  const label = { zh: say(named, 'zh'), en: say(named, 'en') };
  return { name: `score.${item}`, table, label, aliases: { zh: [`评分.${item}`], en: [] }, ...anyNumber };
}

/** What the cells of a company's own column hold. `person` and `customer` name the same people and customers as the standard fields. */
export type OwnType = 'amount' | 'number' | 'rate' | 'date' | 'word' | 'yes-no' | 'person' | 'customer';

const OWN_READINGS: Readonly<Record<OwnType, (name: string, signed: boolean) => FieldReading>> = {
  amount: (_, signed) => ({ kind: 'number', rule: { least: signed ? 'any' : 'zero', percent: false, refund: false } }),
  number: (_, signed) => ({ kind: 'number', rule: { least: signed ? 'any' : 'zero', percent: false, refund: false } }),
  rate: (_, signed) => ({ kind: 'number', rule: { least: signed ? 'any' : 'zero', percent: true, refund: false } }),
  date: () => date,
  word: (name) => selecting(`own ${name}`),
  'yes-no': () => yesNo,
  person: () => text('person'),
  customer: () => text('customer'),
};

/** A field that a scheme declares: its headers are those that the company writes. `signed`: figures below 0 are no mistake there. */
export function ownField({ name, table, type, signed, label, headers, latest, monthsAfter = 0 }: {
  readonly name: string; readonly table: TableName; readonly type: OwnType; readonly signed: boolean; readonly label: Text; readonly headers: readonly string[];
  readonly latest?: readonly string[] | undefined; readonly monthsAfter?: number | undefined;
}): Field {
  if (latest !== undefined) return { name, table, label, aliases: { zh: [], en: [] }, latest, monthsAfter, ...date };
  return { name, table, label, aliases: { zh: headers, en: [label.zh, label.en] }, money: type === 'amount', rate: type === 'rate', ...OWN_READINGS[type](name, signed) };
}

/** Whether several columns of a table may hold the field together. */
export function takesSeveral(field: Field): boolean {
  return field.kind === 'word' && field.strictest !== undefined;
}
