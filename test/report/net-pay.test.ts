import { asDay } from '../../src/calendar';
import { plain } from '../../src/money';
import { describeReport, type RunRecord } from '../../src/report';
import { payEach } from '../payout/period/months';

const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
};
const record: RunRecord = { version: '1', day: asDay(20000), schemes: [], sources: [], parameters: [], linesFingerprint: '' };

test('the payment list pays what is left after what was owed before, not what the lines come to', () => {
  const row = (month: string, amount: number, more: object = {}) => ({ date: `2026-${month}-10`, person: 'Ann', customer: month, amount, ...more });
  const taken = [row('01', 5000, { status: 'refunded' }), row('02', 2000), row('03', 7000)];
  const paid = payEach({ scheme }, [{ period: '2026-01', sales: [row('01', 5000)] }, { period: '2026-02', sales: taken }, { period: '2026-03', sales: taken }]);
  const lists = paid.map((payout) => {
    const summary = describeReport(payout, record, 'en').sheets[0];
    const at = summary?.columns.findIndex(({ header }) => header === 'Net payable') ?? -1;
    const cell = summary?.blocks[0]?.rows.at(0)[at];
    return [cell?.kind === 'exact' ? plain(cell.value) : null, summary?.facts.find(({ label }) => label === 'Cash to pay')?.value ?? null];
  });
  expect(lists).toEqual([[null, null], ['0', '0.00'], ['400', '400.00']]);
});
