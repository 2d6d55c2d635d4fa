import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { equals, grouped, isZero, sum, ZERO, type Exact } from '../../money';
import { warning } from '../describe/note';
import type { Note } from '../describe/types';
import { listsBy } from '../lists-by';
import { NO_PLACE, type KnownSum } from './known-sums';

/**
 * Tells of payees who get nothing new and of whose sums some are no longer owed, where somebody who was never paid is owed exactly these: most likely
 * one person under two names. What people have by the people table may still stand under the old one, as it is not taken back by itself.
 */
export function renamedNotes(known: readonly KnownSum[], places: number): Note[] {
  const isGone = ({ isPaid, first, before }: KnownSum): boolean => isPaid && first === NO_PLACE && !isZero(before);
  if (!known.some(isGone)) return [];
  const getNew = new Set(known.filter(({ isPaid }) => !isPaid).map(({ identity }) => identity));
  const paid = new Set(known.filter(({ isPaid }) => isPaid).map(({ identity }) => identity));
  const gone = byPayee(known.filter((each) => isGone(each) && !getNew.has(each.identity)));
  const unpaid = [...byPayee(known.filter(({ identity }) => !paid.has(identity))).values()];
  return [...gone.values()].flatMap((sums) => unpaid.filter((others) => isTheSame(sums, others)).map(([other]) => warning('renamed', sentence(periodTexts.renamed, {
    before: sums[0]?.sum.recipient ?? '', now: other?.sum.recipient ?? '', amount: grouped(sum(sums.filter(({ sum: { award } }) => award === 'cash').map(({ before }) => before)), places),
  }))));
}

function byPayee(known: readonly KnownSum[]): ReadonlyMap<string, readonly KnownSum[]> {
  return listsBy(known, ({ identity }) => identity);
}

/** Whether all that some were paid is owed of others. */
function isTheSame(sums: readonly KnownSum[], others: readonly KnownSum[]): boolean {
  const owed = new Map(others.map((each) => [kindOf(each), amountOf(each)]));
  return sums.every((each) => equals(owed.get(kindOf(each)) ?? ZERO, each.before));
}

function kindOf({ sum: { scheme, component, period, award, recipientKind } }: KnownSum): string {
  return JSON.stringify([scheme, component, period, award, recipientKind]);
}

function amountOf({ owed }: KnownSum): Exact {
  return sum(owed.map(({ draft }) => draft.amount));
}
