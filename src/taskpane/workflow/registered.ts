import { success, type Result } from '../../i18n';
import { payoutsOf } from '../../report';
import type { Runs } from '../state/runs/types';
import type { Desk } from './desk';
import { fingerprint } from './fingerprint';

/** Reads the payouts of the workbook with its register, every sheet held against its fingerprints. Problems: those of reading. */
export async function readRegistered(desk: Desk): Promise<Result<Runs>> {
  const grids = await desk.book.payoutSheets();
  if (!grids.ok) return grids;
  const found = await payoutsOf(grids.value, fingerprint);
  if (!found.ok) return found;
  const { register, payouts } = found.value;
  return success({ payouts, sheet: register?.sheet ?? null, seals: new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal])) });
}
