import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { Message } from '../parts/Messages';
import { useWords } from '../parts/words';
import { useModel, useModelSession, useOpenView } from './context';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** Takes the figures of the open scenario into the payout; where somebody would be paid less for more, only once that is acknowledged. */
export function UseForPayout(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { acknowledged, open } = useModel();
  const falls = useOpenView()?.findings.filter(({ grade }) => grade === 'falls') ?? [];
  const known = acknowledged.includes(open);
  return (
    <section className={styles.block}>
      {falls.length > 0 && (
        <Message intent="error">
          <ul>{falls.map(({ said }) => <li key={words(said)}>{words(said)}</li>)}</ul>
          <Checkbox checked={known} label={words(t.acknowledge)} onChange={(_, { checked }) => session.store.dispatch({ type: 'acknowledge', id: open, yes: checked === true })} />
        </Message>
      )}
      <Button disabled={falls.length > 0 && !known} onClick={() => session.use()}>{words(t.use)}</Button>
    </section>
  );
}
