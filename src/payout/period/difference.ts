import type { Language } from '../../i18n';
import { say, sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { add, equals, grouped, isZero, sign, subtract, ZERO } from '../../money';
import { PayoutLine } from '../describe/line';
import type { Adjustment } from './adjustments/types';
import { isOfClosedTime } from './due';
import { differenceText, DueLine, sentenceOf, SumLine, type DueOfSum, type MadeLine } from './line';
import type { OwedDraft } from './owed';
import type { Settings } from './settings';
import type { KnownSum } from './known-sums';
import type { LineKind, SumOf } from './types';
import type { Wording } from './wording';

/** A line with its place among those of all sums. */
export interface PlacedLine {
  readonly line: MadeLine;
  readonly place: number;
}

/** How a sum stands besides what the scheme owes. */
export interface SumStanding {
  readonly correction: Adjustment | undefined;
  readonly isReleased: boolean;
}

/**
 * The lines that a sum needs: what falls due now, line by line; and one difference for all that was due before, where something was paid
 * of it. Nothing where owed and paid are the same.
 */
export function linesOf(known: KnownSum, standing: SumStanding, settings: Settings, wording: Wording): readonly PlacedLine[] {
  if (standing.correction !== undefined) return correctedLines(known, standing.correction, wording);
  const { sum: of, owed, isPaid, before: paid, settled } = known;
  const hasPast = isPaid || settled !== undefined;
  const due = { sum: of, kind: standing.isReleased ? 'released' : 'regular', before: paid } as const;
  const isCompared = ({ due }: OwedDraft): boolean => hasPast && isOfClosedTime(due, settings);
  const lines: PlacedLine[] = [];
  for (const each of owed) {
    const line = isCompared(each) ? undefined : dueLine(each, due, { settings, wording });
    if (line !== undefined) lines.push({ place: each.place, line });
  }
  const before = settled === undefined ? paid : add(paid, settled);
  if (!hasPast || equals(known.owedBefore, before)) return lines;
  lines.push({ place: known.place, line: differenceLine(known, { owed: known.owedBefore, before, earlier: owed.filter(isCompared) }, standing, wording) });
  return lines;
}

/** A line as its rule gave it. One that comes to nothing is told in its own time only. */
function dueLine(owed: OwedDraft, of: DueOfSum, { settings: { start, closedEnd }, wording }: Setting): DueLine | undefined {
  const { draft, due: { day } } = owed;
  const isLate = day !== undefined && (day < start || (closedEnd !== undefined && day <= closedEnd));
  if (!isLate) return new DueLine(draft, of);
  if (isZero(draft.amount)) return undefined;
  const { sum, kind } = of;
  return new DueLine(draft, {
    ...of, kind: kind === 'regular' ? 'late' : kind, because: () => wording.rowsChanged(sum, [owed]), changed: () => wording.changedRows(sum, [owed]),
  });
}

interface Setting {
  readonly settings: Settings;
  readonly wording: Wording;
}

interface Difference {
  readonly owed: Exact;
  readonly before: Exact;
  readonly earlier: readonly OwedDraft[];
}

function differenceLine(known: KnownSum, { owed, before, earlier }: Difference, { isReleased }: SumStanding, wording: Wording): SumLine {
  const amount = subtract(owed, before);
  const isRunning = earlier.some(({ due }) => due.kind === 'running');
  const kind: LineKind = isReleased ? 'released' : sign(amount) < 0 ? 'take-back' : isRunning ? 'regular' : 'late';
  const why = (language: Language): string => {
    const said = [say(differenceText(owed, before, wording.places), language), ...reasonsOf(known, earlier, wording, language)];
    return sentenceOf(said, language);
  };
  return sumLine(known.sum, { kind, before, amount, earlier, why }, wording);
}

/** What people put in the place of what the scheme owes. */
function correctedLines(known: KnownSum, correction: Adjustment, wording: Wording): readonly PlacedLine[] {
  const owed = correction.amount ?? ZERO;
  const before = add(known.before, known.settled ?? ZERO);
  const amount = subtract(owed, before);
  if (isZero(amount)) return [];
  const { reason, decidedBy } = correction;
  const why = (language: Language): string => sentenceOf([
    say(sentence(periodTexts.corrected, { owed: grouped(owed, wording.places), reason, decidedBy }), language),
    say(differenceText(owed, before, wording.places), language),
  ], language);
  return [{ place: known.place, line: sumLine(known.sum, { kind: 'corrected', before, amount, earlier: known.owed, why }, wording) }];
}

interface Made {
  readonly kind: LineKind;
  readonly before: Exact;
  readonly amount: Exact;
  readonly earlier: readonly OwedDraft[];
  readonly why: (language: Language) => string;
}

function sumLine(of: SumOf, { kind, before, amount, earlier, why }: Made, wording: Wording): SumLine {
  const own = earlier.map(({ draft }) => new PayoutLine(draft));
  const { label, taxCategory } = own[0] ?? wording.component(of);
  const rows = new Map(own.flatMap((line) => line.rows.map((row, index): [number, string] => [row, line.places[index] ?? String(row)])));
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return new SumLine(
    { sum: of, kind, before, changed: () => wording.changedRows(of, earlier) },
    { date: earlier.reduce((first, each) => Math.min(first, dateOf(each)), Infinity), label, taxCategory, rows: sorted.map(([row]) => row), places: sorted.map(([, place]) => place), why },
    amount,
  );
}

/** The day of the earliest row of what is owed. */
function dateOf({ draft: { award: { subject }, worked: { scope: { data } } } }: OwedDraft): number {
  return subject.first < 0 ? Infinity : data.days[subject.first] ?? Infinity;
}

/** Why what is owed is not what was paid, as far as it can be told: its working today. */
function reasonsOf({ sum: of }: KnownSum, earlier: readonly OwedDraft[], wording: Wording, language: Language): string[] {
  const because = wording.rowsChanged(of, earlier);
  const rows = because === undefined ? [] : [say(because, language)];
  const cut = earlier.some(({ draft }) => draft.cuts.some(({ reason }) => reason === 'cap')) ? [say(periodTexts.cutByCap, language)] : [];
  const [only, ...others] = earlier;
  if (only === undefined) return [...rows, say(periodTexts.nothingOwed, language)];
  if (others.length > 0) return [...rows, ...cut];
  const working = new PayoutLine(only.draft).why(language).replace(/[。.]$/, '');
  return [...rows, ...cut, say(sentence(periodTexts.now, { why: working.charAt(0).toLowerCase() + working.slice(1) }), language)];
}
