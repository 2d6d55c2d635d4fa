import { createRequire } from 'node:module';
import path from 'node:path';
import { plain } from '../../src/money';
import { describe, judge, payOut, prepare, rework, settle, work, type Job, type Payout } from '../../src/payout';
import type * as payoutRoom from '../../src/payout';
import { presetById } from '../../src/presets';
import type * as presetRoom from '../../src/presets';
import type { MeasuredScheme } from './scheme-tables';
import { PARAMETERS, tablesFor } from './scheme-tables';

/** What a changed rate takes, in milliseconds of processor time. */
export interface ReworkRun {
  /** From raw cells, as the first answer is worked out. */
  readonly whole: number;
  /** The same by the program of another checkout; null where none is named. */
  readonly before: number | null;
  /** From what was worked out before, to lines, totals and notes. */
  readonly again: number;
  readonly lines: number;
}

/** Rates that follow one another, as a slider gives them: none is asked for twice. */
export const CHANGED: Readonly<Record<MeasuredScheme, (step: number) => Readonly<Record<string, unknown>>>> = {
  'first-year-contract': (step) => ({ regionRate: 0.07 + step / 10_000 }),
  'retention-mobile': (step) => ({ assistantTiers: [{ atLeast: 0, value: 20 }, { above: 5, value: 40 + step }] }),
  'rank-prizes': (step) => ({ prizes: [50 + step, 30, 20] }),
  'base-plus-tiers': (step) => ({ tiers: [{ atLeast: 0, value: 0.01 }, { atLeast: 10_000, value: 0.02 + step / 10_000 }, { atLeast: 50_000, value: 0.06 }] }),
};

const ROUNDS = 41;
/** In which the machine learns the code; each round of many rows teaches more. */
const WARM_UP = 1_500_000;

/** Changes a rate again and again, and works the scheme out both ways in turns. */
export function run(id: MeasuredScheme, rows: number): ReworkRun {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no ${id}.`);
  const { sales, people } = tablesFor(id, rows);
  const tables = id === 'base-plus-tiers' ? { sales, people } : { sales };
  const parameters = (step: number): Job['parameters'] => ({ ...PARAMETERS[id], ...CHANGED[id](step) });
  const prepared = prepare({ scheme, parameters: parameters(0), tables, findScheme: presetById });
  if (!prepared.ok) throw new Error(`${id} cannot be worked out: ${JSON.stringify(prepared.problems)}`);
  let worked = work(judge(prepared.value), prepared.value);
  const before = programBefore();
  const times: Record<'whole' | 'again' | 'before', number[]> = { whole: [], again: [], before: [] };
  let lines = 0;
  const warmUp = Math.ceil(WARM_UP / rows);
  for (let step = 1; step <= warmUp + ROUNDS; step++) {
    const [again, changed] = timed(() => {
      const next = rework(worked, parameters(step));
      if (next.ok) worked = next.value;
      return next.ok ? describe(settle(worked)) : undefined;
    });
    const [whole, fromScratch] = timed(() => paid({ payOut, prepare }, { scheme, parameters: parameters(step), tables, findScheme: presetById }));
    const [old] = timed(() => before?.(id, parameters(step), tables));
    if (changed === undefined || totalsOf(fromScratch) !== totalsOf(changed)) throw new Error(`${id} came to something else.`);
    lines = changed.lines.length;
    if (step <= warmUp) continue;
    times.again.push(again);
    times.whole.push(whole);
    times.before.push(old);
  }
  return { whole: median(times.whole), again: median(times.again), before: before === undefined ? null : median(times.before), lines };
}

function paid({ prepare: ready, payOut: pay }: Pick<typeof payoutRoom, 'prepare' | 'payOut'>, job: Job): Payout | undefined {
  const prepared = ready(job);
  return prepared.ok ? pay(prepared.value) : undefined;
}

/** The program as it stands in another checkout, where one is named; its jobs may call the way to other schemes a shelf, and its schemes may lack a parameter. */
function programBefore(): ((id: string, parameters: Job['parameters'], tables: Job['tables']) => unknown) | undefined {
  const folder = process.env['PAYLADDER_BEFORE'];
  if (folder === undefined) return undefined;
  const load = createRequire(__filename);
  const program: typeof payoutRoom = load(path.join(folder, 'src/payout'));
  const { presetById: find }: typeof presetRoom = load(path.join(folder, 'src/presets'));
  return (id, parameters, tables) => {
    const scheme = find(id);
    if (scheme === undefined) return undefined;
    const own = Object.entries(parameters).filter(([name]) => scheme.parameters.some((parameter) => parameter.name === name));
    const job = { parameters: Object.fromEntries(own), tables, findScheme: find, shelf: find };
    return paid(program, { scheme, ...job });
  };
}

const totalsOf = (payout: Payout | undefined): string => JSON.stringify(payout?.totals.map(({ recipient, award, amount }) => [recipient, award, plain(amount)]));

function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
