import type { Desk } from './desk';

/** So long, in milliseconds, may work hold the screen before people notice. */
const LONGEST = 40;

/** Lets the screen and the buttons have their turn, but no more often than people notice; before that, `tell` says how far the work has come. */
export type Turn = (tell?: () => void) => Promise<void>;

/** Turns for a long piece of work. */
export function turnsOf({ pause }: Pick<Desk, 'pause'>): Turn {
  let since = performance.now();
  return async (tell) => {
    if (performance.now() - since < LONGEST) return;
    tell?.();
    await pause();
    since = performance.now();
  };
}
