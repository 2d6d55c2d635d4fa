/**
 * Tells each time the pane comes into view. A cell that calculates loads the pane's page too, unseen, in the middle of a recalculation: then nothing is
 * told until the user opens the pane. Whoever closes the pane and opens it again finds the same page, so that is told as well.
 */
export async function onShown(tell: () => void): Promise<void> {
  let told = false;
  const shown = (): void => {
    told = true;
    tell();
  };
  // Should Office say nothing of it, the page itself still sees that somebody looks at it.
  const seen = (): void => {
    if (!told && isInView()) shown();
  };
  seen();
  for (const sign of ['visibilitychange', 'focus', 'pointerdown', 'resize']) window.addEventListener(sign, seen, { capture: true });
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) shown();
  });
}

function isInView(): boolean {
  return document.visibilityState === 'visible' && window.innerHeight > 0;
}
