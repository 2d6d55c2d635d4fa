import { firstDay } from '../../calendar';
import type { Dataset } from '../../data';
import { sortStably } from '../../data';
import type { Draft } from './draft';
import { periodOf } from './draft';

/**
 * Lines in the order that makes some earlier and others later: by the date of the earliest row, then its place in the
 * table, then the order of the components, in which they come. Lines without rows come last, by period, then as people
 * stand in the people table.
 */
export function inOrder(drafts: readonly Draft[], data: Dataset): readonly Draft[] {
  if (isInOrder(drafts)) return drafts;
  const ranks = new Int32Array(drafts.length);
  const withRows: number[] = [];
  const without: Draft[] = [];
  drafts.forEach((draft, index) => {
    const { first } = draft.award.subject;
    ranks[index] = rankOf(first, draft);
    if (hasRows(first, draft)) withRows.push(index);
    else without.push(draft);
  });
  const sorted: Draft[] = [];
  for (const index of sortStably(new Int32Array(withRows), ranks)) {
    const draft = drafts[index];
    if (draft !== undefined) sorted.push(draft);
  }
  const keyed = without.map((draft) => ({ draft, start: startOf(draft), row: staffRow(draft, data) }));
  keyed.sort((a, b) => a.start - b.start || a.row - b.row);
  for (const { draft } of keyed) sorted.push(draft);
  return sorted;
}

/** Whether the lines stand in order as they come, as those of single rows do. */
function isInOrder(drafts: readonly Draft[]): boolean {
  let lastDay = -Infinity;
  let lastRow = -1;
  for (const draft of drafts) {
    const { first } = draft.award.subject;
    const { data } = draft.worked.scope;
    const day = data.days[first] ?? 0;
    const row = data.rowOf(first);
    if (!hasRows(first, draft) || day < lastDay || (day === lastDay && row < lastRow)) return false;
    lastDay = day;
    lastRow = row;
  }
  return true;
}

/** The place of a line's earliest row among all; of a credit, that of its row. */
function rankOf(first: number, { worked }: Draft): number {
  return worked.scope.data.rank[first] ?? 0;
}

/** Rows of fraud do not count, so a line that stands on them has no counted row. */
function hasRows(first: number, { worked }: Draft): boolean {
  return first >= 0 && worked.scope.source !== 'fraud';
}

function startOf(draft: Draft): number {
  const { per, period } = periodOf(draft);
  return firstDay(period, per, draft.worked.scope.parameters.monthStartsOn);
}

function staffRow({ recipient }: Draft, data: Dataset): number {
  const row = recipient.kind === 'person' ? data.people.row(recipient.code) : -1;
  return row < 0 ? data.staff.length : row;
}
