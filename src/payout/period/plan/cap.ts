import { lastDay, parseLinePeriod, periodIndex } from '../../../calendar';
import type { Day } from '../../../calendar';
import { sentence } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import type { Exact } from '../../../money';
import { add, compare, equals, grouped, isZero, maxOf, minOf, round, sign, subtract, ZERO } from '../../../money';
import { compareNumbers } from '../../compare-numbers';
import type { Note } from '../../describe/types';
import { isCash } from '../../work/draft';
import type { PlacedLine } from '../difference';
import { SumLine } from '../line';
import type { Payees } from '../payees';
import type { OwedLines } from '../owed';
import type { SumKeys } from '../sum-keys';
import type { Sums } from '../sums';
import type { PeriodLine } from '../types';
import type { Plan } from './types';

/** What of a plan was used before a run: what was paid of its schemes, also of those that are not in it any more, and what counts as settled. */
export interface UsedBefore {
  readonly sums: Sums;
  readonly settled: OwedLines;
}

/** Lines within the cap of a plan; what people added is owed beside it, which is said. */
export interface Capped {
  readonly lines: readonly PlacedLine[];
  addedAbove(added: readonly PeriodLine[]): readonly Note[];
}

interface Setting {
  readonly end: Day;
  readonly monthStartsOn: number;
  readonly places: number;
  readonly payees: Payees;
  readonly keys: SumKeys;
}

/**
 * Keeps what a recipient gets of all schemes of a plan within its cap for each period of a kind. A line counts in the one in which its own period
 * ends, a line of the whole window in the one of the pay period. What was paid before counts first, what is taken back frees its amount, and the
 * later lines are cut.
 */
export function withinPlanCap(lines: readonly PlacedLine[], plan: Plan | null, { sums, settled }: UsedBefore, setting: Setting): Capped {
  if (plan === null || plan.capPerRecipient === null) return { lines, addedAbove: () => [] };
  const { amount, per } = plan.capPerRecipient;
  const most = round(amount, setting.places, 'down');
  const purse = (identity: string, period: string): string => `${identity} ${endIn(period, setting, per)}`;
  const used = new Map<string, Exact>();
  const use = (name: string, part: Exact): void => { used.set(name, add(used.get(name) ?? ZERO, part)); };
  // What was settled without payouts is worked out by scheme: the plan paid no more than its cap of it.
  for (const { sumKey, draft } of settled.each) if (isCash(draft)) use(purse(setting.keys.identity(sumKey), setting.keys.kind(sumKey).period), draft.amount);
  for (const [name, amount] of used) used.set(name, minOf(most, amount));
  for (const { sum: { award, period }, identity, before } of sums.known) if (award === 'cash') use(purse(identity, period), before);
  for (const { isOfPlan, line } of sums.untouched) if (isOfPlan && line.award === 'cash') use(purse(setting.payees.identityOf(line), line.period), line.amount);
  const nameOf = (line: PeriodLine): string => purse(setting.payees.identityOf(line), line.period);
  for (const { line } of lines) if (line.award === 'cash' && sign(line.amount) < 0) use(nameOf(line), line.amount);
  const within = lines.flatMap((placed) => {
    const { line, place } = placed;
    if (line.award !== 'cash' || sign(line.amount) <= 0) return [placed];
    const name = nameOf(line);
    const part = minOf(line.amount, maxOf(ZERO, subtract(most, used.get(name) ?? ZERO)));
    use(name, part);
    if (equals(part, line.amount)) return [placed];
    if (isZero(part) && line instanceof SumLine) return [];
    return [{ place, line: line.cutTo(part, sentence(periodTexts.cap, { bound: grouped(most, setting.places), after: grouped(part, setting.places) })) }];
  });
  return {
    lines: within,
    addedAbove: (added) => added.flatMap((line): Note[] => {
      const isAbove = line.award === 'cash' && sign(line.amount) > 0 && compare(add(used.get(nameOf(line)) ?? ZERO, line.amount), most) > 0;
      const { recipient, amount } = line;
      const shown = { recipient, amount: grouped(amount, setting.places), bound: grouped(most, setting.places) };
      return isAbove ? [{ code: 'added-above', warning: true, recipient, recipientKind: line.recipientKind, sentence: sentence(periodTexts.addedAbove, shown) }] : [];
    }),
  };
}

function endIn(period: string, { end, monthStartsOn }: Setting, per: NonNullable<Plan['capPerRecipient']>['per']): number {
  const found = parseLinePeriod(period);
  const last = found === null || found.kind === 'window' ? end : lastDay(found.index, found.kind, monthStartsOn);
  return periodIndex(last, per, monthStartsOn);
}

/** The order in which a plan's lines are earlier or later: by date, then the scheme as listed, then the component. */
export function inPlanOrder(lines: readonly PlacedLine[], schemes: readonly string[]): readonly PlacedLine[] {
  const at = ({ line }: PlacedLine): number => schemes.indexOf(line.scheme);
  return [...lines].sort((a, b) => compareNumbers(a.line.date, b.line.date) || at(a) - at(b) || compareNumbers(a.place, b.place));
}

/** What has been used of the budget of a plan. */
export function usedOfPlan({ sums, settled }: UsedBefore): Exact {
  let used: Exact = ZERO;
  for (const { sum: { award }, before } of sums.known) if (award === 'cash') used = add(used, before);
  for (const { draft } of settled.each) if (isCash(draft)) used = add(used, draft.amount);
  for (const { isOfPlan, line: { award, amount } } of sums.untouched) if (isOfPlan && award === 'cash') used = add(used, amount);
  return used;
}
