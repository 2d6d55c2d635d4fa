import type { DateSystem } from '../calendar';
import { CellError } from './cell-error';
import type { CallContext } from './definition';

/** Goes on with the workbook's way of counting days: at once where that is known. */
export function withDateSystem<T>({ dateSystem }: Pick<CallContext, 'dateSystem'>, goOn: (system: DateSystem) => T | Promise<T>): T | Promise<T> {
  const system = dateSystem();
  if (!(system instanceof Promise)) return goOn(system);
  return system.then((answer) => {
    if (answer.ok) return goOn(answer.value);
    const [problem] = answer.problems;
    throw problem === undefined ? new RangeError('A failure has a problem.') : new CellError('#VALUE!', problem.sentence);
  });
}
