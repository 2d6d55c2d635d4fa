import type { Problem, Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { modelFileTexts } from '../i18n/texts/model';
import type { Exact } from '../money';
import { add, compare, divide, isZero, multiply, scaled, sign, subtract, sum, ZERO } from '../money';
import { rejectedRows, type Settled } from '../payout';
import { basisOf, solvingIn, tryingIn, type TriedResult, type WantedResult } from './asked';
import type { Basis } from './costing';
import { cashOf, Costing } from './costing';
import type { Bands } from './bands';
import { bandsOf } from './bands';
import type { Concentration } from './concentration';
import { concentrationOf } from './concentration';
import type { TierChecks } from './cliffs';
import { tierChecks } from './cliffs';
import { groundOf } from './data/ground';
import type { Equity } from './equity';
import { equityOf } from './equity';
import type { ModelFile } from './file/types';
import type { Measures } from './measures';
import { measuresOf } from './measures';
import type { PayChange } from './pay';
import { changesOf } from './pay';
import { planRisk } from './plan-risk';
import { telling, wholeOf, type Pieces, type PieceDone } from './pieces';
import type { Risk } from './risk/risk';
import { salesOf } from './sales';
import type { PlanScheme, ReadyScenario } from './scenario';
import { planSettling, scenariosOf, tablesOf } from './scenario';
import type { StressLevel } from './stress';
import { atLevel, growthOf } from './stress';
import type { Bar } from './tornado';
import { tornado } from './tornado';
import { wholeAgain } from './whole-again';

/** Somebody who would get less, and how much of their sales they would have to sell to get as much again; null: more than three times. */
export interface Loser extends PayChange {
  readonly whole: Exact | null | undefined;
}

export interface ScenarioComparison {
  readonly changes: readonly PayChange[];
  readonly gainers: number;
  readonly losers: readonly Loser[];
  readonly gained: Exact;
  readonly lost: Exact;
  /** Why the cost moved: by the scheme on the data of the base, and by the data. They add up. */
  readonly byScheme: Exact;
  readonly byData: Exact;
}

export interface ScenarioResult {
  readonly scenario: ReadyScenario;
  readonly measures: Measures;
  readonly rejected: number;
  /** Of the next 1 % of sales: yuan for each 100, and by how many per cent the cost grows. Null where it cannot be told. */
  readonly marginal: Exact | null;
  readonly elasticity: Exact | null;
  /** Null for the base itself. */
  readonly comparison: ScenarioComparison | null;
  readonly stress: readonly StressLevel[];
  readonly checks: TierChecks;
  readonly equity: Equity;
  /** How far people come towards their targets; none where the plan looks at none. */
  readonly bands: readonly Bands[];
  readonly tornado: readonly Bar[];
  readonly risk: Risk | null;
}

export interface ModelResult {
  readonly file: ModelFile;
  readonly base: string;
  readonly scenarios: readonly ScenarioResult[];
  /** What weighs most, scenario by scenario. */
  readonly concentration: readonly (Concentration & { readonly scenario: string })[];
  readonly sensitivity: readonly TriedResult[];
  readonly solve: readonly WantedResult[];
}

/** For so many of those who lose most it is worked out what they would have to sell. */
export const MOST_WHOLE = 20;

/** Works out everything that a file of scenarios asks; `ready` are its scenarios, where somebody has read them already. Problems: those of the file, of the parameters and of preparing. */
export function analyse(file: ModelFile, basis: Basis, ready?: readonly ReadyScenario[]): Result<ModelResult> {
  return wholeOf(analysing(file, basis, ready));
}

/** The same in pieces; it is told how many scenarios have been worked out. */
export function* analysing(file: ModelFile, basis: Basis, ready?: readonly ReadyScenario[]): Pieces<Result<ModelResult>, PieceDone> {
  const scenarios = ready === undefined ? scenariosOf(file, basis.findScheme) : success(ready);
  if (!scenarios.ok) return scenarios;
  const base = scenarios.value.find(({ id }) => id === file.base) ?? scenarios.value[0];
  if (base === undefined) throw new RangeError('A file has a scenario.');
  const results: ScenarioResult[] = [];
  const weights: (Concentration & { readonly scenario: string })[] = [];
  const tables = new Map<string, Basis>();
  for (const scenario of scenarios.value) {
    const own = tablesOf(basis, scenario);
    if (!own.ok) return refusedIn(scenario, own.problems);
    tables.set(scenario.id, own.value);
  }
  for (const [index, scenario] of scenarios.value.entries()) {
    const step = { done: index, of: scenarios.value.length + 1 };
    yield step;
    const basis = basisOf(scenario, tables);
    const settled = yield* telling(planSettling(basis, scenario.plan), step);
    if (!settled.ok) return refusedIn(scenario, settled.problems);
    const result = yield* telling(resultIn(scenario, base, tables, file, MOST_WHOLE, settled.value), step);
    if (!result.ok) return result;
    results.push(result.value);
    const weight = yield* telling(concentrationOf(basis, scenario.plan, settled.value), step);
    if (!weight.ok) return weight;
    weights.push({ scenario: scenario.id, ...weight.value });
  }
  const last = { done: scenarios.value.length, of: scenarios.value.length + 1 };
  yield last;
  const sensitivity = yield* telling(tryingIn(file, scenarios.value, tables), last);
  if (!sensitivity.ok) return sensitivity;
  const answers = yield* telling(solvingIn(file, scenarios.value, tables), last);
  if (!answers.ok) return answers;
  return success({ file, base: base.id, scenarios: results, concentration: weights, sensitivity: sensitivity.value, solve: answers.value });
}

/** Problems of a scenario say in which it is; those of its places in the file do already. */
function refusedIn({ path, name }: ReadyScenario, problems: readonly Problem[]): Result<never> {
  return failure(...problems.map((problem): Problem => (
    problem.place?.path?.startsWith(path) === true ? problem : { ...problem, sentence: sentence(modelFileTexts.inScenario, { name, what: problem.sentence }) }
  )));
}

/**
 * One scenario by itself; `tables` are those of each scenario. For so many of those who lose it is worked out what they would have to sell. `known`:
 * what its plan pays, where that has been worked out.
 */
export function* resultIn(scenario: ReadyScenario, base: ReadyScenario, tables: ReadonlyMap<string, Basis>, file: ModelFile, whole = MOST_WHOLE, known?: readonly Settled[]): Pieces<Result<ScenarioResult>> {
  const basis = basisOf(scenario, tables);
  const settled = known === undefined ? yield* planSettling(basis, scenario.plan) : success(known);
  if (!settled.ok) return settled;
  const comparison = scenario.id === base.id ? success(null) : yield* comparisonOf(scenario, base, tables, settled.value, whole);
  if (!comparison.ok) return comparison;
  const levels = yield* planStress(basis, scenario.plan, [scaled(99, 2), scaled(101, 2), ...file.stress.levels], file.stress.by);
  if (!levels.ok) return levels;
  const risk = file.risk === undefined ? success(null) : yield* planRisk(basis, scenario.plan, { ...file.risk, budget: file.budget });
  if (!risk.ok) return risk;
  const bars: Bar[] = [];
  for (const each of scenario.plan) bars.push(...yield* barsOf(basis, each));
  const measures = measuresOf(settled.value, file.budget);
  const [down, up, ...stress] = levels.value;
  return success({
    scenario, measures, rejected: rejectedRows(settled.value.flatMap(({ worked }) => worked.judged.rejected)),
    ...marginalOf(measures, down, up), comparison: comparison.value, stress, checks: tierChecks(settled.value), equity: equityOf(settled.value), bands: bandsOf(settled.value), tornado: bars, risk: risk.value,
  });
}

function* barsOf(basis: Basis, each: PlanScheme): Pieces<readonly Bar[]> {
  yield null;
  const costing = Costing.of({ ...basis, ...each });
  return costing.ok ? yield* tornado(costing.value) : [];
}

function marginalOf({ cost }: Measures, down: StressLevel | undefined, up: StressLevel | undefined): Pick<ScenarioResult, 'marginal' | 'elasticity'> {
  if (down === undefined || up === undefined) return { marginal: null, elasticity: null };
  const more = subtract(up.cost, down.cost);
  const sold = subtract(up.sales ?? ZERO, down.sales ?? ZERO);
  return {
    marginal: isZero(sold) ? null : divide(multiply(more, scaled(100, 0)), sold),
    elasticity: isZero(cost) ? null : divide(more, multiply(cost, scaled(2, 2))),
  };
}

/** What a plan costs at other levels of sales. */
function* planStress(basis: Basis, plan: readonly PlanScheme[], levels: readonly Exact[], by?: string): Pieces<Result<readonly StressLevel[]>> {
  const [first] = plan;
  if (first === undefined) return success([]);
  const ground = groundOf(basis, first.scheme, first.parameters);
  if (!ground.ok) return ground;
  const found: StressLevel[] = [];
  for (const level of levels) {
    const tables = atLevel(ground.value, level, by ?? growthOf(ground.value), 'stress.by');
    if (!tables.ok) return tables;
    const settled = yield* planSettling(tables.value, plan);
    if (!settled.ok) return settled;
    const judged = settled.value[0]?.worked.judged;
    found.push({ level, sales: judged === undefined ? null : salesOf(judged), cost: sum(settled.value.map(cashOf)) });
  }
  return success(found);
}

function* comparisonOf(scenario: ReadyScenario, base: ReadyScenario, tables: ReadonlyMap<string, Basis>, now: readonly Settled[], mostWhole: number): Pieces<Result<ScenarioComparison>> {
  const before = yield* planSettling(basisOf(base, tables), base.plan);
  if (!before.ok) return before;
  const onOldData = yield* planSettling(basisOf(base, tables), scenario.plan);
  if (!onOldData.ok) return onOldData;
  const costOf = (settled: readonly Settled[]): Exact => sum(settled.map(cashOf));
  const changes = changesOf(before.value, now);
  const lost = changes.filter(({ difference }) => sign(difference) < 0).sort((a, b) => compare(a.difference, b.difference));
  const losers: Loser[] = [];
  for (const [index, change] of lost.entries()) {
    const canTell = index < mostWhole && change.kind === 'person' && basisOf(scenario, tables).tables.sales !== undefined;
    const whole = canTell ? yield* wholeAgain(basisOf(scenario, tables), scenario.plan, change.key, change.before) : success(undefined);
    losers.push({ ...change, whole: whole.ok ? whole.value : undefined });
  }
  return success({
    changes, losers, gainers: changes.filter(({ difference }) => sign(difference) > 0).length,
    gained: changes.reduce((all, { difference }) => (sign(difference) > 0 ? add(all, difference) : all), ZERO), lost: sum(lost.map(({ difference }) => difference)),
    byScheme: subtract(costOf(onOldData.value), costOf(before.value)), byData: subtract(costOf(now), costOf(onOldData.value)),
  });
}
