import { isZero, RunningSum } from '../../money';
import type { AwardKind } from '../../scheme';
import type { Line, Total } from '../describe/types';
import { LastByName } from './last-by-name';
import { identityOf } from './payees';

interface SumOfLines {
  readonly line: Line;
  readonly amount: RunningSum;
}

/** What each recipient gets in all of each award, in the order in which they first appear; nothing where it is 0. */
export function totalsOfLines(lines: readonly Line[]): Total[] {
  const sums = new Map<string, SumOfLines>();
  const byAward = new Map<AwardKind, LastByName<Line, SumOfLines>>();
  const found = (line: Line): SumOfLines => {
    const name = `${line.award} ${identityOf(line)}`;
    const sum = sums.get(name) ?? { line, amount: new RunningSum() };
    sums.set(name, sum);
    return sum;
  };
  for (const line of lines) {
    const named = byAward.get(line.award) ?? new LastByName(found);
    byAward.set(line.award, named);
    named.find(line).amount.add(line.amount);
  }
  return [...sums.values()].map(({ line: { recipient, recipientKind, personId, award }, amount }) => (
    { recipient, recipientKind, ...(personId === undefined ? {} : { personId }), award, amount: amount.value }
  )).filter(({ amount }) => !isZero(amount));
}
