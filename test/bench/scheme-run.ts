import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import { PLAIN } from './scheme-plain';
import type { BenchTables, MeasuredScheme } from './scheme-tables';
import { PARAMETERS, tablesFor } from './scheme-tables';

/** What one scheme took on one table, in a process of its own. */
export interface Run {
  /** Of processor time, by all its threads. */
  readonly milliseconds: number;
  /** The most memory that the process ever held, and what the table and Node itself held of it, in MB. */
  readonly peak: number;
  readonly before: number;
  readonly awards: number;
}

const ROUNDS = 5;

/** Works a scheme out several times and tells the median. */
export function run(scheme: MeasuredScheme, rows: number, method: 'payladder' | 'plain'): Run {
  const tables = tablesFor(scheme, rows);
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / 1e6;
  const times: number[] = [];
  let awards = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    awards = method === 'plain' ? PLAIN[scheme](tables) : worked(scheme, tables);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    globalThis.gc?.();
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(ROUNDS / 2)] ?? NaN, peak: process.resourceUsage().maxRSS / 1000, before, awards };
}

/** From raw cells to payout lines. Their workings are not asked for. */
function worked(id: MeasuredScheme, { sales, people }: BenchTables): number {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no ${id}.`);
  const prepared = prepare({ scheme, parameters: PARAMETERS[id], tables: id === 'base-plus-tiers' ? { sales, people } : { sales }, findScheme: presetById });
  if (!prepared.ok) throw new Error(`${id} cannot be worked out.`);
  return payOut(prepared.value).lines.length;
}
