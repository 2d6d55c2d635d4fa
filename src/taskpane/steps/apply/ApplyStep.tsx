import { Button, Caption1, Checkbox, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Problem } from '../../../i18n';
import { applyTexts, paneTexts } from '../../../i18n/texts/pane';
import { reportTexts } from '../../../i18n/texts/report';
import { Message, Problems } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import type { Destination, Reckoned } from '../../state/state';
import { Totals } from '../result/Totals';
import { recipientsOf } from '../../state/totals';
import { Done } from './Done';

const useStyles = makeStyles({
  radio: { alignItems: 'flex-start' },
  apply: { justifySelf: 'stretch' },
});

const DESTINATIONS: readonly { readonly value: Destination; readonly label: (typeof applyTexts)[keyof typeof applyTexts]; readonly hint: (typeof applyTexts)[keyof typeof applyTexts] }[] = [
  { value: 'here', label: applyTexts.here, hint: applyTexts.hereHint },
  { value: 'new-workbook', label: applyTexts.newWorkbook, hint: applyTexts.newWorkbookHint },
  { value: 'xlsx', label: applyTexts.xlsx, hint: applyTexts.xlsxHint },
  { value: 'csv', label: applyTexts.csv, hint: applyTexts.csvHint },
];

function wasCancelled(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'cancelled');
}

/** Where the payout sheets go, what to mind before, and what came of it. */
export function ApplyStep({ reckoned }: { readonly reckoned: Reckoned }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { shared, applying } = usePane();
  const [wanted, setDestination] = useState<Destination>();
  const [confirmed, setConfirmed] = useState(false);
  const destination = wanted ?? (shared ? 'new-workbook' : 'here');
  const { payout, paidBefore } = reckoned;
  const working = applying.state === 'working';
  const recipients = useMemo(() => recipientsOf(payout).length, [payout]);
  if (applying.state === 'done') return <Done applied={applying.value} payout={payout} recipients={recipients} />;
  const records = paidBefore.map(({ scheme, day, standing }) => words(standing ? applyTexts.paidOn : applyTexts.paidOnGone, { scheme, day })).join(words(reportTexts.listComma));
  return (
    <>
      <Totals payout={payout} recipients={recipients} />
      <RadioGroup aria-label={words(applyTexts.where)} value={destination} disabled={working} onChange={(_, { value }) => setDestination(DESTINATIONS.find((each) => each.value === value)?.value)}>
        {DESTINATIONS.map(({ value, label, hint }) => (
          <Radio key={value} value={value} className={styles.radio} label={<>{words(label)}<br /><small>{words(hint)}</small></>} />
        ))}
      </RadioGroup>
      {destination === 'here' && shared && <Message intent="warning">{words(applyTexts.sharedWarning)}</Message>}
      {payout.rejected.length > 0 && (
        <Message intent="warning" action={{ label: paneTexts.stepCheck, onClick: () => session.go('check') }}>{words(applyTexts.rejectedWarning, { count: payout.rejected.length })}</Message>
      )}
      {paidBefore.length > 0 && (
        <Message intent="warning">
          {words(applyTexts.paidBefore, { records })}
          <Checkbox checked={confirmed} onChange={(_, { checked }) => setConfirmed(checked === true)} label={words(applyTexts.confirmPaidTwice)} />
        </Message>
      )}
      {applying.state === 'failed' && <Problems problems={applying.problems} intent={wasCancelled(applying.problems) ? 'info' : 'error'} />}
      {working
        ? <Working label={applyTexts.writing} counting={applyTexts.writingRows} progress={applying.progress} onCancel={() => session.cancelApply()} />
        : (
          <Button className={styles.apply} appearance="primary" disabled={paidBefore.length > 0 && !confirmed} onClick={() => void session.apply(destination)}>
            {words(destination === 'xlsx' || destination === 'csv' ? applyTexts.download : applyTexts.apply)}
          </Button>
        )}
      {destination === 'here' && !working && <Caption1>{words(applyTexts.cannotUndo)}</Caption1>}
    </>
  );
}
