import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { compare, plain, ZERO } from '../../money';
import type { At } from '../shape/at';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { list, LONGEST_LIST } from '../shape/simple';
import { variants } from '../shape/variants';
import type { BoundSide, Given, Tier } from '../types';
import { figure, given } from './given';

const BLANK: Tier = { side: 'atLeast', bound: ZERO, value: ZERO };

/** A tier table, with its bounds and values written in a way of their own. */
export function tierTable(bound: Shape<Exact>, value: Shape<Exact>): Shape<readonly Tier[]> {
  const tierOf = (side: BoundSide): Shape<Tier> =>
    record((entry) => ({ side, bound: entry.required(side, bound), value: entry.required('value', value) }));
  const tier = variants([{ by: ['atLeast'], shape: tierOf('atLeast') }, { by: ['above'], shape: tierOf('above') }], () => BLANK);
  const rows = list(tier, 0, LONGEST_LIST);
  return { read: (json, at) => inOrder(rows.read(json, at), at), schema: (definitions) => rows.schema(definitions), blank: () => [] };
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

/** A tier table, or the parameter that gives it. */
export const givenTiers: Shape<Given<readonly Tier[]>> = given(tierTable(figure, figure), ['tiers']);
