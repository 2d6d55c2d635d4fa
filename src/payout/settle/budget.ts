import type { Exact } from '../../money';
import { compare, round, shares, sum, ZERO, equals } from '../../money';
import type { Draft } from '../work/draft';
import { cutTo, isCash } from '../work/draft';

/**
 * Keeps all cash together within the budget: where it is more, every line is scaled down in proportion, negative ones
 * too, and the cents go by largest remainder, so that what is paid is the budget exactly.
 */
export function budgeted(drafts: readonly Draft[], budget: Exact | undefined, places: number): readonly Draft[] {
  if (budget === undefined) return drafts;
  const most = round(budget, places, 'down');
  const cash = drafts.filter(isCash);
  if (compare(sum(cash.map(({ amount }) => amount)), most) <= 0) return drafts;
  const parts = shares(most, cash.map(({ amount }) => amount), places);
  let next = 0;
  return drafts.map((draft) => {
    if (!isCash(draft)) return draft;
    const part = parts[next++] ?? ZERO;
    return equals(part, draft.amount) ? draft : cutTo(draft, part, 'budget', most);
  });
}
