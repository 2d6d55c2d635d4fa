import type { Result } from '../i18n';
import { success } from '../i18n';
import { judge } from './judge/judge';
import { stands } from './judge/again';
import type { Job } from './prepare/job';
import { rebind } from './prepare/prepare';
import { KeptOfTable } from './work/kept';
import type { Worked } from './work/work';
import { work } from './work/work';

/**
 * The same tables with other figures for the parameters: what is given takes the place of all that was given before. It
 * comes to what a job from scratch comes to; but rows are judged again only where a changed parameter may change how they
 * stand, and sums, counts, targets and places in a contest stay where none that they rest on has changed.
 */
export function rework(worked: Worked, parameters: Job['parameters']): Result<Worked> {
  const prepared = rebind(worked.prepared, parameters);
  if (!prepared.ok) return prepared;
  if (!stands(worked.judged, prepared.value)) return success(work(judge(prepared.value), prepared.value, new KeptOfTable()));
  return success(work(worked.judged, prepared.value, worked.kept ?? new KeptOfTable()));
}
