import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isoDay } from '../../calendar';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { registerTexts } from '../../i18n/texts/register';
import { grouped } from '../../money';
import { awardName, STATES, type PayoutState, type RegisteredPayout, type RegisterEntry } from '../../report';
import { Fold } from '../parts/Fold';
import { Act, Message } from '../parts/Messages';
import { Paged } from '../parts/Paged';
import { usePane, useSession } from '../parts/session';
import { useWords, type Words } from '../parts/words';
import { offersOf, STEP_TEXTS } from '../state/runs/offers';
import { StepForm } from './StepForm';

const useStyles = makeStyles({
  run: { display: 'grid', rowGap: '6px', padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  id: { fontWeight: tokens.fontWeightSemibold },
  plan: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  sums: { fontVariantNumeric: 'tabular-nums' },
  signature: { display: 'inline-block' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const COLOURS: Readonly<Record<PayoutState, 'subtle' | 'warning' | 'brand' | 'success'>> = { draft: 'subtle', submitted: 'warning', approved: 'brand', paid: 'success' };
const SIGNED = { draft: runsTexts.made, submitted: runsTexts.submitted, approved: runsTexts.approved, paid: runsTexts.paid } as const;

interface Props {
  readonly payout: RegisteredPayout;
  readonly who: string;
  readonly onWho: (who: string) => void;
}

/** A payout: what it is, what it comes to, who did what, what is not as it was, and what can be done. */
export function RunRow({ payout, who, onWho }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { runs } = usePane();
  const [asking, setAsking] = useState<'step' | 'drop'>();
  const { entry, isRegistered, sheets } = payout;
  const { id, state, plan } = entry;
  const { sheet, step, drop, confirmRow } = offersOf(payout);
  const busy = runs?.doing.state === 'working';
  const close = (): void => setAsking(undefined);
  return (
    <section className={styles.run} aria-label={id} data-run={id} data-state={state}>
      <div className={styles.head}>
        <span className={styles.id}>{id}</span>
        <Badge appearance="tint" color={COLOURS[state]}>{words(registerTexts[state])}</Badge>
      </div>
      <Caption1 className={styles.plan}>{plan}</Caption1>
      <div className={styles.sums}>{sumsOf(entry, words)}</div>
      <Caption1>{signedBy(entry, words).map((signature, index) => <span key={signature}>{index > 0 && ' · '}<span className={styles.signature}>{signature}</span></span>)}</Caption1>
      {!isRegistered && <Message intent="info">{words(runsTexts.unregistered)}</Message>}
      <Faults payout={payout} />
      {asking === undefined && (
        <div className={styles.buttons}>
          {sheet !== undefined && <Button size="small" aria-label={words(runsTexts.openNamed, { id })} onClick={() => void session.showSheet(sheet)}>{words(runsTexts.open)}</Button>}
          {step !== undefined && <Button size="small" appearance="primary" disabled={busy} onClick={() => setAsking('step')}>{words(STEP_TEXTS[step].act)}</Button>}
          {confirmRow && <Button size="small" disabled={busy} onClick={() => void session.confirmRow(id)}>{words(runsTexts.confirmRow)}</Button>}
          {drop && <Button size="small" disabled={busy} onClick={() => setAsking('drop')}>{words(runsTexts.drop)}</Button>}
        </div>
      )}
      {asking === 'step' && step !== undefined && <StepForm id={id} step={step} who={who} onWho={onWho} onClose={close} />}
      {asking === 'drop' && (
        <Message intent="warning">
          {words(runsTexts.dropSure, { id, count: sheets.length })}
          <div className={styles.buttons}>
            <Button size="small" disabled={busy} onClick={() => void session.dropRun(id).then(close)}>{words(runsTexts.dropYes)}</Button>
            <Button size="small" onClick={close}>{words(runsTexts.cancel)}</Button>
          </div>
        </Message>
      )}
    </section>
  );
}

/** What is not as it was, with the cells that were changed. */
function Faults({ payout: { faults, changes } }: { readonly payout: RegisteredPayout }): ReactNode {
  const words = useWords();
  const session = useSession();
  if (faults.length === 0) return null;
  return (
    <>
      {faults.map(({ kind, sentence }) => <Message key={kind} intent={kind === 'elsewhere' ? 'info' : 'warning'}>{words(sentence)}</Message>)}
      {changes.length > 0 && (
        <Fold label={words(runsTexts.changedCells, { count: changes.length })} open={changes.length <= 5}>
          <Paged items={changes} label={words(runsTexts.changedCells, { count: changes.length })} draw={({ place, sentence }) => (
            place === undefined ? <Caption1>{words(sentence)}</Caption1> : <Act label={words(sentence)} onClick={() => void session.showCell(place.sheet, place.cell)} />
          )} />
        </Fold>
      )}
    </>
  );
}

function sumsOf({ totals, file }: RegisterEntry, words: Words): string {
  if (totals.length === 0 && file !== null) return words(runsTexts.sumsElsewhere, { file });
  return totals.map(({ award, amount }) => words(runsTexts.total, { award: awardName({ ownAwards: [] }, award), amount: award === 'cash' ? grouped(amount, 2) : grouped(amount) })).join(' · ');
}

function signedBy({ signed }: RegisterEntry, words: Words): readonly string[] {
  return STATES.flatMap((state) => {
    const by = signed[state];
    if (by === undefined) return [];
    const text = by.who === '' ? runsTexts.signedOn : runsTexts.signed;
    return [words(text, { what: SIGNED[state], who: by.who, day: isoDay(by.day) })];
  });
}
