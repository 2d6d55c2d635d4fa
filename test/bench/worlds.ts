import { Costing, cashOf, riskOf, riskRun, type Basis, type Level } from '../../src/model';
import { chanceOf, type Chance } from '../../src/model/risk/random';
import { normalQuantile, Z } from '../../src/model/statistics';
import { compare, scaled, toNumber, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { tableOfRecords } from '../../src/table';

/** How years differ: by a shock that a whole month shares, and by one that a whole year shares; standard deviations of logarithms. */
export interface World {
  readonly name: string;
  readonly month: number;
  readonly year: number;
  /** In what part of such worlds the range held next year's cost where the method was chosen: by the mix alone, and with a level of the right size. */
  readonly stated: Readonly<Record<Range, number>>;
}

/** From what a range is told. */
export type Range = 'mixAlone' | 'mixAndLevel';

export const WORLDS: readonly World[] = [
  { name: 'no common shock', month: 0, year: 0, stated: { mixAlone: 0.81, mixAndLevel: 0.81 } },
  { name: 'month shock sd 10 %', month: 0.1, year: 0, stated: { mixAlone: 0.53, mixAndLevel: 0.78 } },
  { name: '+ year shift sd 5 %', month: 0.1, year: 0.05, stated: { mixAlone: 0.37, mixAndLevel: 0.77 } },
  { name: '+ year shift sd 10 %', month: 0.1, year: 0.1, stated: { mixAlone: 0.2, mixAndLevel: 0.81 } },
];

/** What is stated was itself found in so many worlds of each kind. */
const STATED_OF = 600;

/** So many standard errors apart two shares are not taken to be the same. */
const TOO_FAR = 3;

export const PEOPLE = 100;
const SEASON = [0.7, 0.6, 0.9, 1, 1, 1.1, 0.9, 0.9, 1.1, 1, 1.3, 1.5];
const PARAMETERS = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 40000, value: '3%' }, { atLeast: 80000, value: '6%' }] };
/**
 * By how much people differ from one another, and a person's months. The less a person's own months differ, the more weighs what all share: with 0.35
 * in place of 0.6 the mix alone holds next year's cost in some 40 % of the worlds with a month shock, and in some 23 % with a year shift of 5 % besides,
 * instead of some 54 % and 38 %.
 */
const [BETWEEN, WITHIN] = [0.4, 0.6];

const normal = (chance: Chance): number => normalQuantile(Math.min(Math.max(chance.fraction(), 1e-9), 1 - 1e-9));

/** A year of sales: one row for each person and month. */
function yearOf(levels: readonly number[], { month, year }: World, chance: Chance): Basis {
  const whole = Math.exp(year * normal(chance));
  const records = SEASON.flatMap((season, at) => {
    const shared = whole * season * Math.exp(month * normal(chance));
    return levels.map((level, person) => ({
      date: `2025-${String(at + 1).padStart(2, '0')}-15`, person: `P${person}`, amount: Math.round(100 * level * shared * Math.exp(WITHIN * normal(chance))) / 100,
    }));
  });
  const table = tableOfRecords('sales', records);
  if (!table.ok) throw new Error('Records are rows.');
  return { tables: { sales: table.value }, findScheme: presetById };
}

/** What next year's total may be relative to last year's, if one knew how years differ. */
function levelOf({ month, year }: World): Level {
  const spread = Math.sqrt(2 * (year * year + (month * month) / 12)) * Z.p90;
  const at = (z: number): Exact => scaled(Math.round(1e4 * Math.exp(z)), 4);
  return { low: at(-spread), likely: at(0), high: at(spread) };
}

const STILL: Level = { low: scaled(1, 0), likely: scaled(1, 0), high: scaled(1, 0) };

export interface Coverage {
  readonly world: World;
  readonly worlds: number;
  /** In how many of them next year's cost lay between P10 and P90. */
  readonly mixAlone: number;
  readonly mixAndLevel: number;
  /** P90 − P10 as a part of the cost, on average. */
  readonly width: number;
}

/** Where what was found is no longer what was stated, by more than chance does in so many worlds. */
export function strayed({ world, worlds, ...held }: Coverage): string[] {
  return (['mixAlone', 'mixAndLevel'] as const).flatMap((range) => {
    const [stated, found] = [world.stated[range], held[range] / worlds];
    const most = TOO_FAR * Math.sqrt(stated * (1 - stated) * (1 / worlds + 1 / STATED_OF));
    return Math.abs(found - stated) <= most ? [] : [`${world.name}, ${range}: ${(100 * found).toFixed(1)} % instead of ${(100 * stated).toFixed(0)} % ± ${(100 * most).toFixed(1)}`];
  });
}

/** Draws so many worlds of a kind: last year's table, from which the risk is told, and next year's, which tells whether it was right. */
export function coverageOf(world: World, worlds: number, draws: number): Coverage {
  const scheme = presetById('base-plus-tiers');
  if (scheme === undefined) throw new Error('There is no such preset.');
  let [mixAlone, mixAndLevel, width] = [0, 0, 0];
  for (let number = 0; number < worlds; number++) {
    const chance = chanceOf(2026, number);
    const levels = Array.from({ length: PEOPLE }, () => 50000 * Math.exp(BETWEEN * normal(chance)));
    const [last, next] = [yearOf(levels, world, chance), yearOf(levels, world, chance)];
    const came = Costing.of({ ...next, scheme, parameters: PARAMETERS });
    if (!came.ok) throw new Error('The scheme can be worked out.');
    const cost = cashOf(came.value.settled());
    const run = riskRun(last, scheme, PARAMETERS, { level: levelOf(world), draws, seed: number });
    if (!run.ok) throw new Error('The risk can be made ready.');
    const told = [STILL, levelOf(world)].map((level) => {
      const risk = riskOf({ ...run.value, question: { ...run.value.question, level } });
      if (!risk.ok) throw new Error('The risk can be told.');
      return risk.value;
    });
    const holds = told.map(({ low, high }) => compare(low, cost) <= 0 && compare(cost, high) <= 0);
    if (holds[0] === true) mixAlone += 1;
    if (holds[1] === true) mixAndLevel += 1;
    const [, both] = told;
    if (both !== undefined) width += (toNumber(both.high) - toNumber(both.low)) / toNumber(both.likely) / worlds;
  }
  return { world, worlds, mixAlone, mixAndLevel, width };
}
