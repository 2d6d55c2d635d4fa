import { Costing, drawOne, riskRun, type Basis, type RiskRun } from '../../src/model';
import { plain, scaled, sum } from '../../src/money';
import { payOut, prepare, type Job } from '../../src/payout';
import { presetById } from '../../src/presets';
import { CHANGED } from './rework-run';
import type { MeasuredScheme } from './scheme-tables';
import { PARAMETERS, tablesFor } from './scheme-tables';

/** What a model of a scheme takes, in milliseconds of processor time. */
export interface ModelRun {
  readonly scenarios: number;
  /** So many scenarios, which differ in a figure, from one set of tables; and as many payouts from raw cells. */
  readonly together: number;
  readonly fromScratch: number;
  /** In how many of them no row had to be judged again. */
  readonly kept: number;
  /** A risk of a thousand draws, with all that is done once before them: the first time, and again. */
  readonly cold: number;
  readonly risk: number;
  /** The same with each table drawn and paid by itself, told from few draws. */
  readonly plainRisk: number;
  readonly way: 'cells' | 'tables';
}

const SCENARIOS = 100;
/** A payout from scratch takes longer: of so many the others are told. */
const FEW = 20;
const DRAWS = 1000;
const PLAIN_DRAWS = 5;
const TIMES = 3;

/** Works out scenarios and draws both ways, and refuses to tell what it took where they differ. */
export function run(id: MeasuredScheme, rows: number): ModelRun {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no ${id}.`);
  const { sales, people } = tablesFor(id, rows);
  const basis: Basis = { tables: id === 'base-plus-tiers' ? { sales, people } : { sales }, findScheme: presetById };
  const parameters = (step: number): Job['parameters'] => ({ ...PARAMETERS[id], ...CHANGED[id](step) });
  const costing = Costing.of({ ...basis, scheme, parameters: parameters(0) });
  if (!costing.ok) throw new Error(`${id} cannot be worked out.`);
  const scratch = (step: number): string => {
    const prepared = prepare({ ...basis, scheme, parameters: parameters(step) });
    if (!prepared.ok) throw new Error(`${id} cannot be worked out.`);
    return plain(sum(payOut(prepared.value).lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount)));
  };
  const kept = (step: number): string => {
    const cost = costing.value.cost(parameters(step));
    return cost.ok ? plain(cost.value) : '';
  };
  for (let step = 0; step < FEW; step++) if (kept(step) !== scratch(step)) throw new Error(`${id} came to something else.`);
  const before = costing.value.kept;
  const [together] = timed(() => { for (let step = 1; step <= SCENARIOS; step++) kept(FEW + step); });
  const [fromScratch] = timed(() => { for (let step = 1; step <= FEW; step++) scratch(FEW + step); });
  return { scenarios: SCENARIOS, together, fromScratch: (fromScratch * SCENARIOS) / FEW, kept: costing.value.kept - before, ...drawn(id, (isPlain) => riskRun(basis, scheme, parameters(0), QUESTION, isPlain)) };
}

const QUESTION = { level: { low: scaled(9, 1), likely: scaled(1, 0), high: scaled(11, 1) }, draws: DRAWS, seed: 1 };

/** The risk as it is asked for, from the tables to the last draw; none of it is told from fewer draws but the plain way. */
function drawn(id: MeasuredScheme, made: (isPlain: boolean) => ReturnType<typeof riskRun>): Pick<ModelRun, 'cold' | 'risk' | 'plainRisk' | 'way'> {
  const runOf = (isPlain: boolean): RiskRun => {
    const run = made(isPlain);
    if (!run.ok) throw new Error(`${id} cannot be drawn.`);
    return run.value;
  };
  const drawnBy = (run: RiskRun, draws: number): string[] => Array.from({ length: draws }, (_, draw) => JSON.stringify(drawOne(run, draw)));
  const whole = (): [RiskRun, string[]] => {
    const run = runOf(false);
    return [run, drawnBy(run, DRAWS)];
  };
  const [cold, [run, first]] = timed(whole);
  const again = Array.from({ length: TIMES }, () => timed(whole)[0]).sort((a, b) => a - b);
  const [ready, slow] = timed(() => runOf(true));
  const [few, plainly] = timed(() => drawnBy(slow, PLAIN_DRAWS));
  if (plainly.some((draw, at) => draw !== first[at])) throw new Error(`${id}: a draw came to something else.`);
  return { cold, risk: again[Math.floor(TIMES / 2)] ?? NaN, plainRisk: ready + (DRAWS / PLAIN_DRAWS) * few, way: run.mix.way };
}

function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
