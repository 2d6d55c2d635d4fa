import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ModelSession } from './session';
import type { ScenarioView } from './engine/view';
import type { ModelState } from './state/state';

export const ModelContext = createContext<ModelSession | null>(null);

export function useModelSession(): ModelSession {
  const session = useContext(ModelContext);
  if (session === null) throw new Error('A part of the page stands outside its session.');
  return session;
}

/** The state of the page. */
export function useModel(): ModelState {
  const { store } = useModelSession();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** What was worked out of the open scenario; undefined until it has been. */
export function useOpenView(): ScenarioView | undefined {
  const { view, open } = useModel();
  return view?.scenarios.find(({ id }) => id === open);
}
