import type { Day } from '../../calendar';
import { asDay, firstDay, isDay, ownYearOf, periodIndex } from '../../calendar';
import type { Exact } from '../../money';
import { abs, add, compare, minOf, maxOf, negate, round, sign, subtract, ZERO } from '../../money';
import type { Limit } from '../../scheme';
import { isOwnYears } from '../../scheme';
import type { Scope } from '../../evaluate';
import { dayIn } from '../../evaluate';
import type { Draft, WorkedComponent } from './draft';
import { cutTo } from './draft';
import { inOrder } from './order';

/** Keeps the lines of one recipient in a component within its limit for a period, by absolute value; the later ones are cut. */
export function limited(drafts: readonly Draft[], { component: { limit }, scope }: WorkedComponent): readonly Draft[] {
  if (limit === undefined) return drafts;
  const used = new Map<string, Exact>();
  const figure = scope.figure(limit.atMost);
  const periodOf = limitPeriods(limit.per, scope);
  return inOrder(drafts, scope.data).map((draft) => {
    const { award, recipient, amount } = draft;
    const bound = figure.of(award.subject, award.subject.first);
    if (bound === null) return draft;
    const most = round(bound, scope.places, 'down');
    const name = `${recipient.kind} ${recipient.code} ${periodOf(draft)}`;
    const before = used.get(name) ?? ZERO;
    const left = maxOf(ZERO, subtract(most, before));
    const size = minOf(abs(amount), left);
    used.set(name, add(before, size));
    if (compare(size, abs(amount)) === 0) return draft;
    return cutTo(draft, sign(amount) < 0 ? negate(size) : size, 'limit', most);
  });
}

/** The period of the limit in which a line lies: by its earliest row, or by its own period where it has none. Lines without a day on which their years begin share one. */
function limitPeriods(per: Limit['per'], scope: Scope): (draft: Draft) => number {
  const { monthStartsOn } = scope.parameters;
  const dayOf = ({ award: { subject } }: Draft): Day => (subject.first >= 0 ? asDay(scope.data.days[subject.first] ?? 0) : firstDay(subject.period, scope.per, monthStartsOn));
  if (!isOwnYears(per)) return (draft) => periodIndex(dayOf(draft), per, monthStartsOn);
  const start = scope.figure(per.yearsFrom);
  return (draft) => {
    const { subject } = draft.award;
    const day = dayIn(start, subject, subject.first);
    return isDay(day) ? ownYearOf(day, dayOf(draft)) : 0;
  };
}
