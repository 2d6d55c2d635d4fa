import { sentence } from '../../../i18n';
import { seriesTexts as t } from '../../../i18n/texts/model-series';
import { compare, isZero, sign } from '../../../money';
import type { ScenarioResult } from '../../../model';
import { named } from './named';
import type { Series } from './series';

/** So many on either side are shown. */
const MOST_CHANGES = 15;

/** What changes for each person, who loses most first; of many those with whom it is most. */
export function changes({ scenario, comparison }: ScenarioResult): readonly Series[] {
  if (comparison === null) return [];
  const sorted = comparison.changes.filter(({ difference }) => !isZero(difference)).sort((a, b) => compare(a.difference, b.difference));
  const [loses, gains] = [sorted.filter(({ difference }) => sign(difference) < 0), sorted.filter(({ difference }) => sign(difference) > 0)];
  const isWhole = loses.length <= MOST_CHANGES && gains.length <= MOST_CHANGES;
  const shown = [...loses.slice(0, MOST_CHANGES), ...gains.slice(-MOST_CHANGES)];
  return [{
    topic: 'changes', scenario: scenario.id, kind: 'bar', isStacked: true,
    title: sentence(isWhole ? t.changes : t.someChanges, { scenario: scenario.name, count: MOST_CHANGES }), names: t.person, along: null, value: t.change,
    points: shown.map(({ name }) => ({ name: named(name), at: null })),
    lines: [
      { name: t.loses, look: 'joined', values: shown.map(({ difference }) => (sign(difference) < 0 ? difference : null)) },
      { name: t.gains, look: 'joined', values: shown.map(({ difference }) => (sign(difference) > 0 ? difference : null)) },
    ],
    marks: [],
  }];
}

/** More dots say no more. */
const MOST_DOTS = 1000;

/** Sales and pay of each person. */
export function follows({ scenario, equity: { people } }: ScenarioResult): Series {
  const shown = people.slice(0, MOST_DOTS);
  return {
    topic: 'follows', scenario: scenario.id, kind: 'scatter', isStacked: false, title: sentence(t.follows, { scenario: scenario.name }), names: t.person, along: t.sales, value: t.pay,
    points: shown.map(({ name, sales }) => ({ name: named(name), at: sales })),
    lines: [{ name: t.pay, look: 'dots', values: shown.map(({ pay }) => pay) }],
    marks: [],
  };
}
