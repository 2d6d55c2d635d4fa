import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { dataTexts } from '../../../i18n/texts/pane';
import { Message, Problems } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { tablesOf, tablesOfAll } from '../../state/needs';
import { schemesIn } from '../../state/pay/plan';
import { currentScheme } from '../../state/select';
import { TablePart } from './TablePart';

const useStyles = makeStyles({ again: { justifySelf: 'start' } });

/** Where the tables are taken from, and how their columns are understood. */
export function DataStep(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const state = usePane();
  const { schemes, schemeId, sources } = state;
  const scheme = currentScheme(schemes, schemeId);
  const again = (): void => void session.lookForTables();
  if (scheme === undefined) return null;
  const paid = schemesIn(state, scheme);
  return (
    <>
      {sources.state === 'working' && <Working label={dataTexts.looking} />}
      {sources.state === 'failed' && <Problems problems={sources.problems} action={{ label: dataTexts.again, onClick: again }} />}
      {sources.state === 'done' && sources.value.length === 0 && (
        <Message intent="warning" action={{ label: dataTexts.again, onClick: again }}>{words(dataTexts.noSources)}</Message>
      )}
      {sources.state === 'done' && sources.value.length > 0 && (
        <>
          {tablesOfAll(paid).map((table) => <TablePart key={table} table={table} schemes={paid.filter((each) => tablesOf(each).includes(table))} sources={sources.value} />)}
          <Button className={styles.again} size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={again}>{words(dataTexts.again)}</Button>
        </>
      )}
    </>
  );
}
