import type { Prepared, ReadyStage } from '../prepare/prepare';

/**
 * The scheme that asks which customers are new, where one does: that of the run, else one that it is built on. Whoever asks, the openings are those of the
 * rows that count, and what the first of them says of customers who were silent holds for all.
 */
export function askingForOpenings({ stages }: Pick<Prepared, 'stages'>): ReadyStage | undefined {
  return stages.find(({ needs }) => needs.newCustomers);
}
