import { Costing, groundOf, type Basis } from '../../src/model';
import { mixOf } from '../../src/model/risk/mix';
import { chanceOf } from '../../src/model/risk/random';
import { plain, sum } from '../../src/money';
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
  /** One draw of the risk, and one in which a whole table is drawn and paid. */
  readonly draw: number;
  readonly plainDraw: number;
  readonly way: 'cells' | 'tables';
  /** What is done once before any draw. */
  readonly ready: number;
}

const SCENARIOS = 100;
/** A payout from scratch takes longer: of so many the others are told. */
const FEW = 20;
const DRAWS = { cells: 1000, tables: 20 } as const;
const ALIKE = 3;

/** Works out scenarios and draws both ways, and refuses to tell what it took where they differ. */
export function run(id: MeasuredScheme, rows: number): ModelRun {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no ${id}.`);
  const { sales, people } = tablesFor(id, rows);
  const basis: Basis = { tables: id === 'base-plus-tiers' ? { sales, people } : { sales }, findScheme: presetById };
  const parameters = (step: number): Job['parameters'] => ({ ...PARAMETERS[id], ...CHANGED[id](step) });
  const costing = Costing.of({ ...basis, scheme, parameters: parameters(0) });
  const ground = groundOf(basis, scheme, parameters(0));
  if (!costing.ok || !ground.ok) throw new Error(`${id} cannot be worked out.`);
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
  return { scenarios: SCENARIOS, together, fromScratch: (fromScratch * SCENARIOS) / FEW, kept: costing.value.kept - before, ...drawn(id, ground.value) };
}

function drawn(id: MeasuredScheme, ground: Parameters<typeof mixOf>[0]): Pick<ModelRun, 'draw' | 'plainDraw' | 'way' | 'ready'> {
  const [ready, quick] = timed(() => mixOf(ground));
  const slow = mixOf(ground, true);
  if (!quick.ok || !slow.ok) throw new Error(`${id} cannot be drawn.`);
  for (let draw = 0; draw < ALIKE; draw++) {
    if (JSON.stringify(quick.value.costOf(draw, chanceOf(1, draw))) !== JSON.stringify(slow.value.costOf(draw, chanceOf(1, draw)))) throw new Error(`${id}: a draw came to something else.`);
  }
  const { way } = quick.value;
  const [quickly] = timed(() => { for (let draw = 0; draw < DRAWS[way]; draw++) quick.value.costOf(draw, chanceOf(1, draw)); });
  const [slowly] = timed(() => { for (let draw = 0; draw < DRAWS.tables; draw++) slow.value.costOf(draw, chanceOf(1, draw)); });
  return { ready, way, draw: quickly / DRAWS[way], plainDraw: slowly / DRAWS.tables };
}

function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}
