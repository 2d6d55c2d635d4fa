import { Button, Field, Input, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import { paneTexts } from '../../../i18n/texts/pane';
import type { Line } from '../../../payout';
import { Select } from '../../parts/Select';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { actionsFor, asksAmount, EMPTY_FORM, wrongIn, type DecisionForm, type FormField } from '../../state/pay/decisions';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  form: {
    display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)', padding: '8px 10px', margin: '4px 0', borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: '8px' },
});

interface Props {
  /** The line that it is about; without one, something is added. */
  readonly line: Line | null;
  readonly label: string;
  /** Decimal places of what is decided of. */
  readonly places: number;
  /** Whether it can be said too what somebody owes from before. */
  readonly opens?: boolean;
}

/** A way to decide about a line, or to add one: opened, a form. */
export function Decide({ line, label, places, opens = false }: Props): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (!open) return <Link as="button" className={line === null ? undefined : styles.link} onClick={() => setOpen(true)}>{label}</Link>;
  return <DecideForm line={line} places={places} opens={opens} onClose={() => setOpen(false)} />;
}

/** What is decided, why, and by whom; noted on the sheet of adjustments. */
function DecideForm({ line, places, opens, onClose }: Required<Pick<Props, 'line' | 'places' | 'opens'>> & { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const actions = actionsFor(line, opens);
  const [form, setForm] = useState<DecisionForm>({ ...EMPTY_FORM, action: actions[0] ?? 'add', recipient: line?.recipient ?? '' });
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const wrong = wrongIn(form, places);
  const told = (field: FormField) => (tried && wrong[field] !== undefined ? { validationMessage: words(wrong[field]) } : {});
  const change = (part: Partial<DecisionForm>): void => setForm((now) => ({ ...now, ...part }));
  const note = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    setWorking(true);
    if (await session.decide(form, line)) onClose();
    else setWorking(false);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void note(event)} aria-label={words(line === null ? dueTexts.add : dueTexts.decide)}>
      {actions.length > 1 && (
        <Field label={words(dueTexts.action)}>
          <Select value={form.action} options={actions.map((value) => ({ value, label: words(dueTexts[value]) }))} onChange={(value) => change({ action: actions.find((each) => each === value) ?? 'add' })} />
        </Field>
      )}
      {line === null && <Field label={words(dueTexts.recipient)} required {...told('recipient')}><Input value={form.recipient} onChange={(_, { value }) => change({ recipient: value })} /></Field>}
      {asksAmount(form.action) && <Field label={words(dueTexts.amount)} required {...told('amount')}><Input value={form.amount} inputMode="decimal" onChange={(_, { value }) => change({ amount: value })} /></Field>}
      <Field label={words(dueTexts.reason)} required {...told('reason')}><Textarea rows={1} resize="vertical" value={form.reason} onChange={(_, { value }) => change({ reason: value })} /></Field>
      <Field label={words(dueTexts.decidedBy)} required {...told('decidedBy')}><Input value={form.decidedBy} onChange={(_, { value }) => change({ decidedBy: value })} /></Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabled={working}>{words(dueTexts.save)}</Button>
        <Button size="small" disabled={working} onClick={onClose}>{words(paneTexts.cancel)}</Button>
      </div>
    </form>
  );
}
