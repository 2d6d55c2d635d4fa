import { keyOfPeriod } from '../../../calendar';
import { failure, sentence, type Result } from '../../../i18n';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import type { Adjustment, Line } from '../../../payout';
import { decisionOf, endOfDecision, freeDecisionId, type DecisionForm } from '../../state/pay/decisions';
import { calculate } from '../calculate';
import { unexpected, type Desk } from '../desk';

/** Notes what people decide of a line, or without one, and works the payout out again. Returns whether it is noted. */
export async function decide(desk: Desk, form: DecisionForm, line: Line | null): Promise<boolean> {
  const { calculation, ledger } = desk.store.get();
  const run = calculation.state === 'done' ? calculation.value.payout.run : undefined;
  if (run === undefined) return false;
  const period = keyOfPeriod(run.payPeriod);
  const all = [...run.adjustments, ...(ledger.state === 'done' ? ledger.value.adjustments : [])];
  const [only, ...others] = run.schemes;
  const scheme = others.length === 0 ? only?.id : undefined;
  return note(desk, decisionOf(form, { line, scheme, period, id: freeDecisionId(period, all), day: desk.today() }));
}

/** Notes that a decision ends: what was held is released, what was added or corrected is withdrawn. */
export function endDecision(desk: Desk, adjustment: Adjustment, said: Pick<Adjustment, 'reason' | 'decidedBy'>): Promise<boolean> {
  return note(desk, endOfDecision(adjustment, said, desk.today()));
}

async function note(desk: Desk, adjustment: Adjustment): Promise<boolean> {
  const noted: Result<string> = await desk.book.noteDecision(adjustment, desk.language).catch((error: unknown) => failure(unexpected(error)));
  if (!noted.ok) {
    desk.store.dispatch({ type: 'problems', problems: noted.problems });
    return false;
  }
  await calculate(desk);
  desk.store.dispatch({ type: 'problems', problems: [] });
  desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(dueTexts.noted, { sheet: noted.value }) } });
  return true;
}
