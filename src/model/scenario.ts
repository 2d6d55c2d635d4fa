import { isoDay } from '../calendar';
import type { Result, Text } from '../i18n';
import { failure, success } from '../i18n';
import { modelFileTexts } from '../i18n/texts/model';
import type { Settled } from '../payout';
import type { GivenValues, Scheme } from '../scheme';
import { parseScheme } from '../scheme';
import type { Basis } from './costing';
import { Costing } from './costing';
import { applied } from './data/apply';
import { wrong } from './data/wrong';
import type { Pieces } from './pieces';
import { wholeOf } from './pieces';
import type { DataChange, ModelFile, PlannedScheme, Scenario } from './file/types';

export interface PlanScheme {
  readonly scheme: Scheme;
  readonly parameters: GivenValues;
}

/** A scenario with everything that it has from others: what is paid together, and what is changed of the data before. */
export interface ReadyScenario {
  readonly id: string;
  readonly name: Text;
  readonly plan: readonly [PlanScheme, ...PlanScheme[]];
  readonly steps: readonly DataChange[];
  /** Where it stands in the file. */
  readonly path: string;
}

/** The scenarios of a file, each with what it has from the one that it is like. Problem: unknown-scheme, and those of a scheme that is written out. */
export function scenariosOf(file: ModelFile, findScheme: Basis['findScheme']): Result<readonly ReadyScenario[]> {
  const found: ReadyScenario[] = [];
  for (const [index, scenario] of file.scenarios.entries()) {
    const path = `scenarios[${index}]`;
    const { plan: written, steps } = inherited(scenario, file);
    const plan: PlanScheme[] = [];
    for (const { scheme: name, params } of written) {
      const scheme = schemeOf(name, findScheme, path);
      if (!scheme.ok) return scheme;
      plan.push({ scheme: scheme.value, parameters: { ...windowOf(file), ...params } });
    }
    const [first, ...others] = plan;
    if (first === undefined) throw new RangeError('A scenario has a scheme.');
    found.push({ id: scenario.id, name: scenario.name ?? { zh: scenario.id, en: scenario.id }, plan: [first, ...others], steps, path });
  }
  return success(found);
}

function windowOf({ window }: ModelFile): GivenValues {
  return {
    ...(window?.from === undefined ? {} : { from: isoDay(window.from) }),
    ...(window?.to === undefined ? {} : { to: isoDay(window.to) }),
  };
}

/** A scheme of its own takes the place of that of the other; parameters are put over the other's one by one; changes of the data follow the other's. */
function inherited({ like, scheme, plan, params, data }: Scenario, file: ModelFile): { readonly plan: readonly PlannedScheme[]; readonly steps: readonly DataChange[] } {
  const other = file.scenarios.find(({ id }) => id === like);
  const from = other === undefined ? { plan: [], steps: [] } : inherited(other, file);
  const steps = [...from.steps, ...data];
  if (plan !== undefined) return { plan, steps };
  if (scheme !== undefined) return { plan: [{ scheme, params }], steps };
  return { plan: from.plan.map((each, index) => (index === 0 ? { ...each, params: { ...each.params, ...params } } : each)), steps };
}

function schemeOf(name: PlannedScheme['scheme'], findScheme: Basis['findScheme'], path: string): Result<Scheme> {
  if (typeof name !== 'string') return parseScheme(name);
  const scheme = findScheme(name);
  if (scheme !== undefined) return success(scheme);
  return failure(wrong('unknown-scheme', `${path}.scheme`, modelFileTexts.unknownScheme, { id: name }));
}

/** The tables as the scenario changes them. */
export function tablesOf(basis: Basis, { plan: [{ scheme, parameters }], steps, path }: ReadyScenario): Result<Basis> {
  return applied(basis, steps, scheme, parameters, `${path}.data`);
}

/** What a plan pays on tables, scheme by scheme. */
export function planCostings(basis: Basis, plan: readonly PlanScheme[]): Result<readonly Costing[]> {
  const costings: Costing[] = [];
  for (const each of plan) {
    const costing = Costing.of({ ...basis, ...each });
    if (!costing.ok) return costing;
    costings.push(costing.value);
  }
  return success(costings);
}

export function planSettled(basis: Basis, plan: readonly PlanScheme[]): Result<readonly Settled[]> {
  return wholeOf(planSettling(basis, plan));
}

/** The same in pieces, one for each scheme. */
export function* planSettling(basis: Basis, plan: readonly PlanScheme[]): Pieces<Result<readonly Settled[]>> {
  const settled: Settled[] = [];
  for (const each of plan) {
    yield null;
    const costing = Costing.of({ ...basis, ...each });
    if (!costing.ok) return costing;
    settled.push(costing.value.settled());
  }
  return success(settled);
}
