import type { Language, Problem, Result } from '../../i18n';
import { failure, say, sentence, success } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import { firstDay, parseLinePeriod } from '../../calendar';
import type { Exact } from '../../money';
import { equals, isZero, negate, subtract, ZERO } from '../../money';
import type { AwardKind, OwnAward } from '../../scheme';
import { isStandardAward } from '../../scheme';
import { nameKey } from '../../table';
import type { Adjustment } from './adjustments/types';
import type { Decisions } from './adjustments/decisions';
import type { PlacedLine } from './difference';
import { differenceText, sentenceOf, SumLine } from './line';
import type { Settings } from './settings';
import type { PaidAddition } from './paid-before';
import type { Sums } from './sums';
import type { LineKind, SumOf } from './types';

/** Additions before which it is not yet time: their own period has not begun. */
function isAhead({ period }: Adjustment, { end }: Settings, monthStartsOn: number): boolean {
  const own = period === undefined ? null : parseLinePeriod(period);
  return own !== null && own.kind !== 'window' && firstDay(own.index, own.kind, monthStartsOn) > end;
}

/** What is known of the schemes of a run: the first one's id, their own kinds of award, the places of their cash, and the day on which their months start. */
interface Known {
  readonly scheme: string;
  readonly ownAwards: readonly OwnAward[];
  readonly places: number;
  readonly monthStartsOn: number;
}

/**
 * The lines of what people added, less what was paid of it before; and what is taken back of additions that are no longer in force.
 * Problem: unknown-award.
 */
export function additionLines(
  { additions: inForce, all, identityOf, payeeOf }: Decisions, { additions: paid }: Sums, settings: Settings, { scheme, ownAwards, places, monthStartsOn }: Known,
): Result<readonly PlacedLine[]> {
  const lines: PlacedLine[] = [];
  const met = new Set<PaidAddition>();
  const problems: Problem[] = [];
  for (const adjustment of inForce) {
    const { award: named = 'cash' } = adjustment;
    const award = awardKindNamed(named, ownAwards);
    if (award === undefined) {
      problems.push({ code: 'unknown-award', sentence: sentence(periodTexts.awardUnknown, { id: adjustment.id, award: named }) });
      continue;
    }
    const paidOf = paid.find(({ id, identity, line }) => nameKey(id) === nameKey(adjustment.id) && identity === identityOf(adjustment) && line.award === award);
    if (paidOf !== undefined) met.add(paidOf);
    if (isAhead(adjustment, settings, monthStartsOn)) continue;
    const [owed, before] = [adjustment.amount ?? ZERO, paidOf?.before ?? ZERO];
    if (equals(owed, before)) continue;
    const of: SumOf = { scheme: adjustment.scheme ?? scheme, component: adjustment.component ?? `adjust:${adjustment.id}`, ...payeeOf(adjustment), period: adjustment.period ?? 'window', award };
    const { reason, decidedBy } = adjustment;
    const said = sentence(periodTexts.added, { reason, decidedBy });
    const why = (language: Language): string => sentenceOf([say(said, language), ...(isZero(before) ? [] : [say(differenceText(owed, before, places), language)])], language);
    lines.push(placed(adjustment.id, of, { amount: subtract(owed, before), before, why, kind: 'added' }));
  }
  // Of what no payout tells the decision nobody knows that it was withdrawn.
  const known = new Set(all.map(({ id }) => nameKey(id)));
  for (const addition of paid) {
    const { id, line, before } = addition;
    if (isZero(before) || met.has(addition) || !known.has(nameKey(id))) continue;
    const why = (language: Language): string => sentenceOf([say(periodTexts.withdrawn, language), say(differenceText(ZERO, before, places), language)], language);
    lines.push(placed(id, line, { amount: negate(before), before, why, kind: 'take-back' }));
  }
  return problems.length > 0 ? failure(...problems) : success(lines);
}

function placed(id: string, of: SumOf, { amount, before, why, kind }: { readonly amount: Exact; readonly before: Exact; readonly why: (language: Language) => string; readonly kind: LineKind }): PlacedLine {
  const ground = { key: `adjust:${id}`, date: Infinity, label: periodTexts.addedLabel, taxCategory: 'none', rows: [], places: [], why } as const;
  return { place: Infinity, line: new SumLine({ sum: of, kind, before }, ground, amount) };
}

/** The kind of award that people name by its key or, of a scheme's own, by what it is called. */
export function awardKindNamed(award: string, ownAwards: readonly OwnAward[]): AwardKind | undefined {
  return isStandardAward(award) ? award : ownAwards.find(({ kind, label }) => [kind, label.zh, label.en].includes(award))?.kind;
}
