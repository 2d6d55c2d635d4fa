import { Checkbox, Field, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { keyOfPeriod } from '../../../calendar';
import { payTexts } from '../../../i18n/texts/pane-pay';
import type { Scheme } from '../../../scheme';
import { Help } from '../../parts/Help';
import { Message } from '../../parts/Messages';
import { Select } from '../../parts/Select';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { standingIn } from '../../state/pay/select';
import { isUnanswered, type Standing } from '../../state/pay/standing';
import { PAY_KINDS } from '../../state/pay/types';
import { Before } from './Before';
import { Obstacles } from './Obstacles';
import { PlanPart } from './PlanPart';
import { Question } from './Question';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  part: { display: 'grid', rowGap: '10px', gridTemplateColumns: 'minmax(0, 1fr)' },
  title: { margin: '4px 0 0' },
  choice: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 165px), 1fr))', gap: '10px', alignItems: 'start' },
});

/** Which period is paid, on top of what, and what has to be said or put right first. */
export function PayPart({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const state = usePane();
  const standing = standingIn(state, scheme, session.today());
  const { kind, period, offers, told, question } = standing;
  return (
    <section className={styles.part} aria-labelledby="pay-title">
      <div className={styles.head}><Subtitle2 as="h2" className={styles.title} id="pay-title">{words(payTexts.title)}</Subtitle2><Help guide="pay" /></div>
      <div className={styles.choice} {...(period === null && { style: { gridTemplateColumns: 'minmax(0, 1fr)' } })}>
        <Field label={words(payTexts.kind)}>
          <Select
            value={kind}
            options={PAY_KINDS.map((each) => ({ value: each, label: words(payTexts[each]) }))}
            onChange={(value) => session.setPay({ kind: PAY_KINDS.find((each) => each === value) ?? null, period: null, before: null })}
          />
        </Field>
        {period !== null && (
          <Field label={words(payTexts.period)}>
            <Select
              value={keyOfPeriod(period)}
              options={offers.map((offer, index) => ({ value: offer.key, label: labelOf(words, offer, index) }))}
              onChange={(value) => session.setPay({ period: offers.find(({ key }) => key === value)?.period ?? null, before: null })}
            />
          </Field>
        )}
      </div>
      {state.ledger.state === 'working' && <Working label={payTexts.looking} />}
      {told.map((each) => <Message key={words(each)} intent="warning">{words(each)}</Message>)}
      <Obstacles obstacles={standing.obstacles} />
      {period !== null && question !== null && <Question period={period} earlier={question} isMissing={state.figuresTried && isUnanswered(standing, state.pay)} />}
      {period !== null && <Before question={question} />}
      {period !== null && <LastRun standing={standing} />}
      {(period !== null || state.pay.plan !== null) && <PlanPart scheme={scheme} isOfPeriod={period !== null} />}
    </section>
  );
}

function labelOf(words: ReturnType<typeof useWords>, { key, closed }: Standing['offers'][number], index: number): string {
  return closed ? words(payTexts.closed, { period: key }) : index === 0 ? words(payTexts.next, { period: key }) : key;
}

/** What is due at the end of the window may be paid before it has come. */
function LastRun({ standing: { earlier } }: { readonly standing: Standing }): ReactNode {
  const words = useWords();
  const session = useSession();
  const { pay } = usePane();
  if (earlier.some(({ windowSettled }) => windowSettled)) return null;
  return <Checkbox checked={pay.settleWindow} onChange={(_, { checked }) => session.setPay({ settleWindow: checked === true })} label={words(payTexts.settleWindow)} />;
}
