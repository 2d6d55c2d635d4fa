import type { FunctionDefinition } from '../definition';
import { attainmentBonus } from './attainment-bonus';
import { clawback } from './clawback';
import { explainTiers } from './explain-tiers';
import { growthBonus } from './growth-bonus';
import { milestoneBonus } from './milestone-bonus';
import { newCustomer } from './new-customer';
import { rankPrize } from './rank-prize';
import { referralReward } from './referral-reward';
import { rmbUpper } from './rmb-upper';
import { salesForReward } from './sales-for-reward';
import { schemeCompare } from './scheme-compare';
import { schemeCost } from './scheme-cost';
import { schemePayout } from './scheme-payout';
import { schemeRisk } from './scheme-risk';
import { schemeSolve } from './scheme-solve';
import { schemeStress } from './scheme-stress';
import { schemeTable } from './scheme-table';
import { splitPool } from './split-pool';
import { streakBonus } from './streak-bonus';
import { tierCliffs } from './tier-cliffs';
import { tieredBonus } from './tiered-bonus';
import { tieredCommission } from './tiered-commission';
import { unitReward } from './unit-reward';
import { weightedScore } from './weighted-score';

/** All functions, in the order in which help lists them. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  tieredCommission, tieredBonus, unitReward, referralReward, attainmentBonus, growthBonus, milestoneBonus, streakBonus, rankPrize,
  splitPool, weightedScore, clawback, newCustomer, explainTiers, salesForReward, tierCliffs, schemePayout, schemeCost,
  schemeTable, schemeSolve, schemeCompare, schemeStress, schemeRisk, rmbUpper,
];
