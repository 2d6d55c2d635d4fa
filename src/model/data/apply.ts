import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import type { GivenValues, Scheme } from '../../scheme';
import type { Basis } from '../costing';
import type { DataChange } from '../file/types';
import type { Ground } from './ground';
import { groundOf } from './ground';
import { withNewCustomers } from './new-customers';
import { withOrders } from './orders';
import { joined, left } from './people';
import { scaled, withTargets } from './scale';
import { selected, type Where } from './select';
import { wrong } from './wrong';

/** Makes the changes of a scenario one after another; each sees the tables as the ones before have left them. `path` is where they stand. */
export function applied(basis: Basis, steps: readonly DataChange[], scheme: Scheme, parameters: GivenValues, path: string): Result<Basis> {
  let now = basis;
  for (const [index, step] of steps.entries()) {
    const ground = groundOf(now, scheme, parameters);
    if (!ground.ok) return ground;
    const next = changed(ground.value, step, `${path}[${index}]`);
    if (!next.ok) return next;
    now = next.value;
  }
  return success(now);
}

function changed(ground: Ground, step: DataChange, path: string): Result<Basis> {
  switch (step.kind) {
    case 'scale': {
      const meets = meant(ground, step.where, `${path}.where`);
      return meets.ok ? scaled(ground, step.field, step.by, meets.value, `${path}.scale`) : meets;
    }
    case 'orders': {
      const meets = meant(ground, step.where, `${path}.where`);
      return meets.ok ? success(withOrders(ground, step.by, meets.value)) : meets;
    }
    case 'targets': return withTargets(ground, step.by, path);
    case 'newCustomers': return withNewCustomers(ground, step.count, path);
    case 'join': return joined(ground, step.join, `${path}.join`);
    case 'leave': return left(ground, step.leave, `${path}.leave`);
  }
}

/** Which rows are meant; some of them count, or nothing would come of it. Problems: those of the conditions, no-rows. */
function meant(ground: Ground, where: readonly Where[], path: string): Result<(row: number) => boolean> {
  const meets = selected(ground, where, path);
  if (!meets.ok || where.length === 0 || ground.judged.rows.rows('counted').some(meets.value)) return meets;
  return failure(wrong('no-rows', path, modelFileTexts.noRowMeets));
}
