import type { DateSystem, Day } from '../../calendar';
import { functionTexts } from '../../i18n/texts/functions';
import { NO_PAST, OpeningTest, withPast, type CustomerPast } from '../../data';
import { NameBook, readDate, readName, type Cell } from '../../table';
import { countArgument, readTogether, refuseBlank } from '../arguments';
import { blockOf, inShape, isMissing, mustMatch } from '../block';
import { refuse, type Output } from '../cell-error';
import { withDateSystem } from '../dates';
import type { FunctionDefinition } from '../definition';
import { isVoid, withoutZero } from '../zeros';
import { cells, number, optional } from './parameters';

interface Dealing {
  readonly index: number;
  readonly customer: number;
  readonly day: Day;
}

const nameIn = (cell: Cell) => readName(withoutZero(cell));
const dayIn = (dateSystem: DateSystem) => (cell: Cell) => readDate(withoutZero(cell), dateSystem);

/** What the history says of each customer, by its number; a dealing there without a day makes the customer old for good. */
function pastOf(customers: unknown, dates: unknown, names: NameBook, dateSystem: DateSystem): ReadonlyMap<number, CustomerPast> {
  const past = new Map<number, CustomerPast>();
  if (isVoid(customers)) return past;
  const block = blockOf(customers);
  const dateBlock = isVoid(dates) ? undefined : blockOf(dates);
  if (dateBlock !== undefined) mustMatch(block, dateBlock, 'history_dates');
  const days = dateBlock === undefined ? [] : readTogether(dateBlock, 'history_dates', dayIn(dateSystem));
  readTogether(block, 'history_customers', nameIn).forEach((cell, index) => {
    if (cell === null) return;
    const customer = names.code(cell.value);
    past.set(customer, withPast(past.get(customer), days[index]?.value));
  });
  return past;
}

function newCustomers([customerCells, dateCells, historyCustomers, historyDates, months]: readonly unknown[], dateSystem: DateSystem): Output {
  const dormantMonths = isMissing(months) ? undefined : countArgument(months, 'dormant_months');
  if (isVoid(historyCustomers) && !isVoid(historyDates)) refuse('#VALUE!', functionTexts.missing, { name: 'history_customers' });
  const block = blockOf(customerCells);
  const dateBlock = blockOf(dateCells);
  mustMatch(block, dateBlock, 'dates');
  const names = new NameBook();
  const customers = readTogether(block, 'customers', nameIn);
  const days = readTogether(dateBlock, 'dates', dayIn(dateSystem));
  const dealings = customers.flatMap((cell, index): Dealing[] => (
    cell === null ? [] : [{ index, customer: names.code(cell.value), day: days[index]?.value ?? refuseBlank(dateBlock, 'dates', index) }]
  ));
  const past = pastOf(historyCustomers, historyDates, names, dateSystem);
  const tests = new Map<number, OpeningTest>();
  const opens = new Set<number>();
  for (const { index, customer, day } of dealings.sort((a, b) => a.day - b.day || a.index - b.index)) {
    const test = tests.get(customer) ?? new OpeningTest(past.get(customer) ?? NO_PAST, dormantMonths);
    tests.set(customer, test);
    if (test.opens(day)) opens.add(index);
  }
  return inShape(block, customers.map((cell, index) => (cell === null ? '' : opens.has(index))));
}

export const newCustomer: FunctionDefinition = {
  id: 'NEW_CUSTOMER',
  summary: {
    zh: '判断每一行是否开拓了新客户：此前没有成交（历史表中也没有），或已休眠满指定月数。',
    en: 'Whether a row opens a customer: no dealing before, in the history neither, or none for so many months.',
  },
  parameters: [
    cells('customers', '客户名称，一列；按日期先后判断，同日的以靠前者为先。', 'Customers: a column. Judged by date, on one day the earlier cell first.'),
    cells('dates', '成交日期，与 customers 同样大小。', 'Dates of the dealings, as large as customers.'),
    optional(cells('history_customers', '以往成交过的客户名单。', 'Customers who dealt before.')),
    optional(cells('history_dates', '以往成交日期，与 history_customers 同样大小；没有日期的客户永远算老客户。', 'Dates of those dealings, as large as history_customers; without a date a customer is old for good.')),
    optional(number('dormant_months', '休眠满多少个月后重新算新客户；不填则永不。', 'After so many months without a dealing a customer is new again; never, where it is left out.')),
  ],
  result: { type: 'truth', spills: true, says: { zh: 'TRUE 表示该行开拓了新客户，形状与 customers 相同。', en: 'TRUE where the row opens a customer, in the shape of customers.' } },
  examples: [
    {
      says: { zh: '首次成交为新客户', en: 'The first dealing opens' },
      arguments: [[['甲公司'], ['乙公司'], ['甲公司']], [[45352], [45353], [45360]]], result: [[true], [true], [false]],
    },
    {
      says: { zh: '历史名单中的客户不是新客户', en: 'Who is in the history is not new' },
      arguments: [[['甲公司'], ['乙公司']], [['2024-03-01'], ['2024-03-02']], [['乙公司']]], result: [[true], [false]],
    },
    {
      says: { zh: '休眠满 12 个月重新算新客户', en: 'New again after 12 months without a dealing' },
      arguments: [[['甲公司'], ['甲公司']], [['2024-03-01'], ['2024-04-01']], [['甲公司']], [['2023-03-01']], 12], result: [[true], [false]],
    },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '某个日期为空或无法识别，或区域大小不同。', en: 'A date is missing or cannot be read, or the ranges differ in size.' } },
    { code: '#NUM!', when: { zh: 'dormant_months 不是大于 0 的整数。', en: 'dormant_months is no whole number above 0.' } },
  ],
  ranges: 'together',
  run: (args, context) => withDateSystem<Output>(context, (dateSystem) => newCustomers(args, dateSystem)),
};
