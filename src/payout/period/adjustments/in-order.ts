import { plain } from '../../../money';
import { nameKey } from '../../../table';
import type { Adjustment } from './types';
import { keyOfCorrection } from './whom';

/** What one payout tells of decisions, or a run is given: one after the other. */
export interface ToldTogether {
  readonly adjustments: readonly Adjustment[];
  /** `now`: decided in this run. `record`: a payout tells all that had been decided by then. `lines`: a payout's lines tell what took effect with it. */
  readonly by: 'now' | 'record' | 'lines';
}

interface Decided extends Pick<ToldTogether, 'by'> {
  readonly adjustment: Adjustment;
}

export interface InOrder {
  /** What was decided, each decision once, the last one last. */
  readonly decided: readonly Decided[];
  /** What this run was given word for word as it had been decided before, and is over since. */
  readonly overtaken: readonly Adjustment[];
}

/**
 * Puts what was told in the order in which it was decided. What is told again as it was is the same decision; but it is decided anew where its opposite
 * stands before it in the same list and none after it: given, withdrawn, and given again. A payout that tells it without its opposite had it in force.
 */
export function inOrder(lists: readonly ToldTogether[]): InOrder {
  const decided = new Map<string, Decided>();
  const latest = new Map<string, Adjustment>();
  const overtaken: Adjustment[] = [];
  for (const { adjustments, by } of lists) {
    adjustments.forEach((adjustment, index) => {
      const [names, name] = [namesOf(adjustment), `${adjustment.action} ${nameKey(adjustment.id)}`];
      const known = decided.get(name);
      if (known !== undefined && isSame(known.adjustment, adjustment)) {
        const isOpposite = (other: Adjustment | undefined): boolean => other !== undefined && ends(other) !== ends(adjustment);
        if (!names.some((each) => isOpposite(latest.get(each)))) return;
        const opposites = adjustments.flatMap((other, at) => (isOpposite(other) && namesOf(other).some((each) => names.includes(each)) ? [at] : []));
        if (opposites.some((at) => at > index)) return;
        if (opposites.length === 0 && by === 'now') {
          overtaken.push(adjustment);
          return;
        }
      }
      decided.delete(name);
      decided.set(name, { adjustment, by });
      for (const each of names) latest.set(each, adjustment);
    });
  }
  return { decided: [...decided.values()], overtaken };
}

/** By what a decision is known: its id, and of a correction the key of its sum. */
function namesOf(adjustment: Adjustment): readonly string[] {
  const id = nameKey(adjustment.id);
  return adjustment.action === 'correct' ? [id, nameKey(keyOfCorrection(adjustment))] : [id];
}

/** Whether a decision ends what another one gave. */
export function ends({ action }: Pick<Adjustment, 'action'>): boolean {
  return action === 'release' || action === 'withdraw';
}

/** The same decision, told again. */
function isSame(one: Adjustment, other: Adjustment): boolean {
  return said(one) === said(other);
}

/** All that a decision says, its amount however it was written; what was owed when it was made is no part of it. */
function said({ amount, ...words }: Adjustment): string {
  const all = { ...words, owed: undefined, amount: amount === undefined ? undefined : plain(amount) };
  return Object.entries(all).filter(([, value]) => value !== undefined).map((entry) => JSON.stringify(entry)).sort().join();
}
