import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { FooterBar } from '../parts/FooterBar';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';

/** Back from the page of payouts to the step from which it was opened. */
export function RunsFooter(): ReactNode {
  const words = useWords();
  const session = useSession();
  return <FooterBar><Button onClick={() => session.closeRuns()}>{words(runsTexts.back)}</Button></FooterBar>;
}
