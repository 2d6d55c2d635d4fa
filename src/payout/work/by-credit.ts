import type { Exact } from '../../money';
import { add, divide, ONE, shares, sum, ZERO } from '../../money';
import type { Component } from '../../scheme';
import type { Scope } from '../../evaluate';
import type { Subject } from '../../data';
import type { Draft } from './draft';
import type { Recipient } from './recipients';

/*
 * An award for a group of rows goes to whoever its earliest row names. Where that row is credited to several, each has the part of the award that
 * it has of the row.
 */

/** The people, or their teams, to whom the earliest row of a group is credited; undefined where one has the award, and nothing at all where no row is shared. */
export function creditedWith({ to: { kind } }: Component, { data }: Scope): ((subject: Subject) => readonly Recipient[] | undefined) | undefined {
  const { credits } = data;
  if (credits === undefined || (kind !== 'person' && kind !== 'team')) return undefined;
  const codes = kind === 'person' ? data.people.ofSales : data.salesNames('team').codes;
  return (subject) => {
    const { first, list, from } = subject;
    const isOfFirst = (row: number): boolean => data.rowOf(row) === data.rowOf(first);
    if (subject.size < 2 || !isOfFirst(list[from + 1] ?? -1)) return undefined;
    const parts = new Map<number, Exact>();
    for (const row of subject.rows()) {
      if (!isOfFirst(row)) break;
      const code = codes[row] ?? -1;
      const share = credits.figures[credits.shares[row] ?? -1] ?? ONE;
      const before = parts.get(code);
      parts.set(code, before === undefined ? share : add(before, share));
    }
    return parts.size < 2 ? undefined : [...parts].map(([code, credit]) => ({ kind, code, credit }));
  };
}

/** Whether everybody has the whole of what is given. */
export function isWhole(recipients: readonly Recipient[]): boolean {
  for (const { credit } of recipients) if (credit !== undefined) return false;
  return true;
}

/** The lines of an award that is credited in parts: one for each who has a part; they add up to the cent. */
export function linesFor(award: Omit<Draft, 'recipient'>, recipients: readonly Recipient[]): readonly Draft[] {
  const credits = recipients.map(({ credit }) => credit ?? ZERO);
  const all = sum(credits);
  const amounts = shares(award.amount, credits, award.worked.scope.places);
  return recipients.flatMap((recipient, index) => {
    const [amount, credit] = [amounts[index] ?? ZERO, credits[index] ?? ZERO];
    if (recipient.code < 0) return [];
    return [{ ...award, recipient, exact: amount, amount, credited: { share: divide(credit, all), whole: { ...award, recipient } } }];
  });
}
