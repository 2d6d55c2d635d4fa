import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { resultTexts } from '../../../i18n/texts/pane';
import type { Payout } from '../../../payout';
import { Message } from '../../parts/Messages';
import { Paged } from '../../parts/Paged';
import { counted, useWords } from '../../parts/words';
import { dueOf } from '../../state/pay/due';
import { foundRecipients, recipientsOf } from '../../state/totals';
import { DueParts } from '../pay/DueParts';
import { RecipientRow } from './RecipientRow';
import { Totals } from './Totals';

const useStyles = makeStyles({ search: { width: '100%', maxWidth: 'none' } });

/** Fewer recipients than this are seen at a glance. */
const WORTH_SEARCHING = 8;

/** Who gets what, and why, before anything is written. */
export function ResultStep({ payout }: { readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const due = useMemo(() => dueOf(payout), [payout]);
  const recipients = useMemo(() => recipientsOf(payout), [payout]);
  const found = useMemo(() => foundRecipients(recipients, query), [recipients, query]);
  return (
    <>
      <Totals payout={payout} recipients={recipients.length} />
      {due !== undefined && <DueParts due={due} payout={payout} />}
      {due === undefined && recipients.length === 0 && <Message intent="warning">{words(resultTexts.nothingPaid)}</Message>}
      {recipients.length > WORTH_SEARCHING && (
        <SearchBox className={styles.search} size="small" placeholder={words(resultTexts.search)} aria-label={words(resultTexts.search)} value={query} onChange={(_, { value }) => setQuery(value)} />
      )}
      {recipients.length > 0 && found.length === 0 && <p role="status">{words(resultTexts.noneFound, { query })}</p>}
      <Paged items={found} label={words(resultTexts.recipients, counted(found.length))} draw={(recipient) => <RecipientRow key={recipient.key} result={recipient} payout={payout} />} />
    </>
  );
}
