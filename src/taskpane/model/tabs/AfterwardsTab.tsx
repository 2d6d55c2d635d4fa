import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { evaluationTexts as t } from '../../../i18n/texts/evaluation';
import { dataTexts } from '../../../i18n/texts/pane';
import { Problems } from '../../parts/Messages';
import { Paged } from '../../parts/Paged';
import { Select } from '../../parts/Select';
import { usePane } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { offered } from '../../state/sources';
import { useModel, useModelSession } from '../context';
import type { EvaluationView } from '../engine/view';
import { Person } from './Person';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))', alignItems: 'end' },
  table: { gridColumn: '1 / -1' },
  input: { minWidth: 0, width: '100%' },
  start: { justifySelf: 'start' },
  facts: { margin: 0, display: 'grid', rowGap: '4px' },
  fact: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  measures: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '2px 5px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'right' },
  name: { padding: '2px 5px 2px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

/** A scheme that ran: what there was before, what the model had said, and what came. */
export function AfterwardsTab(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { asides, open } = useModel();
  const { sources, tables } = usePane();
  const found = sources.state === 'done' ? offered(sources.value, 'sales') : [];
  const [typed, setTyped] = useState({ source: tables.sales.source ?? '', from: '', to: '' });
  const evaluated = asides[open]?.evaluated;
  const options = [{ value: '', label: words(dataTexts.chooseTable) }, ...found.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <>
      <Body1>{words(t.asks)}</Body1>
      <div className={styles.fields}>
        <Field className={styles.table} label={words(t.table)}><Select value={typed.source} options={options} onChange={(source) => setTyped({ ...typed, source })} /></Field>
        <Field label={words(t.from)}><Input className={styles.input} type="date" value={typed.from} data-came="from" onChange={(_, { value }) => setTyped({ ...typed, from: value })} /></Field>
        <Field label={words(t.to)}><Input className={styles.input} type="date" value={typed.to} data-came="to" onChange={(_, { value }) => setTyped({ ...typed, to: value })} /></Field>
      </div>
      {evaluated?.state === 'working' ? <Working label={t.comparing} progress={evaluated.progress} onCancel={() => session.giveUp()} />
        : <Button className={styles.start} onClick={() => void session.evaluate(typed)}>{words(t.compare)}</Button>}
      {evaluated?.state === 'failed' && <Problems problems={evaluated.problems} />}
      {evaluated?.state === 'done' && <Evaluated view={evaluated.value} />}
    </>
  );
}

function Evaluated({ view: { facts, measures, people } }: { readonly view: EvaluationView }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const title = words(t.evaluation);
  return (
    <>
      <dl className={styles.facts} data-evaluated>
        {facts.map(({ label, value }) => <div key={label}><dt><Caption1>{label}</Caption1></dt><dd className={styles.fact}>{value}</dd></div>)}
      </dl>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.measures}>
          <thead><tr>{[t.measure, t.before, t.said, t.came, t.unchanged].map((label, index) => <th key={index} scope="col" className={index === 0 ? styles.name : styles.cell}>{words(label)}</th>)}</tr></thead>
          <tbody>
            {measures.map(({ label, values }) => (
              <tr key={label}><th scope="row" className={styles.name}>{label}</th>{values.map((value, index) => <td key={index} className={styles.cell}>{value}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      <Caption1>{words(t.hint)} {words(t.inSheets)}</Caption1>
      <strong>{words(t.everybody)}</strong>
      <Paged items={people} label={words(t.everybody)} draw={(person) => <Person person={person} whole={undefined} />} />
    </>
  );
}
