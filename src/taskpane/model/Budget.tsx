import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { Message, Problems } from '../parts/Messages';
import { Select } from '../parts/Select';
import { useWords } from '../parts/words';
import { Working } from '../parts/Working';
import { Chart } from './charts/Chart';
import { useModel, useModelSession } from './context';
import type { SolveView } from './engine/view';
import { shownMoney } from './money';
import { useRows } from './rows';
import { showPanel } from './panel';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  asked: { display: 'grid', columnGap: '8px', rowGap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))', alignItems: 'end' },
  input: { minWidth: 0, width: '100%' },
  find: { justifySelf: 'start' },
});

/** A budget, and the value of a figure that meets it. */
export function Budget(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { budget, budgetWrong, open, asides, by } = useModel();
  const rows = useRows();
  const solved = asides[open]?.solved;
  const chosen = session.solvedFigure();
  return (
    <section className={styles.block}>
      <div className={styles.asked}>
        <Field label={words(t.budget)} {...(budgetWrong && { validationState: 'error' as const, validationMessage: words(t.badBudget) })}>
          <Input className={styles.input} value={budget} inputMode="decimal" data-budget onChange={(_, { value }) => { session.setBudget(value); }} onKeyDown={({ key }) => { if (key === 'Enter') void session.solve(); }} />
        </Field>
        {chosen !== null && (
          <Field label={words(t.findBy)}>
            <Select value={by ?? chosen} options={rows.map(({ path, name }) => ({ value: path, label: name }))} onChange={(path) => session.store.dispatch({ type: 'by', path })} />
          </Field>
        )}
      </div>
      {chosen !== null && (solved?.state === 'working'
        ? <Working label={t.finding} progress={solved.progress} onCancel={() => session.giveUp()} />
        : <Button className={styles.find} appearance="primary" onClick={() => void session.solve()}>{words(t.find)}</Button>)}
      {solved?.state === 'failed' && <Problems problems={solved.problems} />}
      {solved?.state === 'done' && <Solved view={solved.value} />}
    </section>
  );
}

/** What was found, what lies one step on, and the way to those who lose. */
function Solved({ view: { name, solutions, why, scanned, curve } }: { readonly view: SolveView }): ReactNode {
  const words = useWords();
  const session = useModelSession();
  const [best, ...others] = solutions;
  if (best === undefined) return why === null ? null : <Message intent="warning">{words(why)}</Message>;
  return (
    <>
      <Message intent="success" action={{ label: t.whoLoses, onClick: () => showPanel(() => session.store.dispatch({ type: 'tab', tab: 'people' })) }}>
        {[
          words(t.found, { name, value: best.written, cost: shownMoney(best.cost), left: shownMoney(best.left) }),
          ...(best.next === null ? [] : [words(t.next, { value: best.next.written, cost: shownMoney(best.next.cost) })]),
          ...(others.length === 0 ? [] : [words(t.others, { count: others.length, values: others.slice(0, 5).map(({ written }) => written).join(', ') })]),
          ...(scanned ? [words(t.scanned)] : []),
        ].join(' ')}
      </Message>
      {curve !== null && <Chart chart={curve} />}
    </>
  );
}
