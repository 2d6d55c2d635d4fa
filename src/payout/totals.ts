import type { Exact } from '../money';
import { add, isZero } from '../money';
import type { Draft } from './draft';
import { nameOf } from './recipients';
import type { Total } from './types';

interface Sum {
  readonly draft: Draft;
  readonly amount: Exact;
}

/** What each recipient gets in all of each award, in the order in which they first appear; nothing where it is 0. */
export function totalsOf(drafts: readonly Draft[]): Total[] {
  const sums = new Map<string, Sum>();
  for (const draft of drafts) {
    const { recipient: { kind, code }, worked } = draft;
    const name = `${kind} ${code} ${worked.component.award}`;
    const known = sums.get(name);
    sums.set(name, known === undefined ? { draft, amount: draft.amount } : { draft: known.draft, amount: add(known.amount, draft.amount) });
  }
  return [...sums.values()].filter(({ amount }) => !isZero(amount)).map(totalOf);
}

function totalOf({ draft: { recipient, worked }, amount }: Sum): Total {
  const { books } = worked.scope;
  const personId = recipient.kind === 'person' ? books.people.id(recipient.code) : undefined;
  return {
    recipient: nameOf(recipient, books),
    recipientKind: recipient.kind,
    ...(personId === undefined ? {} : { personId }),
    award: worked.component.award,
    amount,
  };
}
