import type { Progress } from '../../excel';
import type { Problem } from '../../i18n';

/** How far something is that takes time. */
export interface WorkDone extends Progress {
  /** Whether it is still being made ready: no part of what was asked for is done. */
  readonly isBefore?: boolean;
}

/** Something that takes time. */
export type Work<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly progress?: WorkDone }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

export const IDLE = { state: 'idle' } as const;
