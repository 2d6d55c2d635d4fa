import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { copyTexts } from '../../i18n/texts/pane';
import { copyText } from '../host/clipboard';
import type { Copying } from '../state/state';
import { useWords } from './words';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '8px' },
  text: { fontFamily: 'monospace' },
  buttons: { display: 'flex', gap: '8px' },
});

interface Props {
  readonly copying: Copying;
  readonly onClose?: () => void;
}

/** A text with a button that copies it; where the browser forbids that, the text is selected for the user to do it. */
export function CopyBox({ copying: { name, text }, onClose }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<'copied' | 'byHand'>();
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    if (!copied) box.current?.querySelector('textarea')?.select();
    setTold(copied ? 'copied' : 'byHand');
  };
  return (
    <div className={styles.box} ref={box}>
      <Field label={words(copyTexts.title, { name })} validationState={told === 'copied' ? 'success' : 'none'} {...(told && { validationMessage: words(copyTexts[told]) })}>
        <Textarea readOnly value={text} rows={8} resize="vertical" className={styles.text} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void copy()}>{words(copyTexts.copy)}</Button>
        {onClose && <Button size="small" onClick={onClose}>{words(copyTexts.close)}</Button>}
      </div>
    </div>
  );
}
