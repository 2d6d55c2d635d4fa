import { sentence } from '../../../i18n';
import { seriesTexts as t } from '../../../i18n/texts/model-series';
import { isZero, sign, type Exact } from '../../../money';
import type { ScenarioResult } from '../../../model';
import { namedFigure } from './named';
import type { Series } from './series';

const MOST_BARS = 15;

/** What a tenth less and a tenth more of each figure does to the cost; figures that do nothing are not there. */
export function tornado({ scenario, tornado: bars }: ScenarioResult): Series {
  const does = (change: Exact | null): boolean => change !== null && !isZero(change);
  const shown = bars.filter(({ less, more }) => does(less) || does(more)).slice(0, MOST_BARS);
  // On one another bars would add up where both lie on the same side.
  const isStacked = shown.every(({ less, more }) => less === null || more === null || sign(less) * sign(more) <= 0);
  return {
    topic: 'tornado', scenario: scenario.id, kind: 'bar', isStacked, title: sentence(t.tornado, { scenario: scenario.name }), names: t.parameter, along: null, value: t.changed,
    points: shown.map(({ path }) => ({ name: namedFigure(path, scenario), at: null })),
    lines: [{ name: t.less, look: 'joined', values: shown.map(({ less }) => less) }, { name: t.more, look: 'joined', values: shown.map(({ more }) => more) }],
    marks: [],
  };
}
