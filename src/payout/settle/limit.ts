import type { Exact } from '../../money';
import { abs, add, compare, minOf, maxOf, negate, round, sign, subtract, ZERO } from '../../money';
import type { Figure } from '../../evaluate';
import type { Draft, Worked } from '../work/draft';
import { cutTo } from '../work/draft';
import { firstDay, periodIndex } from '../../calendar';

/** Keeps the lines of one recipient in a component within its limit for a period, by absolute value; the later ones are cut. */
export function limited(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ worked }) => worked.component.limit !== undefined)) return drafts;
  const used = new Map<string, Exact>();
  const figures = new Map<Worked, Figure>();
  return drafts.map((draft) => {
    const { worked, grant, recipient, amount } = draft;
    const { limit } = worked.component;
    if (limit === undefined) return draft;
    const figure = figures.get(worked) ?? worked.scope.figure(limit.atMost);
    figures.set(worked, figure);
    const bound = figure.of(grant.subject, grant.subject.first);
    if (bound === null) return draft;
    const most = round(bound, worked.scope.places, 'down');
    const name = `${worked.component.id} ${recipient.kind} ${recipient.code} ${limitPeriod(draft, limit.per)}`;
    const before = used.get(name) ?? ZERO;
    const left = maxOf(ZERO, subtract(most, before));
    const size = minOf(abs(amount), left);
    used.set(name, add(before, size));
    if (compare(size, abs(amount)) === 0) return draft;
    return cutTo(draft, sign(amount) < 0 ? negate(size) : size, 'limit', most);
  });
}

/** The period of the limit in which a line lies: by its earliest row, or by its own period where it has none. */
function limitPeriod({ worked, grant }: Draft, per: NonNullable<Worked['component']['limit']>['per']): number {
  const { scope } = worked;
  const { subject } = grant;
  if (subject.first >= 0) return scope.judged.periods(per, 'date')[subject.first] ?? 0;
  const { monthStartsOn } = scope.parameters;
  return periodIndex(firstDay(subject.period, scope.per, monthStartsOn), per, monthStartsOn);
}
