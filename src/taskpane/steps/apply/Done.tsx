import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { applyTexts } from '../../../i18n/texts/pane';
import type { Payout } from '../../../payout';
import { Message } from '../../parts/Messages';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import type { Applied } from '../../state/state';
import { Totals } from '../result/Totals';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: '10px', ':focus': { outline: 'none' } },
  sheets: { margin: 0, paddingLeft: '18px' },
  restart: { justifySelf: 'start' },
});

interface Props {
  readonly applied: Applied;
  readonly payout: Payout;
  readonly recipients: number;
}

/** What was written, and where it stands. */
export function Done({ applied, payout, recipients }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => block.current?.focus(), []);
  const { destination, sheets, remarks } = applied;
  const said = destination === 'here' ? words(applyTexts.doneHere, { count: sheets.length })
    : destination === 'new-workbook' ? words(applyTexts.doneNew) : !session.downloads ? words(applyTexts.doneText) : words(applyTexts.doneFile, { file: sheets[0] ?? '' });
  return (
    <div className={styles.block} tabIndex={-1} ref={block}>
      <Message intent={destination === 'here' || destination === 'new-workbook' ? 'success' : 'info'}>{said}</Message>
      {remarks.map((remark) => <Message key={words(remark)} intent="info">{words(remark)}</Message>)}
      {destination === 'here' && (
        <ul className={styles.sheets}>
          {sheets.map((sheet) => <li key={sheet}><Link as="button" onClick={() => void session.showSheet(sheet)}>{sheet}</Link></li>)}
        </ul>
      )}
      <Totals payout={payout} recipients={recipients} />
      <Button className={styles.restart} onClick={() => session.restart()}>{words(applyTexts.restart)}</Button>
    </div>
  );
}
