import type { Day } from '../../../calendar';
import { sentence, type Sentence, type Text } from '../../../i18n';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import { equals, round, sign, type Exact } from '../../../money';
import { additionIn, type Adjustment, type Line, type PeriodRun } from '../../../payout';
import { nameKey, readNumber } from '../../../table';

/** What can be decided of a line, or without one. */
export type DecisionAction = Exclude<Adjustment['action'], 'release'>;

/** A decision as it is being written. */
export interface DecisionForm {
  readonly action: DecisionAction;
  readonly recipient: string;
  readonly amount: string;
  readonly reason: string;
  readonly decidedBy: string;
}

export type FormField = 'recipient' | 'amount' | 'reason' | 'decidedBy';

export const EMPTY_FORM: DecisionForm = { action: 'add', recipient: '', amount: '', reason: '', decidedBy: '' };

/** What can be decided of a line: of an addition only that it is taken back. Without a line: something added, or, where balances open, what somebody owes from before. */
export function actionsFor(line: Line | null, opens = false): readonly DecisionAction[] {
  if (line === null) return opens ? ['add', 'opening'] : ['add'];
  return additionIn(line.key ?? '') === undefined ? ['hold', 'correct', 'add'] : ['withdraw'];
}

/** Whether a run can be told what is owed from before it: the first one after a time that counts as settled. */
export function opensBalances({ settledTo, earlier }: Pick<PeriodRun, 'settledTo' | 'earlier'>): boolean {
  return settledTo !== null && earlier.length === 0;
}

/** What is missing or wrong in a form, by field; what is decided of has so many decimal places. */
export function wrongIn({ action, recipient, amount, reason, decidedBy }: DecisionForm, places: number): Partial<Record<FormField, Text | Sentence>> {
  const wrong: Partial<Record<FormField, Text | Sentence>> = {};
  if (recipient.trim() === '') wrong.recipient = dueTexts.needed;
  if (asksAmount(action)) {
    const read = amountIn(amount);
    if (amount.trim() === '') wrong.amount = dueTexts.needed;
    else if (read === null) wrong.amount = dueTexts.badAmount;
    else if (!equals(round(read, places), read)) wrong.amount = sentence(dueTexts.tooFine, { places });
    else if (action === 'opening' && sign(read) >= 0) wrong.amount = dueTexts.belowZero;
  }
  if (reason.trim() === '') wrong.reason = dueTexts.needed;
  if (decidedBy.trim() === '') wrong.decidedBy = dueTexts.needed;
  return wrong;
}

export function asksAmount(action: DecisionAction): boolean {
  return action === 'add' || action === 'correct' || action === 'opening';
}

function amountIn(text: string): Exact | null {
  const reading = readNumber(text, { least: 'any', percent: false, refund: false });
  return reading.state === 'read' ? reading.value : null;
}

interface Occasion {
  readonly line: Line | null;
  /** The scheme and the period of what is added without a line. */
  readonly scheme: string | undefined;
  readonly period: string;
  readonly id: string;
  readonly day: Day;
}

/** A form without faults as a decision. */
export function decisionOf(form: DecisionForm, { line, scheme, period, id, day }: Occasion): Adjustment {
  const said = { reason: form.reason.trim(), decidedBy: form.decidedBy.trim(), date: day };
  if (line === null && form.action === 'opening') return { action: 'opening', id, recipient: form.recipient.trim(), recipientKind: 'person', amount: amountIn(form.amount) ?? undefined, ...said };
  if (line === null) {
    return { action: form.action, id, scheme, recipient: form.recipient.trim(), recipientKind: 'person', period, amount: amountIn(form.amount) ?? undefined, ...said };
  }
  const addition = additionIn(line.key ?? '');
  if (form.action === 'withdraw' && addition !== undefined) return { action: 'withdraw', id: addition, recipientKind: line.recipientKind, ...said };
  const { recipient, recipientKind, personId, period: own, award } = line;
  const of = { id, scheme: line.scheme, recipient, recipientKind, personId, period: own, award, ...said };
  if (form.action === 'add') return { action: 'add', ...of, amount: amountIn(form.amount) ?? undefined };
  return { action: form.action, ...of, component: line.component, ...(form.action === 'correct' && { amount: amountIn(form.amount) ?? undefined }) };
}

/** The end of a decision in force: a hold is released, anything else withdrawn. */
export function endOfDecision({ action, id, recipientKind }: Adjustment, said: Pick<Adjustment, 'reason' | 'decidedBy'>, day: Day): Adjustment {
  return { action: action === 'hold' ? 'release' : 'withdraw', id, recipientKind, reason: said.reason.trim(), decidedBy: said.decidedBy.trim(), date: day };
}

/** Decisions that have not been ended, in their order; a correction is over once its sum is corrected again. */
export function inForce(all: readonly Adjustment[]): readonly Adjustment[] {
  const open = new Map<string, Adjustment>();
  for (const adjustment of all) {
    const id = nameKey(adjustment.id);
    if (adjustment.action === 'release' || adjustment.action === 'withdraw') {
      open.delete(id);
      continue;
    }
    if (adjustment.action === 'correct') for (const [other, each] of open) if (each.action === 'correct' && sumNamed(each) === sumNamed(adjustment)) open.delete(other);
    open.set(id, adjustment);
  }
  return [...open.values()];
}

function sumNamed({ scheme, component, recipientKind, recipient, personId, period }: Adjustment): string {
  return JSON.stringify([scheme, component, recipientKind, personId ?? recipient, period]);
}

/** An id that no decision has: `2026-03-1`. */
export function freeDecisionId(period: string, all: readonly Adjustment[]): string {
  const taken = new Set(all.map(({ id }) => nameKey(id)));
  for (let number = 1; ; number += 1) {
    const id = `${period}-${number}`;
    if (!taken.has(nameKey(id))) return id;
  }
}
