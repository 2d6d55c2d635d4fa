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

/** What a line of a run says besides its own working. */
interface Facts {
  readonly sum: SumOf;
  /** Where it is not that of the sum. */
  readonly key?: string;
  readonly kind: LineKind;
  readonly before: Exact;
  readonly label: Text;
  readonly amount: Exact;
  /** Why it comes only now, where it is late, and the rows of which that is; asked for when it is said. */
  readonly because?: () => Sentence | undefined;
  readonly changed?: () => readonly LineRow[];
  /** What the amount was before it was cut by a budget or a cap, and the words for it. */
  readonly cuts: readonly Sentence[];
}

/** What every line of a run has from the sum that it is of. */
abstract class LineOfSum {
  constructor(protected readonly facts: Facts) {}

  get recipient(): string { return this.facts.sum.recipient; }
  get recipientKind(): RecipientKind { return this.facts.sum.recipientKind; }
  get personId(): string | undefined { return this.facts.sum.personId; }
  get period(): string { return this.facts.sum.period; }
  get component(): string { return this.facts.sum.component; }
  get scheme(): string { return this.facts.sum.scheme; }
  get key(): string { return this.facts.key ?? keyText(this.facts.sum); }
  get kind(): LineKind { return this.facts.kind; }
  get before(): Exact { return this.facts.before; }
  get label(): Text { return this.facts.label; }
  get award(): AwardKind { return this.facts.sum.award; }
  get amount(): Exact { return this.facts.amount; }
  get changed(): readonly LineRow[] { return this.facts.changed?.() ?? NO_ROWS; }
}

const NO_CUTS: readonly Sentence[] = [];
const NO_ROWS: readonly LineRow[] = [];

/** A line that is due in its own right: what a rule gave, as it stands in a run without periods. */
export class DueLine extends LineOfSum implements PeriodLine {
  private readonly line: Line;

  constructor(private readonly draft: Draft, facts: Facts) {
    super(facts);
    this.line = new PayoutLine(draft);
  }

  /** The day of its earliest row; without rows, after all others. */
  get date(): number {
    const { award: { subject }, worked: { scope: { data } } } = this.draft;
    return subject.first < 0 ? Infinity : data.days[subject.first] ?? Infinity;
  }

  static of(draft: Draft, sum: SumOf, facts: Pick<Facts, 'kind' | 'before' | 'because' | 'changed'>): DueLine {
    return new DueLine(draft, { sum, ...facts, label: draft.label ?? draft.worked.component.label, amount: draft.amount, cuts: NO_CUTS });
  }

  /** The same line with less of it paid, and why. */
  cutTo(amount: Exact, cut: Sentence): DueLine {
    return new DueLine(this.draft, { ...this.facts, amount, cuts: [...this.facts.cuts, cut] });
  }

  get rows(): readonly number[] { return this.line.rows; }
  get places(): readonly string[] { return this.line.places; }
  get due(): Day | undefined { return this.line.due; }
  get taxCategory(): TaxCategory { return this.line.taxCategory; }

  why(language: Language): string {
    const because = this.facts.because?.();
    return withCuts(this.line.why(language), [...because === undefined ? [] : [because], ...this.facts.cuts], language);
  }
}

/** What a difference, an addition or a correction rests on. */
interface Ground {
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
  constructor(facts: Facts, private readonly ground: Ground) {
    super(facts);
  }

  get date(): number {
    return this.ground.date;
  }

  /** The same line with less of it paid, and why. */
  cutTo(amount: Exact, cut: Sentence): SumLine {
    return new SumLine({ ...this.facts, amount, cuts: [...this.facts.cuts, cut] }, this.ground);
  }

  get rows(): readonly number[] { return this.ground.rows; }
  get places(): readonly string[] { return this.ground.places; }
  get taxCategory(): TaxCategory { return this.ground.taxCategory; }

  why(language: Language): string {
    return withCuts(this.ground.why(language), this.facts.cuts, language);
  }
}

export type MadeLine = DueLine | SumLine;

function withCuts(why: string, cuts: readonly Sentence[], language: Language): string {
  const end = language === 'zh' ? '。' : '.';
  const said = cuts.map((cut) => `${say(cut, language)}${end}`).join(language === 'zh' ? '' : ' ');
  return said === '' ? why : `${why}${language === 'zh' ? '' : ' '}${said.charAt(0).toUpperCase()}${said.slice(1)}`;
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
