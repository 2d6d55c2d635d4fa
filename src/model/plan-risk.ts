import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Basis } from './costing';
import type { Pieces, PieceDone } from './pieces';
import { part, telling } from './pieces';
import type { Drawn, Risk, RiskQuestion, RiskRun } from './risk/risk';
import { drawOne, readyRisk, summarise } from './risk/risk';
import type { PlanScheme } from './scenario';

/** The risk of a plan made ready, in pieces. Each draw is the same for all its schemes, and what they cost is added up. */
export function* readyPlan(basis: Basis, plan: readonly PlanScheme[], question: RiskQuestion): Pieces<Result<readonly RiskRun[]>, PieceDone> {
  const runs: RiskRun[] = [];
  if (basis.tables.sales === undefined) return success(runs);
  for (const [index, { scheme, parameters }] of plan.entries()) {
    const run = yield* part(readyRisk(basis, scheme, parameters, question), (100 * index) / plan.length, (100 * (index + 1)) / plan.length);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  return success(runs);
}

/** One draw of a plan: by its number alone, so that it does not matter who draws it. */
export function drawPlan(runs: readonly RiskRun[], draw: number): Result<Drawn> {
  let [level, mix] = [0, 0];
  for (const run of runs) {
    const one = drawOne(run, draw);
    if (!one.ok) return one;
    level += one.value.level;
    mix += one.value.mix;
  }
  return success({ level, mix });
}

/** Puts all draws of a plan together; null where there is nothing to draw from. */
export function summarisePlan(runs: readonly RiskRun[], drawn: readonly Drawn[]): Risk | null {
  const [first] = runs;
  return first === undefined ? null : summarise({ ...first, mix: { ...first.mix, way: runs.every(({ mix }) => mix.way === 'cells') ? 'cells' : 'tables' } }, drawn);
}

/** So many draws are a piece. */
const DRAWS = 10;

export function* planRisk(basis: Basis, plan: readonly PlanScheme[], question: RiskQuestion): Pieces<Result<Risk | null>> {
  const runs = yield* telling(readyPlan(basis, plan, question), null);
  if (!runs.ok) return runs;
  if (runs.value.length === 0) return success(null);
  const drawn: Drawn[] = [];
  for (let draw = 0; draw < question.draws; draw++) {
    const all = drawPlan(runs.value, draw);
    if (!all.ok) return all;
    drawn.push(all.value);
    if (draw % DRAWS === DRAWS - 1) yield null;
  }
  return success(summarisePlan(runs.value, drawn));
}
