import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneTexts } from '../i18n/texts/pane';
import { FooterBar } from './parts/FooterBar';
import { usePane, useSession } from './parts/session';
import { useWords } from './parts/words';
import { isReached } from './state/ready';
import { stepFrom, stepTitle, type Step } from './state/steps';

interface Props {
  readonly step: Step;
  readonly reached: Step;
}

/** Takes the user to the first field that is to be put right. */
function focusFirstWrong(): void {
  const wrong = document.querySelector('main [aria-invalid="true"], main [data-wrong]');
  const field = wrong?.matches('[data-wrong]') === true ? wrong.querySelector('input, button') : wrong;
  if (field instanceof HTMLElement) field.focus();
}

/** One step back, one step on. */
export function Footer({ step, reached }: Props): ReactNode {
  const words = useWords();
  const session = useSession();
  const { applying } = usePane();
  const next = stepFrom(step, 1);
  // From the figures one may always try to go on: what is missing is told then.
  const open = step === 'figures' || isReached(next, reached);
  const go = (): void => {
    if (isReached(next, reached)) session.go(next);
    else if (reached === 'figures') {
      session.tryFigures();
      requestAnimationFrame(focusFirstWrong);
    } else {
      // A figure may have brought a column with it that the data step has not asked for yet.
      session.go(reached);
    }
  };
  return (
    <FooterBar>
      {step === 'scheme' ? <span /> : <Button disabled={applying.state === 'working'} onClick={() => session.go(stepFrom(step, -1))}>{words(paneTexts.back)}</Button>}
      {step !== 'apply' && <Button appearance="primary" disabled={!open} onClick={go}>{words(paneTexts.next, { step: stepTitle(next) })}</Button>}
    </FooterBar>
  );
}
