import type { PeriodPayout } from '../../../src/payout';
import { payEach, type Asked } from './months';

// The reason of a difference names the rows that came, went or changed, of whomever.

type Row = Readonly<Record<string, unknown>>;
const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const tenth = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'customer', 'amount'], parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
const contest = { scheme: 'rank-prizes', params: { period: 'month', by: 'amount', prizes: [500, 300] } };
const JANUARY: readonly Row[] = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 800), row('2026-01-12', 'Ann', 200)];

const because = ({ lines }: PeriodPayout, language: 'zh' | 'en'): string[] => lines.filter(({ kind }) => kind !== 'regular').map((line) => `${line.recipient}: ${line.why(language)}`);

/** The differences of February, where the rows are those of January but for what changed. */
function differences(rows: readonly Row[], more: Partial<Asked> = {}, before = JANUARY): PeriodPayout {
  const [, february] = payEach({ scheme: tenth, ...more }, [{ period: '2026-01', sales: before }, { period: '2026-02', sales: rows }]);
  if (february === undefined) throw new Error('February was not paid.');
  return february;
}

const [first, second, third] = JANUARY;
const numbered = JANUARY.map((each, index) => ({ ...each, orderId: `A${index}` }));

describe('the reason of a difference names', () => {
  it.each<[string, () => PeriodPayout, readonly RegExp[], readonly RegExp[]]>([
    ['an amount that changed', () => differences([first ?? {}, second ?? {}, row('2026-01-12', 'Ann', 1500)]),
      [/^Ann: Owed 250\.00, paid before 120\.00, difference 130\.00; because row 3 changed from 200 to 1,500 \(Amount\); as it is worked out now/], [/^Ann: .*因为第 3 行的金额由 200 改为 1,500；/]],
    ['a row that came late', () => differences([...JANUARY, row('2026-01-20', 'Ann', 300)]), [/; because row 4 came late;/], [/；因为第 4 行是后来补录的；/]],
    ['a row of somebody who had none, late in its own right', () => differences([...JANUARY, row('2026-01-20', 'Cy', 300)]), [/^Cy: .* \(row 4\)\. Because row 4 came late\.$/], [/^Cy: .*因为第 4 行是后来补录的。$/]],
    ['several rows', () => differences([...JANUARY, ...['21', '22', '23'].map((day) => row(`2026-01-${day}`, 'Ann', 300))]), [/; because rows 4, 5, 6 came late;/], [/；因为第 4、5、6 行是后来补录的；/]],
    ['a row that is gone', () => differences([first ?? {}, third ?? {}]), [/^Bob: .*; because row 2 of then \(2026-01-11, Acme, 800\) is gone; nothing of it is owed any more\.$/], [/因为原第 2 行（2026-01-11、Acme、800）不在了/]],
    ['a refund', () => differences([{ ...first, status: '已退款' }, { ...second, status: '有效' }, { ...third, status: '有效' }], {}, JANUARY.map((each) => ({ ...each, status: '有效' }))), [/because row 1 changed from 有效 to 已退款 \(Status\)/], [/因为第 1 行的状态由 有效 改为 已退款/]],
    ['a row that went to the status that a blank one means too: nothing of it, but of what else changed', () => differences([{ ...first, status: '有效', amount: 1100 }, { ...second, status: '有效' }, { ...third, status: '已完成' }], {}, JANUARY.map((each) => ({ ...each, status: null }))),
      [/because row 1 changed from 1,000 to 1,100 \(Amount\); as it is/], [/因为第 1 行的金额由 1,000 改为 1,100；/]],
    ['a row that is found again by its number, on another line, with all that changed', () => differences([{ ...numbered[2], amount: 500, customer: 'Coal' }, ...numbered.slice(0, 2)], {}, numbered),
      [/because row 1 changed from Acme to Coal \(Customer\), from 200 to 500 \(Amount\);/], [/因为第 1 行的客户由 Acme 改为 Coal、的金额由 200 改为 500/]],
    ['a row that went over to somebody else', () => differences([{ ...numbered[0], person: 'Cy' }, ...numbered.slice(1)], {}, numbered),
      [/^Ann: .*because row 1 changed from Ann to Cy/, /^Cy: .*Because row 1 changed from Ann to Cy/], [/^Ann: .*因为第 1 行的/, /^Cy: .*因为第 1 行的/]],
    ['somebody else\'s row, where people are compared', () => differences([{ ...first, amount: 100 }, second ?? {}, third ?? {}], contest),
      [/^Ann: .*because row 1 changed from 1,000 to 100/, /^Bob: .*because row 1 changed from 1,000 to 100/], [/^Ann: .*因为第 1 行/, /^Bob: .*因为第 1 行/]],
    ['only the rows that have to do with it', () => differences([row('2026-01-10', 'Ann', 1100), row('2026-01-11', 'Bob', 900), ...JANUARY.slice(2), row('2026-02-01', 'Ann', 5000)]),
      [/^Ann: (?!.*row 2).*because row 1 changed from 1,000 to 1,100/, /^Bob: (?!.*row 1).*because row 2 changed from 800 to 900/], [/^Ann: (?!.*第 2 行)/, /^Bob: (?!.*第 1 行)/]],
  ])('%s', (_, run, en, zh) => {
    const payout = run();
    expect(because(payout, 'en').sort()).toEqual(en.map((each) => expect.stringMatching(each)));
    expect(because(payout, 'zh').sort()).toEqual(zh.map((each) => expect.stringMatching(each)));
  });

  it.each<[string, () => PeriodPayout, readonly string[]]>([
    ['a refund, which leaves the row out of what is owed', () => differences([{ ...first, status: '已退款' }, ...JANUARY.slice(1)]), ['Ann 1']],
    ['a refund of all that somebody had', () => differences([first ?? {}, { ...second, status: '已退款' }, third ?? {}]), ['Bob 2']],
    ['an amount that changed, and not the rows that are as they were', () => differences([first ?? {}, second ?? {}, row('2026-01-12', 'Ann', 1500)]), ['Ann 3']],
    ['late rows', () => differences([...JANUARY, row('2026-01-20', 'Ann', 300), row('2026-01-21', 'Cy', 300)]), ['Cy 5', 'Ann 4']],
    ['somebody else\'s row, where people are compared', () => differences([{ ...first, amount: 100 }, second ?? {}, third ?? {}], contest), ['Bob 1', 'Ann 1']],
    ['no row that is gone', () => differences([first ?? {}, third ?? {}]), ['Bob ']],
  ])('the line leads to the rows that changed: %s', (_, run, expected) => {
    const lines = run().lines.filter(({ kind }) => kind !== 'regular');
    expect(lines.map(({ recipient, changed = [] }) => `${recipient} ${changed.map(({ number }) => number).join()}`).sort()).toEqual([...expected].sort());
  });

  it('rows of two months ago, and not those that the last payout knew', () => {
    const late = row('2026-01-20', 'Ann', 300);
    const payouts = payEach({ scheme: tenth }, [
      { period: '2026-01', sales: JANUARY }, { period: '2026-02', sales: [...JANUARY, late] }, { period: '2026-03', sales: [...JANUARY.slice(0, 2), { ...late, amount: 400 }] },
    ]);
    expect(payouts.map((each) => because(each, 'en').map((why) => /because (.*?);/.exec(why)?.[1]))).toEqual([
      [], ['row 4 came late'], ['row 3 changed from 300 to 400 (Amount), row 3 of then (2026-01-12, Acme, 200) is gone'],
    ]);
    // Of a year of payouts each keeps only what changed.
    expect(payouts.map(({ run }) => [run.seen()?.after, run.seen()?.came.length, run.seen()?.went.length])).toEqual([[null, 3, 0], ['2026-01', 1, 0], ['2026-02', 1, 2]]);
  });

  it('nothing where no row changed: a rate that is told from another day', () => {
    const [, february] = payEach({ scheme: tenth, sales: JANUARY }, [{ period: '2026-01' }, { period: '2026-02' }]);
    expect(february?.lines).toEqual([]);
  });
});
