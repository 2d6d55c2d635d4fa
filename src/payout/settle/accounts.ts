import type { Day } from '../../calendar';
import { asDay, lastDay, monthsAfter } from '../../calendar';
import type { Exact } from '../../money';
import { add, isZero, minOf, negate, sign, subtract, toNumber, ZERO } from '../../money';
import type { OwnAward, Parameters } from '../../scheme';
import type { Dataset } from '../../data';
import type { Draft } from '../work/draft';
import { periodOf } from '../work/draft';
import type { Recipient } from '../work/recipients';

/** What somebody has of an award that is kept in an account, on the day of the run. */
export interface Account {
  readonly recipient: Recipient;
  readonly award: OwnAward;
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

/** The accounts of the awards that have some: each recipient's lines by their days, the earliest lot spent first, what is too old gone. */
export function accountsOf(awards: readonly OwnAward[], drafts: readonly Draft[], parameters: Parameters, data: Dataset): readonly Account[] {
  return awards.filter(({ account }) => account !== undefined).flatMap((award) => {
    const months = award.account?.expiresAfter === undefined ? undefined : parameters.figure(award.account.expiresAfter);
    const byRecipient = new Map<string, { readonly recipient: Recipient; readonly lines: { readonly day: Day; readonly amount: Exact }[] }>();
    for (const draft of drafts) {
      if (draft.worked.component.award !== award.kind || isZero(draft.amount)) continue;
      const { recipient, amount } = draft;
      const name = `${recipient.kind} ${recipient.code}`;
      const own = byRecipient.get(name) ?? { recipient, lines: [] };
      byRecipient.set(name, own);
      own.lines.push({ day: dayOf(draft, data), amount });
    }
    return [...byRecipient.values()].map(({ recipient, lines }) => ({ recipient, award, ...kept(lines, months === undefined ? undefined : toNumber(months), data.today) }));
  });
}

type Kept = Omit<Account, 'recipient' | 'award'>;

function kept(lines: readonly { readonly day: Day; readonly amount: Exact }[], months: number | undefined, today: Day | undefined): Kept {
  const lots: Lot[] = [];
  let [earned, spent, expired, owed]: Exact[] = [ZERO, ZERO, ZERO, ZERO];
  const expire = (on: Day): void => {
    for (const lot of lots) {
      if (months === undefined || (monthsAfter(lot.day, months) ?? Infinity) > on) continue;
      expired = add(expired ?? ZERO, lot.left);
      lot.left = ZERO;
    }
  };
  // Of one day, what is earned comes before what is spent.
  for (const { day, amount } of [...lines].sort((a, b) => a.day - b.day || sign(b.amount) - sign(a.amount))) {
    expire(day);
    if (sign(amount) > 0) {
      earned = add(earned ?? ZERO, amount);
      const back = minOf(owed ?? ZERO, amount);
      owed = subtract(owed ?? ZERO, back);
      lots.push({ day, left: subtract(amount, back) });
      continue;
    }
    let open = negate(amount);
    spent = add(spent ?? ZERO, open);
    for (const lot of lots) {
      const part = minOf(open, lot.left);
      lot.left = subtract(lot.left, part);
      open = subtract(open, part);
    }
    owed = add(owed ?? ZERO, open);
  }
  if (today !== undefined) expire(today);
  const left = lots.reduce((sum, lot) => add(sum, lot.left), ZERO);
  return { earned: earned ?? ZERO, spent: spent ?? ZERO, expired: expired ?? ZERO, left: subtract(left, owed ?? ZERO) };
}

/** The day of a single row; else the last day of the period, of all of the time that of the run. */
function dayOf(draft: Draft, { today }: Dataset): Day {
  const { worked: { component: { each }, scope }, award: { subject }, part } = draft;
  if (part?.day !== undefined) return part.day;
  if ((each === 'row' || each === 'newCustomer') && subject.first >= 0) return asDay(scope.data.sales.dates(scope.periodOf).days[subject.first] ?? 0);
  const { per, period } = periodOf(draft);
  return per === 'window' && today !== undefined ? today : lastDay(period, per, scope.parameters.monthStartsOn);
}
