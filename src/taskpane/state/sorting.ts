import { compare } from '../../money';
import { readNumber } from '../../table';
import type { TierDraft } from './drafts';

/**
 * Tiers in the order of their bounds; at the same bound "at least" comes first. As long as a bound cannot be read the
 * order stays as typed, so that nothing jumps while a figure is being written.
 */
export function sortedTiers(rows: readonly TierDraft[]): readonly TierDraft[] {
  const read = rows.map((row) => ({ row, bound: readNumber(row.bound) }));
  if (read.some(({ bound }) => bound.state !== 'read')) return rows;
  const sorted = [...read].sort((one, other) => {
    if (one.bound.state !== 'read' || other.bound.state !== 'read') return 0;
    return compare(one.bound.value, other.bound.value) || Number(one.row.side === 'above') - Number(other.row.side === 'above');
  });
  return sorted.every(({ row }, index) => row === rows[index]) ? rows : sorted.map(({ row }) => row);
}
