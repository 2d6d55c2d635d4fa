import customerOrderSize from './customer-order-size.json';
import collectedIn30Days from './collected-in-30-days.json';
import contractSizeQuarter from './contract-size-quarter.json';
import firstYearContract from './first-year-contract.json';
import purchaseTierReferral from './purchase-tier-referral.json';
import unitProgressive from './unit-progressive.json';
import targetAndExcess from './target-and-excess.json';
import rankPrizes from './rank-prizes.json';
import poolSplit from './pool-split.json';
import retentionMobile from './retention-mobile.json';
import basePlusTiers from './base-plus-tiers.json';
import type { Scheme } from '../scheme';
import { parseScheme } from '../scheme';

/** A preset: its id, and the scheme as JSON, to be read, shown or changed like any other scheme file. */
export interface Preset {
  readonly id: string;
  readonly json: unknown;
}

/** The presets, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  customerOrderSize,
  collectedIn30Days,
  contractSizeQuarter,
  firstYearContract,
  purchaseTierReferral,
  unitProgressive,
  targetAndExcess,
  rankPrizes,
  poolSplit,
  retentionMobile,
  basePlusTiers,
].map((json) => ({ id: json.id, json }));

/** The scheme of a preset; undefined where there is none of that id. @throws Error where a preset is no valid scheme, which tests rule out. */
export function presetById(id: string): Scheme | undefined {
  const preset = PRESETS.find((each) => each.id === id);
  if (preset === undefined) return undefined;
  const scheme = parseScheme(preset.json);
  if (!scheme.ok) throw new Error(`The preset ${id} is not valid.`);
  return scheme.value;
}
