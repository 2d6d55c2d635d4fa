import { firstDay } from '../calendar';
import type { Books } from '../rules';
import { sortStably } from '../rules';
import type { Draft } from './draft';
import { periodOf } from './draft';

/**
 * Lines in the order that makes some earlier and others later: by the date of the earliest row, then its place in the
 * table, then the order of the components, in which they come. Lines without rows come last, by period, then as people
 * stand in the people table.
 */
export function inOrder(drafts: readonly Draft[], books: Books): Draft[] {
  const withRows = drafts.filter(({ grant }) => grant.subject.first >= 0);
  const without = drafts.filter(({ grant }) => grant.subject.first < 0);
  const ranks = Int32Array.from(withRows, ({ grant }) => books.rank[grant.subject.first] ?? 0);
  const places = sortStably(Int32Array.from(withRows.keys()), ranks);
  const sorted: Draft[] = [];
  for (const place of places) {
    const draft = withRows[place];
    if (draft !== undefined) sorted.push(draft);
  }
  const keyed = without.map((draft) => ({ draft, start: startOf(draft), row: staffRow(draft, books) }));
  keyed.sort((a, b) => a.start - b.start || a.row - b.row);
  return [...sorted, ...keyed.map(({ draft }) => draft)];
}

function startOf(draft: Draft): number {
  const { per, period } = periodOf(draft);
  return firstDay(period, per, draft.worked.scope.parameters.monthStartsOn);
}

function staffRow({ recipient }: Draft, books: Books): number {
  const row = recipient.kind === 'person' ? books.people.row(recipient.code) : -1;
  return row < 0 ? books.staff.length : row;
}
