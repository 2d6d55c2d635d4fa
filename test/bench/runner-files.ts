import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { MeasuredScheme } from './scheme-tables';
import { PARAMETERS, tablesFor } from './scheme-tables';

/** Text tables on the disk, and the arguments by which the runner pays them. */
export interface RunnerFiles {
  readonly megabytes: number;
  readonly arguments: readonly string[];
}

/** The tables of a measured scheme as files. */
export function filesFor(scheme: MeasuredScheme, rows: number, folder: string): RunnerFiles {
  const { sales, people } = tablesFor(scheme, rows);
  const text = (table: typeof sales): string[] => [table.headers.join(','), ...table.rows.map((row) => row.map((cell) => cell ?? '').join(','))];
  const [salesFile, peopleFile] = [path.join(folder, 'sales.csv'), path.join(folder, 'people.csv')];
  const megabytes = written(salesFile, text(sales));
  writeFileSync(peopleFile, `${text(people).join('\n')}\n`);
  const parameters = Object.entries(PARAMETERS[scheme]).flatMap(([name, value]) => ['--param', `${name}=${JSON.stringify(value)}`]);
  return { megabytes, arguments: ['--scheme', scheme, '--sales', salesFile, ...(scheme === 'base-plus-tiers' ? ['--people', peopleFile] : []), ...parameters] };
}

/** Four columns of so many rows: a day, one of 10,000 people, one of 2,500,000 customers, an amount. */
export function largeFile(rows: number, folder: string): RunnerFiles {
  const file = path.join(folder, 'large.csv');
  function* lines(): Generator<string> {
    yield '日期,业务员,客户,金额';
    let state = 20240229;
    const pick = (below: number): number => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return Math.floor(((state >>> 0) / 2 ** 32) * below);
    };
    for (let row = 0; row < rows; row++) {
      yield `2024-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')},员工${pick(10_000)},客户${pick(2_500_000)},${(pick(5_000_000) / 100).toFixed(2)}`;
    }
  }
  const parameters = Object.entries(PARAMETERS['base-plus-tiers']).flatMap(([name, value]) => ['--param', `${name}=${JSON.stringify(value)}`]);
  return { megabytes: written(file, lines()), arguments: ['--scheme', 'base-plus-tiers', '--sales', file, ...parameters] };
}

function written(file: string, lines: Iterable<string>): number {
  const handle = openSync(file, 'w');
  let bytes = 0;
  let pending = '';
  const flush = (): void => {
    bytes += writeSync(handle, pending);
    pending = '';
  };
  for (const line of lines) {
    pending += `${line}\n`;
    if (pending.length > 1 << 22) flush();
  }
  flush();
  closeSync(handle);
  return bytes / 1e6;
}
