import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import type { Rule } from '../scheme';
import { TIES } from '../scheme';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import { arrivalIn, startIn } from '../evaluate';
import type { ContestTerms, Entrant, Won } from './ranking';
import { entrant, rank } from './ranking';
import type { Subject } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, plus, written } from '../explain';

type Contest = Extract<Rule, { readonly kind: 'contest' }>;

/** Subjects ranked within their period; the higher figure wins, and one of 0 or less wins nothing. */
export function contestRule(rule: Contest, scope: Scope): RuleRunner {
  const ties = scope.parameters.choice(rule.ties, TIES) ?? 'share';
  const ready: Ready = {
    by: scope.figure(rule.by),
    terms: {
      prizes: scope.parameters.figures(rule.prizes) ?? [],
      ties,
      inOrder: ties === 'first' ? arrivalIn(rule.by, scope) : ties === 'table' ? inTableOrder : startIn(rule.by, scope),
      places: scope.places,
      rounding: scope.parameters.rounding,
    },
  };
  const among = scope.test(rule.among);
  return (subjects, give) => {
    const contests = new Map<number, Entrant<Subject>[]>();
    for (const subject of subjects) {
      const figure = among.holds(subject, subject.first) ? ready.by.of(subject, subject.first) : null;
      if (figure === null) continue;
      const entrants = contests.get(subject.period) ?? [];
      entrants.push(entrant(subject, figure));
      contests.set(subject.period, entrants);
    }
    for (const entrants of contests.values()) for (const won of rank(entrants, ready.terms)) give(new ContestGrant(ready, won));
  };
}

interface Ready {
  readonly by: Figure;
  readonly terms: ContestTerms<Subject>;
}

/** By the place in the table of each subject's first row there; those without rows as they come. */
export function inTableOrder(subjects: readonly Subject[]): Subject[] {
  const first = new Map(subjects.map((subject) => [subject, subject.rows().reduce((least, row) => Math.min(least, row), Infinity)]));
  return [...subjects].sort((a, b) => {
    const [left = Infinity, right = Infinity] = [first.get(a), first.get(b)];
    return left === right ? a.key - b.key : left - right;
  });
}

class ContestGrant implements Award {
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

const TIE_TEXTS = { first: termTexts.rankedFirst, table: termTexts.rankedTable, same: termTexts.rankedSame, share: termTexts.ranked } as const;
