import type { PeriodPayout } from '../../../src/payout';
import { payEach, type Asked } from './months';

/*
 * Ann and Bob, who get a tenth of what they sell each month: January is paid, and then February.
 */

export type Row = Readonly<Record<string, unknown>>;
export const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
export const scheme = {
  language: 2, id: 'tenth', version: '1', name: { zh: '一成', en: 'A tenth' }, description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
export const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-11', 'Bob', 500), row('2026-02-10', 'Ann', 2000)];

/** The last of several payouts. */
export const lastOf = (payouts: readonly PeriodPayout[]): PeriodPayout => {
  const last = payouts.at(-1);
  if (last === undefined) throw new Error('Something was paid.');
  return last;
};

/** What is paid in February, after January. */
export const after = (january: Partial<Asked>, february: Partial<Asked>, common: Partial<Asked> = {}): PeriodPayout => (
  lastOf(payEach({ scheme, sales: SALES, ...common }, [{ period: '2026-01', ...january }, { period: '2026-02', ...february }]))
);
