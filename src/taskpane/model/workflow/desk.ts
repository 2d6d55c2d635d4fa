import { failure, say, sentence, type Problem, type Result, type Sentence, type Text } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { scenariosOf, type ModelFile, type ReadyScenario } from '../../../model';
import { dataReady } from '../../state/ready';
import { currentScheme } from '../../state/select';
import type { SchemeEntry } from '../../state/state';
import type { Step } from '../../state/steps';
import type { Store } from '../../state/store';
import { unexpected, type Desk } from '../../workflow/desk';
import type { Crew } from '../engine/crew';
import type { WatchStep } from '../engine/engine';
import type { Answer, Asked, QuestionKind } from '../engine/questions';
import type { ModelAction, ModelState } from '../state/state';

/** The page's state, who answers its questions, and the pane around it. */
export interface ModelDesk {
  readonly pane: Desk;
  readonly store: Store<ModelState, ModelAction>;
  readonly crew: Crew;
}

/** The scheme that the pane has chosen. */
export function entryOf({ pane }: ModelDesk): SchemeEntry | undefined {
  const { schemes, schemeId } = pane.store.get();
  return schemes.find(({ scheme }) => scheme.id === schemeId);
}

/** The scenarios of a file with what each has from others; none where a scheme is not known. */
export function readyScenarios({ pane }: Pick<ModelDesk, 'pane'>, file: ModelFile): readonly ReadyScenario[] {
  const ready = scenariosOf(file, (id) => currentScheme(pane.store.get().schemes, id));
  return ready.ok ? ready.value : [];
}

/** Where in the pane something is to be put right before anything can be modelled; null where nothing is. */
export function obstacleOf({ pane }: Pick<ModelDesk, 'pane'>): { readonly step: Step; readonly problem: Problem } | null {
  const state = pane.store.get();
  const scheme = currentScheme(state.schemes, state.schemeId);
  if (scheme === undefined) return { step: 'scheme', problem: { code: 'no-scheme', sentence: sentence(t.noScheme) } };
  return dataReady(state, scheme) ? null : { step: 'data', problem: { code: 'no-data', sentence: sentence(t.dataNotReady) } };
}

/** Asks, and has what nobody expected told like everything else. */
export function ask<K extends QuestionKind>({ crew }: ModelDesk, kind: K, asked: Asked<K>, watch?: WatchStep): Promise<Result<Answer<K>>> {
  return crew.ask(kind, asked, watch).catch((error: unknown) => failure(unexpected(error)));
}

export function tellProblems({ store }: ModelDesk, problems: readonly Problem[]): void {
  store.dispatch({ type: 'problems', problems });
}

export function tellNotice({ store }: ModelDesk, notice: Sentence): void {
  store.dispatch({ type: 'notice', notice });
}

/** Says something in the language of the pane. */
export function inWords({ pane: { language } }: Pick<ModelDesk, 'pane'>, what: Text | Sentence): string {
  return say(what, language);
}
