import type { TableName } from '../../src/table';
import { fieldOf, FIELDS, matchHeader } from '../../src/table';

const KINDS: readonly TableName[] = ['sales', 'people', 'teams', 'history'];

function fieldNamed(table: TableName, header: string): string | undefined {
  const match = matchHeader(table, header);
  return match?.unit === undefined ? match?.field.name : `${match.field.name} in ${match.unit}`;
}

describe('the catalogue', () => {
  test.each(KINDS)('every name and alias of the %s table names its own field, and no other', (table) => {
    for (const field of FIELDS[table]) {
      for (const header of [field.name, ...field.aliases.zh, ...field.aliases.en]) {
        expect([header, fieldNamed(table, header)]).toEqual([header, field.name]);
      }
    }
  });

  test.each(KINDS)('every field of the %s table has a label in both languages', (table) => {
    for (const field of FIELDS[table]) {
      expect(field.label.zh).toMatch(/\p{Script=Han}/u);
      expect(field.label.en).toMatch(/^[A-Z]/);
    }
  });

  test('the sales table has the fields of the catalogue', () => {
    expect(FIELDS.sales.map((field) => field.name)).toEqual([
      'orderId', 'date', 'time', 'personId', 'person', 'role', 'department', 'team', 'customer', 'customerGrade', 'region', 'product', 'event', 'quantity', 'amount', 'previousAmount',
      'target', 'collected', 'collectedDate', 'refundDate', 'refundAmount', 'refundOf', 'reportedDate', 'priceStatus', 'visited', 'closed', 'closer', 'referrer', 'referrerKind', 'formerName', 'expiring', 'secondary', 'noMonthlyFee',
      'earlyRenewal', 'validUser', 'hours', 'incidents', 'status',
    ]);
  });

  test('people who sell, refer, close and manage have their names in one book', () => {
    const book = (table: TableName, name: string): string | undefined => {
      const field = fieldOf(table, name);
      return field?.kind === 'text' ? field.book : undefined;
    };
    expect([book('sales', 'person'), book('sales', 'referrer'), book('sales', 'closer'), book('people', 'person'), book('people', 'manager')]).toEqual(Array.from({ length: 5 }, () => 'person'));
    expect(book('history', 'customer')).toBe(book('sales', 'customer'));
    expect(book('teams', 'team')).toBe(book('people', 'team'));
  });
});

describe('headers as people write them', () => {
  test.each<[string, string]>([
    ['金额', 'amount'], [' 金额 ', 'amount'], ['金 额', 'amount'], ['金\n额', 'amount'], ['金额：', 'amount'], ['金额:', 'amount'], ['金额*', 'amount'], ['*金额', 'amount'], ['金额（必填）', 'amount'],
    ['金额(元)', 'amount'], ['金额（元）', 'amount'], ['金额 (RMB)', 'amount'], ['金额(¥)', 'amount'], ['金额（￥）', 'amount'], ['金额（人民币）', 'amount'], ['金额(单位：元)', 'amount'], ['金额/元', 'amount'], ['金额\n(元)', 'amount'],
    ['金额【元】', 'amount'], ['Amount (CNY)', 'amount'], ['Amount RMB', 'amount'], ['AMOUNT', 'amount'], ['ａｍｏｕｎｔ', 'amount'], ['amount', 'amount'], ['contract_amount', 'amount'], ['Contract  Amount', 'amount'],
    ['Order ID', 'orderId'], ['order_id', 'orderId'], ['orderId', 'orderId'], ['Order No.', 'orderId'], ['订单\n号', 'orderId'], ['数量（件）', 'quantity'], ['户数(户)', 'quantity'], ['工时(小时)', 'hours'],
    ['姓 名', 'person'], ['日 期', 'date'], ['有效4g', 'validUser'], ['previousAmount', 'previousAmount'],
  ])('%p names %s', (header, field) => {
    expect(fieldNamed('sales', header)).toBe(field);
  });

  test.each(['', ' ', '金额合计', '金额（含税）', '订单', '客户电话', '日期（元旦）', '客户(万元)', '2024', 'am ount x', '备注', '(元)', '元', 'score.态度', '__proto__', 'constructor'])('%p names nothing', (header) => {
    expect(fieldNamed('sales', header)).toBeUndefined();
  });

  test.each<[string, string]>([
    ['業務員', 'person'], ['客戶', 'customer'], ['客戶名稱', 'customer'], ['成交金額', 'amount'], ['狀態', 'status'], ['訂單日期', 'date'], ['門店', 'team'], ['推薦人', 'referrer'], ['金額（元）', 'amount'], ['金額（圓）', 'amount'],
    ['金額(萬元)', 'amount in 万元'],
  ])('in traditional characters %p names %s', (header, field) => {
    expect(fieldNamed('sales', header)).toBe(field);
  });

  test.each<[string, string]>([
    ['订单日期', 'date'], ['单据日期', 'date'], ['付款时间', 'date'], ['Invoice Date', 'date'], ['Close Date', 'date'], ['价税合计', 'amount'], ['业绩', 'amount'], ['Total', 'amount'], ['Net Amount', 'amount'],
    ['销售代表', 'person'], ['Sales Rep', 'person'], ['Agent', 'person'], ['订单状态', 'status'], ['退款状态', 'status'], ['Order Status', 'status'], ['deal_status', 'status'],
  ])('as systems of shops and companies write them: %p names %s', (header, field) => {
    expect(fieldNamed('sales', header)).toBe(field);
  });

  test.each<[string, string]>([
    ['金额(万元)', 'amount in 万元'], ['金额（千元）', 'amount in 千元'], ['金额(万)', 'amount in 万'], ['金额(千)', 'amount in 千'], ['金额（单位：万元）', 'amount in 万元'], ['销售额/万元', 'amount in 万元'], ['金额 万元', 'amount in 万元'],
    ['金额(百万元)', 'amount in 百万元'], ['金额(亿元)', 'amount in 亿元'], ['Amount (k)', 'amount in k'], ['Amount (K RMB)', 'amount in krmb'], ['Amount (thousands)', 'amount in thousands'], ['Amount (million)', 'amount in million'],
    ['Amount (USD)', 'amount in usd'], ['金额(美元)', 'amount in 美元'], ['金额（$）', 'amount in $'], ['目标(万元)', 'target in 万元'], ['回款金额(万元)', 'collected in 万元'],
  ])('%p is never read as yuan: %s', (header, field) => {
    expect(fieldNamed('sales', header)).toBe(field);
  });

  test.each<[string, string]>([
    ['score.态度', 'score.态度'], ['评分.态度', 'score.态度'], ['评分．技能', 'score.技能'], ['Score.Attitude', 'score.attitude'], ['评分·协作', 'score.协作'], ['主管', 'manager'], ['底薪（元）', 'basePay'], ['底薪(万元)', 'basePay in 万元'],
    ['贡献占比(%)', 'share'], ['满意度', 'satisfaction'], ['培训合格', 'trained'], ['入职日期', 'hireDate'], ['Leave Date', 'leaveDate'], ['評分.態度', 'score.态度'],
  ])('in the people table %p names %s', (header, field) => {
    expect(fieldNamed('people', header)).toBe(field);
  });

  test('a score column is found by its name, spelt as names are', () => {
    expect(fieldOf('people', 'score.Attitude')?.name).toBe('score.attitude');
    expect(fieldOf('people', 'score.态度')?.label).toEqual({ zh: '评分：态度', en: 'Score: 态度' });
    expect(fieldOf('people', 'score.')).toBeUndefined();
    expect(fieldOf('sales', 'score.态度')).toBeUndefined();
  });
});
