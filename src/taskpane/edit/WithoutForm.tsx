import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { withoutFormTexts as texts } from '../../i18n/texts/edit-without';
import { Fold } from '../parts/Fold';
import { useWords } from '../parts/words';
import type { WithoutForm as Entry } from '../state/editing/without-form';
import { useFormStyles } from './looks';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '6px', margin: 0, padding: 0, listStyle: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  link: { display: 'inline', whiteSpace: 'pre-wrap', textAlign: 'left', fontSize: 'inherit', lineHeight: 'inherit' },
});

interface Props {
  readonly entries: readonly Entry[];
  readonly onGoTo: (path: string) => void;
}

/** What of a scheme has no form, in words, each with the way to its place in the text. */
export function WithoutForm({ entries, onGoTo }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const forms = useFormStyles();
  if (entries.length === 0) return null;
  return (
    <Fold label={words(texts.title, { count: entries.length })}>
      <div className={forms.form}>
        <p className={forms.note}>{words(texts.hint)}</p>
        <ul className={styles.list}>
          {entries.map(({ path, place, says }) => (
            <li key={path}><Link as="button" inline className={styles.link} aria-label={words(texts.goTo, { place })} onClick={() => onGoTo(path)}>{words(place)}</Link>{' '}{words(says)}</li>
          ))}
        </ul>
      </div>
    </Fold>
  );
}
