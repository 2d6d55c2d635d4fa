import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paragraphText } from '../../../scheme';
import { Problems } from '../../parts/Messages';
import { useWords } from '../../parts/words';
import type { SaidBack as Said } from '../../state/said';

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** The scheme in paragraphs that can be signed, with the figures as they stand in the form, and before them what may not be meant. */
export function SaidBack({ said }: { readonly said: Said }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <Problems problems={said.warnings} intent="warning" />
      {said.paragraphs.flatMap((paragraph, index) => [
        <h3 key={`${index} title`} className={styles.title}>{words(paragraph.title)}</h3>,
        <p key={`${index} text`} className={styles.text}>{words(paragraphText(paragraph))}</p>,
      ])}
    </>
  );
}
