import type { Language } from '../../../src/i18n';

/** A row of the orders: the day, who sold, to whom, for how much, and its status. */
export interface Order {
  readonly id: string;
  readonly date: string;
  readonly person: number;
  readonly customer: number;
  readonly amount: number;
  readonly status?: 'refunded' | undefined;
}

/** What happened to the table after payouts were made: by the month in which it was seen (2 is February). */
const HAPPENED = {
  /** An order of January that is entered in March only. */
  late: { seen: 3, order: '2024-01' },
  /** An order of February that is refunded after it was paid. */
  refunded: { seen: 4, order: '2024-02' },
  /** An order of March whose amount is corrected afterwards. */
  corrected: { seen: 4, order: '2024-03', amount: 26_800 },
} as const;

/** Eight people: one comes in March, one leaves at the end of May. */
export const PEOPLE = [
  { zh: '陈立新', en: 'Anna Keller', basePay: 6000 }, { zh: '王秀兰', en: 'Ben Okafor', basePay: 4500 }, { zh: '刘洋', en: 'Clara Rossi', basePay: 4500 }, { zh: '赵敏', en: 'David Chen', basePay: 4750 },
  { zh: '孙浩然', en: 'Emma Larsson', basePay: 4500 }, { zh: '周婷', en: 'Farah Aziz', basePay: 5000 }, { zh: '吴建国', en: 'George Novak', basePay: 4500, leaves: '2024-05-31' },
  { zh: '郑晓燕', en: 'Hana Sato', basePay: 4500, comes: '2024-03-04' },
] as const;

const CUSTOMERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['上海恒信科技有限公司', '杭州瑞丰商贸有限公司', '苏州华泽实业有限公司', '南京天和物流有限公司', '广州博远建材有限公司', '深圳金桥电子有限公司', '成都明达教育咨询有限公司', '北京嘉禾医疗器械有限公司', '天津盛源机械设备有限公司', '厦门宏图文化传媒有限公司'],
  en: ['Alder & Finch Ltd', 'Bluewater Foods', 'Cobalt Systems', 'Delta Print', 'Evergreen Clinics', 'Fairway Logistics', 'Granite Tools', 'Harbour Hotels', 'Indigo Textiles', 'Juniper Media'],
};

export const personName = (person: number, language: Language): string => PEOPLE[person]?.[language] ?? '';
export const customerName = (customer: number, language: Language): string => CUSTOMERS[language][customer] ?? '';

/** The same numbers on every machine (a linear congruence; nothing hangs on their quality). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const two = (part: number): string => String(part).padStart(2, '0');

/** All orders of 2024 as they stand in the end: about three a person and month. */
function yearOfOrders(): readonly Order[] {
  const below = numbers(2024);
  const orders: Order[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const here = PEOPLE.flatMap((person, index) => {
      const first = 'comes' in person ? Number(person.comes.slice(5, 7)) : 1;
      const last = 'leaves' in person ? Number(person.leaves.slice(5, 7)) : 12;
      return month < first || month > last ? [] : [index];
    });
    const made = here.flatMap((person) => Array.from({ length: 2 + below(3) }, () => ({
      date: `2024-${two(month)}-${two(5 + below(24))}`, person, customer: below(10), amount: Math.round((3000 + below(42_000)) / 10) * 10 - (below(2) === 0 ? 0 : 0.5),
    })));
    made.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    made.forEach((order, index) => orders.push({ id: `SO24${two(month)}-${two(index + 1)}`, ...order }));
  }
  return orders;
}

/** The second order of a month is the one to which something happens. */
const isOf = (order: Order, month: string): boolean => order.date.startsWith(month) && order.id.endsWith('-02');

/** The table as it is when a month is paid: what happens later has not been seen yet. */
export function ordersIn(month: number): readonly Order[] {
  const { late, refunded, corrected } = HAPPENED;
  return yearOfOrders().flatMap((order): Order[] => {
    if (isOf(order, late.order) && month < late.seen) return [];
    if (isOf(order, refunded.order) && month >= refunded.seen) return [{ ...order, status: 'refunded' }];
    if (isOf(order, corrected.order) && month >= corrected.seen) return [{ ...order, amount: corrected.amount }];
    return [order];
  });
}
