import type { Day } from '../../calendar';
import { asDay, FIRST_DAY, lastDay, monthsAfter } from '../../calendar';
import type { Exact } from '../../money';
import { add, isZero, minOf, negate, round, sign, subtract, toNumber, ZERO } from '../../money';
import type { AwardAccount, Expression, OwnAward } from '../../scheme';
import type { Dataset } from '../../data';
import { withoutRows } from '../../data';
import { contextOf } from '../prepare/context';
import type { ReadyStage } from '../prepare/prepare';
import { ownAwardsOf } from '../prepare/stage';
import type { Draft } from '../work/draft';
import { periodOf } from '../work/draft';
import type { Recipient } from '../work/recipients';

/** What somebody has of an award that is kept in an account, on the day of the run. */
export interface Account {
  readonly recipient: Recipient;
  readonly award: OwnAward;
  /** What there was before the first line. */
  readonly opening: Exact;
  readonly earned: Exact;
  readonly spent: Exact;
  readonly expired: Exact;
  /** Below 0 where more was spent than there was. */
  readonly left: Exact;
}

/** What was earned on a day and is not spent yet. */
interface Lot {
  readonly day: Day;
  left: Exact;
}

interface Entry {
  readonly day: Day;
  readonly amount: Exact;
}

/**
 * The accounts of the awards that have some: each recipient's lines by their days, the earliest lot spent first, what is too old gone. What an account
 * opens with stands at the end of what counts as settled, whose lines are in it, else on the day before the first row.
 */
export function accountsOf(stages: readonly ReadyStage[], drafts: readonly Draft[], data: Dataset): readonly Account[] {
  return ownAwardsOf(stages).flatMap(({ award, stage }) => (award.account === undefined ? [] : accountsOfAward(award, award.account, stage, drafts, data)));
}

function accountsOfAward(award: OwnAward, account: AwardAccount, stage: ReadyStage, drafts: readonly Draft[], data: Dataset): readonly Account[] {
  const months = account.expiresAfter === undefined ? undefined : stage.parameters.figure(account.expiresAfter);
  const openings = account.opening === undefined ? undefined : openingsOf(account.opening, award, stage, data);
  const settledEnd = openings === undefined ? undefined : data.settledEnd;
  const byRecipient = new Map<string, { readonly recipient: Recipient; readonly lines: Entry[] }>();
  const linesOf = (recipient: Recipient): Entry[] => {
    const name = `${recipient.kind} ${recipient.code}`;
    const own = byRecipient.get(name) ?? { recipient, lines: [] };
    byRecipient.set(name, own);
    return own.lines;
  };
  for (const draft of drafts) {
    if (draft.worked.component.award !== award.kind || isZero(draft.amount)) continue;
    const day = dayOf(draft, data);
    if (settledEnd === undefined || day > settledEnd) linesOf(draft.recipient).push({ day, amount: draft.amount });
  }
  for (const person of openings?.keys() ?? []) linesOf({ kind: 'person', code: person });
  const standing = settledEnd ?? asDay(Math.max(FIRST_DAY, (stage.parameters.from ?? data.days[data.byDate[0] ?? -1] ?? data.today ?? FIRST_DAY) - 1));
  return [...byRecipient.values()].map(({ recipient, lines }) => {
    const opening = (recipient.kind === 'person' ? openings?.get(recipient.code) : undefined) ?? ZERO;
    const opened = kept([{ day: standing, amount: opening }, ...lines], months === undefined ? undefined : toNumber(months), data.today);
    return { recipient, award, opening, ...opened, ...(sign(opening) < 0 ? { spent: add(opened.spent, opening) } : { earned: subtract(opened.earned, opening) }) };
  });
}

/** What people of the people table have before their first line, as far as it is anything. */
function openingsOf(said: Expression, { places }: OwnAward, stage: ReadyStage, data: Dataset): ReadonlyMap<number, Exact> {
  const openings = new Map<number, Exact>();
  const figure = contextOf(stage, data).rows.but({ each: 'member' }).figure(said);
  data.people.ofPeople.forEach((person, row) => {
    const opening = data.people.row(person) === row ? figure.of(withoutRows(row, 0), -1) : null;
    const rounded = opening === null ? ZERO : round(opening, places, stage.parameters.rounding);
    if (!isZero(rounded)) openings.set(person, rounded);
  });
  return openings;
}

type Kept = Omit<Account, 'recipient' | 'award' | 'opening'>;

function kept(lines: readonly Entry[], months: number | undefined, today: Day | undefined): Kept {
  const lots: Lot[] = [];
  let earned: Exact = ZERO;
  let spent: Exact = ZERO;
  let expired: Exact = ZERO;
  let owed: Exact = ZERO;
  const expire = (on: Day): void => {
    for (const lot of lots) {
      if (months === undefined || (monthsAfter(lot.day, months) ?? Infinity) > on) continue;
      expired = add(expired, lot.left);
      lot.left = ZERO;
    }
  };
  // Of one day it is all the same whether it is earned or spent first.
  for (const { day, amount } of [...lines].sort((a, b) => a.day - b.day)) {
    // Up to the day of the run: a line may stand on a later one, such as the last of its month.
    expire(today !== undefined && today < day ? today : day);
    if (sign(amount) > 0) {
      earned = add(earned, amount);
      const back = minOf(owed, amount);
      owed = subtract(owed, back);
      lots.push({ day, left: subtract(amount, back) });
      continue;
    }
    let open = negate(amount);
    spent = add(spent, open);
    for (const lot of lots) {
      const part = minOf(open, lot.left);
      lot.left = subtract(lot.left, part);
      open = subtract(open, part);
    }
    owed = add(owed, open);
  }
  if (today !== undefined) expire(today);
  const left = lots.reduce((sum, lot) => add(sum, lot.left), ZERO);
  return { earned, spent, expired, left: subtract(left, owed) };
}

/** The day of a single row; else the last day of the period, of all of the time that of the run. */
function dayOf(draft: Draft, { today }: Dataset): Day {
  const { worked: { component: { each }, scope }, award: { subject }, part } = draft;
  if (part?.day !== undefined) return part.day;
  if (each === 'row' || each === 'newCustomer') return asDay(scope.data.sales.dates(scope.periodOf).days[subject.first] ?? 0);
  const { per, period } = periodOf(draft);
  return per === 'window' && today !== undefined ? today : lastDay(period, per, scope.parameters.monthStartsOn);
}
