import type { Problem, Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { add, compare, ZERO } from '../money';
import type { Basis } from './costing';
import { cashOf, Costing } from './costing';
import type { ModelFile, Tried, Wanted } from './file/types';
import type { Pieces, PieceDone } from './pieces';
import type { PlanScheme, ReadyScenario } from './scenario';
import type { SettingKind } from './setting';
import { settingAt, written } from './setting';
import { solving } from './solve';
import type { Question, Solved } from './solved';
import { costingTable } from './table';

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

const NOTHING_YET: PieceDone = { done: 0, of: 1 };

export function basisOf({ id }: ReadyScenario, tables: ReadonlyMap<string, Basis>): Basis {
  const basis = tables.get(id);
  if (basis === undefined) throw new RangeError('Every scenario has its tables.');
  return basis;
}

/** The scheme of a scenario that has a figure at a path, ready to be worked out with others, and what the other schemes of the plan cost, which none of these changes. */
interface Held extends PlanScheme {
  readonly costing: Costing;
  readonly rest: Exact;
}

function* held(basis: Basis, { plan }: ReadyScenario, path: string): Pieces<Result<Held>, PieceDone> {
  const own = plan.find(({ scheme, parameters }) => settingAt(path, scheme, parameters).ok) ?? plan[0];
  const costing = Costing.of({ ...basis, ...own });
  if (!costing.ok) return costing;
  let rest = ZERO;
  for (const each of plan) {
    if (each === own) continue;
    yield NOTHING_YET;
    const other = Costing.of({ ...basis, ...each });
    if (!other.ok) return other;
    rest = add(rest, cashOf(other.value.settled()));
  }
  yield NOTHING_YET;
  return success({ ...own, costing: costing.value, rest });
}

/** What a file's values to be tried come to. */
export function* tryingIn({ sensitivity }: Pick<ModelFile, 'sensitivity'>, scenarios: readonly ReadyScenario[], tables: ReadonlyMap<string, Basis>): Pieces<Result<readonly TriedResult[]>, PieceDone> {
  const results: TriedResult[] = [];
  for (const tried of sensitivity) {
    const meant = tried.scenario === undefined ? scenarios.filter(({ plan: [{ scheme, parameters }] }) => settingAt(tried.parameter, scheme, parameters).ok) : scenarios.filter(({ id }) => id === tried.scenario);
    for (const scenario of meant.length === 0 ? scenarios.slice(0, 1) : meant) {
      const found = yield* held(basisOf(scenario, tables), scenario, tried.parameter);
      if (!found.ok) return found;
      const { scheme, parameters, costing, rest } = found.value;
      const setting = settingAt(tried.parameter, scheme, parameters);
      if (!setting.ok) return setting;
      const values = valuesOf(tried, setting.value.kind);
      const costs = yield* costingTable(costing, scheme, parameters, { parameter: tried.parameter, values }, tried.across);
      if (!costs.ok) return costs;
      results.push({ scenario: scenario.id, tried, values, costs: costs.value.map((row) => row.map((cost) => add(cost, rest))) });
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
export function* solvingIn({ solve: asked, budget }: Pick<ModelFile, 'solve' | 'budget'>, scenarios: readonly ReadyScenario[], tables: ReadonlyMap<string, Basis>): Pieces<Result<readonly WantedResult[]>, PieceDone> {
  const results: WantedResult[] = [];
  for (const wanted of asked) {
    const scenario = scenarios.find(({ id }) => id === wanted.scenario);
    const most = wanted.atMost === 'budget' ? budget : wanted.atMost;
    if (scenario === undefined || most === undefined) continue;
    const found = yield* held(basisOf(scenario, tables), scenario, wanted.parameter);
    if (!found.ok) return found;
    const { scheme, parameters, costing, rest } = found.value;
    const answer = yield* solving(costing, scheme, parameters, { ...questionOf(wanted), atMost: most, besides: rest, toTheCent: true });
    const [problem] = answer.ok ? [] : answer.problems;
    if (problem !== undefined && problem.code !== 'impossible') return answer.ok ? success([]) : answer;
    results.push({ wanted, budget: most, answer: answer.ok ? answer.value : null, problem: problem ?? null });
  }
  return success(results);
}

function questionOf({ parameter, between, step }: Wanted): Omit<Question, 'atMost'> {
  const [least, most] = between ?? [];
  return { parameter, ...(least === undefined || most === undefined ? {} : { between: { least, most } }), ...(step === undefined ? {} : { step }) };
}
