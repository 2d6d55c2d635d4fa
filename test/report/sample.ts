import { parseIsoDay, type Day } from '../../src/calendar';
import { sentence, type Text } from '../../src/i18n';
import { parseExact, sum, type Exact } from '../../src/money';
import type { Line, Payout, RecipientKind, Total } from '../../src/payout';
import type { RunRecord } from '../../src/report';
import type { AwardKind } from '../../src/scheme';

export function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`no figure: ${text}`);
  return value;
}

export function day(text: string): Day {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`no day: ${text}`);
  return value;
}

/** The sales table's data begin in row 4 of their sheet. */
export function line(recipient: string, amount: string, more: Partial<Line> = {}): Line {
  const rows = more.rows ?? [1];
  return {
    recipient, recipientKind: 'person', period: '2024-03', component: 'commission', label: { zh: '新客户提成', en: 'New customer commission' },
    award: 'cash', amount: exact(amount), rows, places: rows.map((row) => String(row + 3)), taxCategory: 'none',
    why: (language) => (language === 'zh' ? `1,000.00 × 5 % = ${amount}` : `1,000.00 × 5 % is ${amount}`),
    ...more,
  };
}

/** A payout of these lines, with the totals that belong to them. */
export function payoutOf(lines: readonly Line[], more: Partial<Payout> = {}): Payout {
  return {
    scheme: { id: 'customer-order-size', version: '1', name: { zh: '按客户首单规模计提', en: 'Commission by order size' } },
    lines, totals: totalsOf(lines), rejected: [], excluded: [], notes: [],
    rows: { read: lines.length, counted: lines.length }, ownAwards: [], places: 2, ...more,
  };
}

function totalsOf(lines: readonly Line[]): Total[] {
  const groups = new Map<string, Line[]>();
  for (const each of lines) {
    const key = `${each.recipientKind}|${each.personId}|${each.recipient}|${each.award}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { recipient, recipientKind, personId, award } = first;
    return [{ recipient, recipientKind, award, amount: sum(group.map((each) => each.amount)), ...(personId === undefined ? {} : { personId }) }];
  });
}

const text = (zh: string, en: string): Text => ({ zh, en });

export const record: RunRecord = {
  version: '0.1.0',
  day: day('2024-04-02'),
  schemes: [],
  sources: [{ table: 'sales', name: '销售明细.xlsx#三月', rows: 6, hiddenRows: 0, columns: [], fingerprint: 'a'.repeat(64) }],
  parameters: [
    { name: 'tiers', label: text('提成比例', 'Rates'), value: text('≥ 0：1 %；> 1,000：2 %', '≥ 0: 1 %; > 1,000: 2 %') },
    { name: 'budget', label: text('总预算', 'Budget'), value: null },
  ],
  linesFingerprint: 'b'.repeat(64),
};

const kinds: readonly RecipientKind[] = ['person', 'person', 'person', 'customer', 'team'];
const awards: readonly AwardKind[] = ['cash', 'cash', 'points'];

/** A payout with something of everything: several people and awards, due days, tax, problems of each kind. */
export function fullPayout(people = 8): Payout {
  const lines = Array.from({ length: people * 3 }, (_, i) => line(['张三', '李四', '王小明', '甲公司', '华东一组'][i % 5] + (i % people < 5 ? '' : String(i % people)), `${120 + i * 37}.${10 + (i % 80)}`, {
    recipientKind: kinds[i % 5] ?? 'person', award: awards[i % 3] ?? 'cash', rows: [i + 1, i + 2, i + 9], period: `2024-0${1 + (i % 3)}`,
    ...(i % 2 === 0 ? { due: day('2024-04-15') } : {}), ...(i % 4 === 0 ? { taxCategory: 'labour' } : {}),
    why: (language) => (language === 'zh'
      ? `客户“晨光商贸”首单 2,730.00 元，落在 2,000–5,000 元一档：1,000.00 × 5 % + 1,730.00 × 8 % = 188.40`
      : 'First order of "Acme" 2,730.00: 1,000.00 × 5 % + 1,730.00 × 8 % = 188.40'),
  }));
  return payoutOf(lines, {
    rows: { read: 40, counted: 30 },
    rejected: [{ table: 'sales', row: 3, place: '6', field: 'amount', code: 'not-a-number', cell: 'D6', sentence: sentence(text('金额“一千二”读不出数来，请改成数字。', 'The amount "一千二" is no number: write it in digits.')) }],
    excluded: [{ table: 'sales', row: 4, place: '7', code: 'refunded', cell: 'G7', sentence: sentence(text('状态为退款，不计入。', 'Refunded, so it does not count.')) }],
    notes: [{ code: 'no-target', recipient: '张三', sentence: sentence(text('张三没有目标。', '张三 has no target.')) }],
  });
}
