export { arrivalIn, startIn } from './arrival';
export { factsIn } from './facts';
export { scopeOf } from './expression';
export type { Context, Figure, Scope, Test } from './scope';
export { reaches } from './tiered';
export { rowWeight } from './weight';
