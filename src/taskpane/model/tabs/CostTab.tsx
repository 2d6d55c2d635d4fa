import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fold } from '../../parts/Fold';
import { Paged } from '../../parts/Paged';
import { Chart } from '../charts/Chart';
import { useModel, useOpenView } from '../context';
import { shownMoney } from '../money';
import { withMoving } from '../state/moving';

const useStyles = makeStyles({
  facts: { display: 'grid', rowGap: '3px', margin: 0, fontSize: tokens.fontSizeBase200 },
  fact: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '10px' },
  value: { margin: '0 0 0 auto', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What all scenarios cost by component, and the measures of the open one. */
export function CostTab(): ReactNode {
  const styles = useStyles();
  const { view, moving } = useModel();
  const own = useOpenView();
  if (view === null) return null;
  return (
    <>
      <Chart chart={withMoving(view, moving)} />
      {own !== undefined && (
        <dl className={styles.facts}>
          {own.facts.map(({ label, value }, index) => <div key={`${index} ${label}`} className={styles.fact}><dt>{label}</dt><dd className={styles.value}>{value}</dd></div>)}
        </dl>
      )}
      {own?.times.map(({ label, parts }) => (
        <Fold key={label} label={label}>
          <Paged items={parts} label={label} draw={({ name, amount }) => <span className={styles.fact}><span>{name}</span><span className={styles.value}>{shownMoney(amount)}</span></span>} />
        </Fold>
      ))}
    </>
  );
}
