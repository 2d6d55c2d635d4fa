import { Body1, Button, Caption1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { Help } from '../parts/Help';
import { Message, Problems } from '../parts/Messages';
import { Paged } from '../parts/Paged';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { Working } from '../parts/Working';
import type { Runs, RunsPage as Page } from '../state/runs/types';
import { Compare } from './Compare';
import { RunRow } from './RunRow';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});

/** The register: every payout with its state, what it comes to, who did what, and what can be done to it. */
export function RunsPage({ runs: { list, doing } }: { readonly runs: Page }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words(runsTexts.title)}</Subtitle2>
        <Button size="small" disabled={list.state === 'working' || doing.state === 'working'} onClick={() => void session.readRuns()}>{words(runsTexts.again)}</Button>
      </div>
      <Body1>{words(runsTexts.says)} <Help guide="runs" /></Body1>
      {list.state === 'working' && <Working label={runsTexts.reading} />}
      {doing.state === 'working' && <Working label={runsTexts.working} />}
      {list.state === 'failed' && <Problems problems={list.problems} />}
      {doing.state === 'failed' && <Problems problems={doing.problems} />}
      {list.state === 'done' && <List runs={list.value} />}
    </>
  );
}

function List({ runs: { payouts } }: { readonly runs: Runs }): ReactNode {
  const words = useWords();
  // Whoever signs once is most likely to sign again.
  const [who, setWho] = useState('');
  if (payouts.length === 0) return <Message intent="info">{words(runsTexts.none)}</Message>;
  const wrong = payouts.filter(({ faults }) => faults.some(({ kind }) => kind !== 'elsewhere')).length;
  const outcome = wrong === 0 ? words(runsTexts.allRight) : words(runsTexts.notRight, { wrong });
  const latestFirst = [...payouts].reverse();
  return (
    <>
      <Caption1 role="status">{words(runsTexts.checked, { count: payouts.length, outcome })}</Caption1>
      <Paged items={latestFirst} label={words(runsTexts.list)} draw={(payout) => <RunRow key={payout.entry.id} payout={payout} who={who} onWho={setWho} />} />
      <Compare payouts={payouts} />
    </>
  );
}
