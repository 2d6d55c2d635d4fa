import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState } from '../state/state';
import type { Session } from '../workflow/session';

export const SessionContext = createContext<Session | null>(null);

/** What the pane can be asked to do. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A part of the pane stands outside its session.');
  return session;
}

/** The state of the pane. */
export function usePane(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
