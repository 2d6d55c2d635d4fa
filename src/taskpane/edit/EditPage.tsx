import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { editAwardTexts } from '../../i18n/texts/edit-awards';
import { headTexts } from '../../i18n/texts/edit-rules';
import { Fold } from '../parts/Fold';
import { Message, Problems } from '../parts/Messages';
import { usePane, useSession } from '../parts/session';
import { useWords } from '../parts/words';
import type { Editing } from '../state/editing/editing';
import { characterOf, placesIn } from '../../scheme';
import { withoutForm } from '../state/editing/without-form';
import { currentScheme } from '../state/select';
import { AwardsForm } from './AwardsForm';
import { ColumnsForm } from './ColumnsForm';
import { CreditForm } from './CreditForm';
import { EntriesForms } from './EntriesForm';
import { ParametersForm } from './ParametersForm';
import { PeopleForm } from './PeopleForm';
import { SchemeHead } from './SchemeHead';
import { TextForm } from './TextForm';
import { WithoutForm } from './WithoutForm';

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
  const { judged: { told, json }, right } = editing;
  const form = json === undefined ? null : { json, right, told, onChange: (next: unknown, typing?: boolean) => session.changeEdit(next, typing) };
  const others = useMemo(() => (right === undefined ? [] : withoutForm(right)), [right]);
  const [wanted, setWanted] = useState<{ readonly at: number; readonly time: number }>();
  const goTo = (path: string): void => {
    const read = placesIn(editing.text);
    if ('places' in read) setWanted({ at: characterOf({ path }, editing.text, read.places), time: (wanted?.time ?? 0) + 1 });
  };
  // Why it is not kept is said above the forms; the button is beneath them.
  const why = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing.refused.length > 0) why.current?.scrollIntoView({ block: 'center' });
  }, [editing.refused]);
  const isExample = editing.refused.some(({ code }) => code === 'example-fails');
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2">{words(editTexts.title, { name })}</Subtitle2>
        <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} aria-label={words(editTexts.undo)} disabled={editing.past.length === 0} onClick={() => session.undoEdit()} />
        <Button size="small" appearance="subtle" icon={<ArrowRedoRegular />} aria-label={words(editTexts.redo)} disabled={editing.future.length === 0} onClick={() => session.redoEdit()} />
      </div>
      {editing.refused.length > 0 && <div ref={why}><Problems problems={editing.refused} {...(isExample && { action: { label: editTexts.dropExamples, onClick: () => session.dropExamples() } })} /></div>}
      {form === null ? <Message intent="warning">{words(editTexts.needText)}</Message> : (
        <>
          <Fold label={words(headTexts.title)}><SchemeHead {...form} /></Fold>
          <Fold label={words(editTexts.awards)} open><AwardsForm {...form} /></Fold>
          <Fold label={words(editAwardTexts.parameters)}><ParametersForm {...form} /></Fold>
          <Fold label={words(editTexts.who)}><PeopleForm {...form} /></Fold>
          <Fold label={words(editTexts.columns)}><ColumnsForm {...form} /></Fold>
          <Fold label={words(editTexts.credit)}><CreditForm {...form} /></Fold>
          <EntriesForms {...form} />
          <WithoutForm entries={others} onGoTo={goTo} />
        </>
      )}
      <Problems problems={told.map(({ problem }) => problem)} intent="warning" />
      <Fold key={wanted?.time} label={words(editTexts.text)} open={form === null || wanted !== undefined}><TextForm text={editing.text} told={told} from={wanted?.at} /></Fold>
    </>
  );
}
