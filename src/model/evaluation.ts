import type { Result } from '../i18n';
import { failure, success } from '../i18n';
import { modelFileTexts } from '../i18n/texts/model';
import type { Exact } from '../money';
import { compare, subtract, sum } from '../money';
import type { Settled } from '../payout';
import type { Basis } from './costing';
import { cashOf } from './costing';
import { wrong } from './data/wrong';
import type { ModelFile } from './file/types';
import type { Measures } from './measures';
import { measuresOf } from './measures';
import type { PayChange } from './pay';
import { changesOf } from './pay';
import type { Pieces } from './pieces';
import { wholeOf } from './pieces';
import { planRisk } from './plan-risk';
import type { Risk } from './risk/risk';
import type { ReadyScenario } from './scenario';
import { planSettling, scenariosOf, tablesOf } from './scenario';

/** A scheme that ran, looked at afterwards: what there was before, what the model had said, and what came. */
export interface Evaluation {
  readonly base: ReadyScenario;
  readonly scenario: ReadyScenario;
  /** The scheme of before on the sales of before. */
  readonly before: Measures;
  /** What the model had said: the scheme that ran on the sales of before, changed as its scenario says. */
  readonly said: Measures;
  readonly risk: Risk | null;
  /** The scheme that ran on the sales that came. */
  readonly came: Measures;
  /** The scheme of before on the sales that came: what they would have cost without the change. */
  readonly unchanged: Measures;
  /** What everybody got before and gets now. */
  readonly changes: readonly PayChange[];
  /** Why the cost is another than before: the scheme on the sales that came, and those sales by the scheme of before. They add up. */
  readonly byScheme: Exact;
  readonly bySales: Exact;
  /** What came less what had been said. */
  readonly missed: Exact;
  /** Whether what came lies where eight of ten were expected; null where the file asks for no risk. */
  readonly isWithin: boolean | null;
}

/** `before` are the tables that the file was written for, `came` those of the time in which the scheme ran. Problems: unknown-scenario, and those of preparing. */
export function evaluate(file: ModelFile, before: Basis, came: Basis): Result<Evaluation> {
  return wholeOf(evaluating(file, before, came));
}

/** The same in pieces. */
export function* evaluating(file: ModelFile, before: Basis, came: Basis): Pieces<Result<Evaluation>> {
  const { ran } = file;
  if (ran === undefined) return failure(wrong('missing', 'ran', modelFileTexts.noRan));
  const [old, now] = [scenariosOf(file, before.findScheme), scenariosOf({ ...file, window: ran.window }, came.findScheme)];
  if (!old.ok) return old;
  if (!now.ok) return now;
  const base = old.value.find(({ id }) => id === file.base) ?? old.value[0];
  const [scenario, cameScenario] = [old.value, now.value].map((all) => all.find(({ id }) => id === ran.scenario));
  const cameBase = now.value.find(({ id }) => id === base?.id);
  if (base === undefined || scenario === undefined || cameScenario === undefined || cameBase === undefined) throw new RangeError('The file names scenarios that it has.');
  return yield* compared({ file, before, came, base, scenario, cameScenario, cameBase });
}

interface Asked {
  readonly file: ModelFile;
  readonly before: Basis;
  readonly came: Basis;
  readonly base: ReadyScenario;
  readonly scenario: ReadyScenario;
  readonly cameScenario: ReadyScenario;
  readonly cameBase: ReadyScenario;
}

function* compared({ file, before, came, base, scenario, cameScenario, cameBase }: Asked): Pieces<Result<Evaluation>> {
  const [baseTables, saidTables] = [tablesOf(before, base), tablesOf(before, scenario)];
  if (!baseTables.ok) return baseTables;
  if (!saidTables.ok) return saidTables;
  const old = yield* planSettling(baseTables.value, base.plan);
  const said = yield* planSettling(saidTables.value, scenario.plan);
  const now = yield* planSettling(came, cameScenario.plan);
  const unchanged = yield* planSettling(came, cameBase.plan);
  const risk = file.risk === undefined ? success(null) : yield* planRisk(saidTables.value, scenario.plan, { ...file.risk, budget: file.budget });
  if (!old.ok) return old;
  if (!said.ok) return said;
  if (!now.ok) return now;
  if (!unchanged.ok) return unchanged;
  if (!risk.ok) return risk;
  const cost = (settled: readonly Settled[]): Exact => sum(settled.map(cashOf));
  return success({
    base, scenario, before: measuresOf(old.value, file.budget), said: measuresOf(said.value, file.budget), risk: risk.value, came: measuresOf(now.value, file.budget),
    unchanged: measuresOf(unchanged.value, file.budget), changes: changesOf(old.value, now.value),
    byScheme: subtract(cost(now.value), cost(unchanged.value)), bySales: subtract(cost(unchanged.value), cost(old.value)), missed: subtract(cost(now.value), cost(said.value)),
    isWithin: risk.value === null ? null : compare(risk.value.low, cost(now.value)) <= 0 && compare(cost(now.value), risk.value.high) <= 0,
  });
}
