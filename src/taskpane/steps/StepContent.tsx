import type { ReactNode } from 'react';
import { checkTexts, paneTexts } from '../../i18n/texts/pane';
import { sentence } from '../../i18n';
import { Problems } from '../parts/Messages';
import { usePane, useSession } from '../parts/session';
import { Working } from '../parts/Working';
import { stepOf } from '../state/ready';
import type { Calculated } from '../state/state';
import { stepTitle, type Step } from '../state/steps';
import { ApplyStep } from './apply/ApplyStep';
import { CheckStep } from './check/CheckStep';
import { DataStep } from './data/DataStep';
import { FiguresStep } from './figures/FiguresStep';
import { ResultStep } from './result/ResultStep';
import { SchemeStep } from './scheme/SchemeStep';

/** What a step shows. */
export function StepContent({ step }: { readonly step: Step }): ReactNode {
  switch (step) {
    case 'scheme': return <SchemeStep />;
    case 'data': return <DataStep />;
    case 'figures': return <FiguresStep />;
    case 'check': return <WorkedOut>{({ payout }) => <CheckStep payout={payout} />}</WorkedOut>;
    case 'result': return <WorkedOut>{({ payout }) => <ResultStep payout={payout} />}</WorkedOut>;
    case 'apply': return <WorkedOut>{(calculated) => <ApplyStep calculated={calculated} />}</WorkedOut>;
  }
}

/** Shows something of the payout once it has been worked out, or why it cannot be. */
function WorkedOut({ children }: { readonly children: (calculated: Calculated) => ReactNode }): ReactNode {
  const session = useSession();
  const { calculation } = usePane();
  switch (calculation.state) {
    case 'idle': return <Working label={checkTexts.working} />;
    case 'working': return <Working label={checkTexts.working} progress={calculation.progress} onCancel={() => session.stopCalculating()} />;
    case 'failed': {
      const [first] = calculation.problems;
      const step = first === undefined ? 'data' : stepOf(first);
      return <Problems problems={calculation.problems} action={{ label: sentence(paneTexts.goTo, { step: stepTitle(step) }), onClick: () => session.go(step) }} />;
    }
    case 'done': return children(calculation.value);
  }
}
