import { logText, type Progress } from '../../excel';
import { failure } from '../../i18n';
import { begin, unexpected, type Desk } from './desk';

/** Checks the Excel that the pane runs in. */
export async function checkExcel(desk: Desk): Promise<void> {
  const signal = begin(desk, 'check');
  const tell = (progress?: Progress): void => {
    if (!signal.aborted) desk.store.dispatch({ type: 'checking', checking: { state: 'working', ...(progress && { progress }) } });
  };
  tell();
  const log = await desk.book.check({ signal, onProgress: tell }).catch((error: unknown) => failure(unexpected(error)));
  if (signal.aborted) return;
  if (!log.ok) return desk.store.dispatch({ type: 'checking', checking: { state: 'failed', problems: log.problems } });
  const { entries } = log.value;
  const otherwise = entries.filter(({ outcome }) => outcome === 'otherwise' || outcome === 'refused').length;
  desk.store.dispatch({ type: 'checking', checking: { state: 'done', value: { text: logText(log.value), calls: entries.length, otherwise } } });
}
