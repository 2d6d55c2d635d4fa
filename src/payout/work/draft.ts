import { isDay, LAST_DAY, type Day, type LinePeriodKind } from '../../calendar';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import type { Component } from '../../scheme';
import type { Award } from '../../rules';
import type { Figure, Scope, Test } from '../../evaluate';
import { dayIn } from '../../evaluate';
import type { Recipient } from './recipients';

/** A component of a stage made ready to be worked out. */
export interface WorkedComponent {
  readonly component: Component;
  readonly scope: Scope;
  /** The conditions that its rows met, where each award is one row's or a first order's. */
  readonly where: Test | undefined;
  /** The day on which a line is payable. */
  readonly due: Figure | undefined;
  /** An amount of an award within the component's own bounds. */
  between(amount: Exact, award: Pick<Award, 'subject'>): Exact;
}

/** Why a line is not what its rule gave. */
export type CutReason = 'limit' | 'forfeit' | 'floor' | 'carry' | 'base-pay' | 'cap' | 'budget';

export interface Cut {
  readonly reason: CutReason;
  readonly before: Exact;
  readonly after: Exact;
  /** The bound that made the cut, where there is one. */
  readonly bound?: Exact;
}

/** A part of an award, and the whole of it. */
export interface DraftPart {
  readonly id: string;
  readonly label: Text;
  readonly share: Exact;
  readonly whole: Draft;
  /** The day that gives its period; undefined where it is payable with the award. */
  readonly day: Day | undefined;
}

/** What of an award is credited to the recipient of a line, and the whole of it. */
export interface DraftCredit {
  readonly share: Exact;
  readonly whole: Draft;
}

/** A payout line in the making. Drafts are never changed: a cut makes a new one. */
export interface Draft {
  readonly worked: WorkedComponent;
  readonly award: Award;
  readonly recipient: Recipient;
  /** Not yet rounded, where it is not the award between the component's own bounds. */
  readonly exact?: Exact;
  /** Rounded, and after the cuts so far. */
  readonly amount: Exact;
  readonly cuts: readonly Cut[];
  /** Which part of an award that is payable in parts. */
  readonly part?: DraftPart;
  /** Which share of an award that several receive by the credits of its row. */
  readonly credited?: DraftCredit | undefined;
  /** Said in place of the component's label, for lines that the engine adds by itself. */
  readonly label?: Text;
}

export const NO_CUTS: readonly Cut[] = [];

/** What a line comes to before it is rounded. */
export function exactOf({ exact, award, worked }: Draft): Exact {
  return exact ?? worked.between(award.amount, award);
}

export function cutTo(draft: Draft, after: Exact, reason: CutReason, bound?: Exact): Draft {
  const cut: Cut = { reason, before: draft.amount, after, ...(bound === undefined ? {} : { bound }) };
  return { ...draft, amount: after, cuts: [...draft.cuts, cut] };
}

/** The kind and the number of a line's period. */
export function periodOf({ worked, award }: Draft): { readonly per: LinePeriodKind; readonly period: number } {
  return { per: worked.scope.per, period: award.subject.period };
}

/** What lines of one recipient in one period have in common. */
export function payeePeriod(draft: Draft): string {
  const { per, period } = periodOf(draft);
  return `${draft.recipient.kind} ${draft.recipient.code} ${per} ${period}`;
}

/** The component of a line, or the part of it that it is: `share/later`. */
export function componentOf({ worked, part }: Draft): string {
  const { id } = worked.component;
  return part === undefined ? id : `${id}/${part.id}`;
}

/** The component of what `componentOf` says. */
export function componentNamed<T extends { readonly id: string }>(name: string, components: readonly T[]): T | undefined {
  const [own] = name.split('/');
  return components.find(({ id }) => id === own);
}

export function isCash({ worked }: Draft): boolean {
  return worked.component.award === 'cash';
}

/** The day on which a line is payable, where its scheme says one. Of a window without an end nobody knows the day. */
export function dueDayOf(draft: Draft): Day | undefined {
  const day = dueNumber(draft);
  return isDay(day) && day < LAST_DAY ? day : undefined;
}

/** Whether the scheme says a day on which a line is payable, but one that no calendar has. */
export function isDueBeyond(draft: Draft): boolean {
  return isBeyond(dueNumber(draft));
}

/** Whether a day is said that no calendar has. */
export function isBeyond(day: number): boolean {
  return Number.isFinite(day) && !isDay(day);
}

function dueNumber({ worked: { due }, award: { subject } }: Draft): number {
  return due === undefined ? NaN : dayIn(due, subject, subject.first);
}
