import type { Exact } from '../../money';
import { isZero, maxOf, minOf, round } from '../../money';
import type { Component } from '../../scheme';
import { awardPlaces, periodKindOf, readsPeopleAlone, resultsAskedOf, walkComponent } from '../../scheme';
import type { Context, Scope } from '../../evaluate';
import type { Subject, Subjects } from '../../data';
import type { Placed, Tell } from '../../rules';
import { ruleRunner } from '../../rules';
import { scopeOf } from '../../evaluate';
import { isWhole, linesFor } from './by-credit';
import type { Draft, WorkedComponent } from './draft';
import { NO_CUTS } from './draft';
import type { KeptWork } from './kept';
import { limited } from './limit';
import { inParts } from './parts';
import { rowsInYears } from './own-years';
import type { Recipient } from './recipients';
import { recipientsOf } from './recipients';
import { withReversals } from './reversal';
import { subjectsOf } from './subjects';
import { TakingPart } from './taking-part';

/** What a component came to: its lines, and the subjects that it was asked for. */
export interface Outcome {
  readonly worked: WorkedComponent;
  readonly subjects: Subjects;
  readonly drafts: readonly Draft[];
  /** The same awards undivided, where they are payable in parts. */
  readonly whole: readonly Draft[];
  /** What recipients owe of it after their last period. */
  readonly owed: readonly OwedBy[];
  /** Those who take part in its contest and have no prize. */
  readonly placed: readonly Placed[];
  /** The people who take no part and would have received something. */
  readonly leftOut: ReadonlySet<number>;
}

/** What a recipient owes of a component, at the start and after its last period. */
export interface OwedBy {
  readonly recipient: Recipient;
  readonly opening: Exact;
  readonly amount: Exact;
}

/** Works a component out: its subjects, what its rule gives them, who receives it, between its bounds, rounded once, within its limit. */
export function workOut(component: Component, context: Context, kept?: KeptWork): Outcome {
  const { parameters } = context;
  // Refunds are taken back of formulas alone; results have already lost what was.
  const reverses = context.reverses && component.source === 'counted' && resultsAskedOf(component).size === 0;
  const byPeriod = new Map<number, Subject[]>();
  const wide = scopeOf({
    ...context,
    each: component.each === 'everyone' ? 'person' : component.each,
    judged: rowsInYears(component, context),
    per: readsPeopleAlone(component) ? 'window' : periodKindOf(component.per, parameters) ?? 'window',
    periodOf: component.periodOf,
    source: reverses ? 'paid' : component.source,
    where: component.where,
    places: awardPlaces(component.award, context.ownAwards, context.parameters.places),
    peers: (period) => byPeriod.get(period) ?? [],
  });
  const part = new TakingPart(component, wide);
  const found = (): Subjects => part.entrants(subjectsOf(component, wide));
  const { subjects, kept: ofSubjects } = kept?.of(component, context, found) ?? { subjects: found() };
  const scope = wide.but({ mayReceive: (person, period) => part.may(person, period), kept: ofSubjects });
  const run = ruleRunner(component.rule, scope);
  if (needsPeers(component)) collect(subjects, byPeriod);
  const between = boundsOf(component, scope);
  const worked: WorkedComponent = {
    component, scope, between,
    where: component.each === 'row' || component.each === 'newCustomer' ? scope.but({ each: 'row' }).test(component.where) : undefined,
    due: component.due === undefined ? undefined : scope.but({}).figure(component.due),
  };
  const all = recipientsOf(component, scope);
  const recipients: typeof all = (award) => part.among(all(award), award);
  const drafts: Draft[] = [];
  const [owed, placed]: [OwedBy[], Placed[]] = [[], []];
  const tell: Tell = {
    owed: ({ subject, opening, amount }) => { for (const recipient of recipients({ subject })) owed.push({ recipient, opening, amount }); },
    placed: (each) => { placed.push(each); },
  };
  run(subjects, (award, given = award.amount) => {
    const exact = between(given, award);
    if (isZero(exact)) return;
    const amount = round(exact, scope.places, parameters.rounding);
    const receive = all(award);
    const may = part.among(receive, award);
    if (isWhole(receive)) for (const recipient of may) drafts.push({ worked, award, recipient, amount, cuts: NO_CUTS });
    else for (const draft of linesFor({ worked, award, exact, amount, cuts: NO_CUTS }, receive)) if (may.includes(draft.recipient)) drafts.push(draft);
  }, tell);
  const whole = limited(reverses ? withReversals(drafts, scope) : drafts, worked);
  return { worked, subjects, drafts: inParts(whole, worked), whole, owed, placed, leftOut: part.leftOut };
}

/** Only the highest of all and places ask for the other subjects of a period. */
function needsPeers(component: Component): boolean {
  let found = false;
  walkComponent(component, { expression: ({ kind }) => { found ||= kind === 'highest' || kind === 'rank'; } });
  return found;
}

function collect(subjects: Subjects, byPeriod: Map<number, Subject[]>): void {
  for (const subject of subjects) {
    const peers = byPeriod.get(subject.period);
    if (peers === undefined) byPeriod.set(subject.period, [subject]);
    else peers.push(subject);
  }
}

/** The component's own bounds, in its own order; a bound that is absent bounds nothing. */
function boundsOf({ atLeast, atMost, boundsOrder }: Component, scope: Scope): WorkedComponent['between'] {
  const least = atLeast === undefined ? undefined : scope.figure(atLeast);
  const most = atMost === undefined ? undefined : scope.figure(atMost);
  if (least === undefined && most === undefined) return (amount) => amount;
  return (amount, { subject }) => {
    const low = least?.of(subject, subject.first) ?? null;
    const high = most?.of(subject, subject.first) ?? null;
    const raised = (x: Exact): Exact => (low === null ? x : maxOf(x, low));
    const lowered = (x: Exact): Exact => (high === null ? x : minOf(x, high));
    return boundsOrder === 'floor-first' ? lowered(raised(amount)) : raised(lowered(amount));
  };
}
