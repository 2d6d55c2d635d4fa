/** Waits until what has changed is on the screen, so that a long computation does not hide it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A pane that is not visible draws nothing, and gets no animation frames either.
    if (document.visibilityState === 'hidden') setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
