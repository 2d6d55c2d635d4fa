import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isoDay } from '../../../calendar';
import { resultTexts } from '../../../i18n/texts/pane';
import type { Line } from '../../../payout';
import { rowRanges } from '../../../report';
import { periodText } from '../../../report/lines';
import { useLanguage, useWords } from '../../parts/words';
import { amountOf } from './RecipientRow';

const useStyles = makeStyles({
  line: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  why: { margin: '2px 0', overflowWrap: 'anywhere' },
  source: { color: tokens.colorNeutralForeground3 },
});

const FEW_ROWS = 12;

/** A payout line with its working. */
export function PayoutLine({ line, places }: { readonly line: Line; readonly places: number }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const language = useLanguage();
  const { rows } = line;
  const source = rows.length === 0 ? [] : [rows.length > FEW_ROWS ? words(resultTexts.byManyRows, { count: rows.length }) : words(resultTexts.byRows, { count: rows.length, rows: rowRanges(rows) })];
  const due = line.due === undefined ? [] : [words(resultTexts.due, { date: isoDay(line.due) })];
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span>{words(line.label)} · {periodText(line.period, language)}</span>
        <span className={styles.amount}>{amountOf(words, line.award, line.amount, places)}</span>
      </div>
      <p className={styles.why}>{line.why(language)}</p>
      <span className={styles.source}>{[...source, ...due].join(' · ')}</span>
    </div>
  );
}
