import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { paneTexts } from '../../i18n/texts/pane';
import { say, type Language } from '../../i18n';

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Shows a sentence and a way out where a part of the pane fails while it is drawn; never a blank pane. */
export class ErrorBoundary extends Component<Props, { readonly message?: string }> {
  override state: { readonly message?: string } = {};

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { language, children } = this.props;
    if (message === undefined) return children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <p>{say(paneTexts.broken, language)}</p>
          <code>{message}</code>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => window.location.reload()}>{say(paneTexts.reload, language)}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
