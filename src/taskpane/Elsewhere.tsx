import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneTexts } from '../i18n/texts/pane';
import { useWords } from './parts/words';

/** What the page says where there is no workbook to work on. */
export function Elsewhere({ program }: { readonly program: boolean }): ReactNode {
  const words = useWords();
  return (
    <main style={{ padding: 16 }}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words(paneTexts.product)}</MessageBarTitle>
          {' '}
          {words(program ? paneTexts.otherProgram : paneTexts.onPage)}
        </MessageBarBody>
      </MessageBar>
    </main>
  );
}
