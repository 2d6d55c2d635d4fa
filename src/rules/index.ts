export type { Award, Placed, Tell } from './award';
export { entrant, rank } from './ranking';
export { ruleRunner } from './runner';
export { streakCounter } from './streak';
