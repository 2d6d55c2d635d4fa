import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { equals, isZero, maxOf, multiply, round, sum, ZERO } from '../money';
import type { Leftover, Rule } from '../scheme';
import { LEFTOVERS } from '../scheme';
import { inTableOrder } from './ties';
import { split, withinBounds } from './bounded-shares';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import { Subject, withoutRows } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, over, times, written } from '../explain';

type ShareRule = Extract<Rule, { readonly kind: 'share' }>;

/** A pool shared among people in proportion to a weight, so that the parts add up to it exactly. */
export function shareRule(rule: ShareRule, scope: Scope): RuleRunner {
  const pool = scope.figure(rule.pool);
  const test = scope.test(rule.when);
  const inner = scope.but({ each: rule.among });
  const weight = inner.figure(rule.weight);
  const who = inner.test(rule.who);
  const most = rule.most === undefined ? undefined : inner.figure(rule.most);
  const leftover = scope.parameters.choice(rule.leftover, LEFTOVERS) ?? 'largest-remainder';
  return (subjects, give) => {
    for (const subject of subjects) {
      const amount = test.holds(subject, subject.first) ? pool.of(subject, subject.first) : null;
      if (amount === null) continue;
      const sharers = (rule.among === 'member' ? membersOf(subject, scope) : peopleOf(subject, rule.ties, scope))
        .filter((each) => who.holds(each, each.first) && scope.mayReceive(personOf(each, rule.among, scope), subject.period))
        .map((each) => ({ subject: each, weight: weight.of(each, each.first) ?? ZERO }));
      const all = sum(sharers.map((each) => each.weight));
      if (isZero(all)) continue;
      const whole = round(amount, scope.places, scope.parameters.rounding);
      const parts = split(whole, sharers.map((each) => each.weight), scope.places, leftover);
      const ready: Ready = { pool, weight, leftover, of: subject, all, amount };
      const bounded = most === undefined ? parts : withinBounds(parts, sharers.map(({ subject: each, weight: size }) => ({ weight: size, most: boundOf(most, each, scope) })), { whole, places: scope.places, leftover });
      sharers.forEach((each, index) => {
        const share: Share = { weight: each.weight, amount: bounded[index] ?? ZERO, most: isSame(bounded, parts) ? undefined : most };
        if (!isZero(each.weight)) give(new ShareAward(ready, each.subject, share, personOf(each.subject, rule.among, scope)));
      });
    }
  };
}

/** The people with rows of a subject, each with its own rows: by their earliest rows, or in table order. */
function peopleOf(subject: Subject, ties: ShareRule['ties'], { data }: Scope): Subject[] {
  const personOfRow = data.people.ofSales;
  const rows = new Map<number, number[]>();
  for (const row of subject.rows()) {
    const person = personOfRow[row] ?? -1;
    if (person < 0) continue;
    const own = rows.get(person);
    if (own === undefined) rows.set(person, [row]);
    else own.push(row);
  }
  // A subject's rows stand by date, and so do those who come with them.
  const people = [...rows].map(([person, own]) => new Subject(Int32Array.from(own), 0, own.length, person, subject.period));
  return ties === 'table' ? inTableOrder(people) : people;
}

/** The members of a team, or all of them. */
function membersOf(subject: Subject, { data, judged, each }: Scope): Subject[] {
  const teams = data.staff.names('team').codes;
  return [...judged.members.rows].filter((row) => each !== 'team' || teams[row] === subject.key).map((row) => withoutRows(row, subject.period));
}

function personOf(subject: Subject, among: ShareRule['among'], { data }: Scope): number {
  return among === 'person' ? subject.key : data.people.ofPeople[subject.key] ?? -1;
}

/** What one of them gets at most, to the last decimal place; null where nothing bounds it. */
function boundOf(most: Figure, sharer: Subject, { places }: Scope): Exact | null {
  const bound = most.of(sharer, sharer.first);
  return bound === null ? null : maxOf(ZERO, round(bound, places, 'down'));
}

function isSame(parts: readonly Exact[], others: readonly Exact[]): boolean {
  return parts.every((part, index) => equals(part, others[index] ?? ZERO));
}

interface Ready {
  readonly pool: Figure;
  readonly weight: Figure;
  readonly leftover: Leftover;
  /** Whose pool it is, what all weights add up to, and how much there is. */
  readonly of: Subject;
  readonly all: Exact;
  readonly amount: Exact;
}

/** What one of them gets. */
interface Share {
  readonly weight: Exact;
  readonly amount: Exact;
  /** What each gets at most, where that has changed the shares. */
  readonly most: Figure | undefined;
}

class ShareAward implements Award {
  constructor(private readonly ready: Ready, readonly subject: Subject, private readonly share: Share, readonly person: number) {}

  get amount(): Exact {
    return this.share.amount;
  }

  get of(): Subject {
    return this.ready.of;
  }

  explain(explanation: Explanation): Term {
    const { pool, weight, of, all, amount, leftover } = this.ready;
    const { most } = this.share;
    const pot = pool.explain(of, of.first, explanation);
    weight.explain(this.subject, this.subject.first, explanation);
    const unit = weight.unit;
    const term = over(times([pot, figureTerm(this.share.weight, unit)]), figureTerm(all, unit));
    if (equals(multiply(this.amount, all), multiply(amount, this.share.weight))) return term;
    const bound = most?.of(this.subject, this.subject.first) ?? null;
    explanation.fact(LEFTOVER_TEXTS[leftover], { term: term.text });
    if (bound !== null) explanation.fact(termTexts.poolCapped, { most: written(bound, 'money') });
    return figureTerm(this.amount, 'money');
  }
}

const LEFTOVER_TEXTS = {
  'largest-remainder': termTexts.largestRemainder, first: termTexts.firstGets, 'largest-weight': termTexts.largestWeight,
} as const;
