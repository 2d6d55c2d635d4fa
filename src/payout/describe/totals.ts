import { isZero, RunningSum } from '../../money';
import type { AwardKind } from '../../scheme';
import type { Draft } from '../work/draft';
import type { RecipientKind } from '../work/recipients';
import { innerMap } from '../inner-map';
import { payeeNamed } from './payee';
import type { Total } from './types';

interface Sum {
  readonly draft: Draft;
  readonly amount: RunningSum;
}

/** What each recipient gets in all of each award, in the order in which they first appear; nothing where it is 0. */
export function totalsOf(drafts: readonly Draft[]): Total[] {
  const byKind = new Map<RecipientKind, Map<AwardKind, Map<number, Sum>>>();
  const sums: Sum[] = [];
  drafts.forEach((draft) => {
    const byCode = innerMap(innerMap(byKind, draft.recipient.kind), draft.worked.component.award);
    const known = byCode.get(draft.recipient.code);
    const own = known ?? { draft, amount: new RunningSum() };
    own.amount.add(draft.amount);
    if (known !== undefined) return;
    byCode.set(draft.recipient.code, own);
    sums.push(own);
  });
  return sums.map(totalOf).filter(({ amount }) => !isZero(amount));
}

function totalOf({ draft: { recipient, worked }, amount }: Sum): Total {
  return { ...payeeNamed(recipient, worked.scope.data), award: worked.component.award, amount: amount.value };
}
