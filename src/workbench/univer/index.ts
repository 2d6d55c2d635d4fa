export { Book, MIRRORED, UNIT } from './book';
export { UniverCalculator, type BroughtFunction } from './calculator';
export type { Argument, CallingCell, Outcome } from './called-function';
export type { Invoke } from './calls';
export { Mirror } from './mirror';
export { createSpreadsheet, type Spreadsheet } from './spreadsheet';
export { Edits } from './edits';
