import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dataTexts } from '../../i18n/texts/pane';
import { currentScheme } from '../state/select';
import { usePane } from './session';
import { counted, useWords } from './words';

const useStyles = makeStyles({
  line: { display: 'block', padding: '0 12px 6px', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** Which scheme is being worked out on which table, in one line. */
export function Context(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { schemes, schemeId, step, tables: { sales: { reading } } } = usePane();
  const scheme = currentScheme(schemes, schemeId);
  if (scheme === undefined || step === 'scheme') return null;
  const table = reading.state === 'done' && step !== 'data' ? [reading.value.name, words(dataTexts.sourceRows, counted(reading.value.length))] : [];
  return <Caption1 className={styles.line}>{[words(scheme.name), ...table].join(' · ')}</Caption1>;
}
