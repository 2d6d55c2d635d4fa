import { matchHeader, vocabularyOf, fieldOf } from '../../src/table';
import type { TableName } from '../../src/table';

/*
 * The headers that people write and the words of their status columns, as the catalogue of schemes lists them.
 */

const SALES = `
orderId: 订单号 合同号 合同编号 单号 | order id, order no, contract no
date: 日期 成交日期 下单日期 签约日期 交易日期 订单日期 销售日期 单据日期 制单日期 下单时间 付款时间 开票日期 开单日期 办理日期 业务日期 | date, order date, contract date, invoice date, sale date, transaction date, close date
time: 时间 成交时间 | time, timestamp
personId: 工号 员工编号 员工号 | employee id, staff no
person: 销售员 业务员 员工 姓名 客户经理 揽装人 销售 销售人员 销售代表 销售顾问 员工姓名 业务员姓名 营业员 设计师 業務員 | salesperson, employee, rep, name, sales rep, sales representative, agent
role: 岗位 职务 角色 | role, position
department: 部门 部門 | department
team: 团队 门店 小组 班组 单位 團隊 | team, store, group, unit
customer: 客户 客户名称 新客户 客戶 | customer, client, account
customerGrade: 客户等级 客户类型 客户规模 | customer grade, customer type
region: 区域 地区 | region
product: 产品 业务类型 套餐 | product, type
event: 事件 类别 | event
quantity: 数量 户数 套数 件数 | quantity, units, accounts
amount: 金额 成交金额 销售额 合同金额 订单金额 交易金额 销售金额 总金额 实收金额 价税合计 成交额 业绩 签约总价 保费 成交金額 | amount, sales, contract amount, sales amount, total, total amount, revenue, net amount
previousAmount: 原金额 上期金额 去年金额 | previous amount, last year
target: 目标 任务 目标额 | target, quota
collected: 回款金额 回款 | collected, received amount
collectedDate: 回款日期 到账日期 | collected date
reportedDate: 报告日期 提交日期 | reported date
priceStatus: 价格情况 价格 | price status
visited: 已进店 到店 | visited
closed: 成交 已成交 | closed, won
closer: 成交导购 导购 | closer, closing rep
referrer: 推荐人 介绍人 转介绍人 | referrer, introduced by
referrerKind: 推荐人类型 | referrer kind
formerName: 原名 曾用名 | former name
expiring: 到期 到期目标客户 | expiring
secondary: 副卡 | secondary card
noMonthlyFee: 无月租 | no monthly fee
earlyRenewal: 取消重办 | early renewal
validUser: 有效用户 有效4G | valid user
hours: 工时 小时 | hours
incidents: 事故数 事故 | incidents
status: 状态 订单状态 退款状态 交易状态 狀態 | status, order status, refund status, deal status
`;

const PEOPLE = `
person: 姓名 员工 | name, employee
role: 岗位 | role
department: 部门 | department
team: 团队 门店 | team
manager: 主管 | manager
target: 目标 | target
basePay: 底薪 绩效工资 浮动奖金 | base pay
share: 贡献占比 | share
trained: 培训合格 | trained
satisfaction: 满意度 | satisfaction
hireDate: 入职日期 | hire date
leaveDate: 离职日期 | leave date
score.态度: score.态度 评分.态度 | score.态度
`;

function headersOf(list: string): readonly (readonly [field: string, header: string])[] {
  return list.trim().split('\n').flatMap((line) => {
    const [field = '', words = ''] = line.split(': ');
    const [zh = '', en = ''] = words.split(' | ');
    return [field, ...zh.split(' '), ...en.split(', ')].map((header) => [field, header] as const);
  });
}

test.each<[TableName, string]>([['sales', SALES], ['people', PEOPLE], ['teams', 'team: 团队 | team\ntarget: 目标 | target'], ['history', 'customer: 客户 | customer\ndate: 日期 | date']])('the headers of the %s table', (table, list) => {
  for (const [field, header] of headersOf(list)) {
    for (const written of [header, ` ${header}　`, header.toUpperCase()]) expect([written, matchHeader(table, written)?.field.name]).toEqual([written, field]);
  }
});

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    'valid': '有效 已完成 交易成功 已付款 已签收 completed paid won shipped delivered 已簽收 Completed PAID', 'refunded': '退款 已退款 退款成功 全额退款 refund', 'returned': '退货 已退货',
    'cancelled': '取消 已取消 已关闭 交易关闭 作废 canceled void', 'fraud': '作假 虚假', 'not-settled': '待付款 处理中 进行中 pending processing open in_progress',
  },
  priceStatus: { compliant: '符合', approved: '批准', below: '低于' },
  referrerKind: { customer: '老客户', employee: '员工', lead: '线索' },
};

test.each(Object.keys(WORDS))('the words of %s', (name) => {
  const field = fieldOf('sales', name);
  const vocabulary = field === undefined ? undefined : vocabularyOf(field);
  for (const [meaning, list] of Object.entries(WORDS[name] ?? {})) {
    for (const word of [meaning, ...list.split(' ').map((each) => each.replace('_', ' '))]) expect([word, vocabulary?.read(word)]).toEqual([word, { state: 'read', value: meaning }]);
  }
});

test.each(['无', 'none', '未退款', '-'])('the status %p says nothing', (word) => {
  const field = fieldOf('sales', 'status');
  expect(field === undefined ? undefined : vocabularyOf(field)?.read(word).state).toBe('blank');
});

test.each([['是', true], ['否', false], ['yes', true], ['no', false], ['true', true], ['false', false], ['1', true], ['0', false]])('%p is %p for yes and no', (word, value) => {
  const field = fieldOf('sales', 'visited');
  expect(field === undefined ? undefined : vocabularyOf(field)?.read(word)).toMatchObject({ state: 'read', value: value ? 'yes' : 'no' });
});
