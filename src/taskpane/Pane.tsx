import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../i18n';
import { type HostKind, onShadeChange, shade } from './host/office';
import { themeOf } from './look/theme';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { LanguageContext } from './parts/words';

interface Props {
  readonly language: Language;
  readonly where: HostKind;
  readonly children: ReactNode;
}

/** The frame that everything in the pane stands in: colours, language, and a net for errors. */
export function Pane({ language, where, children }: Props): ReactNode {
  const [current, setCurrent] = useState(() => shade(where));
  useEffect(() => onShadeChange(() => setCurrent(shade(where))), [where]);
  return (
    <FluentProvider theme={themeOf(current)} style={{ height: '100%' }}>
      <LanguageContext value={language}>
        <ErrorBoundary language={language}>{children}</ErrorBoundary>
      </LanguageContext>
    </FluentProvider>
  );
}
