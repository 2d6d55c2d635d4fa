import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactNode } from 'react';
import { editTexts } from '../../../i18n/texts/edit';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  box: { display: 'grid', rowGap: '4px', justifyItems: 'start' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The way from figures to the scheme itself. */
export function EditScheme(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.box}>
      <Button icon={<EditRegular />} onClick={() => session.editScheme()}>{words(editTexts.open)}</Button>
      <Caption1 className={styles.hint}>{words(editTexts.openHint)}</Caption1>
    </div>
  );
}
