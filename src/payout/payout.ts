import { describe } from './describe/describe';
import type { Payout } from './describe/types';
import { judge } from './judge/judge';
import type { Prepared } from './prepare/prepare';
import { settle } from './settle/settle';
import type { InSteps, StepsDone } from './steps';
import { columnsOf, counted } from './steps';
import { workInSteps } from './work/in-steps';
import { work } from './work/work';

/** The steps proper: judge, work, settle, describe. */
const STEPS = 4;

/** Works out what a scheme pays. Pure: the same tables and parameters give the same payout. */
export function payOut(prepared: Prepared): Payout {
  return describe(settle(work(judge(prepared), prepared)));
}

/** The same a step at a time, so that others may have their turn between two: what long columns hold is read first, one after the other. */
export function payOutInSteps(prepared: Prepared): Generator<StepsDone, Payout> {
  const columns = columnsOf(prepared);
  return counted(steps(prepared, columns), columns.length + STEPS);
}

function* steps(prepared: Prepared, columns: readonly (() => unknown)[]): InSteps<Payout> {
  const worked = yield* workInSteps(prepared, columns);
  yield;
  const settled = settle(worked);
  yield;
  return describe(settled);
}
