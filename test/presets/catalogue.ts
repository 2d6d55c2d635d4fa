/** What the catalogue says of a preset, in names: its fields, its parameters. */
export interface Entry {
  /** Sales fields that every row needs, beside the date. */
  readonly needed: string;
  /** Sales fields that are read where they are there, or needed under a condition. */
  readonly others?: string;
  readonly people?: string;
  /** Parameters without a default. */
  readonly required?: string;
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** About new customers, so that it takes dormantMonths. */
  readonly newCustomers?: true;
}

export const CATALOGUE: Readonly<Record<string, Entry>> = {
  'new-client-month-volume': { needed: 'person customer amount', defaults: { excludeDepartments: ['财务部', '财务部门', '财务会计部', '财务', 'finance'], excludeRoles: ['高级管理人员', '高管', '行长', '副行长', '总经理', '副总经理', 'senior manager', 'executive'] }, newCustomers: true },
  'customer-order-size': { needed: 'person customer amount', newCustomers: true },
  'first-customer-and-volume': { needed: 'person customer amount', newCustomers: true },
  'customer-grade-rate': { needed: 'person customer amount customerGrade', defaults: { rates: { 普通: '1%', VIP: '3%', 战略合作伙伴: '5%' } }, newCustomers: true },
  'collected-in-30-days': { needed: 'person customer priceStatus', others: 'orderId quantity amount product formerName collected collectedDate', defaults: { from: '2019-08-01', to: '2019-10-31', dormantMonths: 12, days: 30, instalments: 'count' }, newCustomers: true },
  'contract-size-quarter': { needed: 'person customer amount', others: 'customerGrade reportedDate', defaults: { strategicExtra: 0, blankReport: 'excluded', calendar: 'china', holidays: [], workdays: [] }, newCustomers: true },
  'small-mid-large': { needed: 'person event', others: 'customerGrade amount', people: 'basePay', required: 'large lossLarge lossMid lossSmall mid renewalRate small upgradeRate' },
  'upgrade-increment': { needed: 'person amount previousAmount', defaults: { rate: '1%' } },
  'growth-award': { needed: 'person customer amount previousAmount', required: 'award', defaults: { threshold: '10%' } },
  'new-share-kicker': { needed: 'person customer amount', required: 'rate threshold', newCustomers: true },
  'signed-order-share': { needed: 'customer amount', others: 'referrer', required: 'rate', newCustomers: true },
  'first-year-contract': { needed: 'customer amount', others: 'referrer customerGrade region', defaults: { contracts: 'year', regions: [], holidays: [], workdays: [] }, newCustomers: true },
  'purchase-tier-referral': { needed: 'amount', others: 'referrer customer', defaults: { countBonus: [] } },
  'referral-points': { needed: 'customer', others: 'referrer', required: 'pointsEach', newCustomers: true },
  'referral-annual-top': { needed: 'customer', others: 'referrer time', required: 'prizes', defaults: { ties: 'first' }, newCustomers: true },
  'spend-share': { needed: 'amount', others: 'referrer', defaults: { rate: '1%' } },
  'unit-progressive': { needed: 'amount', others: 'referrer quantity customer', defaults: { step: '0.5%', method: 'slab', customers: 'new' }, newCustomers: true },
  'mall-referral': { needed: 'customer amount', others: 'referrer', newCustomers: true },
  'dealer-referral': { needed: 'customer', others: 'referrer referrerKind', people: 'role', defaults: { cars: 'first' }, newCustomers: true },
  'two-sided-referral': { needed: 'customer', others: 'referrer amount', required: 'referrerAmount referrerRate', defaults: { customerAmount: 0 }, newCustomers: true },
  'loyalty-points': { needed: 'person customer amount', required: 'yuanPerPoint' },
  'target-and-excess': { needed: 'person amount', others: 'target', people: 'target', required: 'bonus excessRate' },
  'quarter-excess': { needed: 'person amount', others: 'target', people: 'target', required: 'rate' },
  'staged-target': { needed: 'person amount', others: 'target', people: 'target', required: 'stages' },
  'completion-scaled-bonus': { needed: 'person amount', others: 'target', people: 'target', required: 'bonus', defaults: { capRatio: 2 } },
  'rookie-targets': { needed: 'person amount', others: 'target', people: 'target trained hireDate', required: 'rate streakBonus trainingSubsidy' },
  'tele-reward-penalty': { needed: 'person amount', others: 'target time', people: 'target', required: 'bonus excessRate missShare rankPrizes streakBonus', defaults: { ranked: 'all', negatives: 'carry' } },
  'milestones': { needed: 'person amount', required: 'milestones' },
  'growth-scaled': { needed: 'person amount previousAmount', required: 'tiers' },
  'team-year-target': { needed: 'person team amount', others: 'target', required: 'award', defaults: { split: 'sales' } },
  'campaign-goals': { needed: 'team quantity amount collected', required: 'award' },
  'rank-prizes': { needed: 'person', others: 'time quantity amount target', people: 'target', defaults: { period: 'day', prizes: [50, 30, 20], by: 'completion', ties: 'share' } },
  'best-of-month': { needed: 'person customer amount', people: 'satisfaction', required: 'prize', defaults: { weights: { sales: 1, newCustomers: 1, satisfaction: 1 } }, newCustomers: true },
  'pool-split': { needed: 'person', others: 'amount', people: 'share', required: 'pool' },
  'card-sales': { needed: 'person visited closed', others: 'closer role', defaults: { sellers: ['设计师', 'designer'] } },
  'manager-target': { needed: 'team quantity', others: 'target', people: 'team role' },
  'fraud-forfeit': { needed: '', others: 'team', required: 'base' },
  'retention-mobile': { needed: 'person secondary noMonthlyFee earlyRenewal validUser expiring', others: 'role quantity', defaults: { from: '2016-01-01' } },
  'retention-broadband': { needed: 'person product', others: 'expiring role quantity', defaults: { from: '2016-01-01' } },
  'care-score': { needed: 'person quantity amount', others: 'target', people: 'target' },
  'miss-penalty': { needed: 'person closed', defaults: { each: 5 } },
  'quarter-score': { needed: 'person amount incidents' },
  'weighted-rating': { needed: '', people: 'role team score.态度 score.技能 score.服从 score.协作', defaults: { suspendedTeams: [] } },
  'floating-bonus': { needed: '', people: 'basePay score.个人', required: 'otherScore utilisation workOrders' },
  'assist-hours': { needed: 'person hours', defaults: { rate: 40 } },
  'base-plus-tiers': { needed: 'person amount', people: 'basePay hireDate leaveDate', required: 'tiers', defaults: { by: 'amount', method: 'graduated', baseFor: 'everyone' } },
  'three-level-rate': { needed: 'person team amount', people: 'target', required: 'baseRate companyTiers personTiers teamTiers' },
  'quarter-referral-volume': { needed: 'amount', others: 'referrer', required: 'tiers' },
  'month-top-referrers': { needed: 'customer', others: 'referrer time', required: 'prizes', defaults: { ties: 'first' }, newCustomers: true },
  'month-completion-bonus': { needed: 'person amount', others: 'target', people: 'target', required: 'bonus' },
  'team-member-bonus': { needed: 'person team amount', others: 'target', required: 'memberAward' },
  'team-completion-pool': { needed: 'person team amount', others: 'target', required: 'pool' },
  'loyalty-year': { needed: 'person amount', others: 'target', people: 'target', required: 'award' },
  'progress-prize': { needed: 'person amount', others: 'time', required: 'prizes', defaults: { ties: 'share' } },
  'satisfaction-award': { needed: '', people: 'satisfaction', required: 'tiers' },
  'grade-split-pay': { needed: '', people: 'role score.个人', required: 'pay' },
  'event-fine': { needed: 'person', others: 'event', required: 'events' },
  'team-rank': { needed: 'team amount', others: 'time', required: 'prizes', defaults: { ties: 'share' } },
};
