import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { compare, plain, ZERO } from '../../money';
import type { At } from '../shape/at';
import { always, needed } from '../shape/key';
import type { Shape } from '../shape/shape';
import { mapped } from '../shape/shape';
import { list, LONGEST_LIST } from '../shape/simple';
import { form, variants } from '../shape/variants';
import type { Given, Tier } from '../types';
import { figure, given, givenByDate } from './given';

const BLANK: Tier = { side: 'atLeast', bound: ZERO, value: ZERO };

/** A tier table, with its bounds and values written in a way of their own, and so many tiers at least. */
export function tierTable(bound: Shape<Exact>, value: Shape<Exact>, least = 0): Shape<readonly Tier[]> {
  const tier = variants<Tier>([
    form({ side: always('atLeast'), bound: needed(bound, 'atLeast'), value: needed(value) }),
    form({ side: always('above'), bound: needed(bound, 'above'), value: needed(value) }),
  ], () => BLANK);
  return mapped(list(tier, least, LONGEST_LIST), inOrder, (tiers) => tiers, () => []);
}

/** Sorted by bound, "at least" before "above"; the same bound twice is told. */
function inOrder(tiers: readonly Tier[], at: At): readonly Tier[] {
  const problems = at.trail.problems.length;
  const sorted = [...tiers].sort((a, b) => compare(a.bound, b.bound) || (a.side === b.side ? 0 : a.side === 'atLeast' ? -1 : 1));
  if (problems > 0) return sorted;
  sorted.forEach((tier, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && before.side === tier.side && compare(before.bound, tier.bound) === 0) {
      at.wrong('duplicate', schemeTexts.boundTwice, { bound: plain(tier.bound) });
    }
  });
  return sorted;
}

/** A tier table that a scheme itself writes: without a tier nothing would ever come of it. */
const someTiers = tierTable(figure, figure, 1);

/** A tier table, or the parameter that gives it. */
export const givenTiers: Shape<Given<readonly Tier[]>> = givenByDate(someTiers, ['tiers']);

/** The same, where there can be but one table. */
export const oneTierTable: Shape<Given<readonly Tier[]>> = given(someTiers, ['tiers']);
