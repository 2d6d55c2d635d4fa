import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isoDay } from '../../../calendar';
import { resultTexts } from '../../../i18n/texts/pane';
import type { Line, Payout } from '../../../payout';
import { periodText } from '../../../report';
import { useSession } from '../../parts/session';
import { useLanguage, useWords } from '../../parts/words';
import { amountOf } from './RecipientRow';

const useStyles = makeStyles({
  line: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  row: { fontSize: 'inherit', lineHeight: 'inherit' },
  why: { margin: '2px 0', overflowWrap: 'anywhere' },
  source: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', color: tokens.colorNeutralForeground3 },
});

/** So many rows can be jumped to; the working names the others. */
const LINKED_ROWS = 8;

/** A payout line with its working. */
export function PayoutLine({ line, payout }: { readonly line: Line; readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const { rows } = line;
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span>{words(line.label)} · {periodText(line.period, language)}</span>
        <span className={styles.amount}>{amountOf(words, line.award, line.amount, payout)}</span>
      </div>
      <p className={styles.why}>{line.why(language)}</p>
      <span className={styles.source}>
        {rows.length > 0 && <span>{words(resultTexts.showRows)}</span>}
        {rows.slice(0, LINKED_ROWS).map((row, index) => <Link key={row} as="button" className={styles.row} onClick={() => void session.showRow(row)}>{line.places[index] ?? row}</Link>)}
        {rows.length > LINKED_ROWS && <span>…</span>}
        {line.due !== undefined && <span>{words(resultTexts.due, { date: isoDay(line.due) })}</span>}
      </span>
    </div>
  );
}
