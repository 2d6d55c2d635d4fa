export { lineWorking } from './line-working';
export type { Term, Unit } from './explanation';
export { Explanation, figureTerm, minus, over, plus, times, unitOfShare, whole, withinSentence, written } from './explanation';
export type { TierUnits } from './tier-working';
export { tierWorking } from './tier-working';
