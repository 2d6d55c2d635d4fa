import type { Text } from '../i18n';
import type { Exact } from '../money';
import type { Expression, Given } from './types';

/** What an award is. Only cash is money: the others are counted apart, without cap or budget. */
export const AWARDS = ['cash', 'points', 'performance-points', 'score', 'discount'] as const;
export type StandardAward = (typeof AWARDS)[number];

/** The name of a kind of award: one of those, or one that the scheme declares. */
export type AwardKind = string;

/** As the grammar reads the names of a scheme. */
const KIND = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A kind of award of the company's own: gifts, vouchers, days of leave, honours. */
export interface OwnAward {
  readonly kind: AwardKind;
  readonly label: Text;
  /** What is counted: bottles, days. */
  readonly unit?: Text | undefined;
  /** Decimal places to which it is rounded. */
  readonly places: number;
  /** What one of it costs in money. */
  readonly cost?: Given<Exact> | undefined;
  /** What is earned of it is kept until it is spent (lines below 0) or expires. */
  readonly account?: AwardAccount | undefined;
}

/** How an account of an award is kept. */
export interface AwardAccount {
  /** What each person of the people table had of it before the first line, or at the end of what counts as settled. */
  readonly opening?: Expression | undefined;
  /** So many months after it was earned, what is not spent is gone; never where nothing is said. */
  readonly expiresAfter?: Given<Exact> | undefined;
}

/** The standard kinds besides cash have so many decimal places. */
const OTHER_PLACES = 2;

/** The decimal places of an award: cash has those of its run. */
export function awardPlaces(award: AwardKind, ownAwards: readonly OwnAward[], ofCash: number): number {
  return award === 'cash' ? ofCash : ownAwards.find(({ kind }) => kind === award)?.places ?? OTHER_PLACES;
}

/** The kind of award that a text of an earlier payout names; undefined where it can be the name of none. Which kinds there are, its scheme knew. */
export function awardNamed(text: unknown): AwardKind | undefined {
  return typeof text === 'string' && KIND.test(text) ? text : undefined;
}

export function isStandardAward(kind: AwardKind): kind is StandardAward {
  return AWARDS.some((each) => each === kind);
}
