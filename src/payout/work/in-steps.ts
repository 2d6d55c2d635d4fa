import { judge } from '../judge/judge';
import type { Prepared } from '../prepare/prepare';
import { columnsOf, type InSteps } from '../steps';
import { work, type Worked } from './work';

/** Judges and works a step at a time; what long columns hold is read first, one column after the other. */
export function* workInSteps(prepared: Prepared, columns = columnsOf(prepared)): InSteps<Worked> {
  for (const read of columns) {
    read();
    yield;
  }
  const judged = judge(prepared);
  yield;
  return work(judged, prepared);
}
