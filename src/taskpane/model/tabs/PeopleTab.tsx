import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { abs, fixed, sign } from '../../../money';
import { Message, Problems } from '../../parts/Messages';
import { Paged } from '../../parts/Paged';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { Chart } from '../charts/Chart';
import { useModel, useModelSession, useOpenView } from '../context';
import type { PersonView } from '../engine/view';
import { shownMoney, valueOf } from '../money';
import { Person } from './Person';

const useStyles = makeStyles({
  ask: { justifySelf: 'start' },
});

/** Who gains, who loses, and by how much. */
export function PeopleTab(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { view, asides, open } = useModel();
  const own = useOpenView();
  if (own === undefined || view === null) return null;
  if (own.id === view.base) return <><Message intent="info">{words(t.noBase)}</Message>{own.charts.people !== null && <Chart chart={own.charts.people} />}</>;
  const whole = asides[open]?.whole;
  const times = new Map(whole?.state === 'done' ? whole.value.map((each) => [each.key, each]) : []);
  const losers = own.people.filter(({ difference }) => sign(valueOf(difference)) < 0);
  const gainers = own.people.filter(({ difference }) => sign(valueOf(difference)) > 0);
  return (
    <>
      <Body1 data-gain-lose>{words(t.gainLose, { gainers: own.gainers, gained: shownMoney(own.gained), losers: own.losers, lost: shownMoney(fixed(abs(valueOf(own.lost)), 2)) })}</Body1>
      {losers.length === 0 ? <Message intent="success">{words(t.nobodyLoses)}</Message> : (
        <>
          <strong>{words(t.listLosers)}</strong>
          {whole?.state === 'working' ? <Working label={t.wholeWorking} progress={whole.progress} onCancel={() => session.giveUp()} />
            : whole?.state !== 'done' && <Button className={styles.ask} size="small" onClick={() => void session.whole()}>{words(t.wholeAsk)}</Button>}
          {whole?.state === 'failed' && <Problems problems={whole.problems} />}
          <Paged items={sorted(losers, 1)} label={words(t.listLosers)} draw={(person) => <Person person={person} whole={times.get(person.key)} />} />
        </>
      )}
      {own.charts.changes !== null && <Chart chart={own.charts.changes} />}
      {gainers.length > 0 && (
        <>
          <strong>{words(t.listGainers)}</strong>
          <Paged items={sorted(gainers, -1)} label={words(t.listGainers)} draw={(person) => <Person person={person} whole={undefined} />} />
        </>
      )}
    </>
  );
}

function sorted(people: readonly PersonView[], order: 1 | -1): readonly PersonView[] {
  return [...people].sort((a, b) => order * (Number(a.difference) - Number(b.difference)));
}
