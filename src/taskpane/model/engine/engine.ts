import { failure, sentence, type Result } from '../../../i18n';
import { excelTexts } from '../../../i18n/texts/excel';
import { Bench } from './bench';
import type { Answer, Asked, GiveUp, Message, QuestionKind, Reply, StepDone, Steps } from './questions';

export interface WatchStep {
  readonly onStep?: ((step: StepDone) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Whoever answers questions about models. */
export interface Engine {
  ask<K extends QuestionKind>(kind: K, asked: Asked<K>, watch?: WatchStep): Promise<Result<Answer<K>>>;
  close(): void;
}

export const givenUp = failure({ code: 'cancelled', sentence: sentence(excelTexts.cancelled) });

/** Work goes on so many milliseconds before the screen, or the next question, has its turn. */
const TURN = 24;

/** Does work in pieces. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<void>, { onStep, signal }: WatchStep = {}): Promise<Result<T>> {
  const isGivenUp = (): boolean => signal?.aborted === true;
  for (let since = performance.now(); !isGivenUp();) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (performance.now() - since < TURN) continue;
    onStep?.(next.value);
    await pause();
    since = performance.now();
  }
  return givenUp;
}

/** Answers on the thread of the page, a piece at a time. */
export function ownEngine(pause: () => Promise<void>): Engine {
  const bench = new Bench();
  return {
    ask: (kind, asked, watch) => inTurns(bench.answer(kind, asked), pause, watch),
    close: () => undefined,
  };
}

/** As much of a worker as is needed. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Answers in a worker. Should the worker not start, what was asked is answered by `instead`, and so is everything after it. */
export function workerEngine(worker: WorkerLike, instead: () => Engine): Engine {
  const waiting = new Map<number, { readonly hear: (data: MessageEvent['data']) => void; readonly again: (other: Engine) => void }>();
  let other: Engine | undefined;
  let loaded: Asked<'load'> | undefined;
  let count = 0;
  worker.onmessage = ({ data }) => {
    const { id }: { readonly id: number } = data;
    waiting.get(id)?.hear(data);
  };
  worker.onerror = () => {
    if (other !== undefined) return;
    worker.terminate();
    const taking = instead();
    other = taking;
    const left = [...waiting.values()];
    waiting.clear();
    const load = loaded === undefined ? Promise.resolve() : taking.ask('load', loaded).then(() => undefined);
    void load.then(() => left.forEach(({ again }) => again(taking)));
  };
  const send = <K extends QuestionKind>(kind: K, asked: Asked<K>, { onStep, signal }: WatchStep): Promise<Result<Answer<K>>> => new Promise((resolve) => {
    const id = ++count;
    const message: Message<K> = { id, kind, asked };
    const end = (answer: Result<Answer<K>>): void => {
      waiting.delete(id);
      resolve(answer);
    };
    waiting.set(id, {
      hear: (data) => {
        const { step, answer }: Reply<K> = data;
        if (step !== undefined) onStep?.(step);
        if (answer !== undefined) end(answer);
      },
      again: (taking) => void taking.ask(kind, asked, { onStep, signal }).then(resolve),
    });
    signal?.addEventListener('abort', () => {
      if (!waiting.has(id)) return;
      const stop: GiveUp = { giveUp: id };
      worker.postMessage(stop);
      end(givenUp);
    });
    worker.postMessage(message);
  });
  return {
    ask: (kind, asked, watch = {}) => {
      if (isGround(asked)) loaded = asked;
      return other === undefined ? send(kind, asked, watch) : other.ask(kind, asked, watch);
    },
    close: () => {
      worker.terminate();
      other?.close();
    },
  };
}

function isGround(asked: Asked<QuestionKind>): asked is Asked<'load'> {
  return 'tables' in asked;
}
