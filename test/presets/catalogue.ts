/** What the catalogue says of a preset, in names: its source, its fields, its parameters. */
export interface Entry {
  readonly source: string;
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
  'new-client-month-volume': { source: '000', needed: 'person customer amount', defaults: { excludeDepartments: ['财务部', 'finance'], excludeRoles: ['高级管理人员', 'senior manager'] }, newCustomers: true },
  'customer-order-size': { source: '000', needed: 'person customer amount', newCustomers: true },
  'first-customer-and-volume': { source: '000', needed: 'person customer amount', newCustomers: true },
  'customer-grade-rate': { source: '000', needed: 'person customer amount customerGrade', defaults: { rates: { 普通: '1%', VIP: '3%', 战略合作伙伴: '5%' } }, newCustomers: true },
  'collected-in-30-days': { source: '000', needed: 'person customer priceStatus', others: 'quantity amount product formerName collected collectedDate', defaults: { from: '2019-08-01', to: '2019-10-31', dormantMonths: 12, days: 30 }, newCustomers: true },
  'contract-size-quarter': { source: '003', needed: 'person customer amount', others: 'customerGrade reportedDate', defaults: { strategicExtra: 0, holidays: [], workdays: [] }, newCustomers: true },
  'small-mid-large': { source: '000', needed: 'person event', others: 'customerGrade amount', people: 'basePay', required: 'large lossLarge lossMid lossSmall mid renewalRate small upgradeRate' },
  'upgrade-increment': { source: '000', needed: 'person amount previousAmount', defaults: { rate: '1%' } },
  'growth-award': { source: '000', needed: 'person customer amount previousAmount', required: 'award', defaults: { threshold: '10%' } },
  'new-share-kicker': { source: '000', needed: 'person customer amount', required: 'rate threshold', newCustomers: true },
  'signed-order-share': { source: '004', needed: 'customer amount', others: 'referrer', required: 'rate', newCustomers: true },
  'first-year-contract': { source: '004', needed: 'customer amount', others: 'referrer customerGrade region', defaults: { regions: [], holidays: [], workdays: [] }, newCustomers: true },
  'purchase-tier-referral': { source: '004', needed: 'amount', others: 'referrer customer', defaults: { countBonus: [] } },
  'referral-points': { source: '004', needed: 'customer', others: 'referrer', required: 'pointsEach', newCustomers: true },
  'referral-annual-top': { source: '004', needed: 'customer', others: 'referrer time', required: 'prizes', defaults: { ties: 'first' }, newCustomers: true },
  'spend-share': { source: '004', needed: 'amount', others: 'referrer', defaults: { rate: '1%' } },
  'unit-progressive': { source: '000', needed: 'amount', others: 'referrer', defaults: { step: '0.5%', method: 'slab' } },
  'mall-referral': { source: '002', needed: 'customer amount', others: 'referrer', newCustomers: true },
  'dealer-referral': { source: '002', needed: 'customer', others: 'referrer referrerKind', people: 'role', newCustomers: true },
  'two-sided-referral': { source: '000', needed: 'customer', others: 'referrer amount', required: 'referrerAmount referrerRate', defaults: { customerAmount: 0 }, newCustomers: true },
  'loyalty-points': { source: '000', needed: 'person customer amount', required: 'yuanPerPoint' },
  'target-and-excess': { source: '001', needed: 'person amount', others: 'target', people: 'target', required: 'bonus excessRate' },
  'quarter-excess': { source: '001', needed: 'person amount', others: 'target', people: 'target', required: 'rate' },
  'staged-target': { source: '001', needed: 'person amount', others: 'target', people: 'target', required: 'stages' },
  'completion-scaled-bonus': { source: '001', needed: 'person amount', others: 'target', people: 'target', required: 'bonus', defaults: { capRatio: 2 } },
  'rookie-targets': { source: '000', needed: 'person amount', others: 'target', people: 'target trained', required: 'rate streakBonus trainingSubsidy' },
  'tele-reward-penalty': { source: '001', needed: 'person amount', others: 'target time', people: 'target', required: 'bonus excessRate missShare rankPrizes streakBonus' },
  'milestones': { source: '001', needed: 'person amount', required: 'milestones' },
  'growth-scaled': { source: '000', needed: 'person amount previousAmount', required: 'tiers' },
  'team-year-target': { source: '000', needed: 'person team amount', others: 'target', required: 'award', defaults: { split: 'sales' } },
  'campaign-goals': { source: '000', needed: 'team quantity amount collected', required: 'award' },
  'rank-prizes': { source: '001', needed: 'person', others: 'time quantity amount target', people: 'target', defaults: { period: 'day', prizes: [50, 30, 20], by: 'completion', ties: 'share' } },
  'best-of-month': { source: '000', needed: 'person customer amount', people: 'satisfaction', required: 'prize', defaults: { weights: { sales: 1, newCustomers: 1, satisfaction: 1 } }, newCustomers: true },
  'pool-split': { source: '000', needed: 'person', others: 'amount', people: 'share', required: 'pool' },
  'card-sales': { source: '001', needed: 'person visited closed', others: 'closer' },
  'manager-target': { source: '001', needed: 'team quantity', others: 'target', people: 'team role' },
  'fraud-forfeit': { source: '001', needed: '', others: 'team', required: 'base' },
  'retention-mobile': { source: '002', needed: 'person secondary noMonthlyFee earlyRenewal validUser expiring', others: 'role', defaults: { from: '2016-01-01' } },
  'retention-broadband': { source: '002', needed: 'person product', others: 'expiring', defaults: { from: '2016-01-01' } },
  'care-score': { source: '002', needed: 'person quantity amount', others: 'target', people: 'target' },
  'miss-penalty': { source: '002', needed: 'person closed', defaults: { each: 5 } },
  'quarter-score': { source: '002', needed: 'person amount incidents' },
  'weighted-rating': { source: '002', needed: '', people: 'role team score.态度 score.技能 score.服从 score.协作', defaults: { suspendedTeams: [] } },
  'floating-bonus': { source: '002', needed: '', people: 'basePay score.个人', required: 'otherScore utilisation workOrders' },
  'assist-hours': { source: '002', needed: 'person hours', defaults: { rate: 40 } },
  'base-plus-tiers': { source: '001', needed: 'person amount', people: 'basePay', required: 'tiers', defaults: { by: 'amount', method: 'graduated' } },
  'three-level-rate': { source: '000', needed: 'person team amount', people: 'target', required: 'baseRate companyTiers personTiers teamTiers' },
};
