import { Dataset, firstOrderOf } from '../../data';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Exact } from '../../money';
import { equals, ONE, scaled } from '../../money';
import type { Settled } from '../../payout';
import { judge, judgedAs, judgedWithFigures, onData } from '../../payout';
import { Costing } from '../costing';
import type { Ground } from '../data/ground';
import { repeatedRows } from '../data/orders';
import { placesOf } from '../data/scale';
import type { Pieces, PieceDone } from '../pieces';
import { atLevel, growthOf, ORDERS } from '../stress';
import { unitsOf } from './mix';
import { Namesakes } from './namesakes';
import { asksForOrders, stayAsJudged } from './unmoved';

/** The levels at which the cost is worked out exactly; between them it is taken to be straight. */
const [LOWEST, STEP] = [60, 4];
const LEVELS = Array.from({ length: 21 }, (_, index) => scaled(LOWEST + STEP * index, 2));

/** What a scheme costs at each level of sales, in units of the payout's last place; NaN at levels that were not asked for. */
export interface CostAtLevels {
  readonly levels: Float64Array;
  readonly places: number;
  /** At how many of the levels the columns that had been read could be adjusted, so that no cell was read anew. No result depends on it. */
  readonly adjusted: number;
  /** At how many of them no row had to be judged. No result depends on it. */
  readonly judgedBefore: number;
}

/** Which levels are asked for. */
export type LevelsAsked = (index: number) => boolean;

/** A piece is one level. Problems: those of preparing. `plain`: by tables whose cells are changed, and read, level by level. */
export function* levelsOf(ground: Ground, isAsked: LevelsAsked, plain = false): Pieces<Result<CostAtLevels>, PieceDone> {
  const costs = new Float64Array(LEVELS.length).fill(NaN);
  let [places, adjusted, judgedBefore] = [2, 0, 0];
  const asked = [...LEVELS.entries()].filter(([index]) => isAsked(index));
  for (const [done, [index, level]] of asked.entries()) {
    yield { done, of: asked.length };
    const quick = plain ? null : adjustedTo(ground, level);
    const settled = quick === null ? readAt(ground, level) : success(quick.settled);
    if (!settled.ok) return settled;
    if (quick !== null) adjusted += 1;
    if (quick?.isKnown) judgedBefore += 1;
    places = settled.value.places;
    costs[index] = unitsOf(settled.value);
  }
  return success({ levels: costs, places, adjusted, judgedBefore });
}

/** The lower of the two levels between which the cost at a growth is told; beyond the last levels, of the last two. */
function levelBelow(growth: number): number {
  return Math.min(Math.max(Math.floor(placeOf(growth)), 0), LEVELS.length - 2);
}

/** At which place among the levels a growth lies. */
function placeOf(growth: number): number {
  return (growth - LOWEST / 100) / (STEP / 100);
}

/** The levels that are asked for where sales grow by no less and by no more than this. */
export function levelsBetween(least: number, most: number): LevelsAsked {
  const [first, last] = [levelBelow(least), levelBelow(most) + 1];
  return (index) => index >= first && index <= last;
}

/** Straight between two levels, and beyond the last ones as between the last two. */
export function costAt(levels: Float64Array, growth: number): number {
  const index = levelBelow(growth);
  const [low, high] = [levels[index] ?? NaN, levels[index + 1] ?? NaN];
  return low + (high - low) * (placeOf(growth) - index);
}

function readAt(ground: Ground, level: Exact): Result<Settled> {
  const tables = atLevel(ground, level, growthOf(ground));
  if (!tables.ok) return tables;
  const costing = Costing.of({ ...ground.prepared.job, ...tables.value });
  return costing.ok ? success(costing.value.settled()) : costing;
}

/** What a level comes to, and whether no row had to be judged for it. */
interface Adjusted {
  readonly settled: Settled;
  readonly isKnown: boolean;
}

/** From columns that have been read; null where the cells must be, since an amount becomes nothing or the rows up to a day are meant. */
function adjustedTo(ground: Ground, level: Exact): Adjusted | null {
  const { prepared, judged } = ground;
  if (prepared.job.payPeriod !== undefined || prepared.job.tables.sales === undefined) return null;
  if (equals(level, ONE)) return { settled: Costing.as(prepared, judged).settled(), isKnown: true };
  return growthOf(ground) === ORDERS ? withMoreOrders(ground, level) : withLargerAmounts(ground, level);
}

/** Of the same people on the same days, so that all but the amounts is known. */
function withLargerAmounts({ prepared, judged }: Ground, level: Exact): Adjusted | null {
  const sales = prepared.data.sales.withOwn('amount');
  if (sales.numbers('amount').values.multiply(level, placesOf(prepared.data.sales, 'amount'))) return null;
  const ready = onData(prepared, prepared.data.withFigures(sales));
  if (!ready.ok) return null;
  const isKnown = stayAsJudged(prepared, ['amount']);
  return { settled: Costing.as(ready.value, isKnown ? judgedWithFigures(ready.value, judged) : judge(ready.value)).settled(), isKnown };
}

/** A copy has an order number of its own, and the copy of an opening a customer of its own. */
function withMoreOrders(ground: Ground, level: Exact): Adjusted | null {
  const { prepared, judged } = ground;
  const { data } = prepared;
  const { rows, numbers } = repeatedRows(ground, level, () => true);
  const sales = data.sales.withRows(rows);
  const [ofOrders, ofOpenings] = [['orderId'], ['customer', 'orderId']].map((fields) => fields.filter((field) => data.sales.has(field) && (field === 'customer' || asksForOrders(prepared, [field]))));
  const made = new Map<string, Namesakes>();
  numbers.forEach((number, row) => {
    if (number === 1) return;
    const isOpening = firstOrderOf(judged.rows.openings, rows[row] ?? -1) === rows[row];
    for (const field of (isOpening ? ofOpenings : ofOrders) ?? []) {
      const copies = `${field} ${number}`;
      const names = made.get(copies) ?? new Namesakes();
      made.set(copies, names);
      names.rename(sales.ownNames(field), row, 1, `+${number}`);
    }
  });
  const { staff, teams, history, settledEnd } = data;
  const ready = onData(prepared, new Dataset(sales, staff, teams, history, { today: prepared.job.today, settledEnd }));
  if (!ready.ok) return null;
  const isKnown = stayAsJudged(prepared, ['customer', 'orderId']);
  const { standing, members } = judged.rows;
  const again = isKnown ? judgedAs(ready.value, { standing: Uint8Array.from(rows, (row) => standing[row] ?? 0), members }) : judge(ready.value);
  return { settled: Costing.as(ready.value, again).settled(), isKnown };
}
