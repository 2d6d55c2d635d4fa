import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rulesOf, type KnownOfRun } from '../../../report';
import type { Scheme } from '../../../scheme';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '4px', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** What the scheme lays down with the figures as they stand in the form, and other systems leave unsaid. */
export function Rules({ scheme, known }: { readonly scheme: Scheme; readonly known: KnownOfRun }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {rulesOf(scheme, known).flatMap(({ label, value }, index) => [
        <dt key={`${index} label`} className={styles.term}>{words(label)}</dt>,
        <dd key={`${index} value`} className={styles.value}>{words(value)}</dd>,
      ])}
    </dl>
  );
}
