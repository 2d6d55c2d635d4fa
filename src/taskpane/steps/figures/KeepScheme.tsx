import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { keepTexts } from '../../../i18n/texts/pane';
import type { Scheme } from '../../../scheme';
import { Message } from '../../parts/Messages';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px' },
  keep: { justifySelf: 'start' },
});

/** Keeps the scheme with the figures of the form under a name of one's own. */
export function KeepScheme({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const [typed, setName] = useState<string>();
  const [kept, setKept] = useState<string>();
  const name = typed ?? words(keepTexts.defaultName, { name: scheme.name });
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    await session.keepAs(name.trim());
    setKept(name.trim());
    setName(undefined);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <Field label={words(keepTexts.name)} hint={words(keepTexts.hint)} {...(name.trim() === '' && { validationMessage: words(keepTexts.needName) })}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button className={styles.keep} type="submit">{words(keepTexts.keep)}</Button>
      {kept !== undefined && words(scheme.name) === kept && <Message intent="success">{words(keepTexts.kept, { name: kept })}</Message>}
    </form>
  );
}
