import type { Exact } from '../../money';
import { add, isZero } from '../../money';
import type { Line, Total } from '../describe/types';
import { identityOf } from './payees';

/** What each recipient gets in all of each award, in the order in which they first appear; nothing where it is 0. */
export function totalsOfLines(lines: readonly Line[]): Total[] {
  const sums = new Map<string, { readonly line: Line; amount: Exact }>();
  const identities = new Map<string, string>();
  for (const line of lines) {
    const payee = `${line.recipientKind} ${line.personId ?? ''} ${line.recipient}`;
    const identity = identities.get(payee) ?? identityOf(line);
    identities.set(payee, identity);
    const name = `${line.award} ${identity}`;
    const known = sums.get(name);
    if (known === undefined) sums.set(name, { line, amount: line.amount });
    else known.amount = add(known.amount, line.amount);
  }
  return [...sums.values()].filter(({ amount }) => !isZero(amount)).map(({ line: { recipient, recipientKind, personId, award }, amount }) => (
    { recipient, recipientKind, ...(personId === undefined ? {} : { personId }), award, amount }
  ));
}
