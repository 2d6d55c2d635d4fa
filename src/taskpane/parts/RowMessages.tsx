import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowMessage } from '../state/figures';
import { useWords } from './words';

const useStyles = makeStyles({
  said: { gridColumn: '1 / -1', margin: '0 0 4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

/** What is wrong with a row of a grid, under the row. */
export function RowMessages({ messages }: { readonly messages: readonly RowMessage[] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return messages.map(({ said }, index) => {
    const text = words(said);
    return <p key={index} className={styles.said} role="alert">{text.charAt(0).toUpperCase() + text.slice(1)}</p>;
  });
}
