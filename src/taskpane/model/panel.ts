import { flushSync } from 'react-dom';

/** The panel below the tabs. */
export const PANEL = 'model-panel';

/** Changes what the panel shows, from somewhere else on the page, and goes there: it may lie far below. */
export function showPanel(change: () => void): void {
  flushSync(change);
  const panel = document.getElementById(PANEL);
  panel?.focus({ preventScroll: true });
  (panel?.previousElementSibling ?? panel)?.scrollIntoView({ block: 'start' });
}
