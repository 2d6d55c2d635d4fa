import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { abs, fixed, sign } from '../../../money';
import { Message, Problems } from '../../parts/Messages';
import { Paged } from '../../parts/Paged';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { Chart } from '../charts/Chart';
import { useModel, useModelSession, useOpenView } from '../context';
import type { PersonView, WholeView } from '../engine/view';
import { shownChange, shownMoney, valueOf } from '../money';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', padding: '4px 2px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  amounts: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', display: 'grid' },
  detail: { color: tokens.colorNeutralForeground2 },
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
          <Paged items={sorted(losers, 1)} label={words(t.listLosers)} draw={(person) => <Person person={person} whole={times.get(person.key)} />} />
          {whole?.state === 'working' ? <Working label={t.wholeWorking} progress={whole.progress} onCancel={() => session.giveUp()} />
            : whole?.state !== 'done' && <Button className={styles.ask} size="small" onClick={() => void session.whole()}>{words(t.wholeAsk)}</Button>}
          {whole?.state === 'failed' && <Problems problems={whole.problems} />}
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

function Person({ person: { name, before, after, difference }, whole }: { readonly person: PersonView; readonly whole: WholeView | undefined }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span>{name}</span>
      <span className={styles.amounts}>
        <span>{shownChange(difference)}</span>
        <Caption1 className={styles.detail}>{words(t.beforeAfter, { before: shownMoney(before), after: shownMoney(after) })}</Caption1>
        {whole !== undefined && <Caption1 className={styles.detail}>{whole.times === null ? words(t.wholeNever) : words(t.wholeTimes, { times: whole.times })}</Caption1>}
      </span>
    </div>
  );
}
