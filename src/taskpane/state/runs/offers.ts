import type { Text } from '../../../i18n';
import { runsTexts } from '../../../i18n/texts/pane-runs';
import { mayDrop, nextStep, type PayoutStep, type RegisteredPayout } from '../../../report';

/** What can be done to a payout. */
export interface Offers {
  /** The sheet that is shown when it is opened. */
  readonly sheet: string | undefined;
  /** The next state, unless something has to be put right first. */
  readonly step: PayoutStep | undefined;
  readonly drop: boolean;
  /** Its row was changed by hand: somebody has to say that it is right as it stands. */
  readonly confirmRow: boolean;
}

export const STEP_TEXTS: Readonly<Record<PayoutStep, { readonly act: Text; readonly title: Text }>> = {
  submitted: { act: runsTexts.submit, title: runsTexts.submitTitle },
  approved: { act: runsTexts.approve, title: runsTexts.approveTitle },
  paid: { act: runsTexts.pay, title: runsTexts.payTitle },
};

export function offersOf({ entry: { state }, faults, sheets }: RegisteredPayout): Offers {
  const confirmRow = faults.some(({ kind }) => kind === 'row-edited');
  const isWhole = faults.every(({ kind }) => kind === 'elsewhere');
  return { sheet: sheets[0], step: isWhole ? nextStep(state) : undefined, drop: mayDrop(state) && !confirmRow, confirmRow };
}
