import type fc from 'fast-check';
import type { Problem, Result, Sentence } from '../../src/i18n';
import { say } from '../../src/i18n';

/** Something to try: inputs made by chance, and what must hold for every one of them. */
export interface Target<T> {
  readonly inputs: fc.Arbitrary<T>;
  /** Throws where it does not hold. */
  holds(input: T): Promise<void> | void;
  /** The input for people. */
  shown(input: T): string;
}

/** An input may take this much time, in milliseconds of the processor, however it is made. */
const LONGEST = 3000;

/** The law and its time, which is as much a law. What takes long does so again; what a process tidies up on its way, or does for the first time, does not. */
export async function tried<T>(target: Target<T>, input: T): Promise<void> {
  if (await timeOf(target, input) <= LONGEST) return;
  const again = await timeOf(target, input);
  if (again > LONGEST) throw new Error(`It takes ${Math.round(again)} ms.`);
}

async function timeOf<T>({ holds }: Target<T>, input: T): Promise<number> {
  const start = process.cpuUsage();
  await holds(input);
  return process.cpuUsage(start).user / 1000;
}

const LEFT_OPEN = /\{\w+(?:\|[^}]*)?\}|undefined|\[object |NaN/;

/** A sentence for people, whole in both languages. `given` are texts of the input that it may repeat. */
export function mustBeSaid(what: Sentence, given = ''): void {
  for (const language of ['zh', 'en'] as const) {
    const said = say(what, language);
    if (said.trim() === '') throw new Error('A sentence is empty.');
    if (LEFT_OPEN.test(said) && !LEFT_OPEN.test(given)) throw new Error(`A sentence is not whole: ${said}`);
  }
}

function mustBeTold(problems: readonly Problem[], given = ''): void {
  if (problems.length === 0) throw new Error('It is refused without a reason.');
  for (const { code, sentence } of problems) {
    if (code === '') throw new Error('A problem has no code.');
    mustBeSaid(sentence, given);
  }
}

/** The value of a result; undefined where it was refused with sentences. */
export function valueOrTold<T>(result: Result<T>, given = ''): T | undefined {
  if (result.ok) return result.value;
  mustBeTold(result.problems, given);
  return undefined;
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
