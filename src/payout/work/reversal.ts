import type { Text } from '../../i18n';
import { say, sentence } from '../../i18n';
import { whyTexts } from '../../i18n/texts/payout';
import type { Exact } from '../../money';
import { add, divide, isZero, multiply, negate, round, ZERO } from '../../money';
import type { Award } from '../../rules';
import type { Scope } from '../../evaluate';
import type { Term, Explanation } from '../../explain';
import { figureTerm, over, times, written } from '../../explain';
import { rowWeight } from '../../evaluate';
import { Subject, TAKEN_BACK } from '../../data';
import type { Draft } from './draft';
import { exactOf, NO_CUTS } from './draft';

/**
 * For each line that rests on rows refunded since: a line that takes back their part of the award, at the rate at which
 * it was paid. It stands in the same period as the line itself.
 */
export function withReversals(drafts: readonly Draft[], scope: Scope): Draft[] {
  return drafts.flatMap((draft) => {
    const reversal = reversalOf(draft, scope);
    return reversal === undefined ? [draft] : [draft, reversal];
  });
}

function reversalOf(draft: Draft, scope: Scope): Draft | undefined {
  const { rule } = draft.worked.component;
  const { subject } = draft.award;
  const taken = subject.rows().filter((row) => scope.judged.standing[row] === TAKEN_BACK);
  if (rule.kind !== 'formula' || taken.length === 0) return undefined;
  const weight = rowWeight(rule.amount, scope);
  const sumOf = (rows: Int32Array): Exact => rows.reduce((sum, row) => add(sum, weight(subject, row)), ZERO);
  const [part, all] = [sumOf(taken), sumOf(subject.rows())];
  if (isZero(part) || isZero(all)) return undefined;
  const paid = exactOf(draft);
  const exact = negate(divide(multiply(paid, part), all));
  const award = new ReversalAward(new Subject(taken, 0, taken.length, subject.key, subject.period), exact, { paid, part, all });
  const amount = round(exact, scope.places, scope.parameters.rounding);
  return { ...draft, award, exact, amount, cuts: NO_CUTS, credited: undefined, label: takenBack(draft.worked.component.label) };
}

function takenBack(label: Text): Text {
  const said = sentence(whyTexts.takenBackLabel, { label });
  return { zh: say(said, 'zh'), en: say(said, 'en') };
}

interface Rate {
  /** What the line came to, of which so much of the whole goes back. */
  readonly paid: Exact;
  readonly part: Exact;
  readonly all: Exact;
}

class ReversalAward implements Award {
  constructor(readonly subject: Subject, readonly amount: Exact, private readonly rate: Rate) {}

  explain(explanation: Explanation): Term {
    const { paid, part, all } = this.rate;
    explanation.fact(whyTexts.takenBack, { part: written(part, 'number'), all: written(all, 'number') });
    return over(times([figureTerm(negate(paid), 'money'), figureTerm(part, 'number')]), figureTerm(all, 'number'));
  }
}
