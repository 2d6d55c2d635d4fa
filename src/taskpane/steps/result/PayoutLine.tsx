import { Badge, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isoDay } from '../../../calendar';
import { resultTexts } from '../../../i18n/texts/pane';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import type { Line, LineRow, Payout } from '../../../payout';
import { periodText } from '../../../report';
import { awardPlaces } from '../../../scheme';
import { useSession } from '../../parts/session';
import { useLanguage, useWords } from '../../parts/words';
import { paidOf } from '../../state/pay/due';
import { Decide } from '../pay/Decide';
import { amountOf } from './amount';

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

interface Props {
  readonly line: Line;
  readonly payout: Payout;
  /** Whether it says who receives it. */
  readonly named?: boolean;
}

/** A payout line with its working; in a payout of a period, with its kind and what can be decided about it. */
export function PayoutLine({ line, payout, named = false }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const language = useLanguage();
  const { kind, changed = [] } = line;
  const rows = line.rows.map((number, index): LineRow => ({ number, place: line.places[index] ?? String(number) })).filter(({ number }) => changed.every((each) => each.number !== number));
  const before = paidOf(line);
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <span>{[...(named ? [line.recipient] : []), words(line.label), periodText(line.period, language)].join(' · ')}</span>
        <span className={styles.amount}>{amountOf(words, line.award, line.amount, payout)}</span>
      </div>
      {kind !== undefined && kind !== 'regular' && <Badge size="small" appearance="tint" color={kind === 'take-back' ? 'danger' : 'brand'}>{words(dueTexts[kind])}</Badge>}
      <p className={styles.why}>{line.why(language)}</p>
      <span className={styles.source}>
        <RowLinks label={words(dueTexts.changedRows)} rows={changed} />
        <RowLinks label={words(resultTexts.showRows)} rows={rows} />
        {line.due !== undefined && <span>{words(resultTexts.due, { date: isoDay(line.due) })}</span>}
        {before !== undefined && <span>{words(dueTexts.before, { amount: amountOf(words, line.award, before, payout) })}</span>}
      </span>
      {kind !== undefined && <div><Decide line={line} label={words(dueTexts.decide)} places={awardPlaces(line.award, payout.ownAwards, payout.places)} /></div>}
    </div>
  );
}

/** Rows that can be jumped to on their sheet; nothing where there are none. */
function RowLinks({ label, rows }: { readonly label: string; readonly rows: readonly LineRow[] }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  if (rows.length === 0) return null;
  return (
    <>
      <span>{label}</span>
      {rows.slice(0, LINKED_ROWS).map(({ number, place }) => <Link key={number} as="button" className={styles.row} onClick={() => void session.showRow(number)}>{place}</Link>)}
      {rows.length > LINKED_ROWS && <span>…</span>}
    </>
  );
}
