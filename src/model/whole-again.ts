import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { compare, scaled, ZERO } from '../money';
import type { Settled } from '../payout';
import type { Basis } from './costing';
import type { Pieces } from './pieces';
import { groundOf } from './data/ground';
import { scaled as scaledSales } from './data/scale';
import type { PlanScheme } from './scenario';
import { planSettled } from './scenario';
import { keyOfPerson, paysOf } from './pay';

const STEP = 1000;
const MOST = 3 * STEP;

/**
 * How much of their sales somebody would have to sell to get as much again as before: the least of 1.000, 1.001 … 3; null where even three times
 * that would not do. Found by halves, as though who sells more never got less; a piece is one payout.
 */
export function* wholeAgain(basis: Basis, plan: readonly PlanScheme[], key: string, before: Exact): Pieces<Result<Exact | null>> {
  const [first] = plan;
  const ground = first === undefined ? undefined : groundOf(basis, first.scheme, first.parameters);
  if (ground === undefined || !ground.ok) return ground ?? success(null);
  const { data } = ground.value.prepared;
  const theirs = Uint8Array.from(data.people.ofSales, (person) => (person >= 0 && keyOfPerson(person, data) === key ? 1 : 0));
  const isTheirs = (row: number): boolean => theirs[row] === 1;
  const enough = function* (thousandths: number): Pieces<Result<boolean>> {
    yield null;
    const more = scaledSales(ground.value, 'amount', scaled(thousandths, 3), isTheirs, 'amount');
    if (!more.ok) return more;
    const settled = planSettled(more.value, plan);
    return settled.ok ? success(compare(payOf(settled.value, key), before) >= 0) : settled;
  };
  const most = yield* enough(MOST);
  if (!most.ok) return most;
  if (!most.value) return success(null);
  let [low, high] = [STEP - 1, MOST];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const fits = yield* enough(middle);
    if (!fits.ok) return fits;
    if (fits.value) high = middle;
    else low = middle;
  }
  return success(scaled(high, 3));
}

function payOf(settled: readonly Settled[], key: string): Exact {
  return paysOf(settled).get(key)?.amount ?? ZERO;
}
