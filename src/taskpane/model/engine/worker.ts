import { Bench } from './bench';
import { inTurns } from './engine';
import type { GiveUp, Message, QuestionKind } from './questions';

/*
 * The program of a worker: answers what it is asked, several things in turns.
 */

const bench = new Bench();
const running = new Map<number, AbortController>();
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

async function answer<K extends QuestionKind>({ id, kind, asked }: Message<K>): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const answered = await inTurns(bench.answer(kind, asked), turn, { signal: controller.signal, onStep: (step) => self.postMessage({ id, step }) });
  running.delete(id);
  self.postMessage({ id, answer: answered });
}

self.addEventListener('message', ({ data }: MessageEvent) => {
  const message: Message<QuestionKind> | GiveUp = data;
  if ('giveUp' in message) running.get(message.giveUp)?.abort();
  // What nobody expected ends the worker, and the page goes on by itself.
  else void answer(message).catch((error: unknown) => setTimeout(() => { throw error; }, 0));
});
