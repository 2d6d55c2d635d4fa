import type { Exact } from '../../money';
import { add, compare, minOf, round, sign, subtract, ZERO } from '../../money';
import type { CutReason, Draft } from '../work/draft';
import { cutTo, isCash, payeePeriod } from '../work/draft';

/** Keeps a recipient's net cash of a period at the cap or below: the excess is cut from its later positive lines, none below 0. */
export function capped(drafts: readonly Draft[], cap: Exact | undefined, places: number): readonly Draft[] {
  if (cap === undefined) return drafts;
  const most = round(cap, places, 'down');
  const excess = new Map<string, Exact>();
  for (const [name, net] of netOf(drafts)) if (compare(net, most) > 0) excess.set(name, subtract(net, most));
  return excess.size === 0 ? drafts : cutLater(drafts, excess, 1, 'cap', most);
}

/** The net cash of each recipient in each period. */
export function netOf(drafts: readonly Draft[]): Map<string, Exact> {
  const nets = new Map<string, Exact>();
  for (const draft of drafts) {
    if (isCash(draft)) nets.set(payeePeriod(draft), add(nets.get(payeePeriod(draft)) ?? ZERO, draft.amount));
  }
  return nets;
}

/**
 * Takes an excess off the lines of each recipient and period that have the given sign, from the last line backwards,
 * none beyond 0.
 */
export function cutLater(drafts: readonly Draft[], excess: ReadonlyMap<string, Exact>, side: 1 | -1, reason: CutReason, bound?: Exact): Draft[] {
  const left = new Map(excess);
  const result = [...drafts];
  for (let index = result.length - 1; index >= 0; index--) {
    const draft = result[index];
    if (draft === undefined || !isCash(draft) || sign(draft.amount) !== side) continue;
    const name = payeePeriod(draft);
    const over = left.get(name) ?? ZERO;
    if (sign(over) <= 0) continue;
    const size = side > 0 ? draft.amount : subtract(ZERO, draft.amount);
    const cut = minOf(size, over);
    left.set(name, subtract(over, cut));
    result[index] = cutTo(draft, side > 0 ? subtract(draft.amount, cut) : add(draft.amount, cut), reason, bound);
  }
  return result;
}
