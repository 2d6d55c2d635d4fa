import { parseIsoDay, parsePeriod, toSerial } from '../../../src/calendar';
import { excelBook, type Book } from '../../../src/excel';
import { say, type Language } from '../../../src/i18n';
import { payPeriod, prepare, type Adjustment, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { presetById } from '../../../src/presets';
import { advanced, cameBefore, describeReport, draftRow, paidFacts, payoutsOf, recordOf, sealed, storedRun, textOfLines, textOfPaid, textOfScheme, textOfTable, type Payouts } from '../../../src/report';
import { parseScheme, schemeToJson, type Scheme } from '../../../src/scheme';
import { chooseTables, findTable, type RawTable, type TableName } from '../../../src/table';
import { writeBook } from '../../../src/workbench/files';
import { areaOf, Workbook } from '../../../src/workbench/model';
import { openExcel } from '../../../src/workbench/node';
import { calculated } from '../../../src/workbench/node/calculated';
import { invokeThrough } from '../../../src/workbench/page/functions';
import { day, sha256 } from '../../report/register/book';
import { customerName, ordersIn, PEOPLE, personName } from './table';

const WORDS = {
  zh: {
    orders: '订单', people: '人员', title: '2024 年销售订单', order: ['订单号', '日期', '工号', '销售员', '客户', '金额', '状态'], person: ['工号', '姓名', '底薪', '入职日期', '离职日期'],
    refunded: '退款', maker: '出纳', head: '财务主管', reason: '客户对这个月的订单有异议，核实后再发', scheme: { zh: '月薪与提成', en: 'Base pay and commission' },
  },
  en: {
    orders: 'Orders', people: 'People', title: 'Orders of 2024', order: ['Order No', 'Date', 'Employee ID', 'Salesperson', 'Customer', 'Amount', 'Status'], person: ['Employee ID', 'Name', 'Base Pay', 'Hire Date', 'Leave Date'],
    refunded: 'refunded', maker: 'Payroll', head: 'Head of finance', reason: 'A customer disputes orders of this month: to be looked into before it is paid', scheme: { zh: '月薪与提成', en: 'Base pay and commission' },
  },
} as const;

const idOf = (person: number): string => `E${String(person + 1).padStart(2, '0')}`;

function serialOf(date: string): number {
  const found = parseIsoDay(date);
  if (found === null) throw new Error(date);
  return toSerial(found, 1900);
}

/** The company's scheme: base pay, and a commission by the month's sales. */
function yearScheme(language: Language): { readonly json: unknown; readonly scheme: Scheme } {
  const preset = presetById('base-plus-tiers');
  if (preset === undefined) throw new Error('no preset');
  const tiers = [{ atLeast: 0, value: '2%' }, { atLeast: 50_000, value: '3%' }, { atLeast: 100_000, value: '4%' }];
  const parameters = preset.parameters.map((parameter) => (parameter.name === 'tiers' ? { ...parameter, default: tiers } : parameter));
  const own: Scheme = { ...preset, id: 'monthly-pay', name: WORDS[language].scheme, parameters };
  const json: unknown = schemeToJson(own);
  const scheme = parseScheme(json);
  if (!scheme.ok) throw new Error(scheme.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return { json, scheme: scheme.value };
}

/** The cells of the sheets as they are when a month is paid. */
function cellsIn(month: number, language: Language): { readonly orders: (string | number)[][]; readonly people: (string | number)[][] } {
  const { order, person, refunded } = WORDS[language];
  const orders = ordersIn(month).map(({ id, date, person: who, customer, amount, status }) => (
    [id, serialOf(date), idOf(who), personName(who, language), customerName(customer, language), amount, status === undefined ? '' : refunded]
  ));
  const people = PEOPLE.map((each, index) => (
    [idOf(index), each[language], each.basePay, 'comes' in each ? serialOf(each.comes) : '', 'leaves' in each ? serialOf(each.leaves) : '']
  ));
  return { orders: [[...order], ...orders], people: [[...person], ...people] };
}

function tablesIn(month: number, language: Language): Partial<Record<TableName, RawTable>> {
  const { orders, people } = cellsIn(month, language);
  const chosen = chooseTables([{ name: WORDS[language].orders, cells: orders }, { name: WORDS[language].people, cells: people }]);
  return Object.fromEntries((['sales', 'people'] as const).flatMap((kind) => {
    const grid = chosen[kind];
    const table = grid === undefined ? undefined : findTable(grid, kind);
    return table?.ok === true ? [[kind, table.value]] : [];
  }));
}

interface Paid {
  readonly payout: PeriodPayout;
  readonly prepared: Parameters<typeof recordOf>[0];
  readonly tables: Partial<Record<TableName, RawTable>>;
}

/** What a month comes to, on top of what was paid before; of February one person's commission is held. */
export function payMonth(month: number, earlier: readonly EarlierPayout[], language: Language): Paid {
  const period = parsePeriod(`2024-${String(month).padStart(2, '0')}`);
  const tables = tablesIn(month, language);
  const prepared = prepare({ scheme: yearScheme(language).scheme, parameters: {}, tables, findScheme: presetById, ...(period === null ? {} : { payPeriod: period }) });
  if (!prepared.ok || period === null) throw new Error(prepared.ok ? 'no period' : prepared.problems.map(({ sentence }) => say(sentence, 'en')).join());
  const { reason, head } = WORDS[language];
  const hold: Adjustment = { action: 'hold', id: 'H1', recipient: personName(2, language), recipientKind: 'person', personId: idOf(2), period: '2024-02', component: 'commission', reason, decidedBy: head };
  const paid = payPeriod({
    schemes: [prepared.value], payPeriod: period, earlier, settledTo: null, settleWindow: false, acceptPeople: false, adjustments: month === 2 ? [hold] : [], plan: null, payOn: null,
  });
  if (!paid.ok) throw new Error(paid.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return { payout: paid.value, prepared: prepared.value, tables };
}

async function payoutsIn(book: Pick<Book, 'payoutSheets'>): Promise<Payouts> {
  const grids = await book.payoutSheets();
  const found = grids.ok ? await payoutsOf(grids.value, sha256) : grids;
  if (!found.ok) throw new Error(found.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return found.value;
}

/** What the workbook says was paid before a month. */
export function earlierOf({ payouts }: Payouts, month: number): readonly EarlierPayout[] {
  const period = parsePeriod(`2024-${String(month).padStart(2, '0')}`);
  return cameBefore({ payPeriod: period ?? { kind: 'window', index: 0 }, schemes: ['monthly-pay'], monthStartsOn: 1, payouts, given: [], confirmed: new Set() }).earlier;
}

/** The year as a workbook: its tables, the scheme, the payouts of January to March, and their register. */
export async function makeYear(language: Language): Promise<Uint8Array> {
  const words = WORDS[language];
  const workbook = new Workbook(words.orders);
  const { orders, people } = cellsIn(12, language);
  workbook.active.write(areaOf(0, 0, orders.length, 7), orders, 'file');
  const staff = workbook.addSheet(words.people);
  staff.write(areaOf(0, 0, people.length, 5), people, 'file');
  const excel = (await openExcel({ language: language === 'zh' ? 'zh-CN' : 'en-US', workbook })).asGlobals();
  try {
    const book = excelBook(() => day('2024-04-08'), { pause: () => Promise.resolve() });
    await dress(words, orders.length, people.length);
    const { json } = yearScheme(language);
    await book.keepScheme({ id: 'monthly-pay', json });
    for (const month of [1, 2, 3]) await keepMonth(book, month, language);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(words.orders).activate();
      await context.sync();
    });
    // What the formulas come to is saved beside them, for who opens the file without working it out.
    const { calculator, end } = calculated(workbook, invokeThrough(excel.standIn.functions));
    calculator.recalculate();
    await calculator.rest();
    const { bytes } = await writeBook(workbook);
    await end();
    return bytes;
  } finally {
    excel.close();
  }
}

async function dress({ orders, people }: { readonly orders: string; readonly people: string }, orderRows: number, peopleRows: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(orders);
    const format = (range: Excel.Range, rows: number, columns: number, text: string): void => { range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => text)); };
    format(sheet.getRange(`B2:B${orderRows}`), orderRows - 1, 1, 'yyyy/m/d');
    format(sheet.getRange(`F2:F${orderRows}`), orderRows - 1, 1, '#,##0.00');
    sheet.getRange('A1:G1').format.columnWidth = 100;
    sheet.getRange('A1:G1').format.font.bold = true;
    const staff = context.workbook.worksheets.getItem(people);
    format(staff.getRange(`D2:E${peopleRows}`), peopleRows - 1, 2, 'yyyy/m/d');
    staff.getRange('A1:E1').format.columnWidth = 90;
    staff.getRange('A1:E1').format.font.bold = true;
    await context.sync();
  });
}

