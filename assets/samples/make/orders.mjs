import { customerBase } from './company.mjs';

/** 2024-01-01 as the number of days since 1970-01-01. */
const FIRST_DAY = 19723;
const DAYS = 91;
const WEEKDAY_OF_FIRST = 1;
/** New Year's Day, and the days from 10 to 17 February on which nobody sells. */
const CLOSED = new Set([0, ...Array.from({ length: 8 }, (_, day) => 40 + day)]);

const PRODUCTS = [
  { name: '打印机', price: 1280 }, { name: '复合机', price: 9800 }, { name: '投影仪', price: 4350 }, { name: '会议平板', price: 15800 },
  { name: '耗材', price: 168.5 }, { name: '办公家具', price: 860 }, { name: '维保服务', price: 2400 }, { name: '套餐', price: 699 },
];

const REMARKS = ['加急', '分两批发货', '月结30天', '客户自提', '需开专票', '赠送硒鼓1支', '老客户续单', '送货上楼'];

/** The rows of the order sheet as they should be: days as numbers, amounts in fen. */
export function makeOrders(random, count) {
  const base = customerBase(random);
  const referrers = base.flatMap(({ person, old }) => [person.name, ...old.slice(0, 1).map((customer) => contactOf(customer, random))]);
  const drafts = Array.from({ length: count }, () => draft(base, random)).sort((one, other) => one.day - other.day);
  const known = new Map();
  const orders = drafts.map(({ day, seller, customer, isOld }) => {
    const { name: product, price } = random.pick(PRODUCTS);
    const quantity = quantityOf(price, customer.grade, random);
    const fen = Math.round(quantity * price * 100 * random.weighted([[5, 1], [2, 0.95], [2, 0.9], [1, 0.88]]));
    const referrer = known.has(customer.name) ? known.get(customer.name) : !isOld && random.chance(0.35) ? random.pick(referrers.filter((name) => name !== seller.name)) : null;
    known.set(customer.name, referrer);
    return { day, seller, customer, product, quantity, fen, referrer, formerName: null, ...paymentOf(day, fen, random), status: statusOf(random), price: priceOf(random), remark: random.chance(0.12) ? random.pick(REMARKS) : null };
  });
  number(orders);
  rename(orders, base);
  return { orders, base };
}

function draft(base, random) {
  const { person, old, fresh } = random.pick(base);
  const isOld = random.chance(0.45);
  return { day: dayOf(random), seller: person, customer: random.pick(isOld ? old : fresh), isOld };
}

function dayOf(random) {
  for (;;) {
    const day = random.integer(0, DAYS - 1);
    const weekend = (WEEKDAY_OF_FIRST + day - 1) % 7 >= 5;
    if (!CLOSED.has(day) && !(weekend && random.chance(0.85))) return FIRST_DAY + day;
  }
}

function quantityOf(price, grade, random) {
  const size = random.weighted([[6, 900], [6, 3500], [4, 9000], [1, 32000]]) * (grade === '普通' ? 1 : grade === 'VIP' ? 1.6 : 3);
  return Math.max(1, Math.round((size * (0.4 + 1.2 * random.next())) / price));
}

function paymentOf(day, fen, random) {
  if (random.chance(0.22)) return { collectedFen: null, collectedDay: null };
  const part = random.weighted([[8, 1], [1, 0.5], [1, 0.3]]);
  return { collectedFen: Math.round(fen * part), collectedDay: day + random.weighted([[4, random.integer(0, 10)], [4, random.integer(11, 30)], [2, random.integer(31, 70)]]) };
}

function statusOf(random) {
  return random.weighted([[700, null], [240, '有效'], [28, '退款'], [14, '退货'], [16, '取消'], [2, '作假']]);
}

function priceOf(random) {
  return random.weighted([[80, '符合'], [15, '批准'], [5, '低于']]);
}

function contactOf(customer, random) {
  return `${random.pick(['老', '小'])}${random.pick('钱方石崔贾范汪姚任姜'.split(''))}（${customer.name.slice(0, 4)}）`;
}

function number(orders) {
  const perDay = new Map();
  for (const order of orders) {
    const nth = (perDay.get(order.day) ?? 0) + 1;
    perDay.set(order.day, nth);
    order.id = `XS${isoDay(order.day).replaceAll('-', '')}-${String(nth).padStart(3, '0')}`;
  }
}

/** Some old customers have taken another name: their new name comes with the former one. */
function rename(orders, base) {
  const renamed = new Map(base.filter((_, index) => index % 5 === 0).map(({ old }) => [old[0].name, old[0].name.replace(/^(..)/, '$1新')]));
  for (const order of orders) {
    const name = renamed.get(order.customer.name);
    if (name === undefined) continue;
    order.formerName = order.customer.name;
    order.customer = { ...order.customer, name };
  }
}

/** The day as 2024-03-01. */
export function isoDay(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
