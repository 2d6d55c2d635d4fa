import type { Payout } from '../../payout';

/** How many rows have something wrong in them; one with two wrong cells counts once. */
export function problemRows({ rejected }: Payout): number {
  return new Set(rejected.map(({ table, row }) => `${table} ${row}`)).size;
}
