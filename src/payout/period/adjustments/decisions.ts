import type { Problem, Result } from '../../../i18n';
import { failure, sentence, success } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { nameKey } from '../../../table';
import type { SumOfPayee } from '../known-sums';
import type { Payees } from '../payees';
import type { Payee } from '../types';
import { ends, inOrder, type ToldTogether } from './in-order';
import { keyOfCorrection, payeeOf, type Whom } from './whom';
import type { Adjustment } from './types';

/** What people have decided, as it is in force in a run. */
export interface Decisions {
  /** All that was ever decided, in its order, to be kept with the payout. */
  readonly all: readonly Adjustment[];
  readonly additions: readonly Adjustment[];
  readonly corrections: readonly Adjustment[];
  /** What is owed from before the first payout. */
  readonly openings: readonly Adjustment[];
  /** What this run was given as it had been decided before, and is over since. */
  readonly overtaken: readonly Adjustment[];
  /** What this run was given twice under one id, for somebody else each time: the second holds, of the first nothing is left. */
  readonly replaced: readonly (readonly [first: Adjustment, second: Adjustment])[];
  /** The holds of this run. */
  readonly newHolds: readonly Adjustment[];
  /** Whether anything is corrected or held. */
  readonly concernSums: boolean;
  correctionOf(of: SumOfPayee): Adjustment | undefined;
  holdOf(of: SumOfPayee): Adjustment | undefined;
  /** Whom an adjustment or a line is about, as the tables of today know them. */
  identityOf(payee: Whom): string;
  payeeOf(payee: Whom): Payee;
  /** Whether a sum was held and is released by this run. */
  isReleased(of: SumOfPayee): boolean;
}

/**
 * Puts together what was decided in earlier payouts and what is decided now. Who is decided about again under the same id is decided about
 * anew. Of what counts as settled nothing is corrected. Problems: unknown-adjustment, where there is nothing to release or to withdraw.
 */
export function decide(before: readonly ToldTogether[], now: readonly Adjustment[], payees: Payees, isSettled: (adjustment: Adjustment) => boolean): Result<Decisions> {
  const { decided, overtaken } = inOrder([...before, { adjustments: now, by: 'now' }]);
  const inForce = new Map<string, Adjustment>();
  const released: Adjustment[] = [];
  // What lines of a payout without a record show to have ended, though nothing was decided of it.
  const idle = new Set<Adjustment>();
  // Corrections of sums that were corrected again: they are over, withdrawn or not.
  const over = new Set<string>();
  const problems: Problem[] = [];
  for (const { adjustment, by } of decided) {
    const isNew = by === 'now';
    if (!ends(adjustment)) {
      for (const each of [...inForce.values()].filter((other) => isCorrectedAnew(other, adjustment, payees))) {
        inForce.delete(nameKey(each.id));
        over.add(nameKey(each.id));
      }
      inForce.set(nameKey(adjustment.id), adjustment);
      continue;
    }
    const ended = endedBy(adjustment, inForce);
    if (ended.length === 0 && by === 'lines') idle.add(adjustment);
    for (const each of ended) inForce.delete(nameKey(each.id));
    if (adjustment.action === 'release' && isNew) released.push(...ended);
    if (ended.length === 0 && isNew && !over.has(nameKey(adjustment.id))) problems.push(unknown(adjustment));
  }
  if (problems.length > 0) return failure(...problems);
  const of = (action: Adjustment['action']): Adjustment[] => [...inForce.values()].filter((each) => each.action === action);
  const [corrections, holds] = [of('correct').filter((each) => !isSettled(each)), of('hold')];
  const latest = (list: readonly Adjustment[], of: SumOfPayee): Adjustment | undefined => (list.length === 0 ? undefined : list.filter((each) => concerns(each, of, payees)).at(-1));
  return success({
    all: decided.map(({ adjustment }) => adjustment).filter((adjustment) => !idle.has(adjustment)),
    additions: of('add'),
    corrections,
    openings: of('opening'),
    overtaken,
    replaced: replacedIn(now, payees),
    newHolds: holds.filter((hold) => decided.some(({ adjustment, by }) => adjustment === hold && by === 'now')),
    concernSums: corrections.length > 0 || holds.length > 0,
    identityOf: (payee) => payees.identityOf(payeeOf(payee)),
    payeeOf: (payee) => payees.known(payeeOf(payee)),
    correctionOf: (sum) => latest(corrections, sum),
    holdOf: (sum) => latest(holds, sum),
    isReleased: (sum) => latest(released, sum) !== undefined,
  });
}

/** Decisions of one kind that a later one of the same list takes the id of, for another payee. */
function replacedIn(list: readonly Adjustment[], payees: Payees): readonly (readonly [Adjustment, Adjustment])[] {
  return list.flatMap((first, at): (readonly [Adjustment, Adjustment])[] => {
    const second = ends(first) ? undefined : list.slice(at + 1).find(({ action, id }) => action === first.action && nameKey(id) === nameKey(first.id));
    return second === undefined || payees.identityOf(payeeOf(first)) === payees.identityOf(payeeOf(second)) ? [] : [[first, second]];
  });
}

/** Whether a correction is over because its sum is corrected again. */
function isCorrectedAnew(one: Adjustment, other: Adjustment, payees: Payees): boolean {
  const fields = ['scheme', 'component', 'period'] as const;
  return one.action === 'correct' && other.action === 'correct' && fields.every((field) => (one[field] ?? '') === (other[field] ?? '')) && payees.identityOf(payeeOf(one)) === payees.identityOf(payeeOf(other));
}

/** What a release or a withdrawal ends: what has its id, or corrects the sum whose key it is; else what says the same of the sum. */
function endedBy(adjustment: Adjustment, inForce: ReadonlyMap<string, Adjustment>): Adjustment[] {
  const open = [...inForce.values()].filter(({ action }) => adjustment.action === 'withdraw' || action === 'hold');
  const byId = open.filter((each) => nameKey(each.id) === nameKey(adjustment.id) || (each.action === 'correct' && keyOfCorrection(each) === adjustment.id));
  if (byId.length > 0 || adjustment.recipient === undefined) return byId;
  const fields = ['scheme', 'component', 'recipient', 'personId', 'period', 'award'] as const;
  return open.filter((each) => fields.every((field) => nameKey(each[field] ?? '') === nameKey(adjustment[field] ?? '')));
}

/** Whether an adjustment is about a sum; what it leaves open may be anything. One of a component is one of all parts of it. */
function concerns(adjustment: Adjustment, { sum, identity }: SumOfPayee, payees: Payees): boolean {
  const { scheme, component, period, award, recipient } = adjustment;
  const fits = (said: string | undefined, is: string): boolean => said === undefined || said === is;
  if (!fits(scheme, sum.scheme) || !(fits(component, sum.component) || sum.component.startsWith(`${component}/`)) || !fits(period, sum.period) || !fits(award, sum.award)) return false;
  return recipient === undefined || payees.identityOf(payeeOf(adjustment)) === identity;
}

function unknown({ action, id }: Adjustment): Problem {
  const word = action === 'release' ? periodTexts.release : periodTexts.withdraw;
  return { code: 'unknown-adjustment', sentence: sentence(periodTexts.unknownAdjustment, { action: word, id }) };
}
