import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useMemo, type ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { Fold } from '../parts/Fold';
import { Problems } from '../parts/Messages';
import { usePane, useSession } from '../parts/session';
import { useWords } from '../parts/words';
import type { Editing } from '../state/editing/editing';
import { judged } from '../state/editing/judged';
import { currentScheme } from '../state/select';
import { TextForm } from './TextForm';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: '4px', alignItems: 'center' },
});

/** A scheme being changed: by forms for what people set, as text for everything. */
export function EditPage({ editing }: { readonly editing: Editing }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { schemes } = usePane();
  const name = currentScheme(schemes, editing.id)?.name ?? { zh: editing.id, en: editing.id };
  const { told } = useMemo(() => judged(editing.text), [editing.text]);
  const isExample = editing.refused.some(({ code }) => code === 'example-fails');
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words(editTexts.title, { name })}</Subtitle2>
        <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} aria-label={words(editTexts.undo)} disabled={editing.past.length === 0} onClick={() => session.undoEdit()} />
        <Button size="small" appearance="subtle" icon={<ArrowRedoRegular />} aria-label={words(editTexts.redo)} disabled={editing.future.length === 0} onClick={() => session.redoEdit()} />
      </div>
      <Problems problems={editing.refused} {...(isExample && { action: { label: editTexts.dropExamples, onClick: () => session.dropExamples() } })} />
      <Fold label={words(editTexts.text)} open><TextForm text={editing.text} told={told} /></Fold>
    </>
  );
}
