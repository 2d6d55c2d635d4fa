import { sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { equals, grouped, isZero, sum, ZERO, type Exact } from '../../money';
import { warning } from '../describe/note';
import type { Note } from '../describe/types';
import type { Scheme } from '../../scheme';
import { listsBy } from '../lists-by';
import type { KnownSum, KnownSums } from './known-sums';
import type { Payees } from './payees';
import type { Sums } from './sums';
import type { PaidLine, SumOf } from './types';

/**
 * Tells of payees who get nothing new and of whose sums some are no longer owed, where somebody who was never paid is owed exactly these: most likely
 * one person under two names. What people have by the people table may still stand under the old one, as it is not taken back by itself.
 */
export function renamedNotes(sums: KnownSums, places: number): Note[] {
  const allGone = sums.unowed.filter(({ isPaid, before }) => isPaid && !isZero(before));
  if (allGone.length === 0) return [];
  const known = [...sums];
  const getNew = new Set(known.filter(({ isPaid }) => !isPaid).map(({ identity }) => identity));
  const paid = new Set(known.filter(({ isPaid }) => isPaid).map(({ identity }) => identity));
  const gone = byPayee(allGone.filter(({ identity }) => !getNew.has(identity)));
  const unpaid = [...byPayee(known.filter(({ identity }) => !paid.has(identity))).values()];
  return [...gone.values()].flatMap((sums) => unpaid.filter((others) => isTheSame(sums, others)).map(([other]) => warning('renamed', sentence(periodTexts.renamed, {
    before: sums[0]?.sum.recipient ?? '', now: other?.sum.recipient ?? '', amount: grouped(sum(sums.filter(({ sum: { award } }) => award === 'cash').map(({ before }) => before)), places),
  }))));
}

/**
 * Tells of schemes that were paid before and are not now, where most of what one of them paid is now to be paid by another one, of the same components to the same
 * payees: most likely one scheme under two ids.
 */
export function renamedSchemeNotes({ untouched, known }: Pick<Sums, 'untouched' | 'known'>, schemes: readonly Pick<Scheme, 'id' | 'name'>[], payees: Payees, places: number): Note[] {
  const others = listsBy(untouched, ({ reason, line }) => (reason === 'other-scheme' ? line.scheme : undefined));
  if (others.size === 0) return [];
  const unpaid = listsBy(known, ({ isPaid, sum: { scheme } }) => (isPaid ? undefined : scheme));
  return [...others].flatMap(([before, lines]) => {
    const paid = listsBy(lines, ({ line }) => nameOfPaid(line, payees));
    return schemes.flatMap(({ id, name }): readonly Note[] => {
      const again = (unpaid.get(id) ?? []).filter((each) => {
        const own = paid.get(nameOfSum(each.sum, each.identity)) ?? [];
        return !isZero(amountOf(each)) && equals(sum(own.map(({ line: { amount } }) => amount)), amountOf(each));
      });
      if (again.length * 2 < paid.size) return [];
      const amount = grouped(sum(again.filter(({ sum: { award } }) => award === 'cash').map(amountOf)), places);
      return [warning('scheme-renamed', sentence(periodTexts.schemeRenamed, { before, scheme: name, id, count: again.length, amount }))];
    });
  });
}

function nameOfPaid(line: PaidLine, payees: Payees): string {
  return nameOfSum(line, payees.identityOf(line));
}

function nameOfSum({ component, period, award }: SumOf, identity: string): string {
  return JSON.stringify([component, period, award, identity]);
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
