import { grouped, type Exact } from '../../../money';
import type { Payout } from '../../../payout';
import { awardName } from '../../../report';
import type { AwardKind } from '../../../scheme';
import type { Words } from '../../parts/words';

/** An amount with its kind: cash as money, the rest with its name. */
export function amountOf(words: Words, award: AwardKind, amount: Exact, payout: Pick<Payout, 'places' | 'ownAwards'>): string {
  return award === 'cash' ? grouped(amount, payout.places) : `${grouped(amount)} ${words(awardName(payout, award))}`;
}
