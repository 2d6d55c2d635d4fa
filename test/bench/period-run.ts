import { parsePeriod, type Period } from '../../src/calendar';
import { payOut, payPeriod, prepare, type EarlierPayout, type Job, type PaidLine, type PeriodPayout, type Prepared } from '../../src/payout';
import { parseScheme } from '../../src/scheme';
import { tableOfRecords } from '../../src/table';

/** What a run of December took on top of eleven payouts, beside a run without periods, in milliseconds of processor time. */
export interface PeriodBench {
  readonly plain: number;
  readonly settled: number;
  readonly ratio: number;
  /** Lines of the eleven payouts, and of the one that is worked out. */
  readonly earlier: number;
  readonly lines: number;
}

const SCHEME = {
  language: 2, id: 'three', version: '1', name: 'Three for each order', description: 'Three awards for an order.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'customer', 'amount'], parameters: [], examples: [],
  components: [
    { id: 'share', label: 'Share', each: 'row', rule: { formula: { times: [{ field: 'amount' }, '2%'] } } },
    { id: 'piece', label: 'Piece', each: 'row', rule: { formula: 5 } },
    { id: 'large', label: 'Large', each: 'row', where: [{ value: { field: 'amount' }, above: 600 }], rule: { formula: { times: [{ field: 'amount' }, '1%'] } } },
  ],
};

const ROUNDS = 9;
const DECEMBER = periodOf('2026-12');

/** Works both out in turns and tells the medians. */
export function run(rows: number): PeriodBench {
  const job = jobOf(rows);
  const earlier = paidBefore(job);
  const times: Record<'plain' | 'settled', number[]> = { plain: [], settled: [] };
  let lines = 0;
  for (let round = 0; round < ROUNDS; round++) {
    times.plain.push(timed(() => payOut(prepared(job)).lines.length));
    times.settled.push(timed(() => {
      lines = pay(job, DECEMBER, earlier).lines.length;
    }));
  }
  const [plain, settled] = [median(times.plain), median(times.settled)];
  return { plain, settled, ratio: settled / plain, lines, earlier: earlier.reduce((sum, payout) => sum + payout.lines.length, 0) };
}

function jobOf(rows: number): Job {
  const records = Array.from({ length: rows }, (_, row) => {
    const month = 1 + Math.floor((row * 12) / rows);
    return {
      date: `2026-${String(month).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`, person: `Person ${row % 2_000}`, customer: `Customer ${row % 30_000}`, amount: ((row * 7919) % 100_000) / 100,
    };
  });
  const [sales, scheme] = [tableOfRecords('sales', records), parseScheme(SCHEME)];
  if (!sales.ok || !scheme.ok) throw new Error(`It cannot be read: ${JSON.stringify(scheme)}`);
  return { scheme: scheme.value, parameters: {}, tables: { sales: sales.value }, findScheme: () => undefined };
}

function prepared(job: Job): Prepared {
  const ready = prepare(job);
  if (!ready.ok) throw new Error(`It cannot be worked out: ${JSON.stringify(ready.problems)}`);
  return ready.value;
}

function pay(job: Job, period: Period, earlier: readonly EarlierPayout[]): PeriodPayout {
  const paid = payPeriod({
    schemes: [prepared({ ...job, payPeriod: period })], payPeriod: period, earlier, settledTo: null, settleWindow: false, acceptPeople: false, adjustments: [], plan: null, payOn: null,
  });
  if (!paid.ok) throw new Error(`It cannot be paid: ${JSON.stringify(paid.problems)}`);
  return paid.value;
}

/** January to November, each paid in its own month. */
function paidBefore(job: Job): readonly EarlierPayout[] {
  const { lines, run: { bases } } = pay(job, periodOf('2026-11'), []);
  const months = new Map<string, PaidLine[]>();
  for (const { scheme, component, recipient, recipientKind, personId, period, award, amount } of lines) {
    const list = months.get(period) ?? [];
    list.push({ scheme, component, recipient, recipientKind, personId, period, award, amount });
    months.set(period, list);
  }
  return [...months].map(([id, own]): EarlierPayout => (
    { id, name: id, payPeriod: periodOf(id), lines: own, earlier: [], settledTo: null, windowSettled: false, peopleAccepted: false, bases, adjustments: [], balances: [] }
  ));
}

function periodOf(key: string): Period {
  const period = parsePeriod(key);
  if (period === null) throw new Error(`There is no period ${key}.`);
  return period;
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
