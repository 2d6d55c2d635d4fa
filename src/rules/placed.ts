import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { compare, integer, multiply, ONE, round, shares, sign, sum, toNumber } from '../money';
import type { Rule } from '../scheme';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import type { ContestTerms } from './ranking';
import type { Subject, Subjects } from '../data';
import { teamOf } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, plus, times, written } from '../explain';
import { TIE_TEXTS, termsOf } from './ties';

type Contest = Extract<Rule, { readonly kind: 'contest' }>;

/** One who takes part, and with what figure. */
interface Entrant {
  readonly who: Subject;
  readonly figure: Exact;
}

/** A contest in which every place counts: from either end, within teams, for figures of 0 too. */
export function placedContest(rule: Contest, scope: Scope): RuleRunner {
  const ready: Ready = {
    by: scope.figure(rule.by),
    own: rule.sharesOf === undefined ? undefined : scope.figure(rule.sharesOf),
    terms: termsOf(rule, scope),
    last: rule.last === undefined ? [] : scope.parameters.figures(rule.last) ?? [],
  };
  const fewest = rule.leastEntrants === undefined ? 0 : toNumber(scope.parameters.figure(rule.leastEntrants) ?? integer(0));
  const before = rule.order === 'highest' ? (a: Entrant, b: Entrant): number => compare(b.figure, a.figure) : (a: Entrant, b: Entrant): number => compare(a.figure, b.figure);
  return (subjects, give, tell) => {
    for (const entrants of contestsOf(subjects, rule, ready.by, scope)) {
      if (entrants.length < fewest) continue;
      entrants.sort(before);
      for (const group of tiedGroups(entrants, ready)) {
        const won = prizesOf(group, entrants.length, ready);
        group.tied.forEach((who, index) => {
          const prize = won.get(who);
          const award = prize === undefined ? undefined : awardOf(who, prize, ready);
          if (award !== undefined) give(award);
          else if (rule.standings) tell?.placed({ subject: who, place: group.start + (isOneByOne(ready) ? index : 0) + 1, figure: group.figure });
        });
      }
    }
  };
}

interface Ready {
  readonly by: Figure;
  /** Of what the prizes are shares. */
  readonly own: Figure | undefined;
  readonly terms: ContestTerms<Subject>;
  /** The prizes from the last place on. */
  readonly last: readonly Exact[];
}

/** Who takes part, by period and, where each has its own contest, by team; in the order in which they first come. */
function contestsOf(subjects: Subjects, { among, within, zero }: Contest, by: Figure, scope: Scope): Entrant[][] {
  const test = scope.test(among);
  const team = within === undefined ? (): number => -1 : teamOf(scope);
  const contests = new Map<string, Entrant[]>();
  for (const who of subjects) {
    const figure = test.holds(who, who.first) ? by.of(who, who.first) : null;
    if (figure === null || (zero === 'nothing' && sign(figure) <= 0)) continue;
    const name = `${who.period} ${team(who)}`;
    const contest = contests.get(name);
    if (contest === undefined) contests.set(name, [{ who, figure }]);
    else contest.push({ who, figure });
  }
  return [...contests.values()];
}

/** Those of one figure in their order, and the place of the first of them, from 0. */
interface Group {
  readonly tied: readonly Subject[];
  readonly figure: Exact;
  readonly start: number;
}

function tiedGroups(sorted: readonly Entrant[], { terms: { inOrder } }: Ready): Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    const figure = sorted[start]?.figure ?? ONE;
    while (end < sorted.length && compare(figure, sorted[end]?.figure ?? figure) === 0) end += 1;
    groups.push({ tied: inOrder(sorted.slice(start, end).map(({ who }) => who)), figure, start });
    start = end;
  }
  return groups;
}

/** What somebody wins. */
interface Prize {
  readonly amount: Exact;
  /** The place, from 0, and how many take part. */
  readonly place: number;
  readonly count: number;
  readonly tied: number;
  readonly fromLast: boolean;
  /** The prizes that those tied share; none where each has a prize of its own. */
  readonly sharing: readonly Exact[];
}

/** The prize of a place: that from the first place on, else that from the last. */
function prizeAt(place: number, count: number, { terms: { prizes }, last }: Ready): Exact | undefined {
  return prizes[place] ?? last[count - 1 - place];
}

function prizesOf({ tied: order, start }: Group, count: number, ready: Ready): ReadonlyMap<Subject, Prize> {
  const { terms: { ties, prizes, places, rounding } } = ready;
  const taken = order.map((_, index) => prizeAt(start + index, count, ready));
  const there = taken.filter((prize) => prize !== undefined);
  const all = { count, tied: order.length, sharing: [] };
  if (there.length === 0) return new Map();
  if (ties === 'same') {
    // The better end: all have the first prize of their places, or, where they have none from that end, the last one.
    const fromLast = prizes[start] === undefined;
    const amount = (fromLast ? taken.at(-1) : taken[0]) ?? there[0] ?? ONE;
    return new Map(order.map((who) => [who, { ...all, amount, place: start, fromLast }]));
  }
  if (ties === 'share' && order.length > 1) {
    const parts = shares(round(sum(there), places, rounding), order.map(() => ONE), places);
    return new Map(order.map((who, index) => [who, { ...all, amount: parts[index] ?? ONE, place: start, fromLast: false, sharing: there }]));
  }
  return new Map(order.flatMap((who, index): [Subject, Prize][] => {
    const amount = taken[index];
    return amount === undefined ? [] : [[who, { ...all, amount, place: start + index, fromLast: prizes[start + index] === undefined }]];
  }));
}

/** Whether those tied have places of their own. */
function isOneByOne({ terms: { ties } }: Ready): boolean {
  return ties !== 'same' && ties !== 'share';
}

/** Undefined where the prize is a share of a figure that is absent. */
function awardOf(subject: Subject, prize: Prize, ready: Ready): PlacedAward | undefined {
  const own = ready.own === undefined ? ONE : ready.own.of(subject, subject.first);
  return own === null ? undefined : new PlacedAward(ready, prize, subject, multiply(prize.amount, own));
}

class PlacedAward implements Award {
  constructor(private readonly ready: Ready, private readonly prize: Prize, readonly subject: Subject, readonly amount: Exact) {}

  explain(explanation: Explanation): Term {
    const { by, own, terms: { ties } } = this.ready;
    const { amount, place, count, tied, fromLast, sharing } = this.prize;
    const figure = by.of(this.subject, this.subject.first);
    const term = by.explain(this.subject, this.subject.first, explanation);
    if (term.binds !== 'whole' && figure !== null) explanation.fact(termTexts.comesTo, { term: term.text, result: written(figure, 'number') });
    if (sharing.length > 0) {
      const pool = plus(sharing.map((each) => figureTerm(each, 'money')));
      explanation.fact(sharing.length === 1 ? termTexts.sharedOne : termTexts.shared, { first: place + 1, last: place + sharing.length, tied, pool: pool.text });
    } else if (fromLast) {
      explanation.fact(termTexts.rankedLast, { place: count - place, count });
    } else {
      explanation.fact(tied > 1 ? TIE_TEXTS[ties] : termTexts.ranked, { place: place + 1, tied });
    }
    if (own === undefined) return figureTerm(amount, 'money');
    return times([own.explain(this.subject, this.subject.first, explanation), figureTerm(amount, 'rate')]);
  }
}
