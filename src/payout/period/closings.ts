import type { Day, Period } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Exact } from '../../money';
import { add, subtract, ZERO } from '../../money';
import type { Prepared } from '../prepare/prepare';
import { prepare } from '../prepare/prepare';
import type { InSteps } from '../steps';
import { isCash } from '../work/draft';
import type { PayoutBasis } from './basis';
import { basisOf, sameParameters, sameTables, withBasis } from './basis';
import type { Due } from './due';
import { isDueBy } from './due';
import type { Owed, OwedDraft } from './owed';
import { OwedLines, owedTo, stepsToOwe } from './owed';
import { YearsOfPayees } from './years-of-payees';
import type { Payees } from './payees';
import { payeeNamed } from './payees';
import type { Settings } from './settings';
import { endOf } from './settings';
import type { SumKeys } from './sum-keys';
import type { WholePeriod } from './whole';
import { wholePeriodsOf } from './whole';

/** What closed periods owe is worked out on what they rested on when they were paid. */
interface Closing {
  readonly end: Day;
  readonly windowSettled: boolean;
  readonly basis: PayoutBasis;
}

/** What a scheme owes with closed periods as they were paid, and what would differ if people and teams of today held for them. */
export interface OwedOverall {
  readonly today: Owed;
  readonly lines: OwedLines;
  readonly peopleChanged: ChangedSums;
}

/** By how much sums would differ, by their numbers. */
export type ChangedSums = ReadonlyMap<number, ChangedSum>;

interface ChangedSum {
  readonly amount: Exact;
  readonly isCash: boolean;
}

/** A scheme as it stands, and as it stood in closed periods where that was otherwise. */
export interface SchemeStandings {
  readonly prepared: Prepared;
  readonly closings: readonly Closing[];
  readonly past: readonly Past[];
  readonly whole: readonly WholePeriod[];
}

/** A scheme on an earlier basis; also with people and teams of today, where those were others and are not accepted. */
interface Past {
  readonly basis: PayoutBasis;
  readonly then: Prepared;
  readonly otherwise: Prepared | undefined;
}

/** Problems: those of preparing the job with the parameters recorded. */
export function standingsOf(prepared: Prepared, settings: Settings, now = basisOf(prepared)): Result<SchemeStandings> {
  const whole = wholePeriodsOf(prepared, settings);
  if (!whole.ok) return whole;
  const closings = closingsOf(prepared, settings);
  const { acceptPeople } = settings;
  if (closings.every(({ basis }) => sameParameters(basis, now) && (acceptPeople || sameTables(basis, now)))) return success({ prepared, closings: [], past: [], whole: whole.value });
  const past: Past[] = [];
  for (const basis of new Set(closings.map((closing) => closing.basis))) {
    const then = withBasis(prepared, basis, acceptPeople ? 'current' : 'recorded');
    if (!then.ok) return then;
    const otherwise = acceptPeople || sameTables(basis, now) ? success(undefined) : withBasis(prepared, basis, 'current');
    if (!otherwise.ok) return otherwise;
    past.push({ basis, then: then.value, otherwise: otherwise.value });
  }
  return success({ prepared, closings, past, whole: whole.value });
}

/** How many steps it takes to work out what is owed overall. */
export function stepsOverall({ prepared, past, whole }: SchemeStandings): number {
  const all = [prepared, ...past.flatMap(({ then, otherwise }) => [then, ...otherwise === undefined ? [] : [otherwise]]), ...whole.map((each) => each.prepared)];
  return all.reduce((steps, each) => steps + stepsToOwe(each), 0);
}

/** The same scheme as it stood at the end of what counts as settled: closed periods rest there on what they rested on when they were paid, too. */
export function standingsAsSettled({ prepared }: SchemeStandings, to: Period, settings: Settings): Result<SchemeStandings> {
  const then = prepare({ ...prepared.job, payPeriod: to });
  if (!then.ok) return then;
  const standings = standingsOf(then.value, settings, basisOf(prepared));
  return standings.ok ? success({ ...standings.value, whole: [] }) : standings;
}

