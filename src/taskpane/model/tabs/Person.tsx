import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { useWords } from '../../parts/words';
import type { PersonView, WholeView } from '../engine/view';
import { shownChange, shownMoney } from '../money';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', padding: '4px 2px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  amounts: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', display: 'grid' },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** What somebody got before and gets now, and how much more they would have to sell to be whole. */
export function Person({ person: { name, before, after, difference }, whole }: { readonly person: PersonView; readonly whole: WholeView | undefined }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span>{name}</span>
      <span className={styles.amounts}>
        <span>{shownChange(difference)}</span>
        <Caption1 className={styles.detail}>{words(t.beforeAfter, { before: shownMoney(before), after: shownMoney(after) })}</Caption1>
        {whole !== undefined && <Caption1 className={styles.detail}>{whole.times === null ? words(t.wholeNever) : words(t.wholeTimes, { times: whole.times })}</Caption1>}
      </span>
    </div>
  );
}
