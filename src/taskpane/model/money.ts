import { grouped, parseExact, percent, round, sign, ZERO, type Exact } from '../../money';
import type { Money } from './engine/view';

/** Money as people read it. */
export function shownMoney(money: Money): string {
  const value = money === null ? null : parseExact(money);
  return value === null ? '–' : grouped(value, 2);
}

/** A difference, with its sign in front. */
export function shownChange(money: Money): string {
  const value = valueOf(money);
  return `${sign(value) > 0 ? '+' : ''}${shownMoney(money)}`;
}

export function valueOf(money: Money): Exact {
  return (money === null ? null : parseExact(money)) ?? ZERO;
}

/** A share as a percentage with one place. */
export function shownShare(share: string | null): string {
  const value = share === null ? null : parseExact(share);
  return value === null ? '–' : percent(round(value, 3));
}
