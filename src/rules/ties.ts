import { termTexts } from '../i18n/texts/payout';
import type { Rule } from '../scheme';
import { TIES } from '../scheme';
import type { Scope } from '../evaluate';
import { arrivalIn, dateReachedIn, startIn } from '../evaluate';
import type { Subject } from '../data';
import type { ContestTerms } from './ranking';

type Contest = Extract<Rule, { readonly kind: 'contest' }>;

/** The prizes of a contest, and what becomes of those whose figures are the same. */
export function termsOf(rule: Contest, scope: Scope): ContestTerms<Subject> {
  const ties = scope.parameters.choice(rule.ties, TIES) ?? 'share';
  const inOrder = { first: arrivalIn, date: dateReachedIn, share: startIn, same: startIn };
  return {
    prizes: scope.parameters.figures(rule.prizes) ?? [],
    ties,
    inOrder: ties === 'table' ? inTableOrder : inOrder[ties](rule.by, scope),
    places: scope.places,
    rounding: scope.parameters.rounding,
  };
}

/** Behind the rows of any table. */
const BEHIND = Number.MAX_SAFE_INTEGER;

/** By the place in the table of each subject's first row there; those without rows as they come. */
export function inTableOrder(subjects: readonly Subject[]): Subject[] {
  const first = new Map(subjects.map((subject) => [subject, subject.rows().reduce((least, row) => Math.min(least, row), BEHIND)]));
  return [...subjects].sort((a, b) => (first.get(a) ?? BEHIND) - (first.get(b) ?? BEHIND));
}

/** What is said of those tied for a place. */
export const TIE_TEXTS = {
  first: termTexts.rankedFirst, date: termTexts.rankedDate, table: termTexts.rankedTable, same: termTexts.rankedSame, share: termTexts.ranked,
} as const;
