import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { resultTexts } from '../../../i18n/texts/pane';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import { grouped } from '../../../money';
import type { Payout } from '../../../payout';
import { awardHeader } from '../../../report';
import { counted, useWords } from '../../parts/words';
import { NetPayable } from '../pay/DueParts';
import { dueOf } from '../../state/pay/due';
import { awardTotals } from '../../state/totals';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '2px', padding: '10px 12px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2 },
  label: { color: tokens.colorNeutralForeground2 },
  cash: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** What it costs in all. */
export function Totals({ payout, recipients }: { readonly payout: Payout; readonly recipients: number }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const due = dueOf(payout);
  const [cash, ...others] = awardTotals(payout);
  return (
    <div className={styles.card}>
      <Caption1 className={styles.label}>{payout.run === undefined ? words(resultTexts.totalCash) : words(dueTexts.dueNow, { id: payout.run.id })}</Caption1>
      <span className={styles.cash} data-total="cash">{cash && words(resultTexts.yuan, { amount: grouped(cash.amount, payout.places) })}</span>
      {due !== undefined && cash && <NetPayable due={due} cash={cash.amount} places={payout.places} />}
      {others.map(({ award, amount }) => <span key={award} data-total={award}>{`${words(awardHeader(payout, award))} ${grouped(amount)}`}</span>)}
      <Caption1 className={styles.label}>
        {words(resultTexts.recipients, counted(recipients))}{' · '}{words(resultTexts.lines, counted(payout.lines.length))}
      </Caption1>
    </div>
  );
}
