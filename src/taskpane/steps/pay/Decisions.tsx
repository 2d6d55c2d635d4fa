import { Button, Caption1, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import { paneTexts } from '../../../i18n/texts/pane';
import { grouped } from '../../../money';
import type { Adjustment, PeriodRun } from '../../../payout';
import { Fold } from '../../parts/Fold';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { inForce } from '../../state/pay/decisions';

const useStyles = makeStyles({
  entry: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  why: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  small: { fontSize: 'inherit', lineHeight: 'inherit' },
  form: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)', padding: '6px 0' },
  buttons: { display: 'flex', gap: '8px' },
});

/** What people decided and is still in force, each with the way to end it. */
export function Decisions({ run: { adjustments } }: { readonly run: PeriodRun }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { ledger } = usePane();
  const open = inForce(adjustments);
  const sheet = ledger.state === 'done' ? ledger.value.adjustmentsSheet : null;
  if (open.length === 0) return null;
  return (
    <Fold label={words(dueTexts.inForce, { count: open.length })}>
      {open.map((adjustment) => <Entry key={adjustment.id} adjustment={adjustment} />)}
      {sheet !== null && <Caption1 className={styles.why}>{words(dueTexts.writtenTo, { sheet })}</Caption1>}
    </Fold>
  );
}

function Entry({ adjustment }: { readonly adjustment: Adjustment }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [ending, setEnding] = useState(false);
  const { action, recipient, component, period, amount, reason, decidedBy } = adjustment;
  const what = [recipient ?? words(dueTexts.everything), component, period, ...(amount === undefined ? [] : [grouped(amount)])].filter((each) => each !== undefined).join(' · ');
  return (
    <div className={styles.entry}>
      <span>{words(dueTexts.decision, { action: dueTexts[action], what })}</span>
      <span className={styles.why}>{words(dueTexts.decidedWhy, { reason, by: decidedBy })}</span>
      {ending
        ? <EndForm adjustment={adjustment} onClose={() => setEnding(false)} />
        : <Link as="button" className={styles.small} onClick={() => setEnding(true)}>{words(action === 'hold' ? dueTexts.release : dueTexts.withdraw)}</Link>}
    </div>
  );
}

/** Why a decision ends, and who says so. */
function EndForm({ adjustment, onClose }: { readonly adjustment: Adjustment; readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const [reason, setReason] = useState('');
  const [decidedBy, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? { validationMessage: words(dueTexts.needed) } : {});
  const end = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && decidedBy.trim() !== '' && await session.endDecision(adjustment, { reason, decidedBy })) onClose();
  };
  const label = words(adjustment.action === 'hold' ? dueTexts.release : dueTexts.withdraw);
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void end(event)} aria-label={label}>
      <Field label={words(dueTexts.reason)} required {...missing(reason)}><Input value={reason} onChange={(_, { value }) => setReason(value)} /></Field>
      <Field label={words(dueTexts.decidedBy)} required {...missing(decidedBy)}><Input value={decidedBy} onChange={(_, { value }) => setBy(value)} /></Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">{label}</Button>
        <Button size="small" onClick={onClose}>{words(paneTexts.cancel)}</Button>
      </div>
    </form>
  );
}
