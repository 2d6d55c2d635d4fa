export type { Term, Unit } from './explanation';
export { Explanation, figureTerm, minus, over, plus, times, unitOfRate, whole, withinSentence, written } from './explanation';
export type { TierUnits } from './tier-working';
export { tierWorking } from './tier-working';
