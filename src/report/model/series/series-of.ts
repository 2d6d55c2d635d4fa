import type { ModelResult } from '../../../model';
import { levels, parts, solved, tried } from './cost';
import { changes, follows } from './people';
import { risk } from './risk';
import type { Series } from './series';
import { curves, tierCounts } from './tiers';
import { tornado } from './tornado';

/** All charts of a model, those of a scenario in the order of the scenarios. One that would have nothing to show is not there. */
export function seriesOf(result: Pick<ModelResult, 'file' | 'scenarios' | 'sensitivity' | 'solve'>): readonly Series[] {
  const { scenarios, file: { budget } } = result;
  const all = [
    parts(scenarios, budget), levels(scenarios, budget), ...result.sensitivity.map((each) => tried(each, scenarios, budget)), ...result.solve.flatMap((each) => solved(each, scenarios)),
    ...scenarios.flatMap((each) => [...changes(each), ...curves(each), ...tierCounts(each), follows(each), ...risk(each, budget), tornado(each)]),
  ];
  return all.filter(({ points, lines }) => points.length > 0 && lines.length > 0);
}
