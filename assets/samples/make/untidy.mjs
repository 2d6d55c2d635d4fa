import { isoDay } from './orders.mjs';

/** An Excel serial number in the 1900 system. */
export const serial = (day) => day + 25569;

const fixed = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const grouped = (fen) => fixed(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
const wide = (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Amounts as text, all of them readable. */
const AMOUNTS = [
  (fen) => `￥${grouped(fen)}`, grouped, (fen) => `${grouped(fen)}元`, (fen) => wide(fixed(fen)), (fen) => ` ${fixed(fen)} `, (fen) => `RMB ${grouped(fen)}`,
  (fen) => (fen % 10_000 === 0 ? `${fen / 1_000_000}万` : fixed(fen)),
];

const DATES = [
  (day) => isoDay(day), (day) => isoDay(day).replaceAll('-', '.'), (day) => isoDay(day).replaceAll('-', ''),
  (day) => chinese(day), (day) => wide(isoDay(day)), (day) => `${isoDay(day)} 14:30`, (day) => serial(day) + 0.625,
];

function chinese(day) {
  const [year, month, date] = isoDay(day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const NAMES = [(name) => `${name} `, (name) => `　${name}`];
const CUSTOMERS = [(name) => `${name} `, (name) => `　${name}`, (name) => name.replace('有限公司', ' 有限公司').replace(' ', '')];

/** Makes the cells of some rows as untidy as they come in; every one can still be read. */
export function untidy(rows, random) {
  for (const row of rows) {
    if (random.chance(0.03)) row.amount = random.pick(AMOUNTS)(row.fen);
    if (random.chance(0.04)) row.date = random.pick(DATES)(row.day);
    if (random.chance(0.02)) row.person = random.pick(NAMES)(row.person);
    if (random.chance(0.03)) row.customer = random.pick(CUSTOMERS)(row.customer);
  }
}

/** What nobody can read: eight rows that have to be put right. */
const MISTAKES = [
  ['amount', '待定'], ['date', '2024-02-30'], ['amount', '壹仟贰佰元整'], ['customer', null], ['date', '3/15/2024'], ['amount', -3200], ['status', '部分退款'], ['amount', 'USD 1,800'],
];

/** Puts the mistakes into rows spread over the table that would count, and gives one order number twice. */
export function spoil(rows) {
  MISTAKES.forEach(([field, value], index) => {
    const from = Math.floor(((index + 0.5) * rows.length) / MISTAKES.length);
    const row = rows.slice(from).find((each) => each.status === null || each.status === '有效');
    row.status = null;
    row[field] = value;
  });
  const twice = Math.floor(rows.length / 3);
  rows[twice].id = rows[twice - 1].id;
}
