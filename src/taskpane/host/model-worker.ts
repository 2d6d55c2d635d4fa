/** Starts the worker that answers questions about models. Null where pages may start none: then the page answers them itself. */
export function modelWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('../model/engine/worker.ts', import.meta.url), { name: 'model' });
}
