import { makeStyles, SearchBox, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { schemeTexts } from '../../../i18n/texts/pane';
import { nameKey } from '../../../table';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { groupsOf, searched, sharedNames } from '../../state/groups';
import { SchemeOption } from './SchemeOption';

const useStyles = makeStyles({
  question: { margin: '4px 0 0' },
  search: { width: '100%', maxWidth: 'none' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', rowGap: '2px' },
  legend: { padding: '8px 0 2px', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
});

/** Choosing among the presets and the schemes kept in the workbook. */
export function SchemeStep(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { schemes, schemeId } = usePane();
  const session = useSession();
  const [query, setQuery] = useState('');
  const groups = useMemo(() => groupsOf(searched(schemes, query)), [schemes, query]);
  const twins = sharedNames(schemes.map(({ scheme }) => words(scheme.name)));
  return (
    <>
      <Subtitle2 as="h2" className={styles.question} id="scheme-question">{words(schemeTexts.question)}</Subtitle2>
      <SearchBox className={styles.search} placeholder={words(schemeTexts.search)} aria-label={words(schemeTexts.search)} value={query} onChange={(_, { value }) => setQuery(value)} />
      <div role="radiogroup" aria-labelledby="scheme-question">
        {groups.map(({ label, entries }) => (
          <fieldset key={label.en} className={styles.group}>
            <legend className={styles.legend}>{words(label)}</legend>
            {entries.map((entry) => (
              <SchemeOption key={entry.scheme.id} entry={entry} chosen={entry.scheme.id === schemeId} twin={twins.has(nameKey(words(entry.scheme.name)))} onChoose={() => session.chooseScheme(entry.scheme.id)} />
            ))}
          </fieldset>
        ))}
      </div>
      {groups.length === 0 && <p role="status">{words(schemeTexts.none, { query })}</p>}
    </>
  );
}