export function* owedOverall({ prepared, closings, past, whole }: SchemeStandings, { payPeriod, windowSettled, keys }: Pick<Settings, 'payPeriod' | 'windowSettled' | 'keys'>, payees: Payees): InSteps<OwedOverall> {
  const owedBy = (then: Prepared): InSteps<Owed> => owedTo(then, payPeriod, windowSettled, keys);
  const today = yield* owedBy(prepared);
  const before: OwedDraft[] = [];
  for (const each of whole) before.push(...(yield* owedTo(each.prepared, each.payPeriod, false, keys)).lines.each.map((draft) => identified(draft, payees, keys)));
  if (closings.length === 0) return { today, lines: today.lines.and(OwedLines.of(before)), peopleChanged: new Map() };
  const open = today.lines.each.filter(({ due }) => closingOf(due, closings) === undefined);
  const peopleChanged = new Map<number, ChangedSum>();
  const closed: OwedDraft[] = [];
  const years = new YearsOfPayees(keys);
  for (const { basis, then, otherwise } of past) {
    const isOfBasis = ({ due }: OwedDraft): boolean => closingOf(due, closings)?.basis === basis;
    const owed = (yield* owedBy(then)).lines.each.filter(isOfBasis).map((draft) => identified(draft, payees, keys));
    for (const each of owed) if (years.isOfItsOwn(each)) closed.push(each);
    if (otherwise === undefined) continue;
    for (const each of (yield* owedBy(otherwise)).lines.each.filter(isOfBasis)) change(peopleChanged, each, 1);
    for (const each of owed) change(peopleChanged, each, -1);
  }
  return { today, lines: OwedLines.of([...open.filter((each) => years.isOfItsOwn(each)), ...closed, ...before]), peopleChanged };
}

/** The payouts that closed periods of a scheme, earliest first. Where differences of people were accepted, what was known then holds for all before. */
function closingsOf({ scheme, parameters }: Prepared, { earlier }: Settings): Closing[] {
  const closings: Closing[] = [];
  let accepted: PayoutBasis | undefined;
  for (const { payPeriod, bases, windowSettled, peopleAccepted } of [...earlier].reverse()) {
    const own = bases.get(scheme.id);
    if (payPeriod === null || own === undefined) continue;
    const basis = accepted === undefined ? own : { ...own, people: accepted.people, teams: accepted.teams };
    if (peopleAccepted) accepted ??= own;
    closings.push({ end: endOf(payPeriod, parameters.monthStartsOn), windowSettled, basis });
  }
  return merged(closings.reverse());
}

/** Equal bases made one, so that each is worked out once. */
function merged(closings: readonly Closing[]): Closing[] {
  const known: PayoutBasis[] = [];
  return closings.map((closing) => {
    const same = known.find((basis) => sameParameters(basis, closing.basis) && sameTables(basis, closing.basis));
    if (same === undefined) known.push(closing.basis);
    return { ...closing, basis: same ?? closing.basis };
  });
}

/** The payout by which something due was closed; undefined for what is open. */
function closingOf(due: Due, closings: readonly Closing[]): Closing | undefined {
  if (due.kind === 'running') return undefined;
  return closings.find(({ end, windowSettled }) => isDueBy(due, end, windowSettled));
}

/** The same line, of the payee as today's tables know them. */
function identified(owed: OwedDraft, payees: Payees, keys: SumKeys): OwedDraft {
  const { recipient, worked: { scope: { data } } } = owed.draft;
  const found = payees.find(payeeNamed(recipient, data));
  return 'identity' in found ? { ...owed, sumKey: keys.sameOf(owed.sumKey, found.identity) } : owed;
}

function change(sums: Map<number, ChangedSum>, { sumKey, draft }: OwedDraft, sign: 1 | -1): void {
  const before = sums.get(sumKey)?.amount ?? ZERO;
  sums.set(sumKey, { amount: sign > 0 ? add(before, draft.amount) : subtract(before, draft.amount), isCash: isCash(draft) });
}

/** What differs of what is owed less what differs of it in what counts as settled. */
export function changedBesides(owed: ChangedSums, settled: ChangedSums): ChangedSums {
  return new Map([...owed].map(([sumKey, { amount, isCash }]) => [sumKey, { amount: subtract(amount, settled.get(sumKey)?.amount ?? ZERO), isCash }]));
}
