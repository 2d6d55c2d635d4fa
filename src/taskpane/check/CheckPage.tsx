import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { excelCheckTexts } from '../../i18n/texts/excel-check';
import { CopyBox } from '../parts/CopyBox';
import { Message, Problems } from '../parts/Messages';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { Working } from '../parts/Working';
import type { Checked } from '../state/state';
import type { Work } from '../state/work';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '8px' },
});

/** Tries this Excel, and gives a log to copy: what can't be known without it. */
export function CheckPage({ checking }: { readonly checking: Work<Checked> }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <>
      <Subtitle2>{words(excelCheckTexts.title)}</Subtitle2>
      <Body1>{words(excelCheckTexts.says)}</Body1>
      <Body1>{words(excelCheckTexts.sends)}</Body1>
      {checking.state === 'failed' && <Problems problems={checking.problems} />}
      {checking.state === 'done' && <Outcome checked={checking.value} />}
      {checking.state === 'working'
        ? <Working label={excelCheckTexts.working} counting={excelCheckTexts.counting} progress={checking.progress} onCancel={() => session.closeCheck()} />
        : (
          <div className={styles.buttons}>
            <Button appearance={checking.state === 'done' ? 'secondary' : 'primary'} onClick={() => void session.check()}>{words(checking.state === 'done' ? excelCheckTexts.again : excelCheckTexts.start)}</Button>
            <Button onClick={() => session.closeCheck()}>{words(excelCheckTexts.back)}</Button>
          </div>
          )}
    </>
  );
}

function Outcome({ checked: { text, calls, otherwise } }: { readonly checked: Checked }): ReactNode {
  const words = useWords();
  return (
    <>
      <Message intent={otherwise === 0 ? 'success' : 'info'}>{words(otherwise === 0 ? excelCheckTexts.allRight : excelCheckTexts.otherwise, { calls, otherwise })}</Message>
      <CopyBox copying={{ name: words(excelCheckTexts.log), text }} />
    </>
  );
}
