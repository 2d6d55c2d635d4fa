export type { Job } from './job';
export { payOut } from './payout';
export type { Prepared, ReadyStage, UnderstoodTable } from './prepare';
export { prepare } from './prepare';
export type { Excluded, Line, Note, Payout, RecipientKind, Rejected, Total } from './types';
export { checkExamples } from './examples';
