import type { Day } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Exact } from '../../money';
import { add, isZero, subtract, sum, ZERO } from '../../money';
import type { Prepared } from '../prepare/prepare';
import type { Basis } from './basis';
import { basisOf, sameParameters, sameTables, withBasis } from './basis';
import type { Due } from './due';
import { isDueBy } from './due';
import type { Owed, OwedDraft } from './owed';
import { owedTo } from './owed';
import type { Payees } from './payees';
import type { Settings } from './settings';
import { endOf } from './settings';

/** What closed periods owe is worked out on what they rested on when they were paid. */
interface Closing {
  readonly end: Day;
  readonly windowSettled: boolean;
  readonly basis: Basis;
}

/** What a scheme owes with closed periods as they were paid, and what would differ if people and teams of today held for them. */
export interface OwedOverall {
  readonly today: Owed;
  readonly drafts: readonly OwedDraft[];
  readonly peopleChanged: { readonly sums: number; readonly cash: Exact };
}

/** Problems: those of preparing the job with the parameters recorded. */
export function owedOverall(prepared: Prepared, settings: Settings, payees: Payees): Result<OwedOverall> {
  const today = owedTo(prepared, settings.payPeriod, settings.windowSettled, settings.keys);
  const now = basisOf(prepared);
  const closings = closingsOf(prepared, settings);
  const unchanged = { sums: 0, cash: ZERO };
  if (closings.every(({ basis }) => sameParameters(basis, now) && (settings.acceptPeople || sameTables(basis, now)))) {
    return success({ today, drafts: today.drafts, peopleChanged: unchanged });
  }
  const drafts = today.drafts.filter(({ due }) => closingOf(due, closings) === undefined);
  let peopleChanged = unchanged;
  for (const basis of distinct(closings)) {
    const isOfBasis = ({ due }: OwedDraft): boolean => closingOf(due, closings)?.basis === basis;
    const then = owedWith(prepared, basis, settings.acceptPeople ? 'current' : 'recorded', settings);
    if (!then.ok) return then;
    const owed = then.value.drafts.filter(isOfBasis).map((draft) => identified(draft, payees, settings));
    drafts.push(...owed);
    if (settings.acceptPeople || sameTables(basis, now)) continue;
    const otherwise = owedWith(prepared, basis, 'current', settings);
    if (!otherwise.ok) return otherwise;
    peopleChanged = added(peopleChanged, difference(owed, otherwise.value.drafts.filter(isOfBasis)));
  }
  return success({ today, drafts, peopleChanged });
}

function owedWith(prepared: Prepared, basis: Basis, tables: 'recorded' | 'current', settings: Settings): Result<Owed> {
  const then = withBasis(prepared, basis, tables);
  return then.ok ? success(owedTo(then.value, settings.payPeriod, settings.windowSettled, settings.keys)) : then;
}

/** The payouts that closed periods of a scheme, earliest first. Where differences of people were accepted, what was known then holds for all before. */
function closingsOf({ scheme, parameters }: Prepared, { earlier }: Settings): Closing[] {
  const closings: Closing[] = [];
  let accepted: Basis | undefined;
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
  const known: Basis[] = [];
  return closings.map((closing) => {
    const same = known.find((basis) => sameParameters(basis, closing.basis) && sameTables(basis, closing.basis));
    if (same === undefined) known.push(closing.basis);
    return { ...closing, basis: same ?? closing.basis };
  });
}

function distinct(closings: readonly Closing[]): ReadonlySet<Basis> {
  return new Set(closings.map(({ basis }) => basis));
}

/** The payout by which something due was closed; undefined for what is open. */
function closingOf(due: Due, closings: readonly Closing[]): Closing | undefined {
  if (due.kind === 'running') return undefined;
  return closings.find(({ end, windowSettled }) => isDueBy(due, end, windowSettled));
}

/** The same line, of the payee as today's tables know them. */
function identified(owed: OwedDraft, payees: Payees, { keys }: Settings): OwedDraft {
  const found = payees.find(owed.of.sum);
  return 'identity' in found ? { ...owed, of: { sum: owed.of.sum, identity: found.identity, sumKey: keys.of(owed.of.sum, found.identity) } } : owed;
}

type Change = OwedOverall['peopleChanged'];

function difference(then: readonly OwedDraft[], now: readonly OwedDraft[]): Change {
  const sums = new Map<number, { amount: Exact; readonly isCash: boolean }>();
  const enter = ({ of: { sumKey, sum: { award } }, draft: { amount } }: OwedDraft, sign: 1 | -1): void => {
    const known = sums.get(sumKey)?.amount ?? ZERO;
    sums.set(sumKey, { amount: sign > 0 ? add(known, amount) : subtract(known, amount), isCash: award === 'cash' });
  };
  for (const owed of now) enter(owed, 1);
  for (const owed of then) enter(owed, -1);
  const changed = [...sums.values()].filter(({ amount }) => !isZero(amount));
  return { sums: changed.length, cash: sum(changed.filter(({ isCash }) => isCash).map(({ amount }) => amount)) };
}

function added(one: Change, other: Change): Change {
  return { sums: one.sums + other.sums, cash: add(one.cash, other.cash) };
}
