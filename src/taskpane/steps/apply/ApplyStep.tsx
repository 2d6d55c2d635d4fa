import { Button, Caption1, Checkbox, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Problem, Text } from '../../../i18n';
import { applyTexts, paneTexts } from '../../../i18n/texts/pane';
import { paidTwiceTexts } from '../../../i18n/texts/paid-twice';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { rejectedRows } from '../../../payout';
import { Message, Problems } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { standingIn } from '../../state/pay/select';
import { currentScheme } from '../../state/select';
import type { Destination, Calculated } from '../../state/state';
import { Totals } from '../result/Totals';
import { recipientsOf } from '../../state/totals';
import { Done } from './Done';
import { PaidBefore } from './PaidBefore';

const useStyles = makeStyles({
  radio: { alignItems: 'flex-start' },
  apply: { justifySelf: 'stretch' },
});

interface Offer {
  readonly value: Destination;
  readonly label: Text;
  readonly hint: Text;
}

const OFFERS: readonly Offer[] = [
  { value: 'here', label: applyTexts.here, hint: applyTexts.hereHint },
  { value: 'new-workbook', label: applyTexts.newWorkbook, hint: applyTexts.newWorkbookHint },
  { value: 'xlsx', label: applyTexts.xlsx, hint: applyTexts.xlsxHint },
  { value: 'csv', label: applyTexts.csv, hint: applyTexts.csvHint },
];

/** Where Excel lets nobody download files there is no workbook file to be had, and the lines are a text. */
const OFFERS_WITHOUT_DOWNLOADS: readonly Offer[] = [
  ...OFFERS.filter(({ value }) => value === 'here' || value === 'new-workbook'),
  { value: 'csv', label: applyTexts.csvText, hint: applyTexts.csvTextHint },
];

function wasCancelled(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'cancelled');
}

/** Where the payout sheets go, what to mind before, and what came of it. */
export function ApplyStep({ calculated }: { readonly calculated: Calculated }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const state = usePane();
  const { shared, applying } = state;
  const scheme = currentScheme(state.schemes, state.schemeId);
  const told = scheme === undefined ? [] : standingIn(state, scheme, session.today()).told;
  const offers = session.downloads ? OFFERS : OFFERS_WITHOUT_DOWNLOADS;
  const [wanted, setDestination] = useState<Destination>();
  const [confirmed, setConfirmed] = useState(false);
  const destination = wanted ?? (shared ? 'new-workbook' : 'here');
  const { payout, paidBefore } = calculated;
  // All of the window pays once more what was paid by periods.
  const mustConfirm = paidBefore.length > 0 || (payout.run === undefined && told.length > 0);
  const working = applying.state === 'working';
  const recipients = useMemo(() => recipientsOf(payout).length, [payout]);
  if (applying.state === 'done') return <Done applied={applying.value} payout={payout} recipients={recipients} />;
  return (
    <>
      <Totals payout={payout} recipients={recipients} />
      <RadioGroup aria-label={words(applyTexts.where)} value={destination} disabled={working} onChange={(_, { value }) => setDestination(offers.find((each) => each.value === value)?.value)}>
        {offers.map(({ value, label, hint }) => (
          <Radio key={value} value={value} className={styles.radio} label={<>{words(label)}<br /><small>{words(hint)}</small></>} />
        ))}
      </RadioGroup>
      {destination === 'here' && shared && <Message intent="warning">{words(applyTexts.sharedWarning)}</Message>}
      {payout.rejected.length > 0 && (
        <Message intent="warning" action={{ label: paneTexts.stepCheck, onClick: () => session.go('check') }}>{words(applyTexts.rejectedWarning, { count: rejectedRows(payout.rejected) })}</Message>
      )}
      {payout.run !== undefined && <Message intent="info">{words(destination === 'here' ? payTexts.writesRegister : payTexts.fileOnly, { id: payout.run.id })}</Message>}
      {told.map((each) => (
        <Message key={words(each)} intent="warning">
          {words(each)}
          {payout.run === undefined && <Checkbox checked={confirmed} onChange={(_, { checked }) => setConfirmed(checked === true)} label={words(paidTwiceTexts.confirm)} />}
        </Message>
      ))}
      <PaidBefore runs={paidBefore} confirmed={confirmed} onConfirm={setConfirmed} />
      {applying.state === 'failed' && <Problems problems={applying.problems} intent={wasCancelled(applying.problems) ? 'info' : 'error'} />}
      {working
        ? <Working label={applyTexts.writing} counting={applyTexts.writingRows} progress={applying.progress} onCancel={() => session.cancelApply()} />
        : (
          <Button className={styles.apply} appearance="primary" disabled={mustConfirm && !confirmed} onClick={() => void session.apply(destination)}>
            {words(destination === 'here' || destination === 'new-workbook' ? applyTexts.apply : session.downloads ? applyTexts.download : applyTexts.showText)}
          </Button>
          )}
      {destination === 'here' && !working && <Caption1>{words(applyTexts.cannotUndo)}</Caption1>}
    </>
  );
}
