import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import { recipientTexts } from '../../../i18n/texts/report';
import type { Payout } from '../../../payout';
import { Paged } from '../../parts/Paged';
import { useWords } from '../../parts/words';
import type { RecipientResult } from '../../state/totals';
import { amountOf } from './amount';
import { PayoutLine } from './PayoutLine';

const useStyles = makeStyles({
  head: {
    display: 'grid', gridTemplateColumns: '16px 1fr auto', columnGap: '6px', alignItems: 'center', width: '100%', padding: '7px 6px', textAlign: 'left',
    border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, background: 'none', font: 'inherit', color: 'inherit', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  amounts: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', display: 'grid' },
  lines: { padding: '0 0 6px 22px' },
});

/** A recipient with its sum; opened, its lines. */
export function RecipientRow({ result, payout }: { readonly result: RecipientResult; readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { recipient, personId, kind, amounts, lines } = result;
  const detail = [...(personId === undefined ? [] : [personId]), ...(kind === 'person' ? [] : [words(recipientTexts[kind])])].join(' · ');
  return (
    <>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <span>{recipient} <span className={styles.kind}>{detail}</span></span>
        <span className={styles.amounts}>{[...amounts].map(([award, amount]) => <span key={award}>{amountOf(words, award, amount, payout)}</span>)}</span>
      </button>
      {open && <div className={styles.lines}><Paged items={lines} label={recipient} draw={(line) => <PayoutLine line={line} payout={payout} />} /></div>}
    </>
  );
}
