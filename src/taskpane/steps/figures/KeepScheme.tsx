import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { keepTexts } from '../../../i18n/texts/pane';
import type { Scheme } from '../../../scheme';
import { Message } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { isNameTaken, suggestedName } from '../../state/own';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px' },
  keep: { justifySelf: 'start' },
});

/** Keeps the scheme with the figures of the form under a name of one's own. */
export function KeepScheme({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { schemes } = usePane();
  const [typed, setName] = useState<string>();
  const [kept, setKept] = useState<string>();
  const name = typed ?? words(suggestedName(schemes, scheme));
  const wrong = name.trim() === '' ? words(keepTexts.needName) : isNameTaken(schemes, name) ? words(keepTexts.nameTaken, { name: name.trim() }) : undefined;
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wrong !== undefined) return;
    await session.keepAs(name.trim());
    setKept(name.trim());
    setName(undefined);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <Field label={words(keepTexts.name)} hint={words(keepTexts.hint)} {...(wrong !== undefined && { validationMessage: wrong })}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button className={styles.keep} type="submit">{words(keepTexts.keep)}</Button>
      {kept !== undefined && words(scheme.name) === kept && <Message intent="success">{words(keepTexts.kept, { name: kept })}</Message>}
    </form>
  );
}
