import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Basis } from './costing';
import type { Drawn, Progress, Risk, RiskQuestion, RiskRun } from './risk/risk';
import { drawOne, riskRun, summarise } from './risk/risk';
import type { PlanScheme } from './scenario';

/** The risk of a plan: each draw is the same for all its schemes, and what they cost is added up. */
export function planRisk(basis: Basis, plan: readonly PlanScheme[], question: RiskQuestion, progress?: Progress): Result<Risk | null> {
  const runs: RiskRun[] = [];
  for (const { scheme, parameters } of plan) {
    const run = riskRun(basis, scheme, parameters, question);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  const [first] = runs;
  if (first === undefined || basis.tables.sales === undefined) return success(null);
  const drawn: Drawn[] = [];
  for (let draw = 0; draw < question.draws; draw++) {
    const all = drawAll(runs, draw);
    if (!all.ok) return all;
    drawn.push(all.value);
    if (draw % 50 === 49) progress?.(draw + 1, question.draws);
  }
  return success(summarise({ ...first, mix: { ...first.mix, way: runs.every(({ mix }) => mix.way === 'cells') ? 'cells' : 'tables' } }, drawn));
}

function drawAll(runs: readonly RiskRun[], draw: number): Result<Drawn> {
  let [level, mix] = [0, 0];
  for (const run of runs) {
    const one = drawOne(run, draw);
    if (!one.ok) return one;
    level += one.value.level;
    mix += one.value.mix;
  }
  return success({ level, mix });
}
