import type { Exact } from '../../money';
import { add, divide, ONE, shares, sum } from '../../money';
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
export function creditedWith({ each, to, rule }: Component, { data }: Scope): ((subject: Subject) => readonly Recipient[] | undefined) | undefined {
  const { credits } = data;
  const { kind } = to;
  if (credits === undefined || (kind !== 'person' && kind !== 'team') || rule.kind === 'share') return undefined;
  if (each === 'row' || each === 'person' || each === 'everyone' || each === 'member' || each === kind || (each === 'newCustomer' && kind === 'person')) return undefined;
  const codes = kind === 'person' ? data.people.ofSales : data.salesNames('team').codes;
  return (subject) => {
    const parts = new Map<number, Exact>();
    for (const row of subject.rows()) {
      if (data.rowOf(row) !== data.rowOf(subject.first)) break;
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
  const credited = recipients.map(({ credit }) => credit).filter((credit) => credit !== undefined);
  const all = sum(credited);
  const amounts = shares(award.amount, credited, award.worked.scope.places);
  return recipients.flatMap((recipient, index) => {
    const [amount, credit] = [amounts[index], credited[index]];
    if (amount === undefined || credit === undefined || recipient.code < 0) return [];
    return [{ ...award, recipient, exact: amount, amount, credited: { share: divide(credit, all), whole: { ...award, recipient } } }];
  });
}
