export type { Book, Progress, Source, Watch, Written } from './book';
export { logText } from './check/log';
export { readDateSystem } from './date-system';
export { excelBook, LARGEST_FILE_ONLINE } from './excel-book';
export { NAMESPACE } from './namespace';
export { inExcelPatiently } from './run';
export { isBounded, mayBeSameDates, mayOverlap, type Paid, type PaidBefore, type PaidDates } from './paid';
export type { PayoutWork } from './register/keep';
export { keptSchemes } from './schemes';
