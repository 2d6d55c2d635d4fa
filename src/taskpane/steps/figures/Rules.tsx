import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Scheme } from '../../../scheme';
import { useWords } from '../../parts/words';
import { rulesOf } from '../../state/rules';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '4px', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** What the scheme lays down and other systems leave unsaid. */
export function Rules({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {rulesOf(scheme).flatMap(({ label, value }, index) => [
        <dt key={`${index} label`} className={styles.term}>{words(label)}</dt>,
        <dd key={`${index} value`} className={styles.value}>{words(value)}</dd>,
      ])}
    </dl>
  );
}