async function keepMonth(book: Book, month: number, language: Language): Promise<void> {
  const { maker, head } = WORDS[language];
  const made = day(`2024-0${month + 1}-03`);
  const before = await payoutsIn(book);
  const { payout, prepared, tables } = payMonth(month, earlierOf(before, month), language);
  const stored = JSON.stringify(storedRun(payout.run, payout.lines.length, sha256(textOfPaid(paidFacts(payout.lines)))));
  const sources = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { fingerprint: sha256(textOfTable(table)) }]));
  const record = { ...recordOf(prepared, { day: made, origin: () => prepared.scheme.name, fingerprintOf: (scheme) => sha256(textOfScheme(scheme)), sources, linesFingerprint: sha256(textOfLines(payout)) }), stored };
  const row = await draftRow(payout, { who: maker, day: made, stored, file: null }, language, sha256);
  await kept(book, { report: describeReport(payout, record, language), change: { put: [row], remove: [] }, seen: sealsOf(before), drop: [], language });
  // March is approved, and waits to be paid.
  for (const [step, who] of [['submitted', maker], ['approved', head], ['paid', maker]] as const) {
    if (month === 3 && step === 'paid') continue;
    const now = await payoutsIn(book);
    const own = now.payouts.find(({ entry }) => entry.id === payout.run.id);
    const next = own && advanced(own, step, who, day(`2024-0${month + 1}-05`), now.payouts);
    if (next?.ok !== true) throw new Error(JSON.stringify(next));
    await kept(book, { report: null, change: { put: [await sealed(next.value, sha256)], remove: [] }, seen: sealsOf(now), drop: [], language });
  }
}

const sealsOf = ({ register }: Payouts): Map<string, string> => new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal]));

async function kept(book: Book, work: Parameters<Book['keepPayout']>[0]): Promise<void> {
  const done = await book.keepPayout(work);
  if (!done.ok) throw new Error(done.problems.map(({ sentence }) => say(sentence, 'en')).join());
}
