import type { Day } from '../../calendar';
import type { Language, Sentence, Text } from '../../i18n';
import { say, sentence } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { grouped, subtract } from '../../money';
import type { AwardKind, TaxCategory } from '../../scheme';
import { PayoutLine } from '../describe/line';
import type { Line, LineRow } from '../describe/types';
import type { Draft } from '../work/draft';
import type { RecipientKind } from '../work/recipients';
import { keyText } from './key';
import type { LineKind, PeriodLine, SumOf } from './types';

/** Whether a line of such a kind books a difference of closed periods: what comes late, or is taken back. */
export function isDifference(kind: LineKind | undefined): boolean {
  return kind === 'late' || kind === 'take-back';
}

/** Of what sum a line of a run is, and how it stands to what was paid. */
interface OfSum {
  readonly sum: SumOf;
  readonly kind: LineKind;
  readonly before: Exact;
  /** The rows of which it is that it differs, or comes only now; asked for when it is said. */
  readonly changed?: () => readonly LineRow[];
}

const NO_CUTS: readonly Sentence[] = [];
const NO_ROWS: readonly LineRow[] = [];

/** What every line of a run has from the sum that it is of. Its amount may have been cut by a budget or a cap, for which there are words. */
abstract class LineOfSum {
  constructor(protected readonly of: OfSum, readonly amount: Exact, protected readonly cuts: readonly Sentence[]) {}

  get recipient(): string { return this.of.sum.recipient; }
  get recipientKind(): RecipientKind { return this.of.sum.recipientKind; }
  get personId(): string | undefined { return this.of.sum.personId; }
  get period(): string { return this.of.sum.period; }
  get component(): string { return this.of.sum.component; }
  get scheme(): string { return this.of.sum.scheme; }
  get award(): AwardKind { return this.of.sum.award; }
  get key(): string { return keyText(this.of.sum); }
  get kind(): LineKind { return this.of.kind; }
  get before(): Exact { return this.of.before; }
  get changed(): readonly LineRow[] { return this.of.changed?.() ?? NO_ROWS; }
}

/** What lines that are due in their own right have from their sum. */
export interface DueOfSum extends OfSum {
  /** Why it comes only now, where it is late; asked for when it is said. */
  readonly because?: () => Sentence | undefined;
}

/** A line that is due in its own right: what a rule gave, as it stands in a run without periods. */
export class DueLine extends LineOfSum implements PeriodLine {
  constructor(private readonly draft: Draft, protected override readonly of: DueOfSum, amount = draft.amount, cuts = NO_CUTS) {
    super(of, amount, cuts);
  }

  /** The day of its earliest row; without rows, after all others. */
  get date(): number {
    const { award: { subject }, worked: { scope: { data } } } = this.draft;
    return subject.first < 0 ? Infinity : data.days[subject.first] ?? Infinity;
  }

  /** The same line with less of it paid, and why. */
  cutTo(amount: Exact, cut: Sentence): DueLine {
    return new DueLine(this.draft, this.of, amount, [...this.cuts, cut]);
  }

  get label(): Text { return this.line.label; }
  get rows(): readonly number[] { return this.line.rows; }
  get places(): readonly string[] { return this.line.places; }
  get due(): Day | undefined { return this.line.due; }
  get taxCategory(): TaxCategory { return this.line.taxCategory; }

  why(language: Language): string {
    const because = this.of.because?.();
    return withCuts(this.line.why(language), [...because === undefined ? [] : [because], ...this.cuts], language);
  }

  private get line(): Line {
    return new PayoutLine(this.draft);
  }
}

/** What a difference, an addition or a correction rests on. */
interface Ground {
  /** Where it is not that of the sum. */
  readonly key?: string;
  /** The day of its earliest row; without rows, after all others. */
  readonly date: number;
  readonly label: Text;
  readonly taxCategory: TaxCategory;
  readonly rows: readonly number[];
  readonly places: readonly string[];
  readonly why: (language: Language) => string;
}

/** A line for a sum as a whole: what is owed of it less what was paid before, or what people decided. */
export class SumLine extends LineOfSum implements PeriodLine {
  constructor(of: OfSum, private readonly ground: Ground, amount: Exact, cuts = NO_CUTS) {
    super(of, amount, cuts);
  }

  get date(): number {
    return this.ground.date;
  }

  /** The same line with less of it paid, and why. */
  cutTo(amount: Exact, cut: Sentence): SumLine {
    return new SumLine(this.of, this.ground, amount, [...this.cuts, cut]);
  }

  override get key(): string { return this.ground.key ?? super.key; }
  get label(): Text { return this.ground.label; }
  get rows(): readonly number[] { return this.ground.rows; }
  get places(): readonly string[] { return this.ground.places; }
  get taxCategory(): TaxCategory { return this.ground.taxCategory; }

  why(language: Language): string {
    return withCuts(this.ground.why(language), this.cuts, language);
  }
}

export type MadeLine = DueLine | SumLine;

function withCuts(why: string, cuts: readonly Sentence[], language: Language): string {
  return [why, ...cuts.map((cut) => sentenceOf([say(cut, language)], language))].join(language === 'zh' ? '' : ' ');
}

/** `应发 1,000.00，以前已发 800.00，差 200.00`, as one sentence. */
export function differenceText(owed: Exact, before: Exact, places: number): Sentence {
  const shown = (x: Exact): string => grouped(x, places);
  return sentence(periodTexts.difference, { owed: shown(owed), before: shown(before), difference: shown(subtract(owed, before)) });
}

/** Parts of a reason as one sentence. */
export function sentenceOf(parts: readonly string[], language: Language): string {
  const text = parts.join(language === 'zh' ? '；' : '; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${language === 'zh' ? '。' : '.'}`;
}
