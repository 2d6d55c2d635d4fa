import { sentence } from '../../../i18n';
import { seriesTexts as t } from '../../../i18n/texts/model-series';
import { add, compare, divide, grouped, integer, multiply, nearestWhole, round, scaled, subtract, type Exact } from '../../../money';
import type { ScenarioResult } from '../../../model';
import type { Series, SeriesLimit, SeriesLine } from './series';

/** So many ranges the costs are counted in. */
const BINS = 20;

/** How often the cost fell into each of some ranges of one width, apart below P10, above P90 and between. */
export function risk({ scenario, risk: found }: ScenarioResult, budget: Exact | undefined): readonly Series[] {
  if (found === null) return [];
  const { costs, places, low, likely, high } = found;
  const [least, most] = [costs[0] ?? 0, costs.at(-1) ?? 0];
  const width = Math.max(1, Math.ceil((most - least + 1) / BINS));
  const unit = integer(10 ** places);
  const edges = Array.from({ length: Math.floor((most - least) / width) + 2 }, (_, bin) => divide(integer(nearestWhole(least) + bin * width), unit));
  const counts = edges.slice(1).map(() => [0, 0, 0] as [number, number, number]);
  const [from, to] = [low, high].map((each) => multiply(each, unit));
  for (const cost of costs) {
    const whole = integer(nearestWhole(cost));
    const part = from !== undefined && compare(whole, from) < 0 ? 0 : to !== undefined && compare(whole, to) > 0 ? 2 : 1;
    const bin = counts[Math.floor((cost - least) / width)];
    if (bin !== undefined) bin[part] += 1;
  }
  const line = (name: SeriesLine['name'], part: 0 | 1 | 2): SeriesLine => ({ name, look: 'joined', values: counts.map((bin) => integer(bin[part])) });
  const mark = (name: SeriesLimit['name'], at: Exact): SeriesLimit => ({ name, on: 'along', at });
  return [{
    topic: 'risk', scenario: scenario.id, kind: 'column', isStacked: true, title: sentence(t.risk, { scenario: scenario.name }), names: t.range, along: t.cost, value: t.draws,
    points: counts.map((_, bin) => {
      const [start, end] = [edges[bin] ?? low, subtract(edges[bin + 1] ?? high, scaled(1, places))];
      return { name: sentence(t.between, { from: grouped(start, places), to: grouped(end, places) }), at: round(divide(add(start, end), integer(2)), width < 10 ** places ? places : 0) };
    }),
    lines: [line(t.low, 0), line(t.middle, 1), line(t.high, 2)],
    marks: [mark(t.p10, low), mark(t.p50, likely), mark(t.p90, high), ...(budget === undefined ? [] : [mark(t.budget, budget)])],
  }];
}
