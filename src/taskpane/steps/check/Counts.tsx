import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isoDay } from '../../../calendar';
import { checkTexts } from '../../../i18n/texts/pane';
import { rejectedRows, type Payout } from '../../../payout';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '6px', margin: 0 },
  item: { display: 'flex', flexDirection: 'column-reverse', padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** How many rows were read, count, are left out, cannot be read; and how many of the table lie after the period that is paid. */
export function Counts({ payout }: { readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { rows: { read, later = 0 }, run } = payout;
  const figures = [
    { label: checkTexts.read, value: read },
    { label: checkTexts.counted, value: payout.rows.counted },
    { label: checkTexts.excluded, value: payout.excluded.length },
    { label: checkTexts.rejected, value: rejectedRows(payout.rejected), bad: true },
  ];
  return (
    <>
      <dl className={styles.list}>
        {figures.map(({ label, value, bad = false }) => (
          <div key={label.en} className={styles.item}>
            <dt className={styles.label}>{words(label)}</dt>
            <dd className={bad && value > 0 ? `${styles.value} ${styles.bad}` : styles.value}>{value.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      {later > 0 && run !== undefined && <Caption1>{words(checkTexts.later, { all: (read + later).toLocaleString('en-US'), shown: later.toLocaleString('en-US'), end: isoDay(run.until) })}</Caption1>}
    </>
  );
}
