import { describe } from './describe/describe';
import type { Payout } from './describe/types';
import { judge } from './judge/judge';
import type { Prepared } from './prepare/prepare';
import { settle } from './settle/settle';
import { work } from './work/work';

/** Works out what a scheme pays. Pure: the same tables and parameters give the same payout. */
export function payOut(prepared: Prepared): Payout {
  return describe(settle(work(judge(prepared), prepared)));
}
