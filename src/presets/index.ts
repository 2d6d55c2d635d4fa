import newClientMonthVolume from './new-client-month-volume.json';
import customerOrderSize from './customer-order-size.json';
import firstCustomerAndVolume from './first-customer-and-volume.json';
import customerGradeRate from './customer-grade-rate.json';
import collectedIn30Days from './collected-in-30-days.json';
import contractSizeQuarter from './contract-size-quarter.json';
import smallMidLarge from './small-mid-large.json';
import upgradeIncrement from './upgrade-increment.json';
import growthAward from './growth-award.json';
import newShareKicker from './new-share-kicker.json';
import signedOrderShare from './signed-order-share.json';
import firstYearContract from './first-year-contract.json';
import purchaseTierReferral from './purchase-tier-referral.json';
import referralPoints from './referral-points.json';
import referralAnnualTop from './referral-annual-top.json';
import spendShare from './spend-share.json';
import unitProgressive from './unit-progressive.json';
import mallReferral from './mall-referral.json';
import dealerReferral from './dealer-referral.json';
import twoSidedReferral from './two-sided-referral.json';
import loyaltyPoints from './loyalty-points.json';
import targetAndExcess from './target-and-excess.json';
import quarterExcess from './quarter-excess.json';
import stagedTarget from './staged-target.json';
import completionScaledBonus from './completion-scaled-bonus.json';
import rookieTargets from './rookie-targets.json';
import teleRewardPenalty from './tele-reward-penalty.json';
import milestones from './milestones.json';
import growthScaled from './growth-scaled.json';
import teamYearTarget from './team-year-target.json';
import campaignGoals from './campaign-goals.json';
import rankPrizes from './rank-prizes.json';
import bestOfMonth from './best-of-month.json';
import poolSplit from './pool-split.json';
import cardSales from './card-sales.json';
import managerTarget from './manager-target.json';
import fraudForfeit from './fraud-forfeit.json';
import retentionMobile from './retention-mobile.json';
import retentionBroadband from './retention-broadband.json';
import careScore from './care-score.json';
import missPenalty from './miss-penalty.json';
import quarterScore from './quarter-score.json';
import weightedRating from './weighted-rating.json';
import floatingBonus from './floating-bonus.json';
import assistHours from './assist-hours.json';
import basePlusTiers from './base-plus-tiers.json';
import threeLevelRate from './three-level-rate.json';
import quarterReferralVolume from './quarter-referral-volume.json';
import monthTopReferrers from './month-top-referrers.json';
import monthCompletionBonus from './month-completion-bonus.json';
import teamMemberBonus from './team-member-bonus.json';
import teamCompletionPool from './team-completion-pool.json';
import loyaltyYear from './loyalty-year.json';
import progressPrize from './progress-prize.json';
import satisfactionAward from './satisfaction-award.json';
import gradeSplitPay from './grade-split-pay.json';
import eventFine from './event-fine.json';
import teamRank from './team-rank.json';
import type { Scheme } from '../scheme';
import { parseScheme } from '../scheme';
import { GALLERY } from './gallery';
import type { Preset } from './preset';

export { GALLERY } from './gallery';
export type { Preset } from './preset';

/** The presets, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  newClientMonthVolume,
  customerOrderSize,
  firstCustomerAndVolume,
  customerGradeRate,
  collectedIn30Days,
  contractSizeQuarter,
  smallMidLarge,
  upgradeIncrement,
  growthAward,
  newShareKicker,
  signedOrderShare,
  firstYearContract,
  purchaseTierReferral,
  referralPoints,
  referralAnnualTop,
  spendShare,
  unitProgressive,
  mallReferral,
  dealerReferral,
  twoSidedReferral,
  loyaltyPoints,
  targetAndExcess,
  quarterExcess,
  stagedTarget,
  completionScaledBonus,
  rookieTargets,
  teleRewardPenalty,
  milestones,
  growthScaled,
  teamYearTarget,
  campaignGoals,
  rankPrizes,
  bestOfMonth,
  poolSplit,
  cardSales,
  managerTarget,
  fraudForfeit,
  retentionMobile,
  retentionBroadband,
  careScore,
  missPenalty,
  quarterScore,
  weightedRating,
  floatingBonus,
  assistHours,
  basePlusTiers,
  threeLevelRate,
  quarterReferralVolume,
  monthTopReferrers,
  monthCompletionBonus,
  teamMemberBonus,
  teamCompletionPool,
  loyaltyYear,
  progressPrize,
  satisfactionAward,
  gradeSplitPay,
  eventFine,
  teamRank,
].map((json) => ({ id: json.id, json }));

const known = new Map([...PRESETS, ...GALLERY].map(({ id, json }) => [id, json]));

/** Those that were asked for: what is built in stays the same, and is read once. */
const read = new Map<string, Scheme>();

/** The scheme of a preset, or of an example of the gallery; undefined where there is none of that id. @throws Error where a preset is no valid scheme, which tests rule out. */
export function presetById(id: string): Scheme | undefined {
  const before = read.get(id);
  if (before !== undefined || !known.has(id)) return before;
  const scheme = parseScheme(known.get(id));
  if (!scheme.ok) throw new Error(`The preset ${id} is not valid.`);
  read.set(id, scheme.value);
  return scheme.value;
}
