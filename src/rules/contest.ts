import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { compare, round, shares, sign, sum, toNumber, ZERO, ONE, equals } from '../money';
import type { Rule } from '../scheme';
import { TIES } from '../scheme';
import type { Figure, Scope } from './context';
import type { Grant, Play } from './grant';
import { arrivalIn } from './arrival';
import type { Subject } from './subject';
import type { Term, Told } from './told';
import { plus, whole, written } from './told';

type Contest = Extract<Rule, { readonly kind: 'contest' }>;

interface Entrant {
  readonly subject: Subject;
  readonly figure: Exact;
  /** The nearest double: where two differ, so do the figures, in the same order. */
  readonly near: number;
}

/** Subjects ranked within their period; the higher figure wins, and one of 0 or less wins nothing. */
export function contestRule(rule: Contest, scope: Scope): Play {
  const ready: Ready = {
    by: scope.figure(rule.by),
    prizes: scope.parameters.figures(rule.prizes) ?? [],
    ties: scope.parameters.choice(rule.ties, TIES) ?? 'share',
    arrival: arrivalIn(rule.by, scope),
    scope,
  };
  const among = scope.test(rule.among);
  return (subjects, give) => {
    const contests = new Map<number, Entrant[]>();
    for (const subject of subjects) {
      const figure = among.holds(subject, subject.first) ? ready.by.of(subject, subject.first) : null;
      if (figure === null || sign(figure) <= 0) continue;
      const entrants = contests.get(subject.period) ?? [];
      entrants.push({ subject, figure, near: toNumber(figure) });
      contests.set(subject.period, entrants);
    }
    for (const entrants of contests.values()) award(entrants, ready, give);
  };
}

interface Ready {
  readonly by: Figure;
  readonly prizes: readonly Exact[];
  readonly ties: (typeof TIES)[number];
  readonly arrival: (tied: readonly Subject[]) => readonly Subject[];
  readonly scope: Scope;
}

function award(entrants: Entrant[], ready: Ready, give: (grant: Grant) => void): void {
  entrants.sort((a, b) => (a.near === b.near ? compare(b.figure, a.figure) : b.near - a.near));
  for (let place = 0; place < entrants.length && place < ready.prizes.length; ) {
    let end = place + 1;
    while (end < entrants.length && isTied(entrants[place], entrants[end])) end += 1;
    const tied = entrants.slice(place, end);
    prizesOf(tied.map(({ subject }) => subject), place, ready).forEach((grant) => give(grant));
    place += tied.length;
  }
}

function isTied(a: Entrant | undefined, b: Entrant | undefined): boolean {
  return a !== undefined && b !== undefined && a.near === b.near && equals(a.figure, b.figure);
}

function prizesOf(tied: readonly Subject[], place: number, ready: Ready): ContestGrant[] {
  const { prizes, ties, scope } = ready;
  const taken = prizes.slice(place, place + tied.length);
  if (ties === 'same') {
    return tied.map((subject) => new ContestGrant(ready, subject, prizes[place] ?? ZERO, { place, tied: tied.length, sharing: [] }));
  }
  const inOrder = ties === 'first' ? ready.arrival(tied) : inTableOrder(tied);
  if (ties !== 'share' || tied.length === 1) {
    return inOrder.slice(0, taken.length).map((subject, index) => (
      new ContestGrant(ready, subject, taken[index] ?? ZERO, { place: place + index, tied: tied.length, sharing: [] })
    ));
  }
  const pool = round(sum(taken), scope.places, scope.parameters.rounding);
  const parts = shares(pool, tied.map(() => ONE), scope.places);
  return inOrder.map((subject, index) => new ContestGrant(ready, subject, parts[index] ?? ZERO, { place, tied: tied.length, sharing: taken }));
}

/** By the place in the table of each subject's first row there; those without rows as they come. */
export function inTableOrder(subjects: readonly Subject[]): Subject[] {
  const first = new Map(subjects.map((subject) => [subject, subject.rows().reduce((least, row) => Math.min(least, row), Infinity)]));
  return [...subjects].sort((a, b) => {
    const [left = Infinity, right = Infinity] = [first.get(a), first.get(b)];
    return left === right ? a.key - b.key : left - right;
  });
}

interface Rank {
  /** From 0. */
  readonly place: number;
  readonly tied: number;
  /** The prizes that those tied share. */
  readonly sharing: readonly Exact[];
}

class ContestGrant implements Grant {
  constructor(private readonly ready: Ready, readonly subject: Subject, readonly amount: Exact, private readonly rank: Rank) {}

  tell(told: Told): Term {
    const { place, tied, sharing } = this.rank;
    const { by, ties } = this.ready;
    const figure = by.of(this.subject, this.subject.first);
    const term = by.tell(this.subject, this.subject.first, told);
    const shown = term.binds === 'whole' || figure === null ? term.text : told.say(termTexts.comesTo, { term: term.text, result: written(figure, 'number') });
    if (sharing.length > 0) {
      const last = Math.min(place + tied, this.ready.prizes.length);
      const pool = plus(sharing.map((prize) => whole(written(prize, 'money'))));
      told.fact(termTexts.shared, { figure: shown, first: place + 1, last, tied, pool: pool.text });
    } else {
      told.fact(tied > 1 ? TIE_TEXTS[ties] : termTexts.ranked, { figure: shown, place: place + 1, tied });
    }
    return whole(written(this.amount, 'money'));
  }
}

const TIE_TEXTS = { first: termTexts.rankedFirst, table: termTexts.rankedTable, same: termTexts.rankedSame, share: termTexts.ranked } as const;
