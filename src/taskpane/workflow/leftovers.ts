import { failure } from '../../i18n';
import { begin, unexpected, type Desk } from './desk';

/** Looks for what an interrupted run left behind, and for who else may see the workbook. */
export async function lookForLeftovers(desk: Desk): Promise<void> {
  try {
    const [left] = await Promise.all([desk.book.unfinished(), lookWhetherShared(desk)]);
    if (left.ok) desk.store.dispatch({ type: 'unfinished', sheets: left.value });
  } catch (error) {
    desk.store.dispatch({ type: 'problems', problems: [unexpected(error)] });
  }
}

export async function removeUnfinished(desk: Desk): Promise<void> {
  begin(desk, 'unfinished');
  const removed = await desk.book.removeUnfinished().catch((error: unknown) => failure(unexpected(error)));
  if (removed.ok) desk.store.dispatch({ type: 'unfinished', sheets: [] });
  else desk.store.dispatch({ type: 'problems', problems: removed.problems });
}

/** Looks whether others share the file: it may have been saved elsewhere since the pane was opened. */
export async function lookWhetherShared(desk: Desk): Promise<void> {
  try {
    desk.store.dispatch({ type: 'shared', shared: await desk.book.isShared() });
  } catch (error) {
    desk.store.dispatch({ type: 'problems', problems: [unexpected(error)] });
  }
}
