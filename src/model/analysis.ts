import type { Problem, Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { add, compare, divide, isZero, multiply, scaled, sign, subtract, sum, ZERO } from '../money';
import { rejectedRows, type Settled } from '../payout';
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
import type { ModelFile, Tried, Wanted } from './file/types';
import type { Measures } from './measures';
import { measuresOf } from './measures';
import type { PayChange } from './pay';
import { changesOf } from './pay';
import { planRisk } from './plan-risk';
import { telling, wholeOf, type Pieces } from './pieces';
import type { Risk } from './risk/risk';
import { salesOf } from './sales';
import type { PlanScheme, ReadyScenario } from './scenario';
import { planSettled, scenariosOf, tablesOf } from './scenario';
import type { SettingKind } from './setting';
import { settingAt, written } from './setting';
import type { Solved } from './solve';
import { solve } from './solve';
import type { StressLevel } from './stress';
import { atLevel, growthOf } from './stress';
import { costTable } from './table';
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

export interface TriedResult {
  readonly scenario: string;
  readonly tried: Tried;
  readonly values: readonly unknown[];
  readonly costs: readonly (readonly Exact[])[];
}

export interface WantedResult {
  readonly wanted: Wanted;
  readonly budget: Exact;
  readonly answer: Solved | null;
  /** Why there is none. */
  readonly problem: Problem | null;
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

/** How many scenarios have been worked out. */
interface ScenariosDone {
  readonly done: number;
  readonly of: number;
}

/** Works out everything that a file of scenarios asks; `ready` are its scenarios, where somebody has read them already. Problems: those of the file, of the parameters and of preparing. */
export function analyse(file: ModelFile, basis: Basis, ready?: readonly ReadyScenario[]): Result<ModelResult> {
  return wholeOf(analysing(file, basis, ready));
}

/** The same in pieces. */
export function* analysing(file: ModelFile, basis: Basis, ready?: readonly ReadyScenario[]): Generator<ScenariosDone, Result<ModelResult>, void> {
  const scenarios = ready === undefined ? scenariosOf(file, basis.findScheme) : success(ready);
  if (!scenarios.ok) return scenarios;
  const base = scenarios.value.find(({ id }) => id === file.base) ?? scenarios.value[0];
  if (base === undefined) throw new RangeError('A file has a scenario.');
  const results: ScenarioResult[] = [];
  const weights: (Concentration & { readonly scenario: string })[] = [];
  const tables = new Map<string, Basis>();
  for (const scenario of scenarios.value) {
    const own = tablesOf(basis, scenario);
    if (!own.ok) return own;
    tables.set(scenario.id, own.value);
  }
  for (const [index, scenario] of scenarios.value.entries()) {
    const step = { done: index, of: scenarios.value.length + 1 };
    yield step;
    const basis = basisOf(scenario, tables);
    const settled = planSettled(basis, scenario.plan);
    if (!settled.ok) return settled;
    const result = yield* telling(resultIn(scenario, base, tables, file, MOST_WHOLE, settled.value), step);
    if (!result.ok) return result;
    results.push(result.value);
    const weight = yield* telling(concentrationOf(basis, scenario.plan, settled.value), step);
    if (!weight.ok) return weight;
    weights.push({ scenario: scenario.id, ...weight.value });
  }
  yield { done: scenarios.value.length, of: scenarios.value.length + 1 };
  const sensitivity = triedIn(file, scenarios.value, tables);
  if (!sensitivity.ok) return sensitivity;
  const answers = wantedIn(file, scenarios.value, tables);
  if (!answers.ok) return answers;
  return success({ file, base: base.id, scenarios: results, concentration: weights, sensitivity: sensitivity.value, solve: answers.value });
}

/**
 * One scenario by itself; `tables` are those of each scenario. For so many of those who lose it is worked out what they would have to sell. `known`:
 * what its plan pays, where that has been worked out.
 */
export function* resultIn(scenario: ReadyScenario, base: ReadyScenario, tables: ReadonlyMap<string, Basis>, file: ModelFile, whole = MOST_WHOLE, known?: readonly Settled[]): Pieces<Result<ScenarioResult>> {
  const basis = basisOf(scenario, tables);
  const settled = known === undefined ? planSettled(basis, scenario.plan) : success(known);
  if (!settled.ok) return settled;
  const comparison = scenario.id === base.id ? success(null) : yield* comparisonOf(scenario, base, tables, settled.value, whole);
  if (!comparison.ok) return comparison;
  const levels = yield* planStress(basis, scenario.plan, [scaled(99, 2), scaled(101, 2), ...file.stress.levels], file.stress.by);
  if (!levels.ok) return levels;
  const risk = file.risk === undefined ? success(null) : yield* planRisk(basis, scenario.plan, { ...file.risk, budget: file.budget });
  if (!risk.ok) return risk;
  yield null;
  const bars = scenario.plan.flatMap((each) => barsOf(basis, each));
  const measures = measuresOf(settled.value, file.budget);
  const [down, up, ...stress] = levels.value;
  return success({
    scenario, measures, rejected: rejectedRows(settled.value.flatMap(({ worked }) => worked.judged.rejected)),
    ...marginalOf(measures, down, up), comparison: comparison.value, stress, checks: tierChecks(settled.value), equity: equityOf(settled.value), bands: bandsOf(settled.value), tornado: bars, risk: risk.value,
  });
}

function basisOf({ id }: ReadyScenario, tables: ReadonlyMap<string, Basis>): Basis {
  const basis = tables.get(id);
  if (basis === undefined) throw new RangeError('Every scenario has its tables.');
  return basis;
}

function barsOf(basis: Basis, each: PlanScheme): readonly Bar[] {
  const costing = Costing.of({ ...basis, ...each });
  return costing.ok ? tornado(costing.value) : [];
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
    yield null;
    const tables = atLevel(ground.value, level, by ?? growthOf(ground.value), 'stress.by');
    if (!tables.ok) return tables;
    const settled = planSettled(tables.value, plan);
    if (!settled.ok) return settled;
    const judged = settled.value[0]?.worked.judged;
    found.push({ level, sales: judged === undefined ? null : salesOf(judged), cost: sum(settled.value.map(cashOf)) });
  }
  return success(found);
}

function* comparisonOf(scenario: ReadyScenario, base: ReadyScenario, tables: ReadonlyMap<string, Basis>, now: readonly Settled[], mostWhole: number): Pieces<Result<ScenarioComparison>> {
  const before = planSettled(basisOf(base, tables), base.plan);
  if (!before.ok) return before;
  const onOldData = planSettled(basisOf(base, tables), scenario.plan);
  if (!onOldData.ok) return onOldData;
  const costOf = (settled: readonly Settled[]): Exact => sum(settled.map(cashOf));
  const changes = changesOf(before.value, now);
  const lost = changes.filter(({ difference }) => sign(difference) < 0).sort((a, b) => compare(a.difference, b.difference));
  const losers: Loser[] = [];
  for (const [index, change] of lost.entries()) {
    if (index < mostWhole) yield null;
    const canTell = index < mostWhole && change.kind === 'person' && basisOf(scenario, tables).tables.sales !== undefined;
    const whole = canTell ? wholeAgain(basisOf(scenario, tables), scenario.plan, change.key, change.before) : success(undefined);
    losers.push({ ...change, whole: whole.ok ? whole.value : undefined });
  }
  return success({
    changes, losers, gainers: changes.filter(({ difference }) => sign(difference) > 0).length,
    gained: changes.reduce((all, { difference }) => (sign(difference) > 0 ? add(all, difference) : all), ZERO), lost: sum(lost.map(({ difference }) => difference)),
    byScheme: subtract(costOf(onOldData.value), costOf(before.value)), byData: subtract(costOf(now), costOf(onOldData.value)),
  });
}

/** The scheme of a scenario whose parameters have a figure at the path, with its place in the plan. */
function holderOf({ plan }: ReadyScenario, path: string): number {
  const found = plan.findIndex(({ scheme, parameters }) => settingAt(path, scheme, parameters).ok);
  return found < 0 ? 0 : found;
}

/** What the other schemes of a plan cost, which none of these figures changes. */
function restOf(basis: Basis, { plan }: ReadyScenario, at: number): Result<Exact> {
  const others = planSettled(basis, plan.filter((_, index) => index !== at));
  return others.ok ? success(sum(others.value.map(cashOf))) : others;
}

/** What a file's values to be tried come to. */
export function triedIn({ sensitivity }: Pick<ModelFile, 'sensitivity'>, scenarios: readonly ReadyScenario[], tables: ReadonlyMap<string, Basis>): Result<readonly TriedResult[]> {
  const results: TriedResult[] = [];
  for (const tried of sensitivity) {
    const meant = tried.scenario === undefined ? scenarios.filter(({ plan: [{ scheme, parameters }] }) => settingAt(tried.parameter, scheme, parameters).ok) : scenarios.filter(({ id }) => id === tried.scenario);
    for (const scenario of meant.length === 0 ? scenarios.slice(0, 1) : meant) {
      const basis = basisOf(scenario, tables);
      const at = holderOf(scenario, tried.parameter);
      const { scheme, parameters } = scenario.plan[at] ?? scenario.plan[0];
      const [costing, rest] = [Costing.of({ ...basis, scheme, parameters }), restOf(basis, scenario, at)];
      if (!costing.ok) return costing;
      if (!rest.ok) return rest;
      const setting = settingAt(tried.parameter, scheme, parameters);
      if (!setting.ok) return setting;
      const values = valuesOf(tried, setting.value.kind);
      const costs = costTable(costing.value, scheme, parameters, { parameter: tried.parameter, values }, tried.across);
      if (!costs.ok) return costs;
      results.push({ scenario: scenario.id, tried, values, costs: costs.value.map((row) => row.map((cost) => add(cost, rest.value))) });
    }
  }
  return success(results);
}

/** Written as the parameter takes them: 0.03 of a rate is 3%. */
function valuesOf({ values, from, to, step }: Tried, kind: SettingKind): readonly unknown[] {
  if (values !== undefined) return values;
  const found: string[] = [];
  if (from === undefined || to === undefined || step === undefined) return found;
  for (let value = from; compare(value, to) <= 0; value = add(value, step)) found.push(written(value, kind));
  return found;
}

/** What a file's questions about a budget come to. */
export function wantedIn({ solve: asked, budget }: Pick<ModelFile, 'solve' | 'budget'>, scenarios: readonly ReadyScenario[], tables: ReadonlyMap<string, Basis>): Result<readonly WantedResult[]> {
  const results: WantedResult[] = [];
  for (const wanted of asked) {
    const scenario = scenarios.find(({ id }) => id === wanted.scenario);
    const most = wanted.atMost === 'budget' ? budget : wanted.atMost;
    if (scenario === undefined || most === undefined) continue;
    const basis = basisOf(scenario, tables);
    const at = holderOf(scenario, wanted.parameter);
    const { scheme, parameters } = scenario.plan[at] ?? scenario.plan[0];
    const [costing, rest] = [Costing.of({ ...basis, scheme, parameters }), restOf(basis, scenario, at)];
    if (!costing.ok) return costing;
    if (!rest.ok) return rest;
    const [least, greatest] = wanted.between ?? [];
    const between = least === undefined || greatest === undefined ? {} : { between: { least, most: greatest } };
    const answer = solve(costing.value, scheme, parameters, { parameter: wanted.parameter, atMost: most, besides: rest.value, toTheCent: true, ...between, ...(wanted.step === undefined ? {} : { step: wanted.step }) });
    const [problem] = answer.ok ? [] : answer.problems;
    if (problem !== undefined && problem.code !== 'impossible') return answer.ok ? success([]) : answer;
    results.push({ wanted, budget: most, answer: answer.ok ? answer.value : null, problem: problem ?? null });
  }
  return success(results);
}
