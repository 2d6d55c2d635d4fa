export type { Job } from './prepare/job';
export { payOut } from './payout';
export type { Prepared, ReadyStage, UnderstoodTable } from './prepare/prepare';
export { needsOf } from './prepare/needs';
export { prepare } from './prepare/prepare';
export type { Excluded, Line, Note, Payout, RecipientKind, Rejected, Total } from './describe/types';
export { checkExamples } from './examples';
