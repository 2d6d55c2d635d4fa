import { Title3 } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Steps } from './parts/Steps';
import { useWords } from './parts/words';
import { stepTitle, type Step } from './state/steps';

/** The main job as steps. */
export function Workflow(): ReactNode {
  const words = useWords();
  const [step, setStep] = useState<Step>('scheme');
  return (
    <>
      <Steps current={step} reached="apply" onOpen={setStep} />
      <main style={{ padding: 12 }}><Title3 as="h1">{words(stepTitle(step))}</Title3></main>
    </>
  );
}
