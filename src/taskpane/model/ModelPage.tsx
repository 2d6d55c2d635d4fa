import { Body1, makeStyles, Subtitle2, Tab, TabList } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { evaluationTexts } from '../../i18n/texts/evaluation';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { sentence, type Text } from '../../i18n';
import { paneTexts } from '../../i18n/texts/pane';
import { Help } from '../parts/Help';
import { Message, Problems } from '../parts/Messages';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { Working } from '../parts/Working';
import { stepOf } from '../state/ready';
import { stepTitle } from '../state/steps';
import { Budget } from './Budget';
import { Cards } from './Cards';
import { ModelContext, useModel, useModelSession } from './context';
import { Figures } from './Figures';
import { ModelMenu } from './ModelMenu';
import { PANEL } from './panel';
import { sessionFor } from './session';
import { TABS, type Tab as TabName } from './state/state';
import { AfterwardsTab } from './tabs/AfterwardsTab';
import { ChecksTab } from './tabs/ChecksTab';
import { CostTab } from './tabs/CostTab';
import { PeopleTab } from './tabs/PeopleTab';
import { RiskTab } from './tabs/RiskTab';
import { WhatIfTab } from './tabs/WhatIfTab';
import { UseForPayout } from './UseForPayout';
import { Writing } from './Writing';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  tabs: { flexWrap: 'wrap', rowGap: 0 },
  panel: { display: 'grid', rowGap: '10px', gridTemplateColumns: 'minmax(0, 1fr)', ':focus': { outline: 'none' } },
});

const LABELS: Readonly<Record<TabName, Text>> = { cost: t.tabCost, people: t.tabPeople, 'what-if': t.tabWhatIf, risk: t.tabRisk, checks: t.tabChecks, afterwards: evaluationTexts.tab };

/** The page on which the cost of the chosen scheme is modelled on the chosen tables. */
export default function ModelPage(): ReactNode {
  const { desk } = useSession();
  const session = sessionFor(desk);
  useEffect(() => {
    void session.start();
    return () => session.giveUp();
  }, [session]);
  return <ModelContext value={session}><Page /></ModelContext>;
}

function Page(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const pane = useSession();
  const session = useModelSession();
  const { file, view, work, problems, notice } = useModel();
  const obstacle = session.obstacle();
  const wrong = work.state === 'failed' ? work.problems : [];
  const step = obstacle?.step ?? wrong.map(stepOf)[0] ?? 'data';
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words(paneTexts.model)}</Subtitle2>
        <ModelMenu ready={file !== null && obstacle === null} />
      </div>
      {obstacle === null ? <Body1>{words(t.says)} <Help guide="model" /></Body1> : <Message intent="warning" action={{ label: sentence(paneTexts.goTo, { step: stepTitle(step) }), onClick: () => pane.go(step) }}>{words(obstacle.problem.sentence)}</Message>}
      <Problems problems={problems} />
      {notice !== null && <Message intent="success">{words(notice)}</Message>}
      <Problems problems={wrong} action={{ label: sentence(paneTexts.goTo, { step: stepTitle(step) }), onClick: () => pane.go(step) }} />
      {obstacle === null && view === null && work.state === 'working' && <Working label={t.working} progress={work.progress} onCancel={() => session.giveUp()} />}
      {obstacle === null && file !== null && view !== null && <Workbench />}
    </>
  );
}

/** Everything once the first scenario has been worked out. */
function Workbench(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { tab } = useModel();
  return (
    <>
      <Writing />
      <Cards />
      <Budget />
      <Figures />
      <TabList size="small" className={styles.tabs} selectedValue={tab} onTabSelect={(_, { value }) => session.store.dispatch({ type: 'tab', tab: TABS.find((each) => each === value) ?? 'cost' })}>
        {TABS.map((each) => <Tab key={each} value={each} id={`model-tab-${each}`} aria-controls={PANEL}>{words(LABELS[each])}</Tab>)}
      </TabList>
      <div className={styles.panel} role="tabpanel" id={PANEL} tabIndex={-1} aria-labelledby={`model-tab-${tab}`}><Panel tab={tab} /></div>
      <UseForPayout />
    </>
  );
}

function Panel({ tab }: { readonly tab: TabName }): ReactNode {
  switch (tab) {
    case 'cost': return <CostTab />;
    case 'people': return <PeopleTab />;
    case 'what-if': return <WhatIfTab />;
    case 'risk': return <RiskTab />;
    case 'checks': return <ChecksTab />;
    case 'afterwards': return <AfterwardsTab />;
  }
}
