import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { FooterBar } from '../parts/FooterBar';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import type { Editing } from '../state/editing/editing';

/** Away from the changed scheme without keeping it, or keeps it once nothing is wrong. */
export function EditFooter({ editing }: { readonly editing: Editing }): ReactNode {
  const words = useWords();
  const session = useSession();
  return (
    <FooterBar>
      <Button onClick={() => session.closeEdit()}>{words(editTexts.cancel)}</Button>
      <Button appearance="primary" disabled={editing.judged.scheme === undefined || editing.past.length === 0} onClick={() => void session.applyEdit()}>{words(editTexts.apply)}</Button>
    </FooterBar>
  );
}
