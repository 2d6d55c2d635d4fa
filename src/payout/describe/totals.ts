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
  let before: Draft | undefined;
  let byCode = new Map<number, Sum>();
  for (const draft of drafts) {
    const { kind, code } = draft.recipient;
    // Many that follow one another are of one kind and one component.
    if (kind !== before?.recipient.kind || draft.worked !== before.worked) byCode = innerMap(innerMap(byKind, kind), draft.worked.component.award);
    before = draft;
    const known = byCode.get(code);
    const own = known ?? { draft, amount: new RunningSum() };
    own.amount.add(draft.amount);
    if (known !== undefined) continue;
    byCode.set(code, own);
    sums.push(own);
  }
  return sums.map(totalOf).filter(({ amount }) => !isZero(amount));
}

function totalOf({ draft: { recipient, worked }, amount }: Sum): Total {
  return { ...payeeNamed(recipient, worked.scope.data), award: worked.component.award, amount: amount.value };
}
