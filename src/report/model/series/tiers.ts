import { say, sentence } from '../../../i18n';
import { seriesTexts as t } from '../../../i18n/texts/model-series';
import { grouped, integer, round } from '../../../money';
import type { ScenarioResult, TierShare } from '../../../model';
import { named } from './named';
import type { Series } from './series';

/** More dots say no more. */
const MOST_DOTS = 1000;

/** What each tier table pays, with a dot for each to whom it is applied. */
export function curves({ scenario, checks }: ScenarioResult): readonly Series[] {
  return checks.curves.map(({ component, corners, subjects }): Series => {
    const shown = subjects.slice(0, MOST_DOTS);
    return {
      topic: 'curve', scenario: scenario.id, kind: 'scatter', isStacked: false, title: sentence(t.curve, { scenario: scenario.name, component }), names: t.subject, along: t.measure, value: t.award,
      points: [...corners.map(({ measure }) => ({ name: t.byTable, at: measure })), ...shown.map(({ measure }) => ({ name: t.subject, at: measure }))],
      lines: [
        { name: t.byTable, look: 'joined', values: [...corners.map(({ award }) => round(award, 2)), ...shown.map(() => null)] },
        { name: t.subject, look: 'dots', values: [...corners.map(() => null), ...shown.map(({ award }) => round(award, 2))] },
      ],
      marks: [],
    };
  });
}

const SIGNS = { atLeast: '≥', above: '>' } as const;

/** How many fall into each tier, table by table. */
export function tierCounts({ scenario, checks }: ScenarioResult): readonly Series[] {
  const tables: TierShare[][] = [];
  for (const share of checks.tiers) {
    const last = tables.at(-1);
    if (last === undefined || share.index === 0) tables.push([share]);
    else last.push(share);
  }
  return tables.map((shares): Series => ({
    topic: 'tiers', scenario: scenario.id, kind: 'column', isStacked: false,
    title: sentence(t.tiers, { scenario: scenario.name, component: shares[0]?.component ?? t.tier }), names: t.tier, along: null, value: t.subjects,
    points: shares.map(({ tier }) => ({ name: named(say(sentence(t.from, { sign: SIGNS[tier.side], bound: grouped(tier.bound) }), 'en')), at: null })),
    lines: [{ name: t.subjects, look: 'joined', values: shares.map(({ subjects }) => integer(subjects)) }],
    marks: [],
  }));
}
