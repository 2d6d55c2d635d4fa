import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useState, type ReactNode } from 'react';
import { checkTexts } from '../../../i18n/texts/pane';
import { rejectedRows, type Payout } from '../../../payout';
import { Message } from '../../parts/Messages';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Counts } from './Counts';
import { ExcludedList, NoteList, RejectedList } from './RowLists';

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  again: { justifySelf: 'start' },
});

type Part = 'rejected' | 'excluded' | 'notes';

/** What is wrong with which rows, which rows the rules leave out, and what else should be known. */
export function CheckStep({ payout }: { readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { rejected, excluded, notes } = payout;
  const [wanted, setPart] = useState<Part>();
  const part = wanted ?? (rejected.length > 0 ? 'rejected' : excluded.length > 0 ? 'excluded' : 'notes');
  const tab = (value: Part, label: (typeof checkTexts)[keyof typeof checkTexts], count: number): ReactNode => <Tab value={value}>{`${words(label)} ${count.toLocaleString('en-US')}`}</Tab>;
  return (
    <>
      <Counts payout={payout} />
      {notes.filter(({ warning }) => warning === true).map(({ code, sentence }, index) => <Message key={`${code} ${index}`} intent="warning">{words(sentence)}</Message>)}
      {rejected.length === 0 && <Message intent="success">{words(checkTexts.allGood)}</Message>}
      {rejected.length + excluded.length + notes.length > 0 && (
        <>
          <TabList className={styles.tabs} size="small" selectedValue={part} onTabSelect={(_, { value }) => setPart(value === 'excluded' || value === 'notes' ? value : 'rejected')}>
            {tab('rejected', checkTexts.rejected, rejectedRows(payout.rejected))}
            {tab('excluded', checkTexts.excluded, excluded.length)}
            {tab('notes', checkTexts.notes, notes.length)}
          </TabList>
          <div role="tabpanel">
            {part === 'rejected' && <RejectedList rejected={rejected} />}
            {part === 'excluded' && <ExcludedList excluded={excluded} />}
            {part === 'notes' && <NoteList notes={notes} />}
          </div>
        </>
      )}
      <Button className={styles.again} size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={() => void session.readAgain()}>{words(checkTexts.again)}</Button>
    </>
  );
}
