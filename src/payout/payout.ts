import type { Table } from '../table';
import { describe } from './describe/describe';
import type { Payout } from './describe/types';
import { judge } from './judge/judge';
import type { Prepared } from './prepare/prepare';
import { settle } from './settle/settle';
import { work } from './work/work';

/** How many of the steps of a run are done. */
export interface StepsDone {
  readonly done: number;
  readonly of: number;
}

/** The steps proper: judge, work, settle, describe. */
const STEPS = 4;

/** Works out what a scheme pays. Pure: the same tables and parameters give the same payout. */
export function payOut(prepared: Prepared): Payout {
  return describe(settle(work(judge(prepared), prepared)));
}

/** The same a step at a time, so that others may have their turn between two: what long columns hold is read first, one after the other. */
export function* payOutInSteps(prepared: Prepared): Generator<StepsDone, Payout> {
  const columns = columnsOf(prepared);
  const of = columns.length + STEPS;
  for (const [index, read] of columns.entries()) {
    read();
    yield { done: index + 1, of };
  }
  const judged = judge(prepared);
  yield { done: columns.length + 1, of };
  const worked = work(judged, prepared);
  yield { done: columns.length + 2, of };
  const settled = settle(worked);
  yield { done: columns.length + 3, of };
  return describe(settled);
}

/** What reads each column of the sales table that the schemes use. Names are left to the steps, which give them their numbers in their own order. */
function columnsOf({ stages, data: { sales } }: Prepared): readonly (() => unknown)[] {
  const fields = new Set(stages.flatMap((stage) => stage.fields.filter(({ table }) => table === 'sales').map(({ field }) => field)));
  return [...fields].filter((field) => sales.has(field)).flatMap((field) => reader(sales, field));
}

function reader(table: Table, field: string): (() => unknown)[] {
  switch (table.fieldOf(field)?.kind) {
    case 'number': return [() => table.numbers(field)];
    case 'date': return [() => table.dates(field)];
    case 'moment': return [() => table.moments(field)];
    case 'word': return [() => table.words(field)];
    case 'yes-no': return [() => table.flags(field)];
    default: return [];
  }
}
