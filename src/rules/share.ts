import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, compare, divide, equals, floor, isZero, multiply, round, scaled, shares, subtract, sum, toNumber, ZERO } from '../money';
import type { Leftover, Rule } from '../scheme';
import { LEFTOVERS } from '../scheme';
import { inTableOrder } from './contest';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import { Subject, withoutRows } from '../data';
import type { Term, Explanation } from '../explain';
import { figureTerm, over, times } from '../explain';

type Share = Extract<Rule, { readonly kind: 'share' }>;

/** A pool shared among people in proportion to a weight, so that the parts add up to it exactly. */
export function shareRule(rule: Share, scope: Scope): RuleRunner {
  const pool = scope.figure(rule.pool);
  const test = scope.test(rule.when);
  const inner = scope.but({ each: rule.among });
  const weight = inner.figure(rule.weight);
  const leftover = scope.parameters.choice(rule.leftover, LEFTOVERS) ?? 'largest-remainder';
  return (subjects, give) => {
    for (const subject of subjects) {
      const amount = test.holds(subject, subject.first) ? pool.of(subject, subject.first) : null;
      if (amount === null) continue;
      const sharers = (rule.among === 'member' ? membersOf(subject, scope) : peopleOf(subject, rule.ties, scope))
        .map((each) => ({ subject: each, weight: weight.of(each, each.first) ?? ZERO }));
      const all = sum(sharers.map((each) => each.weight));
      if (isZero(all)) continue;
      const whole = round(amount, scope.places, scope.parameters.rounding);
      const parts = split(whole, sharers.map((each) => each.weight), scope.places, leftover);
      const ready: Ready = { pool, weight, leftover, of: subject, all, amount };
      sharers.forEach((each, index) => {
        if (!isZero(each.weight)) give(new ShareGrant(ready, each.subject, each.weight, parts[index] ?? ZERO, personOf(each.subject, rule.among, scope)));
      });
    }
  };
}

/** The people with rows of a subject, each with its own rows: by their earliest rows, or in table order. */
function peopleOf(subject: Subject, ties: Share['ties'], { data }: Scope): Subject[] {
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
  return [...judged.members].filter((row) => each !== 'team' || teams[row] === subject.key).map((row) => withoutRows(row, subject.period));
}

function personOf(subject: Subject, among: Share['among'], { data }: Scope): number {
  return among === 'person' ? subject.key : data.people.ofPeople[subject.key] ?? -1;
}

/** Parts of `places` decimal places that add up to the whole; `leftover` says who gets what rounding down leaves over. */
export function split(total: Exact, weights: readonly Exact[], places: number, leftover: Leftover): Exact[] {
  if (leftover === 'largest-remainder') return shares(total, weights, places);
  const unit = scaled(1, places);
  const all = sum(weights);
  const parts = weights.map((weight) => multiply(floor(divide(multiply(total, weight), multiply(all, unit))), unit));
  const units = toNumber(divide(subtract(total, sum(parts)), unit));
  const order = weights.map((_, index) => index);
  if (leftover === 'largest-weight') order.sort((a, b) => compare(weights[b] ?? ZERO, weights[a] ?? ZERO) || a - b);
  for (const index of order.slice(0, units)) parts[index] = add(parts[index] ?? ZERO, unit);
  return parts;
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

class ShareGrant implements Award {
  constructor(
    private readonly ready: Ready,
    readonly subject: Subject,
    private readonly weight: Exact,
    readonly amount: Exact,
    readonly person: number,
  ) {}

  get of(): Subject {
    return this.ready.of;
  }

  explain(explanation: Explanation): Term {
    const { pool, weight, of, all, amount, leftover } = this.ready;
    const pot = pool.explain(of, of.first, explanation);
    weight.explain(this.subject, this.subject.first, explanation);
    const unit = weight.unit;
    const term = over(times([pot, figureTerm(this.weight, unit)]), figureTerm(all, unit));
    if (equals(multiply(this.amount, all), multiply(amount, this.weight))) return term;
    explanation.fact(LEFTOVER_TEXTS[leftover], { term: term.text });
    return figureTerm(this.amount, 'money');
  }
}

const LEFTOVER_TEXTS = {
  'largest-remainder': termTexts.largestRemainder, first: termTexts.firstGets, 'largest-weight': termTexts.largestWeight,
} as const;

