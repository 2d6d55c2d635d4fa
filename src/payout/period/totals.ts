import type { Exact } from '../../money';
import { add, isZero } from '../../money';
import type { Line, Total } from '../describe/types';
import { identityOf } from './payees';

/** What each recipient gets in all of each award, in the order in which they first appear; nothing where it is 0. */
export function totalsOfLines(lines: readonly Line[]): Total[] {
  const sums = new Map<string, { readonly line: Line; amount: Exact }>();
  for (const line of lines) {
    const name = `${line.award} ${identityOf(line)}`;
    const known = sums.get(name);
    if (known === undefined) sums.set(name, { line, amount: line.amount });
    else known.amount = add(known.amount, line.amount);
  }
  return [...sums.values()].filter(({ amount }) => !isZero(amount)).map(({ line: { recipient, recipientKind, personId, award }, amount }) => (
    { recipient, recipientKind, ...(personId === undefined ? {} : { personId }), award, amount }
  ));
}
