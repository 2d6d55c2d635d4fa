import { lastDay } from '../calendar';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, compare, isZero, maxOf, minOf, negate, round, subtract, ZERO } from '../money';
import type { Rule } from '../scheme';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import type { Subject } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, minus, written } from '../explain';

type Draw = Extract<Rule, { readonly kind: 'draw' }>;

/**
 * Earned less than the draw: the difference is advanced, and owed where it is recoverable. Earned more: what is owed is
 * repaid, from what is above the draw alone. The balance goes on from period to period of the same person.
 */
export function drawRule(rule: Draw, scope: Scope): RuleRunner {
  const [draw, against, opening] = [scope.figure(rule.amount), scope.figure(rule.against), rule.opening === undefined ? undefined : scope.figure(rule.opening)];
  const test = scope.test(rule.when);
  const rounded = (exact: Exact): Exact => round(exact, scope.places, scope.parameters.rounding);
  const openingOf = (subject: Subject): Exact => maxOf(ZERO, rounded(opening?.of(subject, subject.first) ?? ZERO));
  return (subjects, give, tell) => {
    let last: Subject | undefined;
    let [opened, owed] = [ZERO, ZERO];
    const close = (): void => { if (last !== undefined) tell?.owed({ subject: last, opening: opened, amount: owed }); };
    for (const subject of subjects) {
      if (last === undefined || last.key !== subject.key) {
        close();
        opened = openingOf(subject);
        owed = opened;
      } else if (opening !== undefined && isSettled(last.period, scope) && !isSettled(subject.period, scope)) {
        // What was settled elsewhere is known by its balance, not by the rows of that time.
        opened = openingOf(subject);
        owed = opened;
      }
      last = subject;
      const advance = test.holds(subject, subject.first) ? draw.of(subject, subject.first) : null;
      const earned = advance === null ? null : against.of(subject, subject.first);
      if (advance === null || earned === null) continue;
      const short = rounded(subtract(advance, earned));
      const amount = compare(short, ZERO) > 0 ? short : negate(minOf(owed, negate(short)));
      if (isZero(amount)) continue;
      const before = owed;
      if (rule.recoverable) owed = add(owed, amount);
      give(new DrawAward({ draw, against, recoverable: rule.recoverable }, subject, amount, { before, after: owed, short }));
    }
    close();
  };
}

/** Whether a period counts as settled without payouts of ours. */
function isSettled(period: number, { per, parameters, data: { settledEnd } }: Scope): boolean {
  return settledEnd !== undefined && lastDay(period, per, parameters.monthStartsOn) <= settledEnd;
}

interface Ready {
  readonly draw: Figure;
  readonly against: Figure;
  readonly recoverable: boolean;
}

interface Balance {
  readonly before: Exact;
  readonly after: Exact;
  /** By how much less than the draw was earned; below 0, by how much more. */
  readonly short: Exact;
}

class DrawAward implements Award {
  constructor(private readonly ready: Ready, readonly subject: Subject, readonly amount: Exact, private readonly balance: Balance) {}

  explain(explanation: Explanation): Term {
    const { ready: { draw, against, recoverable }, subject, balance: { before, after, short } } = this;
    const advance = draw.explain(subject, subject.first, explanation);
    const earned = against.explain(subject, subject.first, explanation);
    if (recoverable) explanation.fact(termTexts.drawOwed, { before: written(before, 'money'), after: written(after, 'money') });
    if (compare(this.amount, ZERO) > 0) return minus(advance, earned);
    explanation.fact(termTexts.drawRepaid, { above: written(negate(short), 'money') });
    return figureTerm(this.amount, 'money');
  }
}
