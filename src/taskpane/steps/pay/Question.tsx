import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { keyOfPeriod, type Period } from '../../../calendar';
import { dueTexts, payTexts } from '../../../i18n/texts/pane-pay';
import { Select } from '../../parts/Select';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({ settled: { paddingLeft: '32px' } });

interface Props {
  readonly period: Period;
  /** The periods up to which everything may be settled, the latest first. */
  readonly earlier: readonly Period[];
  /** Whether somebody tried to go on without an answer. */
  readonly isMissing: boolean;
}

/** What of the time before was paid, where the workbook knows of nothing: asked once, since the first payout keeps the answer. */
export function Question({ period, earlier, isMissing }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { pay: { before } } = usePane();
  const chosen = before === null ? '' : before === 'none' ? 'none' : 'settled';
  const latest = earlier[0] ?? null;
  return (
    <div>
      <Field
        label={words(payTexts.question, { period: keyOfPeriod(period) })}
        required
        {...(isMissing && { validationState: 'error', validationMessage: words(dueTexts.needed) })}
      >
        <RadioGroup value={chosen} onChange={(_, { value }) => session.setPay({ before: value === 'none' ? 'none' : latest })}>
          <Radio value="settled" label={words(payTexts.settled)} />
          <Radio value="none" label={words(payTexts.payEarlier)} />
        </RadioGroup>
      </Field>
      {before !== null && before !== 'none' && (
        <div className={styles.settled}>
          <Select
            aria-label={words(payTexts.settledTo)}
            value={keyOfPeriod(before)}
            options={earlier.map((each) => ({ value: keyOfPeriod(each), label: keyOfPeriod(each) }))}
            onChange={(value) => session.setPay({ before: earlier.find((each) => keyOfPeriod(each) === value) ?? latest })}
          />
        </div>
      )}
    </div>
  );
}
