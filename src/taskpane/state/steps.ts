import type { Text } from '../../i18n';
import { paneTexts } from '../../i18n/texts/pane';

/** The main job, in its order. */
export const STEPS = ['scheme', 'data', 'figures', 'check', 'result', 'apply'] as const;
export type Step = (typeof STEPS)[number];

const titles: Readonly<Record<Step, Text>> = {
  scheme: paneTexts.stepScheme,
  data: paneTexts.stepData,
  figures: paneTexts.stepFigures,
  check: paneTexts.stepCheck,
  result: paneTexts.stepResult,
  apply: paneTexts.stepApply,
};

export function stepTitle(step: Step): Text {
  return titles[step];
}

/** The step so many places further on, never past either end. */
export function stepFrom(step: Step, by: 1 | -1): Step {
  return STEPS[Math.min(Math.max(STEPS.indexOf(step) + by, 0), STEPS.length - 1)] ?? step;
}
