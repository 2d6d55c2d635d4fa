export { cameBefore, type AskedBefore, type CameBefore, type GivenPayout, type Obstacle } from './before';
export { comparePayouts, type LineChange, type PayeeChange } from './compare';
export { draftRow, sealed } from './entry';
export { isOfPayout, payoutsIn } from './found';
export { payoutsOf, totalsOf, type Payouts } from './payouts';
export { registerCell, rowOf, type ReadRow } from './row';
export { isRegister, namedIn, registerIn, registerSheet, type FoundRegister, type RegisterChange } from './sheet';
export { advanced, counts, dropped, mayDrop, nextStep, type PayoutStep } from './states';
export { STATES, type PayoutState, type RegisteredPayout, type RegisterEntry } from './types';
