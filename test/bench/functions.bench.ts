import { callable } from '../../src/functions/call';
import { tieredCommission } from '../../src/functions/library/tiered-commission';
import { fromNumber, TierScale, ZERO } from '../../src/money';
import { openExcel } from '../../src/workbench/node';
import type { FunctionArgument } from '../../src/workbench/protocol';
import type { Contest } from './measure';
import { BOUNDS, plainLoop, RATES, sales } from './rows';

const ROWS = 100_000;
const BATCH = 5_000;
const LINKS = 8;

const tierTable = (): number[][] => BOUNDS.map((bound, tier) => [bound, RATES[tier] ?? NaN]);

export async function contest(): Promise<Contest> {
  const amounts = sales(ROWS);
  const read = (n: number) => fromNumber(n) ?? ZERO;
  const scale = new TierScale(BOUNDS.map((bound, tier) => ({ bound: read(bound), side: 'atLeast', value: read(RATES[tier] ?? NaN) })), 'graduated');
  const call = callable(tieredCommission, { language: () => 'zh', keptSchemes: () => Promise.reject(new Error('There are none.')), dateSystem: () => 1900, error: ({ code }) => code });
  const range = Array.from(amounts, (amount) => [amount]);
  // As from Excel: the same tiers, but a new array in each call.
  const tables = Array.from(amounts, tierTable);
  return {
    title: 'The same commission in cells: TIERED_COMMISSION',
    rows: ROWS,
    truth: scale.awardColumn(amounts, 2).awards.toNumbers(),
    contenders: [
      { name: 'one call for the whole column, which spills', rounds: 15, run: () => flat(call(range, tierTable(), null, null, null, null)) },
      { name: 'one call for each cell, all with the same tiers', rounds: 15, run: () => amounts.map((amount, row) => Number(call(amount, tables[row], null, null, null, null))) },
      { name: 'a plain loop over doubles', rounds: 15, run: () => plainLoop(amounts) },
    ],
    notes: ['The functions are called as the runtime calls them, without the runtime.', ...(await latencies())],
  };
}

function flat(block: unknown): Float64Array {
  return Array.isArray(block) ? Float64Array.from(block, (row: unknown) => (Array.isArray(row) ? row[0] : NaN)) : new Float64Array(0);
}

/** How long the real runtime of office.js takes to answer: it collects results and sends them on twice a second at most. */
async function latencies(): Promise<string[]> {
  const excel = (await openExcel()).asGlobals();
  await import('../../src/functions');
  const invoke = (amount: FunctionArgument) => excel.standIn.functions.invoke('TIERED_COMMISSION', [amount, tierTable(), null, null, null, null], { takesErrors: true });
  await invoke(1);
  await idle();
  const batch = await milliseconds(() => Promise.all(Array.from({ length: BATCH }, (_, n) => invoke(n))));
  await idle();
  const column = await milliseconds(() => invoke(Array.from({ length: BATCH }, (_, n) => [n])));
  await idle();
  const chain = await milliseconds(async () => {
    for (let link = 0; link < LINKS; link++) await invoke(link);
  });
  excel.close();
  return [
    `Through the custom-functions runtime of office.js, in Node: ${BATCH.toLocaleString('en')} independent calls took ${batch} ms, one call for ${BATCH.toLocaleString('en')} rows ${column} ms.`,
    `A chain of ${LINKS} calls, each of which waits for the one before, took ${chain} ms: the runtime hands results over twice a second at most. So let one call spill rather than many calls wait for each other.`,
  ];
}

/** Long enough for the runtime to be ready to answer at once. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 1_200));

async function milliseconds(work: () => Promise<unknown>): Promise<string> {
  const start = process.hrtime.bigint();
  await work();
  return Math.floor(Number(process.hrtime.bigint() - start) / 1e6).toLocaleString('en');
}
