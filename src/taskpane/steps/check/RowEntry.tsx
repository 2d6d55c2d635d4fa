import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { checkTexts } from '../../../i18n/texts/pane';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  entry: {
    display: 'block', width: '100%', textAlign: 'left', border: 'none', background: 'none', font: 'inherit', color: 'inherit', boxSizing: 'border-box',
    padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  button: {
    cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  cell: { color: tokens.colorBrandForeground1 },
});

interface Props {
  readonly place: string;
  readonly cell?: string | undefined;
  readonly sentence: string;
  readonly onShow?: (() => void) | undefined;
}

/** A row with something to be said about it. */
export function RowEntry({ place, cell, sentence, onShow }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const content = (
    <>
      {(place !== '' || cell !== undefined) && <span className={styles.place}><span>{place}</span><span className={styles.cell}>{cell}</span></span>}
      <span>{sentence}</span>
    </>
  );
  if (onShow === undefined) return <div className={styles.entry}>{content}</div>;
  return <button type="button" className={mergeClasses(styles.entry, styles.button)} title={words(checkTexts.showCell, { cell: cell ?? '' })} onClick={onShow}>{content}</button>;
}
