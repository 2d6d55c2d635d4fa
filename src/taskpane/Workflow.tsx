import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Sentence, Text } from '../i18n';
import { excelCheckTexts } from '../i18n/texts/excel-check';
import { paneTexts } from '../i18n/texts/pane';
import { runsTexts } from '../i18n/texts/pane-runs';
import { CheckPage } from './check/CheckPage';
import { EditFooter } from './edit/EditFooter';
import { EditPage } from './edit/EditPage';
import { Footer } from './Footer';
import { Context } from './parts/Context';
import { CopyBox } from './parts/CopyBox';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Message, NoticeBar, Problems } from './parts/Messages';
import { PaneMenu } from './parts/PaneMenu';
import { usePane, useSession } from './parts/session';
import { Steps } from './parts/Steps';
import { useLanguage, useWords } from './parts/words';
import { RunsFooter } from './runs/RunsFooter';
import { RunsPage } from './runs/RunsPage';
import { Working } from './parts/Working';
import { judge } from './state/bound';
import { payProblems, standingIn } from './state/pay/select';
import { reachedStep } from './state/ready';
import { currentScheme } from './state/select';
import type { PaneState } from './state/state';
import { stepTitle, type Step } from './state/steps';
import { StepContent } from './steps/StepContent';

const useStyles = makeStyles({
  pane: { height: '100%', display: 'grid', gridTemplateRows: 'auto 1fr auto', gridTemplateColumns: 'minmax(0, 1fr)', minHeight: 0 },
  content: { overflowY: 'auto', overflowX: 'hidden', minHeight: 0, scrollbarGutter: 'stable' },
  inner: { display: 'grid', rowGap: '12px', alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)', padding: '4px 4px 16px 12px', ':focus': { outline: 'none' } },
  // Excel for Mac draws a button of its own over the top right corner.
  steps: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', paddingRight: '40px' },
  // For screen readers, which go from heading to heading.
  heading: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Wanted seldom, and it brings what works out models. */
const ModelPage = lazy(() => import('./model/ModelPage'));

/** The step, or a page that stands in its place for a while. */
function Page({ state: { checking, editing, modelling, runs, step } }: { readonly state: PaneState }): ReactNode {
  if (modelling) return <Suspense fallback={<Working label={paneTexts.modelOpening} />}><ModelPage /></Suspense>;
  if (checking !== null) return <CheckPage checking={checking} />;
  if (runs !== null) return <RunsPage runs={runs} />;
  return editing === null ? <StepContent step={step} /> : <EditPage editing={editing} />;
}

/** What the page is called that is shown. */
function titleOf({ checking, modelling, runs, step }: PaneState): Text | Sentence {
  if (modelling) return paneTexts.model;
  if (checking !== null) return excelCheckTexts.title;
  return runs === null ? stepTitle(step) : runsTexts.title;
}

/** What is at hand below it. */
function Below({ state: { checking, editing, modelling, runs, step }, reached }: { readonly state: PaneState; readonly reached: Step }): ReactNode {
  if (checking !== null || modelling) return null;
  if (runs !== null) return <RunsFooter />;
  return editing === null ? <Footer step={step} reached={reached} /> : <EditFooter editing={editing} />;
}

/** The main job as steps: where we are, the step itself, and the way on. */
export function Workflow(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const state = usePane();
  const scheme = currentScheme(state.schemes, state.schemeId);
  const figureProblems = scheme === undefined ? [] : [...judge(state.schemes, scheme, state.drafts), ...payProblems(standingIn(state, scheme, session.today()), state, scheme)];
  const reached = reachedStep(state, scheme, figureProblems);
  const inner = useRef<HTMLDivElement>(null);
  const { step } = state;
  const title = words(titleOf(state));
  const place = `${step} ${title}`;
  const before = useRef(place);
  // The pane must not take the focus from the sheet when it opens; only a step taken in it, or a page opened, moves on to its content.
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    inner.current?.parentElement?.scrollTo(0, 0);
    inner.current?.focus();
  }, [place]);
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <div className={styles.steps}><Steps current={step} reached={state.editing === null ? reached : null} onOpen={(next) => session.go(next)} /><PaneMenu /></div>
        <Context />
      </header>
      <main className={styles.content}>
        <div className={styles.inner} ref={inner} tabIndex={-1} role="group" aria-label={title}>
          <h1 className={styles.heading}>{title}</h1>
          {state.unfinished.length > 0 && (
            <Message intent="warning" action={{ label: paneTexts.removeUnfinished, onClick: () => void session.removeUnfinished() }}>
              {words(paneTexts.unfinished, { count: state.unfinished.length, sheets: state.unfinished.join(', ') })}
            </Message>
          )}
          <Problems problems={state.problems} />
          {state.notice !== null && <NoticeBar notice={state.notice} />}
          {state.copying && <CopyBox key={state.copying.name} copying={state.copying} onClose={() => session.copied()} />}
          <ErrorBoundary key={`${step} ${String(state.modelling)}`} language={language}><Page state={state} /></ErrorBoundary>
        </div>
      </main>
      <Below state={state} reached={reached} />
    </div>
  );
}
