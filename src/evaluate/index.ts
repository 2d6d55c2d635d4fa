export { arrivalIn, dateReachedIn, startIn } from './arrival';
export { dayOfPeriod, daysOfChange, lastUpTo } from './dated';
export { factsIn } from './facts';
export type { Binding, Contestants, KeptOfSubjects } from './kept';
export { Kept, nearestTo } from './kept';
export { scopeOf } from './expression';
export type { Context, Figure, ResultsOf, Scope, Test } from './scope';
export { reaches } from './tiered';
export { rowWeight } from './weight';
