import { renderToString } from 'react-dom/server';
import type { Language } from '../../src/i18n';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import type { Step } from '../../src/taskpane/state/steps';
import { StepContent } from '../../src/taskpane/steps/StepContent';
import type { Session } from '../../src/taskpane/workflow/session';

/** What a step of the pane shows, in words; what is chosen is marked. */
export function shown(session: Session, step: Step, language: Language): string {
  const html = renderToString(<LanguageContext value={language}><SessionContext value={session}><StepContent step={step} /></SessionContext></LanguageContext>);
  const marked = html.replace(/<input[^>]*\bchecked=""[^>]*>/g, '[x]').replace(/<input[^>]*type="(?:checkbox|radio)"[^>]*>/g, '[ ]');
  return marked.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
