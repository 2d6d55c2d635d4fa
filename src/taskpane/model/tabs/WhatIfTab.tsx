import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { Fold } from '../../parts/Fold';
import { Problems } from '../../parts/Messages';
import { Select } from '../../parts/Select';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { Chart } from '../charts/Chart';
import { useModel, useModelSession, useOpenView } from '../context';
import { shownMoney } from '../money';
import { useRows } from '../rows';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200 },
  fields: { display: 'grid', rowGap: '6px', gridTemplateColumns: 'minmax(0, 1fr)' },
  start: { justifySelf: 'start' },
});

/** Other levels of sales, each figure by itself, and two of them at once. */
export function WhatIfTab(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const own = useOpenView();
  const stress = useModel().view?.levels;
  if (own === undefined) return null;
  return (
    <>
      {stress !== undefined && <Chart chart={stress} />}
      <ul className={styles.list} data-stress>
        {own.stress.map(({ level, cost, per100 }) => <li key={level}>{words(t.stressTable, { level, cost: shownMoney(cost), per100: shownMoney(per100) })}</li>)}
      </ul>
      {own.charts.tornado !== null && <Chart chart={own.charts.tornado} />}
      <Fold label={words(t.pairs)}><Pairs /></Fold>
    </>
  );
}

function Pairs(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { asides, open } = useModel();
  const rows = useRows();
  const [chosen, setChosen] = useState<{ readonly down?: string; readonly across?: string }>({});
  const down = chosen.down ?? rows[0]?.path ?? '';
  const across = chosen.across ?? rows.find(({ path }) => path !== down)?.path ?? '';
  const options = rows.map(({ path, name }) => ({ value: path, label: name }));
  const pairs = asides[open]?.pairs;
  return (
    <div className={styles.fields}>
      <Field label={words(t.pairDown)}><Select value={down} options={options} onChange={(path) => setChosen({ ...chosen, down: path })} /></Field>
      <Field label={words(t.pairAcross)}><Select value={across} options={options.filter(({ value }) => value !== down)} onChange={(path) => setChosen({ ...chosen, across: path })} /></Field>
      {pairs?.state === 'working' ? <Working label={t.working} progress={pairs.progress} onCancel={() => session.giveUp()} />
        : <Button className={styles.start} disabled={across === '' || down === across} onClick={() => void session.pairs(down, across)}>{words(t.pairsStart)}</Button>}
      {pairs?.state === 'failed' && <Problems problems={pairs.problems} />}
      {pairs?.state === 'done' && <Chart chart={pairs.value} />}
    </div>
  );
}
