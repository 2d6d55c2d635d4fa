import { isoDay, type Day } from '../../calendar';
import { failure, sentence, success, type Problem, type Result, type Sentence, type Text } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { STATES, type PayoutState, type RegisteredPayout, type RegisterEntry } from './types';

/** What people do to a payout: each brings it into the state of that name. */
export type PayoutStep = Exclude<PayoutState, 'draft'>;

const WHO: Readonly<Record<PayoutStep, Text>> = { submitted: registerTexts.whoSubmitted, approved: registerTexts.whoApproved, paid: registerTexts.whoPaid };

/** Whether a payout in this state counts as paid. */
export function counts(state: PayoutState): boolean {
  return state === 'approved' || state === 'paid';
}

/** The step that comes next; undefined once it is paid. */
export function nextStep(state: PayoutState): PayoutStep | undefined {
  const next = STATES[STATES.indexOf(state) + 1];
  return next === 'draft' ? undefined : next;
}

/** Whether a payout may be dropped: as long as nobody has approved it. */
export function mayDrop(state: PayoutState): boolean {
  return !counts(state);
}

/**
 * Brings a payout into its next state: who did it, and when. What was changed since it was made, or made before something else was approved, is neither submitted
 * nor approved. Problems: wrong-state, who, day-before, not-whole, stale.
 */
export function advanced(payout: RegisteredPayout, to: PayoutStep, who: string, day: Day, all: readonly RegisteredPayout[]): Result<RegisterEntry> {
  const { entry } = payout;
  const refusal = wrongState(entry, to) ?? blankWho(who, to) ?? tooEarly(entry, day) ?? notWhole(payout, to) ?? (counts(entry.state) ? undefined : stale(payout, all));
  return refusal === undefined ? success({ ...entry, state: to, signed: { ...entry.signed, [to]: { who: who.trim(), day } } }) : failure(refusal);
}

/** Whether a payout can be dropped. Problems: wrong-state, row-edited. */
export function dropped({ entry: { id, state }, faults }: RegisteredPayout): Result<string> {
  if (faults.some(({ kind }) => kind === 'row-edited')) return failure({ code: 'row-edited', sentence: sentence(registerTexts.rowDoubtful, { id }) });
  return mayDrop(state) ? success(id) : failure(wrong(sentence(registerTexts.dropLocked, { id, state: registerTexts[state] })));
}

function wrong(said: Sentence): Problem {
  return { code: 'wrong-state', sentence: said };
}

function wrongState({ id, state }: RegisterEntry, to: PayoutStep): Problem | undefined {
  if (nextStep(state) === to) return undefined;
  if (state === to) return wrong(sentence(registerTexts.alreadyIn, { id, state: registerTexts[state] }));
  if (STATES.indexOf(to) < STATES.indexOf(state)) return wrong(sentence(registerTexts.cannotGoBack, { id, state: registerTexts[state], to: registerTexts[to] }));
  return wrong(sentence(to === 'approved' ? registerTexts.mustBeSubmitted : registerTexts.mustBeApproved, { id }));
}

function blankWho(who: string, to: PayoutStep): Problem | undefined {
  return who.trim() === '' ? { code: 'who', sentence: sentence(registerTexts.whoIsBlank, { what: WHO[to] }) } : undefined;
}

/** Nothing is done before the day on which the step before it was done. */
function tooEarly({ signed, state }: RegisterEntry, day: Day): Problem | undefined {
  const before = signed[state]?.day;
  if (before === undefined || day >= before) return undefined;
  return { code: 'day-before', sentence: sentence(registerTexts.dayBefore, { day: isoDay(day), before: isoDay(before), state: registerTexts[state] }) };
}

/** Sheets in another file can't be looked at here; they may go on all the same. */
function notWhole({ entry: { id }, faults }: RegisteredPayout, to: PayoutStep): Problem | undefined {
  const [fault] = faults.filter(({ kind }) => kind !== 'elsewhere');
  return fault === undefined ? undefined : { code: 'not-whole', sentence: sentence(registerTexts.notWhole, { id, what: WHO[to], fault: fault.sentence }) };
}

/** A payout rests on those that counted when it was made: had others been approved since, something might be paid twice. */
function stale({ entry: { id }, paid }: RegisteredPayout, all: readonly RegisteredPayout[]): Problem | undefined {
  if (paid === null) return undefined;
  const since = all.filter(({ entry }) => entry.id !== id && counts(entry.state) && !paid.earlier.includes(entry.id)).map(({ entry }) => entry.id);
  return since.length === 0 ? undefined : { code: 'stale', sentence: sentence(registerTexts.stale, { id, others: since.join(', ') }) };
}
