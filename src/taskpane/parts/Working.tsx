import { Button, Caption1, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { excelTexts } from '../../i18n/texts/excel';
import { paneTexts } from '../../i18n/texts/pane';
import type { Text } from '../../i18n';
import type { WorkDone } from '../state/work';
import { Message } from './Messages';
import { useWords } from './words';

const useStyles = makeStyles({
  block: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  bar: { gridColumn: '1 / -1' },
});

interface Props {
  readonly label: Text;
  /** Says `{done}` of `{of}`. */
  readonly counting?: Text;
  readonly progress?: WorkDone | undefined;
  readonly onCancel?: () => void;
}

/** Something under way: what, how far, and a way to stop it. */
export function Working({ label, counting, progress, onCancel }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const text = progress !== undefined && progress.isBefore !== true && counting !== undefined
    ? words(counting, { done: progress.done.toLocaleString('en-US'), of: progress.of.toLocaleString('en-US') })
    : words(label);
  return (
    <div className={styles.block} role="status">
      <Caption1>{text}</Caption1>
      {onCancel ? <Button size="small" appearance="subtle" onClick={onCancel}>{words(paneTexts.cancel)}</Button> : <span />}
      {progress?.waiting === true && <div className={styles.bar}><Message intent="warning">{words(excelTexts.waiting)}</Message></div>}
      <ProgressBar className={styles.bar} {...(progress && progress.of > 0 && { value: progress.done / progress.of })} aria-label={words(label)} />
    </div>
  );
}
