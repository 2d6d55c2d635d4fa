import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import type { Rule } from '../scheme';
import type { Contestants, Figure, Scope, Test } from '../evaluate';
import { nearestTo } from '../evaluate';
import type { Award, RuleRunner } from './award';
import { placedContest } from './placed';
import type { ContestTerms, Entrant, Won } from './ranking';
import { leastWinning, rank } from './ranking';
import { TIE_TEXTS, termsOf } from './ties';
import type { Subject, Subjects } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, plus, written } from '../explain';

type Contest = Extract<Rule, { readonly kind: 'contest' }>;

/** Subjects ranked within their period; the higher figure wins, and one of 0 or less wins nothing. */
export function contestRule(rule: Contest, scope: Scope): RuleRunner {
  if (!isPlain(rule)) return placedContest(rule, scope);
  const ready: Ready = {
    by: scope.figure(rule.by),
    terms: termsOf(rule, scope),
  };
  const among = scope.test(rule.among);
  const near = nearestTo(rule.by, ready.by, scope.kept, scope);
  return (subjects, give) => {
    const enter = (): readonly Contestants[] => contestsOf(subjects, among, near);
    const contests = scope.kept?.contests === undefined ? enter() : scope.kept.contests.of(rule, scope, enter, [rule.by, rule.among]);
    for (const contestants of contests) for (const won of rank(foremost(contestants, subjects, ready), ready.terms)) give(new ContestAward(ready, won));
  };
}

/** Only the highest figures matter, and nobody is told of the others. */
function isPlain({ order, within, last, leastEntrants, zero, sharesOf, standings }: Contest): boolean {
  return order === 'highest' && within === undefined && last === undefined && leastEntrants === undefined && zero === 'nothing' && sharesOf === undefined && !standings;
}

/** Who takes part in each period, in the order in which the periods first come. */
function contestsOf(subjects: Subjects, among: Test, nearest: (subject: Subject) => number | null): Contestants[] {
  const near = new Float64Array(subjects.length).fill(NaN);
  const sizes = new Map<number, number>();
  for (let index = 0; index < subjects.length; index++) {
    const subject = subjects.at(index);
    const figure = among.holds(subject, subject.first) ? nearest(subject) : null;
    if (figure === null) continue;
    near[index] = figure;
    sizes.set(subject.period, (sizes.get(subject.period) ?? 0) + 1);
  }
  const contests = new Map([...sizes].map(([period, size]) => [period, { subjects: new Int32Array(size), near: new Float64Array(size), end: 0 }]));
  near.forEach((figure, index) => {
    const contest = Number.isNaN(figure) ? undefined : contests.get(subjects.period(index));
    if (contest === undefined) return;
    contest.subjects[contest.end] = index;
    contest.near[contest.end++] = figure;
  });
  return [...contests.values()];
}

/** Those of whom some may win; only their exact figures are asked for. */
function foremost({ subjects: places, near }: Contestants, subjects: Subjects, { by, terms }: Ready): Entrant<Subject>[] {
  const least = leastWinning(near, terms.prizes.length);
  const entrants: Entrant<Subject>[] = [];
  near.forEach((figure, place) => {
    if (figure < least) return;
    const subject = subjects.at(places[place] ?? -1);
    const exact = by.of(subject, subject.first);
    if (exact !== null) entrants.push({ who: subject, figure: exact, near: figure });
  });
  return entrants;
}

interface Ready {
  readonly by: Figure;
  readonly terms: ContestTerms<Subject>;
}

class ContestAward implements Award {
  readonly subject: Subject;
  readonly amount: Exact;

  constructor(private readonly ready: Ready, private readonly won: Won<Subject>) {
    this.subject = won.who;
    this.amount = won.prize;
  }

  explain(explanation: Explanation): Term {
    const { place, tied, sharing } = this.won;
    const { by, terms: { ties } } = this.ready;
    const figure = by.of(this.subject, this.subject.first);
    const term = by.explain(this.subject, this.subject.first, explanation);
    if (term.binds !== 'whole' && figure !== null) explanation.fact(termTexts.comesTo, { term: term.text, result: written(figure, 'number') });
    if (sharing.length === 0) {
      explanation.fact(tied > 1 ? TIE_TEXTS[ties] : termTexts.ranked, { place: place + 1, tied });
    } else {
      const pool = plus(sharing.map((prize) => figureTerm(prize, 'money')));
      explanation.fact(sharing.length === 1 ? termTexts.sharedOne : termTexts.shared, { first: place + 1, last: place + sharing.length, tied, pool: pool.text });
    }
    return figureTerm(this.amount, 'money');
  }
}
