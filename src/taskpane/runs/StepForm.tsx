import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { isoDay } from '../../calendar';
import { runsTexts } from '../../i18n/texts/pane-runs';
import type { PayoutStep } from '../../report';
import { usePane, useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { STEP_TEXTS } from '../state/runs/offers';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px', padding: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, gridTemplateColumns: 'minmax(0, 1fr)' },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', gap: '6px' },
});

interface Props {
  readonly id: string;
  readonly step: PayoutStep;
  readonly who: string;
  readonly onWho: (who: string) => void;
  readonly onClose: () => void;
}

/** Asks who takes the step, and on which day: today unless told. */
export function StepForm({ id, step, who, onWho, onClose }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { runs } = usePane();
  const [day, setDay] = useState(() => isoDay(session.today()));
  const { act, title } = STEP_TEXTS[step];
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await session.stepRun(id, step, who, day)) onClose();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void take(event)}>
      <Caption1>{words(title, { id })}</Caption1>
      <div className={styles.fields}>
        <Field label={words(runsTexts.who)} required><Input className={styles.input} value={who} autoFocus onChange={(_, { value }) => onWho(value)} /></Field>
        <Field label={words(runsTexts.day)} required><Input className={styles.input} value={day} onChange={(_, { value }) => setDay(value)} /></Field>
      </div>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={runs?.doing.state === 'working'}>{words(act)}</Button>
        <Button size="small" onClick={onClose}>{words(runsTexts.cancel)}</Button>
      </div>
    </form>
  );
}
