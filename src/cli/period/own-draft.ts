import type { PeriodRun } from '../../payout';
import { fileExists } from '../files';
import { readPaidFile } from './paid-files';

/** Whether the file that is there is an earlier draft of this very payout: of the same number and the same schemes, whatever rows it was made of. */
export async function isOwnDraft(out: string, { id, schemes }: PeriodRun): Promise<boolean> {
  const paid = fileExists(out) ? await readPaidFile(out, null) : undefined;
  if (paid?.ok !== true) return false;
  const { payout } = paid.value;
  return payout.id === id && payout.bases.size === schemes.length && schemes.every((scheme) => payout.bases.has(scheme.id));
}
